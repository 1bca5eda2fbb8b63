"""What the triggers and conditions of Cry Monitor have in common."""

from typing import Final

from homeassistant.components.binary_sensor import DOMAIN as BINARY_SENSOR_DOMAIN
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.automation import DomainSpec

from .const import DOMAIN

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
