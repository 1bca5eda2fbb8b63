"""The thread that keeps a room's source open, over every break and pause."""

from contextlib import closing
import logging
import random
from threading import Condition, Event, Thread
from time import monotonic

from .audio import Fault, Source, SourceError
from .backlog import Backlog

# A source that gave sound for this long is asked at once when it drops: that is often a hiccup.
_STEADY_S = 10.0
# A camera that is off for a night is asked once a minute.
_LONGEST_BACK_OFF_S = 60.0
# What trying again cannot mend waits for somebody, who changes the source or pauses the room.
# Cameras lock an account on which a wrong password is tried again and again; hourly does no harm.
_NOT_MENDED_BY_TRYING = frozenset((Fault.INVALID_ADDRESS, Fault.WRONG_PASSWORD))
_HOURLY_S = 3600.0

_LOGGER = logging.getLogger(__package__)


def back_off_s(failures: int) -> float:
    """Return how long to wait before a source is opened again, in seconds.

    The first drop waits for nothing. Then the wait doubles from one second to a minute, less a
    random half of it, so that the rooms of a house do not storm a camera that restarts ("equal
    jitter": M. Brooker, Exponential Backoff and Jitter, AWS Architecture Blog, 2015).
    """
    if failures == 0:
        return 0.0
    longest_s = min(_LONGEST_BACK_OFF_S, 2.0 ** (min(failures, 7) - 1))
    return longest_s * random.uniform(0.5, 1.0)  # noqa: S311 - no secret hangs on it


class Reader:
    """Brings a source's sound into a backlog, from `start` to `stop`.

    Every break is put into the backlog with its fault; a pause is a break without one.
    """

    def __init__(self, source: Source, backlog: Backlog, *, paused: bool) -> None:
        self._source = source
        self._backlog = backlog
        self._changed = Condition()
        self._paused = paused
        self._stopped = False
        self._halt = Event()
        # A daemon only so that a crash elsewhere cannot keep the process alive: stop() joins it.
        self._thread = Thread(target=self._run, name="cry_monitor reader", daemon=True)

    def start(self) -> None:
        """Start reading."""
        self._thread.start()

    def pause(self, *, paused: bool) -> None:
        """Close the source and leave it closed, or open it again; does not wait for either."""
        with self._changed:
            if paused == self._paused:
                return
            self._paused = paused
            self._halt.set()
            self._backlog.put_break(None)
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop reading; returns when the thread has ended, as soon as the source looks up."""
        with self._changed:
            self._stopped = True
            self._halt.set()
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        failures = 0
        while (halt := self._next_halt()) is not None:
            opened = monotonic()
            heard, fault = self._read(halt)
            if halt.is_set():
                failures = 0
                continue
            self._backlog.put_break(fault)
            if heard and monotonic() - opened > _STEADY_S:
                failures = 0
            if fault.fault in _NOT_MENDED_BY_TRYING:
                halt.wait(_HOURLY_S)
                continue
            halt.wait(back_off_s(failures))
            failures += 1

    def _next_halt(self) -> Event | None:
        """Wait while paused; return what will end the next reading, None when all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or not self._paused)
            if self._stopped:
                return None
            self._halt = Event()
            return self._halt

    def _read(self, halt: Event) -> tuple[bool, SourceError]:
        """Read the source until it breaks off; return whether it gave any sound, and the fault."""
        heard = False
        try:
            with closing(self._source.blocks(halt)) as blocks:
                for block in blocks:
                    if halt.is_set():
                        break
                    self._backlog.put(block, live=self._source.live)
                    heard = True
        except SourceError as fault:
            return heard, fault
        except Exception:  # whatever a decoder or a driver throws, the room must not go deaf
            _LOGGER.exception("Unexpected error while reading the source")
            return heard, SourceError(
                Fault.UNEXPECTED,
                "Unexpected error while reading the source: Home Assistant's log says more.",
            )
        return heard, SourceError(Fault.GONE, "The source has ended: check that it is switched on.")
