"""The clips to train and to test on: what is in them, and their sound."""

from collections.abc import Iterable
from contextlib import closing
import csv
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from threading import Event
from typing import Literal, cast

import numpy as np

from cry_detection import SAMPLE_RATE, Block, Fault, RecordingSource, SourceError
from model.errors import DataError

from .kinds import MOST, Kind, kind_of

type Split = Literal["train", "valid", "test", "unlabelled", "foreign"]
type Span = tuple[float, float]
"""From and to, in seconds of a clip."""

VARIANT = "~"
"""Between the group of the voice that a voice was made of and the name of the made one."""
MADE_OF = "made of "
"""Before the source of the voice that a voice was made of."""
SEVERAL = "several"
"""In its place where a recording was made of voices from more than one."""

# Nobody needs all of a symphony: this bounds the memory that long recordings take.
_LONGEST_S = 90.0
_FOREIGN = "foreign"
_THINNED_SEED = 5
SOUND_FILES = frozenset({".flac", ".oga", ".ogg", ".opus", ".wav"})
"""What recordings are called."""


@dataclass(frozen=True, kw_only=True)
class Clip:
    """A recording of one kind of sound."""

    path: Path
    split: Split
    label: Literal["cry", "not_cry", "unknown"]
    sound: str
    source: str
    group: str
    """Whose recording it is: two clips of one group never stand in two splits."""
    licence: str
    cries: tuple[Span, ...] | None
    """When the baby cries; None where nobody marked it."""
    by: str = ""
    """Who must be named beside the licence, where the source's own name does not say it."""

    @property
    def origin(self) -> str:
        """Whose voice it is, or of whose it was made: both are left out where one is."""
        return self.group.partition(VARIANT)[0]

    def load(self) -> Block:
        """Return the sound, shape [samples], in [-1, 1] at 16 kHz, at most 90 s of it.

        Some packages hold recordings of nothing, and some that end in the middle of a page: they
        give what they have.

        Raises:
            DataError: it cannot be read.
        """
        blocks: list[Block] = [np.zeros(0, np.float32)]
        try:
            with closing(RecordingSource(self.path).blocks(Event())) as recording:
                for block in recording:
                    blocks.append(block)
                    if sum(map(len, blocks)) >= _LONGEST_S * SAMPLE_RATE:
                        break
        except SourceError as err:
            if err.fault not in {Fault.EMPTY, Fault.TRUNCATED}:
                raise DataError(f"{err} It is one of the clips: fetch the data again.") from err
        sound = np.concatenate(blocks)[: round(_LONGEST_S * SAMPLE_RATE)]
        return cast(Block, np.clip(sound, -1.0, 1.0, dtype=np.float32))


def read_clips(folder: Path) -> list[Clip]:
    """Return every clip that `clips.csv` in `folder` names, with the cries of `cry_segments.csv`.

    A folder without cries, or with those of foreign homes alone, has no `cry_segments.csv`; one
    whose sources want their authors named has a column `by`.

    Raises:
        DataError: a table is missing or damaged, or a group stands in two splits.
    """
    cries: dict[str, list[Span]] = {}
    table = _rows(folder / "clips.csv")
    marked = any(row["label"] == "cry" and row["split"] != _FOREIGN for row in table)
    for row in _rows(folder / "cry_segments.csv") if marked else ():
        spans = cries.setdefault(row["file"], [])
        if row["label"] == "cry":
            spans.append((float(row["start_s"]), float(row["end_s"])))
    clips = [
        Clip(
            path=folder / row["file"],
            split=cast(Split, row["split"]),
            label=cast(Literal["cry", "not_cry", "unknown"], row["label"]),
            sound=row["sound"],
            source=row["source"],
            group=row["group"],
            licence=row["licence"],
            cries=tuple(cries[row["file"]]) if row["file"] in cries else None,
            by=row.get("by", ""),
        )
        for row in table
    ]
    _check_groups(clips)
    return clips


def read_foreign(folder: Path) -> list[Clip]:
    """Return the clips of homes that nobody met: to choose and to measure by, never to learn from.

    Raises:
        DataError: as `read_clips` does, or a clip is of another split than `foreign`.
    """
    clips = read_clips(folder)
    for clip in clips:
        if clip.split != _FOREIGN:
            raise DataError(
                f"{clip.path} is of the split {clip.split}, not {_FOREIGN}: what may be learnt "
                "from is no recording of a home that nobody met."
            )
    return clips


def read_extra(folder: Path | None) -> list[Clip]:
    """Return further sounds without cries: the files that `sources.csv` in `folder` names.

    Without a folder there are none.

    Its columns are `split,source,files,sound,voice,licence`. A source is a folder, `files` a
    pattern of paths in it; the first row that fits a file says what it is, and a file that none
    fits is left out. `voice` says what is one voice (`group`): the `package`, a `folder` or a
    `file`.

    Raises:
        DataError: the table is missing, a row fits no file, or a group stands in two splits.
    """
    if folder is None:
        return []
    sources: dict[str, list[dict[str, str]]] = {}
    for row in _rows(folder / "sources.csv"):
        sources.setdefault(row["source"], []).append(row)
    clips = [
        clip for source, rows in sources.items() for clip in _read_source(folder / source, rows)
    ]
    _check_groups(clips)
    return clips


def _read_source(folder: Path, rows: list[dict[str, str]]) -> list[Clip]:
    clips: list[Clip] = []
    unused = {row["files"] for row in rows}
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SOUND_FILES):
        file = path.relative_to(folder).as_posix()
        row = next((row for row in rows if fnmatchcase(file, row["files"])), None)
        if row is None:
            continue
        unused.discard(row["files"])
        voice = {"package": folder, "folder": path.parent, "file": path}[row["voice"]]
        clips.append(
            Clip(
                path=path,
                split=cast(Split, row["split"]),
                label="not_cry",
                sound=row["sound"],
                source=row["source"],
                group=voice.relative_to(folder.parent).as_posix(),
                licence=row["licence"],
                cries=None,
            )
        )
    if unused:
        raise DataError(
            f"{folder} holds no recordings {', '.join(sorted(unused))}: run python -m model extra "
            "again."
        )
    return clips


def read_all(folder: Path, more: Iterable[Path], extra: Path | None) -> list[Clip]:
    """Return the clips of all folders.

    Raises:
        DataError: as `read_clips` and `read_extra` do, or one of them may never be learnt from.
    """
    clips = [clip for each in (folder, *more) for clip in read_clips(each)] + read_extra(extra)
    for clip in clips:
        if clip.split == _FOREIGN:
            raise DataError(f"{clip.path} may never be learnt from: give its folder as --foreign.")
    _check_groups(clips)
    return clips


def part(clips: Iterable[Clip], split: Split) -> list[Clip]:
    """Return the clips of a split, and the unlabelled ones of its babies.

    Babies in no split belong to "train".
    """
    clips = list(clips)
    splits = {clip.group: clip.split for clip in clips if clip.split != "unlabelled"}
    labelled = [clip for clip in clips if clip.split == split]
    return labelled + [
        clip
        for clip in clips
        if clip.split == "unlabelled" and splits.get(clip.group, "train") == split
    ]


def thinned(clips: Iterable[Clip]) -> list[Clip]:
    """Return clips without cries, no more of a kind than `kinds.MOST`, the same ones each time."""
    rng = np.random.default_rng(_THINNED_SEED)
    kinds: dict[Kind, list[Clip]] = {}
    for clip in clips:
        kinds.setdefault(kind_of(clip.sound), []).append(clip)
    kept = []
    for kind, members in kinds.items():
        chosen = rng.permutation(len(members))[: MOST.get(kind, len(members))]
        kept += [members[each] for each in np.sort(chosen)]
    return kept


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as err:
        raise DataError(
            f"{path} cannot be read ({err.strerror}): give the folder that holds {path.name}."
        ) from err


def _check_groups(clips: Iterable[Clip]) -> None:
    """Refuse data whose test would be too easy: the same voice in training."""
    splits: dict[str, Split] = {}
    for clip in clips:
        if clip.split == "unlabelled":
            continue
        known = splits.setdefault(clip.origin, clip.split)
        if known != clip.split:
            raise DataError(
                f"The group {clip.origin} stands in the splits {known} and {clip.split}: keep a "
                "group, and what is made of it, in one split."
            )
