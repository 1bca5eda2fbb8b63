"""Operators that compute every element on its own."""

from functools import partial

import numpy as np

from .activation import bounded, fused_activation
from .node import Builder, Node, Step, chain


def _binary(function: np.ufunc, node: Node) -> Step:
    first, second, out = node.tensor(0), node.tensor(1), node.output
    return partial(function, first, second, out=out)


def _binary_with_activation(function: np.ufunc, node: Node) -> Step:
    return chain(_binary(function, node), fused_activation(node))


def _unary(function: np.ufunc, node: Node) -> Step:
    return partial(function, node.tensor(0), out=node.output)


def _relu(node: Node) -> Step:
    return bounded(node.tensor(0), node.output, 0.0, None)


def _relu6(node: Node) -> Step:
    return bounded(node.tensor(0), node.output, 0.0, 6.0)


def _logistic(node: Node) -> Step:
    x, out = node.tensor(0), node.output
    # 1 / (1 + exp(-x)) written with tanh, which cannot overflow.
    return chain(
        partial(np.multiply, x, 0.5, out=out),
        partial(np.tanh, out, out=out),
        partial(np.multiply, out, 0.5, out=out),
        partial(np.add, out, 0.5, out=out),
    )


def _hard_swish(node: Node) -> Step:
    """Build HARD_SWISH, x * relu6(x + 3) / 6 (Howard et al., Searching for MobileNetV3, 2019)."""
    x, out = node.tensor(0), node.output
    return chain(
        partial(np.add, x, 3.0, out=out),
        partial(np.clip, out, 0.0, 6.0, out=out),
        partial(np.multiply, out, x, out=out),
        partial(np.multiply, out, 1.0 / 6.0, out=out),
    )


BUILDERS: dict[str, Builder] = {
    "ADD": partial(_binary_with_activation, np.add),
    "DIV": partial(_binary_with_activation, np.divide),
    "HARD_SWISH": _hard_swish,
    "LOGISTIC": _logistic,
    "MAXIMUM": partial(_binary, np.maximum),
    "MINIMUM": partial(_binary, np.minimum),
    "MUL": partial(_binary_with_activation, np.multiply),
    "RELU": _relu,
    "RELU6": _relu6,
    "SUB": partial(_binary_with_activation, np.subtract),
    "TANH": partial(_unary, np.tanh),
}
