"""The days of a room, one page each: what was heard, which cries there were, what was done."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
import math
from typing import Any, Self

from .episodes import Change, Episode
from .ledger import Ledger

# A stream that stutters is not a room that nobody listens to.
_BREAK = timedelta(seconds=30)

RETENTION = timedelta(days=400)
"""How long a page is kept: a year, and the month that one wants to compare it with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cry:
    """An episode as the journal keeps it. Times are aware."""

    start: datetime
    duration_s: float = 0.0
    """Seconds from its first to its last crying."""
    crying_s: float = 0.0
    """Seconds of crying in it."""
    peak: float = 0.0
    """The highest probability of a hop, 0..1."""
    mean: float = 0.0
    """The mean probability over its crying, 0..1."""
    level_dbfs: float | None = None
    """The mean level of its crying (of its power, as sound levels are averaged), at most 0."""
    ended: Change | None = None
    """How it ended; None while it goes on."""

    @property
    def end(self) -> datetime:
        """When the last crying of it was heard."""
        return self.start + timedelta(seconds=self.duration_s)

    def as_dict(self) -> dict[str, Any]:
        """Return the cry as plain data, for storage."""
        return asdict(self) | {"start": self.start.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the cry that `as_dict` gave."""
        ended = data["ended"]
        return cls(
            **data
            | {
                "start": datetime.fromisoformat(data["start"]),
                "ended": None if ended is None else Change(ended),
            }
        )


@dataclass(kw_only=True, slots=True)
class Soothing:
    """Something that was done to calm the baby."""

    at: datetime
    kind: str
    calm_after_s: float | None = None
    """Seconds until the crying ended; None while it goes on, and where nobody knows."""

    def as_dict(self) -> dict[str, Any]:
        """Return the soothing as plain data, for storage."""
        return asdict(self) | {"at": self.at.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the soothing that `as_dict` gave."""
        return cls(**data | {"at": datetime.fromisoformat(data["at"])})


@dataclass(kw_only=True, slots=True)
class CoverageSpan:
    """A span in which somebody listened. Times are aware."""

    start: datetime
    end: datetime

    def as_dict(self) -> dict[str, Any]:
        """Return the span as plain data, for storage."""
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the span that `as_dict` gave."""
        return cls(**{name: datetime.fromisoformat(time) for name, time in data.items()})


@dataclass(kw_only=True, slots=True)
class Page:
    """One local day: its sums, the cries that began on it, and what was done against them."""

    ledger: Ledger
    cries: list[Cry] = field(default_factory=list)
    soothings: list[Soothing] = field(default_factory=list)
    heard: list[CoverageSpan] = field(default_factory=list)
    """When somebody listened, in order; shorter breaks than half a minute are left out."""

    def as_dict(self) -> dict[str, Any]:
        """Return the page as plain data, for storage."""
        return {
            "ledger": self.ledger.as_dict(),
            "cries": [cry.as_dict() for cry in self.cries],
            "soothings": [soothing.as_dict() for soothing in self.soothings],
            "heard": [heard.as_dict() for heard in self.heard],
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the page that `as_dict` gave."""
        return cls(
            ledger=Ledger.from_dict(data["ledger"]),
            cries=[Cry.from_dict(cry) for cry in data["cries"]],
            soothings=[Soothing.from_dict(soothing) for soothing in data["soothings"]],
            heard=[CoverageSpan.from_dict(heard) for heard in data["heard"]],
        )


class Journal:
    """Keeps the pages of a room, and follows the cry that goes on.

    Args:
        day_of: the local date of a moment.
        pages: the pages to go on with.
    """

    def __init__(self, day_of: Callable[[datetime], date], pages: list[Page]) -> None:
        self._day_of = day_of
        self._pages = {page.ledger.day: page for page in sorted(pages, key=_day)}
        self._current: Cry | None = None
        self._power_s = 0.0
        self._unanswered: list[Soothing] = []
        self.touched: set[date] = set()
        """The days that changed since whoever saves them emptied this."""

    @property
    def current(self) -> Cry | None:
        """The episode that goes on."""
        return self._current

    @property
    def last(self) -> Cry | None:
        """The latest episode, be it the one that goes on."""
        if self._current is not None:
            return self._current
        latest = (page.cries[-1] for page in reversed(self._pages.values()) if page.cries)
        return next(latest, None)

    @property
    def last_heard(self) -> CoverageSpan | None:
        """The latest span in which somebody listened."""
        latest = (page.heard[-1] for page in reversed(self._pages.values()) if page.heard)
        return next(latest, None)

    def page(self, day: date) -> Page:
        """Return the page of a day; an empty one that is not kept when there is none."""
        return self._pages.get(day) or Page(ledger=Ledger(day=day))

    def cries(self, day: date) -> list[Cry]:
        """Return the cries that began on a day, with the one that goes on."""
        current = self._current
        if current is None or self._day_of(current.start) != day:
            return self.page(day).cries
        return [*self.page(day).cries, current]

    def pages(self, first: date = date.min, last: date = date.max) -> list[Page]:
        """Return the pages from one day to another, both included, in order."""
        return [page for day, page in self._pages.items() if first <= day <= last]

    def cries_between(self, start: datetime, end: datetime) -> list[Cry]:
        """Return the cries of which some lies in a span, in order."""
        cries = [cry for page in self._pages.values() for cry in page.cries]
        if self._current is not None:
            cries.append(self._current)
        return [cry for cry in cries if cry.start < end and cry.end >= start]

    def soothings_between(self, start: datetime, end: datetime) -> list[Soothing]:
        """Return what was done in a span, in order."""
        done = [each for page in self._pages.values() for each in page.soothings]
        return sorted((each for each in done if start <= each.at < end), key=lambda each: each.at)

    def heard_between(self, start: datetime, end: datetime) -> list[CoverageSpan]:
        """Return the spans in which somebody listened, of which some lies in a span, in order."""
        heard = [heard for page in self._pages.values() for heard in page.heard]
        return [span for span in heard if span.start < end and span.end > start]

    def enter(self, ledger: Ledger) -> bool:
        """Enter the sums of a day; return whether a new page was begun for it."""
        self.touched.add(ledger.day)
        page = self._pages.get(ledger.day)
        if page is None:
            self._pages[ledger.day] = Page(ledger=ledger)
            self._forget(ledger.day - RETENTION)
            self._sort()
            return True
        # A clock that was set back, once it is found wrong, must not empty a page.
        if ledger.heard_s >= page.ledger.heard_s:
            page.ledger = ledger
        return False

    def hear(self, until: datetime, seconds: float) -> None:
        """Note that the last `seconds` before a moment were heard."""
        start = until - timedelta(seconds=seconds)
        heard = self._page_of(until).heard
        if heard and heard[-1].start <= start <= heard[-1].end + _BREAK:
            heard[-1].end = max(until, heard[-1].end)
        else:
            heard.append(CoverageSpan(start=start, end=until))

    def begin(self, start: datetime) -> None:
        """Note that an episode began."""
        self._current = Cry(start=start)
        self._power_s = 0.0

    def follow(self, episode: Episode, new_crying_s: float, level_dbfs: float | None) -> None:
        """Follow the episode: how it stands, and how loud its newest seconds of crying were."""
        if self._current is None:
            return
        if level_dbfs is not None:
            self._power_s += new_crying_s * 10.0 ** (level_dbfs / 10.0)
        self._current = replace(
            self._current,
            duration_s=round(episode.duration_s, 2),
            crying_s=round(episode.crying_s, 2),
            peak=round(episode.peak, 3),
            mean=round(episode.mean, 3),
            level_dbfs=_level(self._power_s, episode.crying_s),
        )

    def end(self, change: Change) -> Cry:
        """Keep the episode on the page of the day on which it began, and return it.

        Raises:
            ValueError: no episode goes on.
        """
        if self._current is None:
            raise ValueError("No episode goes on that could end.")
        cry = replace(self._current, ended=change)
        self._current = None
        self._page_of(cry.start).cries.append(cry)
        if change is Change.ENDED:
            for soothing in self._unanswered:
                soothing.calm_after_s = max((cry.end - soothing.at).total_seconds(), 0.0)
                self.touched.add(self._day_of(soothing.at))
        self._unanswered = []
        return cry

    def soothe(self, soothing: Soothing) -> None:
        """Keep what was done; how long it took to help follows when the crying ends."""
        self._page_of(soothing.at).soothings.append(soothing)
        current = self._current
        if current is not None and current.start <= soothing.at:
            self._unanswered.append(soothing)

    def delete(self, first: date = date.min, last: date = date.max) -> int:
        """Delete the pages from one day to another, both included; return how many there were."""
        days = [day for day in self._pages if first <= day <= last]
        for day in days:
            del self._pages[day]
        return len(days)

    def resume(self, cry: Cry) -> None:
        """Keep an episode that was still open when the last run of the program broke off."""
        self._current = cry
        self.end(Change.INTERRUPTED)

    def _page_of(self, moment: datetime) -> Page:
        day = self._day_of(moment)
        self.touched.add(day)
        if day not in self._pages:
            self._pages[day] = Page(ledger=Ledger(day=day))
            self._sort()
        return self._pages[day]

    def _forget(self, before: date) -> None:
        for day in [day for day in self._pages if day < before]:
            del self._pages[day]

    def _sort(self) -> None:
        self._pages = dict(sorted(self._pages.items()))


def _day(page: Page) -> date:
    return page.ledger.day


def _level(power_s: float, seconds: float) -> float | None:
    return round(10.0 * math.log10(power_s / seconds), 1) if power_s and seconds else None
