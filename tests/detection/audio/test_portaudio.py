"""Microphones through a real PortAudio, which reaches a real PulseAudio by way of ALSA."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
import subprocess
from threading import Event

import numpy as np
import pytest

from cry_detection.audio import Fault, SourceError, alsa, capture
from cry_detection.audio.portaudio import PortAudioSource, list_devices

from .servers import pactl
from .signals import FREQUENCY, LEVEL, amplitude, pitch


@pytest.fixture
def alsa_reaches_pulseaudio(pulseaudio: subprocess.Popen[bytes]) -> None:
    if "pulse, ALSA" not in list_devices():
        pytest.skip("there is no PortAudio, or ALSA has no plugin for PulseAudio")


def fault_of(blocks: Iterator[object]) -> Fault:
    with pytest.raises(SourceError) as caught:
        list(blocks)
    assert str(caught.value).endswith(".")
    return caught.value.fault


@pytest.mark.usefixtures("alsa_reaches_pulseaudio")
@pytest.mark.parametrize("device", [None, "pulse, ALSA"])
def test_a_microphone_is_heard(device: str | None) -> None:
    blocks = PortAudioSource(device).blocks(Event())
    # The first moments of a stream may be silence.
    sound = np.concatenate(list(islice(blocks, 30)))[16_000:]
    del blocks
    assert pitch(sound) == pytest.approx(FREQUENCY, abs=1.0)
    assert amplitude(sound) == pytest.approx(LEVEL, rel=0.05)


@pytest.mark.usefixtures("alsa_reaches_pulseaudio")
def test_two_rooms_at_one_microphone() -> None:
    first = PortAudioSource(None).blocks(Event())
    next(first)
    second = PortAudioSource(None).blocks(Event())
    next(second)
    # Opening the second did not restart PortAudio under the first.
    assert len(next(first))
    del first, second


@pytest.mark.usefixtures("alsa_reaches_pulseaudio")
def test_stop() -> None:
    stop = Event()
    blocks = PortAudioSource(None).blocks(stop)
    next(blocks)
    stop.set()
    assert list(blocks) == []


@pytest.mark.usefixtures("alsa_reaches_pulseaudio")
def test_a_microphone_that_falls_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = PortAudioSource(None).blocks(Event())
    next(blocks)
    monkeypatch.setattr(capture, "_STALLED_AFTER_S", 0.5)
    assert pactl("suspend-source", "crib", "1")
    assert fault_of(blocks) is Fault.STALLED


def test_a_microphone_that_is_taken_away(
    alsa_reaches_pulseaudio: None, pulseaudio: subprocess.Popen[bytes]
) -> None:
    blocks = PortAudioSource(None).blocks(Event())
    next(blocks)
    pulseaudio.kill()
    assert fault_of(blocks) in {Fault.GONE, Fault.STALLED}


def test_a_microphone_that_is_not_there() -> None:
    assert fault_of(PortAudioSource("attic, ALSA").blocks(Event())) is Fault.NOT_FOUND


FAKE = """
import numpy as np

class PortAudioError(Exception):
    pass

DEVICES = {devices}
RATES, CHANNELS = {rates}, {channels}

def query_hostapis():
    return [dict(name="ALSA")]

def query_devices(device=None, kind=None):
    devices = [
        dict(name=name, index=index, hostapi=0, max_input_channels=8, default_samplerate=8000.0)
        for index, name in enumerate(DEVICES)
    ]
    return devices[0] if kind else devices

class RawInputStream:
    def __init__(self, device, samplerate, channels, dtype):
        if CHANNELS and channels not in CHANNELS:
            raise PortAudioError("Error opening RawInputStream: Invalid number of channels", -9998)
        if samplerate not in RATES:
            raise PortAudioError("Error opening RawInputStream: Invalid sample rate", -9997)
        self.device, self.samplerate, self.channels = device, samplerate, channels

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def read(self, frames):
        # How loud it is tells which device was opened.
        return np.full(frames * self.channels, (1 + self.device) / 10, np.float32).tobytes(), False
"""


def plug_in(
    folder: Path,
    *devices: str,
    rates: tuple[int, ...] = (8_000,),
    channels: tuple[int, ...] = (),
) -> None:
    """Have PortAudio find these devices, which take these rates and numbers of channels."""
    # Hardware that this machine may not have.
    (folder / "sounddevice.py").write_text(
        FAKE.format(devices=devices, rates=rates, channels=channels)
    )


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a sounddevice and of an ALSA of the test's own."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(alsa, "_ASOUND", tmp_path)
    return tmp_path


def opened(device: str) -> int:
    """Return which device is opened by an id."""
    blocks = PortAudioSource(device).blocks(Event())
    level = next(blocks)[800]
    blocks.close()
    return round(float(level) * 10) - 1


def test_a_microphone_is_found_again_when_its_card_has_another_number(fake: Path) -> None:
    plug_in(fake, "HDMI: 0 (hw:0,3)", "USB Mic: Audio (hw:1,0)")
    assert list_devices() == {"HDMI: 0, ALSA": "HDMI: 0, ALSA"} | {
        "USB Mic: Audio, ALSA": "USB Mic: Audio, ALSA"
    }
    assert opened("USB Mic: Audio, ALSA") == 1
    plug_in(fake, "USB Mic: Audio (hw:0,0)", "HDMI: 0 (hw:1,3)")
    assert opened("USB Mic: Audio, ALSA") == 0


TWINS = """ {one} [Device         ]: USB-Audio - USB Mic
                      Maker USB Mic at usb-0000:01:00.0-1.4, full speed
 {other} [Device_1       ]: USB-Audio - USB Mic
                      Maker USB Mic at usb-0000:01:00.0-1.2, full speed
"""


def test_two_microphones_of_one_name_never_change_places(fake: Path) -> None:
    devices = ("USB Mic: Audio (hw:0,0)", "USB Mic: Audio (hw:1,0)")
    plug_in(fake, *devices)
    (fake / "cards").write_text(TWINS.format(one=0, other=1))
    (near, name), (far, _) = list_devices().items()
    assert name == "USB Mic: Audio, ALSA (usb-0000:01:00.0-1.4)"
    assert [opened(near), opened(far)] == [0, 1]

    # Found in the other order at the next start.
    (fake / "cards").write_text(TWINS.format(one=1, other=0))
    assert [opened(near), opened(far)] == [1, 0]

    # One of them alone, in the other's place: which one it is nobody knows.
    plug_in(fake, devices[0])
    (fake / "cards").write_text("\n".join(TWINS.format(one=0, other=1).splitlines()[:2]) + "\n")
    assert opened(near) == 0
    assert fault_of(PortAudioSource(far).blocks(Event())) is Fault.AMBIGUOUS
    plug_in(fake)
    assert fault_of(PortAudioSource(far).blocks(Event())) is Fault.NOT_FOUND


def test_a_second_microphone_of_the_chosen_name(fake: Path) -> None:
    plug_in(fake, "USB Mic: Audio (hw:1,0)", "USB Mic: Audio (hw:2,0)")
    with pytest.raises(SourceError, match="not the only one of its name") as caught:
        list(PortAudioSource("USB Mic: Audio, ALSA").blocks(Event()))
    assert caught.value.fault is Fault.AMBIGUOUS


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2, 5, 8])
def test_a_device_that_refuses_its_default(fake: Path, rate: int, channels: int) -> None:
    plug_in(fake, "Array", rates=(rate,), channels=(channels,))
    assert opened("Array, ALSA") == 0


def test_a_device_that_takes_no_rate_is_there_all_the_same(fake: Path) -> None:
    plug_in(fake, "Array", rates=(96_000,))
    with pytest.raises(SourceError, match="Invalid sample rate") as caught:
        list(PortAudioSource(None).blocks(Event()))
    assert caught.value.fault is Fault.DRIVER


@pytest.mark.parametrize(
    ("trouble", "fault"),
    [
        ("PortAudioError('Device unavailable', -9985)", Fault.BUSY),
        ("PortAudioError('Invalid device', -9996)", Fault.NOT_FOUND),
        ("ValueError('No input device matching')", Fault.NOT_FOUND),
        ("PortAudioError('Host error', -9999, (0, -13, 'Permission denied'))", Fault.REFUSED),
        ("PortAudioError('Host error', -9999, (0, -5, 'Input/output error'))", Fault.DRIVER),
        ("PortAudioError('Internal PortAudio error', -9986)", Fault.DRIVER),
        ("MemoryError('Out of it')", Fault.DRIVER),
    ],
)
def test_what_portaudio_says(fake: Path, trouble: str, fault: Fault) -> None:
    # A device that only one program can open is hardware, which this machine may not have.
    (fake / "sounddevice.py").write_text(
        f"class PortAudioError(Exception): pass\ndef query_devices(device, kind): raise {trouble}\n"
    )
    assert fault_of(PortAudioSource(None).blocks(Event())) is fault


def test_no_portaudio(fake: Path) -> None:
    (fake / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    assert list_devices() == {}
    assert fault_of(PortAudioSource(None).blocks(Event())) is Fault.NOT_FOUND
