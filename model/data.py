"""The clips to train and to test on: what is in them, and their sound."""

from collections.abc import Iterable
import csv
from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import Literal, cast

import numpy as np
from scipy.signal import resample_poly
import soundfile

from cry_detection import SAMPLE_RATE, Block

from .errors import DataError

type Split = Literal["train", "valid", "test", "unlabelled"]
type Span = tuple[float, float]
"""From and to, in seconds of a clip."""

# Nobody needs all of a symphony: this bounds the memory that long recordings take.
_LONGEST_S = 90.0
_SOUND_FILES = {".flac", ".ogg", ".opus", ".wav"}


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

    def load(self) -> Block:
        """Return the sound, shape [samples], in [-1, 1] at 16 kHz, at most 90 s of it.

        Raises:
            DataError: it cannot be read.
        """
        try:
            with soundfile.SoundFile(self.path) as file:
                rate = file.samplerate
                frames = min(file.frames, round(_LONGEST_S * rate))
                sound = file.read(frames, dtype="float32", always_2d=True)
        except (OSError, soundfile.SoundFileError) as err:
            raise DataError(f"{self.path} cannot be read ({err}): fetch the data again.") from err
        mono = sound.mean(axis=1)
        if rate != SAMPLE_RATE:
            divisor = gcd(rate, SAMPLE_RATE)
            mono = resample_poly(mono, SAMPLE_RATE // divisor, rate // divisor)
        return cast(Block, np.clip(mono, -1.0, 1.0, dtype=np.float32))


def read_clips(folder: Path) -> list[Clip]:
    """Return every clip that `clips.csv` in `folder` names, with the cries of `cry_segments.csv`.

    Raises:
        DataError: one of the two is missing or damaged, or a group stands in two splits.
    """
    cries: dict[str, list[Span]] = {}
    for row in _rows(folder / "cry_segments.csv"):
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
        )
        for row in _rows(folder / "clips.csv")
    ]
    _check_groups(clips)
    return clips


def read_extra(folder: Path | None) -> list[Clip]:
    """Return further sounds without cries: the folders that `sources.csv` in `folder` names.

    Without a folder there are none.

    Its columns are `split,source,sound,licence`; a source is a folder full of recordings.

    Raises:
        DataError: the table or one of the folders is missing.
    """
    clips: list[Clip] = []
    if folder is None:
        return clips
    for row in _rows(folder / "sources.csv"):
        source = folder / row["source"]
        files = sorted(path for path in source.rglob("*") if path.suffix in _SOUND_FILES)
        if not files:
            raise DataError(f"{source} holds no recordings: run python -m model.extra again.")
        clips += [
            Clip(
                path=path,
                split=cast(Split, row["split"]),
                label="not_cry",
                sound=row["sound"],
                source=row["source"],
                group=row["source"],
                licence=row["licence"],
                cries=None,
            )
            for path in files
        ]
    return clips


def read_all(folder: Path, extra: Path | None) -> list[Clip]:
    """Return the clips of both folders, or of the first if there is no other.

    Raises:
        DataError: as `read_clips` and `read_extra` do.
    """
    return read_clips(folder) + read_extra(extra)


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
        if clip.split != "unlabelled" and splits.setdefault(clip.group, clip.split) != clip.split:
            raise DataError(
                f"The group {clip.group} stands in the splits {splits[clip.group]} and "
                f"{clip.split} of clips.csv: keep a group in one split."
            )
