"""Tests of the command line, as a parent or a script calls it."""

from fractions import Fraction
import json
import os
from pathlib import Path
import shutil
import subprocess
import sys
from threading import Event
from typing import Any
import wave

import av
import numpy as np
import pytest

from cli.analyse import Analysis, analyse
from cli.main import main
from cry_detection import RecordingSource, RuntimeName

ROOT = Path(__file__).parents[2]
KEYS = [
    "file",
    "duration_s",
    "hop_s",
    "unheard",
    "warning",
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


def sound_of(path: Path) -> np.ndarray:
    """Return a recording's sound."""
    return np.concatenate(list(RecordingSource(path).blocks(Event())))


def to_int16(sound: np.ndarray) -> np.ndarray:
    """Return sound in [-1, 1] as 16-bit samples."""
    return (sound * 32_767).astype(np.int16)


def write_wav(path: Path, samples: np.ndarray, channels: int = 1) -> Path:
    """Write 16 kHz sound of 16 bit."""
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, 2, 16_000, 0, "NONE", ""))
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
        assert list(episode) == ["start_s", "reported_s", "end_s", "peak", "mean"]
        assert 0 < episode["start_s"] < episode["end_s"] < result["duration_s"]
        # A listener is told when it is sure, of what began before that.
        assert 0 < episode["reported_s"] - episode["start_s"] < 20
        assert episode["reported_s"] <= episode["end_s"]
        hops = episode["reported_s"] / result["hop_s"]
        assert hops == pytest.approx(round(hops))
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
    cry = to_int16(sound_of(recording)[: 40 * 16_000])
    muted = np.concatenate((cry, np.zeros(30 * 16_000, np.int16)))
    (result,) = analyse_json(capsys, str(write_wav(tmp_path / "muted.wav", muted)))
    (episode,) = result["episodes"]
    assert episode["start_s"] < episode["reported_s"] < 40
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
    [
        ("missing/plot.png", "(No such file or directory)"),
        ("plot.nonsense", "'nonsense'"),
        ("", "(Is a directory)"),
        ("silence.wav/plot.png", "(Not a directory)"),
    ],
)
def test_a_plot_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], silence: Path, tmp_path: Path, name: str, reason: str
) -> None:
    before = sorted(tmp_path.iterdir())
    assert main(["analyse", str(silence), "--plot", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    (line,) = err.splitlines()
    assert reason in line
    assert line.endswith("choose another place.")
    # Nobody listens to a night first, and nothing is left behind.
    assert out == ""
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("place", "reason"), [("/dev/full", "No space left on device"), ("plot.pgf", "xelatex")]
)
def test_a_plot_that_fails_while_it_is_written(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    silence: Path,
    place: str,
    reason: str,
) -> None:
    monkeypatch.chdir(silence.parent)
    monkeypatch.setenv("PATH", "")
    assert main(["analyse", str(silence), "--plot", place]) == 2
    out, err = capsys.readouterr()
    assert str(silence) in out
    (line,) = err.splitlines()
    assert reason in line


def test_a_plot_without_an_ending_is_written_where_it_is_told(
    silence: Path, tmp_path: Path
) -> None:
    assert main(["analyse", str(silence), "--plot", str(tmp_path / "plot")]) == 0
    assert (tmp_path / "plot").read_bytes().startswith(b"\x89PNG")


def test_a_plot_of_two_recordings(capsys: pytest.CaptureFixture[str], silence: Path) -> None:
    assert main(["analyse", str(silence), str(silence), "--plot", "plot.png"]) == 2
    assert "a single FILE" in capsys.readouterr().err


def test_broken_files_are_told_and_the_others_analysed(
    capsys: pytest.CaptureFixture[str], silence: Path, tmp_path: Path
) -> None:
    empty, text, pipe = tmp_path / "empty.wav", tmp_path / "text.mp3", tmp_path / "pipe"
    empty.touch()
    text.write_text("no sound")
    os.mkfifo(pipe)
    broken = [tmp_path / "missing.wav", empty, text, pipe, tmp_path]
    assert main(["analyse", "--json", *map(str, broken), str(silence)]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["file"] for line in out.splitlines()] == [str(silence)]
    assert len(err.splitlines()) == len(broken)
    for line, path in zip(err.splitlines(), broken, strict=True):
        assert line.startswith("cry-monitor: ")
        assert str(path) in line


def test_what_is_there_of_a_recording_is_analysed(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.ogg"
    cut.write_bytes(recording.read_bytes()[:250_000])
    assert main(["analyse", "--json", str(cut)]) == 2
    out, err = capsys.readouterr()
    result = json.loads(out)
    assert len(result["episodes"]) == 1
    assert err == f"cry-monitor: {result['warning']}\n"
    assert str(cut) in err
    assert "cut off or damaged" in err


def test_a_failure_that_nobody_foresaw_is_one_files_own(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    silence: Path,
    recording: Path,
) -> None:
    def fail(path: Path, *_: object) -> Analysis:
        if path == silence:
            raise TypeError("a decoder's\nown words")
        return analyse(path, *_)  # type: ignore[arg-type] # the arguments of `analyse`

    monkeypatch.setattr("cli.main.analyse", fail)
    assert main(["analyse", str(silence), str(recording)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith(str(recording))
    (line,) = err.splitlines()
    assert str(silence) in line
    assert "(TypeError: a decoder's own words)" in line


@pytest.mark.parametrize("channels", [9, 60])
def test_many_channels(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path, channels: int
) -> None:
    sound = to_int16(sound_of(recording)[: 40 * 16_000])
    path = write_wav(tmp_path / "array.wav", np.repeat(sound, channels), channels)
    (result,) = analyse_json(capsys, str(path))
    assert len(result["episodes"]) == 1


@pytest.mark.parametrize("seconds", [0.02, 0.1, 0.3])
def test_too_short_is_not_silent(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, seconds: float
) -> None:
    loud = np.random.default_rng(1).integers(-20_000, 20_000, int(seconds * 16_000), np.int16)
    assert main(["analyse", str(write_wav(tmp_path / "short.wav", loud))]) == 0
    out = capsys.readouterr().out
    assert "too short" in out
    assert "silence" not in out
    assert "unknown" in out


def test_the_standard_input_is_no_recording(
    capsys: pytest.CaptureFixture[str], silence: Path
) -> None:
    assert main(["analyse", "-", str(silence)]) == 2
    out, err = capsys.readouterr()
    assert str(silence) in out
    assert err.splitlines() == [
        "cry-monitor: A recording is read more than once: save the standard input in a file first."
    ]


def cries_an_hour_apart(path: Path, recording: Path) -> Path:
    """Write the first cry of a recording, and it again an hour later, into a film's file."""
    sound = sound_of(recording)[20 * 16_000 : 45 * 16_000]
    with av.open(path, "w") as container:
        track = container.add_stream("aac", rate=16_000, layout="mono")
        for start_s in (0, 3600):
            for at in range(0, len(sound), 1024):
                frame = av.AudioFrame.from_ndarray(sound[None, at : at + 1024], "fltp", "mono")
                frame.sample_rate, frame.time_base = 16_000, Fraction(1, 16_000)
                frame.pts = start_s * 16_000 + at
                container.mux(track.encode(frame))
        container.mux(track.encode())
    return path


@pytest.mark.parametrize("name", ["motion.mkv", "motion.mp4"])
def test_time_in_which_there_is_no_sound(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path, name: str
) -> None:
    path = cries_an_hour_apart(tmp_path / name, recording)
    (result,) = analyse_json(capsys, str(path))
    first, second = result["episodes"]
    assert second["start_s"] == pytest.approx(first["start_s"] + 3600.0, abs=0.7)
    assert second["end_s"] == pytest.approx(first["end_s"] + 3600.0, abs=0.7)
    assert result["duration_s"] == pytest.approx(3625.0, abs=0.2)
    assert result["unheard"] == [
        {"start_s": pytest.approx(25.0, abs=0.2), "end_s": pytest.approx(3600.0, abs=0.2)}
    ]
    hop_s = result["hop_s"]
    assert len(result["probability"]) == pytest.approx(3625.0 / hop_s, abs=2)
    assert result["probability"][int(1800 / hop_s)] is None
    assert max(result["probability"][int(3600 / hop_s) + 1 :]) > 0.9

    picture = tmp_path / "motion.png"
    assert main(["analyse", str(path), "--plot", str(picture)]) == 0
    assert "0:00:25 to 1:00:00, 59.6 min in which there is no sound" in capsys.readouterr().out
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_short_hole_in_a_cry_leaves_it_one(
    capsys: pytest.CaptureFixture[str], recording: Path, tmp_path: Path
) -> None:
    sound, path = sound_of(recording)[20 * 16_000 : 45 * 16_000], tmp_path / "hole.mkv"
    with av.open(path, "w") as container:
        track = container.add_stream("flac", rate=16_000, layout="mono")
        for late_s, part in ((0, sound[: 10 * 16_000]), (2, sound[10 * 16_000 :])):
            frame = av.AudioFrame.from_ndarray(to_int16(part)[None], "s16", "mono")
            frame.sample_rate, frame.time_base = 16_000, Fraction(1, 16_000)
            frame.pts = late_s * 16_000 + (0 if late_s == 0 else 10 * 16_000)
            container.mux(track.encode(frame))
        container.mux(track.encode())
    (result,) = analyse_json(capsys, str(path))
    (episode,) = result["episodes"]
    assert len(result["unheard"]) == 1
    assert result["duration_s"] == pytest.approx(27.0, abs=0.2)
    (whole,) = analyse_json(capsys, str(write_wav(tmp_path / "a.wav", to_int16(sound))))
    assert episode["end_s"] == pytest.approx(whole["episodes"][0]["end_s"] + 2.0, abs=0.7)


@pytest.mark.parametrize(
    "name", [b"n\xff.wav", b"$a^{b$ %d.wav", b"a\n\x1b[2K.wav", "👶.wav".encode()]
)
@pytest.mark.filterwarnings("error")
def test_any_name(
    capsys: pytest.CaptureFixture[str], silence: Path, tmp_path: Path, name: bytes
) -> None:
    path = silence.rename(tmp_path / os.fsdecode(name))
    assert main(["analyse", str(path), "--plot", str(path.with_suffix(".png"))]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "\x1b" not in out
    assert len(out.splitlines()) == 6
    out.encode()
    (result,) = analyse_json(capsys, str(path))
    assert result["file"] == str(path)
    assert path.with_suffix(".png").read_bytes().startswith(b"\x89PNG")


def test_a_terminal_that_knows_no_emoji(silence: Path) -> None:
    path = silence.rename(silence.with_name("👶.wav"))
    result = subprocess.run(
        [sys.executable, "-m", "cli", "analyse", str(path), "--", "👶.ogg"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert b"\\U0001f476.wav" in result.stdout
    assert b"There is no file" in result.stderr
    assert b"Traceback" not in result.stderr


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
