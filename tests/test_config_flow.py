"""Tests of the config flow, against real files and real servers."""

from collections.abc import Generator, Iterator
import http.server
import json
from pathlib import Path
import threading
from typing import Any, override
from unittest.mock import patch
import wave

from homeassistant.config_entries import SOURCE_USER, ConfigFlowResult
from homeassistant.const import CONF_DEVICE, CONF_NAME, CONF_PATH
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.cry_monitor import config_flow
from custom_components.cry_monitor.const import CONF_ADDRESS, CONF_SOURCE, DOMAIN, SourceKind
from custom_components.cry_monitor.detection.audio import Block, Fault, SourceError
from custom_components.cry_monitor.detection.audio.file import RecordingSource
from custom_components.cry_monitor.detection.audio.microphone import Microphone


@pytest.fixture(autouse=True)
def no_setup() -> Iterator[None]:
    """Keep the flow's results from being set up: that is another test's subject."""
    with (
        patch("custom_components.cry_monitor.async_setup_entry", return_value=True),
        patch("custom_components.cry_monitor.async_unload_entry", return_value=True),
    ):
        yield


@pytest.fixture(autouse=True)
def allowed_folders(hass: HomeAssistant, recording: Path, tmp_path: Path) -> None:
    """Let Home Assistant read the recordings."""
    hass.config.allowlist_external_dirs = {str(recording.parent), str(tmp_path)}


async def open_form(hass: HomeAssistant, kind: SourceKind) -> ConfigFlowResult:
    """Choose a kind of source and return the form."""
    result = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert result["type"] is FlowResultType.MENU
    assert result["menu_options"] == ["microphone", "stream", "recording"]
    return await hass.config_entries.flow.async_configure(
        result["flow_id"], {"next_step_id": kind.value}
    )


async def fill_in(
    hass: HomeAssistant, form: ConfigFlowResult, answers: dict[str, Any]
) -> ConfigFlowResult:
    """Submit a form with the room's name."""
    return await hass.config_entries.flow.async_configure(
        form["flow_id"], {CONF_NAME: "Nursery", **answers}
    )


async def test_recording(hass: HomeAssistant, fast_recording: None, recording: Path) -> None:
    form = await open_form(hass, SourceKind.RECORDING)
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {}
    result = await fill_in(hass, form, {CONF_PATH: str(recording)})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["title"] == "Nursery"
    assert result["data"] == {CONF_SOURCE: "recording", CONF_PATH: str(recording)}


async def test_an_error_is_told_and_can_be_mended(
    hass: HomeAssistant, fast_recording: None, recording: Path, tmp_path: Path
) -> None:
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(tmp_path / "missing.ogg")})
    assert result["type"] is FlowResultType.FORM
    assert result["errors"] == {"base": "not_found"}
    result = await fill_in(hass, result, {CONF_PATH: str(recording)})
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_digital_silence_is_refused(
    hass: HomeAssistant, fast_recording: None, tmp_path: Path
) -> None:
    silence = tmp_path / "silence.wav"
    with wave.open(str(silence), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(4 * 16_000 * 2))
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(silence)})
    assert result["errors"] == {"base": "silent"}


@pytest.mark.parametrize("path", ["/etc/passwd", "../../etc/passwd"])
async def test_files_outside_the_allowed_folders_are_refused(
    hass: HomeAssistant, path: str
) -> None:
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: path})
    assert result["errors"] == {"base": "path_not_allowed"}


async def test_the_same_source_twice_is_refused(
    hass: HomeAssistant, config_entry: MockConfigEntry, recording: Path
) -> None:
    config_entry.add_to_hass(hass)
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(recording)})
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_configured"


@pytest.fixture
def server(recording: Path, socket_enabled: None) -> Iterator[str]:
    """Return the address of a web server that sends the recording, over and over."""
    sound = recording.read_bytes()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/live" else 401)
            self.end_headers()
            if self.path == "/live":
                self.wfile.write(sound)

        @override
        def log_message(self, format: str, *args: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, name="server")
        thread.start()
        yield f"http://user:secret@127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


async def test_stream(hass: HomeAssistant, server: str) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    result = await fill_in(hass, form, {CONF_ADDRESS: f"{server}/live"})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {CONF_SOURCE: "stream", CONF_ADDRESS: f"{server}/live"}


async def test_a_wrong_password_is_told_and_not_logged(
    hass: HomeAssistant, server: str, caplog: pytest.LogCaptureFixture
) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    result = await fill_in(hass, form, {CONF_ADDRESS: f"{server}/private"})
    assert result["errors"] == {"base": "wrong_password"}
    assert "secret" not in caplog.text


async def test_local_files_are_no_streams(hass: HomeAssistant) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    result = await fill_in(hass, form, {CONF_ADDRESS: "file:///etc/passwd"})
    assert result["errors"] == {"base": "invalid_address"}


MICROPHONES = [Microphone(id="default", name="Default"), Microphone(id="usb", name="USB camera")]


async def test_microphone(hass: HomeAssistant, recording: Path) -> None:
    # The machine that runs the tests need not have a microphone.
    with (
        patch(
            "custom_components.cry_monitor.config_flow.list_microphones", return_value=MICROPHONES
        ),
        patch(
            "custom_components.cry_monitor.source.MicrophoneSource",
            lambda device: RecordingSource(recording),
        ),
    ):
        form = await open_form(hass, SourceKind.MICROPHONE)
        result = await fill_in(hass, form, {CONF_DEVICE: "usb"})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {CONF_SOURCE: "microphone", CONF_DEVICE: "usb"}


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.GONE, Fault.FFMPEG_MISSING, Fault.STALLED])
async def test_a_broken_microphone(hass: HomeAssistant, fault: Fault) -> None:
    class BrokenMicrophone:
        live = True

        def blocks(self, stop: threading.Event) -> Generator[Block]:
            raise SourceError(fault, "It is broken.")

    with (
        patch(
            "custom_components.cry_monitor.config_flow.list_microphones", return_value=MICROPHONES
        ),
        patch(
            "custom_components.cry_monitor.source.MicrophoneSource",
            lambda device: BrokenMicrophone(),
        ),
    ):
        form = await open_form(hass, SourceKind.MICROPHONE)
        result = await fill_in(hass, form, {CONF_DEVICE: "usb"})
    assert result["errors"] == {"base": fault.value}


async def test_the_default_microphone(hass: HomeAssistant, recording: Path) -> None:
    with (
        patch("custom_components.cry_monitor.config_flow.list_microphones", return_value=[]),
        patch(
            "custom_components.cry_monitor.source.MicrophoneSource",
            lambda device: RecordingSource(recording) if device is None else None,
        ),
    ):
        form = await open_form(hass, SourceKind.MICROPHONE)
        result = await fill_in(hass, form, {})
    assert result["data"] == {CONF_SOURCE: "microphone"}


async def test_no_way_to_any_microphone(hass: HomeAssistant) -> None:
    missing = SourceError(Fault.FFMPEG_MISSING, "FFmpeg is missing.")
    with patch("custom_components.cry_monitor.config_flow.list_microphones", side_effect=missing):
        result = await open_form(hass, SourceKind.MICROPHONE)
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "ffmpeg_missing"


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_is_translated(fault: Fault) -> None:
    english = json.loads((Path(config_flow.__file__).parent / "translations/en.json").read_text())
    assert fault.value in english["config"]["error"]
