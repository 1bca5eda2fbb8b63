"""Noise that no recording is needed for: the colours, and machines with a motor."""

from typing import Literal, cast

import numpy as np
from scipy import fft

from cry_detection import SAMPLE_RATE, Block

type Noise = Literal["white", "pink", "brown", "fan", "hair_dryer", "vacuum", "rain"]
NOISES: tuple[Noise, ...] = ("white", "pink", "brown", "fan", "hair_dryer", "vacuum", "rain")

# Power falls with frequency by this exponent (0 white, 1 pink, 2 brown).
_SLOPES: dict[Noise, tuple[float, float]] = {
    "white": (-0.2, 0.3),
    "pink": (0.7, 1.3),
    "brown": (1.6, 2.4),
    "fan": (0.8, 2.0),
    "hair_dryer": (-0.2, 0.8),
    "vacuum": (0.0, 1.0),
    "rain": (-0.3, 0.6),
}
# Turns of the motor a second; its whine and its harmonics stand in the noise.
_MOTORS: dict[Noise, tuple[float, float]] = {
    "fan": (40.0, 160.0),
    "hair_dryer": (150.0, 400.0),
    "vacuum": (200.0, 600.0),
}


def noise(rng: np.random.Generator, kind: Noise, samples: int) -> Block:
    """Return noise of one kind, shape [samples], with an RMS of 1."""
    sound = _coloured(rng, rng.uniform(*_SLOPES[kind]), samples)
    if kind in _MOTORS:
        sound += _motor(rng, rng.uniform(*_MOTORS[kind]), samples)
    if kind == "rain":
        sound += _drops(rng, samples)
    return cast(Block, (sound / np.sqrt(np.mean(np.square(sound)))).astype(np.float32))


def _coloured(rng: np.random.Generator, slope: float, samples: int) -> Block:
    """Shape white noise in the frequency domain (Timmer and Koenig, Astron. Astrophys., 1995)."""
    size = fft.next_fast_len(samples, real=True)
    spectrum = fft.rfft(rng.standard_normal(size, np.float32))
    hz = fft.rfftfreq(size, 1.0 / SAMPLE_RATE).astype(np.float32)
    # Loudspeakers give nothing below 40 Hz; without this bound brown noise would be a thump.
    spectrum *= np.maximum(hz, 40.0) ** (-slope / 2.0)
    sound = fft.irfft(spectrum, size)[:samples]
    return cast(Block, sound / sound.std())


def _motor(rng: np.random.Generator, turns: float, samples: int) -> Block:
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    wander = 1.0 + 0.01 * np.sin(2.0 * np.pi * rng.uniform(0.05, 0.5) * time)
    phase = 2.0 * np.pi * turns * np.cumsum(wander) / SAMPLE_RATE
    hum = np.zeros(samples, np.float32)
    for harmonic in range(1, rng.integers(3, 10)):
        if turns * harmonic < SAMPLE_RATE / 2:
            hum += rng.uniform(0.1, 1.0) / harmonic * np.sin(harmonic * phase)
    return cast(Block, rng.uniform(0.1, 1.0) * hum)


def _drops(rng: np.random.Generator, samples: int) -> Block:
    drops = np.zeros(samples, np.float32)
    count = rng.poisson(rng.uniform(5.0, 60.0) * samples / SAMPLE_RATE)
    drops[rng.integers(0, samples, count)] = rng.exponential(6.0, count)
    decay = np.exp(-np.arange(160) / rng.uniform(8.0, 60.0))
    ring = decay * np.cos(2.0 * np.pi * rng.uniform(0.05, 0.35) * np.arange(160))
    return cast(Block, np.convolve(drops, ring)[:samples])
