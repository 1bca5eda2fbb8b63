"""Tests of a room that goes deaf, or that is told not to listen."""

import asyncio
from dataclasses import replace
from datetime import timedelta
import json
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.switch import DOMAIN as SWITCH_DOMAIN
from homeassistant.config_entries import SOURCE_REAUTH
from homeassistant.const import (
    ATTR_ENTITY_ID,
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
)
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
    async_fire_time_changed,
)

from cry_detection import ConnectionState, Fault, Ledger, Snapshot, SourceError
from custom_components.cry_monitor import connection_issues
from custom_components.cry_monitor.const import (
    CONF_ADDRESS,
    CONF_MERGE_GAP,
    CONF_PAUSED,
    CONF_QUIET,
    CONF_SENSITIVITY,
    CONF_SOURCE,
    DOMAIN,
    EVENT_CRY_ENDED,
    SourceKind,
)

from .common import PATIENCE_S, set_ledger, wait_for_events, wait_for_state

CONNECTION = "sensor.nursery_connection"
CRYING = "binary_sensor.nursery_crying"
HEARD = "sensor.nursery_heard_today"
LISTENING = "switch.nursery_listening"
ISSUE = "deaf_01NURSERY"


@pytest.fixture
def issues(
    hass: HomeAssistant, config_entry: MockConfigEntry
) -> connection_issues.ConnectionIssues:
    """Return what follows a room."""
    config_entry.add_to_hass(hass)
    return connection_issues.ConnectionIssues(hass, config_entry)


def snapshot(state: ConnectionState, fault: Fault | None = None) -> Snapshot:
    """Return a room's snapshot."""
    error = SourceError(fault, "It is broken.") if fault else None
    return Snapshot(state=state, fault=error)


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: float) -> None:
    """Let time go by."""
    freezer.tick(timedelta(seconds=seconds))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


def issue(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return the issue of the deaf room, if there is one."""
    return ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)


async def test_ten_deaf_minutes_raise_an_issue_that_goes_by_itself(
    hass: HomeAssistant, issues: connection_issues.ConnectionIssues, freezer: FrozenDateTimeFactory
) -> None:
    issues.async_update(snapshot(ConnectionState.LISTENING))
    issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.UNREACHABLE))
    await pass_time(hass, freezer, connection_issues.ISSUE_AFTER_S - 1)
    assert issue(hass) is None
    await pass_time(hass, freezer, 2)
    found = issue(hass)
    assert found is not None
    assert found.translation_key == "deaf_unreachable"
    assert found.translation_placeholders == {"room": "Nursery"}

    # Another attempt, another cause.
    issues.async_update(snapshot(ConnectionState.STARTING))
    issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.REFUSED))
    found = issue(hass)
    assert found is not None
    assert found.translation_key == "deaf_refused"

    issues.async_update(snapshot(ConnectionState.LISTENING))
    assert issue(hass) is None


async def test_a_room_may_go_deaf_again(
    hass: HomeAssistant, issues: connection_issues.ConnectionIssues, freezer: FrozenDateTimeFactory
) -> None:
    for _ in range(2):
        issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.UNREACHABLE))
        issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.REFUSED))
        assert issue(hass) is None
        await pass_time(hass, freezer, connection_issues.ISSUE_AFTER_S + 1)
        assert issue(hass) is not None
        issues.async_update(snapshot(ConnectionState.LISTENING))
        assert issue(hass) is None


async def test_the_log_says_once_that_a_room_is_deaf_and_once_that_it_hears(
    issues: connection_issues.ConnectionIssues, caplog: pytest.LogCaptureFixture
) -> None:
    for state in (
        ConnectionState.LISTENING,
        ConnectionState.DISCONNECTED,
        ConnectionState.STARTING,
        ConnectionState.DISCONNECTED,
        ConnectionState.LISTENING,
        ConnectionState.LISTENING,
    ):
        issues.async_update(snapshot(state, Fault.GONE if state.listening_lost else None))
    said = [record.message for record in caplog.records if "Nursery" in record.message]
    assert said == ["Nursery: no sound. It is broken.", "Nursery: listening again"]


@pytest.mark.parametrize("state", [ConnectionState.LISTENING, ConnectionState.PAUSED])
async def test_a_room_that_hears_now_and_then_or_need_not_is_no_issue(
    hass: HomeAssistant,
    issues: connection_issues.ConnectionIssues,
    freezer: FrozenDateTimeFactory,
    state: ConnectionState,
) -> None:
    issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.GONE))
    await pass_time(hass, freezer, connection_issues.ISSUE_AFTER_S - 1)
    issues.async_update(snapshot(state))
    await pass_time(hass, freezer, 2)
    assert issue(hass) is None


async def test_a_muted_microphone_is_an_issue_of_its_own(
    hass: HomeAssistant, issues: connection_issues.ConnectionIssues, freezer: FrozenDateTimeFactory
) -> None:
    issues.async_update(snapshot(ConnectionState.NO_SIGNAL))
    await pass_time(hass, freezer, connection_issues.ISSUE_AFTER_S + 1)
    found = issue(hass)
    assert found is not None
    assert found.translation_key == "deaf_no_signal"
    issues.async_stop()
    assert issue(hass) is None


async def test_a_satellite_that_does_not_stream_has_a_fix_of_its_own(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    entry = MockConfigEntry(
        domain=DOMAIN, entry_id="01NURSERY", data={CONF_SOURCE: SourceKind.SATELLITE.value}
    )
    issues = connection_issues.ConnectionIssues(hass, entry)
    issues.async_update(snapshot(ConnectionState.STALLED, Fault.STALLED))
    await pass_time(hass, freezer, connection_issues.ISSUE_AFTER_S + 1)
    found = issue(hass)
    assert found is not None
    assert found.translation_key == "deaf_satellite"
    issues.async_stop()


async def test_deafness_is_logged_once_down_and_up(
    issues: connection_issues.ConnectionIssues, caplog: pytest.LogCaptureFixture
) -> None:
    for state, fault in (
        (ConnectionState.DISCONNECTED, Fault.GONE),
        (ConnectionState.STALLED, Fault.STALLED),
        (ConnectionState.DISCONNECTED, Fault.UNREACHABLE),
        (ConnectionState.LISTENING, None),
        (ConnectionState.LISTENING, None),
    ):
        issues.async_update(snapshot(state, fault))
    assert caplog.text.count("no sound") == 1
    assert caplog.text.count("listening again") == 1


async def test_a_refused_password_is_asked_for_once(hass: HomeAssistant) -> None:
    entry = MockConfigEntry(
        domain=DOMAIN,
        data={CONF_SOURCE: SourceKind.STREAM.value, CONF_ADDRESS: "rtsp://parent:old@camera/live"},
    )
    entry.add_to_hass(hass)
    issues = connection_issues.ConnectionIssues(hass, entry)
    for _ in range(3):
        issues.async_update(snapshot(ConnectionState.DISCONNECTED, Fault.WRONG_PASSWORD))
        await hass.async_block_till_done()
    flows = hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    assert [flow["context"]["source"] for flow in flows] == [SOURCE_REAUTH]
    issues.async_stop()


async def test_a_detector_that_fails_is_no_muted_microphone(
    hass: HomeAssistant,
    issues: connection_issues.ConnectionIssues,
    caplog: pytest.LogCaptureFixture,
) -> None:
    registry = ir.async_get(hass)
    failing = snapshot(ConnectionState.DISCONNECTED, Fault.DETECTOR)
    for failures in (1, 2):
        issues.async_update(replace(failing, failures=failures))
        issues.async_update(replace(snapshot(ConnectionState.LISTENING), failures=failures))
    assert "muted" not in caplog.text
    assert "It is broken." in caplog.text
    assert not registry.issues

    issues.async_update(replace(failing, failures=3))
    (issue,) = registry.issues.values()
    assert issue.translation_key == "detector_failing"
    # It hears in between, and is no better for it.
    issues.async_update(replace(snapshot(ConnectionState.LISTENING), failures=3))
    assert len(registry.issues) == 1
    issues.async_update(snapshot(ConnectionState.LISTENING))
    assert not registry.issues
    issues.async_update(replace(failing, failures=3))
    issues.async_stop()
    assert not registry.issues


def test_every_cause_is_translated() -> None:
    path = Path(connection_issues.__file__).parent / "translations/en.json"
    issues = json.loads(path.read_text(encoding="utf-8"))["issues"]
    causes = {*Fault, ConnectionState.NO_SIGNAL, SourceKind.SATELLITE}
    assert {key for key in issues if key.startswith("deaf_")} == {f"deaf_{c}" for c in causes}
    assert all("{room}" in issues[f"deaf_{cause}"]["title"] for cause in causes)


async def switch(hass: HomeAssistant, service: str) -> None:
    """Switch listening on or off."""
    target = {ATTR_ENTITY_ID: LISTENING}
    await hass.services.async_call(SWITCH_DOMAIN, service, target, blocking=True)


async def test_a_pause_is_said_everywhere_and_ends(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    await switch(hass, SERVICE_TURN_OFF)
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.PAUSED)
    await wait_for_state(hass, LISTENING, lambda s: s.state == STATE_OFF)
    await wait_for_state(hass, CRYING, lambda s: s.state == STATE_UNAVAILABLE)
    await switch(hass, SERVICE_TURN_ON)
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    await wait_for_state(hass, LISTENING, lambda s: s.state == STATE_ON)


async def test_a_reload_within_a_cry_interrupts_it_for_everybody(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    ended = async_capture_events(hass, EVENT_CRY_ENDED)
    types: list[str | None] = []
    states: list[str] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        assert state is not None
        if state.entity_id == CONNECTION:
            states.append(state.state)
        else:
            types.append(state.attributes.get("event_type"))

    await wait_for_state(hass, CRYING, lambda s: s.state == STATE_ON)
    async_track_state_change_event(hass, ["event.nursery_cry", CONNECTION], note)
    assert await hass.config_entries.async_reload(room.entry_id)
    assert [event.data["interrupted"] for event in ended] == [True]
    assert types[0] == "interrupted"
    # Nobody is told that the source was lost.
    assert not {ConnectionState.DISCONNECTED, ConnectionState.STALLED} & set(states)


async def test_a_pause_within_a_cry_interrupts_it(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    ended = async_capture_events(hass, EVENT_CRY_ENDED)
    await wait_for_state(hass, CRYING, lambda s: s.state == STATE_ON)
    await switch(hass, SERVICE_TURN_OFF)
    await wait_for_events(ended, 1)
    assert ended[0].data["interrupted"] is True


async def test_a_pause_survives_a_restart(hass: HomeAssistant, room: MockConfigEntry) -> None:
    await switch(hass, SERVICE_TURN_OFF)
    assert room.options == {CONF_PAUSED: True}
    await hass.config_entries.async_reload(room.entry_id)
    await hass.async_block_till_done()
    for entity_id, expected in ((CONNECTION, ConnectionState.PAUSED), (LISTENING, STATE_OFF)):
        state = hass.states.get(entity_id)
        assert state is not None
        assert state.state == expected


async def test_options_are_taken_over_without_a_break(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    coordinator = room.runtime_data
    detector = coordinator._monitor._detector
    options = {CONF_SENSITIVITY: "high", CONF_QUIET: 7.0, CONF_MERGE_GAP: 70.0}
    hass.config_entries.async_update_entry(room, options=options)
    async with asyncio.timeout(PATIENCE_S):
        while detector.config.merge_gap_s != 70.0:  # noqa: ASYNC110 - changed by another thread
            await asyncio.sleep(0.02)
    assert detector.config.quiet_s == 7.0
    assert room.runtime_data is coordinator


async def test_a_deaf_rooms_new_day_begins_unheard(
    hass: HomeAssistant, config_entry: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    config_entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(config_entry, options={CONF_PAUSED: True})
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    coordinator = config_entry.runtime_data
    set_ledger(coordinator.journal, Ledger(day=dt_util.now().date(), heard_s=7230.0))
    coordinator.async_update_listeners()
    await wait_for_state(hass, HEARD, lambda s: round(float(s.state), 2) == 2.0)
    freezer.move_to(dt_util.start_of_local_day() + timedelta(days=1, seconds=1))
    async_fire_time_changed(hass)
    await wait_for_state(hass, HEARD, lambda s: float(s.state) == 0.0)
    await hass.config_entries.async_unload(config_entry.entry_id)
