"""Where sound comes from: one module a source, one interface for all of them."""

from collections.abc import Generator
from enum import StrEnum
from threading import Event
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000
"""Samples a second of every block, whatever the device or the file has."""

BLOCK_SAMPLES = SAMPLE_RATE // 10
"""How much a source gathers before it hands it on: soon enough to hear, few enough to be cheap."""

type Block = NDArray[np.float32]
"""Mono sound in [-1, 1] at `SAMPLE_RATE`, shape [samples], of any length above 0."""


# Half a step of 16 bits: A-law's silence is a constant, and resampling leaves ripples on it.
_STRAIGHT = 2.0**-16


def is_digital_silence(sound: Block) -> bool:
    """Return whether sound is a line straighter than any microphone gives.

    That is zero, or the constant that codecs without a zero decode to.
    """
    return bool(np.ptp(sound) < _STRAIGHT)


class Fault(StrEnum):
    """Why a source gives no sound: the key of the sentence that a user reads."""

    AMBIGUOUS = "ambiguous"
    """Several microphones of one name, or one that was plugged in elsewhere."""
    BUSY = "busy"
    """Another program has the microphone to itself."""
    DRIVER = "driver"
    """A microphone that is there, and whose driver does not give its sound."""
    EMPTY = "empty"
    """A recording has no bytes, or no samples."""
    FFMPEG_MISSING = "ffmpeg_missing"
    """Neither PortAudio nor the program ffmpeg is installed."""
    GONE = "gone"
    """What was heard before has ended: unplugged, switched off."""
    INVALID_ADDRESS = "invalid_address"
    """Not the address of a network stream."""
    NO_AUDIO = "no_audio"
    """A picture, a text, a film or stream without a sound track."""
    NO_STREAM = "no_stream"
    """A camera that gives pictures one by one."""
    NOT_FOUND = "not_found"
    """No such file, microphone or path on a server."""
    REFUSED = "refused"
    """A server closed the port, or the system denies the microphone."""
    STALLED = "stalled"
    """Open, but no sound comes."""
    TRUNCATED = "truncated"
    """A recording ends before its own end, or has a large hole; the rest of it was given."""
    UDP_ONLY = "udp_only"
    """A camera that takes UDP alone, of which nothing arrives."""
    UNEXPECTED = "unexpected"
    """An unexpected error of a decoder or a driver."""
    UNREACHABLE = "unreachable"
    """No host of that name, no way to it, or no answer from it."""
    UNREADABLE = "unreadable"
    """Not permitted, damaged, or in no format that FFmpeg knows."""
    WEBRTC_ONLY = "webrtc_only"
    """A camera that speaks to browsers alone."""
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - the name of a fault, not a password
    """A server wants another user name and password."""


class SourceError(Exception):
    """A source cannot give sound (any more).

    The message is one English sentence that names the source and the way out; it holds no
    credentials.
    """

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


class Source(Protocol):
    """Something that can be listened to, again and again."""

    live: bool
    """Whether sound comes at its own pace, so that a reader who is too slow has to lose some."""

    def blocks(self, stop: Event) -> Generator[Block]:
        """Open the source and yield its sound in order until it ends or `stop` is set.

        Blocks the calling thread, for at most ten seconds without looking at `stop`. Whatever was
        opened is closed when the iterator is closed or exhausted.

        Raises:
            SourceError: it cannot be opened, or it broke off.
        """
        ...
