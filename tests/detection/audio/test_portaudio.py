"""Microphones through a real PortAudio, which reaches a real PulseAudio by way of ALSA."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
import subprocess
from threading import Event

import numpy as np
import pytest

from cry_detection.audio import Fault, SourceError, capture
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


@pytest.mark.parametrize(
    ("trouble", "fault"),
    [
        ("PortAudioError('Device unavailable', -9985)", Fault.BUSY),
        ("PortAudioError('Invalid device', -9996)", Fault.NOT_FOUND),
        ("ValueError('No input device matching')", Fault.NOT_FOUND),
    ],
)
def test_what_portaudio_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str, fault: Fault
) -> None:
    # A device that only one program can open is hardware, which this machine may not have.
    (tmp_path / "sounddevice.py").write_text(
        f"class PortAudioError(Exception): pass\ndef query_devices(device, kind): raise {trouble}\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert fault_of(PortAudioSource(None).blocks(Event())) is fault


def test_no_portaudio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert list_devices() == []
    assert fault_of(PortAudioSource(None).blocks(Event())) is Fault.NOT_FOUND
