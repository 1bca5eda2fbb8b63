"""The bundled recording holds what its labels say."""

from itertools import pairwise

import av
import numpy as np
from numpy.typing import NDArray
import pytest

from demo.recording.labels import RECORDING, Labels

_RATE = 16_000


@pytest.fixture(name="labels", scope="module")
def _labels() -> Labels:
    return Labels.read()


@pytest.fixture(name="sound", scope="module")
def _sound() -> NDArray[np.float32]:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=_RATE)
    with av.open(str(RECORDING)) as container:
        frames = [
            part.to_ndarray()[0]
            for frame in (*container.decode(audio=0), None)
            for part in resampler.resample(frame)
        ]
    sound: NDArray[np.float32] = np.concatenate(frames).astype(np.float32)
    return sound


def _dbfs(sound: NDArray[np.float32]) -> float:
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64))))


def test_length_is_labelled(sound: NDArray[np.float32], labels: Labels) -> None:
    assert len(sound) / _RATE == pytest.approx(labels.duration_s, abs=0.05)


def test_levels_are_those_of_a_room(sound: NDArray[np.float32], labels: Labels) -> None:
    assert 0.2 < np.abs(sound).max() < 0.5
    first = labels.segments[0].start_s
    assert _dbfs(sound[: int(first * _RATE)]) == pytest.approx(-61, abs=3)


def test_cries_stand_out_of_the_background(sound: NDArray[np.float32], labels: Labels) -> None:
    assert len(labels.cries) == 2
    for cry in labels.cries:
        start, end = int(cry.start_s * _RATE), int(cry.end_s * _RATE)
        before = sound[start - 2 * _RATE : start - _RATE // 10]
        after = sound[end + _RATE : end + 3 * _RATE]
        during = _dbfs(sound[start:end])
        assert during > _dbfs(before) + 4
        assert during > _dbfs(after) + 4
        # The label is the episode itself: sound at both of its ends.
        for edge in (sound[start : start + _RATE // 2], sound[end - _RATE // 2 : end]):
            assert _dbfs(edge) > max(_dbfs(before), _dbfs(after)) + 1


def test_cries_are_told_apart_and_end_before_the_recording_repeats(labels: Labels) -> None:
    for earlier, later in pairwise(labels.cries):
        assert later.start_s - earlier.end_s >= 35
    assert labels.duration_s - labels.cries[-1].end_s >= 25
