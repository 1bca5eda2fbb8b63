"""The numpy runtime: runs a .tflite file where no TFLite package can be installed.

Everything is prepared once: shapes are fixed, weights are laid out for one matrix product, and
every operator writes into a buffer of its own. A run allocates nothing but the outputs' copies.
"""

from collections.abc import Iterator, Mapping
import math
import struct

import numpy as np
from threadpoolctl import ThreadpoolController

from .flatbuffer import Graph, GraphOperator, read_graph
from .operators import OPERATORS, Node, Step
from .runtime import ModelError, RuntimeName, Tensor, check_inputs

# A damaged file can hold any number anywhere, and the parser and numpy then raise any of these.
_DAMAGE = (
    struct.error,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)
# 64 MiB: no net for a small computer has a layer like that, but one damaged byte can ask for it.
_MOST_ELEMENTS = 1 << 24


class NumpyRuntime:
    """Runs a model with numpy alone."""

    name = RuntimeName.NUMPY

    def __init__(self, content: bytes) -> None:
        """Prepare the model.

        Args:
            content: The .tflite file.

        Raises:
            ModelError: The file is damaged, or needs what this runtime cannot do.
        """
        # Matrices this small only lose by being shared out: the threads spin longer than they work.
        self._one_thread = ThreadpoolController().select(user_api="blas")
        try:
            graph = read_graph(content)
            values = {i: each.data for i, each in enumerate(graph.tensors) if each.data is not None}
            constants = set(values)
            self._inputs = {name: _allocate(graph, i) for name, i in graph.inputs.items()}
            for name, tensor in self._inputs.items():
                tensor.fill(0.0)
                values[graph.inputs[name]] = tensor
            self.shapes: dict[str, tuple[int, ...]] = {
                name: tensor.shape for name, tensor in self._inputs.items()
            }
            self._steps = tuple(_prepare(graph, values, constants))
            self._outputs = {name: values[i] for name, i in graph.outputs.items()}
            # Shapes that do not fit together show now, and not while someone listens for a baby.
            self._run()
        except _DAMAGE as error:
            raise ModelError("it is damaged.") from error

    def invoke(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return the model's outputs by their names; see Runtime."""
        check_inputs(inputs, self.shapes)
        for name, tensor in self._inputs.items():
            np.copyto(tensor, inputs[name])
        self._run()
        return {name: output.copy() for name, output in self._outputs.items()}

    def _run(self) -> None:
        with self._one_thread.limit(limits=1):
            for step in self._steps:
                step()


def _prepare(graph: Graph, values: dict[int, Tensor], constants: set[int]) -> Iterator[Step]:
    """Yield the steps in the order in which they run, and add what they compute to `values`."""
    for operator in graph.operators:
        build = OPERATORS.get(operator.name)
        if build is None:
            raise ModelError(
                f"the numpy runtime does not know its operator {operator.name};"
                " build the model without it, or install ai-edge-litert."
            )
        (output,) = operator.outputs
        node = _node(graph, operator, values, constants)
        values[output] = node.output
        yield build(node)


def _node(
    graph: Graph, operator: GraphOperator, values: dict[int, Tensor], constants: set[int]
) -> Node:
    return Node(
        name=operator.name,
        inputs=tuple(None if i < 0 else values[i] for i in operator.inputs),
        constant=tuple(i in constants for i in operator.inputs),
        output=_allocate(graph, operator.outputs[0]),
        options=operator.options,
    )


def _allocate(graph: Graph, index: int) -> Tensor:
    tensor = graph.tensors[index]
    if tensor.dtype != np.float32:
        raise ModelError(
            f"its tensor {tensor.name} is {tensor.dtype} and the numpy runtime computes float32;"
            " export the model with a fixed input shape, or install ai-edge-litert."
        )
    if math.prod(tensor.shape) > _MOST_ELEMENTS:
        raise ValueError(f"Tensor {tensor.name} has the shape {tensor.shape}")
    return np.empty(tensor.shape, np.float32)
