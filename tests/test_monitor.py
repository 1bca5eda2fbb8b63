"""Tests of a room's monitor: real sound, real model, real threads."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from queue import Queue
import threading
from threading import Event

import numpy as np
import pytest

from custom_components.cry_monitor import monitor as monitor_module
from custom_components.cry_monitor.detection.audio import (
    SAMPLE_RATE,
    Block,
    Fault,
    SourceError,
)
from custom_components.cry_monitor.detection.audio.file import RecordingSource
from custom_components.cry_monitor.detection.detector import NO_SIGNAL_S, Detector
from custom_components.cry_monitor.detection.episodes import Change
from custom_components.cry_monitor.detection.ledger import Ledger
from custom_components.cry_monitor.detection.model_file import ModelFile
from custom_components.cry_monitor.monitor import CryChange, Monitor, Snapshot, State

TODAY = date(2026, 11, 23)
PATIENCE_S = 60.0

type News = tuple[Snapshot, CryChange | None]


class ScriptedSource:
    """A source that does something else each time it is opened, then waits to be stopped."""

    live = False

    def __init__(self, *scripts: list[Block | Exception]) -> None:
        self._scripts = iter(scripts)
        self.closed = 0

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield and raise what the script says."""
        try:
            for step in next(self._scripts, []):
                if isinstance(step, Exception):
                    raise step
                yield step
            stop.wait()
        finally:
            self.closed += 1


def quiet(seconds: float) -> Block:
    """Return a quiet room."""
    noise = np.random.default_rng(0).normal(0.0, 1e-3, int(seconds * SAMPLE_RATE))
    return noise.astype(np.float32)


class Room:
    """A monitor and what it told."""

    def __init__(self, source: ScriptedSource, model: ModelFile, days: Iterator[date]) -> None:
        self.news: Queue[News] = Queue()
        self.monitor = Monitor(
            source=source,
            detector=Detector(model),
            ledger=Ledger(day=TODAY),
            today=lambda: next(days, TODAY),
            on_snapshot=lambda snapshot, change: self.news.put((snapshot, change)),
        )

    def until(self, state: State) -> Snapshot:
        """Wait for a state."""
        while True:
            snapshot, _ = self.news.get(timeout=PATIENCE_S)
            if snapshot.state is state:
                return snapshot

    def changes(self) -> list[CryChange]:
        """Stop, and return the cries that were told of."""
        self.monitor.stop()
        return [change for _, change in list(self.news.queue) if change is not None]


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Check that every thread ends, and do not wait between two attempts."""
    before = threading.active_count()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(monitor_module, "_BACK_OFF_S", (0.0,))
        yield
    assert threading.active_count() == before


@pytest.fixture
def cry(recording: Path) -> Block:
    """Return the recording up to the middle of its first cry."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    return sound[: 36 * SAMPLE_RATE]


def test_a_room_is_listened_to(model: ModelFile) -> None:
    room = Room(ScriptedSource([quiet(5.0)]), model, iter([]))
    room.monitor.start()
    snapshot = room.until(State.LISTENING)
    assert snapshot.connected
    assert snapshot.crying is False
    assert snapshot.hop is not None
    assert snapshot.hop.level_dbfs == pytest.approx(-60, abs=1)
    assert snapshot.ledger.heard_s == pytest.approx(model.hop_s)
    assert room.changes() == []


def test_a_source_that_dies_is_told_and_reopened(model: ModelFile) -> None:
    fault = SourceError(Fault.GONE, "The camera is gone.")
    source = ScriptedSource([quiet(2.0), fault], [fault], [quiet(2.0)])
    room = Room(source, model, iter([]))
    room.monitor.start()
    room.until(State.LISTENING)
    snapshot = room.until(State.DISCONNECTED)
    assert snapshot.fault is fault
    assert snapshot.crying is None
    assert not snapshot.connected
    assert room.until(State.LISTENING).fault is None
    room.monitor.stop()
    assert source.closed == 3


def test_a_cry_that_is_lost_from_hearing_is_interrupted(model: ModelFile, cry: Block) -> None:
    source = ScriptedSource([cry, SourceError(Fault.STALLED, "Nothing comes.")])
    room = Room(source, model, iter([]))
    room.monitor.start()
    told: list[News] = []
    while not told or told[-1][0].state is not State.DISCONNECTED:
        told.append(room.news.get(timeout=PATIENCE_S))
    changes = [change for _, change in told if change is not None]
    assert [change.change for change in changes] == [Change.STARTED, Change.INTERRUPTED]
    assert changes[1].age_s == pytest.approx(36 - changes[1].episode.start_s, abs=model.hop_s)
    room.monitor.stop()


def test_an_unforeseen_failure_is_a_broken_source(
    model: ModelFile, caplog: pytest.LogCaptureFixture
) -> None:
    room = Room(ScriptedSource([quiet(1.0), ValueError("odd")], [quiet(1.0)]), model, iter([]))
    room.monitor.start()
    room.until(State.DISCONNECTED)
    room.until(State.LISTENING)
    room.monitor.stop()
    assert "nobody foresaw" in caplog.text


def test_digital_silence_is_no_quiet_baby(model: ModelFile) -> None:
    silence = np.zeros(int((NO_SIGNAL_S + 5) * SAMPLE_RATE), np.float32)
    room = Room(ScriptedSource([quiet(5.0), silence, quiet(5.0)]), model, iter([]))
    room.monitor.start()
    room.until(State.LISTENING)
    snapshot = room.until(State.NO_SIGNAL)
    assert snapshot.connected
    assert snapshot.crying is None
    heard_s = snapshot.ledger.heard_s
    assert heard_s < 5.0 + NO_SIGNAL_S
    assert room.until(State.LISTENING).ledger.heard_s == pytest.approx(heard_s + model.hop_s)
    room.monitor.stop()


def test_midnight_begins_a_new_page(model: ModelFile) -> None:
    tomorrow = replace(Ledger(day=TODAY)).day.replace(day=24)
    room = Room(ScriptedSource([quiet(2.0)]), model, iter([TODAY, TODAY, tomorrow]))
    room.monitor.start()
    pages = [room.until(State.LISTENING).ledger for _ in range(3)]
    assert [page.day for page in pages] == [TODAY, TODAY, tomorrow]
    assert pages[2].heard_s == pytest.approx(model.hop_s)
    room.monitor.stop()


def test_stopping_in_a_cry_interrupts_it(model: ModelFile, cry: Block) -> None:
    room = Room(ScriptedSource([cry]), model, iter([]))
    room.monitor.start()
    while not (room.news.get(timeout=PATIENCE_S)[0].crying):
        pass
    changes = room.changes()
    assert changes[-1].change is Change.INTERRUPTED
    assert changes[-1].age_s >= changes[-1].episode.duration_s


def test_a_detector_that_fails_leaves_the_room_disconnected(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = Room(ScriptedSource([quiet(1.0)]), model, iter([]))
    monkeypatch.setattr(Detector, "_listen", lambda self, sound: 1 / 0)
    room.monitor.start()
    room.until(State.DISCONNECTED)
    room.monitor.stop()
    assert "nobody foresaw" in caplog.text
