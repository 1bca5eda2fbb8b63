"""Provides the system health of Cry Monitor."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .coordinator import CryMonitorConfigEntry


@callback
def async_register(hass: HomeAssistant, register: system_health.SystemHealthRegistration) -> None:
    """Register the system health."""
    register.async_register_info(_async_info)


async def _async_info(hass: HomeAssistant) -> dict[str, Any]:
    """Return what a maintainer asks first: which model, computed by what, in which rooms."""
    entries: list[CryMonitorConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    rooms = [entry.runtime_data for entry in entries]
    return {
        "rooms": len(rooms),
        "rooms_listening": sum(room.data.connected for room in rooms),
        "model_version": ", ".join(sorted({room.model.version for room in rooms})),
        "runtime": ", ".join(sorted({room.runtime for room in rooms})),
    }
