"""Fixtures for all tests."""

from collections.abc import AsyncGenerator
import logging
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.const import CONF_PATH, Platform
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.syrupy import HomeAssistantSnapshotExtension
from syrupy.assertion import SnapshotAssertion
from syrupy.filters import props

from cry_detection import SHIPPED_MODEL, ModelFile, Monitor
from custom_components.cry_monitor import PLATFORMS
from custom_components.cry_monitor.const import CONF_SOURCE, DOMAIN, SourceKind

# The test stack prints all logs to the terminal. What comes between two tests, when pytest captures
# nothing, buried the names of those that failed.
logging.getLogger().handlers.clear()
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)

# Fast enough for a test, slow enough for the listener to keep up without pausing the reader.
SPEED = 40.0


@pytest.fixture(autouse=True)
def auto_enable_custom_integrations(enable_custom_integrations: None) -> None:
    """Let Home Assistant load the integration."""


@pytest.fixture(scope="session")
def recording() -> Path:
    """Return the bundled recording of a nursery."""
    return Path(__file__).parents[1] / "demo" / "recording" / "nursery.ogg"


@pytest.fixture(scope="session")
def model() -> ModelFile:
    """Return the shipped model."""
    return ModelFile.read(SHIPPED_MODEL)


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Return snapshots that know which parts of Home Assistant's objects change by themselves."""
    # New in 2026.11, and the same snapshots serve 2026.10.
    return snapshot.use_extension(HomeAssistantSnapshotExtension).with_defaults(
        exclude=props("compat_name")
    )


@pytest.fixture
def config_entry(recording: Path) -> MockConfigEntry:
    """Return a room that plays the bundled recording."""
    return MockConfigEntry(
        domain=DOMAIN,
        entry_id="01NURSERY",
        title="Nursery",
        data={CONF_SOURCE: SourceKind.RECORDING.value, CONF_PATH: str(recording)},
    )


@pytest.fixture
def fast_recording(monkeypatch: pytest.MonkeyPatch) -> None:
    """Play recordings faster than they were recorded."""
    monkeypatch.setattr("custom_components.cry_monitor.source.RECORDING_SPEED", SPEED)


@pytest.fixture
async def room(
    hass: HomeAssistant, config_entry: MockConfigEntry, fast_recording: None
) -> AsyncGenerator[MockConfigEntry]:
    """Return the room, set up and listening, and unload it after the test."""
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    yield config_entry
    if config_entry.state.recoverable:
        await hass.config_entries.async_unload(config_entry.entry_id)
    await hass.async_block_till_done()


@pytest.fixture
async def quiet_room(
    hass: HomeAssistant,
    config_entry: MockConfigEntry,
    platforms: list[Platform],
    options: dict[str, Any],
) -> AsyncGenerator[MockConfigEntry]:
    """Return a room whose monitor does nothing by itself."""
    config_entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(config_entry, options=options)
    with (
        patch("custom_components.cry_monitor.PLATFORMS", platforms),
        patch.object(Monitor, "start"),
        patch.object(Monitor, "stop"),
    ):
        assert await hass.config_entries.async_setup(config_entry.entry_id)
        yield config_entry
        await hass.config_entries.async_unload(config_entry.entry_id)


@pytest.fixture
def platforms() -> list[Platform]:
    """Return the platforms to set up."""
    return PLATFORMS


@pytest.fixture
def options() -> dict[str, Any]:
    """Return the options of the room."""
    return {}
