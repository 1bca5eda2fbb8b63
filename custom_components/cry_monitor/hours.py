"""A day by the clock on the wall: how much of each hour was heard, and how much was crying."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from homeassistant.util import dt as dt_util

from .detection.journal import Journal

HOURS = 24


def hours(journal: Journal, of: date) -> list[tuple[int, int]]:
    """Return for each of 24 hours the seconds heard, and those of crying.

    Where the clock is set back an hour comes twice and counts as one; where it is set forward one
    is missing and empty.
    """
    heard, crying = [0.0] * HOURS, [0.0] * HOURS
    start = dt_util.as_utc(dt_util.start_of_local_day(of))
    end = dt_util.as_utc(dt_util.start_of_local_day(of + timedelta(days=1)))
    for span in journal.page(of).heard:
        for hour, seconds in _by_hour(max(span.start, start), min(span.end, end)):
            heard[hour] += seconds
    # One of the evening before can go on after midnight.
    for cry in [*journal.cries(of - timedelta(days=1)), *journal.cries(of)]:
        # Nobody kept when in the episode the pauses were.
        share = cry.crying_s / cry.duration_s if cry.duration_s else 0.0
        for hour, seconds in _by_hour(max(cry.start, start), min(cry.end, end)):
            crying[hour] += share * seconds
    return [(round(a), round(b)) for a, b in zip(heard, crying, strict=True)]


def _by_hour(start: datetime, end: datetime) -> Iterator[tuple[int, float]]:
    """Yield each local hour of a span, and the seconds of the span in it."""
    while start < end:
        local = dt_util.as_local(start)
        over = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        next_hour = min(start + timedelta(hours=1) - over, end)
        yield local.hour, (next_hour - start).total_seconds()
        start = next_hour
