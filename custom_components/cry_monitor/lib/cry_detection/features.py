"""Streaming log-mel features: every frame is computed once, whatever the blocks' sizes."""

from dataclasses import dataclass
import math

import numpy as np
from numpy.typing import NDArray

from .audio import SAMPLE_RATE, Block

# Under the noise of the quietest room that a microphone can tell from digital silence.
_POWER_FLOOR = 1e-9
LOUDNESS_CENTRE_DB = -50.0
LOUDNESS_SCALE_DB = 40.0
"""What is 0 and a step of 1 of the loudness: about [-1, 1], in which a network trains well."""

_DB_PER_LN = 10.0 / math.log(10.0)


@dataclass(frozen=True, kw_only=True)
class FeatureConfig:
    """What a model was trained on; stored in the model's JSON."""

    fft_size: int = 512
    hop_size: int = 320
    mel_bands: int = 64
    low_hz: float = 125.0
    high_hz: float = 7500.0

    @property
    def frame_rate(self) -> float:
        """Frames a second."""
        return SAMPLE_RATE / self.hop_size


def hz_to_mel(hz: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the mel scale of O'Shaughnessy, Speech Communication (1987), as HTK uses it."""
    mel: NDArray[np.float64] = 2595.0 * np.log10(1.0 + hz / 700.0)
    return mel


def mel_filterbank(config: FeatureConfig) -> NDArray[np.float32]:
    """Return triangular mel filters of unit area, shape [fft_size // 2 + 1, mel_bands].

    Unit area (Slaney, Auditory Toolbox, 1998) makes white noise flat over the bands.
    """
    bins = np.fft.rfftfreq(config.fft_size, 1.0 / SAMPLE_RATE)
    low, high = hz_to_mel(np.array([config.low_hz, config.high_hz]))
    edges = 700.0 * (10.0 ** (np.linspace(low, high, config.mel_bands + 2) / 2595.0) - 1.0)
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    rising = (bins[:, None] - left) / (centre - left)
    falling = (right - bins[:, None]) / (right - centre)
    filters = np.maximum(0.0, np.minimum(rising, falling))
    # The lowest filters are narrower than a bin and can miss every bin centre.
    empty = filters.sum(axis=0) == 0.0
    filters[np.abs(bins[:, None] - centre).argmin(axis=0)[empty], np.flatnonzero(empty)] = 1.0
    unit_area: NDArray[np.float32] = (filters / filters.sum(axis=0)).astype(np.float32)
    return unit_area


class LogMel:
    """Turns blocks of sound into frames of features."""

    def __init__(self, config: FeatureConfig) -> None:
        self._config = config
        self._filters = mel_filterbank(config)
        window = np.hanning(config.fft_size + 1)[:-1]
        # A full-scale sine then has a power of 1 in its bin, whatever the FFT's size.
        self._window = (window * 2.0 / window.mean()).astype(np.float32)
        self.reset()

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._pending = np.zeros(0, np.float32)

    def push(self, block: Block) -> NDArray[np.float32]:
        """Return the frames that `block` completes, shape [frames, mel_bands].

        Frame n covers the samples from n * hop_size to n * hop_size + fft_size. Its values are
        decibels brought to about [-1, 1].
        """
        config = self._config
        sound = np.concatenate((self._pending, block))
        count = max(0, (len(sound) - config.fft_size) // config.hop_size + 1)
        self._pending = sound[count * config.hop_size :]
        if not count:
            return np.empty((0, config.mel_bands), np.float32)
        # Not sliding_window_view: its checks take as long as half of the Fourier transforms.
        frames = np.ndarray(
            (count, config.fft_size),
            sound.dtype,
            sound,
            strides=(config.hop_size * sound.itemsize, sound.itemsize),
        )
        # With this norm numpy computes in float32, without it in twice the time.
        power = np.abs(np.fft.rfft(frames * self._window, norm="forward"))
        np.square(power, out=power)
        features: NDArray[np.float32] = power @ self._filters
        features += _POWER_FLOOR
        np.log(features, out=features)
        features *= _DB_PER_LN / LOUDNESS_SCALE_DB
        features -= LOUDNESS_CENTRE_DB / LOUDNESS_SCALE_DB
        return features
