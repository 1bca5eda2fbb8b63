"""Tests of reading Audacity's label tracks."""

from pathlib import Path

import pytest

from cli.mine import MineError
from cli.mine.labels import Mark, read_marks


def write(folder: Path, text: str) -> Path:
    """Write a label track."""
    path = folder / "night.txt"
    path.write_bytes(text.encode())
    return path


def test_a_label_track_as_audacity_writes_it(tmp_path: Path) -> None:
    text = (
        "\ufeff61.500000\t70.250000\tOther\r\n\\\t200.0\t3000.0\r\n\r\n3.000000\t9.000000\tcry \r\n"
    )
    assert read_marks(write(tmp_path, text)) == (
        Mark(start_s=3.0, end_s=9.0, is_cry=True, line=4),
        Mark(start_s=61.5, end_s=70.25, is_cry=False, line=1),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("3.0 9.0 cry", "is not start, end and label with a tab"),
        ("3,0\t9,0\tcry", "is not start, end and label with a tab"),
        ("3.0\t9.0", "is not start, end and label with a tab"),
        ("3.0\t9.0\tcyr", "has the label 'cyr'"),
        ("3.0\t9.0\t", "has the label ''"),
        ("9.0\t3.0\tcry", "does not go from a start to a later end"),
        ("3.0\t3.0\tcry", "does not go from a start to a later end"),
        ("-1.0\t3.0\tcry", "does not go from a start to a later end"),
        ("1.0\tinf\tcry", "does not go from a start to a later end"),
        ("nan\t3.0\tcry", "does not go from a start to a later end"),
        ("0.5\t3.0\tother", "is both a cry and not a cry, see line 1"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = write(tmp_path, f"0.0\t1.0\tcry\n{line}\n")
    with pytest.raises(MineError) as error:
        read_marks(path)
    assert str(error.value).startswith(f"{path}, line 2: it {reason}")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00"])
def test_an_empty_or_unreadable_track_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "night.txt"
    path.write_bytes(content)
    with pytest.raises(MineError, match=r"night\.txt"):
        read_marks(path)
