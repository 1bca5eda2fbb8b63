"""Operators that combine the elements along some axes."""

from functools import partial

import numpy as np

from .node import Builder, Node, Step, chain


def _reduce(function: np.ufunc, node: Node) -> Step:
    x, out = node.tensor(0), node.output
    axes = tuple(node.integers(1).ravel().tolist())
    keep = bool(node.options.KeepDims())
    return partial(function.reduce, x, axis=axes, keepdims=keep, out=out)


def _mean(node: Node) -> Step:
    out = node.output
    share = out.size / node.tensor(0).size
    return chain(_reduce(np.add, node), partial(np.multiply, out, share, out=out))


def _softmax(node: Node) -> Step:
    x, out = node.tensor(0), node.output
    beta = node.options.Beta()
    row = np.empty((*x.shape[:-1], 1), np.float32)
    # The largest is subtracted first, so that no exponential overflows.
    return chain(
        partial(np.maximum.reduce, x, axis=-1, keepdims=True, out=row),
        partial(np.subtract, x, row, out=out),
        partial(np.multiply, out, beta, out=out),
        partial(np.exp, out, out=out),
        partial(np.add.reduce, out, axis=-1, keepdims=True, out=row),
        partial(np.divide, out, row, out=out),
    )


BUILDERS: dict[str, Builder] = {
    "MEAN": _mean,
    "REDUCE_MAX": partial(_reduce, np.maximum),
    "SOFTMAX": _softmax,
    "SUM": partial(_reduce, np.add),
}
