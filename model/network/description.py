"""What stands beside a model's networks: its description and its golden vectors."""

from collections import deque
from collections.abc import Mapping
from dataclasses import asdict
import json
from pathlib import Path
from typing import Any

import numpy as np

from cry_detection import (
    MODEL_FORMAT,
    Block,
    Classifier,
    LogMel,
    ModelFile,
    NetworkFile,
    Runtime,
    RuntimeName,
    Tensor,
    load_runtime,
)

from .stream import stream

# What the sensitivities differ in.
_THRESHOLDS = ("on", "off")
# No network of ours looks back nearly as far.
_MOST_HOPS = 200


def write_model(path: Path, decisions: Mapping[str, Any], sound: Block) -> ModelFile:
    """Write what belongs to NAME.tflite and NAME.judge.tflite, and return the model.

    Args:
        path: NAME.tflite; the judge lies beside it.
        decisions: The description but for its format and for what is measured of the judge,
            `judge_hops`.
        sound: For the golden vectors, longer than the judge looks back, shape [samples].

    Raises:
        ModelError: the model does not run, or not alike in both runtimes.
    """
    description = {
        "format": MODEL_FORMAT,
        **decisions,
        "judge_hops": hops_looked_back(path.with_suffix(".judge.tflite")),
    }
    _write_json(path, description)
    write_golden(ModelFile.read(path), sound)
    model = ModelFile.read(path)
    for runtime in RuntimeName:
        Classifier(model, runtime)
    return model


def write_golden(model: ModelFile, sound: Block) -> None:
    """Store what the networks compute of the end of `sound`: other answers are a broken runtime.

    Args:
        model: NAME.golden.npz is written beside its networks.
        sound: Longer than the judge looks back, shape [samples].
    """
    features = LogMel(model.features).push(sound)
    arrays: dict[str, Any] = {}
    for network in (model.listener, model.judge):
        for name, array in _last_hop(network, features, model.hop_frames).items():
            arrays[f"{network.name}.{name}"] = array
    np.savez_compressed(model.path.with_suffix(".golden.npz"), **arrays)


def _last_hop(network: NetworkFile, features: Tensor, hop_frames: int) -> dict[str, Tensor]:
    """Return the inputs of the last hop of a sound, and what is made of them."""
    runtime = load_runtime(network.path, RuntimeName.LITERT)
    (last,) = deque(stream(runtime, features, hop_frames), maxlen=1)
    # Memories are inputs and outputs; it is those before the hop that give its answer.
    return last.outputs | last.inputs


def hops_looked_back(network: Path) -> int:
    """Return of how many hops, the newest among them, a network's answers are made.

    It is measured: two streams that differ in what was before them give the same answers once
    nothing of it is remembered.
    """
    runtime = load_runtime(network, RuntimeName.LITERT)
    rng = np.random.default_rng(0)
    streams = [
        {
            name: rng.uniform(0.0, most, shape).astype(np.float32)
            for name, shape in runtime.shapes.items()
        }
        for most in (0.0, 6.0)
    ]
    for hop in range(_MOST_HOPS):
        if all(np.array_equal(*pair) for pair in _memories(runtime, streams)):
            return hop + 1
        frames = rng.normal(0.0, 0.5, runtime.shapes["frames"]).astype(np.float32)
        for inputs in streams:
            inputs["frames"] = frames
            outputs = runtime.invoke(inputs)
            inputs.update({name: outputs[name] for name in inputs if name in outputs})
    raise ValueError(f"{network} never forgets")


def _memories(runtime: Runtime, streams: list[dict[str, Tensor]]) -> list[tuple[Tensor, Tensor]]:
    first, second = streams
    return [(first[name], second[name]) for name in runtime.shapes if name != "frames"]


def write_description(model: ModelFile) -> None:
    """Write what was decided about the model beside it, as `ModelFile.read` reads it."""
    networks = (model.listener, model.judge)
    _write_json(
        model.path,
        {
            "format": MODEL_FORMAT,
            "version": model.version,
            "features": asdict(model.features),
            "window_frames": model.window_frames,
            "hop_frames": model.hop_frames,
            "calibration": {
                each.name: {"scale": each.scale, "bias": each.bias} for each in networks
            },
            "witness": model.witness._asdict(),
            "gate": model.gate,
            "hold_s": model.hold_s,
            "judge_hops": model.judge_hops,
            "episodes": {
                name: value
                for name, value in asdict(model.episodes).items()
                if name not in _THRESHOLDS
            },
            "sensitivities": {
                sensitivity: {name: getattr(config, name) for name in _THRESHOLDS}
                for sensitivity, config in model.sensitivities.items()
            },
            "provenance": model.provenance,
        },
    )


def _write_json(path: Path, description: Mapping[str, Any]) -> None:
    text = json.dumps(description, indent=2) + "\n"
    path.with_suffix(".json").write_text(text, encoding="utf-8")
