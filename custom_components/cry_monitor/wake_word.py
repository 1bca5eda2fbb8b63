"""Support for Cry Monitor wake words: an engine that listens for crying and never wakes.

Home Assistant streams to a wake word engine what a voice satellite hears, without end as long as it
does not wake. So a satellite whose pipeline uses this engine is a microphone for the room.
"""

import asyncio
from collections.abc import AsyncIterable
from typing import override

from homeassistant.components.wake_word import (
    DetectionResult,
    WakeWord,
    WakeWordDetectionEntity,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from cry_detection import PushedSource

from .const import LOGGER
from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 0

ENGINE = EntityDescription(key="ear", translation_key="ear")

# Home Assistant's form wants one to be chosen.
_NEVER = WakeWord(id="crying", name="Crying (never wakes)", phrase=None)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the wake word engine of a room that a satellite listens in."""
    coordinator = entry.runtime_data
    if isinstance(coordinator.source, PushedSource):
        async_add_entities([CryWakeWordEntity(coordinator, coordinator.source)])


class CryWakeWordEntity(CryMonitorEntity, WakeWordDetectionEntity):
    """What a satellite streams to."""

    # Before somebody streams to it the room is disconnected.
    _available_when_disconnected = True

    def __init__(self, coordinator: CryMonitorCoordinator, source: PushedSource) -> None:
        """Initialize the entity."""
        super().__init__(coordinator, ENGINE)
        self._source = source
        self._streaming = False
        self._streams: set[asyncio.Timeout] = set()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """End the streams: their satellites come again, to whoever takes this entity's place."""
        for stream in self._streams:
            stream.reschedule(self.hass.loop.time())
        await super().async_will_remove_from_hass()

    @override
    async def get_supported_wake_words(self) -> list[WakeWord]:
        """Return what can be chosen."""
        return [_NEVER]

    @override
    async def _async_process_audio_stream(
        self, stream: AsyncIterable[tuple[bytes, int]], wake_word_id: str | None
    ) -> DetectionResult | None:
        """Hand on 16 kHz, 16-bit mono samples until the stream ends, or this entity."""
        try:
            async with asyncio.timeout(None) as until_removed:
                self._streams.add(until_removed)
                await self._async_take(stream)
        except TimeoutError:
            # Of a stream that breaks off it is the satellite's own.
            if not until_removed.expired():
                raise
        finally:
            self._streams.discard(until_removed)
        return None

    async def _async_take(self, stream: AsyncIterable[tuple[bytes, int]]) -> None:
        if self._streaming:
            # Two satellites at once would be heard as two babies in turn.
            LOGGER.warning(
                "%s: a second satellite streams to this room and is not heard. Give it a pipeline"
                " with another wake word engine",
                self.coordinator.name,
            )
            async for _ in stream:
                pass
            return
        self._streaming = True
        try:
            async for samples, _ in stream:
                self._source.push(samples)
        finally:
            self._streaming = False
