"""The activation that many operators carry fused with them."""

from functools import partial

import numpy as np
from tflite.ActivationFunctionType import ActivationFunctionType

from cry_detection.tflite.runtime import Tensor

from .node import Node, Step, chain

_BOUNDS = {
    ActivationFunctionType.RELU: (0.0, None),
    ActivationFunctionType.RELU6: (0.0, 6.0),
    ActivationFunctionType.RELU_N1_TO_1: (-1.0, 1.0),
}


def fused_activation(node: Node) -> Step:
    """Return the step that applies the node's activation to its output, in place."""
    kind = node.options.FusedActivationFunction()
    out = node.output
    if kind == ActivationFunctionType.NONE:
        return chain()
    if kind not in _BOUNDS:
        raise node.unsupported(f"with fused activation number {kind}")
    return bounded(out, out, *_BOUNDS[kind])


def bounded(x: Tensor, out: Tensor, low: float, high: float | None) -> Step:
    """Return the step that writes `x` to `out`, nothing of it below `low` or above `high`."""
    # As large as the output: numpy compares equal shapes faster than it does a shape and a number.
    at_least = partial(np.maximum, x, np.full_like(out, low), out=out)
    if high is None:
        return at_least
    return chain(at_least, partial(np.minimum, out, np.full_like(out, high), out=out))
