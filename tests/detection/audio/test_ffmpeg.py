"""Microphones through a real ffmpeg and a real PulseAudio."""

from pathlib import Path
import shutil
import subprocess
from threading import Event

import numpy as np
import pytest

from cry_detection.audio import Block, Fault, SourceError, alsa, capture
from cry_detection.audio.ffmpeg import FfmpegSource, default_system, list_devices

from .servers import pactl
from .signals import FREQUENCY, LEVEL, amplitude, pitch, tone

pytestmark = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")


def seconds_of(source: FfmpegSource, samples: int) -> Block:
    """Return the first sound of a source."""
    blocks = source.blocks(Event())
    sound = np.zeros(0, np.float32)
    while len(sound) < samples:
        sound = np.concatenate((sound, next(blocks)))
    del blocks
    return sound


def fault_of(source: FfmpegSource) -> Fault:
    with pytest.raises(SourceError) as caught:
        list(source.blocks(Event()))
    assert str(caught.value).endswith(".")
    return caught.value.fault


@pytest.fixture
def fake_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that runs in ffmpeg's place, for what this machine's hardware cannot do."""
    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return program


def become(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


@pytest.mark.usefixtures("pulseaudio")
@pytest.mark.parametrize("device", ["crib", "default"])
def test_a_microphone_is_heard(device: str) -> None:
    sound = seconds_of(FfmpegSource("pulse", device), 32_000)
    assert sound.dtype == np.float32
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=1.0)
    # PulseAudio's tone has half of full scale, alike in both channels.
    assert amplitude(sound) == pytest.approx(0.5, rel=0.05)


@pytest.mark.usefixtures("pulseaudio")
def test_stop_ends_the_process() -> None:
    stop = Event()
    blocks = FfmpegSource("pulse", "crib").blocks(stop)
    next(blocks)
    stop.set()
    assert len(list(blocks)) <= 1


@pytest.mark.usefixtures("pulseaudio")
def test_stop_is_seen_in_silence() -> None:
    assert pactl("suspend-source", "crib", "1")
    stop = Event()
    stop.set()
    assert list(FfmpegSource("pulse", "crib").blocks(stop)) == []


@pytest.mark.usefixtures("pulseaudio")
def test_a_microphone_that_falls_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture, "_OPENS_WITHIN_S", 0.5)
    assert pactl("suspend-source", "crib", "1")
    assert fault_of(FfmpegSource("pulse", "crib")) is Fault.STALLED


def test_a_microphone_that_is_taken_away(pulseaudio: subprocess.Popen[bytes]) -> None:
    blocks = FfmpegSource("pulse", "crib").blocks(Event())
    next(blocks)
    pulseaudio.kill()
    with pytest.raises(SourceError) as caught:
        list(blocks)
    assert caught.value.fault is Fault.GONE


@pytest.mark.usefixtures("pulseaudio")
def test_a_microphone_that_is_not_there() -> None:
    assert fault_of(FfmpegSource("pulse", "attic")) is Fault.NOT_FOUND


def test_alsa_without_a_microphone() -> None:
    assert fault_of(FfmpegSource("alsa", "plughw:CARD=Attic,DEV=0")) is Fault.NOT_FOUND


def test_no_ffmpeg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fault_of(FfmpegSource("pulse", "crib")) is Fault.FFMPEG_MISSING
    with pytest.raises(SourceError) as caught:
        list_devices()
    assert caught.value.fault is Fault.FFMPEG_MISSING


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("cannot open audio device hw:1 (Device or resource busy)", Fault.BUSY),
        ("cannot open audio device hw:1 (Permission denied)", Fault.REFUSED),
        ("cannot open audio device hw:1 (No such device)", Fault.NOT_FOUND),
        ("cannot set sample rate (Invalid argument)", Fault.DRIVER),
        ("hw:1: Input/output error", Fault.DRIVER),
    ],
)
def test_what_ffmpeg_says(fake_ffmpeg: Path, message: str, fault: Fault) -> None:
    become(fake_ffmpeg, f"echo '{message}' >&2; exit 1")
    assert fault_of(FfmpegSource("alsa", "hw:1")) is fault


def test_samples_cut_by_the_pipe(fake_ffmpeg: Path) -> None:
    sound = np.linspace(-1.5, 1.5, 5000, dtype=np.float32)
    both = np.repeat(sound, 2)
    folder = fake_ffmpeg.parent
    (folder / "sound").write_bytes(both.tobytes())
    halves = f"head -c 10001 {folder}/sound; sleep 0.1; tail -c +10002 {folder}/sound"
    become(fake_ffmpeg, f"{halves}; head -c 16000 /dev/zero; exec sleep 60")
    heard = seconds_of(FfmpegSource("alsa", "hw:1"), 5000)
    assert np.array_equal(heard[:5000], sound.clip(-1.0, 1.0))


def test_two_channels_that_cancel(fake_ffmpeg: Path) -> None:
    channels = np.stack([tone(), -tone()], axis=1)
    (fake_ffmpeg.parent / "sound").write_bytes(channels.tobytes())
    become(fake_ffmpeg, f"cat {fake_ffmpeg.parent}/sound; exec sleep 60")
    sound = seconds_of(FfmpegSource("alsa", "hw:1"), 40_000)
    assert amplitude(sound) == pytest.approx(LEVEL, rel=0.02)


def test_a_flood_of_messages_neither_blocks_nor_grows(fake_ffmpeg: Path) -> None:
    become(
        fake_ffmpeg, "yes complaint | head -c 1000000 >&2; head -c 16000 /dev/zero; exec sleep 60"
    )
    assert len(next(FfmpegSource("alsa", "hw:1").blocks(Event()))) == 2000


@pytest.mark.usefixtures("pulseaudio")
def test_pulseaudios_microphones() -> None:
    devices = list_devices()
    assert devices[("pulse", "crib")] == "Crib"
    # What the loudspeaker plays is not among them.
    assert all("speaker" not in device for _, device in devices)
    assert default_system() == "pulse"


def test_alsas_microphones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_ffmpeg: Path
) -> None:
    become(fake_ffmpeg, "echo 'Auto-detected sources for pulse:'")
    (tmp_path / "cards").write_text(
        " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
        "                      HDA Intel PCH at 0xf7f10000 irq 31\n"
        " 2 [Snowball       ]: USB-Audio - Blue Snowball\n"
        "                      BLUE MICROPHONE Blue Snowball at usb-1.4, full speed\n"
    )
    (tmp_path / "pcm").write_text(
        "00-00: ALC269VC Analog : ALC269VC Analog : playback 1 : capture 1\n"
        "00-03: HDMI 0 : HDMI 0 : playback 1\n"
        "02-00: USB Audio : USB Audio : capture 1\n"
    )
    monkeypatch.setattr(alsa, "_ASOUND", tmp_path)
    assert list_devices() == {
        ("alsa", "plughw:CARD=PCH,DEV=0"): "HDA Intel PCH, ALC269VC Analog",
        ("alsa", "plughw:CARD=Snowball,DEV=0"): "Blue Snowball, USB Audio",
    }
    assert default_system() == "alsa"


TWINS = """ {one} [Device         ]: USB-Audio - USB Mic
                      Maker USB Mic at usb-0000:01:00.0-1.{place}, full speed
 {other} [Device_1       ]: USB-Audio - USB Mic
                      Maker USB Mic at usb-0000:01:00.0-1.{other_place}, full speed
"""


def test_two_microphones_of_one_name_never_change_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_ffmpeg: Path
) -> None:
    monkeypatch.setattr(alsa, "_ASOUND", tmp_path)
    become(fake_ffmpeg, "exit 1")
    cards = tmp_path / "cards"
    cards.write_text(TWINS.format(one=0, other=1, place=4, other_place=2))
    captures = [f"{card:02}-00: USB Audio : USB Audio : capture 1\n" for card in (0, 1)]
    (tmp_path / "pcm").write_text("".join(captures))
    devices = list_devices()
    assert devices == {
        ("alsa", "plughw:CARD=Device,DEV=0 @ usb-0000:01:00.0-1.4"): (
            "USB Mic, USB Audio (usb-0000:01:00.0-1.4)"
        ),
        ("alsa", "plughw:CARD=Device_1,DEV=0 @ usb-0000:01:00.0-1.2"): (
            "USB Mic, USB Audio (usb-0000:01:00.0-1.2)"
        ),
    }
    # What is asked for is written down in place of sound.
    become(fake_ffmpeg, f'echo "$*" >> {tmp_path}/asked; head -c 16000 /dev/zero; exec sleep 60')
    cards.write_text(TWINS.format(one=0, other=1, place=2, other_place=4))
    for system, device in devices:
        seconds_of(FfmpegSource(system, device), 1600)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert ["CARD=Device_1," in asked[0], "CARD=Device," in asked[1]] == [True, True]

    cards.write_text(TWINS.format(one=0, other=1, place=1, other_place=3))
    assert fault_of(FfmpegSource(*next(iter(devices)))) is Fault.AMBIGUOUS
    # It was the only one of its name when it was chosen.
    assert fault_of(FfmpegSource("alsa", "plughw:CARD=Device,DEV=0")) is Fault.AMBIGUOUS
    cards.write_text("")
    assert fault_of(FfmpegSource(*next(iter(devices)))) is Fault.NOT_FOUND


def test_no_microphone_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_ffmpeg: Path
) -> None:
    become(fake_ffmpeg, "exit 1")
    monkeypatch.setattr(alsa, "_ASOUND", tmp_path)
    assert list_devices() == {}
