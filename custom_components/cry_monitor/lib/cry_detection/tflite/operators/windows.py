"""The view of an image that convolutions and pools share."""

from functools import partial
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from tflite.Padding import Padding

from cry_detection.tflite.runtime import Tensor

from .node import Step, chain


def windows(
    image: Tensor,
    kernel: tuple[int, int],
    options: Any,
    dilation: tuple[int, int] = (1, 1),
    border: float = 0.0,
) -> tuple[NDArray[np.float32], Step]:
    """Return what a kernel sees of an image, shape [batch, rows, columns, height, width, channels].

    It is a view of what `bordered` returns, which takes the same arguments. The second value brings
    it up to date and is called before every use.
    """
    padded, refresh = bordered(image, kernel, options, dilation, border)
    view = sliding_window_view(padded, (1, *_reach(kernel, dilation), 1))
    rows, columns = options.StrideH(), options.StrideW()
    view = view[:, ::rows, ::columns, :, 0, :: dilation[0], :: dilation[1], 0]
    return np.moveaxis(view, 3, 5), refresh


def bordered(
    image: Tensor,
    kernel: tuple[int, int],
    options: Any,
    dilation: tuple[int, int] = (1, 1),
    border: float = 0.0,
) -> tuple[Tensor, Step]:
    """Return the image, or a copy with a border where padding is SAME.

    The second value brings that copy up to date and is called before every use.

    Args:
        image: Shape [batch, rows, columns, channels].
        kernel: Height and width.
        options: A table of the package `tflite` with Padding, StrideH and StrideW.
        dilation: Distance between the kernel's rows and between its columns.
        border: The value around the image.
    """
    if options.Padding() == Padding.SAME:
        stride = (options.StrideH(), options.StrideW())
        before, total = _same_padding(image.shape[1:3], _reach(kernel, dilation), stride)
        if any(total):
            return _with_border(image, before, total, border)
    return image, chain()


def _reach(kernel: tuple[int, int], dilation: tuple[int, int]) -> tuple[int, int]:
    """Return how many rows and columns the kernel covers."""
    height, width = kernel
    return (height - 1) * dilation[0] + 1, (width - 1) * dilation[1] + 1


def _same_padding(
    shape: tuple[int, ...], reach: tuple[int, int], stride: tuple[int, int]
) -> tuple[list[int], list[int]]:
    """Return how much border stands before the rows and columns, and how much in all.

    The output has ceil(size / stride) positions; an odd border has the larger part at the end.
    """
    total = [
        max(0, (-(-size // step) - 1) * step + span - size)
        for size, span, step in zip(shape, reach, stride, strict=True)
    ]
    return [each // 2 for each in total], total


def _with_border(
    image: Tensor, before: list[int], total: list[int], border: float
) -> tuple[Tensor, Step]:
    batch, height, width, channels = image.shape
    padded = np.full((batch, height + total[0], width + total[1], channels), border, np.float32)
    inside = padded[:, before[0] : before[0] + height, before[1] : before[1] + width]
    return padded, partial(np.copyto, inside, image)
