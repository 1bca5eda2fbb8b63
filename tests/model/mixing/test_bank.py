"""The bank of mixtures, with a teacher made up for the test: YAMNet is no part of this project."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

import tensorflow as tf

from model.data.clips import read_clips
from model.data.library import Library
from model.mixing.bank import fill_bank
from model.mixing.examples import SEQUENCE_HOPS, ExampleMixer, sequence_labels
from model.network.yamnet import CLASSES, WINDOW


@pytest.fixture
def teacher(tmp_path: Path) -> Path:
    """Return a network that hears half of every class in any sound that is loud enough."""

    @tf.function(input_signature=[tf.TensorSpec([WINDOW], tf.float32)])  # type: ignore[untyped-decorator]  # TensorFlow has no types
    def hear(sound: tf.Tensor) -> tf.Tensor:
        return tf.fill([1, CLASSES], 0.5) * tf.cast(tf.reduce_max(tf.abs(sound)) > 0.01, tf.float32)

    converter = tf.lite.TFLiteConverter.from_concrete_functions([hear.get_concrete_function()])
    path = tmp_path / "teacher.tflite"
    path.write_bytes(converter.convert())
    return path


def test_a_bank_comes_from_its_seed(data: Path, teacher: Path) -> None:
    clips = read_clips(data)
    cat = next(clip for clip in clips if clip.sound == "cat")
    clips += [replace(cat, sound=sound) for sound in ("laughing", "voices_game")]
    library = Library(clips)
    bank, again, other = (fill_bank(library, teacher, seed, 3) for seed in (4, 4, 5))
    np.testing.assert_array_equal(bank.features, again.features)
    assert not np.array_equal(bank.features, other.features)
    assert bank.labels.shape == (3, SEQUENCE_HOPS)
    # The teacher hears what is there besides the noise, and there are pauses in that.
    assert set(np.unique(bank.sounds)) == {0, 128}
    mixer = ExampleMixer(library, 4)
    for index in range(3):
        labels, weights = sequence_labels(mixer.mix(index).cries)
        np.testing.assert_array_equal(bank.labels[index], labels)
        np.testing.assert_array_equal(bank.weights[index], weights)
