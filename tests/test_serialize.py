"""Tests of a day by the clock on the wall."""

from datetime import UTC, date, datetime, timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from cry_detection import Change, CoverageSpan, EpisodeRecord, Journal, Ledger, Page
from custom_components.cry_monitor.serialize import day, hours
from custom_components.cry_monitor.storage import local_day

DAY = date(2026, 11, 23)
MIDNIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def berlin(hass: HomeAssistant) -> None:
    """Move the house to Berlin."""
    await hass.config.async_set_time_zone("Europe/Berlin")


def page(day: date, start: datetime, minutes: float, *cries: EpisodeRecord) -> Page:
    """Return a page of a day that was heard for some minutes."""
    heard = [CoverageSpan(start=start, end=start + timedelta(minutes=minutes))]
    return Page(ledger=Ledger(day=day, heard_s=60.0 * minutes), episodes=list(cries), heard=heard)


def cry(start: datetime, minutes: float, crying_minutes: float) -> EpisodeRecord:
    """Return a cry that is over."""
    return EpisodeRecord(
        start=start,
        duration_s=60.0 * minutes,
        crying_s=60.0 * crying_minutes,
        ended=Change.ENDED,
    )


def test_seconds_are_told_by_the_hour() -> None:
    night = cry(MIDNIGHT + timedelta(hours=2, minutes=50), 20.0, 10.0)
    journal = Journal(local_day, [page(DAY, MIDNIGHT + timedelta(minutes=90), 120.0, night)])
    reported = hours(journal, DAY)
    assert len(reported) == 24
    assert reported[1:4] == [(1800, 0), (3600, 300), (1800, 300)]
    assert set(reported[:1] + reported[4:]) == {(0, 0)}


def test_a_cry_over_midnight_is_on_both_days() -> None:
    late = cry(MIDNIGHT - timedelta(minutes=10), 30.0, 30.0)
    eve = DAY - timedelta(days=1)
    journal = Journal(local_day, [page(eve, MIDNIGHT - timedelta(hours=1), 60.0, late)])
    assert hours(journal, eve)[23] == (3600, 600)
    assert hours(journal, DAY)[0] == (0, 1200)


@pytest.mark.parametrize(
    ("day", "start", "length_h", "second_hour"),
    [
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC), 25, 7200),
        (date(2026, 3, 29), datetime(2026, 3, 28, 23, tzinfo=UTC), 23, 0),
    ],
)
def test_the_hour_that_comes_twice_and_the_one_that_is_missing(
    day: date, start: datetime, length_h: int, second_hour: int
) -> None:
    journal = Journal(local_day, [page(day, start, 60.0 * length_h)])
    reported = hours(journal, day)
    assert reported[2] == (second_hour, 0)
    assert sum(heard for heard, _ in reported) == 3600 * length_h


@pytest.mark.parametrize(
    ("of", "start", "length_h"),
    [
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC), 25),
        (date(2026, 3, 29), datetime(2026, 3, 28, 23, tzinfo=UTC), 23),
        (DAY, MIDNIGHT, 24),
    ],
)
@pytest.mark.parametrize("now", ["2026-12-01 00:00:00+00:00", None])
def test_half_a_day_is_half_of_its_own_hours(
    freezer: FrozenDateTimeFactory, of: date, start: datetime, length_h: int, now: str | None
) -> None:
    # Long after it, and at its noon by the sun.
    half = timedelta(hours=length_h / 2)
    freezer.move_to(now or start + half)
    minutes = half.total_seconds() / 60 / (1 if now else 2)
    journal = Journal(local_day, [page(of, start, minutes)])
    assert day(journal, of)["coverage"] == 0.5
