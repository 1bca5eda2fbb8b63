"""Support for Cry Monitor events."""

from typing import Any, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import CryMoment
from .coordinator import CryMonitorConfigEntry, cry_signal
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 0

CRY = EventEntityDescription(
    key="cry",
    translation_key="cry",
    event_types=[moment.value for moment in CryMoment],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the events of a room."""
    async_add_entities([CryEvent(entry.runtime_data, CRY)])


class CryEvent(CryMonitorEntity, EventEntity):
    """The cries of a room: each begins, some grow long, each ends or is lost from hearing."""

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the cries."""
        await super().async_added_to_hass()
        signal = cry_signal(self.coordinator.config_entry)
        self.async_on_remove(async_dispatcher_connect(self.hass, signal, self._async_cry))

    @callback
    def _async_cry(self, moment: CryMoment, data: dict[str, Any]) -> None:
        """Take over an event."""
        attributes = {key: data[key] for key in ("start", "duration", "peak")}
        self._trigger_event(moment.value, attributes)
        self.async_write_ha_state()
