"""Sound behind the end that a header states: above 4 GiB, or of a recorder that died."""

from dataclasses import dataclass
from pathlib import Path
import struct
from typing import BinaryIO

_UNKNOWN = frozenset((0, 0xFFFFFFFF))


@dataclass(frozen=True)
class _Chunks:
    """How a format of chunks writes one: its name, its length, and then what is in it."""

    head: struct.Struct
    aligned: int
    counts_head: bool = False

    def length(self, name: bytes, stated: int) -> int | None:
        """Return how many bytes a chunk takes; None where these are no name and no length."""
        length = stated if self.counts_head else stated + self.head.size
        # Only Sony's have a GUID for a name.
        if not name[:4].isascii() or not name[:4].decode().isprintable() or length < self.head.size:
            return None
        return length + -length % self.aligned


_WAV = _Chunks(struct.Struct("<4sI"), 2)
_FORMATS = {
    "wav": _WAV,
    "aiff": _Chunks(struct.Struct(">4sI"), 2),
    "caf": _Chunks(struct.Struct(">4sQ"), 1),
    "w64": _Chunks(struct.Struct("<16sQ"), 8, counts_head=True),
}


def unread_bytes(path: Path, container: str, end: int) -> int:
    """Return how many bytes after `end` are neither read nor further chunks, as titles are.

    Args:
        path: a file.
        container: FFmpeg's name of its format; of those that it reads to their last byte, 0.
        end: where FFmpeg stopped.
    """
    chunks = _FORMATS.get(container)
    if chunks is None:
        return 0
    with path.open("rb") as file:
        return _behind(file, chunks, end, path.stat().st_size)


def wav_states_too_little(path: Path) -> bool:
    """Return whether a file is a WAV whose sound goes on after the end that it states."""
    with path.open("rb") as file:
        kind, _, form = struct.unpack("<4sI4s", file.read(12).ljust(12, b"\0"))
        if kind not in (b"RIFF", b"RF64", b"BW64") or form != b"WAVE":
            return False
        end = _stated_end(file)
        return end is not None and _behind(file, _WAV, end, path.stat().st_size) > 0


def _stated_end(file: BinaryIO) -> int | None:
    """Return where a WAV's sound ends as it states; None where it does not."""
    large = None
    while len(head := file.read(_WAV.head.size)) == _WAV.head.size:
        name, size = _WAV.head.unpack(head)
        if name == b"data":
            # EBU Tech 3306: above 4 GiB the length stands in a chunk of its own.
            stated = large if size == 0xFFFFFFFF and large is not None else size
            end = file.tell() + stated
            return None if stated in _UNKNOWN else end + end % 2
        if name == b"ds64":
            large = int.from_bytes(file.read(size)[8:16], "little")
            continue
        file.seek(size + size % 2, 1)
    return None


def _behind(file: BinaryIO, chunks: _Chunks, end: int, size: int) -> int:
    """Return how many bytes lie behind an end, unless they are chunks up to the file's own end."""
    at = end
    while at + chunks.head.size <= size:
        file.seek(at)
        length = chunks.length(*chunks.head.unpack(file.read(chunks.head.size)))
        # A length is odd by a byte where somebody forgot to align it.
        if length is None or at + length > size + chunks.aligned:
            return size - end
        at += length
    return 0
