"""Diagnostics of Cry Monitor."""

from dataclasses import asdict
from typing import Any

from homeassistant.components.diagnostics import async_redact_data
from homeassistant.const import (
    CONF_DEVICE,
    CONF_ENTITY_ID,
    CONF_HOST,
    CONF_PASSWORD,
    CONF_PATH,
    CONF_USERNAME,
)
from homeassistant.core import HomeAssistant

from . import serialize
from .const import CONF_ADDRESS
from .coordinator import CryMonitorConfigEntry

# An address often has a password in it; the rest tells where a baby sleeps.
_TO_REDACT = {
    CONF_ADDRESS,
    CONF_DEVICE,
    CONF_ENTITY_ID,
    CONF_HOST,
    CONF_PASSWORD,
    CONF_PATH,
    CONF_USERNAME,
}


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: CryMonitorConfigEntry
) -> dict[str, Any]:
    """Return what helps to find a fault in a room, without what nobody else should know."""
    room = entry.runtime_data
    data = room.data
    return {
        "data": async_redact_data(dict(entry.data), _TO_REDACT),
        "options": dict(entry.options),
        "model": {
            "version": room.model.version,
            "runtime": room.detector.runtime,
            "real_time_factor": room.detector.real_time_factor,
        },
        "decisions": asdict(room.options.episode_config(room.model)),
        "state": data.state,
        # Its kind alone: the sentence may name an address.
        "fault": None if data.fault is None else data.fault.fault,
        "failures": data.failures,
        # Sound that came faster than this machine could listen.
        "dropped_s": data.dropped_s,
        "hop": None
        if data.hop is None
        else {
            "probability": data.hop.probability,
            "smoothed": data.hop.verdict.smoothed,
            "evidence": data.hop.verdict.evidence,
            "level": data.hop.level_dbfs,
            "crying": data.hop.verdict.crying,
        },
        "today": serialize.day(room.journal, room.today.ledger.day),
        "days_kept": len(room.journal.pages()),
    }
