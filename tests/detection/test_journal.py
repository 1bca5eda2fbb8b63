"""Tests of the journal: which cries there were on which day, and what was done."""

from datetime import UTC, date, datetime, timedelta
import json
from zoneinfo import ZoneInfo

import pytest

from cry_detection.episodes import Change, Episode, Verdict
from cry_detection.journal import RETENTION, CoverageSpan, EpisodeRecord, Journal, Page, Soothing
from cry_detection.ledger import Ledger

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)


def berlin_day(moment: datetime) -> date:
    """Return the date of a moment in Berlin."""
    return moment.astimezone(BERLIN).date()


def episode(duration_s: float, crying_s: float | None = None) -> Episode:
    """Return an episode of a length."""
    crying_s = duration_s if crying_s is None else crying_s
    return Episode(start_s=0.0, end_s=duration_s, crying_s=crying_s, peak=0.98, mean=0.87654)


def hear(journal: Journal, until: datetime, seconds: float = 1.0) -> bool:
    """Let a calm hop of a length end at a moment; return whether it began a page."""
    return add(journal, until, None, seconds)


def follow(
    journal: Journal,
    now: Episode,
    new_crying_s: float,
    level_dbfs: float | None,
    at: datetime = NOON,
) -> None:
    """Let the episode that goes on stand so at a moment."""
    add(journal, at, now, 0.0, new_crying_s, level_dbfs)


def add(
    journal: Journal,
    until: datetime,
    now: Episode | None,
    heard_s: float,
    new_crying_s: float = 0.0,
    level_dbfs: float | None = None,
) -> bool:
    """Add a hop, and an episode as it stands."""
    verdict = Verdict(
        smoothed=0.5,
        evidence=1.0,
        crying=now is not None,
        new_crying_s=new_crying_s,
        episode=now,
        change=None,
    )
    return journal.add(until, heard_s=heard_s, level_dbfs=level_dbfs, verdict=verdict)


def cry(
    journal: Journal, start: datetime, duration_s: float, how: Change = Change.ENDED
) -> EpisodeRecord:
    """Let a cry begin, go on and end."""
    journal.begin(start)
    follow(journal, episode(duration_s), duration_s, -20.0, start)
    return journal.end(how)


@pytest.fixture
def journal() -> Journal:
    """Return a journal that has heard a second of today."""
    journal = Journal(berlin_day, [])
    assert hear(journal, NOON - timedelta(hours=6))
    return journal


def test_a_cry_is_kept_with_its_figures(journal: Journal) -> None:
    journal.begin(NOON)
    assert journal.last is journal.current
    follow(journal, episode(10.0), 10.0, -20.0)
    follow(journal, episode(20.0), 10.0, -30.0)
    follow(journal, episode(20.0), 0.0, -90.0)
    kept = journal.end(Change.ENDED)
    assert journal.current is None
    assert journal.page(TODAY).episodes == [kept] == [journal.last]
    assert kept == EpisodeRecord(
        start=NOON,
        duration_s=20.0,
        crying_s=20.0,
        peak=0.98,
        mean=0.877,
        # Half the time at 1/100 of full scale's power, half at 1/1000.
        level_dbfs=-22.6,
        ended=Change.ENDED,
    )
    assert kept.end == NOON + timedelta(seconds=20)


def test_a_cry_of_digital_silence_has_no_level(journal: Journal) -> None:
    journal.begin(NOON)
    follow(journal, episode(1.0), 1.0, None)
    assert journal.end(Change.ENDED).level_dbfs is None


def test_an_episode_across_midnight_is_of_the_day_on_which_it_began(journal: Journal) -> None:
    journal.begin(datetime(2026, 11, 23, 23, 58, tzinfo=BERLIN))
    follow(journal, episode(100.0), 100.0, -20.0)
    midnight = datetime(2026, 11, 24, tzinfo=BERLIN)
    assert hear(journal, midnight)
    follow(journal, episode(300.0), 200.0, -20.0, midnight)
    assert journal.episodes(TOMORROW) == []
    assert [x.duration_s for x in journal.episodes(TODAY)] == [300.0]
    journal.changed_days.clear()
    journal.end(Change.ENDED)
    assert [x.duration_s for x in journal.episodes(TODAY)] == [300.0]
    assert journal.page(TOMORROW).episodes == []
    assert journal.changed_days == {TODAY}


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # The clock goes back from 3 to 2, so this hour comes twice and the day has 25.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        # It goes forward, and the day has 23.
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
    ],
)
def test_midnight_is_local(moment: datetime, day: date) -> None:
    journal = Journal(berlin_day, [])
    kept = cry(journal, moment, 5.0)
    assert journal.page(day).episodes == [kept]


def test_nothing_ends_that_did_not_begin(journal: Journal) -> None:
    follow(journal, episode(1.0), 1.0, -20.0)
    assert journal.last is None
    with pytest.raises(ValueError, match="No episode"):
        journal.end(Change.ENDED)


def test_soothing_knows_how_long_it_took(journal: Journal) -> None:
    journal.begin(NOON)
    soothing = Soothing(at=NOON + timedelta(minutes=2), kind="feeding")
    late = Soothing(at=NOON + timedelta(minutes=5, seconds=10), kind="rocking")
    journal.soothe(soothing)
    # The crying has stopped, but for less than the gap that ends the episode.
    journal.soothe(late)
    follow(journal, episode(300.0), 300.0, -20.0)
    journal.end(Change.ENDED)
    assert journal.page(TODAY).soothings == [soothing, late]
    assert soothing.calm_after_s == 180.0
    assert late.calm_after_s == 0.0


@pytest.mark.parametrize("at", [NOON - timedelta(minutes=1), NOON + timedelta(minutes=1)])
def test_nobody_knows_whether_soothing_helped(journal: Journal, at: datetime) -> None:
    soothing = Soothing(at=at, kind="feeding")
    journal.begin(NOON)
    journal.soothe(soothing)
    journal.end(Change.ENDED if at < NOON else Change.INTERRUPTED)
    assert soothing.calm_after_s is None


def test_what_is_told_twice_was_done_once(journal: Journal) -> None:
    journal.begin(NOON)
    first = journal.soothe(Soothing(at=NOON, kind="feeding"))
    again = Soothing(at=NOON + timedelta(seconds=1), kind="feeding", helped=True)
    assert journal.soothe(again) is first
    assert first.helped is True
    journal.soothe(Soothing(at=NOON + timedelta(seconds=1), kind="rocking"))
    journal.soothe(Soothing(at=NOON + timedelta(seconds=4), kind="feeding"))
    kinds = [each.kind for each in journal.page(TODAY).soothings]
    assert kinds == ["feeding", "rocking", "feeding"]


def test_a_soothing_that_is_told_later_knows_how_long_it_took(journal: Journal) -> None:
    cry(journal, NOON, 300.0)
    within = journal.soothe(Soothing(at=NOON + timedelta(seconds=100), kind="feeding"))
    after = journal.soothe(Soothing(at=NOON + timedelta(seconds=300), kind="rocking"))
    assert within.calm_after_s == 200.0
    assert after.calm_after_s is None


def test_a_soothing_is_taken_back(journal: Journal) -> None:
    journal.begin(NOON)
    soothing = journal.soothe(Soothing(at=NOON, kind="feeding"))
    assert not journal.take_back(NOON, "rocking")
    assert not journal.take_back(NOON + timedelta(minutes=1), "feeding")
    assert journal.take_back(NOON, "feeding")
    assert journal.page(TODAY).soothings == []
    journal.end(Change.ENDED)
    assert soothing.calm_after_s is None


def test_soothing_is_found_by_time(journal: Journal) -> None:
    day = timedelta(days=1)
    done = [Soothing(at=NOON + n * day, kind="feeding") for n in (1, 0, -1)]
    for each in done:
        journal.soothe(each)
    assert journal.soothings_between(NOON - day, NOON + day) == [done[2], done[1]]


def test_soothing_without_a_cry_is_kept(journal: Journal) -> None:
    journal.soothe(Soothing(at=NOON, kind="feeding"))
    cry(journal, NOON + timedelta(minutes=1), 60.0)
    assert journal.page(TODAY).soothings[0].calm_after_s is None


def test_a_clock_that_was_wrong_for_a_while_costs_nothing(journal: Journal) -> None:
    hear(journal, NOON, 3600.0)
    assert hear(journal, NOON + timedelta(days=1), 1800.0)
    assert not hear(journal, NOON, 60.0)
    assert journal.page(TODAY).ledger.heard_s == 1.0 + 3600.0 + 60.0
    assert journal.page(TOMORROW).ledger.heard_s == 1800.0


def test_a_clock_that_jumps_ahead_for_some_days_forgets_nothing(journal: Journal) -> None:
    for days in range(6):
        hear(journal, NOON + timedelta(days=3650 + days))
    assert journal.pages()[0].ledger.day == TODAY
    assert len(journal.pages()) == 7


def test_what_a_wrong_clock_dated_ahead_is_not_the_latest(journal: Journal) -> None:
    cry(journal, NOON, 5.0)
    hear(journal, NOON + timedelta(minutes=10))
    ahead = NOON.replace(year=2038)
    cry(journal, ahead, 1.0)
    hear(journal, ahead + timedelta(minutes=10))
    hear(journal, NOON + timedelta(minutes=20))
    assert journal.last is not None
    assert journal.last.start == NOON
    assert journal.last_heard is not None
    assert journal.last_heard.end == NOON + timedelta(minutes=20)


def test_a_page_is_kept_until_a_week_of_pages_is_400_days_younger(journal: Journal) -> None:
    for days in (1, 0):
        cry(journal, NOON + timedelta(days=days) - RETENTION, 5.0)
    old = [TODAY - RETENTION, TODAY + timedelta(days=1) - RETENTION]
    for days in range(1, 7):
        hear(journal, NOON + timedelta(days=days))
    assert [page.ledger.day for page in journal.pages()][:2] == old
    hear(journal, NOON + timedelta(days=7))
    assert [page.ledger.day for page in journal.pages()][:2] == [old[1], TODAY]


def test_pages_and_cries_are_found_by_time(journal: Journal) -> None:
    yesterday = cry(journal, NOON - timedelta(days=1), 60.0)
    first = cry(journal, NOON, 60.0)
    journal.begin(NOON + timedelta(hours=1))
    follow(journal, episode(60.0), 60.0, -20.0)
    hour = timedelta(hours=1)
    assert journal.episodes_between(NOON - 48 * hour, NOON + 48 * hour) == [
        yesterday,
        first,
        journal.current,
    ]
    assert journal.episodes_between(NOON + timedelta(seconds=30), NOON + hour) == [first]
    assert journal.episodes_between(NOON - hour, NOON) == []
    assert [page.episodes for page in journal.pages(TODAY, TODAY)] == [[first]]
    assert journal.page(TOMORROW) == Page(ledger=Ledger(day=TOMORROW))


def test_days_can_be_deleted(journal: Journal) -> None:
    cry(journal, NOON - timedelta(days=1), 60.0)
    assert journal.delete(TODAY, TODAY) == 1
    assert journal.delete() == 1
    assert journal.pages() == []
    assert journal.last is None


def test_a_page_survives_storage(journal: Journal) -> None:
    cry(journal, NOON, 60.0, Change.INTERRUPTED)
    journal.soothe(Soothing(at=NOON, kind="a song", calm_after_s=3.0))
    page = journal.page(TODAY)
    assert Page.from_dict(json.loads(json.dumps(page.as_dict()))) == page


def test_an_open_cry_is_resumed_as_interrupted(journal: Journal) -> None:
    journal.begin(NOON)
    follow(journal, episode(60.0), 60.0, -20.0)
    assert journal.current is not None
    stored = EpisodeRecord.from_dict(json.loads(json.dumps(journal.current.as_dict())))
    again = Journal(berlin_day, [])
    again.resume(stored)
    (kept,) = again.page(TODAY).episodes
    assert (kept.duration_s, kept.ended) == (60.0, Change.INTERRUPTED)


def test_spans_in_which_somebody_listened_are_kept() -> None:
    def at(seconds: float) -> datetime:
        return NOON + timedelta(seconds=seconds)

    journal = Journal(berlin_day, [])
    assert journal.last_heard is None
    # A break of half a minute is none, and one of a minute is.
    for second in (1, 2, 32, 33, 94):
        hear(journal, at(second))
    spans = [CoverageSpan(start=at(0), end=at(33)), CoverageSpan(start=at(93), end=at(94))]
    assert journal.page(TODAY).heard == spans
    assert journal.last_heard == spans[1]
    assert journal.heard_between(at(20), at(40)) == spans[:1]
    assert journal.heard_between(at(33), at(93)) == []
    assert Page.from_dict(journal.page(TODAY).as_dict()).heard == spans


def test_a_new_day_begins_a_new_span(journal: Journal) -> None:
    midnight = datetime(2026, 11, 24, tzinfo=BERLIN)
    hear(journal, midnight - timedelta(seconds=1))
    hear(journal, midnight)
    assert [len(journal.page(day).heard) for day in (TODAY, TOMORROW)] == [2, 1]


def test_a_clock_that_is_set_back_does_not_turn_a_span_around(journal: Journal) -> None:
    hear(journal, NOON)
    hear(journal, NOON - timedelta(hours=1))
    assert all(span.start < span.end for span in journal.page(TODAY).heard)
