"""Training examples of the listener: short mixtures with labels."""

import numpy as np

from cry_detection import SAMPLE_RATE
from model.data.library import Library, Sound
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES

from .augment import rooms
from .beds import RECORDED_BEDS, bed_kinds, lay_bed
from .mixture import Mixture
from .sequence import FEATURES, SequenceShape, TrainingExample
from .variety import Variety, as_recorded

SHAPE = SequenceShape(
    frames=795,
    first_end=WINDOW_FRAMES,
    hop_frames=HOP_FRAMES,
    window_s=WINDOW_FRAMES / FEATURES.frame_rate,
    unsure_hops=0,
    taught=slice(None, None, 4),
)
"""About 16 s, whose first hop ends with a whole window."""

# Of cats, laughing, the hardest, the hard and all other sounds.
_DISTRACTOR_SHARES = (0.2, 0.1, 0.12, 0.28, 0.3)
# What else squeals may vary more than a baby can.
_VARIETY = Variety(cry_semitones=3.0, other_speeds=(65, 150), other_semitones=5.0, shifted=0.3)
_SECONDS = SHAPE.samples / SAMPLE_RATE


class ExampleMixer:
    """Mixes what the listener learns from, each example from its own seed."""

    shape = SHAPE

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
        bed = lay_bed(rng, self._library, kind, SHAPE.samples)
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
        clean = mixture.sound if kind in RECORDED_BEDS else mixture.sound - background
        return TrainingExample(
            sound=as_recorded(rng, mixture.sound),
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
        samples, cries = _VARIETY.vary(rng, sound, self._rooms)
        mixture.add(samples, at_s, sound.rms, snr_db)
        mixture.mark(cries, at_s)
        return len(samples) / SAMPLE_RATE
