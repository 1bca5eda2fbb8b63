"""Helpers for tests of the integration."""

import asyncio
from collections.abc import Callable
from datetime import date

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.event import async_track_state_change_event
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import (
    Change,
    ConnectionState,
    CryChange,
    Episode,
    Hop,
    Ledger,
    Snapshot,
    Verdict,
)

EPISODE = Episode(start_s=10.0, end_s=75.0, crying_s=60.0, peak=0.98, mean=0.9)
LEDGER = Ledger(day=date(2026, 11, 23), heard_s=600.0, crying_s=90.4, weighted_s=120.0)


def hop(*, crying: bool = True, level_dbfs: float | None = -31.6) -> Hop:
    """Return a hop."""
    verdict = Verdict(
        smoothed=0.9,
        evidence=1.2,
        crying=crying,
        new_crying_s=0.32,
        episode=EPISODE,
        change=None,
    )
    return Hop(end_s=75.0, heard_s=0.32, level_dbfs=level_dbfs, probability=0.934, verdict=verdict)


LISTENING = Snapshot(state=ConnectionState.LISTENING, ledger=LEDGER, hop=hop())
STARTED = CryChange(change=Change.STARTED, episode=EPISODE, age_s=65.0)

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


async def tell(
    hass: HomeAssistant, room: MockConfigEntry, snapshot: Snapshot, change: CryChange | None = None
) -> None:
    """Let a room's monitor tell something, from its own thread."""
    await hass.async_add_executor_job(room.runtime_data._on_snapshot, snapshot, change)
    await hass.async_block_till_done()


def state_of(hass: HomeAssistant, entity_id: str) -> str:
    """Return the state of an entity that must exist."""
    state = hass.states.get(entity_id)
    assert state is not None
    return state.state
