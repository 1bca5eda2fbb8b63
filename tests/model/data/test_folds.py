"""Which clips are learnt from together, and which are kept for the nights of a choice."""

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")

from model.data.clips import Clip, read_clips
from model.data.folds import FOLDS, fold, of_nights
from tests.model.clips import write_table


@pytest.fixture
def table(data: Path) -> Path:
    """Return a folder with six babies of three clips each and their uploads, cats and voices."""
    rows = [
        (f"{baby}{number}.wav", "valid" if baby == "ada" else "train", "cry", "baby_cry", baby)
        for baby in ("ada", "ben", "cleo", "dora", "emil", "finn")
        for number in range(3)
    ]
    rows += [
        ("up.wav", "unlabelled", "unknown", "unchecked_upload", baby) for baby in ["ben", "ada"]
    ]
    rows += [(f"cat{cat}.wav", "train", "not_cry", "cat", f"cat{cat}") for cat in range(6)]
    rows += [
        (f"toy{toy}.wav", "train", "not_cry", "speech_kids_game", f"toy{toy}") for toy in range(6)
    ]
    rows += [
        ("gus.wav", "test", "cry", "baby_cry", "gus"),
        ("up.wav", "unlabelled", "unknown", "unchecked_upload", "gus"),
    ]
    write_table(data, rows)
    return data


def test_a_baby_is_in_one_fold_alone_with_its_uploads(table: Path) -> None:
    folds = fold(read_clips(table))
    groups = [{clip.group for clip in clips} for clips in folds]
    assert len(groups) == FOLDS
    assert sum(map(len, groups)) == len(set.union(*groups))
    assert sum(map(len, folds)) == 18 + 2 + 6 + 6


def test_every_fold_holds_of_every_kind(table: Path) -> None:
    for clips in fold(read_clips(table)):
        sounds = [clip.sound for clip in clips]
        assert [sounds.count(sound) for sound in ("baby_cry", "cat")] == [6, 2]


def test_nobody_who_is_listened_to_in_the_test_is_learnt_from(table: Path) -> None:
    everybody = [clip for clips in fold(read_clips(table)) for clip in clips]
    assert "gus" not in {clip.group for clip in everybody}
    assert sorted(clip.group for clip in everybody if clip.label == "unknown") == ["ada", "ben"]


def test_the_names_of_toys_make_no_night_easy(table: Path) -> None:
    for clips in fold(read_clips(table)):
        assert {clip.sound for clip in of_nights(clips)} == {"baby_cry", "cat"}


def test_what_is_made_of_a_baby_is_in_its_fold(table: Path) -> None:
    clips = read_clips(table)
    made = [
        replace(clip, group=f"{clip.group}~baby0", sound="baby_cry_made")
        for clip in clips
        if clip.label == "cry" and clip.split != "test"
    ]
    folds = fold([*clips, *made])
    assert sum(clip.sound == "baby_cry_made" for clips in folds for clip in clips) == len(made)
    origins = [{clip.origin for clip in clips} for clips in folds]
    assert sum(map(len, origins)) == len(set.union(*origins))
    assert "gus~baby0" not in {
        clip.group for part in fold([*clips, *_of_gus(clips)]) for clip in part
    }


def _of_gus(clips: list[Clip]) -> list[Clip]:
    """Return what somebody made of a baby of the test and called a lesson."""
    return [
        replace(clip, split="train", group="gus~baby0") for clip in clips if clip.group == "gus"
    ]
