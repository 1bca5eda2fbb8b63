"""Runs a .tflite file, by LiteRT where it is installed and by numpy everywhere else.

There is no TFLite package for musl, which most Home Assistant installations run on. So the same
file has two runtimes, and `load_runtime` is the one place that chooses.
"""

from pathlib import Path

from .litert import LiteRT, find_interpreter
from .runtime import ModelError, Runtime, RuntimeName, Tensor

__all__ = ["ModelError", "Runtime", "RuntimeName", "Tensor", "load_runtime"]


def load_runtime(path: Path, name: RuntimeName | None = None) -> Runtime:
    """Return a runtime that is ready to run the model in `path`.

    Args:
        path: A .tflite file of float32 tensors with one signature.
        name: The runtime to use. None takes LiteRT (`ai_edge_litert`, else `tflite_runtime`) where
            it is installed and numpy elsewhere.

    Raises:
        ModelError: The file is missing, damaged or needs what the runtime cannot do, or the named
            runtime is not installed.
    """
    interpreter = None if name is RuntimeName.NUMPY else find_interpreter()
    if interpreter is None and name is RuntimeName.LITERT:
        raise ModelError(
            "LiteRT is not installed: install ai-edge-litert, or use the numpy runtime."
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"The model {path} cannot be read ({error.strerror}).") from error
    try:
        return LiteRT(interpreter, content) if interpreter else _numpy_runtime(content)
    except ModelError as error:
        raise ModelError(f"The model {path} cannot be used: {error}") from error


def _numpy_runtime(content: bytes) -> Runtime:
    try:
        # Its parser is a package of 150 modules, which nobody with LiteRT needs to wait for.
        from .executor import NumpyRuntime  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise ModelError(f"the numpy runtime needs the Python package {error.name}.") from error
    return NumpyRuntime(content)
