"""Convolutions: copy the patches under the kernel into one matrix, and multiply."""

from functools import partial

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cry_detection.tflite.runtime import Tensor

from .activation import fused_activation
from .node import Builder, Node, Step, chain
from .windows import bordered, windows


def _conv_2d(node: Node) -> Step:
    """Build CONV_2D: weights have the shape [out, height, width, in]."""
    image, weights, bias = node.tensor(0), node.weights(1), node.weights(2)
    out_channels, height, width, in_channels = weights.shape
    if in_channels != image.shape[3]:
        raise node.unsupported("with groups")
    matrix = np.ascontiguousarray(weights.reshape(out_channels, -1).T)
    patches, copy_patches = _patches(node, image, (height, width))
    rows = patches.reshape(-1, matrix.shape[0])
    out = node.output.reshape(len(rows), out_channels)
    return chain(
        copy_patches,
        partial(np.matmul, rows, matrix, out=out),
        _add_bias(node, bias),
        fused_activation(node),
    )


def _depthwise_conv_2d(node: Node) -> Step:
    """Build DEPTHWISE_CONV_2D: weights have the shape [1, height, width, channels].

    A row of the output is summed up for all its columns and channels at once: numpy is faster at
    few long sums than at many short ones, even though the columns that a stride skips are in them.
    """
    weights, bias, out = node.weights(1)[0], node.weights(2), node.output
    height, width, channels = weights.shape
    image, options = node.tensor(0), node.options
    if channels != image.shape[3]:
        raise node.unsupported("with a channel multiplier")
    dilation = (options.DilationHFactor(), options.DilationWFactor())
    padded, refresh = bordered(image, (height, width), options, dilation)
    batch, rows, columns, _ = out.shape
    every = options.StrideW()
    size = ((columns - 1) * every + 1) * channels
    # Shape [batch, rows, width, size, height]: a step to the next column is one of all channels.
    view = sliding_window_view(padded.reshape(*padded.shape[:2], -1), size, axis=2)
    view = view[:, :, :: dilation[1] * channels][:, :, :width]
    view = sliding_window_view(view, (height - 1) * dilation[0] + 1, axis=1)
    view = view[:, :: options.StrideH(), ..., :: dilation[0]]
    taps = np.tile(weights, size // channels)
    sums = np.empty((batch, rows, size), np.float32) if every > 1 else out.reshape(batch, rows, -1)
    kept = sums.reshape(batch, rows, -1, channels)[:, :, ::every]
    return chain(
        refresh,
        partial(np.einsum, "nrwsh,hws->nrs", view, taps, out=sums),
        partial(np.copyto, out, kept) if every > 1 else chain(),
        _add_bias(node, bias),
        fused_activation(node),
    )


def _add_bias(node: Node, bias: Tensor) -> Step:
    """Return the step that adds a number to each channel of the output."""
    # As large as the output: numpy adds equal shapes far faster than rows of a few channels.
    whole = np.broadcast_to(bias, node.output.shape).copy()
    return partial(np.add, node.output, whole, out=node.output)


def _patches(node: Node, image: Tensor, kernel: tuple[int, int]) -> tuple[Tensor, Step]:
    """Return the patches, and the step that copies them."""
    options = node.options
    dilation = (options.DilationHFactor(), options.DilationWFactor())
    view, refresh = windows(image, kernel, options, dilation)
    if kernel == (1, 1) and view.shape[1:3] == image.shape[1:3]:
        return image, refresh
    patches = np.empty(view.shape, np.float32)
    return patches, chain(refresh, partial(np.copyto, patches, view))


BUILDERS: dict[str, Builder] = {
    "CONV_2D": _conv_2d,
    "DEPTHWISE_CONV_2D": _depthwise_conv_2d,
}
