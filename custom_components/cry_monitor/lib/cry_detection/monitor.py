"""One room: what listens to its sound and emits what happens.

It counts nothing: whoever gets that keeps the sums.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
import logging
from threading import Thread

from .audio import Block, Fault, Source, SourceError
from .backlog import Backlog, Break
from .detector import Detector, Hop
from .episodes import Change, Episode, EpisodeConfig
from .reader import Reader

STALLED_AFTER_S = 12.0
"""Seconds without any sound after which a room is stalled, whatever its source believes."""

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
    """Why it is stalled or disconnected."""
    hop: Hop | None = None
    """The last hop, while there is a signal."""
    dropped_s: float = 0.0
    """Seconds of sound lost so far because this machine was too slow."""

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
        self._clock_s = 0.0
        self._skipped_s = 0.0
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
                try:
                    self._process(self._backlog.get(STALLED_AFTER_S))
                except TimeoutError:
                    self._check_stalled()
        except EOFError:
            self._lose_sound(
                ConnectionState.PAUSED if self._paused else ConnectionState.DISCONNECTED
            )
        except Exception:  # rather "disconnected" for good than a last state that looks alive
            _LOGGER.exception("Unexpected error while detecting")
            self._emit(ConnectionState.DISCONNECTED)

    def _process(self, item: Block | Break) -> None:
        """Process a block of sound, or a break of it."""
        if isinstance(item, Break):
            if self._paused:
                self._lose_sound(ConnectionState.PAUSED)
            elif item.fault is None:
                self._lose_sound(ConnectionState.STARTING)
            elif item.fault.fault is Fault.STALLED:
                self._lose_sound(ConnectionState.STALLED, item.fault)
            else:
                self._lose_sound(ConnectionState.DISCONNECTED, item.fault)
        elif not self._paused:
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
            self._lose_sound(ConnectionState.STALLED, fault)

    def _skip_what_was_dropped(self) -> None:
        """Let the stream's clock go on over sound that this machine was too slow for."""
        dropped_s = self._backlog.dropped_s
        if dropped_s > self._skipped_s:
            self._detector.skip(dropped_s - self._skipped_s)
            self._skipped_s = dropped_s

    def _process_hop(self, hop: Hop) -> None:
        """Emit a hop, and the change of an episode that came with it."""
        self._clock_s = hop.end_s
        verdict, change = hop.verdict, None
        if verdict.change is not None and verdict.episode is not None:
            change = self._episode_change(verdict.change, verdict.episode)
        if hop.heard_s:
            self._emit(ConnectionState.LISTENING, change=change, hop=hop)
        else:
            self._emit(ConnectionState.NO_SIGNAL, change=change)

    def _lose_sound(self, state: ConnectionState, fault: SourceError | None = None) -> None:
        """Close the open episode, if any, and emit that nothing is heard any more."""
        lost = self._detector.lose_sound()
        change = None
        if lost is not None:
            episode, how = lost
            change = self._episode_change(how, episode)
        self._emit(state, fault=fault, change=change)

    def _episode_change(self, change: Change, episode: Episode) -> EpisodeChange:
        return EpisodeChange(change=change, episode=episode, age_s=self._clock_s - episode.start_s)

    def _emit(
        self,
        state: ConnectionState,
        *,
        fault: SourceError | None = None,
        change: EpisodeChange | None = None,
        hop: Hop | None = None,
    ) -> None:
        self._state = state
        snapshot = Snapshot(
            state=state,
            fault=fault,
            hop=hop,
            dropped_s=self._backlog.dropped_s,
        )
        self._on_snapshot(snapshot, change)
