"""Whatever way a recording comes in, the same cries are heard in it.

Each source is compared with the file source on the same encoded sound. Where a server plays in real
time, a short piece with the beginning of a cry has to do, and the servers play at once.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
import socket
import subprocess
from threading import Event

import numpy as np
import pytest
from wyoming.audio import AudioChunk

from cry_detection.audio import SAMPLE_RATE, Block, Source, SourceError
from cry_detection.audio.ffmpeg import FfmpegSource
from cry_detection.audio.file import RecordingSource
from cry_detection.audio.portaudio import PortAudioSource, list_devices
from cry_detection.audio.stream import StreamSource
from cry_detection.audio.wyoming import WyomingSource
from cry_detection.detector import Detector
from cry_detection.episodes import Episode
from cry_detection.model_file import ModelFile
from demo.recording.labels import Labels

from .servers import (
    PASSWORD,
    USER,
    Page,
    Radio,
    WyomingMicrophone,
    free_port,
    gstreamer,
    pulseaudio_server,
    self_signed,
    sender,
    serving,
    until_bound,
)
from .signals import record

pytestmark = pytest.mark.usefixtures("socket_enabled")

# From before a cry into the middle of it.
BEFORE_S = 4.0
PIECE_S = 14.0


@pytest.fixture(scope="module")
def nursery(recording: Path) -> Block:
    """Return the whole recording."""
    return np.concatenate(list(RecordingSource(recording).blocks(Event())))


@pytest.fixture(scope="module")
def piece(nursery: Block) -> Block:
    """Return a few seconds of it, in which a cry begins and does not end."""
    start = int((Labels.read().cries[0].start_s - BEFORE_S) * SAMPLE_RATE)
    return nursery[start : start + int(PIECE_S * SAMPLE_RATE)]


def episodes(model: ModelFile, blocks: Iterable[Block]) -> list[Episode]:
    """Return the episodes in sound, the last one also if it is open when the sound ends."""
    detector, found = Detector(model), []
    with suppress(SourceError):
        for block in blocks:
            found += [
                hop.verdict.episode
                for hop in detector.push(block)
                if hop.verdict.change is not None and hop.verdict.change.value == "ended"
            ]
    last = detector.lose_sound()
    if last is not None:
        found.append(last[0])
    return [episode for episode in found if episode is not None]


def first(blocks: Iterable[Block], seconds: float) -> Iterator[Block]:
    """Yield this much of a source that has no end."""
    heard = 0
    for block in blocks:
        missing = int(seconds * SAMPLE_RATE) - heard
        yield block[:missing]
        heard += len(block)
        if heard >= seconds * SAMPLE_RATE:
            return


def assert_same(heard: list[Episode], wanted: list[Episode], hop_s: float) -> None:
    """Check that the same cries were heard, each to the hop."""
    assert wanted
    assert len(heard) == len(wanted)
    for one, other in zip(heard, wanted, strict=True):
        tolerance = pytest.approx
        assert one.start_s == tolerance(other.start_s, abs=1.01 * hop_s)
        assert one.end_s == tolerance(other.end_s, abs=1.01 * hop_s)


@pytest.mark.parametrize(
    ("suffix", "codec", "rate"),
    [
        ("aac", "aac", SAMPLE_RATE),
        ("mp3", "libmp3lame", SAMPLE_RATE),
        ("opus", "libopus", 48_000),
        ("wav", "pcm_mulaw", 8_000),
        ("wav", "pcm_alaw", 8_000),
        ("ts", "aac", SAMPLE_RATE),
    ],
)
def test_http(
    tmp_path: Path, nursery: Block, model: ModelFile, suffix: str, codec: str, rate: int
) -> None:
    sound = resampled(nursery, rate)
    path = record(tmp_path / f"nursery.{suffix}", codec, channels=sound[None], rate=rate)
    wanted = episodes(model, RecordingSource(path).blocks(Event()))
    assert len(wanted) == len(Labels.read().cries)
    with serving(Radio({"/live": Page(path.read_bytes())})) as server:
        address = f"http://127.0.0.1:{server.port}/live"
        heard = episodes(model, StreamSource(address).blocks(Event()))
    assert_same(heard, wanted, model.hop_s)


def test_icecast_and_https(tmp_path: Path, nursery: Block, model: ModelFile) -> None:
    path = record(tmp_path / "nursery.mp3", "libmp3lame", channels=nursery[None])
    wanted = episodes(model, RecordingSource(path).blocks(Event()))
    page = Page(path.read_bytes(), title="Lullabies of the nursery")
    with serving(Radio({"/live": page}, self_signed(tmp_path))) as server:
        address = f"https://127.0.0.1:{server.port}/live"
        heard = episodes(model, StreamSource(address).blocks(Event()))
    assert server.titles_told > 10
    assert_same(heard, wanted, model.hop_s)


def test_mpeg_ts_over_udp(tmp_path: Path, piece: Block, model: ModelFile) -> None:
    path = record(tmp_path / "piece.ts", "aac", channels=piece[None])
    # The end of what is sent says nothing to who takes datagrams.
    wanted = list(first(RecordingSource(path).blocks(Event()), PIECE_S - 1.0))
    port = free_port(socket.SOCK_DGRAM)
    address = f"udp://127.0.0.1:{port}"
    with ThreadPoolExecutor() as pool:
        live = first(StreamSource(address).blocks(Event()), PIECE_S - 1.0)
        heard = pool.submit(list, live)
        until_bound(port, socket.SOCK_DGRAM)
        with sender(path, "mpegts", address):
            assert_same(episodes(model, heard.result()), episodes(model, wanted), model.hop_s)


@pytest.mark.parametrize(
    ("container", "address"),
    [("mpegts", "tcp://127.0.0.1:{port}"), ("flv", "rtmp://127.0.0.1:{port}/live")],
    ids=["mpeg_ts_over_tcp", "rtmp"],
)
def test_live_video(
    tmp_path: Path, piece: Block, model: ModelFile, container: str, address: str
) -> None:
    path = record(tmp_path / "piece.ts", "aac", channels=piece[None])
    wanted = episodes(model, RecordingSource(path).blocks(Event()))
    port = free_port()
    address = address.format(port=port)
    with sender(path, container, address):
        until_bound(port)
        heard = episodes(model, StreamSource(address).blocks(Event()))
    assert_same(heard, wanted, model.hop_s)


def resampled(sound: Block, rate: int) -> Block:
    """Return sound at another sample rate, as a camera's own microphone would give it."""
    spectrum = np.fft.rfft(sound)
    length = round(len(sound) * rate / SAMPLE_RATE)
    scaled = np.zeros(length // 2 + 1, complex)
    shared = min(len(spectrum), len(scaled))
    scaled[:shared] = spectrum[:shared]
    return (np.fft.irfft(scaled, length) * rate / SAMPLE_RATE).clip(-1, 1).astype(np.float32)


def test_wyoming(nursery: Block, model: ModelFile, recording: Path) -> None:
    samples = (nursery * 32767).round().astype("<i2")
    chunks = [
        AudioChunk(rate=SAMPLE_RATE, width=2, channels=1, audio=samples[at : at + 1024].tobytes())
        for at in range(0, len(samples), 1024)
    ]
    with serving(WyomingMicrophone(chunks, hurries=True)) as server:
        heard = episodes(model, WyomingSource("127.0.0.1", server.port).blocks(Event()))
    assert_same(heard, episodes(model, RecordingSource(recording).blocks(Event())), model.hop_s)


@dataclass
class Show:
    """How GStreamer plays a file, and for whom."""

    suffix: str
    codec: str
    rate: int
    launch: str
    credentials: tuple[str, ...] = ()


SHOWS = (
    Show("aac", "aac", SAMPLE_RATE, "aacparse ! rtpmp4gpay"),
    Show("wav", "pcm_alaw", 8_000, "wavparse ! rtppcmapay", (USER, PASSWORD)),
)


def test_rtsp_with_and_without_a_password(tmp_path: Path, piece: Block, model: ModelFile) -> None:
    with ExitStack() as stack:
        results = []
        pool = stack.enter_context(ThreadPoolExecutor())
        for show in SHOWS:
            path = record(
                tmp_path / f"piece.{show.suffix}",
                show.codec,
                channels=resampled(piece, show.rate)[None],
                rate=show.rate,
            )
            # The end of what is played says nothing to the client.
            blocks = list(first(RecordingSource(path).blocks(Event()), PIECE_S - 1.0))
            launch = f"( filesrc location={path} ! {show.launch} name=pay0 pt=97 )"
            address, _ = stack.enter_context(gstreamer(launch, *show.credentials))
            if show.credentials:
                address = address.replace("//", f"//{USER}:{PASSWORD}@")
            live = first(StreamSource(address).blocks(Event()), PIECE_S - 1.0)
            results.append((pool.submit(list, live), blocks))
        for future, blocks in results:
            assert_same(episodes(model, future.result()), episodes(model, blocks), model.hop_s)


def test_microphone_through_both_ways(tmp_path: Path, piece: Block, model: ModelFile) -> None:
    # After it the microphone hears nothing, and so the file has to end.
    padded = np.concatenate((piece, np.zeros(3 * SAMPLE_RATE, np.float32)))
    path = record(tmp_path / "piece.wav", "pcm_s16le", channels=padded[None])
    wanted = episodes(model, RecordingSource(path).blocks(Event()))
    with ExitStack() as stack:
        stack.enter_context(pulseaudio_server(tmp_path))
        if "pulse, ALSA" not in list_devices():
            pytest.skip("there is no PortAudio, or ALSA has no plugin for PulseAudio")
        pool = stack.enter_context(ThreadPoolExecutor())
        both: list[Source] = [PortAudioSource("pulse, ALSA"), FfmpegSource("pulse", "crib")]
        streams = [stack.enter_context(closing(source.blocks(Event()))) for source in both]
        for stream in streams:
            next(stream)
        playing = pool.submit(subprocess.run, ["paplay", str(path)], check=True)
        recorded = [pool.submit(list, first(stream, PIECE_S + 3.0)) for stream in streams]
        playing.result()
        for future in recorded:
            sound = np.concatenate(future.result())
            # Played, it begins at some moment of the recording: what came before is cut off.
            sound = sound[lag(sound, piece) :]
            assert_same(episodes(model, [sound]), wanted, model.hop_s)


def lag(sound: Block, part: Block) -> int:
    """Return the sample of a sound at which a part of it begins."""
    size = len(sound) + len(part)
    spectrum = np.fft.rfft(sound, size) * np.fft.rfft(part, size).conj()
    return int(np.fft.irfft(spectrum, size)[: len(sound)].argmax())
