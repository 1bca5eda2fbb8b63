"""A microphone through an `ffmpeg` process, where PortAudio cannot be loaded.

Home Assistant's container image has no PortAudio, but ffmpeg with PulseAudio and ALSA.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
import re
import subprocess
from threading import Event

import numpy as np

from . import BLOCK_SAMPLES, SAMPLE_RATE, Block, Fault, SourceError
from .capture import captured
from .mix import Mixer

SYSTEMS = frozenset(("alsa", "pulse"))
"""The sound systems that FFmpeg can record from here."""

_SAMPLE_BYTES = 4
# As many as FFmpeg records: PulseAudio and ALSA double the one of a microphone that has no more.
_CHANNELS = 2
_LISTING_TIMEOUT_S = 10.0

# "* alsa_input.usb-mic [USB microphone] (none)", the star being the default.
_PULSE_SOURCE = re.compile(r"^[* ] (\S+) \[(.*)\]", re.MULTILINE)

_ASOUND = Path("/proc/asound")
# " 1 [Snowball       ]: USB-Audio - Blue Snowball"
_ALSA_CARD = re.compile(r"^ *(\d+) \[(\S+) *\]: .*? - (.*)$", re.MULTILINE)
# "01-00: USB Audio : USB Audio : playback 1 : capture 1"
_ALSA_CAPTURE = re.compile(r"^(\d+)-(\d+): .*? : (.*?) :.* capture \d+", re.MULTILINE)


class FfmpegSource:
    """A capture device of PulseAudio or ALSA.

    Args:
        system: one of `SYSTEMS`.
        device: the device's name there; "default" is the one that the system prefers.
    """

    live = True

    def __init__(self, system: str, device: str) -> None:
        self._system = system
        self._device = device

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the microphone's sound until `stop` is set.

        Raises:
            SourceError: FFMPEG_MISSING, NOT_FOUND, REFUSED or BUSY on opening; STALLED when no
                sound comes; GONE when it ends.
        """
        pending, mixer = bytearray(), Mixer()
        name = f"The microphone {self._device}"
        try:
            with closing(captured(self._command(), name, stop, env={})) as output:
                for data in output:
                    pending += data
                    # ALSA gives a few samples at a time, and a pipe may cut one in two.
                    whole = len(pending) - len(pending) % (_CHANNELS * _SAMPLE_BYTES)
                    if whole >= BLOCK_SAMPLES * _CHANNELS * _SAMPLE_BYTES:
                        samples = np.frombuffer(bytes(pending[:whole]), np.float32)
                        del pending[:whole]
                        yield mixer.push(samples.clip(-1.0, 1.0).reshape(-1, _CHANNELS).T)
        except FileNotFoundError:
            raise _no_ffmpeg() from None

    def _command(self) -> list[str]:
        return [
            *("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error"),
            *("-f", self._system, "-i", self._device),
            # The sound counts its own time: FFmpeg ends where the system's clock steps back.
            *("-af", "asetpts=N/SR/TB", "-ac", str(_CHANNELS), "-ar", str(SAMPLE_RATE)),
            *("-f", "f32le", "-flush_packets", "1", "-"),
        ]


def list_devices() -> dict[tuple[str, str], str]:
    """Return the name of every microphone by its system and device, as `FfmpegSource` takes them.

    ALSA's own names are given only where there is no PulseAudio, which would be using them.

    Raises:
        SourceError: FFMPEG_MISSING.
    """
    pulse = {
        ("pulse", device): name
        for device, name in _pulse_sources()
        # What a loudspeaker plays is no microphone.
        if not device.endswith(".monitor")
    }
    return pulse or {("alsa", device): name for device, name in _alsa_captures()}


def default_system() -> str:
    """Return the system whose default microphone is the one that people mean.

    Raises:
        SourceError: FFMPEG_MISSING.
    """
    return "pulse" if any(_pulse_sources()) else "alsa"


def _pulse_sources() -> Iterator[tuple[str, str]]:
    """Yield the device and the description of PulseAudio's sources."""
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-sources", "pulse"]
    try:
        listing = subprocess.run(
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_LISTING_TIMEOUT_S,
        ).stdout
    except FileNotFoundError:
        raise _no_ffmpeg() from None
    except subprocess.TimeoutExpired:
        return
    yield from _PULSE_SOURCE.findall(listing)


def _alsa_captures() -> Iterator[tuple[str, str]]:
    """Yield the device and the name of ALSA's capture devices."""
    try:
        listings = [
            (_ASOUND / name).read_text(encoding="utf-8", errors="replace")
            for name in ("cards", "pcm")
        ]
    except OSError:
        return
    cards = {int(number): (card, name) for number, card, name in _ALSA_CARD.findall(listings[0])}
    for number, device, name in _ALSA_CAPTURE.findall(listings[1]):
        card, card_name = cards[int(number)]
        # By the card's word, as its number changes with the order in which cards are found.
        # `plughw` converts where the microphone cannot do what ffmpeg asks for.
        yield f"plughw:CARD={card},DEV={int(device)}", f"{card_name}, {name}"


def _no_ffmpeg() -> SourceError:
    return SourceError(
        Fault.FFMPEG_MISSING, "A microphone needs the program ffmpeg, which is not installed here."
    )
