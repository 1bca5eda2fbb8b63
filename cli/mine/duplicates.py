"""Finds the same sound twice, also in another file format, cut otherwise or louder.

The fingerprint is that of Haitsma and Kalker, A Highly Robust Audio Fingerprinting System (ISMIR
2002): whether the difference between two bands grows or shrinks. Two clips are the same where, at
the offset at which they fit best, most of it agrees.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from . import MineError
from .embedder import PRINT_BANDS, Clip

# Encoders shift the sound by some milliseconds: a quarter of a second does not change with that.
_SMOOTH_FRAMES = 16
_STEP_FRAMES = 4
_LAG_STEPS = 4
_LONGEST_STEPS = 1024
_SHORTEST_STEPS = 12
# What lies 50 dB below the loudest is left to the encoder; the features count in 40 dB.
_RANGE = 1.25
# The same clip at 24 kbit/s agrees to 0.58 and more, different ones to 0.36 at most.
_SAME = 0.5

type _Print = NDArray[np.float64]


def without_duplicates(clips: Sequence[Clip]) -> tuple[list[Clip], list[str]]:
    """Return the clips with each sound once, and a sentence for each that is left out.

    The longer one of two is kept.

    Raises:
        MineError: a sound is labelled both as a cry and as none.
    """
    duplicates: dict[int, Clip] = {}
    for first, second in _pairs(clips):
        one, other = clips[first], clips[second]
        if one.is_cry != other.is_cry:
            raise MineError(
                f"{one.name} and {other.name} are the same sound, once as a cry and once as none: "
                "remove the wrong one."
            )
        if first not in duplicates and second not in duplicates:
            longer = len(one.fingerprint) >= len(other.fingerprint)
            duplicates[second if longer else first] = one if longer else other
    messages = [
        f"{clips[i].name} is the same as {kept.name}: left out." for i, kept in duplicates.items()
    ]
    return [clip for i, clip in enumerate(clips) if i not in duplicates], messages


def _pairs(clips: Sequence[Clip]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of clips of two recordings that hold the same sound."""
    prints = [_print(clip) for clip in clips]
    size = 2 * max((len(each) for each in prints), default=1)
    spectra = [np.fft.rfft(each, size, axis=0) for each in prints]
    for second, clip in enumerate(clips):
        for first in range(second):
            if clips[first].recording == clip.recording:
                continue
            agreement = np.fft.irfft((spectra[first] * spectra[second].conj()).sum(axis=1), size)
            offset = int(agreement.argmax())
            offset -= size if offset >= len(prints[first]) else 0
            if _likeness(prints[first], prints[second], offset) > _SAME:
                yield first, second


def _print(clip: Clip) -> _Print:
    """Return the clip's fingerprint of -1 and 1, shape [steps, PRINT_BANDS - 1].

    It is 0 where nothing changes, as in silence.
    """
    frames = clip.fingerprint[: _LONGEST_STEPS * _STEP_FRAMES].astype(np.float64)
    if len(frames) < _SMOOTH_FRAMES + _LAG_STEPS * _STEP_FRAMES:
        return np.zeros((1, PRINT_BANDS - 1))
    loudness = np.maximum(frames, frames.max() - _RANGE)
    sums = np.cumsum(np.pad(loudness, ((1, 0), (0, 0))), axis=0)
    smooth = (sums[_SMOOTH_FRAMES:] - sums[:-_SMOOTH_FRAMES])[::_STEP_FRAMES] / _SMOOTH_FRAMES
    slope = np.diff(smooth, axis=1)
    # Rounded, as sums of equal numbers differ in their last digits.
    print_: _Print = np.sign(np.round(slope[_LAG_STEPS:] - slope[:-_LAG_STEPS], 6))
    return print_


def _likeness(first: _Print, second: _Print, offset: int) -> float:
    """Return how well two prints agree where they overlap, the second moved by an offset.

    From -1 to 1; 0 for different ones, and where they overlap too little to tell.
    """
    start, end = max(0, offset), min(len(first), offset + len(second))
    if end - start < max(_SHORTEST_STEPS, min(len(first), len(second)) / 2):
        return 0.0
    one, other = first[start:end], second[start - offset : end - offset]
    if min(np.count_nonzero(one), np.count_nonzero(other)) < one.size / 10:
        return 0.0
    return float((one * other).sum() / np.sqrt((one**2).sum() * (other**2).sum()))
