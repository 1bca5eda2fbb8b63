"""Tests of a room's life: set up, reload, removal, restart."""

import json
from pathlib import Path
import shutil
import subprocess
import sys
import threading
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_PATH, EVENT_HOMEASSISTANT_STOP, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import Detector, ModelFile, Sensitivity
from custom_components.cry_monitor import own_model
from custom_components.cry_monitor.const import CONF_SENSITIVITY, DOMAIN

from .common import wait_for_state

LEVEL = "sensor.nursery_sound_level"


def room_threads() -> list[str]:
    """Return the names of the threads that belong to rooms."""
    return [t.name for t in threading.enumerate() if t.name.startswith(DOMAIN)]


async def test_a_room_listens_until_it_is_unloaded(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    assert room.state is ConfigEntryState.LOADED
    await wait_for_state(hass, LEVEL, lambda state: float_or_none(state.state) is not None)
    assert len(room_threads()) == 2

    assert await hass.config_entries.async_unload(room.entry_id)
    assert room_threads() == []
    level = hass.states.get(LEVEL)
    assert level is not None
    assert level.state == STATE_UNAVAILABLE


async def test_a_room_is_a_device(hass: HomeAssistant, room: MockConfigEntry) -> None:
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), room.entry_id)
    assert device.identifiers == {(DOMAIN, room.entry_id)}
    assert device.name == "Nursery"
    assert device.model == "Recording"


async def test_home_assistant_stops_the_room(hass: HomeAssistant, room: MockConfigEntry) -> None:
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hass.async_block_till_done()
    assert room_threads() == []


async def test_twenty_reloads_leave_nothing_behind(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    await hass.config_entries.async_reload(room.entry_id)
    before = open_files()
    for _ in range(20):
        assert await hass.config_entries.async_reload(room.entry_id)
    assert len(room_threads()) == 2
    await hass.config_entries.async_unload(room.entry_id)
    assert room_threads() == []
    assert open_files() <= before


async def test_the_day_survives_a_reload(
    hass: HomeAssistant, room: MockConfigEntry, hass_storage: dict[str, Any]
) -> None:
    key = f"{DOMAIN}.{room.entry_id}.today"
    await wait_for_state(hass, LEVEL, lambda state: float_or_none(state.state) is not None)
    assert await hass.config_entries.async_unload(room.entry_id)
    stored = json.loads(json.dumps(hass_storage[key]))
    (page,) = stored["data"]["pages"]
    page["ledger"] |= {"heard_s": 3600.0, "crying_s": 1200.0}
    hass_storage[key] = stored

    assert await hass.config_entries.async_setup(room.entry_id)
    assert room.runtime_data.today.ledger.crying_s == 1200.0
    assert await hass.config_entries.async_unload(room.entry_id)
    (page,) = hass_storage[key]["data"]["pages"]
    assert page["ledger"]["crying_s"] >= 1200.0
    assert page["ledger"]["heard_s"] >= 3600.0


async def test_a_room_begins_with_the_sensitivity_that_was_chosen(
    hass: HomeAssistant, room: MockConfigEntry, model: ModelFile
) -> None:
    assert await hass.config_entries.async_unload(room.entry_id)
    hass.config_entries.async_update_entry(room, options={CONF_SENSITIVITY: "high"})
    assert await hass.config_entries.async_setup(room.entry_id)
    assert room.runtime_data.detector.config == model.episodes_for(Sensitivity.HIGH)


@pytest.mark.parametrize("is_loaded", [True, False])
async def test_options_are_asked_without_another_detector(
    hass: HomeAssistant, quiet_room: MockConfigEntry, is_loaded: bool
) -> None:
    if not is_loaded:
        await hass.config_entries.async_unload(quiet_room.entry_id)
    options = hass.config_entries.options
    with patch("custom_components.cry_monitor.own_model.Detector", wraps=Detector) as detector:
        form = await options.async_init(quiet_room.entry_id)
        schema = form["data_schema"]
        assert schema is not None
        answers = {str(key): key.description["suggested_value"] for key in schema.schema}
        done = await options.async_configure(form["flow_id"], answers)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    # Who opens the form of a room that could not be set up waits for one, and only once.
    assert detector.call_count == (0 if is_loaded else 1)
    if not is_loaded:
        assert await hass.config_entries.async_setup(quiet_room.entry_id)


async def test_a_room_that_listens_takes_another_source(
    hass: HomeAssistant,
    room: MockConfigEntry,
    recording: Path,
    tmp_path: Path,
) -> None:
    hass.config.allowlist_external_dirs = {str(recording.parent), str(tmp_path)}
    other = Path(shutil.copy(recording, tmp_path))
    before = room.runtime_data
    menu = await room.start_reconfigure_flow(hass)
    step = hass.config_entries.flow.async_configure
    form = await step(menu["flow_id"], {"next_step_id": "recording"})
    schema = form["data_schema"]
    assert schema is not None
    (field,) = schema.schema
    assert field.description == {"suggested_value": str(recording)}

    await step(menu["flow_id"], {CONF_PATH: str(other)})
    await hass.async_block_till_done(wait_background_tasks=True)
    heard = await step(menu["flow_id"])
    assert heard["step_id"] == "heard_quiet"
    # It is started anew once, and not by the flow as well.
    with patch.object(
        hass.config_entries, "async_reload", wraps=hass.config_entries.async_reload
    ) as reload:
        done = await step(menu["flow_id"], {"next_step_id": "finish"})
        await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    reload.assert_called_once_with(room.entry_id)
    assert room.state is ConfigEntryState.LOADED
    assert room.runtime_data is not before
    assert len(room_threads()) == 2
    await wait_for_state(hass, LEVEL, lambda state: float_or_none(state.state) is not None)


async def test_removal_leaves_nothing_behind(
    hass: HomeAssistant, config_entry: MockConfigEntry, hass_storage: dict[str, Any]
) -> None:
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    assert await hass.config_entries.async_remove(config_entry.entry_id)
    assert [key for key in hass_storage if key.startswith(DOMAIN)] == []
    assert room_threads() == []
    assert hass.states.async_entity_ids() == []


async def test_a_damaged_model_is_a_setup_error(
    hass: HomeAssistant,
    config_entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(own_model, "SHIPPED_MODEL", tmp_path / "cry.tflite")
    config_entry.add_to_hass(hass)
    assert not await hass.config_entries.async_setup(config_entry.entry_id)
    assert config_entry.state is ConfigEntryState.SETUP_ERROR
    assert "Install Cry Monitor again" in str(config_entry.reason)
    assert room_threads() == []


def test_no_other_package_takes_the_detectors_place(tmp_path: Path) -> None:
    (tmp_path / "cry_detection.py").write_text("raise ImportError('Another was imported')")
    code = "import custom_components.cry_monitor, cry_detection; print(cry_detection.__file__)"
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert Path(result.stdout.strip()).is_relative_to(Path(own_model.__file__).parent)


async def test_a_platform_that_cannot_be_set_up_leaves_nothing_behind(
    hass: HomeAssistant, config_entry: MockConfigEntry
) -> None:
    config_entry.add_to_hass(hass)
    with patch.object(hass.config_entries, "async_forward_entry_setups", side_effect=ImportError):
        assert not await hass.config_entries.async_setup(config_entry.entry_id)
    assert config_entry.state is ConfigEntryState.SETUP_ERROR
    assert room_threads() == []


def open_files() -> int:
    """Return how many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def float_or_none(text: str) -> float | None:
    """Return the number that a state is, if it is one."""
    try:
        return float(text)
    except ValueError:
        return None
