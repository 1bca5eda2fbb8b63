"""The network begins as the first layers of its teacher, made small.

Our clips hold few babies and fewer cats; the teacher (YAMNet: Gemmeke et al., AudioSet, ICASSP
2017, on MobileNet v1: Howard et al., 2017) heard thousands. Of the channels of its first
convolution and of the five blocks behind it half are kept, those from which the others follow
best, and what the others gave is made up for by least squares (He, Zhang, Sun, Channel Pruning for
Accelerating Very Deep Neural Networks, ICCV 2017).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray
from scipy.linalg import qr
import tensorflow as tf

from cry_detection import (
    LOUDNESS_CENTRE_DB,
    LOUDNESS_SCALE_DB,
    SAMPLE_RATE,
    FeatureConfig,
    hz_to_mel,
)

from .listener import STRIDES, TRUNK
from .yamnet_weights import Array, Block, read_weights

# Sequences that show which channels matter, and how many places of them are looked at.
SEQUENCES = 60
_PLACES = 60_000
_RIDGE = 1e-3
# The teacher takes natural logarithms of magnitudes.
_LN_PER_DB = float(np.log(10.0)) / 20.0
_SCALE = LOUDNESS_SCALE_DB * _LN_PER_DB
# A sine at full scale in the teacher's FFT, and by how much the mean of noise's magnitudes is less
# than the root of its mean power.
_FULL_SCALE, _MAGNITUDES = 100.0, 0.85
# The lowest bands are narrower than a bin, and may hold none.
_LEAST_AREA = 0.3


@dataclass(frozen=True, eq=False)
class _Trunk:
    """A first convolution, and blocks."""

    kernel: Array
    """Shape [2, 3, 1, outputs], of frames that are 20 ms apart."""
    bias: Array
    blocks: tuple[Block, ...]


def init_from_teacher(network: keras.Model, teacher: Path, features: NDArray[np.floating]) -> None:
    """Set the weights of the network's trunk to what remains of the teacher's.

    Args:
        network: As `listener.build` returns it; changed in place.
        teacher: YAMNet as a .tflite file.
        features: Of SEQUENCES sequences or so, shape [sequences, frames, bands].
    """
    heard = features.astype(np.float32) * _SCALE + _band_offsets()
    _set(network, _prune(_read(teacher), tf.constant(heard[..., None])))


def init_whole(network: keras.Model, teacher: Path) -> None:
    """Set the weights of those of the teacher's layers that the network has, with all channels.

    Args:
        network: Its layers have the names that `layers` gives them; changed in place.
        teacher: YAMNet as a .tflite file.
    """
    _set(network, _read(teacher, None))


def _set(network: keras.Model, trunk: _Trunk) -> None:
    weights: dict[str, list[Array]] = {
        "offsets": [_band_offsets() / _SCALE],
        "bands_1": [trunk.kernel * _SCALE, trunk.bias],
    }
    for number, block in enumerate(trunk.blocks, 2):
        weights[f"bands_{number}"] = [block.depthwise, block.depthwise_bias]
        weights[f"mixed_{number}"] = [block.pointwise[None, None], block.pointwise_bias]
    for layer in network.layers:
        if layer.name in weights:
            layer.set_weights(weights[layer.name])


def _read(path: Path, blocks: int | None = len(STRIDES)) -> _Trunk:
    """Return the teacher's first layers, for frames as ours."""
    weights = read_weights(path)
    return _Trunk(kernel=_widen(weights.kernel), bias=weights.bias, blocks=weights.blocks[:blocks])


def _widen(kernel: Array) -> Array:
    """Return a kernel for frames 20 ms apart from one for three frames 10 ms apart.

    The teacher's moves by two of its frames, so that the first and the last are ours; the one
    between is taken for their mean.
    """
    first, between, last = kernel
    widened: Array = np.stack((first + between / 2.0, between / 2.0 + last))
    return widened


def _band_offsets() -> Array:
    """Return what the teacher's bands are above ours at 0, shape [bands].

    The teacher sums magnitudes under triangles of height 1 on the mel scale, ours are of area 1.
    """
    config = FeatureConfig()
    low, high = hz_to_mel(np.array([config.low_hz, config.high_hz]))
    edges = np.linspace(low, high, config.mel_bands + 2)
    bins = hz_to_mel(np.fft.rfftfreq(config.fft_size, 1.0 / SAMPLE_RATE))[:, None]
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    rising, falling = (bins - left) / (centre - left), (right - bins) / (right - centre)
    areas = np.maximum(0.0, np.minimum(rising, falling)).sum(axis=0)
    offsets: NDArray[np.float64] = np.log(
        _FULL_SCALE * _MAGNITUDES * np.maximum(areas, _LEAST_AREA)
    )
    return (offsets + LOUDNESS_CENTRE_DB * _LN_PER_DB).astype(np.float32)


def _prune(whole: _Trunk, heard: Any) -> _Trunk:
    """Return the trunk with the channels that `listener.TRUNK` asks for.

    Args:
        whole: The teacher's.
        heard: Log-mels as the teacher has them, shape [sequences, frames, bands, 1].
    """
    x = _first(whole.kernel, whole.bias, heard)
    inside, mixed, places = [], [], []
    for number, (block, stride) in enumerate(zip(whole.blocks, STRIDES, strict=True)):
        x = _depthwise(block.depthwise, block.depthwise_bias, stride, x)
        y = x @ block.pointwise + block.pointwise_bias
        rng = np.random.default_rng(number)
        places.append(rng.permutation(int(np.prod(x.shape[:-1])))[:_PLACES])
        inside.append(_at(x, places[-1]))
        mixed.append(_at(y, places[-1]))
        x = tf.nn.relu6(y)
    kept = [
        _select_channels(values * np.linalg.norm(block.pointwise, axis=1), count)
        for values, block, count in zip(inside, whole.blocks, TRUNK, strict=False)
    ]
    kept.append(_select_channels(np.clip(mixed[-1], 0.0, 6.0), TRUNK[-1]))

    kernel, bias = whole.kernel[..., kept[0]], whole.bias[kept[0]]
    x = _first(kernel, bias, heard)
    blocks = []
    for number, (block, stride) in enumerate(zip(whole.blocks, STRIDES, strict=True)):
        mine, next_ones = kept[number], kept[number + 1]
        depthwise, depthwise_bias = block.depthwise[:, :, mine], block.depthwise_bias[mine]
        x = _depthwise(depthwise, depthwise_bias, stride, x)
        pointwise, pointwise_bias = _least_squares(
            _at(x, places[number]), mixed[number][:, next_ones]
        )
        blocks.append(Block(depthwise, depthwise_bias, pointwise, pointwise_bias))
        x = tf.nn.relu6(x @ pointwise + pointwise_bias)
    return _Trunk(kernel=kernel, bias=bias, blocks=tuple(blocks))


def _select_channels(values: Array, count: int) -> NDArray[np.intp]:
    """Return the columns from which the others follow best, in order; `values` [places, columns].

    (Golub, Numerical methods for solving linear least squares problems, 1965: QR with pivoting.)
    """
    _, _, order = qr(values - values.mean(axis=0), mode="economic", pivoting=True)
    return np.sort(order[:count])


def _least_squares(values: Array, wanted: Array) -> tuple[Array, Array]:
    """Return weights and biases with which `values` come closest to what is wanted."""
    known = np.concatenate((values, np.ones((len(values), 1))), axis=1).astype(np.float64)
    products = known.T @ known
    columns = values.shape[1]
    products[range(columns), range(columns)] += _RIDGE * np.trace(products) / len(products)
    weights = np.linalg.solve(products, known.T @ wanted).astype(np.float32)
    return weights[:-1], weights[-1]


def _first(kernel: Array, bias: Array, heard: Any) -> Any:
    padded = _pad(heard, (0, 1))
    return tf.nn.relu6(tf.nn.conv2d(padded, kernel, (1, 1, 2, 1), "VALID") + bias)


def _depthwise(kernel: Array, bias: Array, stride: int, x: Any) -> Any:
    padded = _pad(x, (2 - stride, 1))
    strides = (1, stride, stride, 1)
    return tf.nn.relu6(tf.nn.depthwise_conv2d(padded, kernel, strides, "VALID") + bias)


def _pad(x: Any, edges: Sequence[int]) -> Any:
    return tf.pad(x, ((0, 0), (0, 0), edges, (0, 0)))


def _at(x: Any, places: NDArray[np.intp]) -> Array:
    """Return the channels at some places, shape [places, channels]."""
    values: Array = x.numpy().reshape(-1, x.shape[-1])[places]
    return values
