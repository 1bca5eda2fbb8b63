"""A room's whole path without Home Assistant, that notes what it tells and when."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from queue import Empty, SimpleQueue
import threading
from time import monotonic

from cry_detection import (
    SHIPPED_MODEL,
    ConnectionState,
    Detector,
    Ledger,
    ModelFile,
    Monitor,
    Snapshot,
    Source,
)

# Only ever reached where something is wrong.
PATIENCE_S = 90.0


class Ear:
    """A room that listens to one source."""

    def __init__(self, source: Source) -> None:
        self._news = SimpleQueue[tuple[float, Snapshot]]()
        self.last = Snapshot(state=ConnectionState.STARTING, ledger=Ledger(day=date.min))
        self.monitor = Monitor(
            source=source,
            detector=Detector(ModelFile.read(SHIPPED_MODEL)),
            ledger=Ledger(day=date.min),
            today=lambda: date.min,
            on_snapshot=lambda snapshot, _: self._news.put((monotonic(), snapshot)),
        )

    def until(self, is_so: Callable[[Snapshot], bool]) -> float:
        """Wait for the next snapshot that is so; return the moment (monotonic) at which it came.

        Raises:
            TimeoutError: none came.
        """
        give_up = monotonic() + PATIENCE_S
        while monotonic() < give_up:
            with suppress(Empty):
                moment, self.last = self._news.get(timeout=1.0)
                if is_so(self.last):
                    return moment
        raise TimeoutError(f"The room stays {self.last.state}.")

    def states_so_far(self) -> set[ConnectionState]:
        """Return the states that the room has told since it was last waited for, and the last."""
        states = {self.last.state}
        while not self._news.empty():
            _, self.last = self._news.get()
            states.add(self.last.state)
        return states

    def until_state(self, *states: ConnectionState) -> float:
        """Wait for one of these states; return the moment (monotonic) at which it came."""
        return self.until(lambda snapshot: snapshot.state in states)


@contextmanager
def listening(source: Source) -> Iterator[Ear]:
    """Listen to a source for as long as the context lasts."""
    ear = Ear(source)
    ear.monitor.start()
    try:
        yield ear
    finally:
        ear.monitor.stop()


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
