"""What a builder gets and gives."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cry_detection.tflite.runtime import ModelError, Tensor

type Step = Callable[[], object]
"""Computes one output into its buffer; what it returns means nothing."""


def chain(*steps: Step) -> Step:
    """Return the step that takes these steps one after the other."""

    def run() -> None:
        for step in steps:
            step()

    return run


@dataclass(frozen=True)
class Node:
    """An operator with the arrays it reads and writes; they stay where they are in every run."""

    name: str
    inputs: tuple[NDArray[Any] | None, ...]
    """None where an optional input is left out."""
    constant: tuple[bool, ...]
    """Which inputs are part of the file, so that they can be prepared before the first run."""
    output: Tensor
    options: Any
    """The operator's table of the package `tflite`, or None."""

    def tensor(self, position: int) -> Tensor:
        """Return a float32 input."""
        array = self.inputs[position]
        if array is None or array.dtype != np.float32:
            raise self.unsupported(f"without a float32 input {position}")
        return array

    def weights(self, position: int) -> Tensor:
        """Return a float32 input that never changes."""
        if not self.constant[position]:
            raise self.unsupported(f"with a computed input {position}")
        return self.tensor(position)

    def integers(self, position: int) -> NDArray[np.integer]:
        """Return an integer input that never changes, such as axes or paddings."""
        array = self.inputs[position]
        if array is None or not self.constant[position] or array.dtype.kind != "i":
            raise self.unsupported(f"without a constant integer input {position}")
        return array

    def unsupported(self, what: str) -> ModelError:
        """Return the error for a variant of the operator that the numpy runtime lacks."""
        return ModelError(
            f"the numpy runtime does not know its operator {self.name} {what};"
            " build the model without it, or install ai-edge-litert."
        )


type Builder = Callable[[Node], Step]
