"""What a second of sound costs, on one thread of this machine."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
import math
from pathlib import Path
import time
from typing import Any

from ai_edge_litert.interpreter import Interpreter
import numpy as np

from cry_detection import SAMPLE_RATE, SHIPPED_MODEL, Block, Detector, ModelFile, RuntimeName
from model.network.yamnet import HOP, WINDOW, YamNet

from .memory import added_mb

_SECONDS = 60
_REPEATS = 9


def cost(model: ModelFile, yamnet_path: Path) -> dict[str, Any]:
    """Return CPU time, multiply-adds, memory and size, features included on all sides.

    YAMNet is measured without overlap, as Frigate runs it, and every half window, as its smoothed
    rule needs it. The noise is calm: the judge and the witness are not asked. `_suspecting` is
    what a room costs for as long as they are asked at every hop.
    """
    rng = np.random.default_rng(0)
    sound: Block = rng.standard_normal(_SECONDS * SAMPLE_RATE).astype(np.float32) * np.float32(0.01)
    yamnet = YamNet(yamnet_path)
    runs: dict[str, Callable[[], object]] = {
        "yamnet": partial(yamnet.crying, sound),
        "yamnet_smoothed": partial(yamnet.crying, sound, HOP),
    }
    suspecting = replace(model, gate=-math.inf)
    for runtime in RuntimeName:
        runs[runtime] = partial(_exhaust, Detector(model, runtime), sound)
        runs[f"{runtime}_suspecting"] = partial(_exhaust, Detector(suspecting, runtime), sound)
    networks = [model.listener.path, model.judge.path, SHIPPED_MODEL.with_name("witness.tflite")]
    work = [multiply_adds(path) / model.hop_s / 1e6 for path in networks]
    return {
        "cpu_ms": _fastest(runs),
        "multiply_adds_millions": {
            "model": work[0],
            "suspecting": sum(work),
            "yamnet": multiply_adds(yamnet_path) * SAMPLE_RATE / WINDOW / 1e6,
        },
        "memory_mb": {
            **{runtime: added_mb(runtime, model.path) for runtime in RuntimeName},
            "yamnet": added_mb("yamnet", yamnet_path),
        },
        "size_bytes": {
            "model": sum(path.stat().st_size for path in networks),
            "yamnet": yamnet_path.stat().st_size,
        },
    }


def multiply_adds(path: Path) -> int:
    """Return the multiplications of one run of a network's convolutions and dense layers."""
    interpreter = Interpreter(str(path))
    shapes = {each["index"]: each["shape"] for each in interpreter.get_tensor_details()}
    total = 0
    for operator in interpreter._get_ops_details():  # noqa: SLF001 - there is no public way
        if operator["op_name"] in {"CONV_2D", "FULLY_CONNECTED", "DEPTHWISE_CONV_2D"}:
            weights, output = shapes[operator["inputs"][1]], shapes[operator["outputs"][0]]
            # A depthwise filter has its channels last, the others their outputs first.
            depthwise = operator["op_name"] == "DEPTHWISE_CONV_2D"
            per_output = math.prod(weights[1:3] if depthwise else weights[1:])
            total += math.prod(output) * per_output
    return int(total)


def _exhaust(detector: Detector, sound: Block) -> None:
    for _ in detector.push(sound):
        pass


def _fastest(runs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the least ms of several runs, in turns: other programs can only slow one down."""
    best = dict.fromkeys(runs, math.inf)
    for _ in range(_REPEATS):
        for name, listen in runs.items():
            began = time.process_time()
            listen()
            best[name] = min(best[name], 1000.0 * (time.process_time() - began) / _SECONDS)
    return best
