"""A microphone on the network that speaks Wyoming: wyoming-mic-external, or a satellite.

The protocol is one line of JSON an event, with raw samples after it: see the `wyoming` package.
"""

from collections.abc import Generator
import socket
from threading import Event
from time import monotonic
from typing import BinaryIO, cast

from av.audio.frame import AudioFrame
import numpy as np
from wyoming.audio import AudioChunk
from wyoming.event import read_event, write_event
from wyoming.info import Describe, Info
from wyoming.ping import Ping, Pong
from wyoming.satellite import RunSatellite

from . import Block, Fault, SourceError
from .decode import Resampler, frame_of
from .resolve import is_resolved

DEFAULT_PORT = 10700

_OPEN_TIMEOUT_S = 5.0
_READ_TIMEOUT_S = 10.0

# What a sample's bytes are, by their number.
_TYPES = {1: ("u8", np.uint8), 2: ("s16", np.int16), 4: ("s32", np.int32)}
_PACKED_BYTES = 3
_WIDTHS = (*_TYPES, _PACKED_BYTES)
# What FFmpeg's resampler can take.
_MOST_CHANNELS = 64


class WyomingSource:
    """A Wyoming server that sends what its microphone hears.

    A satellite only does so to the one server that it belongs to, and without a wake word or voice
    detection of its own.

    Args:
        host: its name or IP address.
        port: its TCP port.
    """

    live = True

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._name = f"wyoming://{host}:{port}"

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the microphone's sound until `stop` is set.

        Raises:
            SourceError: UNREACHABLE or REFUSED on opening; UNREADABLE when it speaks another
                protocol; STALLED when no sound comes; GONE when it closes the connection.
        """
        if not is_resolved(self._host, stop):
            if stop.is_set():
                return
            raise SourceError(
                Fault.UNREACHABLE,
                f"The name in {self._name} leads to no host: check it, and this network's name"
                " server.",
            )
        with self._connect() as connection, connection.makefile("rwb") as stream:
            # A socket's file is a buffered pair of both directions, which typeshed has no name for.
            yield from self._heard(cast("BinaryIO", stream), stop)

    def _connect(self) -> socket.socket:
        try:
            connection = socket.create_connection((self._host, self._port), _OPEN_TIMEOUT_S)
        except ConnectionRefusedError:
            raise SourceError(
                Fault.REFUSED,
                f"{self._name} refuses the connection: check the port and that the microphone's"
                " program runs there.",
            ) from None
        except OSError:
            raise SourceError(
                Fault.UNREACHABLE,
                f"{self._name} does not answer: check the host's name and that it is switched on.",
            ) from None
        connection.settimeout(_READ_TIMEOUT_S)
        return connection

    def _heard(self, stream: BinaryIO, stop: Event) -> Generator[Block]:
        resampler = Resampler()
        heard, answered = monotonic(), False
        try:
            write_event(Describe().event(), stream)
            while not stop.is_set():
                event = read_event(stream)
                if event is None:
                    raise self._gone() if answered else self._foreign()
                answered = True
                # One without samples says no more than a ping.
                if AudioChunk.is_type(event.type) and event.payload:
                    yield from resampler.push(self._frame(AudioChunk.from_event(event)))
                    heard = monotonic()
                elif Info.is_type(event.type) and Info.from_event(event).satellite is not None:
                    # Until then it believes that nobody wants to listen.
                    write_event(RunSatellite().event(), stream)
                elif Ping.is_type(event.type):
                    write_event(Pong(text=Ping.from_event(event).text).event(), stream)
                # Talk without sound would keep the socket's own timeout away.
                if monotonic() - heard > _READ_TIMEOUT_S:
                    raise self._stalled()
        except TimeoutError:
            raise self._stalled() from None
        except OSError:
            raise self._gone() from None
        except AttributeError, KeyError, TypeError, ValueError:
            # What the package raises for an event that is none.
            raise self._foreign() from None

    def _frame(self, chunk: AudioChunk) -> AudioFrame:
        """Return a chunk's samples.

        Raises:
            SourceError: UNREADABLE where its format is one that cannot be read.
            TypeError: it does not state its format in numbers.
            ValueError: its bytes are no whole number of samples of every channel.
        """
        width, channels, rate = chunk.width, chunk.channels, chunk.rate
        if width not in _WIDTHS or not 0 < channels <= _MOST_CHANNELS or not rate > 0:
            raise SourceError(
                Fault.UNREADABLE,
                f"{self._name} sends {channels} channels of {width} bytes a sample at {rate} Hz,"
                " which cannot be read: set it to one channel of 2 bytes at 16000 Hz.",
            )
        if width == _PACKED_BYTES:
            # The upper three of four bytes, as numpy has no type of 24 bits.
            samples = np.zeros((len(chunk.audio) // width, 4), np.uint8)
            samples[:, 1:] = np.frombuffer(chunk.audio, np.uint8).reshape(-1, width)
            return frame_of(samples.view("<i4"), "s32", channels, rate)
        name, kind = _TYPES[width]
        return frame_of(np.frombuffer(chunk.audio, kind), name, channels, rate)

    def _foreign(self) -> SourceError:
        return SourceError(
            Fault.UNREADABLE, f"{self._name} answers, but does not speak Wyoming: check the port."
        )

    def _stalled(self) -> SourceError:
        return SourceError(
            Fault.STALLED,
            f"{self._name} stays connected but sends no sound: restart the microphone's program.",
        )

    def _gone(self) -> SourceError:
        return SourceError(
            Fault.GONE, f"{self._name} has closed the connection: check that it is switched on."
        )
