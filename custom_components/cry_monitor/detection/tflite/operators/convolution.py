"""Convolutions: copy the patches under the kernel into one matrix, and multiply."""

from functools import partial

import numpy as np

from custom_components.cry_monitor.detection.tflite.runtime import Tensor

from .activation import fused_activation
from .node import Builder, Node, Step, chain
from .windows import windows


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
    """Build DEPTHWISE_CONV_2D: weights have the shape [1, height, width, in * multiplier]."""
    image, weights, bias = node.tensor(0), node.weights(1), node.weights(2)
    _, height, width, out_channels = weights.shape
    # Output channel c * multiplier + m is made of input channel c.
    multiplier = out_channels // image.shape[3]
    taps = np.ascontiguousarray(weights.reshape(height * width, out_channels))
    patches, copy_patches = _patches(node, image, (height, width), multiplier)
    patches = patches.reshape(*node.output.shape[:3], *taps.shape)
    out = node.output
    return chain(
        copy_patches,
        partial(np.einsum, "nhwkc,kc->nhwc", patches, taps, out=out),
        _add_bias(node, bias),
        fused_activation(node),
    )


def _add_bias(node: Node, bias: Tensor) -> Step:
    """Return the step that adds a number to each channel of the output."""
    # As large as the output: numpy adds equal shapes far faster than rows of a few channels.
    whole = np.broadcast_to(bias, node.output.shape).copy()
    return partial(np.add, node.output, whole, out=node.output)


def _patches(
    node: Node, image: Tensor, kernel: tuple[int, int], multiplier: int = 1
) -> tuple[Tensor, Step]:
    """Return the patches, each channel `multiplier` times, and the step that copies them."""
    options = node.options
    dilation = (options.DilationHFactor(), options.DilationWFactor())
    view, refresh = windows(image, kernel, options, dilation)
    if kernel == (1, 1) and view.shape[1:3] == image.shape[1:3] and multiplier == 1:
        return image, refresh
    patches = np.empty((*view.shape, multiplier), np.float32)

    def copy() -> None:
        refresh()
        np.copyto(patches, view[..., None])

    return patches, copy


BUILDERS: dict[str, Builder] = {
    "CONV_2D": _conv_2d,
    "DEPTHWISE_CONV_2D": _depthwise_conv_2d,
}
