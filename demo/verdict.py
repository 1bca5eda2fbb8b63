"""Whether Home Assistant reported the cries of the recording, and no others.

All times are seconds since the room began to listen; the recording starts over at its end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .recording.labels import Labels, Segment

# A cry is noticed by its first second or two; the room's clock and ours differ by some tenths.
_TOLERANCE_S = 4.0


@dataclass(kw_only=True)
class Report:
    """A cry that Home Assistant reported."""

    start_s: float
    """When it says that the crying began."""
    fired_s: float
    """When it said so."""
    duration_s: float | None = None
    """How long the cry was; None while it goes on."""
    peak: float | None = None
    """The highest probability in it, from 0 to 1; None while it goes on."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A cry of the recording, and what Home Assistant made of it."""

    cry: Segment
    """With the times of the pass it belongs to."""
    reports: tuple[Report, ...]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What became of every cry, and what else was reported."""

    outcomes: tuple[Outcome, ...]
    others: tuple[Report, ...]
    unplayed: int
    """How many of the recording's cries were not played to their end."""

    @property
    def passed(self) -> bool:
        """Whether all the cries of the recording were reported, and nothing else."""
        return not self.unplayed and not self.others and all(x.reports for x in self.outcomes)


def playing(labels: Labels, at_s: float) -> Sequence[str]:
    """Return the names of the sounds at this time."""
    position = at_s % labels.duration_s
    return [x.sound for x in labels.segments if x.start_s <= position < x.end_s]


def _belongs(report: Report, cry: Segment) -> bool:
    return cry.start_s - _TOLERANCE_S <= report.start_s <= cry.end_s + _TOLERANCE_S


def judge(labels: Labels, reports: Sequence[Report], listened_s: float) -> Verdict:
    """Compare what was reported with what was played.

    A cry counts as played once it has been over for a few seconds; one that has only begun is
    neither missed when it was not reported nor wrong when it was.
    """
    passes = int(listened_s // labels.duration_s) + 1
    begun = [
        Segment(start_s=cry.start_s + offset_s, end_s=cry.end_s + offset_s, sound=cry.sound)
        for offset_s in (index * labels.duration_s for index in range(passes))
        for cry in labels.cries
        if cry.start_s + offset_s - _TOLERANCE_S <= listened_s
    ]
    played = [cry for cry in begun if cry.end_s + _TOLERANCE_S <= listened_s]
    return Verdict(
        outcomes=tuple(
            Outcome(cry=cry, reports=tuple(x for x in reports if _belongs(x, cry)))
            for cry in played
        ),
        others=tuple(x for x in reports if not any(_belongs(x, cry) for cry in begun)),
        unplayed=max(0, len(labels.cries) - len(played)),
    )
