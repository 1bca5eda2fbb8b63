"""Support for Cry Monitor binary sensors."""

from typing import override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import CryMonitorConfigEntry
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 0

CRYING = BinarySensorEntityDescription(
    key="crying",
    translation_key="crying",
    device_class=BinarySensorDeviceClass.SOUND,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the binary sensors of a room."""
    async_add_entities([CryingBinarySensor(entry.runtime_data, CRYING)])


class CryingBinarySensor(CryMonitorEntity, BinarySensorEntity):
    """Whether the baby is crying now."""

    @property
    @override
    def is_on(self) -> bool | None:
        """Return the debounced state; unknown without a signal."""
        return self.coordinator.data.crying
