"""Tests of the parent's own model in Home Assistant's configuration folder."""

from collections.abc import Callable
from pathlib import Path
import shutil

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import numpy as np
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cli.mine.head import Head
from cli.mine.store import read_shipped, write_refitted
from cry_detection import MODEL_FORMAT, ModelFile
from custom_components.cry_monitor.const import DOMAIN
from custom_components.cry_monitor.own_model import (
    ISSUE_IS_SHIPPED,
    ISSUE_OLD_FORMAT,
    ISSUE_OUTDATED,
    ISSUE_UNUSABLE,
    own_model,
)

from .common import wait_for_state
from .models import copy_model, edit_description

PROBABILITY = "sensor.nursery_crying_probability"


@pytest.fixture
async def config_folder(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Give Home Assistant a configuration folder of its own."""
    hass.config.config_dir = str(tmp_path)
    return tmp_path


@pytest.fixture
async def own(hass: HomeAssistant, config_folder: Path, model: ModelFile) -> Path:
    """Return a model as `cry-monitor train` writes it, that takes everything for a cry."""
    path = own_model(hass)
    head = read_shipped(model).head
    certain = Head(np.append(0.0 * head.parameters[:-1], 50.0))
    write_refitted(model, certain, path, 3, 4)
    return path


async def set_up(hass: HomeAssistant, room: MockConfigEntry) -> None:
    """Set up the room, and see that it listens whatever its model is."""
    room.add_to_hass(hass)
    assert await hass.config_entries.async_setup(room.entry_id)
    assert room.state is ConfigEntryState.LOADED
    await wait_for_state(hass, PROBABILITY, lambda state: state.state.replace(".", "").isdigit())


async def test_it_lies_in_the_configuration_folder(
    hass: HomeAssistant, config_folder: Path
) -> None:
    assert own_model(hass) == config_folder / "cry_monitor" / "cry.tflite"


async def test_every_room_listens_with_it(
    hass: HomeAssistant, own: Path, config_entry: MockConfigEntry, fast_recording: None
) -> None:
    await set_up(hass, config_entry)
    state = await wait_for_state(hass, PROBABILITY, lambda state: state.state.startswith("100"))
    assert float(state.state) == 100.0
    assert config_entry.runtime_data.model.version.endswith("+mine")
    assert not ir.async_get(hass).issues
    await hass.config_entries.async_unload(config_entry.entry_id)


async def test_without_one_the_shipped_model_listens(
    hass: HomeAssistant,
    config_folder: Path,
    config_entry: MockConfigEntry,
    fast_recording: None,
    model: ModelFile,
) -> None:
    (config_folder / DOMAIN).mkdir()
    await set_up(hass, config_entry)
    assert config_entry.runtime_data.model == model
    assert not ir.async_get(hass).issues
    await hass.config_entries.async_unload(config_entry.entry_id)


def wrong_golden(path: Path) -> None:
    """Let the judge compute something else than it did when it was made."""
    golden = path.with_suffix(".golden.npz")
    with np.load(golden) as arrays:
        vectors = dict(arrays)
    vectors["judge.logit"] = vectors["judge.logit"] + 10.0
    np.savez(golden, **vectors)


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda path: path.unlink(), "cannot be read"),
        (lambda path: path.with_suffix(".judge.tflite").unlink(), "cannot be read"),
        (lambda path: path.with_suffix(".json").unlink(), "description of the model"),
        (lambda path: path.with_suffix(".golden.npz").unlink(), "golden vectors"),
        (lambda path: path.write_bytes(b"garbage"), "cannot be used"),
        (lambda path: path.write_bytes(path.read_bytes()[:50_000]), "cannot be used"),
        (wrong_golden, "wrongly on this machine"),
        (lambda path: edit_description(path, lambda data: data.update(format=99)), "format 99"),
        (
            lambda path: edit_description(path, lambda data: data["features"].update(treble=1)),
            "description of the model",
        ),
        (
            lambda path: edit_description(path, lambda data: data["features"].update(mel_bands=32)),
            "do not belong together",
        ),
        (
            lambda path: edit_description(path, lambda data: data.update(hop_frames=10)),
            "do not belong",
        ),
        (
            lambda path: edit_description(path, lambda data: data["features"].update(hop_size="x")),
            "'",
        ),
        (
            lambda path: edit_description(path, lambda data: data.update(provenance=[])),
            "'list' object",
        ),
    ],
)
async def test_a_broken_one_leaves_no_room_deaf(
    hass: HomeAssistant,
    own: Path,
    config_entry: MockConfigEntry,
    fast_recording: None,
    model: ModelFile,
    damage: Callable[[Path], object],
    reason: str,
) -> None:
    damage(own)
    await set_up(hass, config_entry)
    assert config_entry.runtime_data.model == model
    issue = ir.async_get(hass).async_get_issue(DOMAIN, ISSUE_UNUSABLE)
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert reason in issue.translation_placeholders["error"]
    assert issue.translation_placeholders["path"] == str(own.parent)

    # The way out that it names works.
    await hass.async_add_executor_job(shutil.rmtree, own.parent)
    assert await hass.config_entries.async_reload(config_entry.entry_id)
    assert not ir.async_get(hass).issues
    await hass.config_entries.async_unload(config_entry.entry_id)


async def test_one_of_an_older_version_is_used_and_told(
    hass: HomeAssistant,
    own: Path,
    config_entry: MockConfigEntry,
    fast_recording: None,
    model: ModelFile,
) -> None:
    edit_description(own, lambda data: data["provenance"]["refitted"].update({"from": "2020.1"}))
    await set_up(hass, config_entry)
    assert config_entry.runtime_data.model.version.endswith("+mine")
    issue = ir.async_get(hass).async_get_issue(DOMAIN, ISSUE_OUTDATED)
    assert issue is not None
    assert issue.translation_placeholders == {
        "path": str(own.parent),
        "from": "2020.1",
        "shipped": model.version,
    }
    await hass.config_entries.async_unload(config_entry.entry_id)


@pytest.mark.parametrize(
    ("lay", "issue_id"),
    [
        (lambda path: None, ISSUE_IS_SHIPPED),
        (
            lambda path: edit_description(path, lambda data: data.update(format=MODEL_FORMAT - 1)),
            ISSUE_OLD_FORMAT,
        ),
    ],
    ids=["shipped", "of an older format"],
)
async def test_one_that_is_none_of_this_version_is_told(
    hass: HomeAssistant,
    config_folder: Path,
    config_entry: MockConfigEntry,
    fast_recording: None,
    model: ModelFile,
    lay: Callable[[Path], object],
    issue_id: str,
) -> None:
    lay(copy_model(own_model(hass).parent))
    await set_up(hass, config_entry)
    assert config_entry.runtime_data.model == model
    (issue,) = ir.async_get(hass).issues.values()
    assert issue.issue_id == issue.translation_key == issue_id
    assert issue.translation_placeholders == {"path": str(config_folder / DOMAIN)}
    await hass.config_entries.async_unload(config_entry.entry_id)
