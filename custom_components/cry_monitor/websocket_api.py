"""Websocket commands of Cry Monitor, for cards; docs/websocket.md describes the messages."""

from collections.abc import Callable, Coroutine
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection, WebSocketCommandHandler
from homeassistant.components.websocket_api.const import ERR_SERVICE_VALIDATION_ERROR
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.util import dt as dt_util
import probatio

from cry_detection import Journal, Verdict

from . import serialize
from .const import DOMAIN
from .coordinator import CryMonitorCoordinator, live_signal
from .services import ATTR_FROM, ATTR_TO, check_order

EVIDENCE_LIMIT: Final = 1.5
"""More evidence than this is not told: a cry begins at 1, at two thirds of the scale."""
LONGEST_SPAN = timedelta(weeks=27)
"""What is listed at once: the longest trend of the card. Who wants more asks again."""

type _Command = Callable[
    [CryMonitorCoordinator, ActiveConnection, dict[str, Any]], Coroutine[None, None, None]
]


def _with_coordinator(command: _Command) -> WebSocketCommandHandler:
    """Let a command find its room, and answer what was asked wrongly with an error."""

    @websocket_api.async_response
    @wraps(command)
    async def handle(
        hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
    ) -> None:
        try:
            entry = async_get_config_entry(hass, DOMAIN, msg[ATTR_CONFIG_ENTRY_ID])
            await command(entry.runtime_data, connection, msg)
        except ServiceValidationError as err:
            connection.send_error(
                msg["id"],
                ERR_SERVICE_VALIDATION_ERROR,
                str(err),
                translation_domain=err.translation_domain,
                translation_key=err.translation_key,
                translation_placeholders=err.translation_placeholders,
            )

    return handle


@callback
def async_setup_websocket_api(hass: HomeAssistant) -> None:
    """Register the commands."""
    for command in (_subscribe, _episodes, _days):
        websocket_api.async_register_command(hass, command)


def live(room: CryMonitorCoordinator) -> dict[str, Any]:
    """Return what is known of a room at this moment."""
    data = room.data
    return {
        "state": data.state.value,
        "crying": data.crying,
        "probability": None if data.hop is None else round(data.hop.probability, 3),
        "evidence": None if data.hop is None else _evidence(data.hop.verdict),
        "cause": room.listening_lost_cause,
        "level": _rounded(None if data.hop is None else data.hop.level_dbfs),
        **serialize.live(room.journal, dt_util.utcnow()),
    }


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/subscribe",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
    }
)
@_with_coordinator
async def _subscribe(
    room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send what is known of a room, now and at every hop, over reloads of it as well."""

    @callback
    def send(room: CryMonitorCoordinator) -> None:
        connection.send_event(msg["id"], live(room))

    connection.subscriptions[msg["id"]] = async_dispatcher_connect(
        room.hass, live_signal(room.config_entry), send
    )
    connection.send_result(msg["id"])
    send(room)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/episodes",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
        probatio.Required(ATTR_FROM): cv.datetime,
        probatio.Optional(ATTR_TO): cv.datetime,
    }
)
@_with_coordinator
async def _episodes(
    room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """List the episodes of a span, what was done against them, and when somebody listened."""
    start = dt_util.as_utc(msg[ATTR_FROM])
    end: datetime = dt_util.as_utc(msg[ATTR_TO]) if ATTR_TO in msg else dt_util.utcnow()
    check_order(start, end)
    _check_length(end - start)
    listed = await room.hass.async_add_executor_job(_list_episodes, room.journal, start, end)
    connection.send_result(msg["id"], listed)


def _list_episodes(journal: Journal, start: datetime, end: datetime) -> dict[str, Any]:
    return {
        "episodes": [serialize.episode(each) for each in journal.episodes_between(start, end)],
        "soothings": [serialize.soothing(each) for each in journal.soothings_between(start, end)],
        "heard": [serialize.coverage_span(each) for each in journal.heard_between(start, end)],
    }


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/days",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
        probatio.Required(ATTR_FROM): cv.date,
        probatio.Optional(ATTR_TO): cv.date,
    }
)
@_with_coordinator
async def _days(
    room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """List days, each with its hours, and what they come to."""
    first: date = msg[ATTR_FROM]
    last: date = msg.get(ATTR_TO) or dt_util.now().date()
    check_order(first, last)
    _check_length(last - first)
    listed = await room.hass.async_add_executor_job(_list_days, room.journal, first, last)
    connection.send_result(msg["id"], listed)


def _list_days(journal: Journal, first: date, last: date) -> dict[str, Any]:
    summary = serialize.summary(journal, first, last)
    for day in summary["days"]:
        day["hours"] = serialize.hours(journal, date.fromisoformat(day["date"]))
    return summary


def _check_length(span: timedelta) -> None:
    """Check that a span is not too long to be listed at once.

    Raises:
        ServiceValidationError: it is.
    """
    if span > LONGEST_SPAN:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="span_too_long",
            translation_placeholders={"days": str(LONGEST_SPAN.days)},
        )


def _evidence(verdict: Verdict) -> float:
    """Return what speaks for a cry as a parent may read it: it never contradicts what was decided.

    A cry goes on over pauses that take its evidence away, and one that is over begins anew.
    """
    low, high = (1.0, EVIDENCE_LIMIT) if verdict.crying else (0.0, EVIDENCE_LIMIT)
    return round(min(max(verdict.evidence, low), high), 2)


def _rounded(level_dbfs: float | None) -> float | None:
    return None if level_dbfs is None else round(level_dbfs, 1)
