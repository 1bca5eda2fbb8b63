"""What a second of sound costs, on one thread of this machine."""

from collections.abc import Callable
from functools import partial
import time

import numpy as np

from custom_components.cry_monitor.detection.audio import SAMPLE_RATE, Block
from custom_components.cry_monitor.detection.detector import Detector
from custom_components.cry_monitor.detection.model_file import ModelFile
from custom_components.cry_monitor.detection.tflite import RuntimeName

from .peer import YamNet

_SECONDS = 60
_REPEATS = 5


def cost(model: ModelFile, peer: YamNet) -> dict[str, float]:
    """Return CPU milliseconds for a second of sound, features included on all sides."""
    rng = np.random.default_rng(0)
    sound: Block = rng.standard_normal(_SECONDS * SAMPLE_RATE).astype(np.float32) * np.float32(0.01)
    result = {"yamnet_ms": _fastest(partial(peer.crying, sound))}
    for runtime in RuntimeName:
        result[f"{runtime}_ms"] = _fastest(partial(_exhaust, Detector(model, runtime), sound))
    return result


def _exhaust(detector: Detector, sound: Block) -> None:
    for _ in detector.push(sound):
        pass


def _fastest(listen: Callable[[], object]) -> float:
    """Return the least of several runs: other programs can only slow one down."""
    times = []
    for _ in range(_REPEATS):
        began = time.process_time()
        listen()
        times.append(time.process_time() - began)
    return 1000.0 * min(times) / _SECONDS
