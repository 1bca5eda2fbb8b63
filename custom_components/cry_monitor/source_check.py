"""What is wrong with a source before it is listened to: a typing mistake need not wait."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any, Final
from urllib.parse import urlsplit

from homeassistant.const import CONF_ENTITY_ID, CONF_PATH, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant

from cry_detection import Fault, RecordingSource, SourceError

from .const import CONF_ADDRESS, CONF_SOURCE, SourceKind

PATH_NOT_ALLOWED: Final = "path_not_allowed"

_CHOSEN_FROM_A_LIST = (SourceKind.CAMERA, SourceKind.MICROPHONE)


async def async_refusal(hass: HomeAssistant, data: Mapping[str, Any]) -> str | None:
    """Return the key of the sentence that says why a source cannot be used; None if none is known.

    Nothing is asked of the network here, and nothing is waited for.
    """
    fault: Fault | None = None
    match SourceKind(data[CONF_SOURCE]):
        case SourceKind.RECORDING:
            path = data[CONF_PATH]
            if not await hass.async_add_executor_job(hass.config.is_allowed_path, path):
                return PATH_NOT_ALLOWED
            fault = await hass.async_add_executor_job(_fault_of_recording, Path(path))
        case SourceKind.CAMERA:
            fault = _fault_of_camera(hass, data[CONF_ENTITY_ID])
        case SourceKind.STREAM:
            fault = None if _is_address(data[CONF_ADDRESS]) else Fault.INVALID_ADDRESS
    return None if fault is None else refusal(fault, data)


def refusal(fault: Fault, data: Mapping[str, Any]) -> str:
    """Return the key of the sentence: who chose from a list has made no typing mistake."""
    if fault is Fault.NOT_FOUND and data[CONF_SOURCE] in _CHOSEN_FROM_A_LIST:
        return f"{data[CONF_SOURCE]}_{fault.value}"
    return fault.value


def _fault_of_recording(path: Path) -> Fault | None:
    """Return why a recording does not begin; it may still end too early."""
    try:
        with closing(RecordingSource(path).blocks(Event())) as blocks:
            next(blocks, None)
    except SourceError as err:
        return err.fault
    return None


def _fault_of_camera(hass: HomeAssistant, entity_id: str) -> Fault | None:
    state = hass.states.get(entity_id)
    if state is None:
        return Fault.NOT_FOUND
    return Fault.UNREACHABLE if state.state == STATE_UNAVAILABLE else None


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc)
