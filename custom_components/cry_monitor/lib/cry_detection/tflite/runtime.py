"""What every runtime of a .tflite file offers."""

from collections.abc import Mapping
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
    shapes: dict[str, tuple[int, ...]]
    """The shape of each input, by its name in the model's signature."""

    def invoke(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return the model's outputs by their names in its signature.

        The arrays are the caller's: the next call leaves them alone.

        Raises:
            ValueError: The inputs have not exactly the names and the shapes of the model's.
        """
        ...


def check_signatures(count: int) -> None:
    """Raise ModelError unless a model has one signature.

    Tensor names change with every version of the converter; only a signature keeps the names that
    the training code gave.
    """
    if count != 1:
        raise ModelError(f"it has {count} signatures instead of one; export it with one.")


def check_inputs(inputs: Mapping[str, Tensor], shapes: dict[str, tuple[int, ...]]) -> None:
    """Raise ValueError unless the inputs have the names and the shapes of the model's."""
    given = {name: tensor.shape for name, tensor in inputs.items()}
    if given != shapes:
        raise ValueError(f"The model takes inputs of the shapes {shapes}, not {given}")
