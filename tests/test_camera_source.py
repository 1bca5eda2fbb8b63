"""Tests of the sound of cameras that Home Assistant knows."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from threading import Event

from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import Block, ConnectionState, Fault, SourceError
from custom_components.cry_monitor.camera_source import CameraSource
from custom_components.cry_monitor.const import CONF_SOURCE, DOMAIN, SourceKind
from custom_components.cry_monitor.source import current_entity_id, registry_id

from .cameras import BrowserCamera, MockCamera, set_up_cameras
from .common import wait_for_state
from .detection.audio.servers import PASSWORD, USER, Page, Radio, serving
from .detection.audio.servers import Camera as RtspCamera
from .detection.audio.signals import record

pytestmark = pytest.mark.usefixtures("socket_enabled")

CONNECTION = "sensor.nursery_connection"


@pytest.fixture
def radio(tmp_path: Path) -> Iterator[Radio]:
    """A server of a stream without an end and of one with three seconds."""
    mp3 = record(tmp_path / "tone.mp3", "libmp3lame", options={"write_xing": "0"}).read_bytes()
    film = record(tmp_path / "film.mkv", None, film_s=2.0).read_bytes()
    pages: dict[str, Page | None] = {
        "/endless": Page(mp3 * 50, stalls=True),
        "/ends": Page(mp3),
        "/film": Page(film),
    }
    with serving(Radio(pages)) as server:
        yield server


def address(radio: Radio, path: str) -> str:
    return f"http://{USER}:{PASSWORD}@127.0.0.1:{radio.port}{path}"


async def listen(
    hass: HomeAssistant, count: int, source: CameraSource | None = None
) -> list[Block]:
    """Return the first blocks of the camera, as the reader's thread gets them."""
    source = source or CameraSource(hass, "camera.crib")

    def blocks() -> list[Block]:
        with closing(source.blocks(Event())) as sound:
            return list(islice(sound, count))

    return await hass.async_add_executor_job(blocks)


async def fault_of(hass: HomeAssistant) -> Fault:
    with pytest.raises(SourceError) as caught:
        await listen(hass, 1)
    assert str(caught.value).endswith(".")
    assert PASSWORD not in str(caught.value)
    return caught.value.fault


async def test_a_camera_is_heard(hass: HomeAssistant, radio: Radio) -> None:
    await set_up_cameras(hass, MockCamera("crib", address(radio, "/endless")))
    assert len(await listen(hass, 10)) == 10


async def test_the_address_is_asked_for_at_every_reconnect(
    hass: HomeAssistant, radio: Radio
) -> None:
    camera = MockCamera("crib", address(radio, "/ends"))
    await set_up_cameras(hass, camera)
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Nursery",
        data={CONF_SOURCE: SourceKind.CAMERA.value, "entity_id": "camera.crib"},
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    camera.address = address(radio, "/endless")
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.DISCONNECTED)
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    assert camera.asked > 1
    await hass.config_entries.async_unload(entry.entry_id)


async def test_a_renamed_camera_is_followed(hass: HomeAssistant, radio: Radio) -> None:
    await set_up_cameras(hass, MockCamera("crib", address(radio, "/endless"), unique_id="1"))
    source = CameraSource(hass, "camera.crib")
    registry = er.async_get(hass)
    known_by = registry_id(hass, "camera.crib")
    registry.async_update_entity("camera.crib", new_entity_id="camera.cot")
    await hass.async_block_till_done()
    for one in (source, CameraSource(hass, known_by)):
        assert len(await listen(hass, 5, one)) == 5
    assert current_entity_id(hass, known_by) == "camera.cot"
    registry.async_remove("camera.cot")
    await hass.async_block_till_done()
    with pytest.raises(SourceError, match="choose another camera") as caught:
        await listen(hass, 1, source)
    assert caught.value.fault is Fault.NOT_FOUND


async def test_the_transport_that_a_camera_is_set_to_comes_first(hass: HomeAssistant) -> None:
    with serving(RtspCamera()) as server:
        camera = MockCamera("crib", f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{server.port}/nursery")
        camera.stream_options["rtsp_transport"] = "udp"
        await set_up_cameras(hass, camera)
        assert len(await listen(hass, 5)) == 5
        assert ["UDP" in request for request in server.set_up] == [True]


async def test_what_a_camera_wants_is_remembered(hass: HomeAssistant) -> None:
    with serving(RtspCamera(transports=("UDP",), lone_sound="refused")) as server:
        camera = MockCamera("crib", f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{server.port}/nursery")
        await set_up_cameras(hass, camera)
        source = CameraSource(hass, "camera.crib")
        assert len(await listen(hass, 5, source)) == 5
        assert len(server.set_up) == 4
        server.set_up.clear()
        assert len(await listen(hass, 5, source)) == 5
        assert len(server.set_up) == 2


async def test_home_assistant_has_no_cameras(hass: HomeAssistant) -> None:
    assert await fault_of(hass) is Fault.NOT_FOUND


async def test_a_camera_that_is_switched_off(hass: HomeAssistant) -> None:
    camera = MockCamera("crib", None)
    camera._attr_is_on = False
    await set_up_cameras(hass, camera)
    assert await fault_of(hass) is Fault.GONE


async def test_a_camera_that_is_unavailable(hass: HomeAssistant) -> None:
    hass.states.async_set("camera.crib", STATE_UNAVAILABLE)
    assert await fault_of(hass) is Fault.UNREACHABLE


@pytest.mark.parametrize("error", [HomeAssistantError(f"rtsp://{PASSWORD}@crib"), TimeoutError()])
async def test_a_camera_whose_integration_fails(hass: HomeAssistant, error: Exception) -> None:
    await set_up_cameras(hass, MockCamera("crib", error))
    assert await fault_of(hass) is Fault.UNREACHABLE


async def test_a_camera_whose_integration_never_answers(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = MockCamera("crib", None)

    async def hang() -> str:
        await asyncio.Event().wait()
        return ""

    monkeypatch.setattr(camera, "stream_source", hang)
    monkeypatch.setattr("custom_components.cry_monitor.camera_source._ADDRESS_TIMEOUT_S", 0.1)
    await set_up_cameras(hass, camera)
    assert await fault_of(hass) is Fault.UNREACHABLE


async def test_stop_is_seen_while_the_address_is_asked_for(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = MockCamera("crib", None)
    stop = Event()

    async def hang() -> str:
        stop.set()
        await asyncio.Event().wait()
        return ""

    monkeypatch.setattr(camera, "stream_source", hang)
    monkeypatch.setattr("custom_components.cry_monitor.camera_source._ADDRESS_TIMEOUT_S", 600.0)
    await set_up_cameras(hass, camera)
    source = CameraSource(hass, "camera.crib")
    async with asyncio.timeout(60.0):
        assert await hass.async_add_executor_job(lambda: list(source.blocks(stop))) == []


async def test_a_camera_for_browsers_alone(hass: HomeAssistant) -> None:
    await set_up_cameras(hass, BrowserCamera("crib", None))
    assert await fault_of(hass) is Fault.WEBRTC_ONLY


async def test_a_camera_of_single_pictures(hass: HomeAssistant) -> None:
    await set_up_cameras(hass, MockCamera("crib", None))
    assert await fault_of(hass) is Fault.NO_STREAM


async def test_a_camera_without_a_microphone(hass: HomeAssistant, radio: Radio) -> None:
    await set_up_cameras(hass, MockCamera("crib", address(radio, "/film")))
    assert await fault_of(hass) is Fault.NO_AUDIO
