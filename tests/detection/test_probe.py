"""Tests of the short listen."""

from collections.abc import Generator
from itertools import islice
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from cry_detection.audio import SAMPLE_RATE, Block, Fault, SourceError
from cry_detection.audio.file import RecordingSource
from cry_detection.detector import Detector
from cry_detection.model_file import ModelFile
from cry_detection.probe import LISTEN_S, probe_source
from demo.recording.labels import Labels


class EndlessSource:
    """A source of a steady level that counts what was taken from it."""

    live = True

    def __init__(self, level: float) -> None:
        self._level = level
        self.taken_s = 0.0
        self.closed = False

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield for ever."""
        try:
            while not stop.is_set():
                self.taken_s += 0.1
                block = np.full(SAMPLE_RATE // 10, self._level, np.float32)
                block[::2] *= -1.0
                yield block
        finally:
            self.closed = True


@pytest.fixture
def detector(model: ModelFile) -> Detector:
    """Return a detector that heard nothing yet."""
    return Detector(model)


def test_a_moment_is_enough(detector: Detector) -> None:
    source = EndlessSource(0.1)
    heard = probe_source(source, detector, Event())
    assert heard.level_dbfs == pytest.approx(-20.0, abs=0.1)
    assert heard.probability < 0.5
    assert source.taken_s == pytest.approx(LISTEN_S)
    assert source.closed


def test_digital_silence(detector: Detector) -> None:
    assert probe_source(EndlessSource(0.0), detector, Event()).level_dbfs is None


def test_a_cry_is_recognised(detector: Detector, recording: Path) -> None:
    class CryingSource(RecordingSource):
        """The recording from its first cry on."""

        def blocks(self, stop: Event) -> Generator[Block]:
            yield from islice(super().blocks(stop), int(Labels.read().cries[0].start_s) * 10, None)

    assert probe_source(CryingSource(recording), detector, Event()).probability > 0.9


def test_no_sound_at_all(detector: Detector) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(SourceError) as caught:
        probe_source(EndlessSource(0.1), detector, stop)
    assert caught.value.fault is Fault.EMPTY
