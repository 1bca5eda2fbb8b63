"""One room: what listens to its sound and emits what happens.

It counts nothing: whoever gets that keeps the sums.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
import logging
from threading import Thread
from time import monotonic

from .audio import Block, Fault, Source, SourceError
from .backlog import Backlog, Break
from .detector import Detector, Hop
from .episodes import Change, Episode, EpisodeConfig
from .reader import Reader, back_off_s

STALLED_AFTER_S = 12.0
"""Seconds without any sound after which a room is stalled, whatever its source believes."""

# A detector that works for so long after it failed has recovered.
_RECOVERED_S = 600.0

_LOGGER = logging.getLogger(__package__)


class ConnectionState(StrEnum):
    """What comes from a room's source."""

    STARTING = "starting"
    LISTENING = "listening"
    NO_SIGNAL = "no_signal"
    """Digital silence for a minute: a muted microphone, and no quiet room."""
    STALLED = "stalled"
    """The source is there, but no sound comes from it."""
    DISCONNECTED = "disconnected"
    PAUSED = "paused"

    @property
    def listening_lost(self) -> bool:
        """Whether a cry would not be noticed, although nobody paused the room."""
        return self in (
            ConnectionState.NO_SIGNAL,
            ConnectionState.STALLED,
            ConnectionState.DISCONNECTED,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """What is known of a room at one moment."""

    state: ConnectionState
    fault: SourceError | None = None
    """Why it is stalled or disconnected, or not being listened to."""
    hop: Hop | None = None
    """The last hop, while there is a signal."""
    dropped_s: float = 0.0
    """Seconds of sound lost so far because this machine was too slow."""
    failures: int = 0
    """How often the detector failed and was started again, until it works for ten minutes."""

    @property
    def connected(self) -> bool:
        """Whether sound is coming in, be it digital silence."""
        return self.state in (ConnectionState.LISTENING, ConnectionState.NO_SIGNAL)

    @property
    def crying(self) -> bool | None:
        """Whether the baby is crying; None when nobody can know."""
        return self.hop.verdict.crying if self.hop is not None else None


@dataclass(frozen=True, kw_only=True, slots=True)
class EpisodeChange:
    """An episode that began or ended."""

    change: Change
    episode: Episode
    age_s: float
    """Seconds since the episode began."""


class Monitor:
    """Listens to one room from `start` to `stop`.

    Args:
        source: where the sound comes from; it is reopened with back-off when it breaks off.
        detector: what listens to it, on a thread of its own.
        on_snapshot: called on a thread of the monitor at every hop and every change of the
            connection, with the snapshot, and with the episode that changed if one did.
        paused: whether to begin without listening.
    """

    def __init__(
        self,
        *,
        source: Source,
        detector: Detector,
        on_snapshot: Callable[[Snapshot, EpisodeChange | None], None],
        paused: bool = False,
    ) -> None:
        self._detector = detector
        self._on_snapshot = on_snapshot
        self._paused = paused
        self._state = ConnectionState.PAUSED if paused else ConnectionState.STARTING
        self._config = detector.config
        self._fault: SourceError | None = None
        self._clock_s = 0.0
        self._skipped_s = 0.0
        # Since when no sound comes, and until when an open episode waits for it; monotonic.
        self._broke_off_at: float | None = None
        self._waits_until: float | None = None
        # How often the detector failed, when it last did, and until when it rests; monotonic.
        self._failures = 0
        self._failed_at = self._rests_until = 0.0
        self._backlog = Backlog()
        self._reader = Reader(source, self._backlog, paused=paused)
        # A daemon only so that a crash elsewhere cannot keep the process alive: stop() joins it.
        self._listener = Thread(target=self._listen, name="cry_monitor listener", daemon=True)

    def start(self) -> None:
        """Start listening."""
        self._reader.start()
        self._listener.start()

    def pause(self, *, paused: bool) -> None:
        """Stop hearing at once, until it is called again to go on; does not wait."""
        self._paused = paused
        self._reader.pause(paused=paused)

    def reopen(self) -> None:
        """Try again at once to open a source that was not there; does not wait."""
        self._reader.reopen()

    def configure(self, config: EpisodeConfig) -> None:
        """Decide by another config from the next sound on; an open episode goes on."""
        self._config = config

    def stop(self) -> None:
        """Stop listening; returns when both threads have ended, after ten seconds at most."""
        self._backlog.close()
        self._reader.stop()
        self._listener.join()

    def _listen(self) -> None:
        """Listen to the backlog until it is closed."""
        try:
            while True:
                self._listen_on()
        except EOFError:
            self._lose_sound(
                ConnectionState.PAUSED if self._paused else ConnectionState.DISCONNECTED
            )

    def _listen_on(self) -> None:
        """Process what comes next.

        Raises:
            EOFError: the backlog was closed.
        """
        try:
            item = self._backlog.get(self._patience_s())
        except TimeoutError:
            self._check_stalled()
        else:
            self._process_or_rest(item)
        self._check_interrupted()

    def _process_or_rest(self, item: Block | Break) -> None:
        """Process an item; after an unexpected error, start again later."""
        try:
            self._process(item)
        except Exception as err:  # whatever a runtime throws, the room must not go deaf
            _LOGGER.exception("Unexpected error while detecting")
            self._rest(err)

    def _process(self, item: Block | Break) -> None:
        """Process a block of sound, or a break of it."""
        if isinstance(item, Break):
            if self._paused:
                self._lose_sound(ConnectionState.PAUSED)
            elif item.fault is None:
                self._lose_sound(ConnectionState.STARTING)
            elif item.fault.fault is Fault.STALLED:
                self._break_off(ConnectionState.STALLED, item.fault)
            else:
                self._break_off(ConnectionState.DISCONNECTED, item.fault)
        elif not self._paused and monotonic() >= self._rests_until:
            self._check_interrupted()
            self._skip_break()
            self._skip_what_was_dropped()
            if self._config is not self._detector.config:
                self._detector.configure(self._config)
            for hop in self._detector.push(item):
                self._process_hop(hop)

    def _check_stalled(self) -> None:
        """Notice that nothing comes, whatever keeps the source from saying so itself."""
        if self._state in (
            ConnectionState.STARTING,
            ConnectionState.LISTENING,
            ConnectionState.NO_SIGNAL,
        ):
            fault = SourceError(
                Fault.STALLED,
                f"No sound has come for {STALLED_AFTER_S:.0f} seconds:"
                " check that the source is switched on and can be reached.",
            )
            self._break_off(ConnectionState.STALLED, fault, lasted_s=STALLED_AFTER_S)

    def _patience_s(self) -> float:
        """Return how long to wait for sound until something has to be done about it."""
        if self._waits_until is None:
            return STALLED_AFTER_S
        return min(max(self._waits_until - monotonic(), 0.0), STALLED_AFTER_S)

    def _check_interrupted(self) -> None:
        """Close an episode that has waited too long for the sound."""
        if self._waits_until is not None and monotonic() >= self._waits_until:
            self._lose_sound(self._state, self._fault)

    def _rest(self, err: Exception) -> None:
        """Start the detector again after it failed, later each time."""
        now = monotonic()
        if now > self._failed_at + _RECOVERED_S:
            self._failures = 0
        self._failed_at = now
        self._rests_until = now + back_off_s(self._failures)
        self._failures += 1
        fault = SourceError(
            Fault.DETECTOR,
            f"What listens to the sound has failed ({type(err).__name__}) and is started again:"
            " Home Assistant's log says more.",
        )
        self._break_off(ConnectionState.DISCONNECTED, fault)

    def _skip_break(self) -> None:
        """Let the stream's clock go on over a break, and an episode that waited with it."""
        if self._broke_off_at is not None:
            self._detector.skip(monotonic() - self._broke_off_at)
            self._broke_off_at = self._waits_until = None

    def _skip_what_was_dropped(self) -> None:
        """Let the stream's clock go on over sound that this machine was too slow for."""
        dropped_s = self._backlog.dropped_s
        if dropped_s > self._skipped_s:
            self._detector.skip(dropped_s - self._skipped_s)
            self._skipped_s = dropped_s

    def _process_hop(self, hop: Hop) -> None:
        """Emit a hop, and the change of an episode that came with it."""
        self._clock_s = hop.end_s
        if self._failures and monotonic() > self._failed_at + _RECOVERED_S:
            self._failures = 0
        verdict, change = hop.verdict, None
        if verdict.change is not None and verdict.episode is not None:
            change = self._episode_change(verdict.change, verdict.episode)
        if hop.heard_s:
            self._emit(ConnectionState.LISTENING, change=change, hop=hop)
        else:
            self._emit(ConnectionState.NO_SIGNAL, change=change)

    def _break_off(
        self, state: ConnectionState, fault: SourceError, *, lasted_s: float = 0.0
    ) -> None:
        """Emit that nothing is heard; an open episode waits, as it may be a hiccup."""
        if self._broke_off_at is None:
            self._broke_off_at = monotonic() - lasted_s
            waits_s = self._detector.break_off()
            self._waits_until = None if waits_s is None else self._broke_off_at + waits_s
        self._emit(state, fault=fault)

    def _lose_sound(self, state: ConnectionState, fault: SourceError | None = None) -> None:
        """Close the open episode, if any, and emit that nothing is heard any more."""
        lost = self._detector.lose_sound()
        change = None
        if lost is not None:
            episode, how = lost
            change = self._episode_change(how, episode)
        self._broke_off_at = self._waits_until = None
        self._emit(state, fault=fault, change=change)

    def _episode_change(self, change: Change, episode: Episode) -> EpisodeChange:
        age_s = self._clock_s - episode.start_s
        if self._broke_off_at is not None:
            age_s += monotonic() - self._broke_off_at
        return EpisodeChange(change=change, episode=episode, age_s=age_s)

    def _emit(
        self,
        state: ConnectionState,
        *,
        fault: SourceError | None = None,
        change: EpisodeChange | None = None,
        hop: Hop | None = None,
    ) -> None:
        self._state, self._fault = state, fault
        snapshot = Snapshot(
            state=state,
            fault=fault,
            hop=hop,
            dropped_s=self._backlog.dropped_s,
            failures=self._failures,
        )
        self._on_snapshot(snapshot, change)
