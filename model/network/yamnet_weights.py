"""What YAMNet knows: its weights, in numbers instead of its 8-bit steps."""

from dataclasses import dataclass
from pathlib import Path

from ai_edge_litert.interpreter import Interpreter
import numpy as np
from numpy.typing import NDArray

from model.errors import DataError

type Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Block:
    """A convolution of each channel on its own, and one over all channels."""

    depthwise: Array
    """Shape [3, 3, inputs, 1]."""
    depthwise_bias: Array
    pointwise: Array
    """Shape [inputs, outputs]."""
    pointwise_bias: Array


@dataclass(frozen=True, eq=False)
class Weights:
    """A MobileNet's first convolution, its blocks, and its last layer."""

    kernel: Array
    """Shape [3, 3, 1, outputs], of frames that are 10 ms apart."""
    bias: Array
    blocks: tuple[Block, ...]
    classes: Array
    """Shape [inputs, classes]; no inputs where the file ends with a block."""
    classes_bias: Array


def read_weights(path: Path) -> Weights:
    """Return the weights of YAMNet, or of the first blocks of one.

    Raises:
        DataError: The file is none.
    """
    try:
        interpreter = Interpreter(str(path), num_threads=1)
    except ValueError as err:
        raise DataError(f"{path} is no YAMNet: get yamnet.tflite from Google.") from err
    interpreter.allocate_tensors()
    details = {each["index"]: each for each in interpreter.get_tensor_details()}

    def numbers(index: int) -> Array:
        steps = interpreter.get_tensor(index).astype(np.float32)
        quantization = details[index]["quantization_parameters"]
        shape = [1] * steps.ndim
        shape[quantization["quantized_dimension"]] = -1
        scaled: Array = steps * quantization["scales"].reshape(shape)
        return scaled

    convolutions: list[tuple[Array, Array]] = []
    classes, classes_bias = np.empty((0, 0), np.float32), np.empty(0, np.float32)
    for operator in interpreter._get_ops_details():  # noqa: SLF001 - there is no public way
        inputs = operator["inputs"]
        # Its mel filters are a dense layer of floats.
        if len(inputs) < 2 or details[inputs[1]]["dtype"] is not np.int8:
            continue
        if operator["op_name"] in {"CONV_2D", "DEPTHWISE_CONV_2D"}:
            convolutions.append((numbers(inputs[1]), numbers(inputs[2])))
        elif operator["op_name"] == "FULLY_CONNECTED":
            classes, classes_bias = numbers(inputs[1]).T, numbers(inputs[2])
    if not convolutions:
        raise DataError(f"{path} is no YAMNet: get yamnet.tflite from Google.")
    (kernel, bias), *others = convolutions
    return Weights(
        kernel=kernel.transpose(1, 2, 3, 0),
        bias=bias,
        blocks=tuple(
            Block(
                depthwise=depthwise.transpose(1, 2, 3, 0),
                depthwise_bias=depthwise_bias,
                pointwise=pointwise[:, 0, 0].T,
                pointwise_bias=pointwise_bias,
            )
            for (depthwise, depthwise_bias), (pointwise, pointwise_bias) in zip(
                others[::2], others[1::2], strict=True
            )
        ),
        classes=classes,
        classes_bias=classes_bias,
    )
