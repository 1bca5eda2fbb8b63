"""Support for Cry Monitor events."""

from typing import Any, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import EpisodeEventType
from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator, episode_signal
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 0

EPISODE = EventEntityDescription(
    key="cry",
    translation_key="cry",
    event_types=[each.value for each in EpisodeEventType],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the events of a room."""
    async_add_entities([EpisodeEvent(entry.runtime_data, EPISODE)])


class EpisodeEvent(CryMonitorEntity, EventEntity):
    """The episodes of a room: each begins, some grow long, each ends or is lost from hearing."""

    def __init__(
        self, coordinator: CryMonitorCoordinator, description: EventEntityDescription
    ) -> None:
        """Initialize the entity."""
        super().__init__(coordinator, description)
        self._is_open = False

    @property
    @override
    def available(self) -> bool:
        """Return whether the room is heard, or an episode waits for its sound to come again.

        So one episode stays one to those who follow it, whatever hiccups its source has.
        """
        return super().available or self._is_open

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the episodes."""
        await super().async_added_to_hass()
        signal = episode_signal(self.coordinator.config_entry)
        self.async_on_remove(async_dispatcher_connect(self.hass, signal, self._async_handle))

    @callback
    def _async_handle(self, event_type: EpisodeEventType, data: dict[str, Any]) -> None:
        """Take over an event."""
        attributes = {key: data[key] for key in ("start", "duration", "peak")}
        self._is_open = True
        self._trigger_event(event_type.value, attributes)
        self.async_write_ha_state()
        self._is_open = event_type in (EpisodeEventType.STARTED, EpisodeEventType.LONG)
