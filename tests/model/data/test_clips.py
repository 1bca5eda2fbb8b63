"""The reader of the data."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy")
soundfile = pytest.importorskip("soundfile")

from model.data.clips import part, read_all, read_clips  # noqa: E402 - only with the group train
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
    with pytest.raises(DataError, match=r"nowhere/cry_segments\.csv cannot be read"):
        read_clips(tmp_path / "nowhere")


def test_a_missing_recording_is_named(data: Path) -> None:
    clips = read_clips(data)
    (data / "cat.wav").unlink()
    with pytest.raises(DataError, match=r"cat\.wav cannot be read"):
        next(clip for clip in clips if clip.sound == "cat").load()


def test_extra_sounds_are_found_by_their_source(data: Path, tmp_path: Path) -> None:
    (tmp_path / "band" / "album").mkdir(parents=True)
    soundfile.write(tmp_path / "band" / "album" / "song.wav", np.zeros(16_000), 16_000)
    table = tmp_path / "sources.csv"
    table.write_text("split,source,sound,licence\nvalid,band,music,CC0\n", encoding="utf-8")
    *known, clip = read_all(data, tmp_path)
    assert known == read_all(data, None)
    assert (clip.split, clip.label, clip.sound, clip.group) == ("valid", "not_cry", "music", "band")
    (tmp_path / "band" / "album" / "song.wav").unlink()
    with pytest.raises(DataError, match="band holds no recordings"):
        read_all(data, tmp_path)
