"""Base entity for Cry Monitor."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.typing import StateType
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import CONF_SOURCE, DOMAIN
from .coordinator import CryMonitorCoordinator


class CryMonitorEntity(CoordinatorEntity[CryMonitorCoordinator]):
    """An entity of a room."""

    _attr_has_entity_name = True
    _available_when_disconnected = False

    def __init__(self, coordinator: CryMonitorCoordinator, description: EntityDescription) -> None:
        """Initialize the entity."""
        super().__init__(coordinator)
        self._shown: tuple[bool, StateType, Mapping[str, Any] | None] | None = None
        entry = coordinator.config_entry
        self.entity_description = description
        self._attr_unique_id = f"{entry.entry_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry.entry_id)},
            manufacturer="Cry Monitor",
            model=entry.data[CONF_SOURCE].capitalize(),
            name=entry.title,
            sw_version=coordinator.model.version,
        )

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write what is news: a room speaks every second, and mostly says the same."""
        shown = (self.available, self.state, self.extra_state_attributes)
        if shown != self._shown:
            self._shown = shown
            self.async_write_ha_state()

    @property
    @override
    def available(self) -> bool:
        """Return whether the room is being listened to: a deaf room must not look calm."""
        return self._available_when_disconnected or self.coordinator.data.connected
