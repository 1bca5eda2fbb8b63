"""What stands beside a .tflite file: its description and its golden vectors."""

from dataclasses import asdict
import json
from pathlib import Path
from typing import Any

import numpy as np

from custom_components.cry_monitor.detection.audio import Block
from custom_components.cry_monitor.detection.features import FeatureConfig, LogMel
from custom_components.cry_monitor.detection.model_file import FORMAT, ModelFile
from custom_components.cry_monitor.detection.tflite import RuntimeName, Tensor, load

from .geometry import HOP_FRAMES

# What the sensitivities differ in.
_THRESHOLDS = ("on", "off")


def write_golden(model: Path, sound: Block) -> None:
    """Store what the model computes of the end of `sound`: any other answer is a broken runtime.

    Args:
        model: The .tflite file; NAME.golden.npz is written beside it.
        sound: Several windows long, shape [samples].
    """
    features = LogMel(FeatureConfig()).push(sound)
    runtime = load(model, RuntimeName.LITERT)
    inputs = {name: np.zeros(shape, np.float32) for name, shape in runtime.shapes.items()}
    outputs: dict[str, Tensor] = {}
    for end in range(HOP_FRAMES, len(features), HOP_FRAMES):
        inputs = {name: outputs.get(name, array) for name, array in inputs.items()}
        inputs["frames"] = features[None, end - HOP_FRAMES : end]
        outputs = runtime.invoke(inputs)
    arrays: dict[str, Any] = outputs | inputs
    np.savez_compressed(model.with_suffix(".golden.npz"), **arrays)


def write_description(model: ModelFile) -> None:
    """Write what was decided about the model beside it, as `ModelFile.read` reads it."""
    description = {
        "format": FORMAT,
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
