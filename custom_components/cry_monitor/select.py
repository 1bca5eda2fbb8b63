"""Support for Cry Monitor selects."""

from typing import override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from cry_detection import Sensitivity

from .const import CONF_SENSITIVITY
from .coordinator import CryMonitorConfigEntry
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 1

SENSITIVITY = SelectEntityDescription(
    key="sensitivity",
    translation_key="sensitivity",
    entity_category=EntityCategory.CONFIG,
    options=[sensitivity.value for sensitivity in Sensitivity],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the selects of a room."""
    async_add_entities([SensitivitySelect(entry.runtime_data, SENSITIVITY)])


class SensitivitySelect(CryMonitorEntity, SelectEntity):
    """How sure the detector has to be before it calls something crying."""

    _available_when_disconnected = True

    @property
    @override
    def current_option(self) -> str:
        """Return the choice, as the options of the room have it."""
        return self.coordinator.options.sensitivity.value

    @override
    async def async_select_option(self, option: str) -> None:
        """Write the choice to the options of the room."""
        entry = self.coordinator.config_entry
        self.hass.config_entries.async_update_entry(
            entry, options={**entry.options, CONF_SENSITIVITY: option}
        )
        self.async_write_ha_state()
