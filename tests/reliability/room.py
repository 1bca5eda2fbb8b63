"""A room's whole path without Home Assistant, that notes what it emits and when."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
import threading
from time import monotonic

from cry_detection import (
    SHIPPED_MODEL,
    ConnectionState,
    Detector,
    EpisodeChange,
    ModelFile,
    Monitor,
    Snapshot,
    Source,
)

# Only ever reached where something is wrong.
PATIENCE_S = 90.0


class ListeningRoom:
    """A room that listens to one source."""

    def __init__(self, source: Source) -> None:
        self._news = SimpleQueue[tuple[float, Snapshot]]()
        self.heard_s = 0.0
        """Seconds heard so far, up to the last snapshot that was waited for."""
        self.last = Snapshot(state=ConnectionState.STARTING)
        self.monitor = Monitor(
            source=source,
            detector=Detector(ModelFile.read(SHIPPED_MODEL)),
            on_snapshot=self._on_snapshot,
        )

    def _on_snapshot(self, snapshot: Snapshot, _: EpisodeChange | None) -> None:
        self._news.put((monotonic(), snapshot))

    def until(self, is_so: Callable[[Snapshot], bool]) -> float:
        """Wait for the next snapshot that is so; return the moment (monotonic) at which it came.

        Raises:
            TimeoutError: none came.
        """
        give_up = monotonic() + PATIENCE_S
        while monotonic() < give_up:
            with suppress(Empty):
                moment = self._next(timeout_s=1.0)
                if is_so(self.last):
                    return moment
        raise TimeoutError(f"The room stays {self.last.state}.")

    def states_so_far(self) -> set[ConnectionState]:
        """Return the states that the room was in since it was last waited for, and the last."""
        states = {self.last.state}
        while not self._news.empty():
            self._next(timeout_s=0.0)
            states.add(self.last.state)
        return states

    def _next(self, timeout_s: float) -> float:
        """Take the next snapshot; return the moment at which it came."""
        moment, self.last = self._news.get(timeout=timeout_s)
        if self.last.hop is not None:
            self.heard_s += self.last.hop.heard_s
        return moment

    def until_state(self, *states: ConnectionState) -> float:
        """Wait for one of these states; return the moment (monotonic) at which it came."""
        return self.until(lambda snapshot: snapshot.state in states)


@contextmanager
def listening(source: Source) -> Iterator[ListeningRoom]:
    """Listen to a source for as long as the context lasts."""
    room = ListeningRoom(source)
    room.monitor.start()
    try:
        yield room
    finally:
        room.monitor.stop()


@dataclass(frozen=True)
class Footprint:
    """What this process holds."""

    threads: int
    processes: int
    files: int

    @classmethod
    def now(cls) -> Footprint:
        """Return what it holds now."""
        tasks = Path("/proc/self/task")
        children = {
            child for task in tasks.iterdir() for child in (task / "children").read_text().split()
        }
        files = len(list(Path("/proc/self/fd").iterdir()))
        return cls(threading.active_count(), len(children), files)

    def __str__(self) -> str:
        """Return it in words."""
        return f"{self.threads} threads, {self.processes} processes, {self.files} files"
