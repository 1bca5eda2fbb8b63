"""What every runtime of a .tflite file offers."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

type Tensor = NDArray[np.float32]


class ModelError(Exception):
    """A model or a runtime that cannot be used; the message is one sentence that says why."""


class RuntimeName(StrEnum):
    """The runtimes there are."""

    LITERT = "litert"
    NUMPY = "numpy"


class Runtime(Protocol):
    """A model ready to run, by one thread at a time."""

    name: RuntimeName

    def invoke(self, window: Tensor) -> dict[str, Tensor]:
        """Return the model's outputs by their names in its signature.

        The arrays are the caller's: the next call leaves them alone.

        Raises:
            ValueError: The window has not exactly the shape of the model's input.
        """
        ...


def check_signatures(inputs: Sequence[int]) -> None:
    """Raise ModelError unless a model has one signature and that has one input.

    Tensor names change with every version of the converter; only a signature keeps the names that
    the training code gave.

    Args:
        inputs: The number of inputs of each signature.
    """
    if len(inputs) != 1:
        raise ModelError(f"it has {len(inputs)} signatures instead of one; export it with one.")
    if inputs[0] != 1:
        raise ModelError(
            f"its signature has {inputs[0]} inputs instead of one; export it with one."
        )


def check_window(window: Tensor, shape: tuple[int, ...]) -> None:
    """Raise ValueError unless the window has the shape of the model's input."""
    if window.shape != shape:
        raise ValueError(f"The model takes a window of shape {shape}, not {window.shape}")
