"""What is kept of a package, and the table of all."""

from collections import defaultdict
import csv
from pathlib import Path
from zipfile import ZipFile

import pytest

pytest.importorskip("scipy")

from model.data.extra import SOURCES, keep_sound, packages
from model.report.attribution import attribution


@pytest.fixture
def rows() -> list[dict[str, str]]:
    """Return the table."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(folder: Path) -> list[str]:
    """Return the files of a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_of_a_package_its_recordings_are_kept_and_whose_they_are(tmp_path: Path) -> None:
    unpacked = tmp_path / "all"
    for name in (
        "doc/copyright",
        "game/data/cat.ogg",
        "game/data/cat.png",
        "game/stamps/cat_desc_de.ogg",
        "game/houses/complete_house.ogg",
    ):
        (unpacked / name).parent.mkdir(parents=True, exist_ok=True)
        (unpacked / name).write_bytes(b"x")
    (unpacked / "game/data/link.ogg").symlink_to("cat.ogg")
    with ZipFile(unpacked / "game/sounds.pk3", "w") as archive:
        archive.writestr("player/anna/scream.wav", b"x")
        archive.writestr("player/anna/face.png", b"x")
    keep_sound(unpacked, tmp_path / "kept")
    assert names(tmp_path / "kept") == [
        "doc/copyright",
        "game/data/cat.ogg",
        "game/sounds/player/anna/scream.wav",
    ]


def test_every_source_has_its_licence_and_its_author(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert row["licence"]
        assert attribution(row["source"])
    assert [row["source"] for row in rows if row["source"] not in packages()] == []
    assert len(packages()) == len(set(packages()))


def test_no_package_is_one_voice_in_two_splits(rows: list[dict[str, str]]) -> None:
    splits = defaultdict[str, set[str]](set)
    for row in rows:
        assert row["split"] in {"train", "valid", "test"}
        assert row["voice"] in {"package", "folder", "file"}
        if row["voice"] == "package":
            splits[row["source"]].add(row["split"])
    assert [source for source, of in splits.items() if len(of) > 1] == []


def test_what_fools_a_detector_has_voices_in_both_splits(rows: list[dict[str, str]]) -> None:
    sounds = {
        split: {r["sound"] for r in rows if r["split"] == split} for split in ("train", "valid")
    }
    for sound in ("adult_screaming", "animals_game", "dog", "laughing", "music", "voices_game"):
        assert sound in sounds["train"] & sounds["valid"]
