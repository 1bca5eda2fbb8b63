"""Operators that move elements and compute nothing."""

from functools import partial

import numpy as np

from .node import Builder, Node, Step, chain


def _reshape(node: Node) -> Step:
    """Build RESHAPE: the output's own shape says all."""
    return partial(np.copyto, node.output, node.tensor(0).reshape(node.output.shape))


def _pad(node: Node) -> Step:
    x, out = node.tensor(0), node.output
    out.fill(0.0)
    borders = node.integers(1).tolist()
    inside = tuple(
        slice(before, before + size) for (before, _), size in zip(borders, x.shape, strict=True)
    )
    return partial(np.copyto, out[inside], x)


def _concatenation(node: Node) -> Step:
    parts = [node.tensor(i) for i in range(len(node.inputs))]
    out = np.moveaxis(node.output, node.options.Axis(), 0)
    parts = [np.moveaxis(part, node.options.Axis(), 0) for part in parts]
    ends = np.cumsum([len(part) for part in parts])
    places = np.split(out, ends[:-1])
    copies = (partial(np.copyto, *pair) for pair in zip(places, parts, strict=True))
    return chain(*copies)


def _strided_slice(node: Node) -> Step:
    options = node.options
    if options.EllipsisMask() or options.NewAxisMask() or options.Offset():
        raise node.unsupported("with an ellipsis, a new axis or offsets")
    index: list[slice | int] = []
    bounds = zip(*(node.integers(i).tolist() for i in (1, 2, 3)), strict=True)
    for axis, (begin, end, stride) in enumerate(bounds):
        bit = 1 << axis
        if options.ShrinkAxisMask() & bit:
            index.append(begin)
        else:
            open_begin, open_end = options.BeginMask() & bit, options.EndMask() & bit
            index.append(slice(None if open_begin else begin, None if open_end else end, stride))
    return partial(np.copyto, node.output, node.tensor(0)[tuple(index)])


BUILDERS: dict[str, Builder] = {
    "CONCATENATION": _concatenation,
    "PAD": _pad,
    "RESHAPE": _reshape,
    "STRIDED_SLICE": _strided_slice,
}
