"""Sound of any format, decoded and brought to blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
import numpy as np
from numpy.typing import NDArray

from . import BLOCK_SAMPLES, SAMPLE_RATE, Block
from .mix import Mixer, channels_to_mix

# Less than that is how unevenly timestamps are written.
_HOLE_S = 0.5


class NoAudioError(Exception):
    """A container has no audio track that can be decoded.

    Args:
        has_tracks: whether it has one that cannot.
    """

    def __init__(self, *, has_tracks: bool) -> None:
        super().__init__()
        self.has_tracks = has_tracks


def decodable_tracks(container: InputContainer) -> list[AudioStream]:
    """Return the audio tracks that can be decoded, the best one first.

    Raises:
        NoAudioError: there is none.
    """
    best = container.streams.best("audio")
    # A codec that FFmpeg has no decoder for leaves the track without a context.
    tracks = [track for track in container.streams.audio if track.codec_context is not None]
    if not tracks:
        raise NoAudioError(has_tracks=bool(container.streams.audio))
    return sorted(tracks, key=lambda track: (track is not best, -(track.bit_rate or 0)))


@dataclass(frozen=True, slots=True)
class Piece:
    """Sound, and when it is heard."""

    start_s: float
    """Seconds from the beginning of what it was decoded from."""
    sound: Block


class Decoder:
    """Decodes one audio track of an open container.

    A damaged packet is skipped, as every player does, and counted. FFmpeg's own messages go
    nowhere: PyAV drops them.

    Args:
        container: what to decode from.
        index: the track's number in it; None is the best that can be decoded.

    Raises:
        NoAudioError: there is no audio track, or no decoder for any.
    """

    def __init__(self, container: InputContainer, index: int | None = None) -> None:
        tracks = decodable_tracks(container)
        self.track = next((track for track in tracks if track.index == index), tracks[0])
        # Sound decodes hundreds of times faster than it plays: a thread per core only costs.
        self.track.codec_context.thread_count = 1
        self._resampler = Resampler()
        self._clock = _Clock((container.start_time or 0) / av.time_base)
        self._piece_s = 0.0
        self._first_s: float | None = None
        self._end_s = 0.0
        self.sound_s = 0.0
        """Seconds of sound decoded."""
        self.damaged_s = 0.0
        """Seconds of packets that could not be decoded, where their length is known."""
        self.end_byte = 0
        """Where in the file the last packet ends, as far as the container tells."""
        self._packets = 0
        self._damaged_packets = 0

    @property
    def start_s(self) -> float:
        """The container's time at which the decoded sound begins, in seconds."""
        return self._first_s or 0.0

    @property
    def reached_s(self) -> float:
        """How far into the track the decoded sound reaches, in seconds.

        Timestamps count silence that was never stored; the sound's own length helps out where they
        are missing or start again.
        """
        return max(self.sound_s, self._end_s - self.start_s)

    @property
    def is_mostly_damaged(self) -> bool:
        """Whether fewer packets could be decoded than could not: then it is hardly sound at all."""
        return 2 * self._damaged_packets > self._packets

    def push[T: Stream](self, packet: Packet[T]) -> Iterator[Piece]:
        """Yield the pieces that `packet` completes: none if it belongs to another track."""
        if packet.stream.index != self.track.index:
            return
        self._packets += 1
        if packet.pos is not None:
            self.end_byte = max(self.end_byte, packet.pos + packet.size)
        try:
            frames = self.track.decode(packet)
        except av.FFmpegError:
            self._damaged_packets += 1
            if packet.duration and packet.time_base:
                self.damaged_s += float(packet.duration * packet.time_base)
            return
        for frame in frames:
            yield from self._place(frame)

    def flush(self) -> Iterator[Piece]:
        """Yield what is left of the sound after the last packet."""
        for sound in self._resampler.flush():
            yield self._piece(sound)

    def _place(self, frame: AudioFrame) -> Iterator[Piece]:
        length_s = frame.samples / frame.sample_rate
        if frame.time is not None:
            if self._first_s is None:
                self._first_s = frame.time
            self._end_s = frame.time + length_s
        if self._clock.tick(frame.time, length_s):
            yield from self.flush()
            self._piece_s = self._clock.now_s - length_s
        self.sound_s += length_s
        for sound in self._resampler.push(frame):
            yield self._piece(sound)

    def _piece(self, sound: Block) -> Piece:
        piece = Piece(self._piece_s, sound)
        self._piece_s += len(sound) / SAMPLE_RATE
        return piece


class _Clock:
    """The time in a recording: counted by its sound, and put right by its timestamps.

    Timestamps alone are not even: they are rounded, start again in files that were put together,
    and are missing in some. A leap back is such a new start; a leap forward is a hole.

    Args:
        zero_s: the container's own first timestamp, in seconds.
    """

    def __init__(self, zero_s: float) -> None:
        self.now_s = 0.0
        self._zero_s = zero_s

    def tick(self, time_s: float | None, length_s: float) -> bool:
        """Let a frame of this timestamp and length pass; return whether it comes after a hole."""
        late_s = 0.0 if time_s is None else time_s - self._zero_s - self.now_s
        if late_s < -_HOLE_S:
            self._zero_s += late_s
        is_hole = late_s > _HOLE_S
        self.now_s += length_s + (late_s if is_hole else 0.0)
        return is_hole


class Resampler:
    """Brings frames of any format to mono float at `SAMPLE_RATE`, in blocks of `BLOCK_SAMPLES`."""

    def __init__(self) -> None:
        self._resampler: av.AudioResampler | None = None
        self._input: tuple[str, str, int] | None = None
        self._mixer = Mixer()
        self._wanted: Sequence[int] = ()

    def push(self, frame: AudioFrame) -> Iterator[Block]:
        """Yield the blocks that `frame` completes."""
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self._resampler is None or kind != self._input:
            # A radio station may go from a stereo song to a mono speaker.
            yield from self.flush()
            self._input = kind
            self._mixer = Mixer()
            self._wanted = channels_to_mix(frame.layout)
            self._resampler = av.AudioResampler(
                format="flt",
                # FFmpeg would mix by what a layout means, guess one where none is declared, and
                # not know what to do with nine channels.
                layout=frame.layout,
                rate=SAMPLE_RATE,
                frame_size=BLOCK_SAMPLES,
            )
        for resampled in self._resampler.resample(frame):
            yield self._mixed(resampled)

    def flush(self) -> Iterator[Block]:
        """Yield what is left inside."""
        if self._resampler is not None:
            for resampled in self._resampler.resample(None):
                yield self._mixed(resampled)
        self._resampler = None

    def _mixed(self, frame: AudioFrame) -> Block:
        samples: NDArray[Any] = frame.to_ndarray().reshape(-1, frame.layout.nb_channels)
        channels = samples.T[self._wanted]
        # Float recordings can hold anything; a single NaN would poison every average after it.
        if np.isnan(channels).any():
            channels = np.nan_to_num(channels)
        return self._mixer.push(channels.clip(-1.0, 1.0).astype(np.float32, copy=False))


def frame_of(samples: NDArray[Any], sample_format: str, channels: int, rate: int) -> AudioFrame:
    """Return samples as a frame whose channels have no place in a room.

    Args:
        samples: interleaved, shape [channels * samples].
        sample_format: FFmpeg's name of it: "u8", "s16", "s32" or "flt".
        channels: how many there are.
        rate: samples a second of each.
    """
    layout = f"{channels} channels"
    frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format=sample_format, layout=layout)
    frame.sample_rate = rate
    return frame
