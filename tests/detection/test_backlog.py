"""Tests of the queue between the reader and the listener."""

from queue import SimpleQueue
from threading import Thread
from time import sleep

import numpy as np
import pytest

from cry_detection.audio import SAMPLE_RATE, Block, Fault, SourceError
from cry_detection.backlog import LIMIT_S, Backlog, Break

PATIENCE_S = 10.0


def second(value: float) -> Block:
    """Return a second of sound that can be recognised."""
    return np.full(SAMPLE_RATE, value, np.float32)


def taken(backlog: Backlog, patience_s: float = PATIENCE_S) -> float | None:
    """Take the next second; return its value, or None for a break."""
    item = backlog.get(patience_s)
    return None if isinstance(item, Break) else float(item[0])


def test_sound_comes_out_in_order_with_its_breaks() -> None:
    backlog = Backlog()
    backlog.put(second(1), live=True)
    backlog.put_break(None)
    backlog.put(second(2), live=True)
    assert [taken(backlog) for _ in range(3)] == [1, None, 2]
    assert backlog.dropped_s == 0


def test_live_sound_loses_its_oldest_but_no_break() -> None:
    backlog = Backlog()
    faults = [SourceError(fault, "It broke.") for fault in (Fault.GONE, Fault.REFUSED)]
    for fault in faults:
        backlog.put_break(fault)
    for n in range(int(LIMIT_S) + 3):
        backlog.put(second(n), live=True)
    assert backlog.dropped_s == 3
    assert [backlog.get(PATIENCE_S) for _ in faults] == [Break(fault) for fault in faults]
    assert taken(backlog) == 3


@pytest.mark.parametrize("sound", [True, False])
def test_what_comes_wakes_up_the_listener(sound: bool) -> None:
    backlog = Backlog()
    heard = SimpleQueue[float | None]()
    # Far longer than the test waits.
    listener = Thread(target=lambda: heard.put(taken(backlog, 6 * PATIENCE_S)), daemon=True)
    listener.start()
    sleep(0.1)
    if sound:
        backlog.put(second(1), live=True)
    else:
        backlog.put_break(None)
    assert heard.get(timeout=PATIENCE_S) == (1 if sound else None)
    listener.join()


def test_waiting_has_an_end() -> None:
    with pytest.raises(TimeoutError):
        Backlog().get(0.01)


def test_other_sound_waits_for_the_listener() -> None:
    backlog = Backlog()
    count = int(LIMIT_S) + 5

    def read() -> None:
        for n in range(count):
            backlog.put(second(n), live=False)

    reader = Thread(target=read)
    reader.start()
    heard = [taken(backlog) for _ in range(count)]
    reader.join(10)
    assert not reader.is_alive()
    assert heard == list(range(count))
    assert backlog.dropped_s == 0


def test_closing_wakes_up_both_sides() -> None:
    backlog = Backlog()
    for n in range(int(LIMIT_S)):
        backlog.put(second(n), live=False)
    reader = Thread(target=lambda: backlog.put(second(99), live=False))
    reader.start()
    backlog.close()
    reader.join(10)
    assert not reader.is_alive()
    with pytest.raises(EOFError):
        backlog.get(PATIENCE_S)
