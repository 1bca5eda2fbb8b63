"""The mixtures that a network learns from, of one part of the clips or of several."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import keras
import numpy as np

from cry_detection import SAMPLE_RATE, Block, FeatureConfig, ModelFile, Sensitivity
from model.data.clips import Clip
from model.data.library import Library
from model.evaluation.tune import BASE
from model.mixing.bank import Bank, fill_bank, join
from model.mixing.mixture import Mixture
from model.mixing.noise import noise
from model.network.description import write_model
from model.network.export import write_listener
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES
from model.network.yamnet import YamNet

from .fit import fit
from .pseudo_labels import label, without_wrong

VERSION = "2026.11.1"
SEED = 20261123
# Some 71 hours of sound.
SEQUENCES = 16_000
EPOCHS = 3
GATE = -2.0
HOLD_S = 8.0
# What is mixed of labelled clips alone, and teaches a network to label the others.
_FIRST_SHARE = 0.5
_FIRST_EPOCHS = 2
# The seeds before it mix the two halves of a single part.
_MORE = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """A part of the clips, mixed."""

    bank: Bank
    library: Library
    """Its own sounds, uploads that were given a label among them."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TrainingSet:
    """What is learnt from first."""

    parts: list[Part]
    first: ModelFile
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
        fill_bank(library + others, teacher, SEED + number, begun)
        for number, library in enumerate(known)
    ]
    golden = _golden_sound(known[0])
    trained = fit(join(banks), teacher, seed=SEED, epochs=_FIRST_EPOCHS)
    first = store(trained, folder / "first.tflite", golden)
    mixed = []
    for number, (part, library, bank) in enumerate(zip(parts, known, banks, strict=True)):
        uploads = Library(label(_unlabelled(part), yamnet, first))
        sounds = library + others + uploads
        more = fill_bank(sounds, teacher, SEED + len(parts) + number, share - begun)
        mixed.append(Part(bank=join((bank, more)), library=library + uploads))
    return TrainingSet(parts=mixed, first=first, golden=golden)


def mix_part(
    part: Sequence[Clip], others: Library, teacher: Path, first: ModelFile, sequences: int
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
    bank = fill_bank(known + others + uploads, teacher, SEED + _MORE, sequences)
    return Part(bank=bank, library=known + uploads)


def _labelled(part: Sequence[Clip], yamnet: YamNet) -> list[Clip]:
    return without_wrong([clip for clip in part if clip.split != "unlabelled"], yamnet)


def _unlabelled(part: Sequence[Clip]) -> list[Clip]:
    return [clip for clip in part if clip.split == "unlabelled"]


def store(trained: keras.Model, path: Path, golden: Block) -> ModelFile:
    """Write a network as the listener and as the judge; return it with nothing chosen yet.

    Args:
        trained: As `fit` returns it.
        path: The .tflite file.
        golden: Several windows long, shape [samples].
    """
    write_listener(trained, path)
    write_listener(trained, path.with_suffix(".judge.tflite"))
    rule = asdict(BASE)
    thresholds = {name: rule.pop(name) for name in ("on", "off")}
    return write_model(
        path,
        {
            "version": VERSION,
            "features": asdict(FeatureConfig()),
            "window_frames": WINDOW_FRAMES,
            "hop_frames": HOP_FRAMES,
            "calibration": {name: {"scale": 1.0, "bias": 0.0} for name in ("listener", "judge")},
            "witness": {"weight": 1.0, "least": -4.0, "most": 4.0},
            "gate": GATE,
            "hold_s": HOLD_S,
            "episodes": rule,
            "sensitivities": dict.fromkeys(Sensitivity, thresholds),
            "provenance": {},
        },
        golden,
    )


def _golden_sound(library: Library) -> Block:
    """Return a cry that is learnt from, in pink noise."""
    rng = np.random.default_rng(SEED)
    cry = library.babies[0][0]
    mixture = Mixture(noise(rng, "pink", 30 * SAMPLE_RATE), -50.0)
    mixture.add(cry.samples, 2.0, cry.rms, 15.0)
    return mixture.sound
