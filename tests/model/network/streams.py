"""Streams of random sound through networks that remember."""

from pathlib import Path

import numpy as np

from cry_detection import RuntimeName, Tensor, load_runtime


def hear(path: Path, name: RuntimeName, frames: Tensor, hop_frames: int) -> list[dict[str, Tensor]]:
    """Return what a network gives for each hop of frames, shape [frames, bands], in whole hops."""
    runtime = load_runtime(path, name)
    inputs = {key: np.zeros(size, np.float32) for key, size in runtime.shapes.items()}
    heard = []
    for hop in np.split(frames[None], len(frames) // hop_frames, axis=1):
        inputs["frames"] = hop
        outputs = runtime.invoke(inputs)
        inputs = {key: outputs.get(key, array) for key, array in inputs.items()}
        heard.append(outputs)
    return heard
