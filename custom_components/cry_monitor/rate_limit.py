"""How often a figure may change, so that its history does not wear out an SD card."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

type Figure = float | datetime | None


@dataclass(frozen=True, kw_only=True)
class RateLimit:
    """What a change of a figure must be to be worth a row in the database."""

    dead_band: float = 0.0
    """A change smaller than this is none."""
    min_interval_s: float = 0.0
    """The shortest time between two changes."""
    idle_interval_s: float = 0.0
    """The mean time between two changes while nothing happens, at least."""
    idle_burst: int = 1
    """How many changes may come at once after a long time without one, while nothing happens."""


class RateLimiter:
    """Holds one figure back until a change of it is worth showing.

    What nobody sees happen is paid for from an allowance that time fills (a token bucket), so the
    number of changes has a limit whatever a microphone delivers.
    """

    def __init__(self, rate_limit: RateLimit, clock: Callable[[], float]) -> None:
        self._limit = rate_limit
        self._clock = clock
        self._shown: Figure = None
        self._shown_at = float("-inf")
        self._allowance = float(rate_limit.idle_burst)
        self._filled_at = clock()

    def show(self, value: Figure) -> None:
        """Note what is shown now, whatever it was."""
        self._shown = value
        self._shown_at = self._clock()

    def allows(self, value: Figure, *, active: bool) -> bool:
        """Return whether to show a value now; `active` says that something happens."""
        if not self._differs(value):
            return False
        rate_limit, now = self._limit, self._clock()
        if now - self._shown_at < rate_limit.min_interval_s:
            return False
        if rate_limit.idle_interval_s and not active and not self._spend_token(now):
            return False
        self.show(value)
        return True

    def _spend_token(self, now: float) -> bool:
        """Pay for a change that nobody sees happen, if the allowance has that much."""
        earned = (now - self._filled_at) / self._limit.idle_interval_s
        self._allowance = min(self._allowance + earned, float(self._limit.idle_burst))
        self._filled_at = now
        if self._allowance < 1.0:
            return False
        self._allowance -= 1.0
        return True

    def _differs(self, value: Figure) -> bool:
        if isinstance(value, float | int) and isinstance(self._shown, float | int):
            return value != self._shown and abs(value - self._shown) >= self._limit.dead_band
        return value != self._shown
