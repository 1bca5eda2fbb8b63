"""The sound of a camera that Home Assistant already knows."""

from asyncio import run_coroutine_threadsafe
from collections.abc import Generator
from threading import Event

from homeassistant.components.camera import StreamType, async_get_stream_source
from homeassistant.components.camera.helper import get_camera_from_entity_id
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from cry_detection import Block, Fault, SourceError, StreamSource

_ADDRESS_TIMEOUT_S = 10.0


class CameraSource:
    """A camera entity; its address is asked for each time it is opened, as addresses expire.

    Where the camera's integration runs a restream, its address is the one it gives.
    """

    live = True

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        self._hass = hass
        self._entity_id = entity_id

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the camera's sound until `stop` is set.

        Raises:
            SourceError: NOT_FOUND, GONE or UNREACHABLE where the entity is missing, switched off
                or unavailable; WEBRTC_ONLY or NO_STREAM where it has no address; or what
                `StreamSource` raises.
        """
        asked = run_coroutine_threadsafe(self._async_address(), self._hass.loop)
        try:
            address = asked.result(_ADDRESS_TIMEOUT_S)
        except TimeoutError:
            asked.cancel()
            raise self._unreachable() from None
        yield from StreamSource(address).blocks(stop)

    async def _async_address(self) -> str:
        """Return the address of the camera's stream."""
        state = self._hass.states.get(self._entity_id)
        if state is None:
            raise SourceError(
                Fault.NOT_FOUND,
                f"There is no {self._entity_id}: choose another camera for this room.",
            )
        if state.state == STATE_UNAVAILABLE:
            raise self._unreachable()
        try:
            camera = get_camera_from_entity_id(self._hass, self._entity_id)
        except HomeAssistantError:
            raise SourceError(
                Fault.GONE, f"{self._entity_id} is switched off: switch it on."
            ) from None
        try:
            address = await async_get_stream_source(self._hass, self._entity_id)
        except HomeAssistantError, TimeoutError:
            # What an integration says may hold the address.
            raise self._unreachable() from None
        if address:
            return address
        if StreamType.WEB_RTC in camera.camera_capabilities.frontend_stream_types:
            raise SourceError(
                Fault.WEBRTC_ONLY,
                f"{self._entity_id} sends its sound to browsers alone (WebRTC): look for an RTSP"
                " stream in its settings, or use another microphone.",
            )
        raise SourceError(
            Fault.NO_STREAM,
            f"{self._entity_id} gives single pictures and no stream: use another microphone.",
        )

    def _unreachable(self) -> SourceError:
        return SourceError(
            Fault.UNREACHABLE,
            f"{self._entity_id} is not available: check that the camera is switched on.",
        )
