"""How often a figure may change, so that its history does not wear out an SD card."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

type Figure = float | datetime | None


@dataclass(frozen=True, kw_only=True)
class Damping:
    """What a change of a figure must be to be worth a row in the database."""

    dead_band: float = 0.0
    """A change smaller than this is none."""
    every_s: float = 0.0
    """The shortest time between two changes."""
    quiet_every_s: float = 0.0
    """The mean time between two changes while nothing happens, at least."""
    quiet_burst: int = 1
    """How many changes may come at once after a long time without one, while nothing happens."""


class Damper:
    """Holds one figure back until a change of it is worth showing.

    What nobody sees happen is paid for from an allowance that time fills (a token bucket), so the
    number of changes has a limit whatever a microphone delivers.
    """

    def __init__(self, damping: Damping, clock: Callable[[], float]) -> None:
        self._damping = damping
        self._clock = clock
        self._shown: Figure = None
        self._shown_at = float("-inf")
        self._allowance = float(damping.quiet_burst)
        self._filled_at = clock()

    def show(self, value: Figure) -> None:
        """Note what is shown now, whatever it was."""
        self._shown = value
        self._shown_at = self._clock()

    def admits(self, value: Figure, *, lively: bool) -> bool:
        """Return whether to show a value now; `lively` says that something happens."""
        if not self._differs(value):
            return False
        damping, now = self._damping, self._clock()
        if now - self._shown_at < damping.every_s:
            return False
        if damping.quiet_every_s and not lively and not self._afford(now):
            return False
        self.show(value)
        return True

    def _afford(self, now: float) -> bool:
        """Pay for a change that nobody sees happen, if the allowance has that much."""
        earned = (now - self._filled_at) / self._damping.quiet_every_s
        self._allowance = min(self._allowance + earned, float(self._damping.quiet_burst))
        self._filled_at = now
        if self._allowance < 1.0:
            return False
        self._allowance -= 1.0
        return True

    def _differs(self, value: Figure) -> bool:
        if isinstance(value, float | int) and isinstance(self._shown, float | int):
            return value != self._shown and abs(value - self._shown) >= self._damping.dead_band
        return value != self._shown
