"""A handful of synthetic clips: tones that go up and down for cries, noise for the rest."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tqdm import tqdm

from model.network.yamnet import CLASSES, WINDOW

from .clips import write_table

RATE = 16_000


def _tone(rng: np.random.Generator, hz: float, seconds: float) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return 0.2 * np.sin(2.0 * np.pi * hz * time + rng.uniform(0.0, 6.0))


@pytest.fixture(autouse=True)
def no_progress_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tqdm from starting a thread that outlives the test."""
    monkeypatch.setattr(tqdm, "monitor_interval", 0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder as the real data is laid out, with one split `train`."""
    soundfile = pytest.importorskip("soundfile")
    rng = np.random.default_rng(0)
    rows = []
    for index in range(3):
        soundfile.write(tmp_path / f"cry{index}.wav", _tone(rng, 450.0 + 50.0 * index, 3.0), RATE)
        rows.append((f"cry{index}.wav", "train", "cry", "baby_cry", f"baby{index}"))
    for index, sound in enumerate(("cat", "vacuum_cleaner", "speech_prompt", "music")):
        noise = 0.1 * rng.standard_normal(4 * RATE)
        soundfile.write(tmp_path / f"{sound}.wav", noise, RATE)
        rows.append((f"{sound}.wav", "train", "not_cry", sound, f"other{index}"))
    write_table(tmp_path, rows)
    (tmp_path / "cry_segments.csv").write_text(
        "file,start_s,end_s,label\ncry0.wav,0.0,1.0,pause\ncry0.wav,1.0,2.5,cry\n",
        encoding="utf-8",
    )
    return tmp_path


@pytest.fixture
def teacher(tmp_path: Path) -> Path:
    """Return a teacher made up for the tests, as YAMNet is no part of this project.

    It hears half of every class in any sound that is loud enough.
    """

    tf = pytest.importorskip("tensorflow")

    @tf.function(input_signature=[tf.TensorSpec([WINDOW], tf.float32)])  # type: ignore[untyped-decorator]  # TensorFlow has no types
    def hear(sound: Any) -> Any:
        return tf.fill([1, CLASSES], 0.5) * tf.cast(tf.reduce_max(tf.abs(sound)) > 0.01, tf.float32)

    converter = tf.lite.TFLiteConverter.from_concrete_functions([hear.get_concrete_function()])
    path = tmp_path / "teacher.tflite"
    path.write_bytes(converter.convert())
    return path
