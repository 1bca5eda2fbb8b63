"""The witness is the teacher with fewer classes: here of a teacher made up for the tests."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")

import keras

from cry_detection import RuntimeName, load_runtime
from model.errors import DataError
from model.network.layers import STRIDES
from model.network.witness import PATCH_BANDS, PATCH_FRAMES, write_witness
from model.network.yamnet import BABY_CRY, CLASSES

from .test_trunk import write

WIDTHS = (8, 8, 16, 16, 16, 16, 32, 32, 32, 32, 32, 32, 64, 64)


def teacher() -> keras.Model:
    """Return YAMNet with fewer channels."""
    patch = keras.Input((PATCH_FRAMES, PATCH_BANDS, 1), 1)
    x = keras.layers.Conv2D(WIDTHS[0], 3, 2, "same", activation="relu6")(patch)
    for width, stride in zip(WIDTHS[1:], STRIDES, strict=True):
        x = keras.layers.DepthwiseConv2D(3, stride, "same", activation="relu6")(x)
        x = keras.layers.Conv2D(width, 1, activation="relu6")(x)
    x = keras.layers.GlobalAveragePooling2D()(x)
    classes = keras.layers.Dense(CLASSES, bias_initializer="normal")(x)
    return keras.Model(patch, classes)


def test_the_witness_says_what_the_teacher_says_of_a_babys_cry(tmp_path: Path) -> None:
    keras.utils.set_random_seed(3)
    model = teacher()
    path = tmp_path / "cry.witness.tflite"
    write_witness(write(model, tmp_path / "teacher.tflite"), path)
    patch = np.random.default_rng(0).standard_normal((1, PATCH_FRAMES, PATCH_BANDS), np.float32)
    expected = model.predict(patch[..., None], verbose=0)[:, [BABY_CRY]]
    for name in RuntimeName:
        heard = load_runtime(path, name).invoke({"frames": patch})["logit"]
        assert heard.shape == (1, 1)
        np.testing.assert_allclose(heard, expected, atol=0.02)


def test_a_file_that_is_no_teacher_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "yamnet.tflite"
    path.write_text("no network")
    with pytest.raises(DataError, match=r"yamnet\.tflite is no YAMNet"):
        write_witness(path, tmp_path / "cry.witness.tflite")
