"""Actions of Cry Monitor."""

from datetime import date, datetime, timedelta
from typing import Final

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.const import ATTR_CONFIG_ENTRY_ID, ATTR_DATE
from homeassistant.core import (
    Context,
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import ServiceValidationError, Unauthorized, UnknownUser
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.service import async_get_config_entry, async_register_admin_service
from homeassistant.util import dt as dt_util
import probatio

from . import serialize
from .const import DOMAIN
from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator

ATTR_AT: Final = "at"
ATTR_FROM: Final = "from"
ATTR_HELPED: Final = "helped"
ATTR_PERIOD: Final = "period"
ATTR_SOOTHING: Final = "soothing"
ATTR_TO: Final = "to"

PERIODS: Final = {"day": 1, "week": 7}

_ROOM = {probatio.Optional(ATTR_CONFIG_ENTRY_ID): cv.string}

GET_EPISODES = probatio.Schema(
    _ROOM | {probatio.Optional(ATTR_FROM): cv.datetime, probatio.Optional(ATTR_TO): cv.datetime}
)
GET_SUMMARY = probatio.Schema(
    _ROOM
    | {
        probatio.Optional(ATTR_DATE): cv.date,
        probatio.Optional(ATTR_PERIOD, default="day"): probatio.In(PERIODS),
    }
)
SOOTHING = probatio.All(cv.string, probatio.Strip, probatio.Length(min=1, max=50))
LOG_SOOTHING = probatio.Schema(
    _ROOM
    | {
        probatio.Required(ATTR_SOOTHING): SOOTHING,
        probatio.Optional(ATTR_AT): cv.datetime,
        probatio.Optional(ATTR_HELPED): probatio.Maybe(cv.boolean),
    }
)
UNDO_SOOTHING = probatio.Schema(
    _ROOM | {probatio.Required(ATTR_SOOTHING): SOOTHING, probatio.Required(ATTR_AT): cv.datetime}
)
DELETE_HISTORY = probatio.Schema(
    _ROOM | {probatio.Optional(ATTR_FROM): cv.date, probatio.Optional(ATTR_TO): cv.date}
)


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    hass.services.async_register(
        DOMAIN, "get_episodes", _get_episodes, GET_EPISODES, SupportsResponse.ONLY
    )
    hass.services.async_register(
        DOMAIN, "get_summary", _get_summary, GET_SUMMARY, SupportsResponse.ONLY
    )
    hass.services.async_register(
        DOMAIN, "log_soothing", _log_soothing, LOG_SOOTHING, SupportsResponse.OPTIONAL
    )
    hass.services.async_register(DOMAIN, "undo_soothing", _undo_soothing, UNDO_SOOTHING)
    async_register_admin_service(
        hass,
        DOMAIN,
        "delete_history",
        _delete_history,
        DELETE_HISTORY,
        SupportsResponse.OPTIONAL,
    )


@callback
def _get_episodes(call: ServiceCall) -> ServiceResponse:
    """Return the episodes of a span; without one, those since midnight."""
    start = _moment(call, ATTR_FROM) or dt_util.start_of_local_day()
    end = _moment(call, ATTR_TO) or dt_util.utcnow()
    check_order(start, end)
    episodes = _room(call).journal.episodes_between(start, end)
    # Of all the days that are kept they are made in a few milliseconds, and an automation need not
    # wait for a thread.
    return {"episodes": [serialize.episode(each) for each in episodes]}


@callback
def _get_summary(call: ServiceCall) -> ServiceResponse:
    """Return a day, or the week that ends with it.

    The language comes with it because a template cannot ask which one the house speaks.
    """
    last: date = call.data.get(ATTR_DATE) or dt_util.now().date()
    first = last - timedelta(days=PERIODS[call.data[ATTR_PERIOD]] - 1)
    summary = serialize.summary(_room(call).journal, first, last)
    return {"language": call.hass.config.language, **summary}


async def _log_soothing(call: ServiceCall) -> ServiceResponse:
    """Keep what was done to calm the baby."""
    room = _room(call)
    await async_check_control(call.hass, call.context, room)
    kept = room.async_soothe(
        call.data[ATTR_SOOTHING], _moment(call, ATTR_AT), helped=call.data.get(ATTR_HELPED)
    )
    return serialize.soothing(kept)


async def _undo_soothing(call: ServiceCall) -> None:
    """Take back what was said of a soothing."""
    room = _room(call)
    await async_check_control(call.hass, call.context, room)
    room.async_undo_soothing(call.data[ATTR_SOOTHING], dt_util.as_utc(call.data[ATTR_AT]))


async def _delete_history(call: ServiceCall) -> ServiceResponse:
    """Delete days for good; without a span, all of them."""
    first = call.data.get(ATTR_FROM, date.min)
    last = call.data.get(ATTR_TO, date.max)
    check_order(first, last)
    return {"days": await _room(call).async_delete_history(first, last)}


def _room(call: ServiceCall) -> CryMonitorCoordinator:
    """Return the room that is meant, which needs no name if there is only one."""
    entry: CryMonitorConfigEntry = async_get_config_entry(
        call.hass, DOMAIN, call.data.get(ATTR_CONFIG_ENTRY_ID)
    )
    return entry.runtime_data


async def async_check_control(
    hass: HomeAssistant, context: Context, room: CryMonitorCoordinator
) -> None:
    """Check that who asks may change something in a room, and not only look at it.

    Raises:
        UnknownUser: who asks is gone.
        Unauthorized: they may not control the room's entities.
    """
    if context.user_id is None:
        # An automation.
        return
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context)
    entities = er.async_entries_for_config_entry(er.async_get(hass), room.config_entry.entry_id)
    if not any(user.permissions.check_entity(each.entity_id, POLICY_CONTROL) for each in entities):
        raise Unauthorized(
            context=context, config_entry_id=room.config_entry.entry_id, permission=POLICY_CONTROL
        )


def _moment(call: ServiceCall, key: str) -> datetime | None:
    """Return a time of the call, local if it does not say otherwise."""
    moment: datetime | None = call.data.get(key)
    return None if moment is None else dt_util.as_utc(moment)


def check_order[T: (date, datetime)](start: T, end: T) -> None:
    """Check that a span does not end before it begins.

    Raises:
        ServiceValidationError: it does.
    """
    if start > end:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="span_ends_before_it_begins",
            translation_placeholders={"from": str(start), "to": str(end)},
        )
