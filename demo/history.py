"""The days before: a made-up history of a room, with hard evenings and hours that nobody heard."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
import json
from pathlib import Path
import random
from zoneinfo import ZoneInfo

from cry_detection import (
    Change,
    CoverageSpan,
    EpisodeRecord,
    Ledger,
    Page,
    Soothing,
    distress_weight,
)

from .client import Client

# How often an episode begins in each hour of a day: hunger at night, and the evenings.
_EPISODES_PER_HOUR = (
    *(0.5, 0.2, 0.6, 0.3, 0.2, 0.6, 0.7, 0.4, 0.3, 0.5, 0.3, 0.4),
    *(0.3, 0.3, 0.5, 0.4, 0.6, 1.2, 1.8, 2.0, 1.5, 0.9, 0.5, 0.3),
)
_SOOTHINGS = ("feeding", "feeding", "rocking", "rocking", "white_noise", "A walk")
# One afternoon in so many the microphone is off, and one whole day in so many nobody listens.
_OFF_AFTERNOONS = 5
_OFF_DAYS = 13
_MIN = 60.0


def pages(now: datetime, days: int, seed: int = 1) -> list[Page]:
    """Return the pages of so many local days, the last of them today until `now` (aware)."""
    chance = random.Random(seed)  # noqa: S311 - a made-up history is no secret
    first = now.date() - timedelta(days=days - 1)
    return [_page(first + timedelta(days=n), n, days - 1 - n, now, chance) for n in range(days)]


def write(storage: Path, entry_id: str, history: list[Page]) -> None:
    """Write the history where a room that is not running finds it: `.storage` of its house."""
    *before, today = [page.as_dict() for page in history]
    for name, data in (
        ("archive", {"pages": before}),
        ("today", {"pages": [today], "current": None}),
    ):
        key = f"cry_monitor.{entry_id}.{name}"
        file = {"version": 1, "minor_version": 1, "key": key, "data": data}
        (storage / key).write_text(json.dumps(file), encoding="utf-8")


async def give(client: Client, storage: Path, entry_id: str, days: int) -> None:
    """Give a room of a running house a history of so many days."""
    time_zone = ZoneInfo((await client.ask("get_config"))["time_zone"])
    # In its first minute Home Assistant takes for missing what was not there at its start, but for
    # what it wrote itself since: let it write both files.
    await client.ask(
        "call_service",
        domain="cry_monitor",
        service="delete_history",
        service_data={"config_entry_id": entry_id},
    )
    switch = {"command": "config_entries/disable", "entry_id": entry_id}
    # A room that runs has its files in memory, and would write over them.
    await client.ask(**switch, disabled_by="user")
    write(storage, entry_id, pages(datetime.now(time_zone), days))
    await client.ask(**switch, disabled_by=None)


def _page(day: date, number: int, ago: int, now: datetime, chance: random.Random) -> Page:
    midnight = datetime.combine(day, time(), tzinfo=now.tzinfo)
    end = min(midnight + timedelta(days=1), now)
    page = Page(ledger=Ledger(day=day))
    # Today and the days that it is compared with are there.
    if number % _OFF_DAYS == _OFF_DAYS // 2 and ago > 2:
        return page
    page.heard = list(_heard(midnight, end, number, chance))
    page.ledger.heard_s = sum((span.end - span.start).total_seconds() for span in page.heard)
    hard = chance.choice((0.6, 0.8, 1.0, 1.0, 1.2, 1.7))
    for hour, often in enumerate(_EPISODES_PER_HOUR):
        if chance.random() < 1.0 - 0.5 ** (often * hard):
            start = midnight + timedelta(hours=hour, minutes=chance.uniform(0.0, 45.0))
            _enter(page, _episode(start, hard, chance), chance)
    return page


def _heard(
    start: datetime, end: datetime, number: int, chance: random.Random
) -> Iterator[CoverageSpan]:
    if number % _OFF_AFTERNOONS == 2:
        off = start + timedelta(hours=chance.uniform(11.0, 14.0))
        on = off + timedelta(hours=chance.uniform(1.0, 3.0))
        if on < end:
            yield CoverageSpan(start=start, end=off)
            start = on
    yield CoverageSpan(start=start, end=end)


def _episode(start: datetime, hard: float, chance: random.Random) -> EpisodeRecord:
    duration_s = min(chance.lognormvariate(2.3, 0.7) * hard, 55.0) * _MIN
    return EpisodeRecord(
        start=start,
        duration_s=round(duration_s, 2),
        crying_s=round(duration_s * chance.uniform(0.6, 1.0), 2),
        peak=round(chance.uniform(0.85, 0.999), 3),
        mean=round(chance.uniform(0.6, 0.85), 3),
        level_dbfs=round(chance.uniform(-38.0, -18.0), 1),
        ended=Change.ENDED,
    )


def _enter(page: Page, episode: EpisodeRecord, chance: random.Random) -> None:
    """Enter an episode, if somebody heard it and it does not begin within the one before."""
    if not any(span.start <= episode.start and episode.end < span.end for span in page.heard):
        return
    if page.episodes and episode.start < page.episodes[-1].end + timedelta(minutes=1):
        return
    page.episodes.append(episode)
    page.ledger.crying_s += episode.crying_s
    page.ledger.weighted_s += episode.crying_s * distress_weight(
        episode.mean, episode.duration_s / 2.0
    )
    if chance.random() < 0.5:
        tried_s = episode.duration_s * chance.uniform(0.3, 0.8)
        page.soothings.append(
            Soothing(
                at=episode.start + timedelta(seconds=tried_s),
                kind=chance.choice(_SOOTHINGS),
                calm_after_s=episode.duration_s - tried_s,
            )
        )
