"""The journal in plain data, as actions, the websocket, Assist and diagnostics give it.

Durations are in seconds, shares from 0 to 1, times local and in ISO 8601; what nobody heard is
None, and never 0.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from homeassistant.util import dt as dt_util

from cry_detection import RETENTION, Change, CoverageSpan, EpisodeRecord, Journal, Soothing

_HOURS = 24


def episode(record: EpisodeRecord) -> dict[str, Any]:
    """Return an episode; one that goes on has no end."""
    return {
        "start": local_time(record.start),
        "end": None if record.ended is None else local_time(record.end),
        "duration": round(record.duration_s, 1),
        "crying": round(record.crying_s, 1),
        "peak": record.peak,
        "probability": record.mean,
        "level": record.level_dbfs,
        "ended": None if record.ended is None else record.ended.value,
    }


def soothing(done: Soothing) -> dict[str, Any]:
    """Return what was done, and after how many seconds the baby was calm."""
    calm_after = done.calm_after_s
    return {
        "time": local_time(done.at),
        "soothing": done.kind,
        "calm_after": None if calm_after is None else round(calm_after),
        "helped": done.helped,
    }


def coverage_span(span: CoverageSpan) -> list[str]:
    """Return a span in which somebody listened."""
    return [local_time(span.start), local_time(span.end)]


def day(journal: Journal, of: date) -> dict[str, Any]:
    """Return the figures of a day."""
    ledger = journal.page(of).ledger
    figures: dict[str, Any] = {
        "date": of.isoformat(),
        "heard": round(ledger.heard_s),
        "coverage": round(min(ledger.heard_s / max(_length_s(of), 1.0), 1.0), 3),
        "crying": None,
        "distress": None,
        "episodes": None,
        "longest": None,
    }
    if ledger.heard_s and ledger.distress is not None:
        episodes = journal.episodes(of)
        figures |= {
            "crying": round(ledger.crying_s),
            "distress": round(ledger.distress, 1),
            "episodes": len(episodes),
            "longest": round(max((each.duration_s for each in episodes), default=0.0)),
        }
    return figures


def hours(journal: Journal, of: date) -> list[tuple[int, int]]:
    """Return for each of 24 hours by the clock on the wall the seconds heard, and those of crying.

    Where the clock is set back an hour comes twice and counts as one; where it is set forward one
    is missing and empty.
    """
    heard, crying = [0.0] * _HOURS, [0.0] * _HOURS
    start = dt_util.as_utc(dt_util.start_of_local_day(of))
    end = dt_util.as_utc(dt_util.start_of_local_day(of + timedelta(days=1)))
    for span in journal.page(of).heard:
        for hour, seconds in _by_hour(max(span.start, start), min(span.end, end)):
            heard[hour] += seconds
    # One of the evening before can go on after midnight.
    for record in [*journal.episodes(of - timedelta(days=1)), *journal.episodes(of)]:
        # Nobody kept when in the episode the pauses were.
        share = record.crying_s / record.duration_s if record.duration_s else 0.0
        for hour, seconds in _by_hour(max(record.start, start), min(record.end, end)):
            crying[hour] += share * seconds
    return [(round(a), round(b)) for a, b in zip(heard, crying, strict=True)]


def days(journal: Journal, first: date, last: date) -> list[dict[str, Any]]:
    """Return the figures of the days from one to another, both included, also of unheard ones.

    No page is older than what is kept, so no older day is returned.
    """
    first = max(first, last - min(RETENTION, last - date.min))
    return [day(journal, first + timedelta(n)) for n in range((last - first).days + 1)]


def summary(journal: Journal, first: date, last: date) -> dict[str, Any]:
    """Return the days from one to another, what they come to, and what helped."""
    listed = days(journal, first, last)
    heard = [x for x in listed if x["crying"] is not None]
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "days_heard": len(heard),
        "crying": sum(x["crying"] for x in heard) if heard else None,
        "crying_per_day": round(sum(x["crying"] for x in heard) / len(heard)) if heard else None,
        "distress": max((x["distress"] for x in heard), default=None),
        "episodes": sum(x["episodes"] for x in heard) if heard else None,
        "longest": max((x["longest"] for x in heard), default=None),
        "soothing": _what_helped(journal, first, last),
        "days": listed,
    }


def live(journal: Journal, now: datetime) -> dict[str, Any]:
    """Return today and the last episode, as they stand."""
    last = journal.last
    return {
        "today": day(journal, dt_util.as_local(now).date()),
        "episode": None if journal.current is None else episode(journal.current),
        "last_cry": None if last is None else local_time(last.start),
        # One that was lost from hearing may have gone on.
        "calm_since": local_time(last.end) if last and last.ended is Change.ENDED else None,
        "heard": None if journal.last_heard is None else coverage_span(journal.last_heard),
    }


def local_time(moment: datetime) -> str:
    """Return a moment in local time, to the second."""
    return dt_util.as_local(moment).isoformat(timespec="seconds")


def _what_helped(journal: Journal, first: date, last: date) -> list[dict[str, Any]]:
    """Return for each kind of soothing how often it was done, and how fast calm followed."""
    done: dict[str, list[Soothing]] = defaultdict(list)
    for page in journal.pages(first, last):
        for each in page.soothings:
            done[each.kind].append(each)
    return [_helped(kind, tries) for kind, tries in sorted(done.items())]


def _helped(kind: str, tries: list[Soothing]) -> dict[str, Any]:
    """Return how often a kind of soothing was done, and what came of it.

    What a parent says counts before what the crying did: it may end for another reason, and what
    is told after it has no time.
    """
    calmed = [each for each in tries if _has_calmed(each)]
    known = [each.calm_after_s for each in calmed if each.calm_after_s is not None]
    return {
        "soothing": kind,
        "count": len(tries),
        "calmed": len(calmed),
        "helped": sum(each.helped is True for each in tries),
        "median_minutes": round(median(known) / 60.0, 1) if known else None,
    }


def _has_calmed(done: Soothing) -> bool:
    return done.calm_after_s is not None if done.helped is None else done.helped


def _length_s(of: date) -> float:
    """Return the seconds of a day, 23 or 25 hours of them too; of today those that are over."""
    start = dt_util.start_of_local_day(of)
    end = dt_util.start_of_local_day(of + timedelta(days=1))
    return (min(end, max(dt_util.utcnow(), start)) - start).total_seconds()


def _by_hour(start: datetime, end: datetime) -> Iterator[tuple[int, float]]:
    """Yield each local hour of a span, and the seconds of the span in it."""
    while start < end:
        local = dt_util.as_local(start)
        over = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        next_hour = min(start + timedelta(hours=1) - over, end)
        yield local.hour, (next_hour - start).total_seconds()
        start = next_hour
