"""Resident memory of a process that does nothing but listen.

python -m model memory litert|numpy|yamnet MODEL.tflite
"""

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
import subprocess
import sys

import numpy as np

from cry_detection import SAMPLE_RATE, Detector, ModelFile, RuntimeName

_YAMNET = "yamnet"
_SECONDS = 20


def added_mb(listener: str, path: Path) -> float:
    """Return the megabytes that a listener adds to a bare Python with numpy."""
    command = [sys.executable, "-m", "model", "memory", listener, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(result.stdout.split()[-1])


def main(arguments: Sequence[str]) -> None:
    """Listen to noise for a while and print the growth in MB."""
    parser = argparse.ArgumentParser(prog="python -m model memory", description=__doc__)
    parser.add_argument("listener", choices=(*RuntimeName, _YAMNET))
    parser.add_argument("path", type=Path)
    options = parser.parse_args(arguments)
    rng = np.random.default_rng(0)
    sound = rng.standard_normal(_SECONDS * SAMPLE_RATE).astype(np.float32) * np.float32(0.01)
    before = _resident_mb()
    if options.listener == _YAMNET:
        # It brings LiteRT with it, which must not be there before.
        import_module("model.network.yamnet").YamNet(options.path).crying(sound)
    else:
        detector = Detector(ModelFile.read(options.path), RuntimeName(options.listener))
        for _ in detector.push(sound):
            pass
    print(round(_resident_mb() - before, 1))


def _resident_mb() -> float:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024.0
    raise RuntimeError("/proc/self/status names no VmRSS: measure memory on Linux.")
