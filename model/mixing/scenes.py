"""Generated nights: ten minutes of a room each, with distractors, and cries that are known."""

from dataclasses import dataclass

import numpy as np

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Span
from model.data.library import Library, Sound

from .augment import reverberate, rooms
from .beds import RECORDED_BEDS, Bed, bed_kinds, lay_bed
from .mixture import Mixture

SCENE_S = 600.0
LONGEST_S = 15.0
"""So much of a clip is heard at most."""
_DISTRACTORS = (6, 14)
_EPISODES = (0, 3)
_EPISODE_S = (6.0, 60.0)
# Longer than any rule merges, so that every episode is an event of its own.
_APART_S = 60.0


@dataclass(frozen=True, kw_only=True)
class Episode:
    """A stretch of crying."""

    start_s: float
    end_s: float
    snr_db: float
    """How loud the cries are above the bed."""
    baby: str
    """The group of its clips."""


@dataclass(frozen=True, kw_only=True)
class Distractor:
    """A sound that is no cry."""

    sound: str
    """What it is called."""
    group: str
    """Whose recording it is."""
    start_s: float
    end_s: float
    snr_db: float
    """How loud it is above the bed."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """Ten minutes of sound and what is in it."""

    sound: Block
    bed: Bed
    episodes: tuple[Episode, ...]
    cries: tuple[Span, ...]
    """Every single cry of the episodes, in seconds."""
    distractors: tuple[Distractor, ...]


class SceneMixer:
    """Mixes scenes of one library, each from its own seed.

    Distractors are drawn by kind, a kind's share growing with the square root of its size.
    """

    def __init__(self, library: Library, seed: int) -> None:
        self._library = library
        self._seed = seed
        self._rooms = rooms(np.random.default_rng([seed, 0]), 10)
        # A room with something recorded in its background is harder than one with noise.
        kinds = bed_kinds(library)
        self._beds = [*kinds, *(kind for kind in kinds if kind in RECORDED_BEDS)]

    def mix(self, index: int) -> Scene:
        """Return the scene of this number; the beds take turns."""
        rng = np.random.default_rng([self._seed, 1, index])
        bed = self._beds[index % len(self._beds)]
        samples = round(SCENE_S * SAMPLE_RATE)
        quiet = bed == "quiet"
        level = rng.uniform(-75.0, -65.0) if quiet else rng.uniform(-50.0, -28.0)
        mixture = Mixture(lay_bed(rng, self._library, bed, samples), level)
        snr_db = (25.0, 50.0) if quiet else (-5.0, 20.0)
        response = self._rooms[rng.integers(len(self._rooms))]
        distractors = [
            self._distract(rng, mixture, response, rng.uniform(*snr_db))
            for _ in range(rng.integers(_DISTRACTORS[0], _DISTRACTORS[1] + 1))
        ]
        count = int(rng.integers(_EPISODES[0], _EPISODES[1] + 1))
        episodes = [
            self._episode(
                rng, mixture, response, slot * SCENE_S / count, count, rng.uniform(*snr_db)
            )
            for slot in range(count)
        ]
        return Scene(
            sound=np.clip(mixture.sound, -1.0, 1.0),
            bed=bed,
            episodes=tuple(episodes),
            cries=tuple(mixture.cries),
            distractors=tuple(distractors),
        )

    def _distract(
        self, rng: np.random.Generator, mixture: Mixture, response: Block, snr_db: float
    ) -> Distractor:
        """Add a sound that is no cry, anywhere."""
        sound = self._library.distractors.pick(rng)
        at_s = rng.uniform(0.0, SCENE_S)
        _add(mixture, sound, response, at_s, snr_db)
        return Distractor(
            sound=sound.clip.sound,
            group=sound.clip.group,
            start_s=at_s,
            end_s=at_s + min(sound.seconds, LONGEST_S),
            snr_db=snr_db,
        )

    def _episode(
        self,
        rng: np.random.Generator,
        mixture: Mixture,
        response: Block,
        slot_s: float,
        count: int,
        snr_db: float,
    ) -> Episode:
        """Let one baby cry for a while, somewhere in its share of the scene."""
        baby = self._library.babies[rng.integers(len(self._library.babies))]
        length_s = rng.uniform(*_EPISODE_S)
        latest_s = slot_s + SCENE_S / count - _APART_S - length_s
        at_s = rng.uniform(slot_s, max(latest_s, slot_s))
        end_s = at_s + length_s
        first = len(mixture.cries)
        while at_s < end_s:
            sound = baby[rng.integers(len(baby))]
            _add(mixture, sound, response, at_s, snr_db)
            at_s += min(sound.seconds, LONGEST_S) + rng.uniform(0.2, 2.0)
        cries = mixture.cries[first:]
        return Episode(
            start_s=min(start for start, _ in cries),
            end_s=max(end for _, end in cries),
            snr_db=snr_db,
            baby=baby[0].clip.group,
        )


def _add(mixture: Mixture, sound: Sound, response: Block, at_s: float, snr_db: float) -> None:
    samples = sound.samples[: round(LONGEST_S * SAMPLE_RATE)]
    mixture.add(reverberate(samples, response), at_s, sound.rms, snr_db)
    mixture.mark(
        [(start, min(end, LONGEST_S)) for start, end in sound.cries if start < LONGEST_S], at_s
    )
