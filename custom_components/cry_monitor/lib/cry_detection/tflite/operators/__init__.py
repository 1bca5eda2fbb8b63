"""The operators the numpy runtime knows: what the networks of this project convert to.

Each module has a table from an operator's name in the .tflite schema to its builder. A builder
takes a node of the graph and returns the step that computes the node's output from its inputs.
"""

from . import convolution, dense, elementwise, pooling, shaping
from .node import Builder, Node, Step

__all__ = ["OPERATORS", "Builder", "Node", "Step"]

OPERATORS: dict[str, Builder] = (
    convolution.BUILDERS
    | dense.BUILDERS
    | elementwise.BUILDERS
    | pooling.BUILDERS
    | shaping.BUILDERS
)
