"""Describes the episodes of a room in the logbook."""

from collections.abc import Callable

from homeassistant.components.logbook import (
    LOGBOOK_ENTRY_ICON,
    LOGBOOK_ENTRY_MESSAGE,
    LOGBOOK_ENTRY_NAME,
)
from homeassistant.core import Event, HomeAssistant, callback

from .const import DOMAIN, EVENT_CRY_ENDED


@callback
def async_describe_events(
    hass: HomeAssistant,
    async_describe_event: Callable[[str, str, Callable[[Event], dict[str, str]]], None],
) -> None:
    """Describe the episodes, each once when it is over: its two events would tell it twice."""

    @callback
    def describe(event: Event) -> dict[str, str]:
        message = f"cried for {spoken(event.data['duration'])}"
        if event.data["interrupted"]:
            message += ", then the sound was lost"
        return {
            LOGBOOK_ENTRY_NAME: event.data["room"],
            LOGBOOK_ENTRY_MESSAGE: message,
            LOGBOOK_ENTRY_ICON: "mdi:emoticon-cry-outline",
        }

    async_describe_event(DOMAIN, EVENT_CRY_ENDED, describe)


def spoken(seconds: float) -> str:
    """Return a duration as one says it."""
    if seconds < 60:
        return _counted(round(seconds), "second")
    minutes = round(seconds / 60)
    if minutes < 60:
        return _counted(minutes, "minute")
    hours, minutes = divmod(minutes, 60)
    text = _counted(hours, "hour")
    return f"{text} and {_counted(minutes, 'minute')}" if minutes else text


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
