"""Tests of how cries read in the logbook."""

from homeassistant.components.logbook.const import DOMAIN as LOGBOOK_DOMAIN
from homeassistant.core import Event, HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.cry_monitor.const import DOMAIN, EVENT_CRY_ENDED, EVENT_CRY_STARTED


@pytest.mark.parametrize(
    ("duration", "interrupted", "message"),
    [
        (1.2, False, "cried for 1 second"),
        (42.0, False, "cried for 42 seconds"),
        (61.0, False, "cried for 1 minute"),
        (370.0, False, "cried for 6 minutes"),
        (3600.0, False, "cried for 1 hour"),
        (7500.0, False, "cried for 2 hours and 5 minutes"),
        (370.0, True, "cried for 6 minutes, then the sound was lost"),
    ],
)
async def test_a_cry_is_described(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    duration: float,
    interrupted: bool,
    message: str,
) -> None:
    hass.config.components.add("recorder")
    assert await async_setup_component(hass, "logbook", {})
    await hass.async_block_till_done()
    data = {"room": "Nursery", "duration": duration, "interrupted": interrupted}
    domain, describe = hass.data[LOGBOOK_DOMAIN].external_events[EVENT_CRY_ENDED]
    entry = describe(Event(EVENT_CRY_ENDED, data))
    assert (entry["name"], entry["message"], domain) == ("Nursery", message, DOMAIN)
    # One sentence a cry: that it began is not told as well.
    assert EVENT_CRY_STARTED not in hass.data[LOGBOOK_DOMAIN].external_events
