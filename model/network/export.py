"""The trained network as it runs: a .tflite file."""

from pathlib import Path
from tempfile import TemporaryDirectory

import keras
import tensorflow as tf

from . import architecture as network


def write_tflite(trained: keras.Model, path: Path) -> None:
    """Write the network as it runs, with its inputs and outputs by name, as a .tflite file."""
    model = network.build_streaming()
    for layer in model.layers:
        if layer.weights:
            layer.set_weights(trained.get_layer(layer.name).get_weights())
    signature = {
        tensor.name: tf.TensorSpec(tensor.shape, tf.float32, name=tensor.name)
        for tensor in model.inputs
    }
    with TemporaryDirectory() as folder:
        model.export(folder, input_signature=[signature], verbose=False)
        path.write_bytes(tf.lite.TFLiteConverter.from_saved_model(folder).convert())
