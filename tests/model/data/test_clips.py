"""The reader of the data."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy")
soundfile = pytest.importorskip("soundfile")

from model.data.clips import part, read_all, read_clips, read_extra  # noqa: E402 - only with the group train
from model.errors import DataError  # noqa: E402 - likewise
from tests.model.clips import write_table  # noqa: E402 - likewise


def test_reads_labels_and_the_times_of_cries(data: Path) -> None:
    clips = {clip.path.name: clip for clip in read_clips(data)}
    assert clips["cry0.wav"].cries == ((1.0, 2.5),)
    assert clips["cry1.wav"].cries is None
    assert clips["cat.wav"].label == "not_cry"
    assert clips["cat.wav"].licence == "CC0"


def test_sound_is_16_khz_mono_whatever_the_file_holds(tmp_path: Path, data: Path) -> None:
    stereo = np.stack((np.full(44_100, 0.5), np.full(44_100, 0.1)), axis=1)
    soundfile.write(data / "cat.wav", stereo, 44_100)
    cat = next(clip for clip in read_clips(data) if clip.sound == "cat")
    sound = cat.load()
    assert sound.dtype == np.float32
    assert sound.shape == (16_000,)
    assert sound[4000:12_000] == pytest.approx(0.3, abs=0.01)


def test_a_group_in_two_splits_is_refused(data: Path) -> None:
    write_table(
        data,
        [
            ("cry0.wav", "train", "cry", "baby_cry", "anna"),
            ("cry1.wav", "test", "cry", "baby_cry", "anna"),
        ],
    )
    with pytest.raises(DataError, match="anna stands in the splits train and test"):
        read_clips(data)


def test_nobody_who_is_listened_to_in_a_test_is_learnt_from(data: Path) -> None:
    write_table(
        data,
        [
            ("cry0.wav", "train", "cry", "baby_cry", "anna"),
            ("cry1.wav", "test", "cry", "baby_cry", "ben"),
            ("cat.wav", "valid", "not_cry", "cat", "cleo"),
            ("a.wav", "unlabelled", "unknown", "unchecked_upload", "anna"),
            ("b.wav", "unlabelled", "unknown", "unchecked_upload", "ben"),
            ("c.wav", "unlabelled", "unknown", "unchecked_upload", "cleo"),
            ("d.wav", "unlabelled", "unknown", "unchecked_upload", "dora"),
        ],
    )
    clips = read_clips(data)
    assert [clip.group for clip in part(clips, "train")] == ["anna", "anna", "dora"]
    assert [clip.group for clip in part(clips, "valid")] == ["cleo", "cleo"]


def test_a_missing_folder_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nowhere/clips\.csv cannot be read"):
        read_clips(tmp_path / "nowhere")


def test_a_missing_recording_is_named(data: Path) -> None:
    clips = read_clips(data)
    (data / "cat.wav").unlink()
    with pytest.raises(DataError, match=r"no file .*cat\.wav"):
        next(clip for clip in clips if clip.sound == "cat").load()


def write_sources(folder: Path, *rows: str) -> None:
    """Write `sources.csv`, and a second of sound for each of these files of a band."""
    (folder / "sources.csv").write_text(
        "\n".join(("split,source,files,sound,voice,licence", *rows)) + "\n", encoding="utf-8"
    )
    for name in ("songs/one.wav", "songs/two.ogg", "talk/anna/hi.wav", "talk/ben/hi.wav"):
        path = folder / "band" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, np.zeros(16_000), 16_000)


def test_extra_sounds_are_told_apart_by_where_they_stand(data: Path, tmp_path: Path) -> None:
    write_sources(
        tmp_path,
        "valid,band,talk/anna/*,speech,package,CC0",
        "train,band,talk/*,speech,folder,CC0",
        "train,band,*,music,file,CC-BY-3.0",
    )
    known = read_all(data, (), None)
    one, two, anna, ben = sorted(read_all(data, (), tmp_path)[len(known) :], key=lambda c: c.path)
    assert (one.sound, one.group, one.licence) == ("music", "band/songs/one.wav", "CC-BY-3.0")
    assert (two.sound, two.group) == ("music", "band/songs/two.ogg")
    assert (anna.split, anna.sound, anna.group) == ("valid", "speech", "band")
    assert (ben.split, ben.sound, ben.group) == ("train", "speech", "band/talk/ben")
    assert {clip.label for clip in (one, two, anna, ben)} == {"not_cry"}


def test_extra_files_that_no_row_names_are_left_out(tmp_path: Path) -> None:
    write_sources(tmp_path, "train,band,songs/*,music,package,CC0")
    assert [clip.path.name for clip in read_extra(tmp_path)] == ["one.wav", "two.ogg"]


def test_a_row_without_its_files_is_refused(tmp_path: Path) -> None:
    write_sources(tmp_path, "train,band,songs/*,music,file,CC0", "train,band,drums/*,x,file,CC0")
    with pytest.raises(DataError, match=r"band holds no recordings drums/\*: run python -m model"):
        read_extra(tmp_path)


def test_an_extra_voice_in_two_splits_is_refused(tmp_path: Path) -> None:
    write_sources(
        tmp_path, "train,band,songs/one*,music,package,CC0", "valid,band,*,music,package,CC0"
    )
    with pytest.raises(DataError, match="band stands in the splits"):
        read_extra(tmp_path)


def test_a_folder_without_cries_needs_no_times_of_cries(data: Path) -> None:
    (data / "cry_segments.csv").unlink()
    with pytest.raises(DataError, match=r"cry_segments\.csv cannot be read"):
        read_clips(data)
    (data / "clips.csv").write_text(
        "file,split,label,sound,source,group,seconds,licence,by\n"
        'cat.wav,train,not_cry,cat,zoo,tom,4.0,CC-BY-4.0,"Ann, Ben"\n',
        encoding="utf-8",
    )
    (cat,) = read_clips(data)
    assert (cat.cries, cat.by) == (None, "Ann, Ben")


def test_what_is_made_of_a_voice_stands_in_its_split(data: Path) -> None:
    write_table(
        data,
        [
            ("cry0.wav", "train", "cry", "baby_cry", "anna"),
            ("cry1.wav", "valid", "cry", "baby_cry_made", "anna~baby0"),
        ],
    )
    with pytest.raises(DataError, match="anna stands in the splits train and valid"):
        read_clips(data)


def test_a_recording_that_was_cut_off_gives_what_it_has(data: Path) -> None:
    rng = np.random.default_rng(0)
    soundfile.write(data / "cat.flac", 0.1 * rng.standard_normal(64_000), 16_000)
    whole = (data / "cat.flac").read_bytes()
    (data / "cat.flac").write_bytes(whole[: len(whole) // 2])
    cat = next(clip for clip in read_clips(data) if clip.sound == "cat")
    assert 1.0 < len(replace(cat, path=data / "cat.flac").load()) / 16_000 < 3.0


def test_nobody_needs_all_of_a_symphony(data: Path) -> None:
    soundfile.write(data / "music.wav", np.zeros(100 * 8000), 8000)
    music = next(clip for clip in read_clips(data) if clip.sound == "music")
    assert len(music.load()) == 90 * 16_000


def test_a_recording_of_nothing_has_no_sound(data: Path) -> None:
    cat = next(clip for clip in read_clips(data) if clip.sound == "cat")
    soundfile.write(data / "none.wav", np.zeros(0), 16_000)
    assert replace(cat, path=data / "none.wav").load().shape == (0,)
    (data / "empty.ogg").touch()
    assert replace(cat, path=data / "empty.ogg").load().shape == (0,)
