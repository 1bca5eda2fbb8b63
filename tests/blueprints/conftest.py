"""A house with a nursery, a light, a speaker and phones, for blueprints as a user has them."""

from collections.abc import AsyncGenerator
from pathlib import Path
from shutil import copytree
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.discovery import async_load_platform
from homeassistant.loader import async_get_integration
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    setup_test_component_platform,
)
from pytest_homeassistant_custom_component.test_util.aiohttp import AiohttpClientMocker

from cry_detection import Monitor

from .house import BLUEPRINTS, Ear, FakeLight, FakePlayer, FakeShaker, House


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    """Return a configuration folder of its own, with the blueprints where an import puts them."""
    copytree(BLUEPRINTS, Path(hass_tmp_config_dir) / "blueprints/automation/cry_monitor")
    return hass_tmp_config_dir


@pytest.fixture(autouse=True)
async def evening(freezer: FrozenDateTimeFactory) -> None:
    """Begin every test at the same time, in the middle of a minute."""
    freezer.move_to("2026-11-23 20:10:30-08:00")


@pytest.fixture
async def ear(hass: HomeAssistant, config_entry: MockConfigEntry) -> AsyncGenerator[Ear]:
    """Return the ear of a real room that hears what the test says."""
    config_entry.add_to_hass(hass)
    with patch.object(Monitor, "start"), patch.object(Monitor, "stop"):
        assert await hass.config_entries.async_setup(config_entry.entry_id)
        ear = Ear(hass, config_entry)
        await ear.listens()
        yield ear
        await hass.config_entries.async_unload(config_entry.entry_id)


@pytest.fixture
async def lamps(hass: HomeAssistant) -> list[FakeLight]:
    """Return two lights, switched off."""
    lamps = [FakeLight(), FakeLight("Second lamp")]
    setup_test_component_platform(hass, "light", lamps)
    assert await async_setup_component(hass, "light", {"light": {"platform": "test"}})
    return lamps


@pytest.fixture
def lamp(lamps: list[FakeLight]) -> FakeLight:
    """Return the first light."""
    return lamps[0]


@pytest.fixture
def second_lamp(lamps: list[FakeLight]) -> FakeLight:
    """Return the second light."""
    return lamps[1]


@pytest.fixture
async def speaker(hass: HomeAssistant) -> FakePlayer:
    """Return a media player, idle."""
    speaker = FakePlayer()
    setup_test_component_platform(hass, "media_player", [speaker])
    config = {"media_player": {"platform": "test"}}
    assert await async_setup_component(hass, "media_player", config)
    return speaker


@pytest.fixture
async def shaker(hass: HomeAssistant) -> FakeShaker:
    """Return a bed shaker, at rest."""
    shaker = FakeShaker()
    setup_test_component_platform(hass, "switch", [shaker])
    # The room has a switch of its own: the domain is there already.
    await async_load_platform(hass, "switch", "test", {}, {})
    await hass.async_block_till_done()
    return shaker


@pytest.fixture
async def house(
    hass: HomeAssistant,
    ear: Ear,
    freezer: FrozenDateTimeFactory,
    aioclient_mock: AiohttpClientMocker,
) -> AsyncGenerator[House]:
    """Return the house, with scenes, and with no automation yet; afterwards nothing runs on."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "scene", {})
    assert await async_setup_component(hass, "persistent_notification", {})
    await hass.async_block_till_done()
    # A thread would import it when the first scene is turned on, and time would not wait for that.
    await (await async_get_integration(hass, "light")).async_get_platform("reproduce_state")
    yield House(hass, ear, freezer, aioclient_mock)
    if hass.states.get("automation.help"):
        target = {"entity_id": "automation.help"}
        await hass.services.async_call("automation", "turn_off", target, blocking=True)
