"""Pools: combine what the kernel's cells see, one cell after the other."""

import numpy as np

from .activation import fused_activation
from .node import Builder, Node, Step, chain
from .windows import windows


def _max_pool_2d(node: Node) -> Step:
    options, out = node.options, node.output
    kernel = (options.FilterHeight(), options.FilterWidth())
    view, refresh = windows(node.tensor(0), kernel, options, border=-np.inf)
    first, *others = (view[:, :, :, i, j] for i, j in np.ndindex(kernel))

    def run() -> None:
        refresh()
        np.copyto(out, first)
        for cell in others:
            np.maximum(out, cell, out=out)

    return chain(run, fused_activation(node))


BUILDERS: dict[str, Builder] = {"MAX_POOL_2D": _max_pool_2d}
