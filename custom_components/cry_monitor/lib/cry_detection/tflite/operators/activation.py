"""The activation that many operators carry fused with them."""

from functools import partial

import numpy as np
from tflite.ActivationFunctionType import ActivationFunctionType

from .node import Node, Step, chain

_LIMITS = {ActivationFunctionType.RELU: None, ActivationFunctionType.RELU6: 6.0}


def fused_activation(node: Node) -> Step:
    """Return the step that applies the node's activation to its output, in place."""
    kind = node.options.FusedActivationFunction()
    out = node.output
    if kind == ActivationFunctionType.NONE:
        return chain()
    if kind not in _LIMITS:
        raise node.unsupported(f"with fused activation number {kind}")
    # As large as the output: numpy compares equal shapes faster than it does a shape and a number.
    rectify = partial(np.maximum, out, np.zeros_like(out), out=out)
    limit = _LIMITS[kind]
    if limit is None:
        return rectify
    return chain(rectify, partial(np.minimum, out, np.full_like(out, limit), out=out))
