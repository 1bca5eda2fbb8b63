"""Fully connected layers."""

from functools import partial

import numpy as np
from tflite.FullyConnectedOptionsWeightsFormat import FullyConnectedOptionsWeightsFormat

from .activation import fused_activation
from .node import Builder, Node, Step, chain


def _fully_connected(node: Node) -> Step:
    """Build FULLY_CONNECTED: weights have the shape [out, in]."""
    if node.options.WeightsFormat() != FullyConnectedOptionsWeightsFormat.DEFAULT:
        raise node.unsupported("with shuffled weights")
    matrix = np.ascontiguousarray(node.weights(1).T)
    has_bias = len(node.inputs) > 2 and node.inputs[2] is not None
    rows = node.tensor(0).reshape(-1, matrix.shape[0])
    out = node.output.reshape(len(rows), matrix.shape[1])
    add_bias = partial(np.add, out, node.weights(2), out=out) if has_bias else chain()
    return chain(partial(np.matmul, rows, matrix, out=out), add_bias, fused_activation(node))


BUILDERS: dict[str, Builder] = {"FULLY_CONNECTED": _fully_connected}
