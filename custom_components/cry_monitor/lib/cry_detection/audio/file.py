"""A recording: anything with sound in it that FFmpeg can read."""

from collections.abc import Generator
from contextlib import closing, suppress
from pathlib import Path
from threading import Event
from time import monotonic

import av
from av.container import InputContainer

from . import SAMPLE_RATE, Block, Fault, SourceError
from .decode import Decoder, NoAudioError
from .length import mp4_lost_its_index, ogg_is_whole, stated_length_s

# A recording may end this much before the length it states: encoders pad and round.
_SLACK_S = 0.5
_SLACK_SHARE = 0.01


class RecordingSource:
    """A file on this machine.

    Args:
        path: the file.
        speed: how many times faster than it was recorded; None is as fast as the machine can.
        repeat: start over at the end, for ever.
    """

    live = False

    def __init__(self, path: Path, *, speed: float | None = None, repeat: bool = False) -> None:
        self.path = path
        self._speed = speed
        self._repeat = repeat

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the recording's sound until its end or until `stop` is set.

        A recording that was cut off gives the sound it has, and then raises `Fault.TRUNCATED`.

        Raises:
            SourceError: NOT_FOUND, EMPTY, NO_AUDIO, UNREADABLE or TRUNCATED.
        """
        start, samples = monotonic(), 0
        while not stop.is_set():
            with closing(self._once()) as recording:
                for block in recording:
                    samples += len(block)
                    if self._speed is not None:
                        # Against the start, not the block before: small delays must not add up.
                        due = start + samples / SAMPLE_RATE / self._speed
                        stop.wait(max(0.0, due - monotonic()))
                    if stop.is_set():
                        return
                    yield block
            if not self._repeat:
                return

    def _once(self) -> Generator[Block]:
        with _open(self.path) as container:
            try:
                decoder = Decoder(container)
            except NoAudioError:
                raise SourceError(
                    Fault.NO_AUDIO,
                    f"{self.path} has no sound in it that FFmpeg can decode: choose a recording.",
                ) from None
            stated_s, whole = None, True
            try:
                for packet in container.demux(decoder.track):
                    yield from decoder.push(packet)
                stated_s = stated_length_s(self.path, container, decoder)
                whole = container.format.name != "ogg" or ogg_is_whole(self.path)
            except OSError, av.FFmpegError:
                whole = False
            yield from decoder.flush()
        if decoder.is_mostly_damaged or not (decoder.sound_s or whole):
            raise _unreadable(self.path)
        if not decoder.sound_s:
            raise _empty(self.path)
        length_s = stated_s or decoder.reached_s
        missing_s = decoder.damaged_s + max(0.0, length_s - decoder.reached_s)
        if not whole or missing_s > max(_SLACK_S, _SLACK_SHARE * length_s):
            heard = f"{decoder.sound_s:.1f} s" + (f" of {stated_s:.1f} s" if stated_s else "")
            raise SourceError(
                Fault.TRUNCATED,
                f"{self.path} is cut off or damaged, only {heard} could be read:"
                " copy it again from where it was recorded.",
            )


def duration_s(path: Path) -> float | None:
    """Return about how long a recording is in seconds; None where it does not say or is no sound.

    Good enough for a progress bar: files without a stated length are estimated from their size.
    """
    with suppress(SourceError), _open(path) as container:
        track = container.streams.best("audio")
        if track is None:
            return None
        if track.duration is not None and track.time_base is not None:
            return float(track.duration * track.time_base)
        if container.duration is not None:
            return container.duration / av.time_base
    return None


def _open(path: Path) -> InputContainer:
    try:
        if path.stat().st_size == 0 and path.is_file():
            raise _empty(path)
        if not path.is_file():
            raise SourceError(
                Fault.UNREADABLE, f"{path} is not a file: choose one recording, not a folder."
            )
        # The protocol's name keeps FFmpeg from taking a file called "http:..." for an address.
        return av.open(f"file:{path}", "r")
    except FileNotFoundError:
        raise SourceError(
            Fault.NOT_FOUND, f"There is no file {path}: check its name and folder."
        ) from None
    except PermissionError:
        raise SourceError(
            Fault.UNREADABLE, f"{path} may not be read: give Home Assistant permission to read it."
        ) from None
    except OSError, av.FFmpegError:
        if mp4_lost_its_index(path):
            raise SourceError(
                Fault.TRUNCATED,
                f"{path} was cut off before its index was written, and nothing of it can be read:"
                " copy it again from where it was recorded.",
            ) from None
        raise _unreadable(path) from None


def _empty(path: Path) -> SourceError:
    return SourceError(Fault.EMPTY, f"{path} is empty: record or copy it again.")


def _unreadable(path: Path) -> SourceError:
    return SourceError(
        Fault.UNREADABLE,
        f"{path} is damaged or in no format that FFmpeg knows: convert it to WAV, FLAC or MP3.",
    )
