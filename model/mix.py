"""Sounds put together at stated levels, with a record of when the baby cries."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block

from .data import Span
from .library import Library, Sound
from .noise import NOISES, Noise, noise

RECENT_S = 1.28
"""The end of a window, which decides whether it is a cry; see `hop_labels`."""
# Of the crying that it must hold for that.
_ENOUGH_S = 0.4


def amplitude(decibel: float) -> float:
    """Return the factor that changes a level by so many dB."""
    return float(10.0 ** (decibel / 20.0))


class Mixture:
    """A bed of sound to which events are added."""

    def __init__(self, bed: Block, level_dbfs: float) -> None:
        """Lay the bed, whose RMS is 1, at a level."""
        self.level_dbfs = level_dbfs
        self.sound = bed * np.float32(amplitude(level_dbfs))
        self.cries: list[Span] = []

    def add(self, samples: Block, at_s: float, rms: float, snr_db: float) -> None:
        """Add a sound with the given RMS, so that it stands `snr_db` above the bed."""
        start = round(at_s * SAMPLE_RATE)
        part = samples[: max(0, len(self.sound) - start)]
        gain = amplitude(self.level_dbfs + snr_db) / rms
        self.sound[start : start + len(part)] += part * np.float32(gain)

    def mark(self, cries: Sequence[Span], at_s: float) -> None:
        """Record the cries of a sound that was added at `at_s`."""
        self.cries += [(at_s + start, at_s + end) for start, end in cries]


def looped(rng: np.random.Generator, sounds: Sequence[Sound], samples: int) -> Block:
    """Return random sounds one after the other, each at one level, with an RMS of about 1."""
    parts: list[Block] = []
    missing = samples
    while missing > 0:
        sound = sounds[int(rng.integers(len(sounds)))]
        start = int(rng.integers(0, max(1, len(sound.samples) - SAMPLE_RATE)))
        part = sound.samples[start : start + 30 * SAMPLE_RATE] / np.float32(sound.rms)
        parts.append(part[:missing])
        missing -= len(part)
    return np.concatenate(parts)


def repeated(rng: np.random.Generator, sound: Sound, samples: int) -> Block:
    """Return one sound that goes on and on, faded over into itself, with an RMS of about 1."""
    clip = sound.samples / np.float32(sound.rms)
    fade = min(SAMPLE_RATE // 4, len(clip) // 4)
    ramp = np.sqrt(np.linspace(0.0, 1.0, fade, dtype=np.float32))
    bed = np.zeros(samples + 2 * len(clip), np.float32)
    faded = clip.copy()
    faded[:fade] *= ramp
    faded[len(clip) - fade :] *= ramp[::-1]
    for start in range(0, samples + len(clip), len(clip) - fade):
        bed[start : start + len(clip)] += faded
    offset = int(rng.integers(fade, len(clip)))
    return bed[offset : offset + samples]


type Bed = Noise | str
"""A kind of noise, "recorded", "music", "talk" or "quiet"."""


def bed_kinds(library: Library) -> list[Bed]:
    """Return the beds that the clips allow."""
    kinds: list[Bed] = [*NOISES, "quiet"]
    kinds += ["recorded"] if library.beds else []
    kinds += ["music"] if library.music else []
    kinds += ["talk"] if library.talk else []
    return kinds


def lay_bed(rng: np.random.Generator, library: Library, kind: Bed, samples: int) -> Block:
    """Return a bed of a kind, shape [samples], with an RMS of about 1."""
    if kind == "recorded":
        return repeated(rng, library.beds[rng.integers(len(library.beds))], samples)
    if kind == "music":
        return looped(rng, library.music, samples)
    if kind == "talk":
        return looped(rng, library.talk, samples)
    return noise(rng, "pink" if kind == "quiet" else kind, samples)  # type: ignore[arg-type]  # the rest are noises


def hop_labels(
    cries: Iterable[Span], ends_s: NDArray[np.float64], window_s: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return for each window, by its end, whether it is a cry (0 or 1) and its weight (0 or 1).

    It is one if its last 1.28 s hold 0.4 s of crying, and none if all of it holds none. What lies
    between weighs nothing: nobody could say.
    """
    grid = np.zeros(round((ends_s[-1] + 1.0) * 100), np.float32)
    for start, end in cries:
        grid[round(start * 100) : round(end * 100)] = 0.01
    heard = np.concatenate(([0.0], np.cumsum(grid)))

    def within(seconds: float) -> NDArray[np.float64]:
        start = np.maximum(ends_s - seconds, 0.0)
        first, last = (np.round(times * 100.0).astype(int) for times in (start, ends_s))
        amount: NDArray[np.float64] = heard[last] - heard[first]
        return amount

    label = within(RECENT_S) >= _ENOUGH_S
    return label.astype(np.float32), (label | (within(window_s) < 0.02)).astype(np.float32)
