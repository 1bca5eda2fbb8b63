"""Wyoming microphones: a real server on the loopback, and what goes wrong with it."""

from contextlib import ExitStack
from itertools import islice
import socket
import sys
from threading import Event

import numpy as np
import pytest
from wyoming.audio import AudioChunk

from cry_detection.audio import SAMPLE_RATE, Block, Fault, SourceError, resolve, wyoming
from cry_detection.audio.wyoming import WyomingSource

from .servers import Babbler, WyomingMicrophone, serving
from .signals import FREQUENCY, LEVEL, amplitude, pitch, tone

pytestmark = pytest.mark.usefixtures("socket_enabled")

HOST = "127.0.0.1"


def error_of(port: int) -> SourceError:
    with pytest.raises(SourceError) as caught:
        list(WyomingSource(HOST, port).blocks(Event()))
    assert str(caught.value).endswith(".")
    return caught.value


def fault_of(port: int) -> Fault:
    return error_of(port).fault


@pytest.mark.parametrize(
    ("server", "received"),
    [
        (WyomingMicrophone, ["describe"]),
        (lambda: WyomingMicrophone(satellite=True), ["describe", "run-satellite"]),
        (lambda: WyomingMicrophone(pings=True), ["describe", "pong"]),
    ],
    ids=["microphone", "satellite", "pings"],
)
def test_a_microphone_is_heard_until_it_is_stopped(
    server: type[WyomingMicrophone], received: list[str]
) -> None:
    with serving(server()) as microphone:
        stop = Event()
        blocks = WyomingSource(HOST, microphone.port).blocks(stop)
        sound = np.concatenate(list(islice(blocks, 30)))
        stop.set()
        assert list(blocks) == []
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
    assert amplitude(sound) == pytest.approx(LEVEL, rel=0.02)
    assert microphone.received[: len(received)] == received


@pytest.mark.parametrize("rate", [8_000, 22_050, 48_000])
@pytest.mark.parametrize(("width", "kind"), [(1, np.uint8), (2, np.int16), (4, np.int32)])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_format(rate: int, width: int, kind: type, channels: int) -> None:
    full = 2.0 ** (8 * width - 1)
    mono = tone(rate).astype(np.float64) * (full - 1) + (full if width == 1 else 0)
    samples = np.repeat(mono.astype(kind), channels).tobytes()
    assert_heard(AudioChunk(rate=rate, width=width, channels=channels, audio=samples))


@pytest.mark.parametrize("channels", [1, 2, 4, 6, 8])
def test_microphone_arrays_and_24_bits(channels: int) -> None:
    samples = np.repeat((tone() * 2.0**31).astype("<i4"), channels)
    packed = samples.view(np.uint8).reshape(-1, 4)[:, 1:].tobytes()
    assert_heard(AudioChunk(rate=SAMPLE_RATE, width=3, channels=channels, audio=packed))


def assert_heard(chunk: AudioChunk) -> None:
    """Check that the tone is heard in a chunk."""
    heard: list[Block] = []
    with serving(WyomingMicrophone([chunk])) as microphone, pytest.raises(SourceError) as caught:
        heard.extend(WyomingSource(HOST, microphone.port).blocks(Event()))
    assert caught.value.fault is Fault.GONE
    sound = np.concatenate(heard)
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
    assert amplitude(sound) == pytest.approx(LEVEL, rel=0.02)
    assert len(sound) == pytest.approx(3 * SAMPLE_RATE, abs=SAMPLE_RATE / 5)


def test_nobody_there() -> None:
    with socket.create_server((HOST, 0)) as server:
        port = server.getsockname()[1]
    assert fault_of(port) is Fault.REFUSED


def test_a_name_server_that_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolve, "_LOOK_UP", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(resolve, "_DEADLINE_S", 0.5)
    with pytest.raises(SourceError, match="name server") as caught:
        list(WyomingSource("crib.local", 10700).blocks(Event()))
    assert caught.value.fault is Fault.UNREACHABLE
    stop = Event()
    stop.set()
    assert list(WyomingSource("crib.local", 10700).blocks(stop)) == []


def test_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wyoming, "_OPEN_TIMEOUT_S", 0.2)
    with ExitStack() as stack:
        server = stack.enter_context(socket.create_server((HOST, 0), backlog=0))
        # Linux answers nobody whose place in the queue is not free.
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(server.getsockname())
        assert fault_of(server.getsockname()[1]) is Fault.UNREACHABLE


def test_it_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wyoming, "_READ_TIMEOUT_S", 0.2)
    with socket.create_server((HOST, 0)) as server:
        assert fault_of(server.getsockname()[1]) is Fault.STALLED


def test_it_talks_but_sends_no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wyoming, "_READ_TIMEOUT_S", 0.2)
    nothing = AudioChunk(rate=SAMPLE_RATE, width=2, channels=1, audio=b"")
    with serving(WyomingMicrophone([nothing] * 100_000)) as microphone:
        assert fault_of(microphone.port) is Fault.STALLED


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"[]\n",
        b'{"type": "audio-chunk", "data": {}, "payload_length": 2}\n\0\0',
        b'{"type": "audio-chunk", "payload_length": "many"}\n',
        b"\xff\xfe\n",
    ],
)
def test_another_protocol(answer: bytes) -> None:
    with serving(Babbler(answer)) as server:
        assert fault_of(server.port) is Fault.UNREADABLE


@pytest.mark.parametrize(
    ("chunk", "words"),
    [
        (AudioChunk(rate=SAMPLE_RATE, width=2, channels=1, audio=b"123"), "does not speak"),
        (AudioChunk(rate=SAMPLE_RATE, width=3, channels=1, audio=b"1234"), "does not speak"),
        (AudioChunk(rate=SAMPLE_RATE, width=2, channels=2, audio=b"123456"), "does not speak"),
        (AudioChunk(rate=SAMPLE_RATE, width=8, channels=1, audio=bytes(8)), "8 bytes a sample"),
        (AudioChunk(rate=SAMPLE_RATE, width=2, channels=65, audio=bytes(130)), "65 channels"),
        (AudioChunk(rate=SAMPLE_RATE, width=2, channels=0, audio=bytes(2)), "0 channels"),
        (AudioChunk(rate=0, width=2, channels=1, audio=bytes(2)), "at 0 Hz"),
    ],
)
def test_samples_that_no_microphone_sends(chunk: AudioChunk, words: str) -> None:
    with serving(WyomingMicrophone([chunk])) as microphone:
        error = error_of(microphone.port)
    assert error.fault is Fault.UNREADABLE
    assert words in str(error)
