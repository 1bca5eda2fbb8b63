"""What is to be made, and of which clips."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from zlib import crc32

import numpy as np

from cry_detection import SAMPLE_RATE, Block, duration_s
from model.data.clips import VARIANT, Clip, Span, Split
from model.data.library import frame_rms

from .vocoder import Voice, analyse


@dataclass(frozen=True, kw_only=True, eq=False)
class Made:
    """A made recording."""

    sound: Block
    cries: tuple[Span, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Task:
    """A recording that is to be made. What comes out depends on its fields alone."""

    name: str
    sound: str
    parents: tuple[Clip, ...]
    """Of which it is made; of one group, and of the split that it goes to."""
    variant: str
    """The made voice among those of one group."""
    make: Callable[[Task, np.random.Generator], Made]
    label: Literal["cry", "not_cry"] = "not_cry"

    def rng(self, seed: int, *, of: str | None = None) -> np.random.Generator:
        """Return what decides about this recording, or about all `of` the same made voice."""
        return np.random.default_rng([seed, crc32((of or self.name).encode())])

    @property
    def split(self) -> Split:
        """The split of its parents."""
        return self.parents[0].split

    @property
    def group(self) -> str:
        """Whose voice it is: that of its parent, and which of those made of it."""
        return f"{self.parents[0].group}{VARIANT}{self.variant}"


def by_voice(clips: Iterable[Clip], split: Split) -> list[list[Clip]]:
    """Return the clips of a split, voice by voice."""
    voices: dict[str, list[Clip]] = {}
    for clip in clips:
        if clip.split == split:
            voices.setdefault(clip.group, []).append(clip)
    return list(voices.values())


class Draw:
    """Draws voices so that each source comes as often as another, whatever its size."""

    def __init__(self, voices: Iterable[list[Clip]], rng: np.random.Generator) -> None:
        self._rng = rng
        self._sources: dict[str, list[list[Clip]]] = {}
        for voice in voices:
            self._sources.setdefault(voice[0].source, []).append(voice)
        sizes = np.sqrt([len(source) for source in self._sources.values()])
        self._shares = sizes / sizes.sum() if len(sizes) else sizes

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self._sources)

    def voice(self) -> list[Clip]:
        """Return the clips of a random voice."""
        sources = list(self._sources.values())
        source = sources[self._rng.choice(len(sources), p=self._shares)]
        return source[self._rng.integers(len(source))]

    def clips(self, seconds: float, most: int) -> tuple[Clip, ...]:
        """Return different clips of a random voice until they last so long together."""
        voice = self.voice()
        chosen: list[Clip] = []
        length = 0.0
        for index in self._rng.permutation(len(voice))[:most]:
            chosen.append(voice[index])
            length += seconds_of(voice[index])
            if length >= seconds:
                break
        return tuple(chosen)


@lru_cache(maxsize=4096)
def seconds_of(clip: Clip) -> float:
    """Return about how long a clip is."""
    return duration_s(clip.path) or 0.0


def trimmed(sound: Block, longest_s: float) -> Block:
    """Return a recording without the silence around it, at most so much of it."""
    rms = frame_rms(sound)
    loud = np.flatnonzero(rms > 0.03 * rms.max())
    if not len(loud):
        return sound[:0]
    frame = SAMPLE_RATE // 50
    start = max(0, int(loud[0]) - 1) * frame
    end = min(len(sound), (int(loud[-1]) + 2) * frame)
    return sound[start : min(end, start + round(longest_s * SAMPLE_RATE))]


@lru_cache(maxsize=96)
def voice_of(
    clip: Clip, lowest_hz: float, highest_hz: float, longest_s: float, *, clean: bool = False
) -> Voice:
    """Return a clip taken apart; the last of them are kept, as many are made of one."""
    sound = trimmed(clip.load(), longest_s)
    return analyse(
        np.pad(sound, (0, max(0, 1600 - len(sound)))), lowest_hz, highest_hz, clean=clean
    )
