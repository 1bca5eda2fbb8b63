"""Sound that comes by itself."""

from threading import Event

import numpy as np
import pytest

from cry_detection.audio import Fault, SourceError, pushed
from cry_detection.audio.pushed import PushedSource


def test_what_is_pushed_is_heard() -> None:
    source = PushedSource()
    stop = Event()
    blocks = source.blocks(stop)
    samples = np.array([0, 16_384, -32_768, 32_767], "<i2")

    # It listens from its first look for sound on.
    source._open.set()
    source.push(samples.tobytes())
    assert next(blocks).tolist() == [0.0, 0.5, -1.0, 32_767 / 32_768]
    stop.set()
    assert list(blocks) == []


def test_what_is_pushed_while_nobody_listens_is_dropped() -> None:
    source = PushedSource()
    source.push(bytes(2))
    stop = Event()
    blocks = source.blocks(stop)
    source._open.set()
    source.push(b"\0\x40")
    assert next(blocks).tolist() == [0.5]
    blocks.close()
    source.push(bytes(2))
    assert source._chunks.empty()


def test_a_flood_is_bounded() -> None:
    source = PushedSource()
    source._open.set()
    for _ in range(5000):
        source.push(bytes(2))
    assert source._chunks.qsize() == pushed._MOST_WAITING


def test_a_stream_that_ends_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushed, "_LOOK_AT_STOP_EVERY_S", 0.01)
    monkeypatch.setattr(pushed, "_GONE_AFTER_S", 0.05)
    source = PushedSource()
    blocks = source.blocks(Event())
    source._open.set()
    source.push(bytes(2))
    next(blocks)
    with pytest.raises(SourceError) as caught:
        next(blocks)
    assert caught.value.fault is Fault.GONE


def test_stop_is_seen_while_nothing_comes() -> None:
    stop = Event()
    stop.set()
    assert list(PushedSource().blocks(stop)) == []


def test_half_a_sample_is_no_sound() -> None:
    source = PushedSource()
    stop = Event()
    blocks = source.blocks(stop)
    source._open.set()
    source.push(b"\0")
    source.push(b"\0\x40\0")
    assert next(blocks).tolist() == [0.5]


def test_what_waits_when_it_ends_is_not_heard_later() -> None:
    source = PushedSource()
    stop = Event()
    blocks = source.blocks(stop)
    source._open.set()
    source.push(bytes(2))
    source.push(bytes(2))
    next(blocks)
    stop.set()
    assert list(blocks) == []
    assert source._chunks.empty()
