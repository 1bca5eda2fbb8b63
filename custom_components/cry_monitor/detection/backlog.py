"""Sound on its way from the thread that reads it to the thread that listens to it."""

from collections import deque
from threading import Condition

from .audio import SAMPLE_RATE, Block

LIMIT_S = 10.0
"""Seconds of sound that may wait. An alert that comes later than this is of no use."""


class Backlog:
    """A queue of blocks, bounded in seconds, between one reader and one listener."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._blocks: deque[Block | None] = deque()
        self._waiting = 0
        self._dropped = 0
        self._closed = False

    @property
    def dropped_s(self) -> float:
        """Seconds of sound lost so far because the listener was too slow."""
        return self._dropped / SAMPLE_RATE

    def put(self, block: Block, *, live: bool) -> None:
        """Add a block. With too much waiting, live sound loses its oldest, other sound waits."""
        with self._changed:
            while self._waiting >= LIMIT_S * SAMPLE_RATE and not self._closed:
                if live:
                    self._drop_oldest()
                else:
                    self._changed.wait()
            self._blocks.append(block)
            self._waiting += len(block)
            self._changed.notify_all()

    def put_break(self) -> None:
        """Say that the sound broke off here: what follows is another stream."""
        with self._changed:
            self._blocks.append(None)
            self._changed.notify_all()

    def get(self) -> Block | None:
        """Wait for the oldest block, None for a break, and take it.

        Raises:
            EOFError: the backlog was closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._blocks or self._closed)
            if self._closed:
                raise EOFError
            block = self._blocks.popleft()
            if block is not None:
                self._waiting -= len(block)
            self._changed.notify_all()
            return block

    def close(self) -> None:
        """Wake up whoever waits; nothing more is taken."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _drop_oldest(self) -> None:
        breaks = 0
        while (oldest := self._blocks.popleft()) is None:
            breaks += 1
        self._blocks.extendleft([None] * breaks)
        self._waiting -= len(oldest)
        self._dropped += len(oldest)
