"""The network: plain convolutions over log-mels, then over time."""

from typing import Any

import keras
from keras import layers

from custom_components.cry_monitor.detection.features import CHANNELS, FeatureConfig

HOP_FRAMES = 24
EMBEDDING_SIZE = 96

_BANDS = FeatureConfig().mel_bands
# A step of the network is 4 frames, and is made of 15.
_STRIDE = 4
_STEP_FRAMES = 15
_STEP_SIZE = 96
_HOP_STEPS = HOP_FRAMES // _STRIDE
# What the last layers look at, and what is left of it after their convolutions over time.
_STEPS = 27
_POOLED_STEPS = 21
WINDOW_FRAMES = (_STEPS - 1) * _STRIDE + _STEP_FRAMES


def build(frames: int = WINDOW_FRAMES) -> keras.Model:
    """Return the network for sequences of `frames`, with an output for every hop.

    No convolution is padded in time: what it says of a window does not depend on what surrounds
    it, so that training on sequences costs a fraction of training on windows. Input
    [batch, frames, mel_bands, CHANNELS]; outputs `logit` [batch, hops, 1] and `embedding`
    [batch, hops, EMBEDDING_SIZE], without the axis `hops` if `frames` is one window.
    """
    sound = keras.Input((frames, _BANDS, CHANNELS), name="frames")
    logit, embedding = _answer(_look(sound))
    return keras.Model(sound, {"logit": logit, "embedding": embedding}, name="cry")


def build_streaming() -> keras.Model:
    """Return the network as it runs: every step is computed once and handed back with the next hop.

    (Rybakov et al., Streaming keyword spotting on mobile devices, Interspeech 2020.) Inputs
    `frames` [1, frames of the new steps, mel_bands, CHANNELS] and `past` [1, steps, size]; outputs
    `logit` [1, 1] and `embedding` [1, EMBEDDING_SIZE] of the window, and `steps` [1, new steps,
    size], which belong to the past of the next hop.
    """
    new_frames = (_HOP_STEPS - 1) * _STRIDE + _STEP_FRAMES
    sound = keras.Input((new_frames, _BANDS, CHANNELS), 1, name="frames")
    past = keras.Input((_STEPS - _HOP_STEPS, _STEP_SIZE), 1, name="past")
    steps = _look(sound)
    before = layers.Reshape((_STEPS - _HOP_STEPS, 1, _STEP_SIZE))(past)
    logit, embedding = _answer(layers.Concatenate(axis=1)([before, steps]))
    new = layers.Reshape((_HOP_STEPS, _STEP_SIZE))(steps)
    outputs = {"logit": logit, "embedding": embedding, "steps": new}
    return keras.Model({"frames": sound, "past": past}, outputs, name="cry_stream")


def _look(sound: Any) -> Any:
    """Return what each step of the sound holds, shape [batch, steps, 1, _STEP_SIZE]."""
    x = _convolution(sound, "bands_1", 16, (3, 5), (2, 2))
    x = _convolution(x, "bands_2", 24, (3, 3), (2, 2))
    x = _convolution(x, "bands_3", 40, (3, 3), (1, 2))
    # From here on a band's place tells something: one number for all bands together.
    return _layer(x, "whole", layers.Conv2D(_STEP_SIZE, (1, 8), use_bias=False, name="whole"))


def _answer(steps: Any) -> tuple[Any, Any]:
    """Return the logit and the embedding of every window of steps."""
    x = _layer(steps, "time_1", layers.Conv2D(64, (3, 1), use_bias=False, name="time_1"))
    x = _layer(
        x, "time_2", layers.Conv2D(64, (3, 1), dilation_rate=(2, 1), use_bias=False, name="time_2")
    )
    pool, stride = (_POOLED_STEPS, 1), _HOP_STEPS
    loudest = layers.MaxPooling2D(pool, (stride, 1), name="loudest")(x)
    weighted = layers.DepthwiseConv2D(pool, (stride, stride), name="when", use_bias=False)(x)
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
    return layers.Dense(1, name="logit")(embedding), embedding


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
