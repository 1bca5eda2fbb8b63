"""Recordings: written by real encoders, whole and cut off."""

from fractions import Fraction
from itertools import islice
import os
from pathlib import Path
import struct
import subprocess
from threading import Event
import wave

import av
import numpy as np
import pytest

from cry_detection.audio import SAMPLE_RATE, Block, Fault, SourceError
from cry_detection.audio import file as file_module
from cry_detection.audio.file import RecordingSource, duration_s, printable

from .signals import FREQUENCY, LEVEL, SECONDS, amplitude, cut, pitch, record, tone

STATING_LENGTH = [
    ("tone.wav", "pcm_s16le", {}),
    ("large.wav", "pcm_s16le", {"rf64": "always"}),
    ("tone.aiff", "pcm_s16be", {}),
    ("tone.flac", "flac", {}),
    ("tone.mp3", "libmp3lame", {}),
    ("untagged.mp3", "libmp3lame", {"id3v2_version": "0"}),
    ("tone.m4a", "aac", {"movflags": "faststart"}),
    ("tone.mka", "flac", {}),
    ("tone.webm", "libopus", {}),
    ("tone.opus", "libopus", {}),
]


def read(path: Path) -> Block:
    return np.concatenate(list(RecordingSource(path).blocks(Event())))


def read_until_fault(path: Path) -> tuple[float, SourceError]:
    """Return how many seconds a recording gives before it fails, and how it fails."""
    lengths: list[int] = []
    with pytest.raises(SourceError) as caught:
        lengths.extend(len(block) for block in RecordingSource(path).blocks(Event()))
    return sum(lengths) / SAMPLE_RATE, caught.value


@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1"])
@pytest.mark.parametrize(
    ("name", "codec", "rate"),
    [
        *(("tone.wav", "pcm_s16le", rate) for rate in (8_000, 16_000, 44_100, 48_000)),
        ("tone.wav", "pcm_u8", 8_000),
        ("tone.wav", "pcm_s24le", 96_000),
        ("tone.wav", "pcm_f32le", 44_100),
        ("tone.flac", "flac", 44_100),
        ("tone.m4a", "aac", 44_100),
        ("tone.opus", "libopus", 48_000),
        ("tone.webm", "libopus", 48_000),
    ],
)
def test_every_format_gives_the_sound_that_was_recorded(
    tmp_path: Path, name: str, codec: str, rate: int, layout: str
) -> None:
    sound = read(record(tmp_path / name, codec, rate=rate, layout=layout))
    assert sound.dtype == np.float32
    # A coder may add a frame, at most 2048 samples, and the resampler a sample.
    coder_frame = 0 if codec.startswith("pcm") else 2048 / rate
    assert len(sound) / SAMPLE_RATE == pytest.approx(SECONDS, abs=coder_frame + 0.001)
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
    assert amplitude(sound) == pytest.approx(LEVEL, rel=0.05)


@pytest.mark.parametrize("layout", ["mono", "stereo"])
@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_mp3(tmp_path: Path, rate: int, layout: str) -> None:
    sound = read(record(tmp_path / "tone.mp3", "libmp3lame", rate=rate, layout=layout))
    assert len(sound) / SAMPLE_RATE == pytest.approx(SECONDS, abs=1152 / rate)
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=0.5)
    # LAME makes everything softer by 5 %.
    assert amplitude(sound) == pytest.approx(LEVEL * 0.95, rel=0.02)


def test_sound_too_high_for_16_khz_does_not_fold_back(tmp_path: Path) -> None:
    time = np.arange(3 * 48_000) / 48_000
    shrill = (LEVEL * np.sin(2 * np.pi * 11_000 * time)).astype(np.float32)[None]
    path = record(tmp_path / "shrill.wav", "pcm_f32le", channels=shrill, rate=48_000)
    assert amplitude(read(path)) < LEVEL / 1000


@pytest.mark.parametrize("silent", [0, 1])
def test_channels_are_averaged(tmp_path: Path, silent: int) -> None:
    channels = np.stack([tone(), tone()])
    channels[silent] = 0.0
    path = record(tmp_path / "tone.wav", "pcm_s16le", channels=channels, layout="stereo")
    assert amplitude(read(path)) == pytest.approx(LEVEL / 2, rel=0.01)


def wav(path: Path, channels: Block, rate: int = SAMPLE_RATE) -> Path:
    """Write channels, shape [channels, samples], of which no place in the room is stated."""
    with wave.open(str(path), "wb") as file:
        file.setparams((len(channels), 2, rate, 0, "NONE", ""))
        file.writeframes((channels.T * 32_767).astype("<i2").tobytes())
    return path


@pytest.mark.parametrize("channels", [2, 4, 8])
def test_channels_of_opposite_phase(tmp_path: Path, channels: int) -> None:
    sound = np.tile(np.stack([tone(), -tone()]), (channels // 2, 1))
    assert amplitude(read(wav(tmp_path / "tone.wav", sound))) == pytest.approx(LEVEL, rel=0.01)


def test_channels_of_opposite_phase_with_a_hum_that_they_share(tmp_path: Path) -> None:
    hum = 0.01 * np.sin(2 * np.pi * 50.0 * np.arange(48_000) / SAMPLE_RATE).astype(np.float32)
    cry = np.concatenate((np.zeros(24_000, np.float32), tone()[:24_000]))
    sound = read(wav(tmp_path / "tone.wav", np.stack([hum + cry, hum - cry])))
    assert amplitude(sound[-16_000:]) == pytest.approx(LEVEL, rel=0.02)
    assert amplitude(sound[:24_000]) == pytest.approx(0.01, rel=0.02)
    # No click where it goes over from the average to a channel.
    assert np.abs(np.diff(sound)).max() < 1.2 * np.abs(np.diff(tone())).max()


@pytest.mark.parametrize(("count", "number"), [(6, 4), (8, 4), (8, 8), (9, 9), (60, 60)])
def test_sound_in_one_of_many_channels(tmp_path: Path, count: int, number: int) -> None:
    channels = np.zeros((count, len(tone())), np.float32)
    channels[number - 1] = tone()
    assert amplitude(read(wav(tmp_path / "tone.wav", channels))) == pytest.approx(LEVEL, rel=0.01)


@pytest.mark.parametrize("count", [3, 4, 6, 8, 9, 16, 60])
@pytest.mark.parametrize("rate", [16_000, 44_100])
def test_many_channels_alike(tmp_path: Path, count: int, rate: int) -> None:
    path = wav(tmp_path / "tone.wav", np.tile(tone(rate), (count, 1)), rate)
    assert amplitude(read(path)) == pytest.approx(LEVEL, rel=0.01)


def test_more_planes_than_ffmpegs_frames_point_at(tmp_path: Path) -> None:
    source, path = wav(tmp_path / "tone.wav", np.tile(tone(), (9, 1))), tmp_path / "tone.mka"
    command = ["ffmpeg", "-v", "error", "-i", str(source), "-c:a", "libopus"]
    subprocess.run([*command, "-mapping_family", "255", "-ar", "48000", str(path)], check=True)
    assert amplitude(read(path)) == pytest.approx(LEVEL, rel=0.05)


def test_of_an_ambisonic_recording_what_is_heard_all_around(tmp_path: Path) -> None:
    # The sound comes from behind: its share to the front has the opposite phase.
    channels = np.stack([tone(), np.zeros_like(tone()), np.zeros_like(tone()), -tone()])
    path = record(tmp_path / "tone.wav", "pcm_s16le", channels=channels, layout="ambisonic 1")
    assert amplitude(read(path)) == pytest.approx(LEVEL, rel=0.01)


def test_a_low_frequency_channel_is_left_out_where_it_is_declared(tmp_path: Path) -> None:
    channels = np.tile(tone(), (6, 1))
    channels[3] = 0.0
    path = record(tmp_path / "tone.wav", "pcm_s16le", channels=channels, layout="5.1")
    assert amplitude(read(path)) == pytest.approx(LEVEL, rel=0.01)


def test_numbers_that_are_no_sound_become_sound(tmp_path: Path) -> None:
    sound = tone()[None]
    sound[0, 1000:1004] = np.nan, np.inf, -np.inf, 7.0
    block = read(record(tmp_path / "tone.wav", "pcm_f32le", channels=sound))
    assert block[1000:1004].tolist() == [0.0, 1.0, -1.0, 1.0]


def test_blocks_are_short_and_complete(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le", channels=tone(seconds=0.25)[None])
    lengths = [len(block) for block in RecordingSource(path).blocks(Event())]
    assert lengths == [1600, 1600, 800]


def test_sound_of_a_film(tmp_path: Path) -> None:
    for name in ("film.mp4", "film.mkv"):
        # The picture is longer than the sound, which begins late: neither is a cut.
        path = record(tmp_path / name, "aac", late_s=1.0, film_s=8.0)
        assert len(read(path)) / SAMPLE_RATE == pytest.approx(SECONDS, abs=0.15)


@pytest.mark.parametrize(("name", "codec", "options"), STATING_LENGTH)
def test_a_cut_recording_gives_what_it_has_and_says_so(
    tmp_path: Path, name: str, codec: str, options: dict[str, str]
) -> None:
    path = cut(record(tmp_path / name, codec, options=options))
    seconds, error = read_until_fault(path)
    assert 0.3 * SECONDS < seconds < 0.75 * SECONDS
    assert error.fault is Fault.TRUNCATED
    assert str(path) in str(error)
    assert f"{seconds:.1f} s" in str(error)


@pytest.mark.parametrize(("name", "codec", "options"), STATING_LENGTH)
def test_a_whole_recording_is_not_called_cut(
    tmp_path: Path, name: str, codec: str, options: dict[str, str]
) -> None:
    read(record(tmp_path / name, codec, options=options))


@pytest.mark.parametrize(
    ("stated", "instead"),
    [(b"DURATION", b"SOMEWHAT"), (b"00:00:03.0", b"about 3 s ")],
    ids=["no tag", "no clock"],
)
def test_a_film_file_whose_track_states_no_length(
    tmp_path: Path, stated: bytes, instead: bytes
) -> None:
    path = record(tmp_path / "tone.mka", "flac")
    data = path.read_bytes()
    assert stated in data
    path.write_bytes(data.replace(stated, instead))
    read(path)
    if stated == b"DURATION":
        # The only track is as long as the file says that it is as a whole.
        assert read_until_fault(cut(path))[1].fault is Fault.TRUNCATED


def test_a_film_that_is_longer_than_its_sound_by_nobody_knows_how_much(tmp_path: Path) -> None:
    path = record(tmp_path / "film.mkv", "aac", film_s=8.0)
    path.write_bytes(path.read_bytes().replace(b"DURATION", b"SOMEWHAT"))
    read(path)


def test_a_cut_mp4_without_its_index(tmp_path: Path) -> None:
    seconds, error = read_until_fault(cut(record(tmp_path / "tone.m4a", "aac")))
    assert seconds == 0.0
    assert error.fault is Fault.TRUNCATED


def test_an_ogg_file_that_nobody_marked_the_end_of(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.opus", "libopus")
    data = bytearray(path.read_bytes())
    # The flag of the last page's header, as Android leaves it; nobody checks the page's sum.
    data[data.rindex(b"OggS") + 5] &= ~0x04
    path.write_bytes(data)
    assert len(read(path)) / SAMPLE_RATE == pytest.approx(SECONDS, abs=0.1)
    # One that ends within a page was cut off all the same.
    path.write_bytes(data[:-10])
    assert read_until_fault(path)[1].fault is Fault.TRUNCATED


def test_a_large_hole_is_not_kept_quiet(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.m4a", "aac", options={"movflags": "faststart"})
    data = bytearray(path.read_bytes())
    start = data.index(b"mdat") + (len(data) - data.index(b"mdat")) // 3
    data[start : start + len(data) // 3] = b"\xff" * (len(data) // 3)
    path.write_bytes(data)
    assert read_until_fault(path)[1].fault is Fault.TRUNCATED


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 0x7FFFF024])
@pytest.mark.parametrize("share", [1.0, 0.5])
def test_a_wav_written_to_a_pipe_states_no_length(tmp_path: Path, size: int, share: float) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    data = bytearray(path.read_bytes())
    data[4:8] = struct.pack("<I", size)
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", size)
    path.write_bytes(data)
    cut(path, share)
    assert len(read(path)) / SAMPLE_RATE == pytest.approx(SECONDS * share, abs=0.01)


@pytest.mark.parametrize(
    ("codec", "suffix", "options"),
    [("libmp3lame", "mp3", {"write_xing": "0"}), ("aac", "aac", {})],
)
def test_a_guessed_length_is_no_stated_length(
    tmp_path: Path, codec: str, suffix: str, options: dict[str, str]
) -> None:
    # FFmpeg guesses from the bit rate of the beginning, and so takes the rest for longer.
    path = tmp_path / f"variable.{suffix}"
    parts = [
        record(tmp_path / f"{bit_rate}.{suffix}", codec, bit_rate=bit_rate, options=options)
        for bit_rate in (16_000, 128_000)
    ]
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    guess = duration_s(path)
    assert guess is not None
    assert guess > 2 * SECONDS + 1.0
    assert len(read(path)) / SAMPLE_RATE == pytest.approx(2 * SECONDS, abs=0.5)


def restated(path: Path, seconds: float) -> Path:
    """Have a file of 16-bit mono sound state only so much of it."""
    data, size = bytearray(path.read_bytes()), int(seconds * SAMPLE_RATE) * 2
    match path.suffix:
        case ".wav":
            at = data.index(b"data") + 4
            data[at : at + 4] = struct.pack("<I", size)
        case ".rf64":
            at = data.index(b"ds64") + 16
            data[at : at + 8] = struct.pack("<Q", size)
        case ".w64":
            at = data.index(b"data") + 16
            data[at : at + 8] = struct.pack("<Q", size + 24)
        case ".caf":
            at = data.index(b"data") + 4
            data[at : at + 8] = struct.pack(">Q", size + 4)
        case ".aiff":
            at = data.index(b"COMM") + 10
            data[at : at + 4] = struct.pack(">I", size // 2)
            at = data.index(b"SSND") + 4
            data[at : at + 4] = struct.pack(">I", size + 8)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(("name", "options"), [("t.wav", {}), ("t.rf64", {"rf64": "always"})])
def test_a_wav_whose_recorder_died_is_read_to_its_end(
    tmp_path: Path, name: str, options: dict[str, str]
) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le", options=options).rename(tmp_path / name)
    assert len(read(restated(path, 1.0))) == SECONDS * SAMPLE_RATE


def test_what_comes_after_the_sound_of_a_wav_is_none(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    # A title of an odd length, padded, and one that a careless program did not pad.
    for more in (b"note\3\0\0\0abc\0", b"bext" + struct.pack("<I", 60_001) + bytes(60_001)):
        with path.open("ab") as file:
            file.write(more)
        assert len(read(path)) == SECONDS * SAMPLE_RATE


@pytest.mark.parametrize(
    ("name", "codec"), [("t.w64", "pcm_s16le"), ("t.aiff", "pcm_s16be"), ("t.caf", "pcm_s16le")]
)
def test_sound_behind_a_stated_end_is_not_kept_quiet(tmp_path: Path, name: str, codec: str) -> None:
    path = record(tmp_path / name, codec)
    assert len(read(path)) == SECONDS * SAMPLE_RATE
    seconds, error = read_until_fault(restated(path, 1.0))
    assert seconds == pytest.approx(1.0, abs=0.01)
    assert error.fault is Fault.TRUNCATED
    assert "about 2.0 s after the first 1.0 s were not read" in str(error)


def film(path: Path, *tracks: tuple[str, Block], late_s: tuple[float, ...] = (0.0,)) -> Path:
    """Write a file with several tracks of sound, each by its codec; its sound begins again late."""
    with av.open(path, "w") as container:
        streams = [
            container.add_stream(codec, rate=SAMPLE_RATE, layout="mono") for codec, _ in tracks
        ]
        for start_s in late_s:
            for stream, (_, sound) in zip(streams, tracks, strict=True):
                assert isinstance(stream, av.AudioStream)
                for at in range(0, len(sound), 1024):
                    frame = av.AudioFrame.from_ndarray(sound[None, at : at + 1024], "fltp", "mono")
                    frame.sample_rate = SAMPLE_RATE
                    frame.pts = round(start_s * SAMPLE_RATE) + at
                    frame.time_base = Fraction(1, SAMPLE_RATE)
                    container.mux(stream.encode(frame))
        for stream in streams:
            assert isinstance(stream, av.AudioStream)
            container.mux(stream.encode())
    return path


def test_a_track_that_can_be_decoded_comes_before_one_that_cannot(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4", ("aac", tone()), ("aac", tone()))
    data = path.read_bytes()
    first = data.index(b"mp4a", data.index(b"stsd"))
    second = data.index(b"mp4a", data.index(b"stsd", first))
    # Apple's spatial audio, which iPhones put beside AAC.
    for spatial in ([first], [second], [first, second]):
        changed = bytearray(data)
        for at in spatial:
            changed[at : at + 4] = b"apac"
            # What tells a decoder of AAC how it is made.
            how = data.index(b"esds", at)
            changed[how : how + 4] = b"dapa"
        path.write_bytes(changed)
        if len(spatial) == 1:
            assert pitch(read(path)) == pytest.approx(FREQUENCY, abs=0.5)
            assert duration_s(path) == pytest.approx(SECONDS, abs=0.2)
    assert read_until_fault(path)[1].fault is Fault.NO_AUDIO
    assert duration_s(path) is None


@pytest.mark.parametrize("codec", ["aac", "pcm_alaw"])
@pytest.mark.parametrize("loud", [0, 1, 2])
def test_a_track_that_is_silent_gives_way(tmp_path: Path, loud: int, codec: str) -> None:
    tracks = [(codec, np.zeros_like(tone()))] * 3
    tracks[loud] = (codec, tone())
    path = film(tmp_path / "film.mov", *tracks)
    assert amplitude(read(path)) == pytest.approx(LEVEL, rel=0.05)


def test_of_tracks_that_are_all_silent_one_is_heard(tmp_path: Path) -> None:
    silence = np.zeros_like(tone())
    path = film(tmp_path / "film.mkv", ("aac", silence), ("aac", silence))
    assert len(read(path)) / SAMPLE_RATE == pytest.approx(SECONDS, abs=0.2)


def pieces_of(path: Path) -> list[tuple[float, float]]:
    """Return when each stretch of a recording without a hole begins and ends."""
    stretches: list[tuple[float, float]] = []
    for piece in RecordingSource(path).pieces():
        end_s = piece.start_s + len(piece.sound) / SAMPLE_RATE
        if stretches and piece.start_s == pytest.approx(stretches[-1][1]):
            stretches[-1] = (stretches[-1][0], end_s)
        else:
            stretches.append((piece.start_s, end_s))
    return stretches


@pytest.mark.parametrize("name", ["film.mkv", "film.mp4", "film.mov"])
def test_a_hole_in_time(tmp_path: Path, name: str) -> None:
    path = film(tmp_path / name, ("aac", tone()), late_s=(0.0, 3600.0, 3610.0))
    stretches = pieces_of(path)
    assert [start for start, _ in stretches] == pytest.approx([0.0, 3600.0, 3610.0], abs=0.2)
    assert [end for _, end in stretches] == pytest.approx([3.0, 3603.0, 3613.0], abs=0.2)
    # A room plays it without its holes.
    assert len(read(path)) / SAMPLE_RATE == pytest.approx(3 * SECONDS, abs=0.2)


def test_sound_that_begins_after_the_picture(tmp_path: Path) -> None:
    path = record(tmp_path / "film.mkv", "aac", late_s=2.0, film_s=8.0)
    assert pieces_of(path) == [pytest.approx((2.0, 2.0 + SECONDS), abs=0.2)]


@pytest.mark.parametrize("name", ["tone.ts", "tone.opus", "tone.mp3"])
def test_time_that_starts_again_goes_on(tmp_path: Path, name: str) -> None:
    codec = {"ts": "aac", "opus": "libopus", "mp3": "libmp3lame"}[name.partition(".")[2]]
    path = record(tmp_path / name, codec)
    path.write_bytes(path.read_bytes() * 2)
    assert pieces_of(path) == [pytest.approx((0.0, 2 * SECONDS), abs=0.4)]


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, words in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe or a device"),
        (Path("/dev/zero"), "is a pipe or a device"),
    ):
        error = read_until_fault(path)[1]
        assert error.fault is Fault.UNREADABLE
        assert words in str(error)


@pytest.mark.parametrize(
    "name", [b"n\xff.wav", b"a%d%n.wav", "👨‍👩‍👧 ü.wav".encode(), b"-a\n\x1b[2K.wav"]
)
def test_any_name_is_read_and_none_steers_a_terminal(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    record(tmp_path / "tone.wav", "pcm_s16le").rename(path)
    assert len(read(path)) == SECONDS * SAMPLE_RATE
    path.write_bytes(b"")
    message = str(read_until_fault(path)[1])
    assert "\n" not in message
    assert "\x1b" not in message
    message.encode()


def test_names_stay_readable() -> None:
    assert printable(Path("a/👨‍👩‍👧 ü.wav")) == "a/👨‍👩‍👧 ü.wav"
    assert printable(Path(os.fsdecode(b"\xff\n\x1b[2K\x9b"))) == "\\xff\\n\\x1b[2K\\x9b"
    assert printable(Path("\u202egnp.wav")) == "\\u202egnp.wav"


def test_missing(tmp_path: Path) -> None:
    assert read_until_fault(tmp_path / "none.wav")[1].fault is Fault.NOT_FOUND


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    assert read_until_fault(tmp_path / "empty.wav")[1].fault is Fault.EMPTY


def test_no_samples(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    data = path.read_bytes()
    start = data.index(b"data")
    path.write_bytes(data[:4] + struct.pack("<I", start) + data[8:start] + b"data" + bytes(4))
    assert read_until_fault(path)[1].fault is Fault.EMPTY


@pytest.mark.parametrize("name", ["noise.mp3", "noise.wav", "noise.m4a"])
def test_garbage(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(np.random.default_rng(1).bytes(100_000))
    error = read_until_fault(path)[1]
    assert error.fault is Fault.UNREADABLE
    assert str(path) in str(error)


def test_film_without_sound_and_text(tmp_path: Path) -> None:
    silent = record(tmp_path / "silent.mp4", None, film_s=1.0)
    text = tmp_path / "notes.txt"
    text.write_text("She slept until six.\n" * 100)
    for path in (silent, text):
        assert read_until_fault(path)[1].fault is Fault.NO_AUDIO


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    path.chmod(0)
    assert read_until_fault(path)[1].fault is Fault.UNREADABLE


def test_a_name_that_looks_like_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    record(tmp_path / "tone.wav", "pcm_s16le").rename("concat:tone.wav")
    assert len(read(Path("concat:tone.wav"))) == SECONDS * SAMPLE_RATE


def test_stop_ends_a_recording(tmp_path: Path) -> None:
    stop = Event()
    blocks = RecordingSource(record(tmp_path / "tone.wav", "pcm_s16le")).blocks(stop)
    next(blocks)
    stop.set()
    assert list(blocks) == []


def test_a_recording_can_be_left_halfway(tmp_path: Path) -> None:
    blocks = RecordingSource(record(tmp_path / "tone.flac", "flac")).blocks(Event())
    next(blocks)
    del blocks


def test_a_recording_that_is_deleted_while_it_plays(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    blocks = RecordingSource(path).blocks(Event())
    next(blocks)
    path.unlink()
    with pytest.raises(SourceError) as caught:
        list(blocks)
    assert caught.value.fault is Fault.TRUNCATED


def test_repeat(tmp_path: Path) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le", channels=tone(seconds=0.25)[None])
    stop = Event()
    blocks = RecordingSource(path, repeat=True).blocks(stop)
    assert [len(block) for block in islice(blocks, 7)] == [1600, 1600, 800, 1600, 1600, 800, 1600]
    stop.set()
    assert list(blocks) == []


def test_a_cut_recording_is_repeated_as_far_as_it_goes(tmp_path: Path) -> None:
    path = cut(record(tmp_path / "tone.wav", "pcm_s16le"), 0.5)
    stop = Event()
    blocks = RecordingSource(path, repeat=True).blocks(stop)
    assert sum(len(block) for block in islice(blocks, 60)) > 1.8 * SECONDS * SAMPLE_RATE
    stop.set()
    assert list(blocks) == []


def test_repeating_a_recording_of_which_nothing_can_be_read_ends(tmp_path: Path) -> None:
    path = cut(record(tmp_path / "tone.m4a", "aac"))
    with pytest.raises(SourceError):
        list(RecordingSource(path, repeat=True).blocks(Event()))


class Clock(Event):
    """Time that passes only where it is waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        self.now += timeout
        return self.is_set()


@pytest.mark.parametrize("speed", [1.0, 4.0])
def test_pace_does_not_drift(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speed: float) -> None:
    path = record(tmp_path / "tone.wav", "pcm_s16le")
    clock = Clock()
    monkeypatch.setattr(file_module, "monotonic", lambda: clock.now)
    blocks = RecordingSource(path, speed=speed, repeat=True).blocks(clock)
    for number in range(1, 65):
        next(blocks)
        assert clock.now - 1000.0 == pytest.approx(number * 0.1 / speed)
        # The listener's own work must not delay what follows.
        clock.now += 0.02 / speed
    clock.set()
    assert list(blocks) == []


def test_duration(tmp_path: Path) -> None:
    for name, codec in (("a.wav", "pcm_s16le"), ("a.mp3", "libmp3lame"), ("a.webm", "libopus")):
        assert duration_s(record(tmp_path / name, codec)) == pytest.approx(SECONDS, abs=0.05)
    assert duration_s(record(tmp_path / "a.m4a", "aac", film_s=8.0)) == pytest.approx(3.0, abs=0.1)
    assert duration_s(tmp_path / "none.wav") is None
    (tmp_path / "notes.txt").write_text("She slept until six.\n" * 100)
    assert duration_s(tmp_path / "notes.txt") is None
