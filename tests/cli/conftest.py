"""A family's recordings, made of the bundled nursery."""

from collections.abc import Callable
import json
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from cry_detection import SAMPLE_RATE, Block, RecordingSource
from tests.detection.audio.signals import record

type Write = Callable[[str, Block], Path]
type Cut = Callable[[float, float], Block]

_CODECS = {".wav": "pcm_s16le", ".flac": "flac", ".mp3": "mp3", ".m4a": "aac", ".ogg": "libopus"}


def write_sound(path: Path, sound: Block) -> Path:
    """Write sound in the format that the name stands for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return record(path, _CODECS[path.suffix], channels=sound[None])


@pytest.fixture(scope="session")
def cut(recording: Path) -> Cut:
    """Return a function that cuts the nursery, from and to seconds."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    return lambda start_s, end_s: sound[round(start_s * SAMPLE_RATE) : round(end_s * SAMPLE_RATE)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder for recordings."""
    path = tmp_path / "mine"
    path.mkdir()
    return path


@pytest.fixture
def write(folder: Path) -> Write:
    """Return a function that writes sound into the folder."""
    return lambda name, sound: write_sound(folder / name, sound)


@pytest.fixture
def family(folder: Path, write: Write, cut: Cut, recording: Path) -> Path:
    """Return a folder with three recordings of each kind."""
    (first, second) = (
        (segment["start_s"], segment["end_s"])
        for segment in json.loads(recording.with_suffix(".json").read_text())["segments"]
        if segment["sound"] == "cry"
    )
    write("cry/first.wav", cut(first[0], first[0] + 7.0))
    write("cry/second.mp3", cut(first[0] + 8.0, first[1]))
    write("cry/third.flac", cut(*second))
    write("other/talk.m4a", cut(6.0, 13.0))
    write("other/door.ogg", cut(45.5, 51.5))
    write("other/machine.wav", cut(67.0, 80.0))
    return folder
