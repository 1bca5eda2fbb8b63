"""Sound that comes by itself: from a voice satellite, by way of Home Assistant."""

from collections.abc import Generator
from queue import Empty, Queue
from threading import Event

import numpy as np

from . import Block, Fault, SourceError

_LOOK_AT_STOP_EVERY_S = 0.25
# A satellite begins a new stream now and then; a longer hole is a break.
_GONE_AFTER_S = 2.0
_MOST_WAITING = 1024
_FULL_SCALE = 32_768.0


class PushedSource:
    """Sound that another thread pushes, as 16-bit samples at `SAMPLE_RATE`."""

    live = True

    def __init__(self) -> None:
        # The reader empties it at once. While the room is paused nobody does.
        self._chunks = Queue[bytes](_MOST_WAITING)
        self._open = Event()

    def push(self, samples: bytes) -> None:
        """Hand on a piece of sound; it is dropped while nobody listens."""
        if self._open.is_set() and not self._chunks.full():
            self._chunks.put_nowait(samples)

    def blocks(self, stop: Event) -> Generator[Block]:
        """Wait for sound and yield it until `stop` is set.

        Raises:
            SourceError: GONE when it stops coming.
        """
        self._open.set()
        waited_s, heard = 0.0, False
        try:
            while not stop.is_set():
                try:
                    samples = self._chunks.get(timeout=_LOOK_AT_STOP_EVERY_S)
                except Empty:
                    waited_s += _LOOK_AT_STOP_EVERY_S
                    if heard and waited_s >= _GONE_AFTER_S:
                        raise SourceError(
                            Fault.GONE,
                            "The satellite has stopped streaming: check that it is switched on and"
                            " that its pipeline uses this room as its wake word engine.",
                        ) from None
                    continue
                waited_s, heard = 0.0, True
                whole = len(samples) - len(samples) % 2
                if whole:
                    yield np.frombuffer(samples[:whole], "<i2").astype(np.float32) / _FULL_SCALE
        finally:
            self._open.clear()
            while not self._chunks.empty():
                self._chunks.get_nowait()
