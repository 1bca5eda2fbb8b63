"""The runtime for machines that have Google's own: LiteRT or its forerunner."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import numpy as np

from .runtime import ModelError, RuntimeName, Tensor, check_inputs, check_signatures

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
            raise ModelError(f"LiteRT refuses it ({reason}).") from error
        check_signatures(len(interpreter.get_signature_list()))
        runner = interpreter.get_signature_runner()
        inputs, outputs = runner.get_input_details(), runner.get_output_details()
        for name, details in (inputs | outputs).items():
            if details["dtype"] != np.float32:
                raise ModelError(f"{name} is {details['dtype'].__name__}; export it as float32.")
        self.shapes: dict[str, tuple[int, ...]] = {
            name: tuple(details["shape"].tolist()) for name, details in inputs.items()
        }
        self._inputs = {name: details["index"] for name, details in inputs.items()}
        self._outputs = {name: details["index"] for name, details in outputs.items()}
        # Not the runner itself: it checks every call anew, for half as long as a small net runs.
        self._interpreter = interpreter

    def invoke(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return the model's outputs by their names; see Runtime."""
        check_inputs(inputs, self.shapes)
        for name, index in self._inputs.items():
            self._interpreter.set_tensor(index, inputs[name])
        self._interpreter.invoke()
        return {name: self._interpreter.get_tensor(i) for name, i in self._outputs.items()}
