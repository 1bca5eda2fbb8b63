"""How long a recording says it is, to know one that was cut off.

FFmpeg reads what is there and reports a clean end; only the container can tell.
"""

from contextlib import suppress
from pathlib import Path
import struct

import av
from av.container import InputContainer

from .decode import Decoder

# Lengths that programs write at the head of a RIFF file when they cannot come back to correct
# them: nothing, all ones (FFmpeg), or about the largest signed number (SoX, arecord).
_RIFF_UNKNOWN = frozenset((0, 0xFFFFFFFF))
_RIFF_ABOUT_2_GIB = range(0x7FFFF000, 0x80001000)

_OGG_HEADER = struct.Struct("<4sBBqIIIB")
_OGG_LARGEST_PAGE = 65_307


def stated_length_s(path: Path, container: InputContainer, decoder: Decoder) -> float | None:
    """Return the length that a recording states for its audio track, in seconds.

    None where it states none: what FFmpeg then reports is estimated from the file's size.
    """
    track = decoder.track
    match container.format.name.split(",")[0]:
        case "wav" | "avi":
            # FFmpeg believes the file's size rather than its header.
            return _riff_stated_share(path) * decoder.reached_s
        case "mp3" if not _mp3_states_length(path):
            return None
        case "mp3" | "flac" | "mov" | "aiff" | "au" | "tta" | "wv":
            if track.duration is not None and track.time_base is not None:
                return float(track.duration * track.time_base)
        case "matroska":
            # It states when its sound ends, not how long it is: sound may begin after the picture.
            end_s = _matroska_end_s(container, decoder)
            return None if end_s is None else end_s - decoder.start_s
    return None


def _matroska_end_s(container: InputContainer, decoder: Decoder) -> float | None:
    if tag := decoder.track.metadata.get("DURATION"):
        return _clock_s(tag)
    # The container's own length is that of its longest track, which may be the picture.
    if len(container.streams) == 1 and container.duration is not None:
        return container.duration / av.time_base
    return None


def _clock_s(clock: str) -> float | None:
    """Return the seconds of "00:01:02.500000000"."""
    with suppress(ValueError):
        hours, minutes, seconds = clock.split(":")
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    return None


def _riff_stated_share(path: Path) -> float:
    """Return how many times longer than it is a WAV or AVI file says it is; 1 if it is whole."""
    with path.open("rb") as file:
        head = file.read(28)
    stated = int.from_bytes(head[4:8], "little")
    if head[:4] == b"RF64":
        # EBU Tech 3306: above 4 GiB the length stands in the chunk that follows.
        stated = int.from_bytes(head[20:28], "little")
    if stated in _RIFF_UNKNOWN or stated in _RIFF_ABOUT_2_GIB:
        return 1.0
    return max(1.0, (stated + 8) / path.stat().st_size)


def _mp3_states_length(path: Path) -> bool:
    """Return whether the first frame is a Xing, Info or VBRI header."""
    with path.open("rb") as file:
        head = file.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            # ID3v2 writes its length seven bits a byte.
            size = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]
            file.seek(10 + size)
        else:
            file.seek(0)
        # A frame is at most 1441 bytes long, and some writers pad the tag before it.
        first_frame = file.read(4096)
    return any(tag in first_frame for tag in (b"Xing", b"Info", b"VBRI"))


def mp4_lost_its_index(path: Path) -> bool:
    """Return whether a file begins as MP4 or QuickTime: without a `moov` box none can be opened."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(8)[4:] == b"ftyp"
    return False


def ogg_is_whole(path: Path) -> bool:
    """Return whether the last page is complete (RFC 3533, section 6).

    That it ends its stream is not asked for: Android does not mark it.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 2 * _OGG_LARGEST_PAGE))
        tail = file.read()
    start = tail.rfind(b"OggS")
    header = tail[start : start + _OGG_HEADER.size]
    if start < 0 or len(header) < _OGG_HEADER.size:
        return False
    *_, segments = _OGG_HEADER.unpack(header)
    lengths = tail[start + _OGG_HEADER.size :][:segments]
    end = start + _OGG_HEADER.size + segments + sum(lengths)
    return len(lengths) == int(segments) and end <= len(tail)
