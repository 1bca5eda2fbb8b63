"""Operators that compute every element on its own."""

from functools import partial

import numpy as np

from .activation import fused_activation
from .node import Builder, Node, Step, chain


def _add(node: Node) -> Step:
    add = partial(np.add, node.tensor(0), node.tensor(1), out=node.output)
    return chain(add, fused_activation(node))


BUILDERS: dict[str, Builder] = {"ADD": _add}
