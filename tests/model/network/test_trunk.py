"""The network begins with what a teacher knows: here of teachers made up for the tests."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("scipy")
pytest.importorskip("ai_edge_litert")

import keras
import tensorflow as tf

from cry_detection import FeatureConfig
from model.network import listener, trunk
from model.network.listener import STRIDES, TRUNK
from model.network.yamnet_weights import Block

BANDS = FeatureConfig().mel_bands


def teacher(widths: tuple[int, ...]) -> keras.Model:
    """Return a network with the first layers of a MobileNet, for three frames of 10 ms a step."""
    sound = keras.Input((96, BANDS, 1), 1)
    x = keras.layers.Conv2D(widths[0], 3, 2, "same", activation="relu6")(sound)
    for width, stride in zip(widths[1:], STRIDES, strict=True):
        x = keras.layers.DepthwiseConv2D(3, stride, "same", activation="relu6")(x)
        x = keras.layers.Conv2D(width, 1, activation="relu6")(x)
    return keras.Model(sound, x)


def write(model: keras.Model, path: Path) -> Path:
    """Write a network with 8-bit weights, one scale a channel, as the real teacher is."""
    rng = np.random.default_rng(0)
    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: (
        [rng.standard_normal((1, 96, BANDS, 1), np.float32)] for _ in range(4)
    )
    path.write_bytes(converter.convert())
    return path


def weights_of(model: keras.Model) -> list[np.ndarray]:
    return [layer.get_weights()[0] for layer in model.layers if layer.weights]


def test_a_teacher_is_read_as_it_was_written(tmp_path: Path) -> None:
    keras.utils.set_random_seed(1)
    model = teacher(TRUNK)
    kernel, *others = weights_of(model)
    read = trunk._read(write(model, tmp_path / "teacher.tflite"))
    np.testing.assert_allclose(read.kernel[0], kernel[0] + kernel[1] / 2.0, atol=0.01)
    np.testing.assert_allclose(read.kernel[1], kernel[1] / 2.0 + kernel[2], atol=0.01)
    for number, block in enumerate(read.blocks):
        np.testing.assert_allclose(block.depthwise, others[2 * number], atol=0.01)
        np.testing.assert_allclose(block.pointwise, others[2 * number + 1][0, 0], atol=0.01)


def made_up(widths: tuple[int, ...]) -> trunk._Trunk:
    """Return a trunk of random weights."""
    rng = np.random.default_rng(2)

    def some(*shape: int, centre: float = 0.0) -> np.ndarray:
        inputs = 1 if len(shape) == 1 else shape[0] if len(shape) == 2 else 9
        return rng.normal(centre, inputs**-0.5, shape).astype(np.float32)

    blocks = (
        Block(some(3, 3, size, 1), some(size, centre=1.0), some(size, after), some(after))
        for size, after in pairwise(widths)
    )
    return trunk._Trunk(some(2, 3, 1, widths[0]), some(widths[0], centre=1.0), tuple(blocks))


def doubled(small: trunk._Trunk) -> trunk._Trunk:
    """Return a trunk that computes the same with every channel twice."""

    def twice(array: np.ndarray) -> np.ndarray:
        return np.concatenate((array, array), axis=-1)

    blocks = (
        Block(
            np.concatenate((block.depthwise, block.depthwise), axis=2),
            twice(block.depthwise_bias),
            twice(np.concatenate((block.pointwise, block.pointwise)) / 2.0),
            twice(block.pointwise_bias),
        )
        for block in small.blocks
    )
    return trunk._Trunk(twice(small.kernel), twice(small.bias), tuple(blocks))


def answer(of: trunk._Trunk, heard: np.ndarray) -> np.ndarray:
    x = trunk._first(of.kernel, of.bias, heard)
    for block, stride in zip(of.blocks, STRIDES, strict=True):
        x = trunk._depthwise(block.depthwise, block.depthwise_bias, stride, x)
        x = tf.nn.relu6(x @ block.pointwise + block.pointwise_bias)
    return np.asarray(x)


def test_half_of_the_channels_say_what_all_said() -> None:
    small = made_up(TRUNK)
    heard = np.random.default_rng(0).standard_normal((4, 60, BANDS, 1), np.float32)
    pruned = trunk._prune(doubled(small), tf.constant(heard))
    assert pruned.kernel.shape[-1] == TRUNK[0]
    assert [block.pointwise.shape[1] for block in pruned.blocks] == list(TRUNK[1:])
    # What every channel said follows from those that are left.
    said, left = (answer(each, heard).reshape(-1, TRUNK[-1]) for each in (small, pruned))
    said, left = said - said.mean(axis=0), left - left.mean(axis=0)
    missing = said - left @ np.linalg.lstsq(left, said)[0]
    assert np.square(missing).sum() < 0.01 * np.square(said).sum()


def test_a_new_network_hears_as_its_teacher(tmp_path: Path) -> None:
    keras.utils.set_random_seed(1)
    path = write(teacher(tuple(2 * width for width in TRUNK)), tmp_path / "teacher.tflite")
    model = listener.build()
    rng = np.random.default_rng(0)
    features = rng.normal(-0.3, 0.3, (3, 200, BANDS)).astype(np.float32)
    trunk.init_from_teacher(model, path, features)
    kernel, _ = model.get_layer("bands_1").get_weights()
    read = trunk._read(path).kernel
    scale = 40.0 * np.log(10.0) / 20.0
    # Each of its filters is one of the teacher's, in the features' units.
    for index in range(TRUNK[0]):
        differences = np.abs(kernel[:, :, :, index, None] / scale - read).max(axis=(0, 1, 2))
        assert differences.min() < 1e-5
    (shifts,) = model.get_layer("offsets").get_weights()
    # The teacher's bands are the wider, the higher they are.
    assert shifts[0] < shifts[30] < shifts[63]
