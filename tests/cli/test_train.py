"""Tests of `cry-monitor train`, as a parent calls it."""

from collections.abc import Callable
import os
from pathlib import Path
import re
import subprocess
import sys
from typing import Any
import wave

import numpy as np
import pytest

from cli.main import main
from cli.mine.confusion import Confusion
from cli.mine.embedder import Clip, Embedder
from cli.mine.folder import Recording
from cli.mine.head import Head, read_head
from cli.mine.store import read_shipped, write_refitted
from cli.train import _verdict
from cry_detection import SHIPPED_MODEL, Classifier, ModelFile, RuntimeName
from tests.detection.audio.signals import cut as cut_off

from .conftest import Cut, Write

ROOT = Path(__file__).parents[2]
FILES = ["cry.golden.npz", "cry.json", "cry.judge.tflite", "cry.tflite"]


def train(folder: Path, out: Path) -> int:
    """Run the command."""
    return main(["train", "--mine", str(folder), "--out", str(out)])


def test_a_family_gets_its_model(
    capsys: pytest.CaptureFixture[str], family: Path, tmp_path: Path, model: ModelFile
) -> None:
    before = sorted(path for path in tmp_path.rglob("*"))
    out = tmp_path / "config" / "cry_monitor"
    assert train(family, out) == 0
    report, err = capsys.readouterr()
    assert err == ""
    assert "6 recordings with 3 cries and 3 other sounds." in report
    heard = re.search(r"it heard (\d) of 3 of your baby's cries, before (\d) of 3", report)
    assert heard is not None
    assert re.search(rf"your baby cried +{heard[2]} +\d +{heard[1]} +\d\n", report)

    # The model, and no sound, is all that was written, and it says nothing of whose it is.
    written = sorted(set(tmp_path.rglob("*")) - set(before) - {out, out.parent})
    assert [path.name for path in written] == FILES
    refitted = ModelFile.read(out / "cry.tflite")
    assert refitted.version == f"{model.version}+mine"
    assert refitted.provenance["refitted"] == {"from": model.version, "cries": 3, "others": 3}
    assert refitted.provenance["sources"] == model.provenance["sources"]
    assert (refitted.episodes, refitted.features) == (model.episodes, model.features)
    for path in written:
        content = path.read_bytes()
        assert b"first" not in content
        assert str(tmp_path).encode() not in content


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_the_model_is_proven_and_differs_in_its_last_layer_alone(
    family: Path, tmp_path: Path, model: ModelFile, runtime: RuntimeName
) -> None:
    out = tmp_path / "baby.tflite"
    assert train(family, out) == 0
    refitted = ModelFile.read(out)
    assert out.read_bytes() == SHIPPED_MODEL.read_bytes()
    for name, vector in model.golden().items():
        if name != "judge.logit":
            np.testing.assert_array_equal(refitted.golden()[name], vector)
    frames = model.golden_of(model.judge)["frames"][0]
    sound = np.zeros(model.hop_samples, np.float32)
    score, before = (
        Classifier(each, runtime, always_judge=True).push(frames, sound)
        for each in (refitted, model)
    )
    assert score.embedding is not None
    assert before.embedding is not None
    np.testing.assert_allclose(score.embedding, before.embedding, atol=1e-6)
    heads = [read_head(each.judge.path.read_bytes()) for each in (refitted, model)]
    assert (heads[0].parameters != heads[1].parameters).any()


def test_refitting_twice_gives_the_same(family: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert train(family, tmp_path / name) == 0
    one, two = ((tmp_path / name / "cry.judge.tflite").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_sound_that_the_shipped_model_does_not_know_is_learnt(
    capsys: pytest.CaptureFixture[str], folder: Path, write: Write, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    time = np.arange(6 * 16_000) / 16_000
    for number in range(6):
        # A chirping toy stands for a baby that sounds like no other.
        toy = 0.2 * np.sign(np.sin(2 * np.pi * (2500 + 40 * number) * time))
        toy *= np.sin(2 * np.pi * 3.0 * time) > 0
        write(f"cry/{number}.wav", (toy + rng.normal(0, 0.002, len(time))).astype(np.float32))
        hum = 0.1 * np.sin(2 * np.pi * (110 + 7 * number) * time)
        write(f"other/{number}.wav", (hum + rng.normal(0, 0.01, len(time))).astype(np.float32))
    assert train(folder, tmp_path / "out") == 0
    report = capsys.readouterr().out
    found = re.search(r"it heard (\d) of 6 of your baby's cries, before (\d) of 6", report)
    assert found is not None
    assert int(found[1]) > int(found[2])
    assert "took 0 of 6 other sounds" in report
    assert "copy it with its .judge.tflite" in report


@pytest.mark.parametrize(
    ("after", "better"),
    [((9, 1, 1, 9), True), ((8, 2, 0, 10), True), ((7, 3, 1, 9), False), ((9, 1, 3, 7), False)],
)
def test_the_verdict_is_honest(after: tuple[int, int, int, int], better: bool) -> None:
    before = Confusion(heard=7, missed=3, false_alerts=1, left_alone=9)
    heard, missed, false_alerts, left_alone = after
    verdict = _verdict(
        before,
        Confusion(heard=heard, missed=missed, false_alerts=false_alerts, left_alone=left_alone),
        Path("cry.tflite"),
    )
    assert f"it heard {heard} of 10 of your baby's cries, before 7 of 10" in verdict
    assert ("keep the shipped model" in verdict) is not better


def remove(*names: str) -> Callable[[Path], None]:
    """Return what removes recordings."""

    def change(family: Path) -> None:
        for name in names:
            (family / name).unlink()

    return change


def bad_track(family: Path) -> None:
    """Put a label track there that is wrong in its second line."""
    (family / "cry" / "first.txt").write_text("0\t3\tcry\n4\tcry\n")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (remove("cry/first.wav", "cry/second.mp3", "cry/third.flac"), "holds no usable recordings"),
        (remove("cry/first.wav", "cry/second.mp3"), "holds 1 usable recording with crying"),
        (remove("other/talk.m4a", "other/door.ogg"), "1 usable recording with other sounds"),
        (bad_track, "first.txt, line 2: it is not start, end and label"),
    ],
)
def test_what_cannot_be_learnt_from_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
    family: Path,
    tmp_path: Path,
    change: Callable[[Path], None],
    reason: str,
) -> None:
    change(family)
    assert train(family, tmp_path / "out") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cry-monitor: ")
    assert err.count("\n") == 1
    assert reason in err
    assert not (tmp_path / "out").exists()


def test_what_was_left_out_is_part_of_the_sentence(
    capsys: pytest.CaptureFixture[str], folder: Path, write: Write, cut: Cut, tmp_path: Path
) -> None:
    write("cry/a.wav", cut(26.0, 33.0))
    write("cry/b.mp3", cut(26.0, 33.0))
    assert train(folder, tmp_path / "out") == 2
    assert "cry/b.mp3 is the same as cry/a.wav: left out." in capsys.readouterr().err


def test_a_recording_that_cannot_be_read_is_named_and_the_others_are_used(
    capsys: pytest.CaptureFixture[str], family: Path, tmp_path: Path
) -> None:
    (family / "cry" / "broken.mp3").write_text("no sound")
    assert train(family, tmp_path / "out") == 0
    out = capsys.readouterr().out
    assert re.search(r"broken\.mp3 is damaged or in no format.* It was left out\.", out)
    assert "recordings with 3 cries" in out


def test_one_recording_never_ends_the_others(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    family: Path,
    tmp_path: Path,
) -> None:
    embed = Embedder.embed

    def fail(self: Embedder, recording: Recording, *_: Any) -> tuple[list[Clip], list[str]]:
        if recording.path.name == "talk.m4a":
            raise TypeError("a decoder's own words")
        return embed(self, recording, *_)

    monkeypatch.setattr(Embedder, "embed", fail)
    first = family / "cry" / "first.wav"
    with wave.open(str(first)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    with wave.open(str(first), "wb") as file:
        file.setparams((9, 2, 16_000, 0, "NONE", ""))
        file.writeframes(np.repeat(sound, 9).tobytes())
    first.rename(first.with_name(os.fsdecode(b"\xff\x1b[2K.wav")))
    assert train(family, tmp_path / "out") == 0
    out, err = capsys.readouterr()
    assert "other/talk.m4a was left out (TypeError: a decoder's own words)." in out
    assert "5 recordings with 3 cries" in out
    assert err == ""
    assert "\x1b" not in out


def test_what_is_there_of_a_recording_is_used(
    capsys: pytest.CaptureFixture[str], family: Path, tmp_path: Path
) -> None:
    cut_off(family / "other" / "machine.wav", 0.8)
    # A mark in what is missing is no mistake of the parent's.
    (family / "other" / "machine.txt").write_text("0\t8\tother\n11\t12\tother\n")
    assert train(family, tmp_path / "out") == 0
    out = capsys.readouterr().out
    assert re.search(r"machine\.wav is cut off.* What there is was used\.", out)
    assert "6 recordings with 3 cries" in out


@pytest.mark.parametrize("place", ["file/out", "file/cry.tflite"])
def test_a_place_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], family: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("no folder")
    assert train(family, tmp_path / place) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_shipped_model_is_never_overwritten(
    capsys: pytest.CaptureFixture[str], family: Path
) -> None:
    judge = SHIPPED_MODEL.with_suffix(".judge.tflite")
    content = judge.read_bytes()
    assert train(family, SHIPPED_MODEL) == 2
    assert train(family, SHIPPED_MODEL.parent) == 2
    assert "somewhere else" in capsys.readouterr().err
    assert judge.read_bytes() == content


def test_a_model_that_does_not_work_is_not_handed_out(tmp_path: Path, model: ModelFile) -> None:
    out = tmp_path / "cry.tflite"
    out.write_text("the one before")
    head = read_shipped(model).head
    broken = Head(np.full_like(head.parameters, np.nan))
    with pytest.raises(Exception, match="please report it"):
        write_refitted(model, broken, out, 1, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["cry.tflite"]
    assert out.read_text() == "the one before"


def test_the_shipped_model_can_be_refitted(model: ModelFile) -> None:
    shipped = read_shipped(model)
    moments, size = shipped.moments, len(shipped.head.parameters)
    assert shipped.hardest.shape[1] == size - 1
    assert len(shipped.hardest) >= 200
    assert moments.shape == (size, size)
    np.testing.assert_allclose(moments, moments.T, rtol=1e-5)
    assert moments[-1, -1] == pytest.approx(1.0, rel=1e-5)
    assert np.linalg.eigvalsh(moments).min() > -1e-3 * moments.trace()


def test_the_command_needs_neither_home_assistant_nor_tensorflow(
    family: Path, tmp_path: Path
) -> None:
    for name in ("homeassistant", "tensorflow", "keras", "sklearn", "scipy", "pandas"):
        blocked = tmp_path / "blocked" / name
        blocked.mkdir(parents=True)
        (blocked / "__init__.py").write_text(f"raise ImportError('{name} was imported')")
    result = subprocess.run(
        [sys.executable, "-m", "cli", "train", "--mine", family, "--out", tmp_path / "out"],
        cwd=ROOT,
        env={"PYTHONPATH": str(tmp_path / "blocked")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
