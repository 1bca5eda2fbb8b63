"""Streaming log-mel features: every frame is computed once, whatever the blocks' sizes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .audio import SAMPLE_RATE, Block

CHANNELS = 2
"""Loudness of a mel band, and how far it stands above that band's slow average."""

# Under the noise of the quietest room that a microphone can tell from digital silence.
_POWER_FLOOR = 1e-9
LOUDNESS_CENTRE_DB = -50.0
LOUDNESS_SCALE_DB = 40.0
"""What is 0 and a step of 1 of the loudness: about [-1, 1], in which a network trains well."""

_CONTRAST_SCALE_DB = 20.0
# Frames whose slow average is computed at once: a few hops.
_BLOCK_FRAMES = 64


@dataclass(frozen=True, kw_only=True)
class FeatureConfig:
    """What a model was trained on; stored in the model's JSON."""

    fft_size: int = 512
    hop_size: int = 320
    mel_bands: int = 64
    low_hz: float = 125.0
    high_hz: float = 7500.0
    slow_average_s: float = 10.0

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
        self._window = (window * 2.0 / window.sum()).astype(np.float32)
        self._memory_frames = round(config.slow_average_s * config.frame_rate)
        self._decay = _decay_matrix(self._memory_frames)
        self.reset()

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._pending = np.zeros(0, np.float32)
        self._average: NDArray[np.float32] = np.zeros(self._config.mel_bands, np.float32)
        self._averaged_frames = 0

    def push(self, block: Block) -> NDArray[np.float32]:
        """Return the frames that `block` completes, shape [frames, mel_bands, CHANNELS].

        Frame n covers the samples from n * hop_size to n * hop_size + fft_size. Both channels are
        decibels brought to about [-1, 1]; a frame is compared with the average of those before it.
        """
        config = self._config
        sound = np.concatenate((self._pending, block))
        count = max(0, (len(sound) - config.fft_size) // config.hop_size + 1)
        self._pending = sound[count * config.hop_size :]
        features = np.empty((count, config.mel_bands, CHANNELS), np.float32)
        if count:
            # Not sliding_window_view: its checks take as long as half of the Fourier transforms.
            frames = np.lib.stride_tricks.as_strided(
                sound,
                (count, config.fft_size),
                (config.hop_size * sound.itemsize, sound.itemsize),
                writeable=False,
            )
            spectrum = np.fft.rfft(frames * self._window)
            power = np.square(spectrum.real) + np.square(spectrum.imag)
            loudness = 10.0 * np.log10(power @ self._filters + _POWER_FLOOR)
            features[..., 0] = (loudness - LOUDNESS_CENTRE_DB) / LOUDNESS_SCALE_DB
            features[..., 1] = self._contrast(loudness) / _CONTRAST_SCALE_DB
        return features

    def _contrast(self, loudness: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return how many dB each frame stands above the slow average, and move the average."""
        contrast = np.empty_like(loudness)
        start = 0
        while start < len(loudness):
            # A plain mean until the memory is full: the first seconds have a background as well.
            missing = self._memory_frames - self._averaged_frames
            block = loudness[start : start + min(_BLOCK_FRAMES, missing or _BLOCK_FRAMES)]
            averages = self._means(block) if missing else self._decayed(block)
            contrast[start : start + len(block)] = block - averages[:-1]
            self._average = averages[-1]
            start += len(block)
        return contrast

    def _means(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the mean of all frames before each of the block's, and after its last."""
        before = self._averaged_frames
        if before == 0:
            self._average = block[0]
        self._averaged_frames += len(block)
        sums = np.vstack((before * self._average, block)).cumsum(axis=0)
        counts = np.arange(before, self._averaged_frames + 1)[:, None]
        return np.where(counts, sums / np.maximum(counts, 1), self._average).astype(np.float32)

    def _decayed(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the exponential average before each of the block's frames, and after its last.

        Frame by frame it is `average += (frame - average) / memory_frames`; one product with the
        powers of its decay is the same and many times as fast.
        """
        count = len(block)
        averages: NDArray[np.float32] = self._decay[: count + 1, : count + 1] @ np.vstack(
            (self._average, block)
        )
        return averages


def _decay_matrix(memory_frames: int) -> NDArray[np.float32]:
    """Return what the average after n frames takes of the one before them and of each frame.

    Shape [_BLOCK_FRAMES + 1, 1 + _BLOCK_FRAMES].
    """
    weight = 1.0 / memory_frames
    after, frame = np.indices((_BLOCK_FRAMES + 1, _BLOCK_FRAMES + 1))
    shares = np.where(frame <= after, (1.0 - weight) ** (after - frame), 0.0)
    shares[:, 1:] *= weight
    return shares.astype(np.float32)
