"""The day's sums: how much was heard, how much of it was crying, and how hard it was."""

from dataclasses import asdict, dataclass
from datetime import date
import math
from typing import Any

from .episodes import Verdict

_PERSISTENCE_GROWS_S = 600.0
_DISTRESS_SCALE_MIN = 60.0


def distress_weight(clarity: float, age_s: float) -> float:
    """Return how heavily a second of crying weighs, 0..2.

    Clarity is the smoothed probability (0..1). Long episodes wear a family out more than short
    ones: the weight doubles over the first ten minutes of an episode (`age_s`, in seconds).
    """
    return clarity * (1.0 + min(max(age_s, 0.0) / _PERSISTENCE_GROWS_S, 1.0))


@dataclass(kw_only=True)
class Ledger:
    """The sums of one day. They only grow."""

    day: date
    heard_s: float = 0.0
    crying_s: float = 0.0
    weighted_s: float = 0.0

    @property
    def distress(self) -> float | None:
        """The day's distress, 0 (calm) to 100; None while nothing was heard.

        100 x (1 - exp(-M / 60)) with M the weighted minutes of crying: one hour is 63, and three
        hours, Wessel's criterion for colic (Pediatrics, 1954), are 95.
        """
        if not self.heard_s:
            return None
        return 100.0 * -math.expm1(-self.weighted_s / 60.0 / _DISTRESS_SCALE_MIN)

    def add(self, heard_s: float, verdict: Verdict) -> None:
        """Add a hop: the seconds of it that were really heard, and what was made of it.

        An episode that goes on past midnight leaves its seconds on each of the two days.
        """
        self.heard_s += heard_s
        self.crying_s += verdict.new_crying_s
        if verdict.episode is not None:
            age_s = verdict.episode.duration_s
            self.weighted_s += verdict.new_crying_s * distress_weight(verdict.smoothed, age_s)

    def as_dict(self) -> dict[str, Any]:
        """Return the sums as plain data, for storage."""
        return asdict(self) | {"day": self.day.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Ledger:
        """Return the sums that `as_dict` gave."""
        return cls(**data | {"day": date.fromisoformat(data["day"])})
