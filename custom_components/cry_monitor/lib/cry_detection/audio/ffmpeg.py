"""A microphone through an `ffmpeg` process, where PortAudio cannot be loaded.

Home Assistant's container image has no PortAudio, but ffmpeg with PulseAudio and ALSA.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from functools import partial
import re
import subprocess
from threading import Event

import numpy as np

from . import BLOCK_SAMPLES, SAMPLE_RATE, Block, Fault, SourceError, alsa
from .capture import captured, unopened
from .mix import Mixer

SYSTEMS = frozenset(("alsa", "pulse"))
"""The sound systems that FFmpeg can record from here."""

_REASONS = {
    "busy": Fault.BUSY,
    "denied": Fault.REFUSED,
    # Of a device, a card, a file, or of the process that is PulseAudio's server.
    "No such": Fault.NOT_FOUND,
}

_SAMPLE_BYTES = 4
# As many as FFmpeg records: PulseAudio and ALSA double the one of a microphone that has no more.
_CHANNELS = 2
_LISTING_TIMEOUT_S = 10.0

# "* alsa_input.usb-mic [USB microphone] (none)", the star being the default.
_PULSE_SOURCE = re.compile(r"^[* ] (\S+) \[(.*)\]", re.MULTILINE)

# By the card's word, as its number changes with the order in which cards are found; of two of one
# name also by where each is plugged in. `plughw` converts where a microphone cannot do what ffmpeg
# asks for.
_ALSA_DEVICE = "plughw:CARD={card},DEV={device}"
_ALSA_ID = re.compile(r"plughw:CARD=([^,]+),DEV=(\d+)(?: @ (.*))?")


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
            SourceError: FFMPEG_MISSING, NOT_FOUND, AMBIGUOUS, REFUSED, BUSY or DRIVER on opening;
                STALLED when no sound comes; GONE when it ends.
        """
        pending, mixer = bytearray(), Mixer()
        name = f"The microphone {self._device}"
        device = _alsa_device(self._device) if self._system == "alsa" else self._device
        if isinstance(device, Fault):
            raise unopened(name, device)
        judge = partial(_judge, system=self._system, device=device)
        command = _command(self._system, device)
        try:
            with closing(captured(command, name, stop, judge=judge, env={})) as output:
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


def _command(system: str, device: str) -> list[str]:
    return [
        *("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error"),
        *("-f", system, "-i", device),
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
    captures = alsa.capture_devices()
    for card, number, pcm in captures:
        device = _ALSA_DEVICE.format(card=card.id, device=number)
        name = f"{card.name}, {pcm}"
        if any(other.name == card.name and other != card for other, *_ in captures):
            yield f"{device} @ {card.place}", f"{name} ({card.place})"
        else:
            yield device, name


def _alsa_device(device: str) -> str | Fault:
    """Return how ALSA knows a device of `list_devices` now, or why it is not to be opened."""
    known = _ALSA_ID.fullmatch(device)
    if known is None:
        return device
    word, number, place = known.groups()
    cards = alsa.cards()
    if place is None:
        names = [card.name for card in cards if card.id == word]
        twins = [card for card in cards if card.name in names]
        return device if len(twins) <= 1 else Fault.AMBIGUOUS
    here = [card.id for card in cards if card.place == place]
    if here:
        return _ALSA_DEVICE.format(card=here[0], device=number)
    return Fault.AMBIGUOUS if any(card.id == word for card in cards) else Fault.NOT_FOUND


def _judge(messages: str, system: str, device: str) -> tuple[Fault, str]:
    """Return why ffmpeg gave no sound, and the last thing that it says."""
    for word, fault in _REASONS.items():
        if word in messages:
            return fault, ""
    # All that it says of PulseAudio is "Input/output error".
    if system == "pulse" and device not in {"default", *(name for name, _ in _pulse_sources())}:
        return Fault.NOT_FOUND, ""
    return Fault.DRIVER, messages.strip().rpartition("\n")[2]


def _no_ffmpeg() -> SourceError:
    return SourceError(
        Fault.FFMPEG_MISSING, "A microphone needs the program ffmpeg, which is not installed here."
    )
