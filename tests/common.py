"""Helpers for tests of the integration."""

import asyncio
from collections.abc import Callable
from datetime import datetime, time

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import (
    Change,
    ConnectionState,
    Episode,
    EpisodeChange,
    Hop,
    Journal,
    Ledger,
    Snapshot,
    Verdict,
)

EPISODE = Episode(start_s=10.0, end_s=75.0, crying_s=60.0, peak=0.98, mean=0.9)


def hop(*, crying: bool = True, level_dbfs: float | None = -31.6) -> Hop:
    """Return a hop."""
    verdict = Verdict(
        smoothed=0.9,
        evidence=1.2,
        crying=crying,
        # The sums of the day are those that a test gives it.
        new_crying_s=0.0,
        episode=EPISODE,
        change=None,
    )
    return Hop(end_s=75.0, heard_s=0.32, level_dbfs=level_dbfs, probability=0.934, verdict=verdict)


LISTENING = Snapshot(state=ConnectionState.LISTENING, hop=hop())
STARTED = EpisodeChange(change=Change.STARTED, episode=EPISODE, age_s=65.0)

# Only ever reached by a test that fails.
PATIENCE_S = 60.0


def set_ledger(journal: Journal, ledger: Ledger) -> None:
    """Let a day have had these sums."""
    noon = datetime.combine(ledger.day, time(12), tzinfo=dt_util.get_default_time_zone())
    journal._page_of(noon).ledger = ledger


def set_today(room: MockConfigEntry, weighted_s: float = 120.0) -> None:
    """Let a room have heard ten minutes today, one and a half of them crying."""
    ledger = Ledger(day=dt_util.now().date(), heard_s=600.0, crying_s=90.4, weighted_s=weighted_s)
    set_ledger(room.runtime_data.journal, ledger)


def follow(
    journal: Journal, at: datetime, episode: Episode, new_crying_s: float, level_dbfs: float | None
) -> None:
    """Let the episode that goes on stand so at a moment, without any sound of its own."""
    verdict = Verdict(
        smoothed=0.9,
        evidence=1.2,
        crying=True,
        new_crying_s=new_crying_s,
        episode=episode,
        change=None,
    )
    journal.add(at, heard_s=0.0, level_dbfs=level_dbfs, verdict=verdict)


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


async def emit(
    hass: HomeAssistant,
    room: MockConfigEntry,
    snapshot: Snapshot,
    change: EpisodeChange | None = None,
) -> None:
    """Let a room's monitor emit a snapshot, from a thread of its own."""
    await hass.async_add_executor_job(room.runtime_data._on_snapshot, snapshot, change)
    await hass.async_block_till_done()


def state_of(hass: HomeAssistant, entity_id: str) -> str:
    """Return the state of an entity that must exist."""
    state = hass.states.get(entity_id)
    assert state is not None
    return state.state
