"""What the demonstration shows in the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import sys
from time import monotonic
from typing import TextIO

from .recording.labels import Labels
from .verdict import Report, Verdict, playing

_BAR = 21
# Where the bar of the evidence ends, and where on it a cry begins.
_FULL = 1.5
_THRESHOLD = round(_BAR / _FULL)
_WITHOUT_TERMINAL_S = 5.0


@dataclass
class Reading:
    """What is known of the room right now; None where nothing is."""

    evidence: float | None = None
    """What speaks for a cry, 0 to 1.5; it begins at 1."""
    level: float | None = None
    """dBFS."""
    crying: bool | None = None


def clock(seconds: float) -> str:
    """Return minutes and seconds."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def live_line(at_s: float, reading: Reading, sounds: Sequence[str]) -> str:
    """Return the state of the room in one line of at most 80 characters."""
    filled = round((reading.evidence or 0.0) / _FULL * _BAR)
    marked = "·" * _THRESHOLD + "|" + "·" * (_BAR - _THRESHOLD - 1)
    bar = "█" * filled + marked[filled:]
    level = "-" if reading.level is None else f"{reading.level:.0f}"
    state = {None: "no sound yet", False: "quiet", True: "CRYING"}[reading.crying]
    played = f"({', '.join(sounds)})" if sounds else ""
    return f"{clock(at_s):>6}  {bar}  {level:>4} dB  {state:<12}  {played}".rstrip()


def summary(verdict: Verdict, labels: Labels) -> Iterator[str]:
    """Yield the lines that say how it went."""
    heard = sum(bool(outcome.reports) for outcome in verdict.outcomes)
    yield f"Cries that Home Assistant reported: {heard} of {len(verdict.outcomes)}."
    for outcome in verdict.outcomes:
        span = f"{clock(outcome.cry.start_s)} to {clock(outcome.cry.end_s)}"
        if outcome.reports:
            after_s = outcome.reports[0].fired_s - outcome.cry.start_s
            yield f"  The cry from {span}: heard after {after_s:.1f} s."
        else:
            yield f"  The cry from {span}: not heard."
    if verdict.unplayed:
        yield f"Cries of the recording that were not played to their end: {verdict.unplayed}."
    yield f"Other alerts: {len(verdict.others) or 'none'}."
    for other in verdict.others:
        sounds = ", ".join(playing(labels, other.start_s)) or "silence"
        yield f"  At {clock(other.start_s)} ({sounds})."


def ended_line(report: Report) -> str:
    """Return how the end of a cry reads."""
    figures = [
        *([] if report.duration_s is None else [f"{report.duration_s:.1f} s long"]),
        *([] if report.peak is None else [f"peak {report.peak:.0%}"]),
    ]
    return ", ".join(figures)


class Terminal:
    """Lines that stay, and under them one that changes."""

    def __init__(self, output: TextIO = sys.stdout) -> None:
        self._output = output
        self._rewrites = output.isatty()
        self._live = ""
        self._shown_at = -_WITHOUT_TERMINAL_S

    def say(self, line: str = "") -> None:
        """Print a line that stays."""
        if self._live:
            self._output.write("\r\x1b[K")
        self._output.write(f"{line}\n{self._live}")
        self._output.flush()

    def show(self, line: str) -> None:
        """Print the line that changes; where lines cannot change, now and then a new one."""
        if self._rewrites:
            self._live = line
            self._output.write(f"\r\x1b[K{line}")
            self._output.flush()
        elif monotonic() - self._shown_at >= _WITHOUT_TERMINAL_S:
            self._shown_at = monotonic()
            self._output.write(f"{line}\n")
            self._output.flush()

    def settle(self) -> None:
        """Leave the changing line where it is."""
        if self._live:
            self._live = ""
            self._output.write("\n")
            self._output.flush()
