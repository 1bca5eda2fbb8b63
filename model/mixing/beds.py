"""What goes on in the background: noise, recordings, music, talk, or next to nothing."""

from collections.abc import Sequence

import numpy as np

from cry_detection import SAMPLE_RATE, Block
from model.data.library import Library, Sound

from .noise import NOISES, Noise, noise

type Bed = Noise | str
"""A kind of noise, "recorded", "music", "talk" or "quiet"."""

RECORDED_BEDS = frozenset({"recorded", "music", "talk"})
"""Those that are made of clips."""


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
