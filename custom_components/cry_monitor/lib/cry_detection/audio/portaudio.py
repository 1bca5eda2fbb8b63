"""A microphone through PortAudio, which runs in a process of its own: `recorder.py`."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
import json
import os
from pathlib import Path
import struct
import subprocess
import sys
from threading import Event

from av.audio.frame import AudioFrame
import numpy as np

from . import Block, Fault, alsa
from .capture import captured
from .decode import Resampler, frame_of
from .recorder import split_name

_RECORDER = Path(__file__).with_name("recorder.py")
_HEADER = struct.Struct("<II")
_SAMPLE_BYTES = 4
_LISTING_TIMEOUT_S = 10.0

# Between a device's name and where it is plugged in.
_AT = " @ "
_REASONS = {
    "ambiguous": Fault.AMBIGUOUS,
    "busy": Fault.BUSY,
    "denied": Fault.REFUSED,
    "not found": Fault.NOT_FOUND,
}


class PortAudioSource:
    """An input device of PortAudio.

    Args:
        device: an id of `list_devices`; None is the system's default.
    """

    live = True

    def __init__(self, device: str | None) -> None:
        self._device = device
        self._name = "The default microphone" if device is None else f"The microphone {device}"

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the microphone's sound until `stop` is set.

        Raises:
            SourceError: NOT_FOUND, AMBIGUOUS, BUSY, REFUSED or DRIVER on opening; STALLED when no
                sound comes; GONE when the device is taken away.
        """
        command = [*_python(), "record", *_where(self._device or "")]
        output = captured(command, self._name, stop, judge=_judge, env=_import_path())
        with closing(output):
            resampler = Resampler()
            for frame in _frames(output):
                yield from resampler.push(frame)


def _where(device: str) -> tuple[str, str]:
    """Return the name and the card that `recorder.py` finds a device by."""
    name, _, place = device.partition(_AT)
    if not place:
        return name, ""
    slot, _, number = place.rpartition(",")
    card = next((card.number for card in alsa.cards() if card.place == slot), None)
    return name, f"{card},{number}"


def _judge(messages: str) -> tuple[Fault, str]:
    """Return what the last line of `recorder.py` means, and what the driver says."""
    last = messages.strip().rpartition("\n")[2]
    return _REASONS.get(last, Fault.DRIVER), last.removeprefix("driver: ")


def _frames(output: Iterable[bytes]) -> Iterator[AudioFrame]:
    """Yield the sound that `recorder.py` writes."""
    pending = bytearray()
    rate = channels = 0
    for data in output:
        pending += data
        if not channels and len(pending) >= _HEADER.size:
            rate, channels = _HEADER.unpack(pending[: _HEADER.size])
            del pending[: _HEADER.size]
        # A pipe may cut anywhere, also in the middle of a sample.
        whole = len(pending) - len(pending) % (channels * _SAMPLE_BYTES) if channels else 0
        if whole:
            samples = np.frombuffer(bytes(pending[:whole]), np.float32)
            del pending[:whole]
            yield frame_of(samples, "flt", channels, rate)


def list_devices() -> dict[str, str]:
    """Return the name of every input device by its id; none where there is no PortAudio.

    The id is the name without the number of its card, which changes at a reboot. Of several of one
    name it says as well where each is plugged in, so that they never change places unnoticed.
    """
    try:
        listing = subprocess.run(
            [*_python(), "list"],
            capture_output=True,
            check=True,
            env={**os.environ, **_import_path()},
            stdin=subprocess.DEVNULL,
            timeout=_LISTING_TIMEOUT_S,
        ).stdout
    except subprocess.SubprocessError:
        return {}
    found = [split_name(name) for name in json.loads(listing)]
    count = Counter(name for name, _ in found)
    places = {str(card.number): card.place for card in alsa.cards()}
    devices = {}
    for name, number in found:
        card, _, device = number.partition(",")
        if count[name] > 1 and card in places:
            devices[f"{name}{_AT}{places[card]},{device}"] = f"{name} ({places[card]})"
        else:
            devices[name] = name
    return devices


def _python() -> list[str]:
    return [sys.executable, str(_RECORDER)]


def _import_path() -> dict[str, str]:
    """Have the program find `sounddevice` where this process does, and nothing in its own folder.

    Python puts a program's folder first, and there a `file.py` and others stand in the way.
    """
    return {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONSAFEPATH": "1"}
