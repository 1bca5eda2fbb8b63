"""What is made of which clips, and what is kept of it.

YAMNet is no part of this project, so that its answers are played here.
"""

import csv
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest

pytest.importorskip("pyworld")
pytest.importorskip("mido")
pytest.importorskip("python_stretch")
pytest.importorskip("ai_edge_litert")

import soundfile

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Clip, read_clips
from model.network.yamnet import BABY_CRY, CLASSES, YamNet
from model.voices import babies, grown_ups, melodies
from model.voices.make import SEED, Maker, file_of, plan, write
from model.voices.task import Made, Task
from tests.model.clips import write_table


class Judge:
    """Hears a baby as surely as it is told to."""

    def __init__(self, sure: float) -> None:
        self._sure = sure

    def scores(self, _window: Block) -> np.ndarray:
        """Return the score of each class."""
        scores = np.zeros(CLASSES, np.float32)
        scores[BABY_CRY] = self._sure
        return scores


def maker(out: Path, sure: float = 0.0) -> Maker:
    """Return one who keeps what this judge lets pass."""
    for sound in ("adult_crying_made", "baby_cry_made", "music_made"):
        (out / "audio" / sound).mkdir(parents=True, exist_ok=True)
    return Maker(cast(YamNet, Judge(sure)), out)


@pytest.fixture
def clips(data: Path) -> list[Clip]:
    """Return three babies who cry and a few others, one baby and one speaker in validation."""
    rows = [
        ("cry0.wav", "train", "cry", "baby_cry", "anna"),
        ("cry1.wav", "train", "cry", "baby_cry", "ben"),
        ("cry2.wav", "valid", "cry", "baby_cry", "cleo"),
        ("speech_prompt.wav", "train", "not_cry", "speech_prompt", "dora"),
        ("cat.wav", "test", "not_cry", "cat", "tom"),
    ]
    write_table(data, rows)
    return read_clips(data)


def of_sound(tasks: list[Task], sound: str) -> list[Task]:
    """Return the tasks that make this sound."""
    return [task for task in tasks if task.sound == sound]


def test_a_made_voice_stands_in_the_split_of_the_one_it_is_made_of(clips: list[Clip]) -> None:
    tasks = plan(clips)
    assert {(t.split, t.group) for t in of_sound(tasks, "baby_cry_made")} == {
        ("train", "anna~baby0"),
        ("train", "anna~baby1"),
        ("train", "ben~baby0"),
        ("train", "ben~baby1"),
        ("valid", "cleo~baby0"),
        ("valid", "cleo~baby1"),
    }
    for task in tasks:
        assert {parent.split for parent in task.parents} == {task.split}
    assert len({task.name for task in tasks}) == len(tasks)


def test_nothing_is_made_of_the_test(clips: list[Clip]) -> None:
    assert not of_sound(plan(clips), "cat_made")
    mine = [replace(clip, split="valid") if clip.sound == "cat" else clip for clip in clips]
    assert of_sound(plan(mine), "cat_made")
    test = [replace(clip, split="test") for clip in clips]
    assert {task.sound for task in plan(test)} <= {melodies.SOUND}


def test_a_clip_in_which_nobody_heard_a_cry_makes_none(clips: list[Clip]) -> None:
    silent = [replace(clip, cries=()) if clip.group == "anna" else clip for clip in clips]
    made = {task.parents[0].group for task in plan(silent) if task.label == "cry"}
    assert made == {"ben", "cleo"}


def test_the_same_folders_give_the_same_voices(clips: list[Clip], tmp_path: Path) -> None:
    first, again = plan(clips), plan(clips)
    assert first == again
    task = of_sound(first, "adult_crying_made")[0]
    assert maker(tmp_path).make(task) is not None
    stored = (tmp_path / file_of(task)).read_bytes()
    assert maker(tmp_path).make(task) is not None
    assert (tmp_path / file_of(task)).read_bytes() == stored


def test_cries_move_with_the_rhythm(clips: list[Clip], tmp_path: Path) -> None:
    anna = next(clip for clip in clips if clip.group == "anna")
    sound, _ = soundfile.read(anna.path)
    sound[:SAMPLE_RATE] = sound[round(2.5 * SAMPLE_RATE) :] = 0.0
    soundfile.write(anna.path, sound, SAMPLE_RATE)
    rows = [
        maker(tmp_path).make(task) for task in plan(clips) if task.group.startswith("anna~baby")
    ]
    slower_or_faster = 0
    for row in rows:
        assert row is not None
        made, _ = soundfile.read(tmp_path / file_of(row.task))
        loud = np.flatnonzero(np.abs(made) > 0.1) / SAMPLE_RATE
        ((start, end),) = row.cries
        assert (start, end) == pytest.approx((loud[0], loud[-1]), abs=0.06)
        slower_or_faster += abs(end - 2.5) > 0.12
    assert slower_or_faster


def test_what_sounds_like_a_baby_is_not_learnt_as_none(clips: list[Clip], tmp_path: Path) -> None:
    tasks = plan(clips)
    adult, baby = of_sound(tasks, "adult_crying_made")[0], of_sound(tasks, "baby_cry_made")[0]
    assert maker(tmp_path, sure=0.6).make(adult) is None
    assert not (tmp_path / file_of(adult)).exists()
    assert maker(tmp_path, sure=0.4).make(adult) is not None
    assert maker(tmp_path, sure=0.6).make(baby) is not None


@pytest.mark.parametrize(
    "sound", [np.zeros(SAMPLE_RATE), np.full(SAMPLE_RATE, np.nan), np.ones(800)]
)
def test_what_came_out_broken_is_left_out(
    clips: list[Clip], tmp_path: Path, sound: np.ndarray
) -> None:
    broken = replace(plan(clips)[0], make=lambda _task, _rng: Made(sound=sound.astype(np.float32)))
    assert maker(tmp_path).make(broken) is None


def test_the_tables_are_read_as_the_data_is(clips: list[Clip], tmp_path: Path) -> None:
    out = tmp_path / "made"
    tasks = [t for t in plan(clips) if t.parents[0].group in {"anna", "dora"}]
    chosen = [of_sound(tasks, sound)[0] for sound in ("baby_cry_made", "adult_crying_made")]
    rows = [row for task in chosen if (row := maker(out).make(task)) is not None]
    write(out, rows)
    adult, baby = read_clips(out)
    assert (baby.label, baby.group, baby.origin) == ("cry", "anna~baby0", "anna")
    assert baby.source == "made of test"
    assert baby.licence == "CC0"
    assert baby.cries is not None
    assert (adult.label, adult.sound, adult.split) == ("not_cry", "adult_crying_made", "train")
    sound, rate = soundfile.read(baby.path)
    assert rate == SAMPLE_RATE
    assert np.abs(sound).max() == pytest.approx(0.7, abs=0.01)
    with (out / "clips.csv").open(encoding="utf-8", newline="") as file:
        seconds = {row["file"]: float(row["seconds"]) for row in csv.DictReader(file)}
    assert seconds[file_of(chosen[0])] == pytest.approx(len(sound) / rate, abs=0.01)


def test_a_made_grown_up_is_lower_than_the_baby(clips: list[Clip]) -> None:
    task = next(t for t in plan(clips) if t.variant.startswith("adult"))
    sound = task.make(task, task.rng(SEED)).sound
    power = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1.0 / SAMPLE_RATE)
    assert hz[power.argmax()] < babies.LOWEST_HZ + 230.0
    assert task.sound == grown_ups.SOUND


@pytest.mark.skipif(not melodies.can_render(), reason="needs FluidSynth and its sound font")
def test_melodies_glide_at_the_pitch_of_cries(tmp_path: Path) -> None:
    task = next(t for t in melodies.tasks() if t.make.__name__ == "_wailing")
    row = maker(tmp_path).make(task)
    assert row is not None
    assert row.seconds > 8.0
    sound, _ = soundfile.read(tmp_path / file_of(task))
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1.0 / SAMPLE_RATE)
    assert spectrum[(hz > 250.0) & (hz < 4000.0)].sum() > 0.5 * spectrum.sum()


def test_no_instrument_is_in_both_splits() -> None:
    voices = {split: set[str]() for split in ("train", "valid")}
    for task in melodies.tasks():
        voices[task.split].add(task.parents[0].group)
    assert not voices["train"] & voices["valid"]
    assert min(map(len, voices.values())) > 10


def test_without_fluidsynth_there_is_no_music(
    clips: list[Clip], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(melodies, "FONT", Path("/nowhere.sf2"))
    assert not of_sound(plan(clips), "music_made")
