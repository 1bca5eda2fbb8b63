"""Intents of Cry Monitor."""

from typing import Any, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.util import dt as dt_util
import probatio

from .assist import Period, exposed_rooms, facts

INTENT_GET_CRYING = "CryMonitorGetCrying"


async def async_setup_intents(hass: HomeAssistant) -> None:
    """Register the intents."""
    intent.async_register(hass, GetCryingHandler())


class GetCryingHandler(intent.IntentHandler):
    """Answers whether the baby cried."""

    intent_type = INTENT_GET_CRYING
    description = "Tells whether, when and for how long a baby cried"
    slot_schema = {  # noqa: RUF012 - core's own handlers declare it so
        probatio.Optional("room"): intent.non_empty_string,
        probatio.Optional("period"): probatio.In([period.value for period in Period]),
    }

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Answer for one room, or for all of them."""
        slots = self.async_validate_slots(intent_obj.slots)
        period = Period(slots.get("period", {}).get("value", Period.TONIGHT))
        asked = slots.get("room", {}).get("value")
        rooms = exposed_rooms(intent_obj.hass, intent_obj.assistant, asked)
        found = [facts(room, period) for room in rooms]
        if not found:
            raise intent.IntentHandleError("There is no such room", "room_not_found")
        response = intent_obj.create_response()
        response.response_type = intent.IntentResponseType.QUERY_ANSWER
        response.async_set_speech(" ".join(_sentence(known) for known in found))
        # For answers in other words and languages, in the sentences' own templates.
        response.async_set_speech_slots({"rooms": found, "period": period.value})
        return response


def _sentence(known: dict[str, Any]) -> str:
    """Return the facts of a room as one says them."""
    room = known["room"]
    heard = known["share_of_each_day_that_was_heard"]
    # Nobody knows whether a room was quiet that nobody listened to.
    sentence = f"{room}: no cry was heard" if any(heard.values()) else f"{room}: nothing was heard"
    if known["cries"]:
        times = "once" if known["cries"] == 1 else f"{known['cries']} times"
        began = dt_util.parse_datetime(known["last_cry_began"], raise_on_error=True)
        sentence = (
            f"{room}: cried {times}, {known['minutes_of_crying']} minutes in all, "
            f"the last time at {began:%H:%M}"
        )
    if known["crying_now"]:
        sentence += ", and is crying now"
    if not known["listening_now"]:
        sentence += ". The room cannot be heard at the moment"
    return f"{sentence}."
