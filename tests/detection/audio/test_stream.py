"""Streams from real servers on the loopback, and everything that goes wrong with them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from pathlib import Path
import socket
import sys
from threading import Event
from time import sleep
import traceback

import numpy as np
import pytest

from cry_detection.audio import Block, Fault, SourceError, resolve, stream
from cry_detection.audio.stream import (
    RtspMode,
    StreamSource,
    redact,
    split_credentials,
    with_credentials,
)

from .servers import (
    PASSWORD,
    USER,
    Camera,
    Page,
    Radio,
    free_port,
    self_signed,
    sender,
    serving,
    until_bound,
)
from .signals import FREQUENCY, LEVEL, amplitude, pitch, record

pytestmark = pytest.mark.usefixtures("socket_enabled")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page | None]:
    """What a server answers."""
    folder = tmp_path_factory.mktemp("radio")
    mp3 = record(folder / "tone.mp3", "libmp3lame", options={"write_xing": "0"}).read_bytes()
    film = record(folder / "film.mkv", None, film_s=2.0).read_bytes()
    unplugged = record(folder / "unplugged.mkv", "libmp3lame", film_s=600.0).read_bytes()
    return {
        "/ends": Page(mp3),
        "/endless": Page(mp3 * 50, stalls=True),
        "/private": Page(mp3),
        "/stalls": Page(mp3, stalls=True),
        "/unplugged": Page(unplugged, slow=True),
        "/mute": None,
        "/film": Page(film),
        "/garbage": Page(np.random.default_rng(1).bytes(100_000)),
        "/empty": Page(),
        "/web": Page(b"<html><body>Welcome to your camera</body></html>" * 100),
        "/forbidden": Page(status=403),
        "/broken": Page(status=500),
        "/away": Page(status=302, headers={"Location": "file:///etc/passwd"}),
        "/playlist.m3u8": Page(
            b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://%b\n#EXT-X-ENDLIST\n"
            % bytes(folder / "tone.mp3")
        ),
    }


@pytest.fixture
def radio(pages: dict[str, Page | None]) -> Iterator[str]:
    """A server's address, with a user name and a password."""
    with serving(Radio(pages)) as server:
        yield f"http://{USER}:{PASSWORD}@127.0.0.1:{server.port}"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_OPEN_TIMEOUT_S", 2.0)
    monkeypatch.setattr(stream, "_READ_TIMEOUT_S", 2.0)


def listen_until_fault(address: str) -> tuple[list[Block], SourceError]:
    """Return what a stream gives before it fails, and how; no password may be seen in it."""
    source = StreamSource(address)
    blocks: list[Block] = []
    with pytest.raises(SourceError) as caught:
        blocks.extend(source.blocks(Event()))
    seen = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(source)
    assert PASSWORD not in seen
    assert caught.value.__context__ is None or PASSWORD not in str(caught.value.__context__)
    return blocks, caught.value


def test_a_stream_is_heard_until_it_is_stopped(radio: str) -> None:
    stop = Event()
    blocks = StreamSource(f"{radio}/endless").blocks(stop)
    sound = np.concatenate(list(islice(blocks, 30)))
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
    assert amplitude(sound) == pytest.approx(LEVEL * 0.95, rel=0.02)
    stop.set()
    assert list(blocks) == []


def test_a_stream_can_be_left_halfway(radio: str) -> None:
    blocks = StreamSource(f"{radio}/endless").blocks(Event())
    next(blocks)
    del blocks


def test_a_stream_that_ends_is_gone(radio: str) -> None:
    blocks, error = listen_until_fault(f"{radio}/ends")
    assert error.fault is Fault.GONE
    assert pitch(np.concatenate(blocks)) == pytest.approx(FREQUENCY, abs=0.5)


@pytest.mark.usefixtures("impatient")
def test_a_stream_that_stalls(radio: str) -> None:
    blocks, error = listen_until_fault(f"{radio}/stalls")
    assert error.fault is Fault.STALLED
    assert blocks


@pytest.mark.usefixtures("impatient")
def test_a_picture_that_goes_on_without_its_sound(radio: str) -> None:
    blocks, error = listen_until_fault(f"{radio}/unplugged")
    assert error.fault is Fault.STALLED
    assert blocks


@pytest.mark.usefixtures("impatient")
def test_a_server_that_never_answers(radio: str) -> None:
    assert listen_until_fault(f"{radio}/mute")[1].fault is Fault.UNREACHABLE


def test_the_right_password(radio: str) -> None:
    assert listen_until_fault(f"{radio}/private")[1].fault is Fault.GONE


def test_the_wrong_password(radio: str) -> None:
    address = f"{radio}/private".replace(USER, "stranger")
    assert listen_until_fault(address)[1].fault is Fault.WRONG_PASSWORD


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/forbidden", Fault.WRONG_PASSWORD),
        ("/nowhere", Fault.NOT_FOUND),
        ("/broken", Fault.UNREACHABLE),
        ("/garbage", Fault.UNREADABLE),
        ("/web", Fault.UNREADABLE),
        ("/empty", Fault.UNREADABLE),
        ("/film", Fault.NO_AUDIO),
        ("/away", Fault.UNREACHABLE),
        ("/playlist.m3u8", Fault.UNREADABLE),
    ],
)
def test_what_a_server_can_do_wrong(radio: str, path: str, fault: Fault) -> None:
    blocks, error = listen_until_fault(f"{radio}{path}")
    assert error.fault is fault
    assert not blocks
    assert "127.0.0.1" in str(error)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    address = f"http://{USER}:{PASSWORD}@127.0.0.1:{port}/"
    assert listen_until_fault(address)[1].fault is Fault.REFUSED


def test_unknown_host() -> None:
    address = f"rtsp://{USER}:{PASSWORD}@camera.invalid/"
    assert listen_until_fault(address)[1].fault is Fault.UNREACHABLE


@pytest.mark.parametrize(
    "address",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "concat:http://a|http://b",
        "subfile,,start,0,end,9,,:http://a",
        "async:http://a",
        "srt://127.0.0.1:5000",
        f"{USER}:{PASSWORD}",
        "http:/missing",
        "",
    ],
)
def test_only_network_streams_are_opened(address: str) -> None:
    assert listen_until_fault(address)[1].fault is Fault.INVALID_ADDRESS


def test_rtsp_asks_for_the_sound_alone_and_over_tcp() -> None:
    with serving(Camera()) as camera:
        stop = Event()
        address = f"RTSP://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        blocks = StreamSource(address).blocks(stop)
        sound = np.concatenate(list(islice(blocks, 30)))
        assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
        assert amplitude(sound) == pytest.approx(LEVEL, rel=0.02)
        assert [request.split()[0] for request in camera.set_up] == ["sound"]
        assert "TCP" in camera.set_up[0]
        stop.set()
        assert list(blocks) == []


def sound_of(source: StreamSource) -> Block:
    """Return three seconds of a source."""
    with closing(source.blocks(Event())) as blocks:
        return np.concatenate(list(islice(blocks, 30)))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lone_sound", ["silent", "closed", "refused", "unplayable"])
def test_rtsp_camera_that_wants_its_picture_to_be_taken_too(lone_sound: str) -> None:
    with serving(Camera(lone_sound=lone_sound)) as camera:
        source = StreamSource(f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery")
        for tries in (["sound", "picture", "sound"], ["picture", "sound"]):
            assert pitch(sound_of(source)) == pytest.approx(FREQUENCY, abs=0.5)
            # The second time it is known.
            assert [request.split()[0] for request in camera.set_up] == tries
            camera.set_up.clear()


@pytest.mark.usefixtures("impatient")
def test_rtsp_camera_whose_datagrams_never_arrive() -> None:
    with serving(Camera(transports=("UDP",), datagrams=False)) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        blocks, error = listen_until_fault(address)
    assert not blocks
    assert error.fault is Fault.UDP_ONLY
    assert "over UDP only" in str(error)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("transport", ["tcp", "udp"])
@pytest.mark.parametrize("only", ["TCP", "UDP"])
def test_rtsp_over_the_transport_that_a_camera_takes(only: str, transport: str) -> None:
    with serving(Camera(transports=(only,))) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        source = StreamSource(address, RtspMode(transport))
        for _ in range(2):
            assert pitch(sound_of(source)) == pytest.approx(FREQUENCY, abs=0.5)
            assert f"RTP/AVP/{only}" in camera.set_up[-1]
        # What it refused was tried once and not again.
        assert len(camera.set_up) == (2 if transport.upper() == only else 3)


def test_rtsp_camera_that_takes_no_transport() -> None:
    with serving(Camera(transports=())) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        blocks, error = listen_until_fault(address)
    assert not blocks
    assert error.fault is Fault.UNREADABLE
    assert "neither over TCP nor over UDP" in str(error)


def test_a_wrong_password_is_tried_once() -> None:
    with serving(Camera(lone_sound="silent")) as camera:
        address = f"rtsp://stranger:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        assert listen_until_fault(address)[1].fault is Fault.WRONG_PASSWORD
        assert camera.refused == 1


def test_stop_between_two_modes_of_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_OPEN_TIMEOUT_S", 1.0)
    monkeypatch.setattr(stream, "_READ_TIMEOUT_S", 1.0)
    stop = Event()
    with serving(Camera(lone_sound="silent")) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        with ThreadPoolExecutor() as pool:
            result = pool.submit(list, StreamSource(address).blocks(stop))
            while not camera.set_up:
                sleep(0.01)
            stop.set()
            assert result.result() == []
        assert [request.split()[0] for request in camera.set_up] == ["sound"]


def test_rtsp_over_tls_with_a_certificate_of_its_own(tmp_path: Path) -> None:
    with serving(Camera(encryption=self_signed(tmp_path))) as camera:
        address = f"rtsps://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        blocks = StreamSource(address).blocks(Event())
        sound = np.concatenate(list(islice(blocks, 30)))
        blocks.close()
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)


def test_rtsp_camera_switched_off() -> None:
    with serving(Camera(endless=False)) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        blocks, error = listen_until_fault(address)
    assert error.fault is Fault.GONE
    assert blocks


def test_rtsp_camera_without_sound() -> None:
    with serving(Camera(microphone=False)) as camera:
        address = f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        assert listen_until_fault(address)[1].fault is Fault.NO_AUDIO


def test_rtsp_wrong_password() -> None:
    with serving(Camera()) as camera:
        address = f"rtsp://stranger:{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        assert listen_until_fault(address)[1].fault is Fault.WRONG_PASSWORD


def test_datagrams_that_stop_coming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_READ_TIMEOUT_S", 3.0)
    path = record(tmp_path / "tone.ts", "aac")
    port = free_port(socket.SOCK_DGRAM)
    address = f"udp://{USER}:{PASSWORD}@127.0.0.1:{port}"
    with ThreadPoolExecutor() as pool:
        result = pool.submit(listen_until_fault, address)
        until_bound(port, socket.SOCK_DGRAM)
        with sender(path, "mpegts", f"udp://127.0.0.1:{port}"):
            blocks, error = result.result()
    assert error.fault is Fault.STALLED
    assert pitch(np.concatenate(blocks)) == pytest.approx(FREQUENCY, abs=0.5)


def test_datagrams_are_heard_until_they_are_stopped(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.ts", "aac")
    port = free_port(socket.SOCK_DGRAM)
    stop = Event()
    with ThreadPoolExecutor() as pool:
        blocks = StreamSource(f"udp://@:{port}").blocks(stop)
        result = pool.submit(next, blocks)
        until_bound(port, socket.SOCK_DGRAM)
        with sender(path, "mpegts", f"udp://127.0.0.1:{port}", loops=True):
            assert len(result.result())
            stop.set()
            assert list(blocks) == []


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("address", ["udp://@:{port}", "udp://127.0.0.1:{port}"])
def test_nobody_sends_datagrams(address: str) -> None:
    address = address.format(port=free_port(socket.SOCK_DGRAM))
    error = listen_until_fault(address)[1]
    assert error.fault is Fault.UNREACHABLE
    assert str(error).startswith("Nothing is sent to udp://")


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("scheme", sorted(stream.SCHEMES - {"udp"}))
def test_a_port_that_accepts_and_stays_silent(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"{scheme}://{USER}:{PASSWORD}@127.0.0.1:{server.getsockname()[1]}/nursery"
        assert listen_until_fault(address)[1].fault is Fault.UNREACHABLE


@pytest.mark.parametrize("port", ["", ":5000"])
def test_a_name_server_that_is_dead(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    never = (sys.executable, "-c", "import time; time.sleep(60)")
    monkeypatch.setattr(resolve, "_LOOK_UP", never)
    monkeypatch.setattr(resolve, "_DEADLINE_S", 0.5)
    address = f"rtsp://{USER}:{PASSWORD}@camera.local{port}/nursery"
    blocks, error = listen_until_fault(address)
    assert not blocks
    assert error.fault is Fault.UNREACHABLE
    assert "name server" in str(error)
    monkeypatch.setattr(resolve, "_DEADLINE_S", 60.0)
    stop = Event()
    with ThreadPoolExecutor() as pool:
        result = pool.submit(list, StreamSource(address).blocks(stop))
        stop.set()
        assert result.result(timeout=30.0) == []


def test_a_name_that_leads_somewhere(radio: str) -> None:
    address = f"{radio}/endless".replace("127.0.0.1", "localhost")
    assert pitch(sound_of(StreamSource(address))) == pytest.approx(FREQUENCY, abs=0.5)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("rtsp://parent:hunter2@cam.local:554/live?token=hunter2", "rtsp://cam.local:554"),
        ("http://cam.local/user=parent_password=hunter2.sdp", "http://cam.local"),
        ("rtsps://[fe80::1]:322/live", "rtsps://[fe80::1]:322"),
        ("udp://@239.0.0.1:5000?localaddr=hunter2", "udp://239.0.0.1:5000"),
        ("udp://@:5000", "udp://@:5000"),
        ("tcp://parent:hunter2@cam.local:5000", "tcp://cam.local:5000"),
        ("rtsp://parent:p@hunter2@cam.local/live", "rtsp://cam.local"),
        ("rtsp://parent:1/hunter2@cam.local/live", "rtsp://…"),
        ("rtsp://parent:hunter2/x@cam.local/live", "the stream"),
        ("rtsp://parent:1?hunter2@cam.local/live", "rtsp://…"),
        ("rtsp://parent:1#hunter2@cam.local/live", "rtsp://…"),
        ("http://[hunter2", "the stream"),
        ("hunter2", "the stream"),
        ("", "the stream"),
    ],
)
def test_redact(address: str, shown: str) -> None:
    assert redact(address) == shown


@pytest.mark.parametrize(
    ("address", "bare", "password"),
    [
        ("rtsp://cam.local/live", "rtsp://cam.local/live", None),
        ("rtsp://parent:hunter2@cam.local:554/live", "rtsp://cam.local:554/live", "hunter2"),
        ("rtsp://parent:1#hunter2@cam.local/live", "rtsp://cam.local/live", "1#hunter2"),
        ("rtsp://parent:1?hunter2@cam.local:554/", "rtsp://cam.local:554/", "1?hunter2"),
        ("rtsp://parent:x?hunter2@cam.local", "rtsp://cam.local", "x?hunter2"),
        ("rtsp://parent:x/hunter2@[fe80::1]/live", "rtsp://[fe80::1]/live", "x/hunter2"),
        ("rtsp://parent:#a@hunter2@cam.local/a", "rtsp://cam.local/a", "#a@hunter2"),
        ("rtsp://parent:#hunter2@cam.local/live@hd", "rtsp://cam.local/live@hd", "#hunter2"),
        ("http://parent:x?hunter2@cam.local/a", "http://cam.local/a", "x?hunter2"),
        ("rtsp://parent:hunter2%23@cam.local", "rtsp://cam.local", "hunter2#"),
        ("rtsp://parent@cam.local/a", "rtsp://cam.local/a", ""),
        # These are no passwords, and go to no other host.
        ("http://cam.local:80?mail=a@b.c", "http://cam.local:80?mail=a@b.c", None),
        ("http://cam.local:80/live@hd", "http://cam.local:80/live@hd", None),
        ("rtsp://cam.local/live?a=b@c", "rtsp://cam.local/live?a=b@c", None),
        ("udp://@239.0.0.1:5000", "udp://239.0.0.1:5000", None),
        ("hunter2", "hunter2", None),
        ("http://[hunter2", "http://[hunter2", None),
        ("", "", None),
    ],
)
def test_credentials_as_somebody_typed_them(address: str, bare: str, password: str | None) -> None:
    parts = (bare, "", "") if password is None else (bare, "parent", password)
    assert split_credentials(address) == parts
    if password is not None:
        assert split_credentials(with_credentials(*parts)) == parts


def test_a_password_with_a_hash_opens_the_stream() -> None:
    with serving(Camera()) as camera:
        address = f"rtsp://parent:1#{PASSWORD}@127.0.0.1:{camera.port}/nursery"
        _, error = listen_until_fault(address)
        # It came as far as the camera, which has another password.
        assert error.fault is Fault.WRONG_PASSWORD
        assert str(error).startswith(f"rtsp://127.0.0.1:{camera.port} ")
        assert camera.refused == 1
