"""What YAMNet knows: its weights, in numbers instead of its 8-bit steps."""

from dataclasses import dataclass
from pathlib import Path

from ai_edge_litert.interpreter import Interpreter, OpResolverType
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
        # Delegates would take operators over, and hide them.
        plain = OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES
        interpreter = Interpreter(str(path), experimental_op_resolver_type=plain)
    except ValueError as err:
        raise DataError(f"{path} is no YAMNet: get yamnet.tflite from Google.") from err
    interpreter.allocate_tensors()
    details = {each["index"]: each for each in interpreter.get_tensor_details()}

    def numbers(index: int) -> Array:
        steps: Array = interpreter.get_tensor(index).astype(np.float32)
        quantization = details[index]["quantization_parameters"]
        if not len(quantization["scales"]):
            return steps
        shape = [1] * steps.ndim
        shape[quantization["quantized_dimension"]] = -1
        scaled: Array = steps * quantization["scales"].reshape(shape)
        return scaled

    convolutions: list[tuple[Array, Array]] = []
    classes, classes_bias = np.empty((0, 0), np.float32), np.empty(0, np.float32)
    for operator in interpreter._get_ops_details():  # noqa: SLF001 - there is no public way
        if operator["op_name"] in {"CONV_2D", "DEPTHWISE_CONV_2D"}:
            _, weights, biases = operator["inputs"]
            convolutions.append((numbers(weights), numbers(biases)))
        elif operator["op_name"] == "FULLY_CONNECTED":
            # Its mel filters are a dense layer too; the classes are the last one.
            _, weights, biases = operator["inputs"]
            classes, classes_bias = numbers(weights).T, numbers(biases)
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
