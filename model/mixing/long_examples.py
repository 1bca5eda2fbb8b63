"""Training examples of the judge: 20 s of rooms as lively as homes are, with labels."""

from typing import cast

import numpy as np
from python_stretch import Signalsmith

from cry_detection import SAMPLE_RATE, Block
from model.data.library import Library, Sound
from model.network.geometry import HOP_FRAMES

from .augment import change_speed, random_band_limit, reverberate, rooms
from .beds import RECORDED_BEDS, Bed, bed_kinds, lay_bed
from .distractors import LIVELY, Distractors
from .mixture import Mixture
from .noise import NOISES
from .sequence import SequenceShape, TrainingExample
from .variety import LONGEST_S, Variety, as_recorded

SHAPE = SequenceShape(
    frames=42 * HOP_FRAMES,
    first_end=HOP_FRAMES,
    hop_frames=HOP_FRAMES,
    window_s=2.3,
    unsure_hops=2,
    taught=slice(2, None, 2),
)

_SECONDS = SHAPE.samples / SAMPLE_RATE
_VARIETY = Variety(cry_semitones=3.0, other_speeds=(70, 140), other_semitones=4.0, shifted=0.25)
# How often each bed is laid, of those that there are.
_BEDS: tuple[tuple[Bed, float], ...] = (
    ("quiet", 0.16),
    ("noise", 0.34),
    ("recorded", 0.16),
    ("music", 0.16),
    ("talk", 0.18),
)
_WITH_CRIES = 0.45
_MADE_BABY = 0.3
# People who go on and on, with cries and without.
_LIVELY_WITH_CRIES, _LIVELY = 0.15, 0.3
_TURN_S = 4.0
# Cats do not meow once.
_AGAIN = 0.35
# Few grown-ups were recorded crying, so that most are made of babies.
_MADE_GROWN_UP = 0.8
_GROWN_UP_SPEEDS = (42, 66)
_CUT_S = 8.0


class LongExampleMixer:
    """Mixes what the judge learns from, each example from its own seed."""

    shape = SHAPE

    def __init__(self, library: Library, seed: int) -> None:
        """Take the sounds of one split.

        Raises:
            DataError: There are no cries or nothing else.
        """
        self._library = library
        self._seed = seed
        self._rooms = rooms(np.random.default_rng([seed, 0]), 40)
        self._distractors = Distractors(library.sounds)
        self._babies, self._made_babies = library.babies, library.made_babies
        possible = {"noise", *bed_kinds(library)}
        self._beds = [(bed, share) for bed, share in _BEDS if bed in possible]

    def mix(self, index: int) -> TrainingExample:
        """Return the example of this number."""
        rng = np.random.default_rng([self._seed, 1, index])
        shares = np.array([share for _, share in self._beds])
        bed, _ = self._beds[rng.choice(len(self._beds), p=shares / shares.sum())]
        quiet = bed == "quiet"
        level = rng.uniform(-85.0, -60.0) if quiet else rng.uniform(-65.0, -20.0)
        kind = NOISES[rng.integers(len(NOISES))] if bed == "noise" else bed
        mixture = Mixture(lay_bed(rng, self._library, kind, SHAPE.samples), level)
        background = mixture.sound.copy()
        softest = 15.0 if quiet else -8.0
        loudest = min(55.0 if quiet else 25.0, -12.0 - level)
        cries = rng.random() < _WITH_CRIES
        if rng.random() < (_LIVELY_WITH_CRIES if cries else _LIVELY):
            self._add_people(rng, mixture, rng.uniform(max(softest, 0.0), loudest))
        for _ in range(rng.poisson(1.5) if cries else 1 + rng.poisson(3.0)):
            self._add_distractor(rng, mixture, rng.uniform(softest, loudest))
        if cries:
            self._add_cries(rng, mixture, rng.uniform(softest, loudest))
        clean = mixture.sound if bed in RECORDED_BEDS else mixture.sound - background
        return TrainingExample(
            sound=as_recorded(rng, mixture.sound),
            clean=clean / max(0.1, np.abs(clean).max()),
            cries=tuple(mixture.cries),
        )

    def _add_people(self, rng: np.random.Generator, mixture: Mixture, snr_db: float) -> None:
        """Let one voice come after the other, for all of the example."""
        if not self._distractors.has(LIVELY):
            return
        at_s = rng.uniform(-3.0, 3.0)
        while at_s < _SECONDS - 1.0:
            sound = self._distractors.pick(rng, LIVELY)
            level_db = snr_db + rng.normal(0.0, 3.0)
            at_s += self._add(rng, mixture, sound, max(at_s, 0.0), level_db, _TURN_S)
            at_s += rng.exponential(0.5)

    def _add_distractor(self, rng: np.random.Generator, mixture: Mixture, snr_db: float) -> None:
        """Let a voice be heard once or several times."""
        sound = self._distractors.pick(rng)
        at_s = rng.uniform(0.0, _SECONDS - 1.0)
        if sound.kind == "adult_crying" and rng.random() < _MADE_GROWN_UP:
            self._add_grown_up(rng, mixture, at_s, snr_db)
            return
        at_s += self._add(rng, mixture, sound, at_s, snr_db)
        while rng.random() < _AGAIN:
            at_s += rng.exponential(1.5)
            if at_s > _SECONDS - 1.0:
                return
            again = self._distractors.again(rng, sound)
            at_s += self._add(rng, mixture, again, at_s, snr_db)

    def _add_grown_up(
        self, rng: np.random.Generator, mixture: Mixture, at_s: float, snr_db: float
    ) -> None:
        """Let a grown-up cry: a baby lowered by an octave or so, whose throat gets longer with it.

        Some of what that makes too slow is made faster again.
        """
        baby = self._babies[rng.integers(len(self._babies))]
        percent = int(rng.integers(*_GROWN_UP_SPEEDS))
        faster = rng.uniform(1.0, 1.6)
        for _ in range(rng.integers(1, 4)):
            if at_s > _SECONDS - 1.0:
                return
            sound = baby[rng.integers(len(baby))]
            samples = change_speed(sound.samples[: round(_CUT_S * SAMPLE_RATE)], percent)
            if faster > 1.1:
                samples = _faster(samples, faster)
            if rng.random() < 0.4:
                samples = random_band_limit(rng, samples)
            if rng.random() < 0.5:
                samples = reverberate(samples, self._rooms[rng.integers(len(self._rooms))])
            mixture.add(samples, at_s, sound.rms, snr_db)
            at_s += len(samples) / SAMPLE_RATE + rng.uniform(0.1, 2.0)

    def _add_cries(self, rng: np.random.Generator, mixture: Mixture, snr_db: float) -> None:
        made = self._made_babies and rng.random() < _MADE_BABY
        babies = self._made_babies if made else self._babies
        baby = babies[rng.integers(len(babies))]
        at_s = rng.uniform(0.0, _SECONDS - 3.0)
        for _ in range(rng.integers(1, 5)):
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
        longest_s: float = LONGEST_S,
    ) -> float:
        """Add a sound, changed at random; return its length in seconds."""
        samples, cries = _VARIETY.vary(rng, sound, self._rooms, longest_s)
        mixture.add(samples, at_s, sound.rms, snr_db)
        mixture.mark(cries, at_s)
        return len(samples) / SAMPLE_RATE


def _faster(sound: Block, factor: float) -> Block:
    """Return the sound faster at the same pitch."""
    stretch = Signalsmith.Stretch()
    stretch.preset(1, SAMPLE_RATE)
    stretch.timeFactor = factor
    (samples,) = np.asarray(stretch.process(sound[None]), np.float32)
    return cast(Block, samples)
