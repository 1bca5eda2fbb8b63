"""Pools: combine what the kernel's cells see, one cell after the other."""

from functools import partial

import numpy as np

from .activation import fused_activation
from .node import Builder, Node, Step, chain
from .windows import windows


def _pool(node: Node, combine: np.ufunc, border: float) -> Step:
    options, out = node.options, node.output
    kernel = (options.FilterHeight(), options.FilterWidth())
    view, refresh = windows(node.tensor(0), kernel, options, border=border)
    first, *others = (view[:, :, :, i, j] for i, j in np.ndindex(kernel))

    def run() -> None:
        refresh()
        np.copyto(out, first)
        for cell in others:
            combine(out, cell, out=out)

    return run


def _max_pool_2d(node: Node) -> Step:
    return chain(_pool(node, np.maximum, border=-np.inf), fused_activation(node))


def _average_pool_2d(node: Node) -> Step:
    # The border does not count: at the edges the mean is over fewer cells.
    ones = np.ones_like(node.tensor(0))
    options = node.options
    view, refresh = windows(ones, (options.FilterHeight(), options.FilterWidth()), options)
    refresh()
    share = 1.0 / view.sum(axis=(3, 4), dtype=np.float32)
    out = node.output
    return chain(
        _pool(node, np.add, border=0.0),
        partial(np.multiply, out, share, out=out),
        fused_activation(node),
    )


BUILDERS: dict[str, Builder] = {
    "AVERAGE_POOL_2D": _average_pool_2d,
    "MAX_POOL_2D": _max_pool_2d,
}
