"""The days of a room, one page each: what was heard, which episodes there were, what was done."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime, timedelta
import math
from typing import TYPE_CHECKING, Any, Self

from .episodes import Change, Episode, Verdict
from .ledger import Ledger

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# A stream that stutters is not a room that nobody listens to.
_BREAK = timedelta(seconds=30)

# What is said twice within this time is one thing that was done: fingers tap twice.
_SAME = timedelta(seconds=3)

RETENTION = timedelta(days=400)
"""How long a page is kept: a year, and the month that one wants to compare it with."""

# A clock that is wrong is so for less than as many days. Before it is trusted, no page is too old.
_TRUSTED_PAGES = 7


class NewerJournalError(Exception):
    """A journal has what only a newer version of this program knows."""


def _check_known(data: dict[str, Any], known: Iterable[str]) -> None:
    if unknown := data.keys() - set(known):
        raise NewerJournalError(f"The journal has unknown fields: {', '.join(sorted(unknown))}.")


def _field_names(of: type[DataclassInstance]) -> list[str]:
    return [each.name for each in fields(of)]


@dataclass(frozen=True, kw_only=True, slots=True)
class EpisodeRecord:
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
        """Return the episode as plain data, for storage."""
        return asdict(self) | {"start": self.start.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the episode that `as_dict` gave.

        Raises:
            NewerJournalError: it has unknown fields.
        """
        _check_known(data, _field_names(cls))
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
    helped: bool | None = None
    """Whether a parent says that it helped; None where nobody said."""

    def as_dict(self) -> dict[str, Any]:
        """Return the soothing as plain data, for storage."""
        return asdict(self) | {"at": self.at.isoformat()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the soothing that `as_dict` gave.

        Raises:
            NewerJournalError: it has unknown fields.
        """
        _check_known(data, _field_names(cls))
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
        """Return the span that `as_dict` gave.

        Raises:
            NewerJournalError: it has unknown fields.
        """
        _check_known(data, _field_names(cls))
        return cls(**{name: datetime.fromisoformat(time) for name, time in data.items()})


@dataclass(kw_only=True, slots=True)
class Page:
    """One local day: its sums, the episodes that began on it, and what was done against them."""

    ledger: Ledger
    episodes: list[EpisodeRecord] = field(default_factory=list)
    soothings: list[Soothing] = field(default_factory=list)
    heard: list[CoverageSpan] = field(default_factory=list)
    """When somebody listened, in order; shorter breaks than half a minute are left out."""

    def as_dict(self) -> dict[str, Any]:
        """Return the page as plain data, for storage."""
        return {
            "ledger": self.ledger.as_dict(),
            "cries": [episode.as_dict() for episode in self.episodes],
            "soothings": [soothing.as_dict() for soothing in self.soothings],
            "heard": [heard.as_dict() for heard in self.heard],
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the page that `as_dict` gave.

        Raises:
            NewerJournalError: it, or what is on it, has unknown fields.
        """
        _check_known(data, ("ledger", "cries", "soothings", "heard"))
        _check_known(data["ledger"], _field_names(Ledger))
        return cls(
            ledger=Ledger.from_dict(data["ledger"]),
            episodes=[EpisodeRecord.from_dict(episode) for episode in data["cries"]],
            soothings=[Soothing.from_dict(soothing) for soothing in data["soothings"]],
            heard=[CoverageSpan.from_dict(heard) for heard in data["heard"]],
        )


class Journal:
    """Keeps the pages of a room, and follows the episode that goes on.

    One thread writes; what it returns may be read on another one.

    Args:
        day_of: the local date of a moment.
        pages: the pages to go on with.
    """

    def __init__(self, day_of: Callable[[datetime], date], pages: list[Page]) -> None:
        self._day_of = day_of
        self._pages = {page.ledger.day: page for page in sorted(pages, key=_day)}
        self._current: EpisodeRecord | None = None
        # The day on which something was last heard: before that is known, no page is of the future.
        self._today = date.max
        self._power_s = 0.0
        self._unanswered: list[Soothing] = []
        self.changed_days: set[date] = set()
        """The days that changed since whoever saves them emptied this."""

    @property
    def current(self) -> EpisodeRecord | None:
        """The episode that goes on."""
        return self._current

    @property
    def last(self) -> EpisodeRecord | None:
        """The latest episode, be it the one that goes on."""
        if self._current is not None:
            return self._current
        latest = (page.episodes[-1] for page in self._pages_until_now() if page.episodes)
        return next(latest, None)

    @property
    def last_heard(self) -> CoverageSpan | None:
        """The latest span in which somebody listened."""
        latest = (page.heard[-1] for page in self._pages_until_now() if page.heard)
        return next(latest, None)

    def page(self, day: date) -> Page:
        """Return the page of a day; an empty one that is not kept when there is none."""
        return self._pages.get(day) or Page(ledger=Ledger(day=day))

    def episodes(self, day: date) -> list[EpisodeRecord]:
        """Return the episodes that began on a day, with the one that goes on."""
        current = self._current
        if current is None or self._day_of(current.start) != day:
            return self.page(day).episodes
        return [*self.page(day).episodes, current]

    def pages(self, first: date = date.min, last: date = date.max) -> list[Page]:
        """Return the pages from one day to another, both included, in order."""
        return [page for page in self._all_pages() if first <= page.ledger.day <= last]

    def episodes_between(self, start: datetime, end: datetime) -> list[EpisodeRecord]:
        """Return the episodes of which some lies in a span, in order."""
        episodes = [episode for page in self._all_pages() for episode in page.episodes]
        if (current := self._current) is not None:
            episodes.append(current)
        return [episode for episode in episodes if episode.start < end and episode.end >= start]

    def soothings_between(self, start: datetime, end: datetime) -> list[Soothing]:
        """Return what was done in a span, in order."""
        done = [each for page in self._all_pages() for each in page.soothings]
        return sorted((each for each in done if start <= each.at < end), key=lambda each: each.at)

    def heard_between(self, start: datetime, end: datetime) -> list[CoverageSpan]:
        """Return the spans in which somebody listened, of which some lies in a span, in order."""
        heard = [heard for page in self._all_pages() for heard in page.heard]
        return [span for span in heard if span.start < end and span.end > start]

    def add(
        self, until: datetime, *, heard_s: float, level_dbfs: float | None, verdict: Verdict
    ) -> bool:
        """Add a hop to the page of the day on which it ended, and to the episode that goes on.

        Args:
            until: When it ended. Whatever the clock shows, the hop is added to what that day has.
            heard_s: The seconds of it that were really heard.
            level_dbfs: Its RMS level; None for digital silence.
            verdict: What was made of it.

        Returns:
            Whether a new page was begun for it.
        """
        self._today = self._day_of(until)
        is_new = self._today not in self._pages
        page = self._page_of(until)
        if is_new:
            self._forget_old()
        page.ledger.add(heard_s, verdict)
        if heard_s:
            _extend(page.heard, until - timedelta(seconds=heard_s), until)
        if verdict.episode is not None:
            self._follow(verdict.episode, verdict.new_crying_s, level_dbfs)
        return is_new

    def begin(self, start: datetime) -> None:
        """Note that an episode began."""
        self._current = EpisodeRecord(start=start)
        self._power_s = 0.0

    def end(self, change: Change) -> EpisodeRecord:
        """Keep the episode on the page of the day on which it began, and return it.

        Raises:
            ValueError: no episode goes on.
        """
        if self._current is None:
            raise ValueError("No episode goes on that could end.")
        episode = replace(self._current, ended=change)
        self._current = None
        self._page_of(episode.start).episodes.append(episode)
        if change is Change.ENDED:
            for soothing in self._unanswered:
                soothing.calm_after_s = max((episode.end - soothing.at).total_seconds(), 0.0)
                self.changed_days.add(self._day_of(soothing.at))
        self._unanswered = []
        return episode

    def soothe(self, soothing: Soothing) -> Soothing:
        """Keep what was done, and return it with what is known of it.

        How long it took until calm follows when the crying ends. Told once more of the same moment,
        it stays one, and whether it helped is what was told last.
        """
        known = self._known(soothing.at, soothing.kind)
        if known is not None:
            known.helped = soothing.helped
            self.changed_days.add(self._day_of(known.at))
            return known
        self._page_of(soothing.at).soothings.append(soothing)
        current = self._current
        if current is not None and current.start <= soothing.at:
            self._unanswered.append(soothing)
        elif soothing.calm_after_s is None:
            soothing.calm_after_s = self._calm_after_s(soothing.at)
        return soothing

    def take_back(self, at: datetime, kind: str) -> bool:
        """Forget what was told of a soothing; return whether there was one."""
        known = self._known(at, kind)
        if known is None:
            return False
        self._page_of(known.at).soothings.remove(known)
        self._unanswered = [each for each in self._unanswered if each is not known]
        return True

    def delete(self, first: date = date.min, last: date = date.max) -> int:
        """Delete the pages from one day to another, both included; return how many there were.

        An episode that goes on is on no page yet: it is kept when it ends.
        """
        days = [day for day in self._pages if first <= day <= last]
        for day in days:
            del self._pages[day]
        return len(days)

    def resume(self, episode: EpisodeRecord) -> None:
        """Keep an episode that was still open when the last run of the program broke off."""
        self._current = episode
        self.end(Change.INTERRUPTED)

    def _known(self, at: datetime, kind: str) -> Soothing | None:
        """Return the soothing of a kind that was told of this moment."""
        around = self.soothings_between(at - _SAME, at + _SAME)
        return next((each for each in reversed(around) if each.kind == kind), None)

    def _calm_after_s(self, at: datetime) -> float | None:
        """Return how long a past episode went on after a moment in it."""
        for episode in self.episodes_between(at, at + timedelta.resolution):
            if episode.ended is Change.ENDED and episode.start <= at < episode.end:
                return (episode.end - at).total_seconds()
        return None

    def _follow(self, episode: Episode, new_crying_s: float, level_dbfs: float | None) -> None:
        """Note how the episode stands, and how loud its newest seconds of crying were."""
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

    def _pages_until_now(self) -> Iterator[Page]:
        """Yield the pages, the latest first, but for days that only a wrong clock had."""
        return (page for page in reversed(self._all_pages()) if page.ledger.day <= self._today)

    def _all_pages(self) -> list[Page]:
        """Return the pages as they stand: a day may come or go while another thread reads."""
        return list(self._pages.values())

    def _page_of(self, moment: datetime) -> Page:
        day = self._day_of(moment)
        self.changed_days.add(day)
        if day not in self._pages:
            self._pages[day] = Page(ledger=Ledger(day=day))
            self._pages = dict(sorted(self._pages.items()))
        return self._pages[day]

    def _forget_old(self) -> None:
        """Forget the pages that are too old, by a day that is surely not a wrong clock's."""
        days = list(self._pages)
        if len(days) >= _TRUSTED_PAGES:
            self.delete(last=days[-_TRUSTED_PAGES] - RETENTION - timedelta(days=1))


def _extend(heard: list[CoverageSpan], start: datetime, end: datetime) -> None:
    """Note that a span was heard, which goes on from the last one or is one of its own."""
    if heard and heard[-1].start <= start <= heard[-1].end + _BREAK:
        heard[-1].end = max(end, heard[-1].end)
    else:
        heard.append(CoverageSpan(start=start, end=end))


def _day(page: Page) -> date:
    return page.ledger.day


def _level(power_s: float, seconds: float) -> float | None:
    return round(10.0 * math.log10(power_s / seconds), 1) if power_s and seconds else None
