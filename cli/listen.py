"""A live source in a terminal, for a parent who asks whether it hears anything."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
import json
from pathlib import Path
from queue import Empty, SimpleQueue
import shutil
import sys
from time import monotonic
from urllib.parse import urlsplit

from cry_detection import (
    WYOMING_DEFAULT_PORT,
    ConnectionState,
    Detector,
    EpisodeChange,
    Fault,
    Ledger,
    MicrophoneSource,
    Monitor,
    RecordingSource,
    Snapshot,
    Source,
    SourceError,
    StreamSource,
    WyomingSource,
    list_microphones,
)

type _News = tuple[Snapshot, EpisodeChange | None]

# However long it is listened to, it is one page.
_ONE_DAY = date.min

_LOOK_EVERY_S = 0.5
_METER_DB = 60.0
_METER_WIDTH = 20


def open_source(name: str) -> Source:
    """Return the source that a command line names.

    Args:
        name: "mic", "mic:NAME" with a microphone's name or a part of it, "wyoming://HOST:PORT", any
            other address, or the path of a recording.

    Raises:
        SourceError: NOT_FOUND where no microphone or more than one has this name; FFMPEG_MISSING
            where none can be read; INVALID_ADDRESS.
    """
    if name == "mic":
        return MicrophoneSource(None)
    if name.startswith("mic:"):
        return MicrophoneSource(_microphone(name.removeprefix("mic:")))
    if name.startswith("wyoming://"):
        with suppress(ValueError):
            parts = urlsplit(name)
            if parts.hostname:
                return WyomingSource(parts.hostname, parts.port or WYOMING_DEFAULT_PORT)
        raise SourceError(
            Fault.INVALID_ADDRESS, "A Wyoming microphone's address is wyoming://HOST:PORT."
        )
    if "://" in name:
        return StreamSource(name)
    return RecordingSource(Path(name), speed=1.0)


def _microphone(name: str) -> str:
    """Return the id of the microphone that is meant."""
    microphones = list_microphones()
    found = [
        microphone
        for microphone in microphones
        if name == microphone.id or name.casefold() in microphone.name.casefold()
    ]
    if len(found) == 1:
        return found[0].id
    if not microphones:
        raise SourceError(
            Fault.NOT_FOUND, f"No microphone is called {name}, as there is none here: plug one in."
        )
    names = "; ".join(microphone.name for microphone in found or microphones)
    which = "Several microphones are" if found else "No microphone is"
    raise SourceError(
        Fault.NOT_FOUND, f"{which} called {name}: choose one by its whole name ({names})."
    )


def listen(source: Source, detector: Detector, *, as_json: bool, seconds: float | None) -> bool:
    """Listen to a source until it is interrupted, its `seconds` are over or its recording ends.

    Returns:
        Whether anything was heard.

    Raises:
        SourceError: a recording cannot be read; what is live is tried again and again.
    """
    news = SimpleQueue[_News]()
    ledger = Ledger(day=_ONE_DAY)
    monitor = Monitor(
        source=source,
        detector=detector,
        on_snapshot=lambda snapshot, change: news.put((snapshot, change)),
    )
    show = _JsonScreen() if as_json else _TextScreen()
    start = monotonic()
    monitor.start()
    try:
        while seconds is None or monotonic() < start + seconds:
            try:
                snapshot, change = news.get(timeout=_LOOK_EVERY_S)
            except Empty:
                continue
            if snapshot.hop is not None:
                ledger.add(snapshot.hop.heard_s, snapshot.hop.verdict)
            if snapshot.fault is not None and snapshot.fault.fault is Fault.INVALID_ADDRESS:
                # To try it again and again mends no address.
                raise snapshot.fault
            if not source.live and snapshot.state is ConnectionState.DISCONNECTED:
                show.change(change)
                if snapshot.fault is not None and snapshot.fault.fault is not Fault.GONE:
                    raise snapshot.fault
                break
            show.show(snapshot, change, ledger.heard_s, monotonic() - start)
    except KeyboardInterrupt:
        pass
    finally:
        monitor.stop()
        while not news.empty():
            show.change(news.get()[1])
        show.close()
    return ledger.heard_s > 0.0


class _JsonScreen:
    """One line a hop, and one for every event."""

    def show(
        self, snapshot: Snapshot, change: EpisodeChange | None, heard_s: float, elapsed_s: float
    ) -> None:
        """Print what is known now."""
        hop = snapshot.hop
        line = {
            "time_s": round(elapsed_s, 2),
            "state": snapshot.state.value,
            "level_dbfs": None
            if hop is None or hop.level_dbfs is None
            else round(hop.level_dbfs, 1),
            "probability": None if hop is None else round(hop.probability, 4),
            "smoothed": None if hop is None else round(hop.verdict.smoothed, 4),
            "crying": snapshot.crying,
            "heard_s": round(heard_s, 2),
            "dropped_s": round(snapshot.dropped_s, 2),
        }
        if snapshot.fault is not None:
            line |= {"fault": snapshot.fault.fault.value, "message": str(snapshot.fault)}
        self._print(line)
        self.change(change)

    def change(self, change: EpisodeChange | None) -> None:
        """Print an episode that began or ended."""
        if change is not None:
            line = {
                "event": change.change.value,
                "age_s": round(change.age_s, 2),
                "duration_s": round(change.episode.duration_s, 2),
                "peak": round(change.episode.peak, 4),
            }
            self._print(line)

    def close(self) -> None:
        """Leave nothing open."""

    def _print(self, line: Mapping[str, object]) -> None:
        print(json.dumps(line, allow_nan=False), flush=True)


class _TextScreen:
    """A line that changes in place, and one that stays for every event and change of state."""

    def __init__(self) -> None:
        self._state = ConnectionState.STARTING
        # A line that is rewritten is of no use in a file.
        self._live = sys.stdout.isatty()

    def show(
        self, snapshot: Snapshot, change: EpisodeChange | None, heard_s: float, elapsed_s: float
    ) -> None:
        """Show what is known now."""
        self.change(change)
        if snapshot.state is not self._state:
            self._state = snapshot.state
            why = f": {snapshot.fault}" if snapshot.fault else ""
            self._keep(f"{snapshot.state.value.replace('_', ' ')}{why}")
        if self._live:
            line = _live_line(snapshot, heard_s, elapsed_s)
            print(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}", end="", flush=True)

    def change(self, change: EpisodeChange | None) -> None:
        """Keep a line for an episode that began or ended."""
        if change is not None:
            episode = change.episode
            self._keep(
                f"cry {change.change.value}, {episode.duration_s:.0f} s long,"
                f" peak {episode.peak:.0%}"
            )

    def close(self) -> None:
        """Leave the line that changes."""
        if self._live:
            print()

    def _keep(self, line: str) -> None:
        print(f"\r\x1b[K{line}" if self._live else line, flush=True)


def _live_line(snapshot: Snapshot, heard_s: float, elapsed_s: float) -> str:
    hop = snapshot.hop
    if hop is None:
        return f"{snapshot.state.value.replace('_', ' ')} ..."
    level = -_METER_DB if hop.level_dbfs is None else hop.level_dbfs
    filled = round(_METER_WIDTH * min(max(1.0 + level / _METER_DB, 0.0), 1.0))
    meter = "#" * filled + "." * (_METER_WIDTH - filled)
    db = "silence" if hop.level_dbfs is None else f"{hop.level_dbfs:4.0f} dB"
    # Sound that waited somewhere comes faster than time goes by.
    coverage = min(heard_s / max(elapsed_s, 0.1), 1.0)
    crying = "CRYING" if snapshot.crying else "calm  "
    return f"[{meter}] {db:7}  cry {hop.probability:4.0%}  {crying}  heard {coverage:4.0%}"
