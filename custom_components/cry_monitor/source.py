"""From what the config flow stored to a source of sound."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from homeassistant.const import CONF_DEVICE, CONF_ENTITY_ID, CONF_HOST, CONF_PATH, CONF_PORT
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from cry_detection import (
    MicrophoneSource,
    PushedSource,
    RecordingSource,
    Source,
    StreamSource,
    WyomingSource,
)

from .const import CONF_ADDRESS, CONF_SOURCE, SourceKind

SAMPLE: Final = Path(__file__).parent / "sample" / "nursery.ogg"
"""Half a minute of a nursery with a cry in it, to try things out; its licence lies beside it."""

# A recording in a room stands for a microphone: it takes its time, and begins again at its end.
RECORDING_SPEED = 1.0


@callback
def registry_id(hass: HomeAssistant, entity_id: str) -> str:
    """Return what an entity is known by for good: the registry's id, which no renaming changes.

    An entity without a place in the registry cannot be renamed: its entity id stays.
    """
    entry = er.async_get(hass).async_get(entity_id)
    return entry.id if entry is not None else entity_id


@callback
def current_entity_id(hass: HomeAssistant, known_by: str) -> str:
    """Return the entity id that an entity has now, by its registry's id or an entity id."""
    entry = er.async_get(hass).async_get(known_by)
    return entry.entity_id if entry is not None else known_by


def create_source(hass: HomeAssistant, data: Mapping[str, Any]) -> Source:
    """Return the source that a config entry's data describes."""
    kind = SourceKind(data[CONF_SOURCE])
    match kind:
        case SourceKind.CAMERA:
            # Here, as Home Assistant's cameras are large and complain where they lack a library.
            from .camera_source import CameraSource  # noqa: PLC0415

            return CameraSource(hass, data[CONF_ENTITY_ID])
        case SourceKind.MICROPHONE:
            return MicrophoneSource(data.get(CONF_DEVICE))
        case SourceKind.SATELLITE:
            return PushedSource()
        case SourceKind.WYOMING:
            return WyomingSource(data[CONF_HOST], data[CONF_PORT])
        case SourceKind.STREAM:
            return StreamSource(data[CONF_ADDRESS])
        case SourceKind.SAMPLE | SourceKind.RECORDING:  # pragma: no branch - mypy knows them all
            path = SAMPLE if kind is SourceKind.SAMPLE else Path(data[CONF_PATH])
            return RecordingSource(path, speed=RECORDING_SPEED, repeat=True)
