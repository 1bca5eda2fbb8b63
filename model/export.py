"""The trained network as the files that the integration ships."""

from dataclasses import asdict
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from cry_detection import (
    MODEL_FORMAT,
    Block,
    FeatureConfig,
    LogMel,
    ModelFile,
    RuntimeName,
    Tensor,
    load_runtime,
)

from . import network

# What the sensitivities differ in.
_THRESHOLDS = ("on", "off")


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


def write_golden(model: Path, sound: Block) -> None:
    """Store what the model computes of the end of `sound`: any other answer is a broken runtime.

    Args:
        model: The .tflite file; NAME.golden.npz is written beside it.
        sound: Several windows long, shape [samples].
    """
    features = LogMel(FeatureConfig()).push(sound)
    runtime = load_runtime(model, RuntimeName.LITERT)
    inputs = {name: np.zeros(shape, np.float32) for name, shape in runtime.shapes.items()}
    outputs: dict[str, Tensor] = {}
    for end in range(network.HOP_FRAMES, len(features), network.HOP_FRAMES):
        inputs = {name: outputs.get(name, array) for name, array in inputs.items()}
        inputs["frames"] = features[None, end - network.HOP_FRAMES : end]
        outputs = runtime.invoke(inputs)
    arrays: dict[str, Any] = outputs | inputs
    np.savez_compressed(model.with_suffix(".golden.npz"), **arrays)


def write_description(model: ModelFile) -> None:
    """Write what was decided about the model beside it, as `ModelFile.read` reads it."""
    description = {
        "format": MODEL_FORMAT,
        "version": model.version,
        "features": asdict(model.features),
        "window_frames": model.window_frames,
        "hop_frames": model.hop_frames,
        "calibration": {"scale": model.scale, "bias": model.bias},
        "episodes": {
            name: value for name, value in asdict(model.episodes).items() if name not in _THRESHOLDS
        },
        "sensitivities": {
            sensitivity: {name: getattr(config, name) for name in _THRESHOLDS}
            for sensitivity, config in model.sensitivities.items()
        },
        "provenance": model.provenance,
    }
    path = model.path.with_suffix(".json")
    path.write_text(json.dumps(description, indent=2) + "\n", encoding="utf-8")
