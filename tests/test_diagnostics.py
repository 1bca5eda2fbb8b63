"""Tests of what a parent may send to a maintainer, and of what the system tells of itself."""

from dataclasses import asdict

from homeassistant.components.diagnostics import REDACTED
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    get_system_health_info,
)
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from syrupy.assertion import SnapshotAssertion
from syrupy.filters import props

from cry_detection import ConnectionState, Fault, Snapshot, SourceError
from custom_components.cry_monitor.const import CONF_ADDRESS, CONF_SOURCE, DOMAIN, SourceKind

from .common import LISTENING, STARTED, emit, set_today

ADDRESS = "rtsp://anna:hunter2@192.168.1.20/stream1"


@pytest.mark.freeze_time("2026-11-23 10:00:00+00:00")
async def test_diagnostics(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    quiet_room: MockConfigEntry,
    snapshot: SnapshotAssertion,
) -> None:
    set_today(quiet_room)
    await emit(hass, quiet_room, LISTENING, STARTED)
    answer = await get_diagnostics_for_config_entry(hass, hass_client, quiet_room)
    assert answer == snapshot(exclude=props("decisions", "version", "runtime"))
    config = quiet_room.runtime_data.model.episodes
    assert answer["decisions"] == asdict(config)
    assert answer["model"]["runtime"] in ("litert", "numpy")


@pytest.mark.parametrize(
    "config_entry",
    [
        MockConfigEntry(
            domain=DOMAIN,
            title="Nursery",
            data={CONF_SOURCE: SourceKind.STREAM.value, CONF_ADDRESS: ADDRESS},
        )
    ],
)
async def test_diagnostics_keep_secrets(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, quiet_room: MockConfigEntry
) -> None:
    fault = SourceError(Fault.UNREACHABLE, f"Nothing answers at {ADDRESS}.")
    await emit(hass, quiet_room, Snapshot(state=ConnectionState.DISCONNECTED, fault=fault))
    answer = await get_diagnostics_for_config_entry(hass, hass_client, quiet_room)
    assert answer["data"] == {CONF_SOURCE: "stream", CONF_ADDRESS: REDACTED}
    assert answer["fault"] == "unreachable"
    assert "hunter2" not in str(answer)
    assert "192.168" not in str(answer)


async def test_system_health(hass: HomeAssistant, quiet_room: MockConfigEntry) -> None:
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    info = await get_system_health_info(hass, DOMAIN)
    assert info.pop("runtime") in ("litert", "numpy")
    assert info == {
        "rooms": 1,
        "rooms_listening": 0,
        "real_time_factor": None,
        "model_version": quiet_room.runtime_data.model.version,
    }
    await emit(hass, quiet_room, LISTENING)
    quiet_room.runtime_data.detector._load = 0.0312
    assert (await get_system_health_info(hass, DOMAIN))["real_time_factor"] == 0.0312
    assert (await get_system_health_info(hass, DOMAIN))["rooms_listening"] == 1
