"""What microphones and cameras do to a sound."""

import numpy as np
import pytest

pytest.importorskip("pyroomacoustics")
pytest.importorskip("python_stretch")

from model.mixing.augment import Codec, camera, change_pitch

RATE = 16_000


def tone(hz: float) -> np.ndarray:
    return (0.3 * np.sin(2.0 * np.pi * hz * np.arange(2 * RATE) / RATE)).astype(np.float32)


def loudest_hz(sound: np.ndarray) -> float:
    return float(np.abs(np.fft.rfft(sound)).argmax() * RATE / len(sound))


@pytest.mark.parametrize("codec", ["aac", "libopus"])
def test_a_codec_keeps_the_length_and_the_tone(codec: Codec) -> None:
    coded = camera(tone(500.0), codec, 24)
    assert coded.dtype == np.float32
    assert coded.shape == (2 * RATE,)
    assert loudest_hz(coded) == pytest.approx(500.0, abs=2.0)
    assert not np.array_equal(coded, tone(500.0))
    assert 0.1 < np.abs(coded).max() <= 1.0


def test_an_octave_doubles_the_pitch_and_keeps_the_length() -> None:
    higher = change_pitch(tone(400.0), 12.0)
    assert higher.shape == (2 * RATE,)
    assert loudest_hz(higher) == pytest.approx(800.0, rel=0.02)
