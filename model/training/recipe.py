"""How a model comes about: what its networks learn from, and what was decided about them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import keras
import numpy as np

from cry_detection import SAMPLE_RATE, Block, FeatureConfig, ModelFile, Sensitivity, WitnessConfig
from model.data.clips import Clip
from model.data.library import Library
from model.evaluation.tune import BASE
from model.mixing.bank import Bank, fill_bank, join
from model.mixing.examples import ExampleMixer
from model.mixing.long_examples import LongExampleMixer
from model.mixing.mixture import Mixture
from model.mixing.noise import noise
from model.network.description import write_model
from model.network.export import write_judge, write_listener
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES
from model.network.stream import ListenerStream
from model.network.yamnet import YamNet

from .fit import fit
from .fit_judge import fit_judge
from .pseudo_labels import label, without_wrong

VERSION = "2026.11.2"
SEED = 20261123
# Some 71 hours of sound, and 78.
SEQUENCES = 16_000
LONG_SEQUENCES = 14_000
EPOCHS = 3
# Of a listener that had not learnt from the validation nights. It decides about work alone.
LISTENER_CALIBRATION = {"scale": 1.355, "bias": -0.411}
# A calm room asks the judge in one hop of twenty or so.
GATE = -3.0
HOLD_S = 8.0
WITNESS = WitnessConfig(weight=2.5, least=-9.2, most=9.2)
# What is mixed of labelled clips alone, and teaches a network to label the others.
_FIRST_SHARE = 0.5
_FIRST_EPOCHS = 2
# The seeds before it mix the two halves of a single part.
_MORE = 2
_LONG = 10


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """A part of the clips, mixed for the listener."""

    bank: Bank
    library: Library
    """Its own sounds, uploads that were given a label among them."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TrainingSet:
    """What is learnt from first."""

    parts: list[Part]
    first: ListenerStream
    """The network that labelled the uploads."""
    golden: Block
    """A sound to hold a runtime's answers against."""


def mix_parts(
    parts: Sequence[Sequence[Clip]], others: Library, teacher: Path, folder: Path, sequences: int
) -> TrainingSet:
    """Return the mixtures of each part.

    Half of them are mixed of its labelled clips. A first network learns from those of all parts,
    and labels the other clips, which are then in the other half too.

    Args:
        parts: Labelled and unlabelled clips.
        others: Sounds without cries that are mixed into all parts.
        teacher: YAMNet as a .tflite file.
        folder: Where the first network is written.
        sequences: Mixtures of all parts together.
    """
    yamnet = YamNet(teacher)
    known = [Library(_labelled(part, yamnet)) for part in parts]
    share = round(sequences / len(parts))
    begun = round(_FIRST_SHARE * share)
    banks = [
        fill_bank(ExampleMixer(library + others, SEED + number), teacher, begun)
        for number, library in enumerate(known)
    ]
    golden = _golden_sound(known[0])
    path = folder / "first.tflite"
    write_listener(fit(join(banks), teacher, seed=SEED, epochs=_FIRST_EPOCHS), path)
    first = ListenerStream(path)
    mixed = []
    for number, (part, library, bank) in enumerate(zip(parts, known, banks, strict=True)):
        uploads = Library(label(_unlabelled(part), yamnet, first))
        mixer = ExampleMixer(library + others + uploads, SEED + len(parts) + number)
        more = fill_bank(mixer, teacher, share - begun)
        mixed.append(Part(bank=join((bank, more)), library=library + uploads))
    return TrainingSet(parts=mixed, first=first, golden=golden)


def mix_part(
    part: Sequence[Clip], others: Library, teacher: Path, first: ListenerStream, sequences: int
) -> Part:
    """Return the mixtures of a part from which the first network did not learn.

    Args:
        part: Labelled and unlabelled clips.
        others: Sounds without cries that are mixed in besides.
        teacher: YAMNet as a .tflite file.
        first: The network that labelled the uploads of the parts before.
        sequences: Mixtures.
    """
    yamnet = YamNet(teacher)
    known = Library(_labelled(part, yamnet))
    uploads = Library(label(_unlabelled(part), yamnet, first))
    mixer = ExampleMixer(known + others + uploads, SEED + _MORE)
    return Part(bank=fill_bank(mixer, teacher, sequences), library=known + uploads)


def mix_long(libraries: Sequence[Library], teacher: Path, sequences: int) -> Bank:
    """Return the mixtures that a judge learns from.

    Args:
        libraries: Each is mixed by itself.
        teacher: YAMNet as a .tflite file.
        sequences: Mixtures of all together.
    """
    share = round(sequences / len(libraries))
    return join(
        fill_bank(LongExampleMixer(library, SEED + _LONG + number), teacher, share)
        for number, library in enumerate(libraries)
    )


def learn(
    bank: Bank, long_bank: Bank, teacher: Path, path: Path, golden: Block, folder: Path, epochs: int
) -> ModelFile:
    """Train a listener and a judge, and return the model of both with no thresholds chosen yet.

    Args:
        bank: What the listener learns from.
        long_bank: What the judge learns from.
        teacher: YAMNet as a .tflite file.
        path: The listener's .tflite file; the model's other files lie beside it.
        golden: Longer than the judge looks back, shape [samples].
        folder: Takes what the judge's frozen layers give, half a megabyte for a mixture.
        epochs: Of each of them.
    """
    listener = fit(bank, teacher, seed=SEED, epochs=epochs)
    judge = fit_judge(long_bank, teacher, folder, seed=SEED, epochs=epochs)
    return store(listener, judge, path, golden)


def store(
    listener: keras.Model, judge: tuple[keras.Model, keras.Model], path: Path, golden: Block
) -> ModelFile:
    """Write a model with no thresholds chosen yet, and return it.

    Args:
        listener: As `fit` returns it.
        judge: As `fit_judge` returns it.
        path: The listener's .tflite file; the model's other files lie beside it.
        golden: Longer than the judge looks back, shape [samples].
    """
    write_listener(listener, path)
    write_judge(*judge, path.with_suffix(".judge.tflite"))
    rule = asdict(BASE)
    thresholds = {name: rule.pop(name) for name in ("on", "off")}
    return write_model(
        path,
        {
            "version": VERSION,
            "features": asdict(FeatureConfig()),
            "window_frames": WINDOW_FRAMES,
            "hop_frames": HOP_FRAMES,
            "calibration": {
                "listener": LISTENER_CALIBRATION,
                "judge": {"scale": 1.0, "bias": 0.0},
            },
            "witness": WITNESS._asdict(),
            "gate": GATE,
            "hold_s": HOLD_S,
            "episodes": rule,
            "sensitivities": dict.fromkeys(Sensitivity, thresholds),
            "provenance": {},
        },
        golden,
    )


def _labelled(part: Sequence[Clip], yamnet: YamNet) -> list[Clip]:
    return without_wrong([clip for clip in part if clip.split != "unlabelled"], yamnet)


def _unlabelled(part: Sequence[Clip]) -> list[Clip]:
    return [clip for clip in part if clip.split == "unlabelled"]


def _golden_sound(library: Library) -> Block:
    """Return a cry that is learnt from, in pink noise, at the end of 20 s."""
    rng = np.random.default_rng(SEED)
    cry = library.babies[0][0]
    mixture = Mixture(noise(rng, "pink", 20 * SAMPLE_RATE), -50.0)
    mixture.add(cry.samples, 17.0, cry.rms, 15.0)
    return mixture.sound
