"""Nets of one operator each, in the variants that the numpy runtime knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from numpy.typing import NDArray
from tflite.ActivationFunctionType import ActivationFunctionType as Activation
from tflite.Padding import Padding

from .builder import ModelBuilder

IMAGE = (1, 9, 7, 4)

type Shape = tuple[int, ...]
type Constant = NDArray[np.float32] | NDArray[np.int32]


@dataclass(frozen=True)
class Case:
    """An operator from one computed input and constants to one output."""

    name: str
    shape: Shape
    output: Shape
    constants: tuple[Constant | None, ...] = ()
    """The further inputs; None is one left out."""
    table: str | None = None
    options: Mapping[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the name that the test shows."""
        constants = [None if each is None else each.shape for each in self.constants]
        options = " ".join(f"{key}={value}" for key, value in self.options.items())
        return f"{self.name} {self.shape} {constants} {options}"

    def model(self) -> bytes:
        """Return the .tflite file."""
        net = ModelBuilder()
        x, y = net.value(*self.shape), net.value(*self.output)
        rest = (-1 if each is None else net.constant(each) for each in self.constants)
        net.operator(self.name, [x, *rest], [y], self.table, **self.options)
        return net.finish({"x": x}, {"y": y})


def cases() -> Iterator[Case]:
    """Yield every case."""
    yield from _convolutions()
    yield from _pools()
    yield from _dense()
    yield from _fused_activations()
    yield from _elementwise()
    yield from _shaping()
    yield from _strided_slices()


def _random(*shape: int) -> NDArray[np.float32]:
    return np.random.default_rng(sum(shape)).normal(size=shape).astype(np.float32)


def _ints(*values: int | list[int]) -> NDArray[np.int32]:
    return np.array(values, np.int32)


def _positions(size: int, kernel: int, stride: int, padding: int, dilation: int = 1) -> int:
    covered = size if padding == Padding.SAME else size - (kernel - 1) * dilation
    return -(-covered // stride)


def _convolutions() -> Iterator[Case]:
    kernels = [  # kernel, stride, dilation
        ((1, 1), (1, 1), (1, 1)),
        ((1, 1), (2, 2), (1, 1)),
        ((3, 3), (1, 1), (1, 1)),
        ((3, 3), (2, 2), (1, 1)),
        ((2, 4), (1, 2), (1, 1)),
        ((5, 1), (3, 1), (1, 1)),
        ((3, 2), (1, 1), (2, 3)),
        ((9, 7), (1, 1), (1, 1)),
        ((3, 1), (1, 1), (4, 1)),
    ]
    shapes = [IMAGE, (2, 12, 10, 1)]
    for shape, each, padding in product(shapes, kernels, (Padding.SAME, Padding.VALID)):
        kernel, stride, dilation = each
        batch, *size, channels = shape
        rows, columns = map(_positions, size, kernel, stride, (padding,) * 2, dilation, strict=True)
        options: dict[str, float] = {
            "Padding": padding,
            "StrideH": stride[0],
            "StrideW": stride[1],
            "DilationHFactor": dilation[0],
            "DilationWFactor": dilation[1],
        }
        weights = (_random(6, *kernel, channels), _random(6))
        output = (batch, rows, columns, 6)
        yield Case("CONV_2D", shape, output, weights, "Conv2DOptions", options)
        weights = (_random(1, *kernel, channels), _random(channels))
        output = (batch, rows, columns, channels)
        options = options | {"DepthMultiplier": 1}
        yield Case("DEPTHWISE_CONV_2D", shape, output, weights, "DepthwiseConv2DOptions", options)


def _pools() -> Iterator[Case]:
    kernels = [((2, 2), (2, 2)), ((3, 3), (1, 2)), ((5, 1), (2, 1)), ((9, 7), (1, 1))]
    names = ("AVERAGE_POOL_2D", "MAX_POOL_2D")
    for name, (kernel, stride), padding in product(names, kernels, (Padding.SAME, Padding.VALID)):
        rows, columns = map(_positions, IMAGE[1:3], kernel, stride, (padding,) * 2, strict=True)
        options = {
            "Padding": padding,
            "StrideH": stride[0],
            "StrideW": stride[1],
            "FilterHeight": kernel[0],
            "FilterWidth": kernel[1],
        }
        yield Case(name, IMAGE, (1, rows, columns, 4), (), "Pool2DOptions", options)


def _dense() -> Iterator[Case]:
    shapes: list[tuple[Shape, Shape, bool]] = [
        ((1, 12), (1, 5), False),
        ((3, 4), (1, 5), False),
        ((2, 3, 12), (6, 5), False),
        ((2, 3, 12), (2, 3, 5), True),
    ]
    for (shape, output, keep), bias in product(shapes, (_random(5), None)):
        options = {"KeepNumDims": keep}
        weights = (_random(5, 12), bias)
        yield Case("FULLY_CONNECTED", shape, output, weights, "FullyConnectedOptions", options)


def _fused_activations() -> Iterator[Case]:
    stride = {"StrideH": 1, "StrideW": 1, "Padding": Padding.VALID}
    pool = stride | {"FilterHeight": 2, "FilterWidth": 2}
    bases = [
        Case("ADD", IMAGE, IMAGE, (_random(4),), "AddOptions"),
        Case(
            "CONV_2D",
            IMAGE,
            (1, 9, 7, 2),
            (_random(2, 1, 1, 4), _random(2)),
            "Conv2DOptions",
            stride,
        ),
        Case(
            "DEPTHWISE_CONV_2D",
            IMAGE,
            IMAGE,
            (_random(1, 1, 1, 4), _random(4)),
            "DepthwiseConv2DOptions",
            stride | {"DepthMultiplier": 1},
        ),
        Case("FULLY_CONNECTED", IMAGE, (63, 2), (_random(2, 4), None), "FullyConnectedOptions"),
        Case("AVERAGE_POOL_2D", IMAGE, (1, 8, 6, 4), (), "Pool2DOptions", pool),
        Case("MAX_POOL_2D", IMAGE, (1, 8, 6, 4), (), "Pool2DOptions", pool),
    ]
    activations = (Activation.NONE, Activation.RELU, Activation.RELU6)
    for base, activation in product(bases, activations):
        options = {**base.options, "FusedActivationFunction": activation}
        yield Case(base.name, base.shape, base.output, base.constants, base.table, options)


def _elementwise() -> Iterator[Case]:
    shapes: list[Shape] = [(), (4,), (7, 1), (9, 7, 4), (1, 9, 1, 1)]
    for shape in shapes:
        yield Case("ADD", IMAGE, IMAGE, (_random(*shape),), "AddOptions")


def _shaping() -> Iterator[Case]:
    yield Case("RESHAPE", IMAGE, (9, 28), (_ints(9, -1),))
    yield Case("PAD", IMAGE, (1, 12, 7, 5), (_ints([0, 0], [1, 2], [0, 0], [0, 1]),))
    part = _random(*IMAGE)
    for axis in (1, 2, -1):
        output = np.concatenate([part, part, part], axis=axis).shape
        options = {"Axis": axis}
        yield Case("CONCATENATION", IMAGE, output, (part, -part), "ConcatenationOptions", options)


def _strided_slices() -> Iterator[Case]:
    everything = _ints(0, 0, 0, 0), _ints(*IMAGE), _ints(1, 1, 1, 1)
    variants: list[tuple[tuple[Constant, ...], dict[str, float], Shape]] = [
        (everything, {}, IMAGE),
        ((_ints(0, 1, 2, 0), _ints(1, 8, 7, 3), _ints(1, 2, 1, 1)), {}, (1, 4, 5, 3)),
        ((_ints(0, -3, 0, 0), _ints(1, -1, 7, 4), _ints(1, 1, 1, 1)), {}, (1, 2, 7, 4)),
        ((_ints(0, 8, 0, 0), _ints(1, 0, 7, 4), _ints(1, -2, 1, 1)), {"EndMask": 2}, (1, 5, 7, 4)),
        (
            (_ints(0, 5, 0, 0), _ints(0, 0, 0, 0), _ints(1, 1, 1, 1)),
            {"BeginMask": 0b1101, "EndMask": 0b1111},
            (1, 4, 7, 4),
        ),
        (
            (_ints(0, 0, -1, 0), _ints(1, 9, 0, 4), _ints(1, 1, 1, 1)),
            {"ShrinkAxisMask": 0b0101},
            (9, 4),
        ),
    ]
    for bounds, masks, output in variants:
        yield Case("STRIDED_SLICE", IMAGE, output, bounds, "StridedSliceOptions", masks)
