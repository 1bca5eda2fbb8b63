"""Tests of what a room shows: every entity of every platform."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import (
    EVENT_HOMEASSISTANT_STARTED,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
    Platform,
)
from homeassistant.core import CoreState, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_track_state_change_event
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
    async_fire_time_changed,
    snapshot_platform,
)
from syrupy.assertion import SnapshotAssertion

from cry_detection import Change, ConnectionState, EpisodeChange, Fault, Snapshot, SourceError
from custom_components.cry_monitor.assist import exposed_rooms
from custom_components.cry_monitor.const import (
    CONF_LONG_CRY,
    CONF_SENSITIVITY,
    EVENT_CRY_ENDED,
    EVENT_CRY_STARTED,
    EpisodeEventType,
)
from custom_components.cry_monitor.coordinator import episode_signal

from .common import EPISODE, LISTENING, STARTED, emit, hop, set_today, state_of


@pytest.mark.freeze_time("2026-11-23 10:00:00+00:00")
@pytest.mark.parametrize(
    "platforms",
    [
        [Platform.BINARY_SENSOR],
        [Platform.EVENT],
        [Platform.SELECT],
        [Platform.SENSOR],
        [Platform.SWITCH],
    ],
    ids="".join,
)
async def test_entities(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    entity_registry: er.EntityRegistry,
    snapshot: SnapshotAssertion,
) -> None:
    set_today(quiet_room)
    await emit(hass, quiet_room, LISTENING, STARTED)
    await snapshot_platform(hass, entity_registry, snapshot, quiet_room.entry_id)


async def test_a_deaf_room_is_unavailable_and_says_so_once(
    hass: HomeAssistant, quiet_room: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    # A room that has cried: the last cry is known.
    await emit(hass, quiet_room, LISTENING, STARTED)
    await emit(hass, quiet_room, LISTENING, replace(STARTED, change=Change.ENDED))
    entities = er.async_entries_for_config_entry(er.async_get(hass), quiet_room.entry_id)
    fault = SourceError(Fault.GONE, "The camera is gone: plug it in.")
    lost = Snapshot(state=ConnectionState.DISCONNECTED, fault=fault)
    await emit(hass, quiet_room, LISTENING)
    for _ in range(3):
        await emit(hass, quiet_room, lost)
    figures = {entity.entity_id for entity in entities if entity.entity_category is None}
    # These tell how well the room hears.
    figures -= {"sensor.nursery_heard_today", "switch.nursery_listening"}
    assert {state_of(hass, entity_id) for entity_id in figures} == {STATE_UNAVAILABLE}
    assert state_of(hass, "sensor.nursery_connection") == "disconnected"
    assert caplog.text.count("The camera is gone") == 1

    for _ in range(3):
        await emit(hass, quiet_room, LISTENING)
    assert STATE_UNAVAILABLE not in {state_of(hass, entity.entity_id) for entity in entities}
    assert caplog.text.count("listening again") == 1


async def test_a_room_that_was_never_heard_is_unavailable(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    assert state_of(hass, "binary_sensor.nursery_crying") == STATE_UNAVAILABLE


async def test_without_a_signal_nothing_is_known_but_the_day(
    hass: HomeAssistant, quiet_room: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    set_today(quiet_room)
    await emit(hass, quiet_room, Snapshot(state=ConnectionState.NO_SIGNAL))
    assert state_of(hass, "binary_sensor.nursery_crying") == STATE_UNKNOWN
    assert state_of(hass, "sensor.nursery_crying_probability") == STATE_UNKNOWN
    assert state_of(hass, "sensor.nursery_sound_level") == STATE_UNKNOWN
    assert float(state_of(hass, "sensor.nursery_crying_today")) == 1.5
    assert "muted" in caplog.text


async def test_an_unheard_day_is_unknown_not_calm(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    await emit(hass, quiet_room, Snapshot(state=ConnectionState.NO_SIGNAL))
    assert state_of(hass, "sensor.nursery_distress_today") == STATE_UNKNOWN
    assert state_of(hass, "sensor.nursery_crying_today") == STATE_UNKNOWN
    assert state_of(hass, "sensor.nursery_cries_today") == STATE_UNKNOWN
    assert state_of(hass, "sensor.nursery_longest_cry_today") == STATE_UNKNOWN


async def test_digital_silence_has_no_level(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    snapshot = Snapshot(state=ConnectionState.LISTENING, hop=hop(level_dbfs=None))
    await emit(hass, quiet_room, snapshot)
    assert state_of(hass, "sensor.nursery_sound_level") == STATE_UNKNOWN


async def test_the_start_and_end_of_crying_do_not_wait(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    calm = Snapshot(state=ConnectionState.LISTENING, hop=hop(crying=False))
    for snapshot, state in ((calm, STATE_OFF), (LISTENING, STATE_ON), (calm, STATE_OFF)):
        await emit(hass, quiet_room, snapshot)
        assert state_of(hass, "binary_sensor.nursery_crying") == state


async def test_a_cry_is_kept_sooner_than_calm(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    calm = Snapshot(state=ConnectionState.LISTENING, hop=hop(crying=False))
    saved: list[bool] = []
    with patch.object(
        quiet_room.runtime_data._store,
        "async_save_soon",
        lambda *, calm=False: saved.append(calm),
    ):
        await emit(hass, quiet_room, calm)
        await emit(hass, quiet_room, LISTENING, STARTED)
        await emit(hass, quiet_room, LISTENING)
        assert saved == [True, False, False]
        await emit(hass, quiet_room, calm, replace(STARTED, change=Change.ENDED))
        assert saved[3:] == [False, False]


@pytest.mark.freeze_time("2026-11-23 10:00:00.900+00:00")
async def test_the_end_of_a_cry_names_the_start_that_was_told(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    events = [
        async_capture_events(hass, event_type)
        for event_type in (EVENT_CRY_STARTED, EVENT_CRY_ENDED)
    ]
    # Sound comes in bursts: its clock and that of the house differ by fractions of a second.
    for change, age_s in ((Change.STARTED, 65.0), (Change.ENDED, 66.0)):
        await emit(
            hass,
            quiet_room,
            LISTENING,
            EpisodeChange(change=change, episode=EPISODE, age_s=age_s),
        )
    starts = [event.data["start"] for (event,) in events]
    assert starts[0] == starts[1]


async def test_a_room_is_called_as_its_parents_call_it(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    started = async_capture_events(hass, EVENT_CRY_STARTED)
    registry = dr.async_get(hass)
    (device,) = dr.async_entries_for_config_entry(registry, quiet_room.entry_id)

    hass.config_entries.async_update_entry(quiet_room, title="Attic")
    await hass.async_block_till_done()
    renamed = registry.async_get(device.id)
    assert renamed is not None
    assert renamed.name == "Attic"
    await emit(hass, quiet_room, LISTENING, STARTED)

    registry.async_update_device(device.id, name_by_user="Anna's room")
    await emit(hass, quiet_room, LISTENING, STARTED)
    assert [event.data["room"] for event in started] == ["Attic", "Anna's room"]
    assert [each.room_name for each in exposed_rooms(hass, None, "anna's ROOM")] == ["Anna's room"]
    assert exposed_rooms(hass, None, "Attic") == []


async def test_a_clock_that_was_wrong_and_is_right_again_costs_nothing(
    hass: HomeAssistant, quiet_room: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2026-11-23 10:00:00+00:00")
    set_today(quiet_room)
    room = quiet_room.runtime_data
    for day, moment in ((23, "10:00:10"), (24, "10:00:20"), (23, "10:00:30")):
        freezer.move_to(f"2026-11-{day} {moment}+00:00")
        await emit(hass, quiet_room, LISTENING)
    assert [page.ledger.heard_s for page in room.journal.pages()] == pytest.approx([600.64, 0.32])
    # Lost and found, which shows the sums at once.
    await emit(hass, quiet_room, Snapshot(state=ConnectionState.NO_SIGNAL))
    assert float(state_of(hass, "sensor.nursery_heard_today")) == pytest.approx(540 / 3600)
    assert float(state_of(hass, "sensor.nursery_crying_today")) == 1.5


@pytest.mark.parametrize(
    "options", [{CONF_LONG_CRY: 1}, {CONF_LONG_CRY: 2}], ids=["told", "too short"]
)
async def test_a_long_cry_is_told_once(hass: HomeAssistant, quiet_room: MockConfigEntry) -> None:
    moments: list[tuple[EpisodeEventType, dict[str, Any]]] = []

    @callback
    def reported(moment: EpisodeEventType, data: dict[str, Any]) -> None:
        moments.append((moment, data))

    async_dispatcher_connect(hass, episode_signal(quiet_room), reported)
    long = quiet_room.options[CONF_LONG_CRY] == 1
    for change in (STARTED, None, None, replace(STARTED, change=Change.INTERRUPTED)):
        await emit(hass, quiet_room, LISTENING, change)
    assert [moment for moment, _ in moments] == [
        EpisodeEventType.STARTED,
        *([EpisodeEventType.LONG] if long else []),
        EpisodeEventType.INTERRUPTED,
    ]
    assert {data["duration"] for _, data in moments} == {65.0}
    assert len({data["start"] for _, data in moments}) == 1


async def test_a_hiccup_is_nothing_that_happens_to_a_cry(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    lost = Snapshot(state=ConnectionState.DISCONNECTED)
    crying, cry = "binary_sensor.nursery_crying", "event.nursery_cry"
    states: list[tuple[str, str | None]] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        assert state is not None
        states.append((state.state, state.attributes.get("event_type")))

    await emit(hass, quiet_room, LISTENING, STARTED)
    async_track_state_change_event(hass, cry, note)
    for snapshot, shown in ((lost, STATE_UNAVAILABLE), (LISTENING, STATE_ON)):
        await emit(hass, quiet_room, snapshot)
        assert state_of(hass, crying) == shown
    assert states == []

    # Only when it is sure that nobody knows more: after the sound was lost.
    await emit(hass, quiet_room, lost)
    await emit(hass, quiet_room, lost, replace(STARTED, change=Change.INTERRUPTED))
    assert [event_type for _, event_type in states] == ["interrupted", None]
    assert states[-1][0] == STATE_UNAVAILABLE


@pytest.mark.freeze_time("2026-11-23 10:00:00+00:00")
async def test_the_last_cry_and_the_longest_of_the_day(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    assert quiet_room.runtime_data.journal.last is None
    calm = Snapshot(state=ConnectionState.LISTENING, hop=hop(crying=False))
    await emit(hass, quiet_room, calm)
    assert state_of(hass, "sensor.nursery_last_cry") == STATE_UNKNOWN
    assert float(state_of(hass, "sensor.nursery_longest_cry_today")) == 0.0
    await emit(hass, quiet_room, LISTENING, STARTED)
    await emit(hass, quiet_room, calm, replace(STARTED, change=Change.ENDED))
    assert state_of(hass, "sensor.nursery_last_cry") == "2026-11-23T09:58:55+00:00"
    assert int(state_of(hass, "sensor.nursery_cries_today")) == 1
    quiet_room.runtime_data._async_publish(replace(calm, state=ConnectionState.NO_SIGNAL), None)
    assert float(state_of(hass, "sensor.nursery_longest_cry_today")) == pytest.approx(
        65 / 60, abs=0.01
    )


@pytest.mark.parametrize("is_found", [True, False])
async def test_a_source_may_load_later_than_its_room(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    caplog: pytest.LogCaptureFixture,
    freezer: FrozenDateTimeFactory,
    is_found: bool,
) -> None:
    hass.set_state(CoreState.starting)
    await hass.config_entries.async_reload(quiet_room.entry_id)
    fault = SourceError(Fault.NOT_FOUND, "There is no camera.nursery: choose another camera.")
    missing = Snapshot(state=ConnectionState.DISCONNECTED, fault=fault)
    await emit(hass, quiet_room, missing)
    assert state_of(hass, "sensor.nursery_connection") == "starting"
    if is_found:
        await emit(hass, quiet_room, LISTENING)
    assert "camera.nursery" not in caplog.text

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    # It is looked for once more, and given the time that this takes.
    assert state_of(hass, "sensor.nursery_connection") == "listening" if is_found else "starting"
    freezer.tick(timedelta(seconds=20))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    said = "listening" if is_found else "disconnected"
    assert state_of(hass, "sensor.nursery_connection") == said
    assert ("choose another camera" in caplog.text) is not is_found


async def test_what_was_heard_can_be_lost_while_home_assistant_starts(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    hass.set_state(CoreState.starting)
    await emit(hass, quiet_room, LISTENING)
    await emit(hass, quiet_room, Snapshot(state=ConnectionState.DISCONNECTED))
    assert state_of(hass, "sensor.nursery_connection") == "disconnected"
    hass.set_state(CoreState.running)


async def test_the_sensitivity_is_an_option_of_the_room(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    assert state_of(hass, "select.nursery_sensitivity") == "normal"
    await hass.services.async_call(
        "select",
        "select_option",
        {"entity_id": "select.nursery_sensitivity", "option": "high"},
        blocking=True,
    )
    await hass.async_block_till_done()
    assert quiet_room.options == {CONF_SENSITIVITY: "high"}
    assert state_of(hass, "select.nursery_sensitivity") == "high"
