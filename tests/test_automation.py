"""Tests of the triggers and conditions, in automations of a real Home Assistant."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.automation import DOMAIN as AUTOMATION_DOMAIN
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.condition import (
    async_get_all_descriptions as async_get_condition_descriptions,
)
from homeassistant.helpers.trigger import (
    async_get_all_descriptions as async_get_trigger_descriptions,
)
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    async_mock_service,
)

from cry_detection import Change, ConnectionState, EpisodeChange, Snapshot
from custom_components.cry_monitor.condition import CONDITIONS
from custom_components.cry_monitor.const import DOMAIN
from custom_components.cry_monitor.trigger import TRIGGERS

from .common import LISTENING, STARTED, emit, hop, set_today

CALM = replace(LISTENING, hop=hop(crying=False))
DEAF = Snapshot(state=ConnectionState.DISCONNECTED)
INTERRUPTED = replace(STARTED, change=Change.INTERRUPTED)


@pytest.fixture
def target(hass: HomeAssistant, quiet_room: MockConfigEntry) -> dict[str, Any]:
    """Return the room as a target of automations, among things that are none of its business."""
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), quiet_room.entry_id)
    er.async_get(hass).async_get_or_create(
        "binary_sensor", "other", "sound", device_id=device.id, object_id_base="dog"
    )
    hass.states.async_set("binary_sensor.dog", "off", {"device_class": "sound"})
    return {"device_id": device.id}


@pytest.fixture
def calls(hass: HomeAssistant) -> list[ServiceCall]:
    """Return what automations did."""
    calls: list[ServiceCall] = async_mock_service(hass, "test", "done")
    return calls


async def automate(hass: HomeAssistant, **rule: Any) -> None:
    """Set up an automation."""
    action = {
        "action": "test.done",
        "data_template": {"entity": "{{ trigger.entity_id if trigger is defined else '' }}"},
    }
    config = {"alias": "test", "actions": action, **rule}
    assert await async_setup_component(hass, AUTOMATION_DOMAIN, {AUTOMATION_DOMAIN: config})
    await hass.async_block_till_done()
    assert hass.states.get("automation.test") is not None


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, minutes: float) -> None:
    """Let so many minutes pass."""
    freezer.tick(timedelta(minutes=minutes))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def test_all_are_described(hass: HomeAssistant, quiet_room: MockConfigEntry) -> None:
    await automate(hass, triggers=[])
    triggers = await async_get_trigger_descriptions(hass)
    conditions = await async_get_condition_descriptions(hass)
    for key in TRIGGERS:
        description = triggers[f"{DOMAIN}.{key}"]
        assert description is not None
        assert description["target"]
        assert description["fields"]
    for key in CONDITIONS:
        description = conditions[f"{DOMAIN}.{key}"]
        assert description is not None
        assert description["target"]
        assert description["fields"]


async def test_crying_starts_and_stops(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
) -> None:
    await emit(hass, quiet_room, CALM)
    await automate(
        hass,
        triggers=[
            {"trigger": "cry_monitor.crying_started", "target": target},
            {"trigger": "cry_monitor.crying_stopped", "target": target},
        ],
    )
    hass.states.async_set("binary_sensor.dog", "on")
    await emit(hass, quiet_room, CALM)
    assert len(calls) == 0
    await emit(hass, quiet_room, LISTENING)
    assert len(calls) == 1
    await emit(hass, quiet_room, CALM)
    assert len(calls) == 2
    # Lost while it cried, and calm when it came back: nobody heard it stop.
    for snapshot in (LISTENING, DEAF, CALM):
        await emit(hass, quiet_room, snapshot)
    assert len(calls) == 3
    assert {call.data["entity"] for call in calls} == {"binary_sensor.nursery_crying"}


async def test_crying_for_longer_than(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await emit(hass, quiet_room, CALM)
    await automate(
        hass,
        triggers={
            "trigger": "cry_monitor.crying_for",
            "target": target,
            "options": {"for": {"minutes": 5}},
        },
    )
    await emit(hass, quiet_room, LISTENING)
    await pass_time(hass, freezer, 4)
    await emit(hass, quiet_room, CALM)
    await emit(hass, quiet_room, LISTENING)
    await pass_time(hass, freezer, 4.9)
    assert len(calls) == 0
    await pass_time(hass, freezer, 0.2)
    assert len(calls) == 1


@pytest.mark.parametrize("behavior", ["each", "first", "all"])
@pytest.mark.parametrize(
    ("after", "count"),
    [
        pytest.param([(LISTENING, None, 4.0)], 1, id="crying goes on"),
        pytest.param([(CALM, None, 4.0)], 0, id="calm"),
        pytest.param([(DEAF, INTERRUPTED, 4.0)], 0, id="nobody knows"),
        pytest.param([(DEAF, None, 4.0)], 1, id="the time is over meanwhile"),
        pytest.param([(DEAF, None, 0.1), (LISTENING, None, 4.0)], 1, id="two attempts"),
    ],
)
async def test_crying_for_goes_on_over_a_hiccup(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
    behavior: str,
    after: list[tuple[Snapshot, EpisodeChange | None, float]],
    count: int,
) -> None:
    await emit(hass, quiet_room, CALM)
    await automate(
        hass,
        triggers={
            "trigger": "cry_monitor.crying_for",
            "target": target,
            "options": {"for": {"minutes": 5}, "behavior": behavior},
        },
    )
    steps = [(LISTENING, STARTED, 1.5), (DEAF, None, 0.1), *after]
    for snapshot, change, minutes in steps:
        await emit(hass, quiet_room, snapshot, change)
        await pass_time(hass, freezer, minutes)
    assert len(calls) == count


async def test_distress_rises_above(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
) -> None:
    set_today(quiet_room, weighted_s=600.0)
    await emit(hass, quiet_room, CALM)
    await automate(
        hass,
        triggers={
            "trigger": "cry_monitor.distress_rose_above",
            "target": target,
            "options": {"above": 63},
        },
    )
    for weighted_min, count in ((59, 0), (61, 1), (90, 1), (0, 1), (61, 2)):
        # Lost and found: a figure that is damped is told at once then.
        set_today(quiet_room, weighted_s=60.0 * weighted_min)
        await emit(hass, quiet_room, replace(CALM, state=ConnectionState.NO_SIGNAL))
        await emit(hass, quiet_room, CALM)
        assert len(calls) == count


async def test_listening_is_lost(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await automate(
        hass,
        triggers={
            "trigger": "cry_monitor.listening_lost",
            "target": target,
            "options": {"for": {"minutes": 1}},
        },
    )
    for state, count in (
        (ConnectionState.LISTENING, 0),
        (ConnectionState.NO_SIGNAL, 1),
        (ConnectionState.DISCONNECTED, 1),
        (ConnectionState.LISTENING, 1),
        (ConnectionState.PAUSED, 1),
        (ConnectionState.LISTENING, 1),
        (ConnectionState.STALLED, 2),
    ):
        await emit(hass, quiet_room, Snapshot(state=state))
        await pass_time(hass, freezer, 1.1)
        assert len(calls) == count


@pytest.mark.parametrize(
    ("condition", "options", "met"),
    [
        ("is_crying", {}, [LISTENING]),
        ("is_calm", {"for": {"seconds": 0}}, [CALM]),
        ("is_distress_above", {"above": 3.0}, [LISTENING, CALM]),
        ("is_distress_above", {"above": 4.0}, []),
    ],
)
@pytest.mark.parametrize("behavior", ["any", "all"])
async def test_a_deaf_room_meets_no_condition(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
    condition: str,
    options: dict[str, Any],
    met: list[Snapshot],
    behavior: str,
) -> None:
    await automate(
        hass,
        triggers={"trigger": "event", "event_type": "now"},
        conditions={
            "condition": f"cry_monitor.{condition}",
            "target": target,
            "options": {"behavior": behavior, **options},
        },
    )
    set_today(quiet_room)
    set_today(quiet_room)
    for snapshot in (LISTENING, CALM, DEAF):
        await emit(hass, quiet_room, snapshot)
        calls.clear()
        hass.bus.async_fire("now")
        await hass.async_block_till_done()
        assert len(calls) == (snapshot in met)


async def test_calm_for(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    target: dict[str, Any],
    calls: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await automate(
        hass,
        triggers={"trigger": "event", "event_type": "now"},
        conditions={
            "condition": "cry_monitor.is_calm",
            "target": target,
            "options": {"for": {"minutes": 30}},
        },
    )
    # A gap in hearing begins the time anew.
    for snapshot, minutes, count in ((CALM, 29, 0), (DEAF, 5, 0), (CALM, 29, 0), (CALM, 2, 1)):
        await emit(hass, quiet_room, snapshot)
        await pass_time(hass, freezer, minutes)
        hass.bus.async_fire("now")
        await hass.async_block_till_done()
        assert len(calls) == count


@pytest.mark.parametrize(
    "trigger",
    [
        {"trigger": "cry_monitor.crying_for", "options": {}},
        {"trigger": "cry_monitor.distress_rose_above", "options": {"above": 101}},
        {"trigger": "cry_monitor.crying_started", "options": {"above": 1}},
    ],
)
async def test_wrong_options_are_refused(
    hass: HomeAssistant, target: dict[str, Any], trigger: dict[str, Any]
) -> None:
    await automate(hass, triggers=trigger | {"target": target})
    state = hass.states.get("automation.test")
    assert state is not None
    assert state.state == "unavailable"
    assert state.attributes.get(ATTR_ENTITY_ID) is None
