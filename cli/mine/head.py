"""The network's last layer in the .tflite file: read, and written in place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
import tflite

from cry_detection import ModelError
from cry_detection.tflite.flatbuffer import read_graph


@dataclass(frozen=True, eq=False)
class Head:
    """The layer that makes one number of an embedding."""

    parameters: NDArray[np.float64]
    """The weights and, last, the bias, shape [size + 1]: logit = [embedding, 1] @ parameters."""


def read_head(content: bytes) -> Head:
    """Return the last layer of a .tflite file.

    Raises:
        ModelError: it has no such layer of its own.
    """
    weights, bias = _views(bytearray(content))
    return Head(np.append(weights, bias).astype(np.float64))


def with_head(content: bytes, head: Head) -> bytes:
    """Return a .tflite file with another last layer, and everything else as it was.

    Raises:
        ModelError: it has no such layer of its own.
    """
    changed = bytearray(content)
    weights, bias = _views(changed)
    weights[:] = head.parameters[:-1]
    bias[:] = head.parameters[-1:]
    return bytes(changed)


def _views(content: bytearray) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the weights and the bias as they lie in the file: who writes to them changes it."""
    graph = read_graph(bytes(content))
    layers = [x for x in graph.operators if graph.outputs.get("logit") in x.outputs]
    if len(layers) != 1 or layers[0].name != "FULLY_CONNECTED" or len(layers[0].inputs) != 3:
        raise ModelError("The model's logit comes from no dense layer: it cannot be refitted.")
    model = tflite.Model.GetRootAs(content)
    tensors = [
        (number, index, graph.Tensors(index))
        for number, graph in enumerate(model.Subgraphs(i) for i in range(model.SubgraphsLength()))
        for index in range(graph.TensorsLength())
    ]
    subgraph = model.SignatureDefs(0).SubgraphIndex()
    views = []
    for parameter in layers[0].inputs[1:]:
        buffers = [t.Buffer() for n, i, t in tensors if (n, i) == (subgraph, parameter)]
        # The converter stores equal constants once.
        if not buffers or [t.Buffer() for _, _, t in tensors].count(buffers[0]) != 1:
            raise ModelError("The model's last layer shares its weights: it cannot be refitted.")
        if model.Subgraphs(subgraph).Tensors(parameter).Type() != tflite.TensorType.FLOAT32:
            raise ModelError("The model's last layer is not float32: it cannot be refitted.")
        view: NDArray[np.float32] = model.Buffers(buffers[0]).DataAsNumpy().view("<f4")
        views.append(view)
    weights, bias = views
    if len(bias) != 1:
        raise ModelError("The model's last layer has more than one output: it cannot be refitted.")
    return weights, bias
