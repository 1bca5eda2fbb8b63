"""Cameras for a Home Assistant in a test: the real camera component, with entities of our own."""

from typing import override

from homeassistant.components.camera import (
    DOMAIN as CAMERA_DOMAIN,
)
from homeassistant.components.camera import (
    Camera,
    CameraEntityFeature,
    WebRTCSendMessage,
)
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import setup_test_component_platform


class MockCamera(Camera):
    """A camera with an address, or with none."""

    _attr_supported_features = CameraEntityFeature.STREAM

    def __init__(
        self, name: str, address: str | Exception | None, *, unique_id: str | None = None
    ) -> None:
        """Initialize the camera; with a unique id it gets a place in the registry."""
        super().__init__()
        self._attr_name = name
        self._attr_unique_id = unique_id
        self.address = address
        self.asked = 0

    @override
    async def stream_source(self) -> str | None:
        """Return the address."""
        self.asked += 1
        if isinstance(self.address, Exception):
            raise self.address
        return self.address


class BrowserCamera(MockCamera):
    """A camera that speaks WebRTC and nothing else."""

    @override
    async def async_handle_async_webrtc_offer(
        self, offer_sdp: str, session_id: str, send_message: WebRTCSendMessage
    ) -> None:
        """Answer a browser."""


async def set_up_cameras(hass: HomeAssistant, *cameras: Camera) -> None:
    """Bring cameras into Home Assistant."""
    setup_test_component_platform(hass, CAMERA_DOMAIN, cameras)
    assert await async_setup_component(hass, CAMERA_DOMAIN, {CAMERA_DOMAIN: {"platform": "test"}})
    await hass.async_block_till_done()
