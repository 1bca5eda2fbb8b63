"""Websocket commands of Cry Monitor, for cards; docs/websocket.md describes the messages."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

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

from . import story
from .const import DOMAIN
from .coordinator import CryMonitorCoordinator, live_signal
from .options import episode_config
from .services import ATTR_AT, ATTR_FROM, ATTR_SOOTHING, ATTR_TO, SOOTHING, check_order

type _Command = Callable[[CryMonitorCoordinator, ActiveConnection, dict[str, Any]], None]


def _about_a_room(command: _Command) -> WebSocketCommandHandler:
    """Let a command find its room, and answer what was asked wrongly with an error."""

    @callback
    @wraps(command)
    def handle(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
        try:
            entry = async_get_config_entry(hass, DOMAIN, msg[ATTR_CONFIG_ENTRY_ID])
            command(entry.runtime_data, connection, msg)
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
    for command in (_subscribe, _episodes, _days, _log_soothing):
        websocket_api.async_register_command(hass, command)


def live(room: CryMonitorCoordinator) -> dict[str, Any]:
    """Return what is known of a room at this moment."""
    data = room.data
    return {
        "state": data.state.value,
        "crying": data.crying,
        "probability": None if data.hop is None else round(data.hop.probability, 3),
        "smoothed": None if data.hop is None else round(data.hop.verdict.smoothed, 3),
        "threshold": episode_config(room.model, room.config_entry.options).on,
        "level": _rounded(None if data.hop is None else data.hop.level_dbfs),
        **story.live(room.journal, dt_util.utcnow()),
    }


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/subscribe",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
    }
)
@_about_a_room
def _subscribe(
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
@_about_a_room
def _episodes(
    room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """List the cries of a span, what was done against them, and when somebody listened."""
    start = dt_util.as_utc(msg[ATTR_FROM])
    end: datetime = dt_util.as_utc(msg[ATTR_TO]) if ATTR_TO in msg else dt_util.utcnow()
    check_order(start, end)
    connection.send_result(
        msg["id"],
        {
            "episodes": [story.episode(cry) for cry in room.journal.cries_between(start, end)],
            "soothings": [
                story.soothing(done) for done in room.journal.soothings_between(start, end)
            ],
            "heard": [story.heard(span) for span in room.journal.heard_between(start, end)],
        },
    )


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/days",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
        probatio.Required(ATTR_FROM): cv.date,
        probatio.Optional(ATTR_TO): cv.date,
    }
)
@_about_a_room
def _days(room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """List days, each with its hours, and what they come to."""
    first: date = msg[ATTR_FROM]
    last: date = msg.get(ATTR_TO) or dt_util.now().date()
    check_order(first, last)
    told = story.summary(room.journal, first, last)
    for day in told["days"]:
        day["hours"] = story.hours(room.journal, date.fromisoformat(day["date"]))
    connection.send_result(msg["id"], told)


@websocket_api.require_admin
@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/log_soothing",
        probatio.Required(ATTR_CONFIG_ENTRY_ID): str,
        probatio.Required(ATTR_SOOTHING): SOOTHING,
        probatio.Optional(ATTR_AT): cv.datetime,
    }
)
@_about_a_room
def _log_soothing(
    room: CryMonitorCoordinator, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Keep what was done to calm the baby."""
    at = dt_util.as_utc(msg[ATTR_AT]) if ATTR_AT in msg else None
    connection.send_result(msg["id"], story.soothing(room.async_soothe(msg[ATTR_SOOTHING], at)))


def _rounded(level_dbfs: float | None) -> float | None:
    return None if level_dbfs is None else round(level_dbfs, 1)
