"""What Assist and language models are told when people ask: has the baby cried tonight?"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from homeassistant.components.homeassistant import async_should_expose
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from cry_detection import ConnectionState

from . import serialize
from .const import DOMAIN
from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator

_NIGHT_BEGINS = timedelta(hours=18)
_NIGHT = timedelta(hours=14)


class Period(StrEnum):
    """A time that people ask about."""

    TODAY = "today"
    TONIGHT = "tonight"
    WEEK = "week"


def span(period: Period) -> tuple[datetime, datetime]:
    """Return when a period began, and when it ended or now.

    A night lasts from 18 to 8 o'clock; asked about by day, it is the last one.
    """
    now = dt_util.now()
    midnight = dt_util.start_of_local_day(now)
    if period is Period.TODAY:
        return midnight, now
    if period is Period.WEEK:
        return dt_util.start_of_local_day(now.date() - timedelta(days=6)), now
    evening = midnight + _NIGHT_BEGINS
    if evening > now:
        evening -= timedelta(days=1)
    return evening, min(now, evening + _NIGHT)


def facts(room: CryMonitorCoordinator, period: Period) -> dict[str, Any]:
    """Return what is known of a room in a period, and how much of it was heard."""
    start, end = span(period)
    episodes = room.journal.episodes_between(start, end)
    last = episodes[-1] if episodes else None
    longest_s = max((each.duration_s for each in episodes), default=0.0)
    return {
        "room": room.room_name,
        "from": serialize.local_time(start),
        "to": serialize.local_time(end),
        "crying_now": room.data.crying,
        "cries": len(episodes),
        "minutes_of_crying": round(sum(each.crying_s for each in episodes) / 60.0, 1),
        "longest_cry_minutes": round(longest_s / 60.0, 1),
        "last_cry_began": None if last is None else serialize.local_time(last.start),
        "last_cry_ended": None if last is None else serialize.local_time(last.end),
        "listening_now": room.data.state is ConnectionState.LISTENING,
        # A day that was not heard is no calm day.
        "share_of_each_day_that_was_heard": {
            day["date"]: day["coverage"]
            for day in serialize.days(room.journal, start.date(), dt_util.as_local(end).date())
        },
    }


@callback
def exposed_rooms(
    hass: HomeAssistant, assistant: str | None, name: str | None = None
) -> list[CryMonitorCoordinator]:
    """Return the rooms that an assistant may speak of, or those of them with a name.

    Two rooms may have the same one. Without an assistant, these are all rooms.
    """
    registry = er.async_get(hass)
    rooms = []
    entries: list[CryMonitorConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    for entry in entries:
        crying = registry.async_get_entity_id("binary_sensor", DOMAIN, f"{entry.entry_id}_crying")
        if crying is None or (assistant and not async_should_expose(hass, assistant, crying)):
            continue
        room = entry.runtime_data
        if name is None or name.strip().casefold() == room.room_name.strip().casefold():
            rooms.append(room)
    return rooms
