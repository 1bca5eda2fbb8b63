"""Audacity's label tracks: when the baby cried in a long recording."""

from dataclasses import dataclass
from itertools import pairwise
import math
from pathlib import Path

from cry_detection import printable

from . import MineError

_LABELS = {"cry": True, "other": False}
# Audacity puts the frequencies of a spectral selection on a line of their own.
_FREQUENCIES = "\\"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A labelled stretch of a recording."""

    start_s: float
    end_s: float
    is_cry: bool
    line: int
    """Of the label track, from 1."""


def read_marks(path: Path) -> tuple[Mark, ...]:
    """Return the marks of a label track, in order of their start.

    A line is `start<TAB>end<TAB>label` with times in seconds and the label `cry` or `other`, as
    Audacity's *Export Labels* writes it.

    Raises:
        MineError: it cannot be read, or a line of it is not like that.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as err:
        raise MineError(
            f"{printable(path)} cannot be read as text ({err}): export the labels again."
        ) from err
    marks = [
        _read_mark(path, number, line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith(_FREQUENCIES)
    ]
    if not marks:
        raise MineError(
            f"{printable(path)} holds no labels: mark when the baby cries, and export them again."
        )
    marks.sort(key=lambda mark: mark.start_s)
    for before, after in pairwise(marks):
        if after.start_s < before.end_s and after.is_cry != before.is_cry:
            raise _bad(path, after.line, f"is both a cry and not a cry, see line {before.line}")
    return tuple(marks)


def _read_mark(path: Path, number: int, line: str) -> Mark:
    try:
        start, end, label = line.split("\t")
        start_s, end_s = float(start), float(end)
    except ValueError:
        raise _bad(path, number, "is not start, end and label with a tab between them") from None
    label = label.strip().lower()
    if label not in _LABELS:
        raise _bad(path, number, f"has the label {label!r}, and only cry and other are known")
    if not (math.isfinite(end_s) and 0.0 <= start_s < end_s):
        raise _bad(path, number, "does not go from a start to a later end")
    return Mark(start_s=start_s, end_s=end_s, is_cry=_LABELS[label], line=number)


def _bad(path: Path, line: int, what: str) -> MineError:
    return MineError(f"{printable(path)}, line {line}: it {what}.")
