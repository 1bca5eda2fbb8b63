"""Tests of the config flow, against real files and real servers."""

import base64
from collections.abc import AsyncGenerator, Generator, Iterator
import http.server
import json
from pathlib import Path
import socket
import threading
import time
from typing import Any, override
from unittest.mock import AsyncMock, patch
import wave

from homeassistant.config_entries import SOURCE_USER, ConfigFlowResult
from homeassistant.const import (
    CONF_DEVICE,
    CONF_ENTITY_ID,
    CONF_HOST,
    CONF_NAME,
    CONF_PASSWORD,
    CONF_PATH,
    CONF_PORT,
    CONF_USERNAME,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import (
    Block,
    Detector,
    Fault,
    Microphone,
    ModelFile,
    ProbeResult,
    RecordingSource,
    SourceError,
    probe,
)
from custom_components.cry_monitor import config_flow, own_model
from custom_components.cry_monitor.const import (
    CONF_ADDRESS,
    CONF_LONG_CRY,
    CONF_MERGE_GAP,
    CONF_PAUSED,
    CONF_QUIET,
    CONF_SENSITIVITY,
    CONF_SOURCE,
    DOMAIN,
    SourceKind,
)
from custom_components.cry_monitor.options import RoomOptions
from custom_components.cry_monitor.source import SAMPLE

from .cameras import MockCamera, set_up_cameras
from .detection.audio.servers import WyomingMicrophone, serving


@pytest.fixture(autouse=True)
async def no_setup(hass: HomeAssistant) -> AsyncGenerator[None]:
    """Keep the flow's results from being set up: that is another test's subject."""
    with (
        patch("custom_components.cry_monitor.async_setup_entry", return_value=True),
        patch("custom_components.cry_monitor.async_unload_entry", return_value=True),
    ):
        yield
        # A flow only schedules the set-up, which would be the real one after this.
        await hass.async_block_till_done()


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let progress be short: here is no frontend that has to subscribe to it."""
    monkeypatch.setattr(config_flow, "LEAST_PROGRESS_S", 0.0)


@pytest.fixture(autouse=True)
def allowed_folders(hass: HomeAssistant, recording: Path, tmp_path: Path) -> None:
    """Let Home Assistant read the recordings."""
    hass.config.allowlist_external_dirs = {str(recording.parent), str(tmp_path)}


KINDS = ["camera", "microphone", "satellite", "wyoming", "stream", "sample", "recording"]


async def open_form(hass: HomeAssistant, kind: SourceKind) -> ConfigFlowResult:
    """Choose a kind of source and return the form."""
    result = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert result["type"] is FlowResultType.MENU
    assert result["menu_options"] == KINDS
    return await choose(hass, result, kind.value)


async def choose(hass: HomeAssistant, menu: ConfigFlowResult, option: str) -> ConfigFlowResult:
    """Choose from a menu."""
    return await hass.config_entries.flow.async_configure(menu["flow_id"], {"next_step_id": option})


async def submit(
    hass: HomeAssistant, form: ConfigFlowResult, answers: dict[str, Any]
) -> ConfigFlowResult:
    """Submit a form, and return what comes after listening."""
    result = await hass.config_entries.flow.async_configure(form["flow_id"], answers)
    return await listened(hass, result)


async def listened(hass: HomeAssistant, result: ConfigFlowResult) -> ConfigFlowResult:
    """Wait while the flow listens."""
    if result["type"] is FlowResultType.SHOW_PROGRESS:
        assert result["step_id"] == result["progress_action"] == "listen"
        await hass.async_block_till_done(wait_background_tasks=True)
        result = await hass.config_entries.flow.async_configure(result["flow_id"])
    return result


async def fill_in(
    hass: HomeAssistant, form: ConfigFlowResult, answers: dict[str, Any]
) -> ConfigFlowResult:
    """Submit a form with the room's name, and keep the source if it was heard."""
    result = await submit(hass, form, {CONF_NAME: "Nursery", **answers})
    if result["type"] is FlowResultType.MENU:
        return await choose(hass, result, "finish")
    return result


async def test_recording(hass: HomeAssistant, fast_recording: None, recording: Path) -> None:
    form = await open_form(hass, SourceKind.RECORDING)
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {}
    result = await submit(hass, form, {CONF_NAME: "Nursery", CONF_PATH: str(recording)})
    assert result["type"] is FlowResultType.MENU
    assert result["step_id"] == "heard_quiet"
    placeholders = result["description_placeholders"]
    assert placeholders is not None
    assert -70 < float(placeholders["level"]) < -45

    # A parent claps and listens again.
    result = await listened(hass, await choose(hass, result, "listen"))
    assert result["step_id"] == "heard_quiet"
    result = await choose(hass, result, "finish")
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["title"] == "Nursery"
    assert result["data"] == {CONF_SOURCE: "recording", CONF_PATH: str(recording)}


@pytest.mark.parametrize(
    ("level_dbfs", "probability", "step_id"),
    [
        (-62.0, 0.1, "heard_quiet"),
        (-30.0, 0.1, "heard"),
        (-30.0, 0.9, "heard_crying"),
        (None, 0.0, "silent"),
    ],
)
async def test_what_was_heard_is_said_in_words(
    hass: HomeAssistant,
    recording: Path,
    monkeypatch: pytest.MonkeyPatch,
    level_dbfs: float | None,
    probability: float,
    step_id: str,
) -> None:
    heard = ProbeResult(level_dbfs=level_dbfs, probability=probability)
    monkeypatch.setattr(config_flow, "probe_source", lambda *_: heard)
    form = await open_form(hass, SourceKind.RECORDING)
    result = await submit(hass, form, {CONF_NAME: "Nursery", CONF_PATH: str(recording)})
    assert result["step_id"] == step_id


async def test_who_chose_from_a_list_made_no_typing_mistake(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise SourceError(Fault.NOT_FOUND, "It is gone.")

    monkeypatch.setattr(config_flow, "probe_source", gone)
    microphones = [Microphone(id="pulse:usb", name="USB")]
    with patch(
        "custom_components.cry_monitor.source_form.list_microphones", return_value=microphones
    ):
        form = await open_form(hass, SourceKind.MICROPHONE)
        result = await fill_in(hass, form, {CONF_DEVICE: "pulse:usb"})
    assert result["errors"] == {"base": "microphone_not_found"}


async def test_the_sample_is_heard_crying(
    hass: HomeAssistant, fast_recording: None, model: ModelFile
) -> None:
    form = await open_form(hass, SourceKind.SAMPLE)
    result = await fill_in(hass, form, {})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {CONF_SOURCE: "sample"}
    # Without dashboards there is nothing that could be opened.
    assert result["description"] == "no_dashboard"

    detector = Detector(model)

    def cries() -> list[bool]:
        sound = RecordingSource(SAMPLE).blocks(threading.Event())
        return [hop.verdict.crying for block in sound for hop in detector.push(block)]

    crying = await hass.async_add_executor_job(cries)
    assert any(crying)
    assert not crying[0]
    assert not crying[-1]


async def test_an_error_is_told_and_can_be_mended(
    hass: HomeAssistant, fast_recording: None, recording: Path, tmp_path: Path
) -> None:
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(tmp_path / "missing.ogg")})
    assert result["type"] is FlowResultType.FORM
    assert result["step_id"] == "recording"
    assert result["errors"] == {"base": "not_found"}
    assert suggested(result) == {CONF_NAME: "Nursery", CONF_PATH: str(tmp_path / "missing.ogg")}
    result = await fill_in(hass, result, {CONF_PATH: str(recording)})
    assert result["type"] is FlowResultType.CREATE_ENTRY


def suggested(form: ConfigFlowResult) -> dict[str, Any]:
    """Return what a form shows in its fields."""
    schema = form["data_schema"]
    assert schema is not None
    return {
        str(key): key.description["suggested_value"]
        for key in schema.schema
        if key.description and "suggested_value" in key.description
    }


async def test_digital_silence_is_told_and_may_be_kept(
    hass: HomeAssistant, fast_recording: None, tmp_path: Path
) -> None:
    silence = tmp_path / "silence.wav"
    with wave.open(str(silence), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(6 * 16_000 * 2))
    form = await open_form(hass, SourceKind.RECORDING)
    result = await submit(hass, form, {CONF_NAME: "Nursery", CONF_PATH: str(silence)})
    assert result["type"] is FlowResultType.MENU
    assert result["step_id"] == "silent"
    result = await choose(hass, result, "other")
    assert result["step_id"] == "user"
    form = await choose(hass, result, "recording")
    assert suggested(form) == {}
    result = await fill_in(hass, form, {CONF_PATH: str(silence)})
    assert result["type"] is FlowResultType.CREATE_ENTRY


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
    assert result["description_placeholders"] == {"room": config_entry.title}


async def test_the_same_stream_for_another_user_is_refused(
    hass: HomeAssistant, stream_entry: MockConfigEntry
) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    address = stream_entry.data[CONF_ADDRESS].replace("user:secret@", "")
    answers = {CONF_ADDRESS: address, CONF_USERNAME: "guest", CONF_PASSWORD: "guest"}
    result = await fill_in(hass, form, answers)
    assert result["reason"] == "already_configured"


async def test_closing_the_flow_ends_the_listening(
    hass: HomeAssistant, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()
    blocks = RecordingSource.blocks

    def observed(source: RecordingSource, stop: threading.Event) -> Generator[Block]:
        begun.set()
        try:
            yield from blocks(source, stop)
        finally:
            ended.set()

    monkeypatch.setattr(RecordingSource, "blocks", observed)
    # It opens the recording as well, and closes it at once.
    monkeypatch.setattr(config_flow, "async_refusal", AsyncMock(return_value=None))
    # At its own pace the recording would be listened to for as long.
    monkeypatch.setattr(probe, "LISTEN_S", 100.0)
    form = await open_form(hass, SourceKind.RECORDING)
    result = await hass.config_entries.flow.async_configure(
        form["flow_id"], {CONF_NAME: "Nursery", CONF_PATH: str(recording)}
    )
    assert result["type"] is FlowResultType.SHOW_PROGRESS
    assert await hass.async_add_executor_job(begun.wait, 30.0)
    assert not ended.is_set()
    hass.config_entries.flow.async_abort(result["flow_id"])
    assert await hass.async_add_executor_job(ended.wait, 30.0)


async def test_a_model_that_cannot_be_used(
    hass: HomeAssistant, recording: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(own_model, "SHIPPED_MODEL", tmp_path / "cry.tflite")
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(recording)})
    assert result["errors"] == {"base": "model_unusable"}


async def test_an_unexpected_error(
    hass: HomeAssistant, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config_flow, "probe_source", lambda *_: 1 / 0)
    form = await open_form(hass, SourceKind.RECORDING)
    result = await fill_in(hass, form, {CONF_PATH: str(recording)})
    assert result["errors"] == {"base": "unexpected"}


async def test_progress_lasts_long_enough_to_be_followed(
    hass: HomeAssistant, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SourceError(Fault.REFUSED, "It refuses.")

    monkeypatch.setattr(config_flow, "probe_source", refuse)
    monkeypatch.setattr(config_flow, "LEAST_PROGRESS_S", 0.5)
    form = await open_form(hass, SourceKind.RECORDING)
    begun = time.monotonic()
    result = await fill_in(hass, form, {CONF_PATH: str(recording)})
    assert result["errors"] == {"base": "refused"}
    assert time.monotonic() - begun >= 0.5


@pytest.mark.parametrize(
    ("kind", "answers", "error"),
    [
        (SourceKind.RECORDING, {CONF_PATH: "missing.ogg"}, "not_found"),
        (SourceKind.RECORDING, {CONF_PATH: "empty.ogg"}, "empty"),
        (SourceKind.RECORDING, {CONF_PATH: "/etc/passwd"}, "path_not_allowed"),
        (SourceKind.STREAM, {CONF_ADDRESS: "the camera"}, "invalid_address"),
        (SourceKind.CAMERA, {CONF_ENTITY_ID: "camera.gone"}, "camera_not_found"),
        (SourceKind.CAMERA, {CONF_ENTITY_ID: "camera.off"}, "unreachable"),
    ],
)
async def test_what_can_be_known_before_is_not_listened_for(
    hass: HomeAssistant, tmp_path: Path, kind: SourceKind, answers: dict[str, str], error: str
) -> None:
    (tmp_path / "empty.ogg").touch()
    hass.states.async_set("camera.off", "unavailable")
    form = await open_form(hass, kind)
    if CONF_PATH in answers:
        answers = {CONF_PATH: str(tmp_path / answers[CONF_PATH])}
    result = await hass.config_entries.flow.async_configure(
        form["flow_id"], {CONF_NAME: "Nursery", **answers}
    )
    assert result["type"] is FlowResultType.FORM
    assert result["errors"] == {"base": error}


@pytest.fixture
def server(recording: Path, socket_enabled: None) -> Iterator[str]:
    """Return the address of a web server that sends the recording, over and over."""
    sound = recording.read_bytes()
    passwords = {
        "Basic " + base64.b64encode(f"user:{password}".encode()).decode()
        for password in ("secret", "p@ss/word")
    }

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            accepted = self.headers.get("Authorization") in passwords
            self.send_response(200 if accepted else 401)
            self.send_header("WWW-Authenticate", 'Basic realm="nursery"')
            self.end_headers()
            if accepted:
                self.wfile.write(sound)

        @override
        def log_message(self, format: str, *args: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, name="server")
        thread.start()
        yield f"http://user:secret@127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


@pytest.fixture
def stream_entry(hass: HomeAssistant, server: str) -> MockConfigEntry:
    """Return a room with the stream, under a user name and a password."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Nursery",
        data={CONF_SOURCE: "stream", CONF_ADDRESS: f"{server}/live"},
        options={CONF_SENSITIVITY: "high"},
    )
    entry.add_to_hass(hass)
    return entry


async def test_stream(hass: HomeAssistant, server: str) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    result = await fill_in(hass, form, {CONF_ADDRESS: f"{server}/live"})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {CONF_SOURCE: "stream", CONF_ADDRESS: f"{server}/live"}


async def test_a_password_with_special_characters(hass: HomeAssistant, server: str) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    address = f"{server}/live".replace("user:secret@", "")
    answers = {CONF_ADDRESS: address, CONF_USERNAME: "user", CONF_PASSWORD: "p@ss/word"}
    result = await fill_in(hass, form, answers)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert "user:p%40ss%2Fword@" in result["data"][CONF_ADDRESS]


async def test_a_wrong_password_is_told_and_not_logged(
    hass: HomeAssistant, server: str, caplog: pytest.LogCaptureFixture
) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    address = f"{server}/live".replace("secret", "hunter2")
    result = await fill_in(hass, form, {CONF_ADDRESS: address})
    assert result["errors"] == {"base": "wrong_password"}
    assert "hunter2" not in caplog.text


async def test_reauth(hass: HomeAssistant, stream_entry: MockConfigEntry) -> None:
    right = stream_entry.data[CONF_ADDRESS]
    hass.config_entries.async_update_entry(
        stream_entry, data={**stream_entry.data, CONF_ADDRESS: right.replace("secret", "old")}
    )
    form = await stream_entry.start_reauth_flow(hass)
    assert form["step_id"] == "reauth_confirm"
    assert suggested(form) == {CONF_USERNAME: "user"}
    form = await submit(hass, form, {CONF_USERNAME: "user", CONF_PASSWORD: "wrong"})
    assert form["step_id"] == "reauth_confirm"
    assert form["errors"] == {"base": "wrong_password"}
    result = await submit(hass, form, {CONF_USERNAME: "user", CONF_PASSWORD: "secret"})
    assert result["step_id"] == "heard_quiet"
    form = await choose(hass, result, "other")
    assert form["step_id"] == "reauth_confirm"
    result = await submit(hass, form, {CONF_USERNAME: "user", CONF_PASSWORD: "secret"})
    result = await choose(hass, result, "finish")
    assert result["reason"] == "reauth_successful"
    assert stream_entry.data[CONF_ADDRESS] == right


async def test_reconfigure_keeps_the_password_and_the_options(
    hass: HomeAssistant, stream_entry: MockConfigEntry
) -> None:
    before = dict(stream_entry.data)
    menu = await stream_entry.start_reconfigure_flow(hass)
    assert menu["menu_options"] == KINDS
    form = await choose(hass, menu, "stream")
    shown = suggested(form)
    assert shown == {
        CONF_ADDRESS: before[CONF_ADDRESS].replace("user:secret@", ""),
        CONF_USERNAME: "user",
    }
    result = await choose(hass, await submit(hass, form, shown), "finish")
    assert result["reason"] == "reconfigure_successful"
    assert stream_entry.data == before
    assert stream_entry.title == "Nursery"
    assert stream_entry.options == {CONF_SENSITIVITY: "high"}


async def test_reconfigure_to_another_kind(
    hass: HomeAssistant, stream_entry: MockConfigEntry, recording: Path, fast_recording: None
) -> None:
    menu = await stream_entry.start_reconfigure_flow(hass)
    form = await choose(hass, menu, "recording")
    assert suggested(form) == {}
    result = await submit(hass, form, {CONF_PATH: str(recording)})
    menu = await choose(hass, result, "other")
    assert menu["step_id"] == "reconfigure"
    form = await choose(hass, menu, "recording")
    result = await submit(hass, form, {CONF_PATH: str(recording)})
    await choose(hass, result, "finish")
    assert stream_entry.data == {CONF_SOURCE: "recording", CONF_PATH: str(recording)}


async def test_satellite(hass: HomeAssistant) -> None:
    # There is nothing to listen to before the room is there. Every room may have its own.
    for _ in range(2):
        form = await open_form(hass, SourceKind.SATELLITE)
        result = await fill_in(hass, form, {})
        assert result["type"] is FlowResultType.CREATE_ENTRY
        assert result["data"] == {CONF_SOURCE: "satellite"}


async def test_wyoming(hass: HomeAssistant, socket_enabled: None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    form = await open_form(hass, SourceKind.WYOMING)
    result = await fill_in(hass, form, {CONF_HOST: "127.0.0.1", CONF_PORT: port})
    assert result["errors"] == {"base": "refused"}
    with serving(WyomingMicrophone()) as server:
        answers = {CONF_HOST: "127.0.0.1", CONF_PORT: float(server.port)}
        result = await fill_in(hass, result, answers)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {
        CONF_SOURCE: "wyoming",
        CONF_HOST: "127.0.0.1",
        CONF_PORT: server.port,
    }


async def test_camera(hass: HomeAssistant, server: str) -> None:
    await set_up_cameras(hass, MockCamera("crib", f"{server}/live"))
    form = await open_form(hass, SourceKind.CAMERA)
    result = await fill_in(hass, form, {CONF_ENTITY_ID: "camera.crib"})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["data"] == {CONF_SOURCE: "camera", CONF_ENTITY_ID: "camera.crib"}


async def test_a_registered_camera_is_kept_by_what_no_renaming_changes(
    hass: HomeAssistant, server: str
) -> None:
    await set_up_cameras(hass, MockCamera("crib", f"{server}/live", unique_id="1"))
    form = await open_form(hass, SourceKind.CAMERA)
    result = await fill_in(hass, form, {CONF_ENTITY_ID: "camera.crib"})
    registry = er.async_get(hass)
    camera = registry.async_get("camera.crib")
    assert camera is not None
    assert result["data"] == {CONF_SOURCE: "camera", CONF_ENTITY_ID: camera.id}
    registry.async_update_entity("camera.crib", new_entity_id="camera.cot")
    entry = MockConfigEntry(domain=DOMAIN, data=result["data"])
    entry.add_to_hass(hass)
    menu = await entry.start_reconfigure_flow(hass)
    assert suggested(await choose(hass, menu, SourceKind.CAMERA)) == {CONF_ENTITY_ID: "camera.cot"}


async def test_a_camera_without_a_stream(hass: HomeAssistant) -> None:
    await set_up_cameras(hass, MockCamera("crib", None))
    form = await open_form(hass, SourceKind.CAMERA)
    result = await fill_in(hass, form, {CONF_ENTITY_ID: "camera.crib"})
    assert result["errors"] == {"base": "no_stream"}


async def test_local_files_are_no_streams(hass: HomeAssistant) -> None:
    form = await open_form(hass, SourceKind.STREAM)
    result = await fill_in(hass, form, {CONF_ADDRESS: "file:///etc/passwd"})
    assert result["errors"] == {"base": "invalid_address"}


MICROPHONES = [Microphone(id="default", name="Default"), Microphone(id="usb", name="USB camera")]


async def test_microphone(hass: HomeAssistant, recording: Path) -> None:
    # The machine that runs the tests need not have a microphone.
    with (
        patch(
            "custom_components.cry_monitor.source_form.list_microphones", return_value=MICROPHONES
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
            "custom_components.cry_monitor.source_form.list_microphones", return_value=MICROPHONES
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
        patch("custom_components.cry_monitor.source_form.list_microphones", return_value=[]),
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
    with patch("custom_components.cry_monitor.source_form.list_microphones", side_effect=missing):
        result = await open_form(hass, SourceKind.MICROPHONE)
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "ffmpeg_missing"


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_is_translated(fault: Fault) -> None:
    english = json.loads((Path(config_flow.__file__).parent / "translations/en.json").read_text())
    assert fault.value in english["config"]["error"]


async def test_options_without_a_model_say_so(
    hass: HomeAssistant,
    room_options: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(own_model, "SHIPPED_MODEL", tmp_path / "cry.tflite")
    result = await hass.config_entries.options.async_init(room_options.entry_id)
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "model_unusable"


@pytest.fixture
def room_options(config_entry: MockConfigEntry, hass: HomeAssistant) -> MockConfigEntry:
    """Return a room that is paused, which no other option may end."""
    config_entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(config_entry, options={CONF_PAUSED: True})
    return config_entry


async def set_options(
    hass: HomeAssistant, entry: MockConfigEntry, **changes: Any
) -> ConfigFlowResult:
    """Change some of a room's options from what the form shows."""
    form = await hass.config_entries.options.async_init(entry.entry_id)
    answers = {**suggested(form), **changes}
    return await hass.config_entries.options.async_configure(form["flow_id"], answers)


async def test_options(
    hass: HomeAssistant, room_options: MockConfigEntry, model: ModelFile
) -> None:
    form = await hass.config_entries.options.async_init(room_options.entry_id)
    assert suggested(form) == {
        CONF_SENSITIVITY: "normal",
        CONF_QUIET: model.episodes.quiet_s,
        CONF_MERGE_GAP: model.episodes.merge_gap_s,
        CONF_LONG_CRY: 10,
    }
    await set_options(hass, room_options, sensitivity="high", long_cry=15)
    chosen = {CONF_PAUSED: True, CONF_SENSITIVITY: "high", CONF_LONG_CRY: 15}
    assert room_options.options == chosen
    await set_options(hass, room_options, quiet=10, merge_gap=60)
    assert room_options.options == chosen | {CONF_QUIET: 10, CONF_MERGE_GAP: 60}
    config = RoomOptions.from_entry(room_options).episode_config(model)
    assert (config.quiet_s, config.merge_gap_s) == (10, 60)


async def test_a_gap_shorter_than_the_quiet_is_refused(
    hass: HomeAssistant, room_options: MockConfigEntry
) -> None:
    result = await set_options(hass, room_options, quiet=50, merge_gap=10)
    assert result["errors"] == {CONF_MERGE_GAP: "shorter_than_quiet"}
    assert suggested(result)[CONF_QUIET] == 50
    assert room_options.options == {CONF_PAUSED: True}
