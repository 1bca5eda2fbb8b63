"""Tests of `cry-monitor listen`: the integration's own sources and supervisor in a terminal."""

from collections.abc import Generator, Iterator
import io
import json
from pathlib import Path
import signal
import subprocess
import sys
from threading import Event
from typing import Any

import numpy as np
import pytest

from cli import listen as listen_module
from cli.analyse import analyse
from cli.listen import listen, open_source
from cli.main import main
from cry_detection import (
    Block,
    Detector,
    Fault,
    Microphone,
    MicrophoneSource,
    ModelFile,
    RecordingSource,
    SourceError,
    StreamSource,
    WyomingSource,
)


@pytest.fixture
def detector(model: ModelFile) -> Detector:
    """Return a detector that heard nothing yet."""
    return Detector(model)


class SilentSource:
    """A live source that never gives anything."""

    live = True

    def blocks(self, stop: Event) -> Generator[Block]:
        """Wait."""
        stop.wait()
        yield from ()


def lines(text: str) -> list[dict[str, Any]]:
    """Return the objects of as many lines."""
    return [json.loads(line) for line in text.splitlines()]


def test_json_has_a_line_for_every_hop_and_event(
    recording: Path, model: ModelFile, detector: Detector, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listen(RecordingSource(recording), detector, as_json=True, seconds=None)
    reported = lines(capsys.readouterr().out)
    analysis = analyse(recording, model, Detector(model))
    hops = [line for line in reported if "state" in line]
    assert len(hops) == len(analysis.probability)
    assert [hop["probability"] for hop in hops] == pytest.approx(
        analysis.probability.tolist(), abs=1e-4
    )
    assert {hop["state"] for hop in hops} == {"listening"}
    events = [line for line in reported if "event" in line]
    assert [event["event"] for event in events] == ["started", "ended"] * len(analysis.episodes)
    assert [event["duration_s"] for event in events[1::2]] == pytest.approx(
        [episode.duration_s for episode in analysis.episodes], abs=0.01
    )


def test_a_file_for_text_has_no_line_that_is_rewritten(
    recording: Path, detector: Detector, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listen(RecordingSource(recording), detector, as_json=False, seconds=None)
    text = capsys.readouterr().out
    assert "\r" not in text
    assert text.splitlines()[0] == "listening"
    assert text.count("cry started") == text.count("cry ended") == 2


def test_a_terminal_has_a_live_line(
    recording: Path,
    detector: Detector,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    listen(RecordingSource(recording), detector, as_json=False, seconds=None)
    text = capsys.readouterr().out
    assert "CRYING" in text
    assert "calm" in text
    assert " dB" in text
    assert text.endswith("\n")


def test_what_is_not_heard_is_told_until_the_time_is_over(
    detector: Detector, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cry_detection.monitor.STALLED_AFTER_S", 0.05)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert not listen(SilentSource(), detector, as_json=False, seconds=2.0)
    assert "stalled: No sound has come" in capsys.readouterr().out


def test_a_fault_is_told_to_programs_too(
    detector: Detector, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cry_detection.monitor.STALLED_AFTER_S", 0.05)
    assert not listen(SilentSource(), detector, as_json=True, seconds=2.0)
    (line,) = lines(capsys.readouterr().out)
    assert (line["state"], line["fault"], line["probability"]) == ("stalled", "stalled", None)


def test_a_recording_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["listen", str(tmp_path / "nowhere.ogg")]) == 2
    assert "There is no file" in capsys.readouterr().err


def test_an_address_from_the_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("http://parent:hunter2@127.0.0.1:9/\n"))
    assert main(["listen", "-", "--seconds", "0.5"]) == 2
    reported = capsys.readouterr()
    assert "refuses the connection" in reported.out
    assert "hunter2" not in reported.out + reported.err


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan"])
def test_no_number_of_seconds(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["listen", "mic", "--seconds", seconds])
    assert caught.value.code == 2
    assert f"--seconds: {seconds} is no time" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["", "\n"])
def test_nothing_typed_is_no_source(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert main(["listen", "-"]) == 2
    assert "No source was given" in capsys.readouterr().err


def test_what_is_no_address_is_not_tried_again(capsys: pytest.CaptureFixture[str]) -> None:
    # It would go on for ever.
    assert main(["listen", "srt://127.0.0.1:9"]) == 2
    assert "begins with http:// or https://" in capsys.readouterr().err


@pytest.fixture
def control_c() -> Iterator[None]:
    """Let programs that a test starts feel it: shells take it from what runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("control_c")
def test_control_c_is_the_end_and_no_error(recording: Path) -> None:
    command = [sys.executable, "-m", "cli", "listen", str(recording), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert process.returncode == 0
    assert complaints == b""


def test_sources_by_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    microphones = [Microphone("pulse:a", "Crib"), Microphone("pulse:b", "Crib, left")]
    monkeypatch.setattr(listen_module, "list_microphones", lambda: microphones)
    for name, kind in (
        ("mic", MicrophoneSource),
        ("mic:pulse:a", MicrophoneSource),
        ("mic:LEFT", MicrophoneSource),
        ("wyoming://pi.local", WyomingSource),
        ("rtsp://camera/live", StreamSource),
        ("night.ogg", RecordingSource),
    ):
        assert isinstance(open_source(name), kind)
    for name, fault, sentence in (
        ("mic:attic", Fault.NOT_FOUND, "No microphone is called attic"),
        ("mic:crib", Fault.NOT_FOUND, "Several microphones are called crib"),
        ("wyoming://", Fault.INVALID_ADDRESS, "wyoming://HOST:PORT"),
        ("wyoming://pi:x", Fault.INVALID_ADDRESS, "wyoming://HOST:PORT"),
    ):
        with pytest.raises(SourceError, match=sentence) as caught:
            open_source(name)
        assert caught.value.fault is fault
    microphones.clear()
    with pytest.raises(SourceError, match="No microphone is called attic, as there is none here"):
        open_source("mic:attic")


def test_digital_silence_has_no_level(
    detector: Detector, capsys: pytest.CaptureFixture[str]
) -> None:
    class ZeroSource:
        live = False

        def blocks(self, stop: Event) -> Generator[Block]:
            yield np.zeros(16_000, np.float32)

    listen(ZeroSource(), detector, as_json=True, seconds=None)
    assert {line["level_dbfs"] for line in lines(capsys.readouterr().out)} == {None}
