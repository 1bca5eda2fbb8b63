"""Tests of the short listen."""

from collections.abc import Generator
from threading import Event

import numpy as np
import pytest

from custom_components.cry_monitor.detection.audio import (
    SAMPLE_RATE,
    Block,
    Fault,
    SourceError,
)
from custom_components.cry_monitor.detection.probe import LISTEN_S, probe


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
                yield np.full(SAMPLE_RATE // 10, self._level, np.float32)
        finally:
            self.closed = True


def test_a_moment_is_enough() -> None:
    source = EndlessSource(0.1)
    assert probe(source, Event()) == pytest.approx(-20.0, abs=0.1)
    assert source.taken_s == pytest.approx(LISTEN_S)
    assert source.closed


def test_digital_silence() -> None:
    assert probe(EndlessSource(0.0), Event()) is None


def test_no_sound_at_all() -> None:
    stop = Event()
    stop.set()
    with pytest.raises(SourceError) as caught:
        probe(EndlessSource(0.1), stop)
    assert caught.value.fault is Fault.EMPTY
