"""A microphone through PortAudio, which runs in a process of its own: `recorder.py`."""

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

from . import Block
from .capture import captured
from .decode import Resampler, frame_of

_RECORDER = Path(__file__).with_name("recorder.py")
_HEADER = struct.Struct("<II")
_SAMPLE_BYTES = 4
_LISTING_TIMEOUT_S = 10.0


class PortAudioSource:
    """An input device of PortAudio.

    Args:
        device: one of `list_devices`; None is the system's default.
    """

    live = True

    def __init__(self, device: str | None) -> None:
        self._device = device
        self._name = "The default microphone" if device is None else f"The microphone {device}"

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the microphone's sound until `stop` is set.

        Raises:
            SourceError: NOT_FOUND or BUSY on opening; STALLED when no sound comes; GONE when the
                device is taken away.
        """
        command = [*_python(), "record", self._device or ""]
        with closing(captured(command, self._name, stop, env=_import_path())) as output:
            resampler = Resampler()
            for frame in _frames(output):
                yield from resampler.push(frame)


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


def list_devices() -> list[str]:
    """Return the names of all input devices; none where there is no PortAudio."""
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
        return []
    devices: list[str] = json.loads(listing)
    return devices


def _python() -> list[str]:
    return [sys.executable, str(_RECORDER)]


def _import_path() -> dict[str, str]:
    """Have the program find `sounddevice` where this process does, and nothing in its own folder.

    Python puts a program's folder first, and there a `file.py` and others stand in the way.
    """
    return {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONSAFEPATH": "1"}
