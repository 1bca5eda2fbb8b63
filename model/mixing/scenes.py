"""Generated nights: ten minutes of a room each, with distractors, and cries that are known."""

from dataclasses import dataclass

import numpy as np

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Span
from model.data.library import Library, Sound

from .augment import reverberate, rooms
from .beds import Bed, bed_kinds, lay_bed
from .mixture import Mixture

SCENE_S = 600.0
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


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """Ten minutes of sound and what is in it."""

    sound: Block
    bed: Bed
    episodes: tuple[Episode, ...]
    cries: tuple[Span, ...]
    """Every single cry of the episodes, in seconds."""


class SceneMixer:
    """Mixes scenes of one split, each from its own seed."""

    def __init__(self, library: Library, seed: int) -> None:
        self._library = library
        self._seed = seed
        self._rooms = rooms(np.random.default_rng([seed, 0]), 10)
        self._beds = bed_kinds(library)

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
        for _ in range(rng.integers(_DISTRACTORS[0], _DISTRACTORS[1] + 1)):
            kinds = self._library.hard if rng.random() < 0.6 else self._library.others
            _add(
                mixture,
                kinds.pick(rng),
                response,
                rng.uniform(0.0, SCENE_S),
                rng.uniform(*snr_db),
            )
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
            at_s += len(sound.samples) / SAMPLE_RATE + rng.uniform(0.2, 2.0)
        cries = mixture.cries[first:]
        return Episode(
            start_s=min(start for start, _ in cries),
            end_s=max(end for _, end in cries),
            snr_db=snr_db,
            baby=baby[0].clip.group,
        )


def _add(mixture: Mixture, sound: Sound, response: Block, at_s: float, snr_db: float) -> None:
    mixture.add(reverberate(sound.samples[: 15 * SAMPLE_RATE], response), at_s, sound.rms, snr_db)
    mixture.mark(sound.cries, at_s)
