"""Tests of the log-mel features."""

import numpy as np
import pytest

from cry_detection.audio import SAMPLE_RATE, Block
from cry_detection.features import FeatureConfig, LogMel, mel_filterbank

CONFIG = FeatureConfig()


def noise(seconds: float, level: float = 0.1) -> Block:
    """Return white noise, the same every time."""
    samples = np.random.default_rng(7).normal(0.0, level, int(seconds * SAMPLE_RATE))
    return samples.astype(np.float32)


def tone(hz: float, seconds: float = 1.0) -> Block:
    """Return a full-scale sine."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.sin(2 * np.pi * hz * time).astype(np.float32)


def test_every_frame_is_computed_once() -> None:
    frames = LogMel(CONFIG).push(noise(3.0))
    count = (3 * SAMPLE_RATE - CONFIG.fft_size) // CONFIG.hop_size + 1
    assert frames.shape == (count, CONFIG.mel_bands)
    assert frames.dtype == np.float32


@pytest.mark.parametrize("size", [1, 255, 256, 511, 512, 513, 4000, 5120])
def test_the_sizes_of_blocks_make_no_difference(size: int) -> None:
    sound = noise(1.0) if size == 1 else noise(4.0)
    stream = LogMel(CONFIG)
    pieces = [stream.push(sound[start : start + size]) for start in range(0, len(sound), size)]
    np.testing.assert_allclose(np.concatenate(pieces), LogMel(CONFIG).push(sound), atol=1e-4)


@pytest.mark.parametrize("bin_", [10, 32, 96, 192])
def test_a_tone_is_loudest_in_its_band(bin_: int) -> None:
    loudest = LogMel(CONFIG).push(tone(bin_ * SAMPLE_RATE / CONFIG.fft_size))[5].argmax()
    assert loudest == mel_filterbank(CONFIG)[bin_].argmax()


def test_loudness_follows_decibels() -> None:
    loud, soft = LogMel(CONFIG).push(noise(1.0, 0.1)), LogMel(CONFIG).push(noise(1.0, 0.01))
    assert (loud - soft).mean() == pytest.approx(20.0 / 40.0, abs=0.01)


def test_white_noise_is_flat() -> None:
    loudness = LogMel(CONFIG).push(noise(20.0)).mean(axis=0)
    # A tenth of the scale is 4 dB: the narrow low bands average fewer bins of a log.
    assert np.ptp(loudness) < 0.1


def test_digital_silence_is_finite() -> None:
    frames = LogMel(CONFIG).push(np.zeros(SAMPLE_RATE, np.float32))
    assert np.isfinite(frames).all()


def test_reset_forgets() -> None:
    stream = LogMel(CONFIG)
    stream.push(noise(5.0, 1.0))
    stream.reset()
    np.testing.assert_array_equal(stream.push(noise(1.0)), LogMel(CONFIG).push(noise(1.0)))


@pytest.mark.parametrize("bands", [20, 64, 128])
def test_every_filter_has_unit_area(bands: int) -> None:
    filters = mel_filterbank(FeatureConfig(mel_bands=bands))
    assert filters.shape == (CONFIG.fft_size // 2 + 1, bands)
    np.testing.assert_allclose(filters.sum(axis=0), 1.0, rtol=1e-5)
