"""A muted microphone is digital silence, whatever codec a camera sends it in."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest

from cry_detection.audio.file import RecordingSource
from cry_detection.detector import level_dbfs

from .signals import record

HOP = 5120


@pytest.mark.parametrize(
    ("suffix", "codec", "rate"),
    [
        ("aac", "aac", 16_000),
        ("mp3", "libmp3lame", 16_000),
        ("opus", "libopus", 48_000),
        # Its zero is a constant of 8 steps of 16 bits.
        ("wav", "pcm_alaw", 8_000),
        ("wav", "pcm_mulaw", 8_000),
        ("mka", "g726", 8_000),
        ("mka", "ac3", 48_000),
    ],
)
def test_digital_silence(tmp_path: Path, suffix: str, codec: str, rate: int) -> None:
    channels = np.zeros((1, 4 * rate), np.float32)
    path = record(tmp_path / f"muted.{suffix}", codec, channels=channels, rate=rate)
    sound = np.concatenate(list(RecordingSource(path).blocks(Event())))
    # The resampler swings in at both ends.
    hops = [sound[start : start + HOP] for start in range(HOP, len(sound) - 2 * HOP, HOP)]
    assert hops
    assert [level_dbfs(hop) for hop in hops] == [None] * len(hops)


def test_the_faintest_sound_is_none() -> None:
    rng = np.random.default_rng(5)
    steps = rng.integers(-1, 2, HOP) / 32_768
    assert level_dbfs(steps.astype(np.float32)) == pytest.approx(-92, abs=1)
