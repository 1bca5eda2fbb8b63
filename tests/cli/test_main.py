"""Tests of the command line, as a parent or a script calls it."""

import json
from pathlib import Path
import shutil
import subprocess
import sys
from threading import Event
from typing import Any
import wave

import numpy as np
import pytest

from cli.main import main
from cry_detection import RecordingSource, RuntimeName

ROOT = Path(__file__).parents[2]
KEYS = [
    "file",
    "duration_s",
    "hop_s",
    "probability",
    "level_dbfs",
    "episodes",
    "crying_s",
    "distress",
]


@pytest.fixture
def silence(tmp_path: Path) -> Path:
    """Return three seconds of digital silence."""
    return write_wav(tmp_path / "silence.wav", np.zeros(48_000, np.int16))


def write_wav(path: Path, samples: np.ndarray) -> Path:
    """Write 16 kHz mono sound of 16 bit."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    return path


def analyse_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """Return what `analyse --json` prints."""
    main(["analyse", "--json", *arguments])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_json(capsys: pytest.CaptureFixture[str], recording: Path, runtime: RuntimeName) -> None:
    (result,) = analyse_json(capsys, str(recording), "--runtime", runtime)
    assert list(result) == KEYS
    assert result["file"] == str(recording)
    assert result["duration_s"] == pytest.approx(128.0, abs=0.1)
    hops = int(result["duration_s"] / result["hop_s"])
    assert len(result["probability"]) == len(result["level_dbfs"]) == hops
    assert len(result["episodes"]) == 2
    for episode in result["episodes"]:
        assert list(episode) == ["start_s", "end_s", "peak", "mean"]
        assert 0 < episode["start_s"] < episode["end_s"] < result["duration_s"]
        assert 0 < episode["mean"] <= episode["peak"] <= 1
    lengths = [episode["end_s"] - episode["start_s"] for episode in result["episodes"]]
    assert 0 < result["crying_s"] <= sum(lengths) + 0.01
    assert 0 < result["distress"] < 2


def test_digital_silence_has_no_level_and_calm_no_distress(
    capsys: pytest.CaptureFixture[str], silence: Path
) -> None:
    (result,) = analyse_json(capsys, str(silence))
    assert set(result["level_dbfs"]) == {None}
    assert result["episodes"] == []
    assert result["distress"] == 0


def test_a_cry_that_a_muted_microphone_cuts_off_is_listed(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path
) -> None:
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    cry = (sound[: 40 * 16_000] * 32_767).astype(np.int16)
    muted = np.concatenate((cry, np.zeros(30 * 16_000, np.int16)))
    (result,) = analyse_json(capsys, str(write_wav(tmp_path / "muted.wav", muted)))
    (episode,) = result["episodes"]
    assert result["crying_s"] == pytest.approx(episode["end_s"] - episode["start_s"], abs=0.5)


def test_summary(capsys: pytest.CaptureFixture[str], recording: Path, silence: Path) -> None:
    assert main(["analyse", str(recording), str(silence)]) == 0
    out, err = capsys.readouterr()
    heard, unheard = out.split(str(silence))
    assert heard.startswith(str(recording))
    assert "0:02:0" in heard
    assert heard.count("peak") == 2
    assert "none" in unheard
    assert "was the microphone muted?" in unheard
    assert err == ""


def test_plot(capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path) -> None:
    picture = tmp_path / "plot.png"
    assert main(["analyse", str(recording), "--plot", str(picture)]) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing/plot.png", "(No such file or directory)"), ("plot.nonsense", "'nonsense'")],
)
def test_a_plot_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], silence: Path, tmp_path: Path, name: str, reason: str
) -> None:
    assert main(["analyse", str(silence), "--plot", str(tmp_path / name)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert reason in line
    assert line.endswith("choose another place.")


def test_a_plot_of_two_recordings(capsys: pytest.CaptureFixture[str], silence: Path) -> None:
    assert main(["analyse", str(silence), str(silence), "--plot", "plot.png"]) == 2
    assert "a single FILE" in capsys.readouterr().err


def test_broken_files_are_told_and_the_others_analysed(
    capsys: pytest.CaptureFixture[str], recording: Path, silence: Path, tmp_path: Path
) -> None:
    empty, text, cut = tmp_path / "empty.wav", tmp_path / "text.mp3", tmp_path / "cut.ogg"
    empty.touch()
    text.write_text("no sound")
    cut.write_bytes(recording.read_bytes()[:100_000])
    broken = [tmp_path / "missing.wav", empty, text, cut, tmp_path]
    assert main(["analyse", "--json", *map(str, broken), str(silence)]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["file"] for line in out.splitlines()] == [str(silence)]
    assert len(err.splitlines()) == len(broken)
    for line, path in zip(err.splitlines(), broken, strict=True):
        assert line.startswith("cry-monitor: ")
        assert str(path) in line


def test_an_episode_at_the_end_belongs_to_its_own_file(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.ogg"
    # Cut off in the middle of the first cry: the next recording must not go on with it.
    cut.write_bytes(recording.read_bytes()[:150_000])
    alone, after = (
        analyse_json(capsys, *files)[-1] for files in ([str(recording)], [str(cut), str(recording)])
    )
    assert after == alone


def test_a_runtime_that_is_not_installed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, silence: Path
) -> None:
    for module in ("ai_edge_litert.interpreter", "tflite_runtime.interpreter"):
        monkeypatch.setitem(sys.modules, module, None)
    assert main(["analyse", "--runtime", "litert", str(silence)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "litert" in err.lower()


def test_the_command_needs_no_home_assistant(silence: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "homeassistant"
    blocked.mkdir()
    (blocked / "__init__.py").write_text("raise ImportError('Home Assistant was imported')")
    result = subprocess.run(
        [sys.executable, "-m", "cli", "analyse", "--json", str(silence)],
        cwd=ROOT,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["duration_s"] == 3.0
    assert result.stderr == ""


def test_the_script_is_installed() -> None:
    command = shutil.which("cry-monitor", path=str(Path(sys.executable).parent))
    assert command is not None
    result = subprocess.run([command, "--help"], capture_output=True, text=True, check=True)
    assert "analyse" in result.stdout


def test_a_reader_that_has_seen_enough(silence: Path) -> None:
    command = [sys.executable, "-m", "cli", "analyse", "--json", str(silence)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaints = process.stderr.read()
    assert "Traceback" not in complaints
    assert "BrokenPipe" not in complaints


def test_results_that_cannot_be_written_are_said_in_a_sentence(silence: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "cli", "analyse", str(silence)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert run.returncode == 2
    assert run.stderr == "cry-monitor: the results cannot be written: No space left on device.\n"
