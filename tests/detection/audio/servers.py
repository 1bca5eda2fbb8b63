"""Small servers on this machine's loopback, as good and as bad as real cameras."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
import shutil
import socket
from socketserver import StreamRequestHandler, ThreadingTCPServer
import ssl
import struct
import subprocess
from threading import Event, Thread
from time import sleep
from typing import BinaryIO, cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
import numpy as np
import pytest
from wyoming.audio import AudioChunk
from wyoming.event import Eventable, read_event, write_event
from wyoming.info import Attribution, Info, Satellite
from wyoming.ping import Ping

from cry_detection.audio import SAMPLE_RATE

from .signals import SECONDS, tone

USER = "parent"
PASSWORD = "hunter2"  # noqa: S105 - opens only the servers below
ICY_INTERVAL = 8192
"""Bytes of sound between two titles, as Icecast has them."""
_CREDENTIALS = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()


def pactl(*arguments: str) -> bool:
    """Return whether PulseAudio's server does as it is told."""
    command = ["pactl", *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@contextmanager
def pulseaudio_server(folder: Path, *modules: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a sound server with a microphone, "crib", that hears what its "speaker" plays."""
    if shutil.which("pulseaudio") is None:
        pytest.skip("PulseAudio is not installed: script/setup --audio-tests")
    crib = "source_name=crib master=speaker.monitor source_properties=device.description=Crib"
    loaded = [
        f"module-native-protocol-unix socket={folder}/pulse.socket auth-anonymous=1",
        "module-null-sink sink_name=speaker",
        *modules,
        f"module-remap-source {crib}",
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        patch.setenv("PULSE_SERVER", f"unix:{folder}/pulse.socket")
        with subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
            + [f"--load={module}" for module in loaded],
            stderr=subprocess.DEVNULL,
        ) as server:
            try:
                while not pactl("set-default-source", "crib"):
                    assert server.poll() is None, "pulseaudio has ended"
                yield server
            finally:
                server.kill()


def _python_with_gstreamer() -> str | None:
    """Return a Python of the system's that has GStreamer's RTSP server."""
    program = "import gi; gi.require_version('GstRtspServer', '1.0')"
    for python in ("/usr/bin/python3", "python3"):
        command = [python, "-c", program]
        with suppress(FileNotFoundError):
            if subprocess.run(command, capture_output=True, check=False).returncode == 0:
                return python
    return None


@contextmanager
def gstreamer(
    launch: str, *credentials: str, port: int = 0
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `rtsp_server.py`; yield its address without credentials, and the process."""
    python = _python_with_gstreamer()
    if python is None:
        pytest.skip("GStreamer's RTSP server is not installed: script/setup --audio-tests")
    command = [python, str(Path(__file__).with_name("rtsp_server.py")), str(port), launch]
    with subprocess.Popen(
        [*command, *credentials], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield f"rtsp://127.0.0.1:{int(process.stdout.readline())}/nursery", process
        finally:
            process.kill()


def self_signed(folder: Path) -> ssl.SSLContext:
    """Return what a camera encrypts with: a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "camera")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1))
    builder = builder.not_valid_after(now + timedelta(days=1))
    certificate = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "camera.pem"
    path.write_bytes(secret + certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def free_port(kind: socket.SocketKind = socket.SOCK_STREAM) -> int:
    """Return a port that nobody listens at."""
    with socket.socket(type=kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until_bound(port: int, kind: socket.SocketKind = socket.SOCK_STREAM) -> None:
    """Wait until somebody listens at a port, without asking there: ffmpeg serves only one."""
    name = "udp" if kind is socket.SOCK_DGRAM else "tcp"
    tables = (Path("/proc/net") / name, Path("/proc/net") / f"{name}6")
    for _ in range(500):
        for table in tables:
            for line in table.read_text().splitlines()[1:]:
                _, local, remote, *_ = line.split()
                if local.endswith(f":{port:04X}") and remote.endswith(":0000"):
                    return
        sleep(0.02)
    raise TimeoutError(f"Nobody listens at port {port}.")


@contextmanager
def sender(
    path: Path, container: str, address: str, *, speed: float = 8.0, loops: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """Let ffmpeg send a recording to an address, or serve it to the first one who asks there."""
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not installed")
    command = ["ffmpeg", "-nostdin", "-loglevel", "quiet", "-readrate", str(speed)]
    command += ["-stream_loop", "-1" if loops else "0", "-i", str(path), "-c", "copy"]
    command += [] if address.startswith("udp") else ["-listen", "1"]
    with subprocess.Popen([*command, "-f", container, address]) as process:
        try:
            yield process
        finally:
            process.kill()


@dataclass
class Page:
    """What an HTTP server answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stalls: bool = False
    """Whether it keeps the connection open after the body and sends nothing."""
    slow: bool = False
    """Whether it takes seconds for the body."""
    title: str = ""
    """What is on, told between the sound to those who ask for it, as Icecast does."""


class _Server(ThreadingTCPServer):
    # Closing waits for every thread, so that none outlives its test.
    daemon_threads = False
    block_on_close = True

    allow_reuse_address = True

    def __init__(
        self,
        handler: type[StreamRequestHandler],
        port: int = 0,
        encryption: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(("127.0.0.1", port), handler)
        if encryption is not None:
            self.socket = encryption.wrap_socket(self.socket, server_side=True)
        self.port = int(self.server_address[1])
        self.closing = Event()


@contextmanager
def serving[S: _Server](server: S) -> Iterator[S]:
    """Run a server in a thread of its own."""
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


class Radio(_Server):
    """An HTTP server of pages by their paths; None is a request that is never answered."""

    def __init__(
        self, pages: dict[str, Page | None], encryption: ssl.SSLContext | None = None
    ) -> None:
        super().__init__(_RadioConnection, encryption=encryption)
        self.pages = pages
        self.titles_told = 0


class _RadioConnection(BaseHTTPRequestHandler):
    server: Radio

    def do_GET(self) -> None:
        page = self.server.pages.get(self.path, Page(status=404))
        if self.path.startswith("/private") and (self.headers.get("Authorization") != _CREDENTIALS):
            page = Page(status=401, headers={"WWW-Authenticate": 'Basic realm="nursery"'})
        if page is None:
            self.server.closing.wait()
            return
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        body = page.body
        if page.title and self.headers.get("Icy-MetaData") == "1":
            self.send_header("icy-metaint", str(ICY_INTERVAL))
            body = self._with_titles(body, page.title)
        if not page.stalls:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):
            for start in range(0, len(body), 512):
                self.wfile.write(body[start : start + 512])
                if page.slow and self.server.closing.wait(0.02):
                    return
            if page.stalls:
                self.wfile.flush()
                self.server.closing.wait()

    def _with_titles(self, body: bytes, title: str) -> bytes:
        """Put a length in units of 16 bytes, and a title, after every `ICY_INTERVAL` of sound."""
        text = f"StreamTitle='{title}';".encode()
        units = -(-len(text) // 16)
        block = bytes([units]) + text.ljust(units * 16, b"\0")
        pieces = [body[at : at + ICY_INTERVAL] for at in range(0, len(body), ICY_INTERVAL)]
        self.server.titles_told += len(pieces) - 1
        return block.join(pieces)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        pass


class Camera(_Server):
    """An RTSP server with a picture and, if it has a microphone, the tone.

    The protocol is RFC 2326, with the media in the same TCP connection (section 10.12) or over UDP.

    Args:
        microphone: whether it has sound.
        endless: whether it goes on after the tone.
        encryption: what it speaks TLS with.
        lone_sound: what its firmware makes of a client who sets up the sound alone: it "plays" it,
            is "silent", "refused" (SETUP), "unplayable" (PLAY) or "closed".
        transports: what it can send over.
        datagrams: whether those that it sends arrive.
    """

    def __init__(
        self,
        *,
        microphone: bool = True,
        endless: bool = True,
        encryption: ssl.SSLContext | None = None,
        lone_sound: str = "plays",
        transports: tuple[str, ...] = ("TCP", "UDP"),
        datagrams: bool = True,
    ) -> None:
        super().__init__(_CameraConnection, encryption=encryption)
        self.endless = endless
        self.lone_sound = lone_sound
        self.transports = transports
        self.datagrams = datagrams
        self.set_up: list[str] = []
        """The tracks that were asked for, each with its transport."""
        self.described = 0
        """How often somebody who knew the password asked what there is."""
        self.refused = 0
        """How often somebody did not know it."""
        tracks = ["m=video 0 RTP/AVP 26", "a=control:picture"]
        if microphone:
            tracks += ["m=audio 0 RTP/AVP 97", f"a=rtpmap:97 L16/{SAMPLE_RATE}/1"]
            tracks += ["a=control:sound"]
        session = ["v=0", "o=- 0 0 IN IP4 127.0.0.1", "s=Nursery", "t=0 0", "c=IN IP4 0.0.0.0"]
        self.description = "\r\n".join((*session, *tracks, ""))


class _CameraConnection(StreamRequestHandler):
    server: Camera
    transports: dict[str, str]

    def handle(self) -> None:
        self.transports = {}
        with suppress(ConnectionError):
            while request := self._request():
                self._answer(request)

    def _request(self) -> list[str]:
        lines = []
        while line := self.rfile.readline().decode().strip():
            lines.append(line)
        return lines

    def _answer(self, request: list[str]) -> None:
        method, address, _ = request[0].split()
        headers = dict(line.split(": ", 1) for line in request[1:])
        status, body, more = "200 OK", "", ["Session: 1"]
        if method == "OPTIONS":
            more = ["Public: DESCRIBE, SETUP, PLAY, TEARDOWN"]
        elif headers.get("Authorization") != _CREDENTIALS:
            status, more = "401 Unauthorized", ['WWW-Authenticate: Basic realm="nursery"']
            self.server.refused += "Authorization" in headers
        elif method == "DESCRIBE":
            body = self.server.description
            self.server.described += 1
            more = [f"Content-Base: {address}/", "Content-Type: application/sdp"]
        elif method == "SETUP":
            status = self._set_up(address.rpartition("/")[2], headers["Transport"])
            more.append(f"Transport: {headers['Transport']};server_port=50000-50001")
        elif method == "PLAY" and self._alone("unplayable"):
            status = "455 Method Not Valid in This State"
        lines = [f"RTSP/1.0 {status}", f"CSeq: {headers['CSeq']}", *more]
        self.wfile.write("\r\n".join([*lines, f"Content-Length: {len(body)}", "", body]).encode())
        if method == "PLAY" and status == "200 OK":
            self._play()

    def _alone(self, lone_sound: str) -> bool:
        """Return whether this is what the camera does, and only its sound was set up."""
        return self.server.lone_sound == lone_sound and "picture" not in self.transports

    def _set_up(self, track: str, transport: str) -> str:
        self.server.set_up.append(f"{track} {transport}")
        if not any(f"RTP/AVP/{name};" in transport for name in self.server.transports):
            return "461 Unsupported Transport"
        if track == "sound" and self._alone("refused"):
            return "400 Bad Request"
        self.transports[track] = transport
        return "200 OK"

    def _play(self) -> None:
        """Send the tone in packets of 20 ms (RFC 3551, L16), faster than it plays."""
        if self._alone("silent") or "sound" not in self.transports:
            self.server.closing.wait()
        if self._alone("closed"):
            raise ConnectionAbortedError
        payload = (tone() * 32767).astype(">i2")
        number = 0
        with socket.socket(type=socket.SOCK_DGRAM) as datagrams:
            while self.server.endless or number < SECONDS * SAMPLE_RATE // 320:
                # The tone is of whole periods, and so has no seam.
                samples = np.take(payload, range(number * 320, number * 320 + 320), mode="wrap")
                header = struct.pack(">BBHII", 0x80, 97, number % 65536, number * 320, 1)
                self._send(header + samples.tobytes(), datagrams)
                number += 1
                if self.server.closing.wait(0.002):
                    break
        # A camera that is switched off.
        raise ConnectionAbortedError

    def _send(self, packet: bytes, datagrams: socket.socket) -> None:
        """Send a packet of sound the way that the client chose."""
        way, numbers = (
            self.transports["sound"].split("=")[0],
            self.transports["sound"].split("=")[1],
        )
        number = int(numbers.split("-")[0])
        if "interleaved" in way:
            self.wfile.write(struct.pack(">cBH", b"$", number, len(packet)) + packet)
        elif self.server.datagrams:
            datagrams.sendto(packet, ("127.0.0.1", number))


class Babbler(_Server):
    """A server that answers a first line with these bytes, whatever it was asked."""

    def __init__(self, answer: bytes) -> None:
        super().__init__(_BabblerConnection)
        self.answer = answer


class _BabblerConnection(StreamRequestHandler):
    server: Babbler

    def handle(self) -> None:
        self.rfile.readline()
        self.wfile.write(self.server.answer)
        self.server.closing.wait()


class WyomingMicrophone(_Server):
    """A Wyoming server whose microphone hears the tone, as wyoming-mic-external does.

    Args:
        chunks: what it sends, one event each; by default the tone, for ever.
        satellite: whether it waits to be told that somebody listens.
        pings: whether it asks before each chunk if somebody is still there.
        hurries: whether it sends as fast as it can.
    """

    def __init__(
        self,
        chunks: list[AudioChunk] | None = None,
        *,
        satellite: bool = False,
        pings: bool = False,
        hurries: bool = False,
        port: int = 0,
    ) -> None:
        super().__init__(_WyomingConnection, port)
        self.pause_s = 0.0 if hurries else 0.002
        self.chunks = chunks
        self.satellite = satellite
        self.pings = pings
        self.received: list[str] = []


class _WyomingConnection(StreamRequestHandler):
    disable_nagle_algorithm = True
    server: WyomingMicrophone

    def handle(self) -> None:
        with suppress(ConnectionError):
            self._converse()

    def _read(self) -> None:
        event = read_event(cast("BinaryIO", self.rfile))
        if event is None:
            raise ConnectionAbortedError
        self.server.received.append(event.type)

    def _write(self, event: Eventable) -> None:
        write_event(event.event(), cast("BinaryIO", self.wfile))

    def _converse(self) -> None:
        self._read()
        satellite = Satellite(
            name="crib",
            attribution=Attribution(name="Nursery", url=""),
            installed=True,
            description=None,
            version=None,
        )
        self._write(Info(satellite=satellite if self.server.satellite else None))
        if self.server.satellite:
            self._read()
        for chunk in self._chunks():
            if self.server.pings:
                self._write(Ping(text="there?"))
                self._read()
            self._write(chunk)
            if self.server.closing.wait(self.server.pause_s):
                return

    def _chunks(self) -> Iterator[AudioChunk]:
        if self.server.chunks is not None:
            yield from self.server.chunks
            return
        sound = (tone() * 32767).astype("<i2")
        while True:
            for start in range(0, len(sound), 1024):
                samples = sound[start : start + 1024].tobytes()
                yield AudioChunk(rate=SAMPLE_RATE, width=2, channels=1, audio=samples)
