"""Training examples: short mixtures with labels, as a microphone hands them on."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block, FeatureConfig
from model.data.clips import Span
from model.data.library import Library, Sound
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES

from .augment import (
    Codec,
    camera,
    change_pitch,
    change_speed,
    mu_law,
    random_band_limit,
    reverberate,
    rooms,
)
from .beds import bed_kinds, lay_bed
from .labels import hop_labels
from .mixture import Mixture

FEATURES = FeatureConfig()
SEQUENCE_FRAMES = 795
SEQUENCE_HOPS = (SEQUENCE_FRAMES - WINDOW_FRAMES) // HOP_FRAMES + 1
HOP_ENDS_S = (
    (np.arange(SEQUENCE_HOPS) * HOP_FRAMES + WINDOW_FRAMES - 1) * FEATURES.hop_size
    + FEATURES.fft_size
) / SAMPLE_RATE
"""Where each hop of a sequence ends, shape [SEQUENCE_HOPS]."""

# Of cats, laughing, the hardest, the hard and all other sounds.
_DISTRACTOR_SHARES = (0.2, 0.1, 0.12, 0.28, 0.3)
# Speeds in percent and semitones that leave a baby a baby; whatever else squeals may vary more.
_CRY_SPEEDS, _CRY_SEMITONES = (85, 118), 3.0
_OTHER_SPEEDS, _OTHER_SEMITONES = (65, 150), 5.0
# The teacher may hear these beds: they are sounds, not noise.
_RECORDED = ("recorded", "music", "talk")
_SAMPLES = (SEQUENCE_FRAMES - 1) * FEATURES.hop_size + FEATURES.fft_size
_SECONDS = _SAMPLES / SAMPLE_RATE
_WINDOW_S = WINDOW_FRAMES / FEATURES.frame_rate


@dataclass(frozen=True, eq=False)
class TrainingExample:
    """A mixture of about 16 s, of whose features a sequence is made."""

    sound: Block
    clean: Block
    """What is in it besides the noise."""
    cries: tuple[Span, ...]


def sequence_labels(
    cries: Iterable[Span],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the label and the weight of each window of a sequence; see `labels.hop_labels`."""
    return hop_labels(cries, HOP_ENDS_S, _WINDOW_S)


class ExampleMixer:
    """Mixes training examples, each from its own seed."""

    def __init__(self, library: Library, seed: int) -> None:
        self._library = library
        self._seed = seed
        self._rooms = rooms(np.random.default_rng([seed, 0]), 40)
        self._beds = bed_kinds(library)
        self._distractors = (
            library.cats,
            library.laughing,
            library.hardest,
            library.hard,
            library.others,
        )

    def mix(self, index: int) -> TrainingExample:
        """Return the example of this number."""
        rng = np.random.default_rng([self._seed, 1, index])
        kind = self._beds[rng.integers(len(self._beds))]
        bed = lay_bed(rng, self._library, kind, _SAMPLES)
        level = rng.uniform(-85.0, -60.0) if kind == "quiet" else rng.uniform(-65.0, -20.0)
        mixture = Mixture(bed, level)
        background = mixture.sound.copy()
        loudest = min(25.0 if kind != "quiet" else 55.0, -12.0 - level)
        softest = -8.0 if kind != "quiet" else 15.0
        cries = rng.random() < 0.5
        for _ in range(rng.poisson(1.5) if cries else 1 + rng.poisson(3.0)):
            self._add(
                rng,
                mixture,
                self._distractors[rng.choice(len(self._distractors), p=_DISTRACTOR_SHARES)].pick(
                    rng
                ),
                rng.uniform(0.0, _SECONDS - 1.0),
                rng.uniform(softest, loudest),
            )
        if cries:
            self._add_cries(rng, mixture, rng.uniform(softest, loudest))
        clean = mixture.sound if kind in _RECORDED else mixture.sound - background
        return TrainingExample(
            sound=_finish(rng, mixture.sound),
            clean=clean / max(0.1, np.abs(clean).max()),
            cries=tuple(mixture.cries),
        )

    def _add_cries(self, rng: np.random.Generator, mixture: Mixture, snr_db: float) -> None:
        baby = self._library.babies[rng.integers(len(self._library.babies))]
        at_s = rng.uniform(0.0, _SECONDS - 3.0)
        for _ in range(rng.integers(1, 4)):
            if at_s < _SECONDS:
                sound = baby[rng.integers(len(baby))]
                at_s += self._add(rng, mixture, sound, at_s, snr_db) + rng.uniform(0.1, 3.0)

    def _add(
        self,
        rng: np.random.Generator,
        mixture: Mixture,
        sound: Sound,
        at_s: float,
        snr_db: float,
    ) -> float:
        """Add a sound, changed at random; return its length in seconds."""
        samples, cries = sound.samples[: 15 * SAMPLE_RATE], sound.cries
        speeds = _CRY_SPEEDS if cries else _OTHER_SPEEDS
        percent = int(rng.integers(*speeds)) if rng.random() < 0.6 else 100
        if percent != 100:
            samples = change_speed(samples, percent)
            cries = tuple((a * 100 / percent, b * 100 / percent) for a, b in cries)
        if rng.random() < 0.3:
            widest = _CRY_SEMITONES if cries else _OTHER_SEMITONES
            samples = change_pitch(samples, rng.uniform(-widest, widest))
        if rng.random() < 0.4:
            samples = random_band_limit(rng, samples)
        if rng.random() < 0.5:
            samples = reverberate(samples, self._rooms[rng.integers(len(self._rooms))])
        mixture.add(samples, at_s, sound.rms, snr_db)
        mixture.mark(cries, at_s)
        return len(samples) / SAMPLE_RATE


def _finish(rng: np.random.Generator, sound: Block) -> Block:
    """Return the mixture as a microphone hands it on."""
    if rng.random() < 0.3:
        sound = random_band_limit(rng, sound)
    if rng.random() < 0.1:
        sound = sound * np.float32(rng.uniform(2.0, 10.0))
    sound = np.clip(sound, -1.0, 1.0)
    if rng.random() < 0.1:
        sound = mu_law(sound)
    if rng.random() < 0.1:
        codec: Codec = "aac" if rng.random() < 0.5 else "libopus"
        sound = camera(sound, codec, int(rng.integers(12, 48)))
    if rng.random() < 0.5:
        # Microphones and 16 bit have a floor of their own.
        sound = sound + rng.standard_normal(len(sound), np.float32) * np.float32(
            10.0 ** rng.uniform(-5.0, -3.5)
        )
    return sound
