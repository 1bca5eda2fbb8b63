"""Cry Monitor: hears a baby cry and tells the story of the day."""

from pathlib import Path
import sys

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType

# Before the modules below: the detector is a package of its own, of one name for everybody who uses
# it. First of all, so that no other package of that name can stand in for it.
sys.path.insert(0, str(Path(__file__).parent / "lib"))

from .cards import async_offer_cards, async_serve_cards, async_withdraw_cards
from .const import DOMAIN
from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator
from .services import async_setup_services
from .storage import JournalStore
from .websocket_api import async_setup_websocket_api

PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.EVENT,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.WAKE_WORD,
]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up what all rooms share."""
    async_setup_services(hass)
    async_setup_websocket_api(hass)
    await async_serve_cards(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: CryMonitorConfigEntry) -> bool:
    """Set up a room."""
    coordinator = CryMonitorCoordinator(hass, entry)
    await coordinator.async_load()

    entry.runtime_data = coordinator
    # Beside it, as no room waits for a dashboard.
    entry.async_create_task(hass, async_offer_cards(hass), "offer the cards")

    coordinator.async_start()
    try:
        await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    except BaseException:
        await coordinator.async_stop()
        raise

    # After the entities, so that not even the first episode is missed. It cannot fail.
    coordinator.async_listen()
    return True


async def async_unload_entry(hass: HomeAssistant, entry: CryMonitorConfigEntry) -> bool:
    """Unload a room."""
    # Before the entities go, as a cry that goes on ends with it.
    await entry.runtime_data.async_stop()
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
    """Remove what was kept of a room."""
    await JournalStore(hass, entry).async_remove()
    if not hass.config_entries.async_entries(DOMAIN):
        await async_withdraw_cards(hass)
