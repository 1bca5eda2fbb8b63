"""The faults: each sets up something real, breaks it, and returns what the room did."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
import signal
import socket
import subprocess
from time import monotonic, sleep

import numpy as np

from cry_detection import SAMPLE_RATE, Block, ConnectionState, Source, StreamSource, WyomingSource
from cry_detection.audio.ffmpeg import FfmpegSource
from cry_detection.audio.portaudio import PortAudioSource
from tests.detection.audio.servers import (
    PASSWORD,
    USER,
    Page,
    Radio,
    WyomingMicrophone,
    free_port,
    gstreamer,
    pactl,
    pulseaudio_server,
    sender,
    serving,
)
from tests.detection.audio.signals import record

from .room import Footprint, ListeningRoom, listening

# A camera with a picture and G.711 sound, as most have.
CAMERA = (
    "( audiotestsrc is-live=true wave=pink-noise volume=0.1 ! audio/x-raw,rate=8000 ! alawenc"
    " ! rtppcmapay name=pay0 pt=8 )"
)
TONE = "module-sine sink=speaker frequency=440"
LOST = (ConnectionState.STALLED, ConnectionState.DISCONNECTED)
FROZEN_S = 60.0
NOTICED_WITHIN_S = 15.0


@dataclass(frozen=True, kw_only=True)
class Observed:
    """What was seen of a fault."""

    state: ConnectionState
    """What the room said of itself."""
    fault: str
    """Why, or "" where it heard on."""
    noticed_s: float | None = None
    """Seconds from the fault to that."""
    after: str = ""
    """What happened then."""


def is_in_time(observed: Observed) -> bool:
    """Return whether a room noticed soon enough that it is deaf."""
    if observed.state not in LOST or observed.noticed_s is None:
        return True
    return observed.noticed_s < NOTICED_WITHIN_S


def noise(seconds: float, rate: int = SAMPLE_RATE) -> Block:
    """Return a room that is neither silent nor loud."""
    samples = np.random.default_rng(3).normal(0.0, 0.01, int(seconds * rate))
    return samples.astype(np.float32)


def _observe(room: ListeningRoom, since: float) -> Observed:
    """Wait until the room says that it is deaf."""
    noticed_s = room.until_state(*LOST) - since
    fault = room.last.fault
    return Observed(
        state=room.last.state, fault=fault.fault.value if fault else "", noticed_s=noticed_s
    )


def _recovers(room: ListeningRoom, observed: Observed) -> Observed:
    """Wait until the room hears again, and note how long after now that was."""
    mended = monotonic()
    again_s = room.until_state(ConnectionState.LISTENING) - mended
    return replace(observed, after=f"hears again {again_s:.1f} s after it was mended")


def server_killed(folder: Path) -> Observed:
    """An RTSP camera's server is killed and comes back at the same port."""
    with gstreamer(CAMERA) as (address, process), listening(StreamSource(address)) as room:
        room.until_state(ConnectionState.LISTENING)
        port = int(address.rpartition(":")[2].partition("/")[0])
        since = monotonic()
        process.kill()
        process.wait()
        observed = _observe(room, since)
        with gstreamer(CAMERA, port=port):
            return _recovers(room, observed)


def _frozen(
    room: ListeningRoom, process: subprocess.Popen[str] | subprocess.Popen[bytes]
) -> Observed:
    """Freeze what sends the sound for `FROZEN_S`, in which the room must stay deaf."""
    room.until_state(ConnectionState.LISTENING)
    since = monotonic()
    process.send_signal(signal.SIGSTOP)
    try:
        observed = _observe(room, since)
        # Until then the room tries to connect again and again, to a port that is still open.
        sleep(max(0.0, since + FROZEN_S - monotonic()))
        states = room.states_so_far()
    finally:
        process.send_signal(signal.SIGCONT)
    if not states <= set(LOST):
        raise AssertionError(f"The room claims to be {states} while nothing comes.")
    return _recovers(room, observed)


def server_frozen(folder: Path) -> Observed:
    """An RTSP camera's server is frozen for a minute: its connections stay open and say nothing."""
    with gstreamer(CAMERA) as (address, process), listening(StreamSource(address)) as room:
        return _frozen(room, process)


def datagrams_frozen(folder: Path) -> Observed:
    """A sender of MPEG-TS over UDP is frozen for a minute: there is no connection to break."""
    path = record(folder / "noise.ts", "mp2", channels=noise(5.0)[None])
    address = f"udp://127.0.0.1:{free_port(socket.SOCK_DGRAM)}"
    with (
        sender(path, "mpegts", address, speed=1.0, loops=True) as process,
        listening(StreamSource(address)) as room,
    ):
        return _frozen(room, process)


def wrong_password(folder: Path) -> Observed:
    """An RTSP camera asks for another password than the one that is known."""
    with gstreamer(CAMERA, USER, PASSWORD) as (address, _):
        source = StreamSource(address.replace("//", f"//{USER}:wrong@"))
        since = monotonic()
        with listening(source) as room:
            return _observe(room, since)


def _goes_over_into(folder: Path, rubbish: bytes) -> Observed:
    """Let three seconds of an MP3 stream be followed by something else."""
    mp3 = record(folder / "noise.mp3", "libmp3lame", channels=noise(3.0)[None]).read_bytes()
    with (
        serving(Radio({"/live": Page(mp3 + rubbish, stalls=True)})) as server,
        listening(StreamSource(f"http://127.0.0.1:{server.port}/live")) as room,
    ):
        # What is no sound comes as fast as the network is.
        since = room.until_state(ConnectionState.LISTENING)
        return _observe(room, since)


def garbage(folder: Path) -> Observed:
    """An HTTP stream goes over into random bytes."""
    return _goes_over_into(folder, np.random.default_rng(1).bytes(1_000_000))


def other_codec(folder: Path) -> Observed:
    """An MP3 stream goes over into AAC."""
    aac = record(folder / "noise.aac", "aac", channels=noise(30.0)[None])
    return _goes_over_into(folder, aac.read_bytes())


def other_sample_rate(folder: Path) -> Observed:
    """An MP3 stream changes from 44.1 kHz stereo to 16 kHz mono and back, as radio stations do."""
    pieces = [
        record(
            folder / f"{rate}.mp3",
            "libmp3lame",
            channels=np.broadcast_to(noise(5.0, rate), (channels, 5 * rate)),
            layout="stereo" if channels == 2 else "mono",
            rate=rate,
            options={"write_xing": "0", "id3v2_version": "0"},
        ).read_bytes()
        for rate, channels in ((44_100, 2), (16_000, 1), (44_100, 2))
    ]
    with (
        serving(Radio({"/live": Page(b"".join(pieces), stalls=True)})) as server,
        listening(StreamSource(f"http://127.0.0.1:{server.port}/live")) as room,
    ):
        room.until(lambda snapshot: not snapshot.connected or room.heard_s > 13.5)
        return Observed(state=room.last.state, fault="", after="hears all of it, without a break")


def closes_each_second(folder: Path) -> Observed:
    """An HTTP server ends the stream after each second of sound."""
    mp3 = record(folder / "noise.mp3", "libmp3lame", channels=noise(1.0)[None]).read_bytes()
    with (
        serving(Radio({"/live": Page(mp3)})) as server,
        listening(StreamSource(f"http://127.0.0.1:{server.port}/live")) as room,
    ):
        since = room.until_state(ConnectionState.LISTENING)
        observed = _observe(room, since)
        for _ in range(4):
            room.until_state(ConnectionState.LISTENING)
            last = room.until_state(*LOST)
        after = f"asks 5 times in {last - since:.0f} s, then ever more rarely, at last each minute"
        return replace(observed, after=after)


def no_sound_but_zeros(folder: Path) -> Observed:
    """A camera whose microphone is muted sends digital silence."""
    channels = np.concatenate((noise(2.0), np.zeros(70 * SAMPLE_RATE, np.float32)))[None]
    path = record(folder / "muted.wav", "pcm_alaw", channels=channels)
    with (
        # As fast as the listener is: sound that waits too long would be dropped.
        serving(Radio({"/live": Page(path.read_bytes(), slow=True)})) as server,
        listening(StreamSource(f"http://127.0.0.1:{server.port}/live")) as room,
    ):
        room.until_state(ConnectionState.LISTENING)
        room.until_state(ConnectionState.NO_SIGNAL)
        # The server hurries: what counts is the sound's own time.
        silence_s = room.heard_s - 2.0
        return Observed(
            state=room.last.state,
            fault="",
            noticed_s=silence_s,
            after="level and crying are unknown, not 0 and not calm",
        )


def wyoming_killed(folder: Path) -> Observed:
    """A Wyoming microphone's program ends and is started again."""
    with serving(WyomingMicrophone()) as server:
        port = server.port
        with listening(WyomingSource("127.0.0.1", port)) as room:
            room.until_state(ConnectionState.LISTENING)
            since = monotonic()
            server.closing.set()
            server.shutdown()
            server.server_close()
            observed = _observe(room, since)
            with serving(WyomingMicrophone(port=port)):
                return _recovers(room, observed)


def _vanishes(folder: Path, source: FfmpegSource | PortAudioSource) -> Observed:
    """Kill the sound server under a microphone, and start another one."""
    with pulseaudio_server(folder, TONE) as server, listening(source) as room:
        room.until_state(ConnectionState.LISTENING)
        since = monotonic()
        server.kill()
        server.wait()
        observed = _observe(room, since)
        with pulseaudio_server(folder, TONE):
            return _recovers(room, observed)


def microphone_vanishes_ffmpeg(folder: Path) -> Observed:
    """The sound server dies under a microphone that ffmpeg records, and comes back."""
    return _vanishes(folder, FfmpegSource("pulse", "crib"))


def microphone_vanishes_portaudio(folder: Path) -> Observed:
    """The sound server dies under a microphone that PortAudio records, and comes back."""
    return _vanishes(folder, PortAudioSource("pulse, ALSA"))


def microphone_suspended(folder: Path) -> Observed:
    """A microphone stays there but gives nothing: PulseAudio suspends it for a while."""
    with (
        pulseaudio_server(folder, TONE),
        listening(FfmpegSource("pulse", "crib")) as room,
    ):
        room.until_state(ConnectionState.LISTENING)
        since = monotonic()
        assert pactl("suspend-source", "crib", "1")
        observed = _observe(room, since)
        assert pactl("suspend-source", "crib", "0")
        return _recovers(room, observed)


def _restarts(source: Source) -> Observed:
    """Stop and start a room twenty times, and compare what it holds with what it held."""
    with listening(source) as room:
        room.until_state(ConnectionState.LISTENING)
    sleep(0.5)
    before = Footprint.now()
    for _ in range(20):
        with listening(source) as room:
            room.until_state(ConnectionState.LISTENING)
    # A server in this process has to notice that nobody listens any more.
    give_up = monotonic() + 10.0
    while (after := Footprint.now()) != before and monotonic() < give_up:
        sleep(0.05)
    assert after == before, f"{before} became {after}"
    return Observed(
        state=room.last.state, fault="", after="no thread, process or file is left behind"
    )


def twenty_restarts_of_a_stream(folder: Path) -> Observed:
    """A room with an HTTP stream is stopped and started twenty times in a row."""
    mp3 = record(folder / "noise.mp3", "libmp3lame", channels=noise(5.0)[None]).read_bytes()
    with serving(Radio({"/live": Page(mp3 * 100, slow=True)})) as server:
        return _restarts(StreamSource(f"http://127.0.0.1:{server.port}/live"))


def twenty_restarts_of_a_microphone(folder: Path) -> Observed:
    """A room with a microphone that ffmpeg records is stopped and started twenty times in a row."""
    listener = ["parec", "--latency-msec=20", "--device=crib"]
    with (
        pulseaudio_server(folder, TONE),
        # A loudspeaker that only pretends to be one takes two seconds to wake up for a listener.
        subprocess.Popen(listener, stdout=subprocess.DEVNULL) as awake,
    ):
        try:
            return _restarts(FfmpegSource("pulse", "crib"))
        finally:
            awake.kill()


FAULTS: tuple[Callable[[Path], Observed], ...] = (
    server_killed,
    server_frozen,
    datagrams_frozen,
    wrong_password,
    garbage,
    other_codec,
    other_sample_rate,
    closes_each_second,
    no_sound_but_zeros,
    wyoming_killed,
    microphone_vanishes_ffmpeg,
    microphone_vanishes_portaudio,
    microphone_suspended,
    twenty_restarts_of_a_stream,
    twenty_restarts_of_a_microphone,
)
