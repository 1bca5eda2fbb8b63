"""The trained networks as they run: .tflite files."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import keras
import tensorflow as tf

from . import judge, listener


def write_listener(trained: keras.Model, path: Path) -> None:
    """Write the listener as it runs, with its inputs and outputs by name."""
    model = listener.build_streaming()
    _hand_on([trained], model)
    export(model, path)


def write_judge(frozen: keras.Model, trained: keras.Model, path: Path) -> None:
    """Write the judge as it runs, with its inputs and outputs by name and 8-bit weights.

    Args:
        frozen: As `judge.build_frozen` returns it.
        trained: As `judge.build` returns it, with its frames and weights of any.
        path: The .tflite file.
    """
    model = judge.build_streaming()
    _hand_on([frozen, trained], model)
    export(model, path, int8_weights=True)


def export(model: keras.Model, path: Path, *, int8_weights: bool = False) -> None:
    """Write a network of one batch as a .tflite file.

    Args:
        model: Its inputs are called as its tensors.
        path: Where to.
        int8_weights: Store weights in 8 bits, one scale a channel. What flows through the network
            stays float, so that no sound has to be shown to it.
    """
    signature = {
        tensor.name: tf.TensorSpec(tensor.shape, tf.float32, name=tensor.name)
        for tensor in model.inputs
    }
    with TemporaryDirectory() as folder:
        model.export(folder, input_signature=[signature], verbose=False)
        converter = tf.lite.TFLiteConverter.from_saved_model(folder)
        if int8_weights:
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
        path.write_bytes(converter.convert())


def _hand_on(trained: Sequence[keras.Model], streaming: keras.Model) -> None:
    weights = {
        layer.name: layer.get_weights()
        for model in trained
        for layer in model.layers
        if layer.weights
    }
    for layer in streaming.layers:
        if layer.weights:
            layer.set_weights(weights[layer.name])
