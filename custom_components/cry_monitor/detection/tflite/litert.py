"""The runtime for machines that have Google's own: LiteRT or its forerunner."""

from importlib import import_module
from typing import Any

import numpy as np

from .runtime import ModelError, RuntimeName, Tensor, check_signatures, check_window

_PACKAGES = ("ai_edge_litert", "tflite_runtime")


def find_interpreter() -> type[Any] | None:
    """Return the class `Interpreter` of the first package that is installed, or None."""
    for package in _PACKAGES:
        try:
            interpreter: type[Any] = import_module(f"{package}.interpreter").Interpreter
        except ImportError:
            continue
        return interpreter
    return None


class LiteRT:
    """Runs a model with LiteRT on one thread."""

    name = RuntimeName.LITERT

    def __init__(self, interpreter_class: type[Any], content: bytes) -> None:
        """Prepare the model.

        Args:
            interpreter_class: What `find_interpreter` found.
            content: The .tflite file.

        Raises:
            ModelError: The file is damaged or not for a float32 model with one signature.
        """
        try:
            # More threads cost more to wake than a small net takes to run.
            interpreter = interpreter_class(model_content=content, num_threads=1)
            interpreter.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            reason = " ".join(str(error).split())
            raise ModelError(f"LiteRT refuses it ({reason}): install Cry Monitor again.") from error
        signatures = interpreter.get_signature_list()
        check_signatures([len(each["inputs"]) for each in signatures.values()])
        self._run = interpreter.get_signature_runner()
        (self._input, details), *_ = self._run.get_input_details().items()
        self._shape = tuple(details["shape"].tolist())
        for output, each in (self._input, details), *self._run.get_output_details().items():
            if each["dtype"] != np.float32:
                raise ModelError(f"{output} is {each['dtype'].__name__}; export it as float32.")

    def invoke(self, window: Tensor) -> dict[str, Tensor]:
        """Return the model's outputs by their names; see Runtime."""
        check_window(window, self._shape)
        outputs: dict[str, Tensor] = self._run(**{self._input: window})
        return outputs
