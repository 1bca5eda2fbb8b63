"""Helpers for tests of the integration."""

import asyncio
from collections.abc import Callable

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.event import async_track_state_change_event

# Only ever reached by a test that fails.
PATIENCE_S = 60.0


async def wait_for_state(
    hass: HomeAssistant, entity_id: str, is_right: Callable[[State], bool]
) -> State:
    """Wait until an entity's state is right, and return it."""
    right: asyncio.Future[State] = asyncio.get_running_loop().create_future()

    def look(state: State | None) -> None:
        if state is not None and is_right(state) and not right.done():
            right.set_result(state)

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        look(event.data["new_state"])

    stop = async_track_state_change_event(hass, entity_id, changed)
    try:
        look(hass.states.get(entity_id))
        async with asyncio.timeout(PATIENCE_S):
            return await right
    finally:
        stop()


async def wait_for_events(events: list[Event], count: int) -> None:
    """Wait until a list of captured events has grown to a length."""
    async with asyncio.timeout(PATIENCE_S):
        while len(events) < count:  # noqa: ASYNC110 - async_capture_events gives a plain list
            await asyncio.sleep(0.02)
