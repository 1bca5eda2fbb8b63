"""Provides the system health of Cry Monitor."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from cry_detection import ConnectionState

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
    factors = [room.detector.real_time_factor for room in rooms]
    known = [factor for factor in factors if factor is not None]
    return {
        "rooms": len(rooms),
        "rooms_listening": sum(room.data.state is ConnectionState.LISTENING for room in rooms),
        "model_version": ", ".join(sorted({room.model.version for room in rooms})),
        "runtime": ", ".join(sorted({room.detector.runtime for room in rooms})),
        # Seconds of computing a second of sound, in the slowest room.
        "real_time_factor": round(max(known), 4) if known else None,
    }
