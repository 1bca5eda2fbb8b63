"""Tables of clips."""

import csv
from pathlib import Path

_COLUMNS = ("file", "split", "label", "sound", "source", "group", "seconds", "licence")


def write_table(folder: Path, rows: list[tuple[str, str, str, str, str]]) -> None:
    """Write `clips.csv` with rows of file, split, label, sound and group."""
    with (folder / "clips.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_COLUMNS)
        table.writerows((*row[:4], "test", row[4], "3.0", "CC0") for row in rows)
