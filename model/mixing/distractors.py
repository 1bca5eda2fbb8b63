"""Sounds that are no cry, drawn so that every kind and every voice comes often enough."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from model.data.kinds import Kind
from model.data.library import Sound
from model.errors import DataError

SHARES: Mapping[Kind, float] = {
    "cat": 0.17,
    "adult_crying": 0.14,
    "music": 0.10,
    "adult_voice": 0.09,
    "child_voice": 0.09,
    "laughing": 0.08,
    "speech": 0.08,
    "other_animal": 0.07,
    "dog": 0.06,
    "screaming": 0.06,
    "alarm": 0.05,
    "squeak": 0.05,
    "effects": 0.05,
    "upload": 0.05,
    "singing": 0.04,
    "bird": 0.03,
    "household": 0.03,
}
"""How often a kind is drawn, of those that there are; the more, the more it is like a cry."""

LIVELY: frozenset[Kind] = frozenset(
    {"adult_voice", "child_voice", "laughing", "screaming", "singing", "speech"}
)
"""What is heard where people are together."""


class Distractors:
    """Draws by kind, then by voice, then by clip.

    A voice's share grows with the square root of how many clips it has, so that a kind with few
    voices is neither missing nor learnt by heart.
    """

    def __init__(self, sounds: Iterable[Sound]) -> None:
        """Sort the sounds.

        Raises:
            DataError: There is none of any kind.
        """
        self._kinds: dict[Kind, dict[str, list[Sound]]] = {}
        for sound in sounds:
            kind = sound.kind
            if kind is not None and kind in SHARES:
                voices = self._kinds.setdefault(kind, {})
                voices.setdefault(sound.clip.group, []).append(sound)
        if not self._kinds:
            raise DataError("There are no sounds but cries and noise: check sound in clips.csv.")

    def has(self, kinds: Collection[Kind]) -> bool:
        """Return whether there is a sound of any of these kinds."""
        return not self._kinds.keys().isdisjoint(kinds)

    def pick(self, rng: np.random.Generator, kinds: Collection[Kind] | None = None) -> Sound:
        """Return a sound, of any of these kinds alike if some are given."""
        if kinds is None:
            names = list(self._kinds)
            shares = np.array([SHARES[name] for name in names])
            kind = names[rng.choice(len(names), p=shares / shares.sum())]
        else:
            names = [name for name in self._kinds if name in kinds]
            kind = names[rng.integers(len(names))]
        voices = list(self._kinds[kind].values())
        sizes = np.sqrt([len(voice) for voice in voices])
        voice = voices[rng.choice(len(voices), p=sizes / sizes.sum())]
        return voice[rng.integers(len(voice))]

    def again(self, rng: np.random.Generator, sound: Sound) -> Sound:
        """Return a sound of the same voice and kind, perhaps the same one."""
        assert sound.kind is not None  # noqa: S101 - it was drawn here
        voice = self._kinds[sound.kind][sound.clip.group]
        return voice[rng.integers(len(voice))]
