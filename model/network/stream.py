"""A network that remembers, on a whole sound: without gate, calibration or golden vectors."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cry_detection import Block, FeatureConfig, LogMel, Runtime, RuntimeName, Tensor, load_runtime

from .geometry import HOP_FRAMES, WINDOW_FRAMES

_FEATURES = FeatureConfig()


class StreamHop(NamedTuple):
    """What went into a network in one hop, and what came out."""

    inputs: dict[str, Tensor]
    outputs: dict[str, Tensor]


def stream(runtime: Runtime, features: Tensor, hop_frames: int) -> Iterator[StreamHop]:
    """Yield each whole hop of frames, shape [frames, mel_bands], before which there was nothing."""
    memory = {name: np.zeros(shape, np.float32) for name, shape in runtime.shapes.items()}
    for start in range(0, len(features) - hop_frames + 1, hop_frames):
        inputs = memory | {"frames": features[None, start : start + hop_frames]}
        outputs = runtime.invoke(inputs)
        yield StreamHop(inputs, outputs)
        memory = {name: outputs.get(name, array) for name, array in memory.items()}


class ListenerStream:
    """A listener by itself, as it is before there is a judge."""

    hop_s = HOP_FRAMES / _FEATURES.frame_rate
    """From one answer to the next."""

    def __init__(self, path: Path) -> None:
        """Load its .tflite file.

        Raises:
            ModelError: It cannot be loaded.
        """
        self._runtime = load_runtime(path, RuntimeName.LITERT)

    def logits(self, sound: Block) -> NDArray[np.float64]:
        """Return its logit in each whole hop of a sound, not calibrated, shape [hops]."""
        hop = HOP_FRAMES * _FEATURES.hop_size
        heard = sound[: len(sound) // hop * hop]
        if not len(heard):
            return np.empty(0, np.float64)
        # The last frame of a hop ends in the next one.
        frames = LogMel(_FEATURES).push(np.pad(heard, (0, _FEATURES.fft_size)))
        frames = frames[: len(heard) // _FEATURES.hop_size]
        past = -(-WINDOW_FRAMES // HOP_FRAMES)
        # The past is taken to be like the first moment, as the classifier does.
        before = np.repeat(frames[:1], past * HOP_FRAMES, axis=0)
        hops = stream(self._runtime, np.concatenate((before, frames)), HOP_FRAMES)
        answers = [float(each.outputs["logit"][0, 0]) for each in hops]
        return np.array(answers[past:], np.float64)
