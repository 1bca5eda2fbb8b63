"""What the triggers and conditions of Cry Monitor have in common."""

from typing import Final

from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR_DOMAIN
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.automation import DomainSpec

from .const import DOMAIN
from .coordinator import CryMonitorConfigEntry

CONF_ABOVE: Final = "above"

CRYING_SPECS = {BINARY_SENSOR_DOMAIN: DomainSpec()}
SENSOR_SPECS = {SENSOR_DOMAIN: DomainSpec()}


def rooms_entities(hass: HomeAssistant, entity_ids: set[str], key: str) -> set[str]:
    """Return those of the entities that are a room's entity with this translation key.

    A device class would not do: other things in a nursery detect sound as well.
    """
    registry = er.async_get(hass)
    return {
        entity_id
        for entity_id in entity_ids
        if (entry := registry.async_get(entity_id)) is not None
        and entry.platform == DOMAIN
        and entry.translation_key == key
    }


def is_episode_waiting(hass: HomeAssistant, state: State) -> bool:
    """Return whether a state is that of a room whose sound broke off, and whose episode goes on."""
    if state.state != STATE_UNAVAILABLE:
        return False
    entity = er.async_get(hass).async_get(state.entity_id)
    if entity is None or entity.config_entry_id is None:
        return False
    room: CryMonitorConfigEntry | None = hass.config_entries.async_get_entry(entity.config_entry_id)
    return (
        room is not None
        and room.state is ConfigEntryState.LOADED
        and room.runtime_data.journal.current is not None
    )
