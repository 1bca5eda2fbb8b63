"""Reads a .tflite file into plain objects.

The format is described by TensorFlow's schema.fbs; the package `tflite` is generated from it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
import tflite

from .runtime import ModelError, check_signatures

_IDENTIFIER = b"TFL3"
_DTYPES: dict[int, np.dtype[Any]] = {
    tflite.TensorType.INT8: np.dtype("i1"),  # weights that are widened as they are read
    tflite.TensorType.FLOAT32: np.dtype("<f4"),
    tflite.TensorType.INT32: np.dtype("<i4"),  # parameters such as axes and paddings
    tflite.TensorType.INT64: np.dtype("<i8"),
}


@dataclass(frozen=True)
class GraphTensor:
    """A value in the graph: computed, or constant and then with data."""

    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    data: NDArray[Any] | None


@dataclass(frozen=True)
class GraphOperator:
    """A step of the graph, on tensors given by their numbers; -1 is an input left out."""

    name: str
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    options: Any
    """The table of the package `tflite` that belongs to the operator, such as Conv2DOptions."""


@dataclass(frozen=True)
class Graph:
    """A model: operators in the order in which they run, and its signature."""

    tensors: tuple[GraphTensor, ...]
    operators: tuple[GraphOperator, ...]
    inputs: dict[str, int]
    outputs: dict[str, int]


def read_graph(content: bytes) -> Graph:
    """Return the graph of a .tflite file.

    Weights of eight bits, which take a quarter of the place, become float32 (Jacob et al.,
    Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference,
    CVPR 2018).

    Raises:
        ModelError: It is no .tflite file, has not one signature, or is not float32 but for weights.
        Exception: It is damaged. The parser checks nothing, so it can raise anything.
    """
    if content[4:8] != _IDENTIFIER:
        raise ModelError("it is no .tflite file.")
    model = tflite.Model.GetRootAs(content)
    signatures = [model.SignatureDefs(i) for i in range(model.SignatureDefsLength())]
    check_signatures(len(signatures))
    signature = signatures[0]
    subgraph = model.Subgraphs(signature.SubgraphIndex())
    inputs = [signature.Inputs(i) for i in range(signature.InputsLength())]
    outputs = [signature.Outputs(i) for i in range(signature.OutputsLength())]
    return Graph(
        tensors=tuple(
            _read_tensor(model, subgraph.Tensors(i)) for i in range(subgraph.TensorsLength())
        ),
        operators=tuple(
            _read_operator(model, subgraph.Operators(i)) for i in range(subgraph.OperatorsLength())
        ),
        inputs={each.Name().decode(): each.TensorIndex() for each in inputs},
        outputs={output.Name().decode(): output.TensorIndex() for output in outputs},
    )


def _read_tensor(model: Any, tensor: Any) -> GraphTensor:
    name = tensor.Name().decode()
    if tensor.Type() not in _DTYPES or tensor.Sparsity() is not None or _lacks_scale(model, tensor):
        kind = "sparse" if tensor.Sparsity() else _constant_name(tflite.TensorType, tensor.Type())
        raise ModelError(
            f"its tensor {name} is {kind} and the numpy runtime computes plain float32;"
            " export it without quantisation or variables, or install ai-edge-litert."
        )
    shape = tuple(tensor.Shape(i) for i in range(tensor.ShapeLength()))
    dtype = _DTYPES[tensor.Type()]
    buffer = model.Buffers(tensor.Buffer())
    if not buffer.DataLength():
        return GraphTensor(name, shape, dtype, None)
    # A copy, so that the file's bytes need not be kept for it.
    data = np.frombuffer(buffer.DataAsNumpy().tobytes(), dtype).reshape(shape)
    if tensor.Type() == tflite.TensorType.INT8:
        data = _widen(data, tensor.Quantization())
    return GraphTensor(name, shape, data.dtype, data)


def _lacks_scale(model: Any, tensor: Any) -> bool:
    """Return whether a tensor is of eight bits without being weights with a scale."""
    if tensor.Type() != tflite.TensorType.INT8:
        return False
    quantization = tensor.Quantization()
    is_constant = bool(model.Buffers(tensor.Buffer()).DataLength())
    return not is_constant or quantization is None or not quantization.ScaleLength()


def _widen(steps: NDArray[np.int8], quantization: Any) -> NDArray[np.float32]:
    """Return the weights that are stored in steps, each channel's of its own size."""
    scales = np.asarray(quantization.ScaleAsNumpy(), np.float32)
    zeros = np.asarray(quantization.ZeroPointAsNumpy(), np.float32)
    channels = [1] * steps.ndim
    if len(scales) > 1:
        channels[quantization.QuantizedDimension()] = len(scales)
    widened: NDArray[np.float32] = (steps - zeros.reshape(channels)) * scales.reshape(channels)
    return widened


def _read_operator(model: Any, operator: Any) -> GraphOperator:
    code = model.OperatorCodes(operator.OpcodeIndex())
    # Codes up to 127 stand in an older field as well, and older files have only that.
    builtin = max(code.BuiltinCode(), code.DeprecatedBuiltinCode())
    custom = code.CustomCode()
    name = custom.decode() if custom else _constant_name(tflite.BuiltinOperator, builtin)
    return GraphOperator(
        name=name,
        inputs=tuple(operator.Inputs(i) for i in range(operator.InputsLength())),
        outputs=tuple(operator.Outputs(i) for i in range(operator.OutputsLength())),
        options=_read_options(operator),
    )


def _read_options(operator: Any) -> Any:
    """Return the operator's own table of options, or None if it has none."""
    table = operator.BuiltinOptions()
    if table is None:
        return None
    options = getattr(
        tflite, _constant_name(tflite.BuiltinOptions, operator.BuiltinOptionsType())
    )()
    options.Init(table.Bytes, table.Pos)
    return options


def _constant_name(constants: type[Any], value: int) -> str:
    """Return the name of a value in one of the package's classes of constants."""
    names: dict[object, str] = {
        number: name
        for name, number in vars(constants).items()
        if not name.startswith("_")  # Python's own are numbers too, such as __firstlineno__
    }
    return names.get(value, f"number {value}")
