"""One room: its source, its detector, and the two threads that bring them together."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
import logging
from threading import Event, Thread
from time import monotonic

from .detection.audio import Source, SourceError
from .detection.backlog import Backlog
from .detection.detector import Detector, Hop
from .detection.episodes import Change, Episode
from .detection.ledger import Ledger

# The first drop is often a hiccup; a camera that is off for a night is asked once a minute.
_BACK_OFF_S = (0.0, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
# A source that held this long is asked at once when it drops.
_STEADY_S = 10.0

_LOGGER = logging.getLogger(__package__)


class State(StrEnum):
    """What a room's ear is doing."""

    STARTING = "starting"
    LISTENING = "listening"
    NO_SIGNAL = "no_signal"
    DISCONNECTED = "disconnected"


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """What is known of a room at one moment."""

    state: State
    ledger: Ledger
    fault: SourceError | None = None
    """Why it is disconnected."""
    hop: Hop | None = None
    """The last hop, while there is a signal."""

    @property
    def connected(self) -> bool:
        """Whether sound is coming in, be it digital silence."""
        return self.state in (State.LISTENING, State.NO_SIGNAL)

    @property
    def crying(self) -> bool | None:
        """Whether the baby is crying; None when nobody can know."""
        return self.hop.verdict.crying if self.hop is not None else None


@dataclass(frozen=True, kw_only=True, slots=True)
class CryChange:
    """A cry that began or ended."""

    change: Change
    episode: Episode
    age_s: float
    """Seconds since the episode began."""


class Monitor:
    """Listens to one room from `start` to `stop`.

    Args:
        source: where the sound comes from; it is reopened with back-off when it breaks off.
        detector: what listens to it, on a thread of its own.
        ledger: the page of the day to go on with.
        today: the local date, asked for at every hop.
        on_snapshot: called with every snapshot, and the cry that changed with it if one did, on
            a thread of the monitor.
    """

    def __init__(
        self,
        *,
        source: Source,
        detector: Detector,
        ledger: Ledger,
        today: Callable[[], date],
        on_snapshot: Callable[[Snapshot, CryChange | None], None],
    ) -> None:
        self._source = source
        self._detector = detector
        self._ledger = ledger
        self._today = today
        self._on_snapshot = on_snapshot
        self._backlog = Backlog()
        self._stop = Event()
        self._clock_s = 0.0
        self._fault: SourceError | None = None
        # Daemons only so that a crash elsewhere cannot keep the process alive: stop() joins them.
        self._threads = [
            Thread(target=self._read, name="cry_monitor reader", daemon=True),
            Thread(target=self._listen, name="cry_monitor listener", daemon=True),
        ]

    def start(self) -> None:
        """Start listening."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop listening; returns when both threads have ended, after ten seconds at most."""
        self._stop.set()
        self._backlog.close()
        for thread in self._threads:
            thread.join()

    def _read(self) -> None:
        """Bring sound into the backlog, over every break of the source."""
        failures = 0
        while not self._stop.is_set():
            opened = monotonic()
            try:
                with closing(self._source.blocks(self._stop)) as blocks:
                    for block in blocks:
                        self._backlog.put(block, live=self._source.live)
                self._fault = None
            except SourceError as fault:
                self._fault = fault
            except Exception:  # whatever a decoder or a driver throws, the room must not go deaf
                _LOGGER.exception("The source failed in a way that nobody foresaw")
            self._backlog.put_break()
            if monotonic() - opened > _STEADY_S:
                failures = 0
            self._stop.wait(_BACK_OFF_S[min(failures, len(_BACK_OFF_S) - 1)])
            failures += 1

    def _listen(self) -> None:
        """Listen to the backlog until it is closed."""
        try:
            while True:
                block = self._backlog.get()
                if block is None:
                    self._sound_lost()
                    continue
                for hop in self._detector.push(block):
                    self._heard(hop)
        except EOFError:
            self._sound_lost()
        except Exception:  # rather "disconnected" for good than a last state that looks alive
            _LOGGER.exception("The detector failed in a way that nobody foresaw")
            self._tell(State.DISCONNECTED, None)

    def _heard(self, hop: Hop) -> None:
        """Enter a hop into the ledger and tell about it."""
        self._clock_s = hop.end_s
        self._ledger = self._ledger.page(self._today())
        self._ledger.add(hop.heard_s, hop.verdict)
        verdict, change = hop.verdict, None
        if verdict.change is not None and verdict.episode is not None:
            change = self._changed(verdict.change, verdict.episode)
        state = State.LISTENING if hop.heard_s else State.NO_SIGNAL
        self._tell(state, change, hop if hop.heard_s else None)

    def _sound_lost(self) -> None:
        """Close what was open and tell that nobody listens."""
        lost = self._detector.lose_sound()
        change = None
        if lost is not None:
            episode, how = lost
            change = self._changed(how, episode)
        self._tell(State.DISCONNECTED, change)

    def _changed(self, change: Change, episode: Episode) -> CryChange:
        return CryChange(change=change, episode=episode, age_s=self._clock_s - episode.start_s)

    def _tell(self, state: State, change: CryChange | None, hop: Hop | None = None) -> None:
        fault = self._fault if state is State.DISCONNECTED else None
        snapshot = Snapshot(state=state, ledger=replace(self._ledger), fault=fault, hop=hop)
        self._on_snapshot(snapshot, change)
