"""The choice of a microphone, and of the way to it."""

from pathlib import Path
from threading import Event

import pytest

from cry_detection.audio import Fault, SourceError
from cry_detection.audio.microphone import Microphone, MicrophoneSource, list_microphones


@pytest.fixture
def no_portaudio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in Home Assistant's container image."""
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("pulseaudio", "no_portaudio")
def test_without_portaudio_ffmpeg_reads_it() -> None:
    microphones = list_microphones()
    assert Microphone("pulse:crib", "Crib") in microphones
    for device in (microphones[0].id, None):
        blocks = MicrophoneSource(device).blocks(Event())
        assert len(next(blocks))
        del blocks


@pytest.mark.usefixtures("pulseaudio")
def test_portaudio_reads_it() -> None:
    pulse = Microphone("portaudio:pulse, ALSA", "pulse, ALSA")
    if pulse not in list_microphones():
        pytest.skip("there is no PortAudio, or ALSA has no plugin for PulseAudio")
    for device in (pulse.id, None):
        blocks = MicrophoneSource(device).blocks(Event())
        assert len(next(blocks))
        del blocks


@pytest.mark.usefixtures("pulseaudio")
def test_a_microphone_chosen_through_ffmpeg_is_still_read_through_it() -> None:
    blocks = MicrophoneSource("pulse:crib").blocks(Event())
    assert len(next(blocks))
    del blocks


@pytest.mark.usefixtures("no_portaudio")
def test_a_microphone_of_a_portaudio_that_is_gone() -> None:
    with pytest.raises(SourceError) as caught:
        list(MicrophoneSource("portaudio:pulse, ALSA").blocks(Event()))
    assert caught.value.fault is Fault.NOT_FOUND
    assert "pulse, ALSA" in str(caught.value)
