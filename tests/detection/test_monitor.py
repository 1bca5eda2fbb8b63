"""Tests of a room's monitor: real sound, real model, real threads."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
import threading
from threading import Event
from time import monotonic, sleep

import numpy as np
import pytest

from cry_detection import monitor as monitor_module
from cry_detection import reader
from cry_detection.audio import SAMPLE_RATE, Block, Fault, SourceError
from cry_detection.audio.file import RecordingSource
from cry_detection.backlog import LIMIT_S
from cry_detection.detector import NO_SIGNAL_S, Detector
from cry_detection.episodes import Change
from cry_detection.model_file import ModelFile
from cry_detection.monitor import ConnectionState, EpisodeChange, Monitor, Snapshot
from cry_detection.reader import back_off_s

PATIENCE_S = 60.0

type News = tuple[Snapshot, EpisodeChange | None]


class ScriptedSource:
    """A source that does something else each time it is opened, then waits to be stopped."""

    def __init__(self, *scripts: list[Block | Exception], live: bool = False) -> None:
        self._scripts = iter(scripts)
        self.live = live
        self.opened = self.closed = 0

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield and raise what the script says."""
        self.opened += 1
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

    def __init__(
        self,
        source: ScriptedSource,
        model: ModelFile,
        *,
        paused: bool = False,
    ) -> None:
        self.news: Queue[News] = Queue()
        self.heard_s = 0.0
        self.monitor = Monitor(
            source=source,
            detector=Detector(model),
            on_snapshot=self._on_snapshot,
            paused=paused,
        )

    def _on_snapshot(self, snapshot: Snapshot, change: EpisodeChange | None) -> None:
        if snapshot.hop is not None:
            self.heard_s += snapshot.hop.heard_s
        self.news.put((snapshot, change))

    def until(self, state: ConnectionState) -> Snapshot:
        """Wait for a state."""
        while True:
            snapshot, _ = self.news.get(timeout=PATIENCE_S)
            if snapshot.state is state:
                return snapshot

    def until_last(self, state: ConnectionState) -> Snapshot:
        """Wait for a state, and put back what was told on the way."""
        reported: list[News] = []
        while not reported or reported[-1][0].state is not state:
            reported.append(self.news.get(timeout=PATIENCE_S))
        for news in reported:
            self.news.put(news)
        return reported[-1][0]

    def changes(self) -> list[EpisodeChange]:
        """Stop, and return the cries that were told of."""
        self.monitor.stop()
        return [change for _, change in list(self.news.queue) if change is not None]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something that another thread does."""
    give_up = monotonic() + PATIENCE_S
    while not is_so():
        assert monotonic() < give_up
        sleep(0.005)


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Check that every thread ends, and do not wait between two attempts."""
    before = threading.active_count()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "back_off_s", lambda failures: 0.0)
        yield
    assert threading.active_count() == before


@pytest.fixture
def cry(recording: Path) -> Block:
    """Return the recording up to the middle of its first cry."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    return sound[: 36 * SAMPLE_RATE]


def test_a_room_is_listened_to(model: ModelFile) -> None:
    room = Room(ScriptedSource([quiet(5.0)]), model)
    room.monitor.start()
    snapshot = room.until(ConnectionState.LISTENING)
    assert snapshot.connected
    assert snapshot.crying is False
    assert snapshot.hop is not None
    assert snapshot.hop.level_dbfs == pytest.approx(-60, abs=1)
    assert snapshot.hop.heard_s == pytest.approx(model.hop_s)
    assert room.changes() == []


def test_a_source_that_dies_is_told_and_reopened(model: ModelFile) -> None:
    fault = SourceError(Fault.GONE, "The camera is gone.")
    source = ScriptedSource([quiet(2.0), fault], [fault], [quiet(2.0)])
    room = Room(source, model)
    room.monitor.start()
    room.until(ConnectionState.LISTENING)
    snapshot = room.until(ConnectionState.DISCONNECTED)
    assert snapshot.fault is fault
    assert snapshot.crying is None
    assert not snapshot.connected
    assert room.until(ConnectionState.LISTENING).fault is None
    room.monitor.stop()
    assert source.closed == 3


def test_a_cry_that_is_lost_from_hearing_is_interrupted(model: ModelFile, cry: Block) -> None:
    source = ScriptedSource([cry, SourceError(Fault.STALLED, "Nothing comes.")])
    room = Room(source, model)
    room.monitor.start()
    reported: list[News] = []
    while not reported or reported[-1][0].state is not ConnectionState.STALLED:
        reported.append(room.news.get(timeout=PATIENCE_S))
    changes = [change for _, change in reported if change is not None]
    assert [change.change for change in changes] == [Change.STARTED, Change.INTERRUPTED]
    assert changes[1].age_s == pytest.approx(36 - changes[1].episode.start_s, abs=model.hop_s)
    room.monitor.stop()


def test_an_unforeseen_failure_is_a_broken_source(
    model: ModelFile, caplog: pytest.LogCaptureFixture
) -> None:
    room = Room(ScriptedSource([quiet(1.0), ValueError("odd")], [quiet(1.0)]), model)
    room.monitor.start()
    snapshot = room.until(ConnectionState.DISCONNECTED)
    assert snapshot.fault is not None
    assert snapshot.fault.fault is Fault.UNEXPECTED
    room.until(ConnectionState.LISTENING)
    room.monitor.stop()
    assert "Unexpected error while" in caplog.text


def test_digital_silence_is_no_quiet_baby(model: ModelFile) -> None:
    silence = np.zeros(int((NO_SIGNAL_S + 5) * SAMPLE_RATE), np.float32)
    room = Room(ScriptedSource([quiet(5.0), silence, quiet(5.0)]), model)
    room.monitor.start()
    heard_s = 0.0
    while (snapshot := room.news.get(timeout=PATIENCE_S)[0]).hop is not None:
        heard_s += snapshot.hop.heard_s
    assert snapshot.state is ConnectionState.NO_SIGNAL
    assert snapshot.connected
    assert snapshot.crying is None
    assert NO_SIGNAL_S < heard_s < 5.0 + NO_SIGNAL_S + model.hop_s
    again = room.until(ConnectionState.LISTENING)
    assert again.hop is not None
    assert again.hop.heard_s == pytest.approx(model.hop_s)
    room.monitor.stop()


def test_stopping_in_a_cry_interrupts_it(model: ModelFile, cry: Block) -> None:
    room = Room(ScriptedSource([cry]), model)
    room.monitor.start()
    while not (room.news.get(timeout=PATIENCE_S)[0].crying):
        pass
    changes = room.changes()
    assert changes[-1].change is Change.INTERRUPTED
    assert changes[-1].age_s >= changes[-1].episode.duration_s


def test_a_detector_that_fails_leaves_the_room_disconnected(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = Room(ScriptedSource([quiet(1.0)]), model)
    monkeypatch.setattr(Detector, "_listen", lambda self, sound: 1 / 0)
    room.monitor.start()
    room.until(ConnectionState.DISCONNECTED)
    room.monitor.stop()
    assert "Unexpected error while" in caplog.text


def test_a_source_that_says_nothing_at_all_is_stalled(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitor_module, "STALLED_AFTER_S", 0.05)
    room = Room(ScriptedSource([]), model)
    room.monitor.start()
    snapshot = room.until(ConnectionState.STALLED)
    assert snapshot.fault is not None
    assert snapshot.fault.fault is Fault.STALLED
    assert not snapshot.connected
    room.monitor.stop()


def test_a_stalled_source_in_a_cry_interrupts_it(
    model: ModelFile, cry: Block, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitor_module, "STALLED_AFTER_S", 0.2)
    room = Room(ScriptedSource([cry]), model)
    room.monitor.start()
    reported: list[News] = []
    while not reported or reported[-1][0].state is not ConnectionState.STALLED:
        reported.append(room.news.get(timeout=PATIENCE_S))
    changes = [change.change for _, change in reported if change is not None]
    assert changes == [Change.STARTED, Change.INTERRUPTED]
    room.monitor.stop()


def test_a_pause_closes_the_source_until_it_is_over(model: ModelFile, cry: Block) -> None:
    source = ScriptedSource([cry], [quiet(1.0)])
    room = Room(source, model)
    room.monitor.start()
    while not room.news.get(timeout=PATIENCE_S)[0].crying:
        pass
    room.monitor.pause(paused=True)
    changes = []
    while (news := room.news.get(timeout=PATIENCE_S))[0].state is not ConnectionState.PAUSED:
        changes.append(news[1])
    assert news[0].crying is None
    assert not news[0].connected
    assert news[1] is not None
    assert news[1].change is Change.INTERRUPTED
    wait_until(lambda: source.closed == 1)
    room.monitor.pause(paused=False)
    room.until(ConnectionState.LISTENING)
    assert source.opened == 2
    room.monitor.stop()


def test_a_room_that_is_paused_from_the_start_opens_nothing(model: ModelFile) -> None:
    source = ScriptedSource([quiet(1.0)])
    room = Room(source, model, paused=True)
    room.monitor.start()
    room.monitor.pause(paused=True)
    assert source.opened == 0
    room.monitor.pause(paused=False)
    room.until(ConnectionState.LISTENING)
    room.monitor.stop()


def test_a_paused_room_stops(model: ModelFile) -> None:
    room = Room(ScriptedSource([]), model, paused=True)
    room.monitor.start()
    # Long enough for its reader to wait for the end of the pause.
    sleep(0.1)
    stop = threading.Thread(target=room.monitor.stop, daemon=True)
    stop.start()
    stop.join(PATIENCE_S)
    assert not stop.is_alive()


def test_nothing_is_heard_of_what_comes_in_a_pause(model: ModelFile) -> None:
    class DeafToStop(ScriptedSource):
        """A source that is in the middle of a reading when it is stopped."""

        def blocks(self, stop: Event) -> Generator[Block]:
            yield quiet(1.0)
            stop.wait()
            yield quiet(100.0)

    room = Room(DeafToStop(), model)
    room.monitor.start()
    room.until(ConnectionState.LISTENING)
    room.monitor.pause(paused=True)
    room.until(ConnectionState.PAUSED)
    room.monitor.stop()
    assert all(snapshot.hop is None for snapshot, _ in list(room.news.queue))


def test_other_options_are_taken_over_within_a_cry(model: ModelFile, cry: Block) -> None:
    # A cry, and then quiet that only a long gap bridges.
    room = Room(ScriptedSource([cry, quiet(60.0)]), model)
    room.monitor.configure(replace(model.episodes, merge_gap_s=300.0))
    room.monitor.start()
    changes = []
    while (news := room.news.get(timeout=PATIENCE_S))[0].hop is None or news[0].hop.end_s < 95.0:
        changes.append(news[1])
    assert [change.change for change in changes if change is not None] == [Change.STARTED]
    room.monitor.stop()


def test_overload_loses_the_oldest_counts_it_and_keeps_the_time(model: ModelFile) -> None:
    source = ScriptedSource([quiet(1.0) for _ in range(60)], live=True)
    room = Room(source, model)
    # The listener has not begun yet: a machine that is too slow.
    room.monitor._reader.start()
    wait_until(lambda: room.monitor._backlog.dropped_s == 60 - LIMIT_S)
    room.monitor._listener.start()
    while (snapshot := room.news.get(timeout=PATIENCE_S)[0]).hop is None or (
        snapshot.hop.end_s < 60.0 - model.hop_s
    ):
        pass
    assert snapshot.dropped_s == 60 - LIMIT_S
    assert room.heard_s == pytest.approx(LIMIT_S, abs=1.5 * model.hop_s)
    room.monitor.stop()


def test_bursts_neither_lose_nor_double_time(model: ModelFile, recording: Path) -> None:
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    steady = np.array_split(sound, len(sound) // 1600)
    bursts = [sound[start : start + 5 * SAMPLE_RATE] for start in range(0, len(sound), 80_000)]
    reported = []
    for blocks in (steady, bursts):
        room = Room(ScriptedSource([*blocks, SourceError(Fault.GONE, "It ended.")]), model)
        room.monitor.start()
        room.until_last(ConnectionState.DISCONNECTED)
        assert room.heard_s == pytest.approx(len(sound) / SAMPLE_RATE, abs=model.hop_s)
        reported.append([(change.change, change.episode) for change in room.changes()])
    assert reported[0] == reported[1]
    assert len(reported[0]) == 4


def test_a_microphone_that_is_muted_within_a_cry(model: ModelFile, cry: Block) -> None:
    silence = np.zeros(30 * SAMPLE_RATE, np.float32)
    room = Room(ScriptedSource([cry, silence]), model)
    room.monitor.start()
    while (change := room.news.get(timeout=PATIENCE_S)[1]) is None or (
        change.change is Change.STARTED
    ):
        pass
    assert change.change is Change.INTERRUPTED
    room.monitor.stop()


@pytest.mark.parametrize(("steady_s", "waits"), [(60.0, [0, 1, 2, 3]), (-1.0, [0, 1, 0, 1])])
def test_a_source_is_asked_ever_later_until_it_is_steady_or_paused(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch, steady_s: float, waits: list[int]
) -> None:
    failures: list[int] = []

    def no_wait(count: int) -> float:
        failures.append(count)
        return 0.0

    monkeypatch.setattr(reader, "back_off_s", no_wait)
    monkeypatch.setattr(reader, "_STEADY_S", steady_s)
    gone = SourceError(Fault.GONE, "It is gone.")
    source = ScriptedSource([gone], [gone], [quiet(1.0), gone], [gone], [quiet(1.0)], [gone])
    room = Room(source, model)
    room.monitor.start()
    wait_until(lambda: source.opened == 5)
    assert failures == waits
    room.monitor.pause(paused=True)
    wait_until(lambda: source.closed == 5)
    room.monitor.pause(paused=False)
    wait_until(lambda: source.opened == 7)
    room.monitor.stop()
    assert failures == [*waits, 0]


@pytest.mark.parametrize("fault", [Fault.WRONG_PASSWORD, Fault.INVALID_ADDRESS])
def test_what_trying_again_cannot_mend_is_tried_hourly(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    refused = SourceError(fault, "It is refused.")
    source = ScriptedSource([quiet(1.0), refused], [refused], [quiet(1.0)])
    room = Room(source, model)
    room.monitor.start()
    assert room.until(ConnectionState.DISCONNECTED).fault is refused
    sleep(0.5)
    assert source.opened == 1
    # Who has mended it need not wait.
    room.monitor.pause(paused=True)
    monkeypatch.setattr(reader, "_HOURLY_S", 0.0)
    room.monitor.pause(paused=False)
    wait_until(lambda: source.opened == 3)
    room.monitor.stop()


def test_the_first_drop_waits_for_nothing_and_the_rest_for_longer_and_longer() -> None:
    assert back_off_s(0) == 0.0
    for failures, longest_s in ((1, 1.0), (4, 8.0), (7, 60.0), (5000, 60.0)):
        waits = [back_off_s(failures) for _ in range(200)]
        assert longest_s / 2 <= min(waits) < max(waits) <= longest_s
