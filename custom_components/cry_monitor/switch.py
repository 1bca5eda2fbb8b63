"""Support for Cry Monitor switches."""

from typing import Any, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import CONF_PAUSED
from .coordinator import CryMonitorConfigEntry
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 1

LISTENING = SwitchEntityDescription(key="listening", translation_key="listening")


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the switches of a room."""
    async_add_entities([ListeningSwitch(entry.runtime_data, LISTENING)])


class ListeningSwitch(CryMonitorEntity, SwitchEntity):
    """Whether the room may be listened to.

    Kept among the entry's options: a room that was paused must not listen after a power cut.
    """

    _available_when_disconnected = True

    @property
    @override
    def is_on(self) -> bool:
        """Return what was chosen, also while the source is broken."""
        return not self.coordinator.options.paused

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Listen."""
        self._choose(paused=False)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Close the microphone."""
        self._choose(paused=True)

    def _choose(self, *, paused: bool) -> None:
        entry = self.coordinator.config_entry
        options = {**entry.options, CONF_PAUSED: paused}
        self.hass.config_entries.async_update_entry(entry, options=options)
        self.async_write_ha_state()
