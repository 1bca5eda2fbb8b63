"""The sound of a camera that Home Assistant already knows."""

from asyncio import run_coroutine_threadsafe
from collections.abc import Generator
from threading import Event
from time import monotonic

from homeassistant.components.camera import StreamType, async_get_stream_source
from homeassistant.components.camera.helper import get_camera_from_entity_id
from homeassistant.components.stream import CONF_RTSP_TRANSPORT
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from cry_detection import Block, Fault, RtspMode, SourceError, StreamSource

from .source import current_entity_id, registry_id

_ADDRESS_TIMEOUT_S = 10.0
_LOOK_AT_STOP_EVERY_S = 0.25


class CameraSource:
    """A camera entity; its address is asked for each time it is opened, as addresses expire.

    Where the camera's integration runs a restream, its address is the one it gives. How it wants
    RTSP to be read is asked for as well.

    Args:
        hass: Home Assistant.
        camera: the registry's id of the camera, or its entity id.
    """

    live = True

    def __init__(self, hass: HomeAssistant, camera: str) -> None:
        self._hass = hass
        self._camera = registry_id(hass, camera)
        self._rtsp_mode: RtspMode | None = None

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the camera's sound until `stop` is set.

        Raises:
            SourceError: NOT_FOUND, GONE or UNREACHABLE where the entity is missing, switched off
                or unavailable; WEBRTC_ONLY or NO_STREAM where it has no address; or what
                `StreamSource` raises.
        """
        answer = self._ask(stop)
        if answer is None:
            return
        address, rtsp_mode = answer
        stream = StreamSource(address, self._rtsp_mode or rtsp_mode)
        for block in stream.blocks(stop):
            # What gave sound is what the next opening begins with.
            self._rtsp_mode = stream.rtsp_mode
            yield block

    def _ask(self, stop: Event) -> tuple[str, RtspMode] | None:
        """Return the camera's address and how it wants RTSP to be read; None when stopped."""
        asked = run_coroutine_threadsafe(self._async_address(), self._hass.loop)
        deadline = monotonic() + _ADDRESS_TIMEOUT_S
        while not stop.is_set():
            try:
                return asked.result(_LOOK_AT_STOP_EVERY_S)
            except TimeoutError:
                if monotonic() > deadline:
                    break
        asked.cancel()
        if stop.is_set():
            return None
        raise SourceError(
            Fault.UNREACHABLE,
            "Home Assistant does not get the address of the room's camera: check that the camera"
            " is switched on.",
        )

    async def _async_address(self) -> tuple[str, RtspMode]:
        """Return the address of the camera's stream, and how it wants RTSP to be read."""
        entity_id = current_entity_id(self._hass, self._camera)
        state = self._hass.states.get(entity_id)
        if state is None:
            raise SourceError(
                Fault.NOT_FOUND,
                f"There is no {entity_id}: choose another camera for this room.",
            )
        if state.state == STATE_UNAVAILABLE:
            raise _unreachable(entity_id)
        try:
            camera = get_camera_from_entity_id(self._hass, entity_id)
        except HomeAssistantError:
            raise SourceError(Fault.GONE, f"{entity_id} is switched off: switch it on.") from None
        try:
            address = await async_get_stream_source(self._hass, entity_id)
        except HomeAssistantError, TimeoutError:
            # What an integration says may hold the address.
            raise _unreachable(entity_id) from None
        if address:
            return address, RtspMode(str(camera.stream_options.get(CONF_RTSP_TRANSPORT, "tcp")))
        if StreamType.WEB_RTC in camera.camera_capabilities.frontend_stream_types:
            raise SourceError(
                Fault.WEBRTC_ONLY,
                f"{entity_id} sends its sound to browsers alone (WebRTC): look for an RTSP"
                " stream in its settings, or use another microphone.",
            )
        raise SourceError(
            Fault.NO_STREAM,
            f"{entity_id} gives single pictures and no stream: use another microphone.",
        )


def _unreachable(entity_id: str) -> SourceError:
    return SourceError(
        Fault.UNREACHABLE,
        f"{entity_id} is not available: check that the camera is switched on.",
    )
