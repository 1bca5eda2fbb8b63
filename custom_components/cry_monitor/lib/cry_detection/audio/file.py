"""A recording: anything with sound in it that FFmpeg can read."""

from collections.abc import Generator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
import stat
from threading import Event
from time import monotonic

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

from . import SAMPLE_RATE, Block, Fault, SourceError, is_digital_silence
from .chunks import unread_bytes, wav_states_too_little
from .decode import Decoder, NoAudioError, Piece, decodable_tracks
from .length import mp4_lost_its_index, ogg_is_whole, stated_length_s

# A recording may end this much before the length it states: encoders pad and round.
_SLACK_S = 0.5
_SLACK_SHARE = 0.01


class RecordingSource:
    """A file on this machine.

    Of several tracks the best one that can be decoded is heard, and where that is digital silence
    from beginning to end, the next best that is not.

    Args:
        path: the file.
        speed: how many times faster than it was recorded; None is as fast as the machine can.
        repeat: start over at the end, for ever, and also where it was cut off.
    """

    live = False

    def __init__(self, path: Path, *, speed: float | None = None, repeat: bool = False) -> None:
        self.path = path
        self._speed = speed
        self._repeat = repeat

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the recording's sound until its end or until `stop` is set.

        A recording that was cut off gives the sound it has, and then raises `Fault.TRUNCATED`,
        unless it is repeated. Holes in its time are left out.

        Raises:
            SourceError: NOT_FOUND, EMPTY, NO_AUDIO, UNREADABLE or TRUNCATED.
        """
        start, samples = monotonic(), 0
        while not stop.is_set():
            heard = samples
            try:
                with closing(self.pieces()) as pieces:
                    for piece in pieces:
                        samples += len(piece.sound)
                        if self._speed is not None:
                            # Against the start, not the block before: delays must not add up.
                            due = start + samples / SAMPLE_RATE / self._speed
                            stop.wait(max(0.0, due - monotonic()))
                        if stop.is_set():
                            return
                        yield piece.sound
            except SourceError as err:
                if not self._repeat or err.fault is not Fault.TRUNCATED or samples == heard:
                    raise
            if not self._repeat:
                return

    def pieces(self) -> Generator[Piece]:
        """Yield the recording's sound once, with its time in the recording.

        A hole in its time, as a camera leaves that records only what moves, lies between two
        pieces.

        Raises:
            SourceError: as for `blocks`.
        """
        with _open(self.path) as container:
            try:
                decoder = Decoder(container, self._audible(decodable_tracks(container)))
            except NoAudioError:
                raise SourceError(
                    Fault.NO_AUDIO,
                    f"{printable(self.path)} has no sound in it that FFmpeg can decode: choose a"
                    " recording.",
                ) from None
            stated_s, whole, unread = None, True, 0
            try:
                for packet in container.demux(decoder.track):
                    yield from decoder.push(packet)
                stated_s = stated_length_s(self.path, container, decoder)
                whole = container.format.name != "ogg" or ogg_is_whole(self.path)
                unread = unread_bytes(self.path, container.format.name, decoder.end_byte)
            except OSError, av.FFmpegError:
                whole = False
            yield from decoder.flush()
        self._check(decoder, stated_s, unread, whole=whole)

    def _audible(self, tracks: list[AudioStream]) -> int:
        """Return the index of the first of several tracks that is not digital silence."""
        for track in tracks if len(tracks) > 1 else ():
            with suppress(OSError, av.FFmpegError), _open(self.path) as container:
                decoder = Decoder(container, track.index)
                pieces = (
                    piece
                    for packet in container.demux(decoder.track)
                    for piece in decoder.push(packet)
                )
                # The resampler swings in at the beginning.
                if not all(is_digital_silence(piece.sound) for piece in islice(pieces, 1, None)):
                    return track.index
        return tracks[0].index

    def _check(self, decoder: Decoder, stated_s: float | None, unread: int, *, whole: bool) -> None:
        """Raise an error if the recording was not decoded from its beginning to its end."""
        if decoder.is_mostly_damaged or not (decoder.sound_s or whole):
            raise _unreadable(self.path)
        if not decoder.sound_s:
            raise _empty(self.path)
        length_s = stated_s or decoder.reached_s
        missing_s = decoder.damaged_s + max(0.0, length_s - decoder.reached_s)
        slack_s = max(_SLACK_S, _SLACK_SHARE * length_s)
        if not whole or missing_s > slack_s:
            heard = f"{decoder.sound_s:.1f} s" + (f" of {stated_s:.1f} s" if stated_s else "")
            raise SourceError(
                Fault.TRUNCATED,
                f"{printable(self.path)} is cut off or damaged, only {heard} could be read:"
                " copy it again from where it was recorded.",
            )
        unread_s = unread * decoder.sound_s / max(decoder.end_byte, 1)
        if unread_s > slack_s:
            raise SourceError(
                Fault.TRUNCATED,
                f"{printable(self.path)} states less sound than it has, about {unread_s:.1f} s"
                f" after the first {decoder.sound_s:.1f} s were not read: convert it to FLAC.",
            )


def duration_s(path: Path) -> float | None:
    """Return about how long a recording is in seconds; None where it does not say or is no sound.

    Good enough for a progress bar: files without a stated length are estimated from their size.
    """
    with suppress(SourceError, NoAudioError), _open(path) as container:
        track = decodable_tracks(container)[0]
        if track.duration is not None and track.time_base is not None:
            return float(track.duration * track.time_base)
        if container.duration is not None:
            return container.duration / av.time_base
    return None


def printable(path: Path) -> str:
    """Return a path as a terminal may be given it, with what is no text escaped.

    Left as it is, a name could delete lines or change colours, and one that is not UTF-8 could not
    be written at all.
    """
    return "".join(_escaped(letter) if _is_unsafe(letter) else letter for letter in str(path))


def _is_unsafe(letter: str) -> bool:
    # The joiners of emoji are format characters too, and do no harm.
    return not letter.isprintable() and letter not in "\u200c\u200d"


def _escaped(letter: str) -> str:
    if "\udc80" <= letter <= "\udcff":
        # A byte that Python could not decode (PEP 383).
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape").decode("ascii")


def _open(path: Path) -> InputContainer:
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise SourceError(
                Fault.UNREADABLE, f"{printable(path)} is a folder: choose one recording in it."
            )
        if not stat.S_ISREG(kind.st_mode):
            raise SourceError(
                Fault.UNREADABLE,
                f"{printable(path)} is a pipe or a device, and a recording is read more than once:"
                " save it in a file first.",
            )
        if kind.st_size == 0:
            raise _empty(path)
        options = {"ignore_length": "1"} if wav_states_too_little(path) else {}
        # The protocol's name keeps FFmpeg from taking a file called "http:..." for an address.
        return av.open(f"file:{path}", "r", options=options)
    except FileNotFoundError:
        raise SourceError(
            Fault.NOT_FOUND, f"There is no file {printable(path)}: check its name and folder."
        ) from None
    except PermissionError:
        raise SourceError(
            Fault.UNREADABLE,
            f"{printable(path)} may not be read: give Home Assistant permission to read it.",
        ) from None
    except OSError, av.FFmpegError:
        if mp4_lost_its_index(path):
            raise SourceError(
                Fault.TRUNCATED,
                f"{printable(path)} was cut off before its index was written, and nothing of it can"
                " be read: copy it again from where it was recorded.",
            ) from None
        raise _unreadable(path) from None


def _empty(path: Path) -> SourceError:
    return SourceError(Fault.EMPTY, f"{printable(path)} is empty: record or copy it again.")


def _unreadable(path: Path) -> SourceError:
    return SourceError(
        Fault.UNREADABLE,
        f"{printable(path)} is damaged or in no format that FFmpeg knows: convert it to WAV, FLAC"
        " or MP3.",
    )
