"""A parent's folder: which recordings are in it, and which are left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cry_detection import duration_s, printable

from . import MineError
from .labels import Mark, read_marks

CRY = "cry"
OTHER = "other"

_LABEL_TRACK = ".txt"
# Nobody cries that long without a pause: most of such a file is something else.
_LONGEST_CRY_S = 600.0


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A file with sound in it."""

    path: Path
    name: str
    """Its path in the folder, as the parent knows it."""
    is_cry: bool
    """What it is where there are no marks."""
    marks: tuple[Mark, ...] | None
    """What its label track says; None without one."""

    @property
    def label_track(self) -> Path:
        """The label track that belongs to it, be it there or not."""
        return self.path.with_suffix(_LABEL_TRACK)


def find_recordings(folder: Path) -> tuple[list[Recording], list[str]]:
    """Return the recordings in a folder, and a sentence for each file that is left out.

    What lies in `cry/` and `other/` is one or the other from its beginning to its end. A label
    track beside a recording, there or in the folder itself, says it more exactly.

    Raises:
        MineError: there is no such folder, a label track is wrong, or a recording in `cry/` is so
            long that it needs one.
    """
    if not folder.is_dir():
        raise MineError(
            f"There is no folder {printable(folder)}: name the one with your recordings."
        )
    recordings, left_out = [], []
    for path in _files(folder):
        name = path.relative_to(folder)
        kind = name.parts[0] if len(name.parts) > 1 else None
        track = path.with_suffix(_LABEL_TRACK)
        marks = read_marks(track) if track.is_file() else None
        if marks is None and kind is None:
            beside = printable(Path(track.name))
            left_out.append(f"{printable(name)} has no label track {beside} beside it: left out.")
            continue
        if marks is None and kind == CRY and (duration_s(path) or 0.0) > _LONGEST_CRY_S:
            raise MineError(
                f"{printable(path)} is longer than {_LONGEST_CRY_S / 60:.0f} minutes: say in a"
                f" label track {printable(Path(track.name))} when the baby cries in it."
            )
        recordings.append(
            Recording(path=path, name=printable(name), is_cry=kind == CRY, marks=marks)
        )
    return recordings, left_out


def _files(folder: Path) -> Iterator[Path]:
    """Yield every file but label tracks and hidden ones, in a fixed order."""
    for place in (folder, folder / CRY, folder / OTHER):
        paths = place.iterdir() if place == folder else place.rglob("*")
        for path in sorted(paths):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if path.is_file() and path.suffix.lower() != _LABEL_TRACK and not hidden:
                yield path
