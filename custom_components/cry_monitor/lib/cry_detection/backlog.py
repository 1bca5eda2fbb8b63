"""Sound on its way from the thread that reads it to the thread that listens to it."""

from collections import deque
from dataclasses import dataclass
from threading import Condition

from .audio import SAMPLE_RATE, Block, SourceError

LIMIT_S = 20.0
"""Seconds of sound that may wait: three pieces of HLS come at once, and each may last six."""


@dataclass(frozen=True, slots=True)
class Break:
    """The sound broke off: what follows is another stream."""

    fault: SourceError | None
    """Why; None where nothing is wrong."""


class Backlog:
    """A queue of blocks, bounded in seconds, between one reader and one listener."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._items: deque[Block | Break] = deque()
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
            self._items.append(block)
            self._waiting += len(block)
            self._changed.notify_all()

    def put_break(self, fault: SourceError | None) -> None:
        """Say that the sound broke off here, and why."""
        with self._changed:
            self._items.append(Break(fault))
            self._changed.notify_all()

    def get(self, timeout_s: float) -> Block | Break:
        """Wait for the oldest block or break, and take it.

        Raises:
            EOFError: the backlog was closed.
            TimeoutError: nothing came in `timeout_s` seconds.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._items or self._closed, timeout_s):
                raise TimeoutError
            if self._closed:
                raise EOFError
            item = self._items.popleft()
            if not isinstance(item, Break):
                self._waiting -= len(item)
            self._changed.notify_all()
            return item

    def close(self) -> None:
        """Wake up whoever waits; nothing more is taken."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _drop_oldest(self) -> None:
        breaks = []
        while isinstance(oldest := self._items.popleft(), Break):
            breaks.append(oldest)
        self._items.extendleft(reversed(breaks))
        self._waiting -= len(oldest)
        self._dropped += len(oldest)
