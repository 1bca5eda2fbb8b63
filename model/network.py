"""The network: plain convolutions over log-mels, then over time."""

from typing import Any

import keras
from keras import layers

from custom_components.cry_monitor.detection.features import CHANNELS, FeatureConfig

WINDOW_FRAMES = 120
HOP_FRAMES = 20
EMBEDDING_SIZE = 64

_BANDS = FeatureConfig().mel_bands
# Two convolutions halve the frame rate; the window then ends in so many steps.
_STRIDE = 4
_STEPS = 23


def build(frames: int = WINDOW_FRAMES) -> keras.Model:
    """Return the network for sequences of `frames`, with an output for every hop.

    No convolution is padded in time: what it says of a window does not depend on what surrounds
    it, so that training on sequences costs a sixth of training on windows. Input
    [batch, frames, mel_bands, CHANNELS]; outputs `logit` [batch, hops, 1] and `embedding`
    [batch, hops, EMBEDDING_SIZE], without the axis `hops` if `frames` is one window.
    """
    sound = keras.Input((frames, _BANDS, CHANNELS), name="window")
    x = _convolution(sound, "bands_1", 16, (3, 5), (2, 2))
    x = _convolution(x, "bands_2", 20, (3, 3), (2, 2))
    x = _convolution(x, "bands_3", 32, (3, 3), (1, 2))
    # From here on a band's place tells something: one number for all bands together.
    x = _layer(x, "whole", layers.Conv2D(64, (1, 8), use_bias=False, name="whole"))
    x = _layer(
        x, "time", layers.Conv2D(64, (3, 1), dilation_rate=(2, 1), use_bias=False, name="time")
    )
    loudest = layers.MaxPooling2D((_STEPS, 1), (HOP_FRAMES // _STRIDE, 1), name="loudest")(x)
    weighted = layers.DepthwiseConv2D(
        (_STEPS, 1), (HOP_FRAMES // _STRIDE,) * 2, name="when", use_bias=False
    )(x)
    x = layers.Add(name="pool")(
        [
            layers.Conv2D(EMBEDDING_SIZE, 1, name="from_loudest")(loudest),
            layers.Conv2D(EMBEDDING_SIZE, 1, use_bias=False, name="from_when")(weighted),
        ]
    )
    x = layers.ReLU(name="activate")(x)
    hops = x.shape[1]
    shape = (EMBEDDING_SIZE,) if hops == 1 else (hops, EMBEDDING_SIZE)
    embedding = layers.Reshape(shape, name="embedding")(x)
    logit = layers.Dense(1, name="logit")(embedding)
    return keras.Model(sound, {"logit": logit, "embedding": embedding}, name="cry")


def _convolution(
    x: Any, name: str, channels: int, kernel: tuple[int, int], strides: tuple[int, int]
) -> Any:
    """Return a convolution that keeps the bands' edges but not those of time."""
    bands = x.shape[2]
    missing = (bands // strides[1] - 1) * strides[1] + kernel[1] - bands
    before = missing // 2
    x = layers.ZeroPadding2D(((0, 0), (before, missing - before)), name=f"{name}_edges")(x)
    return _layer(x, name, layers.Conv2D(channels, kernel, strides, use_bias=False, name=name))


def _layer(x: Any, name: str, convolution: layers.Layer) -> Any:
    x = layers.BatchNormalization(name=f"{name}_norm")(convolution(x))
    return layers.ReLU(name=f"{name}_relu")(x)
