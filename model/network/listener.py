"""The listener: the teacher's first layers, made small, and convolutions over time."""

from typing import Any

import keras
from keras import layers

from cry_detection import FeatureConfig

from .geometry import HOP_FRAMES, STEP_STRIDE, WINDOW_FRAMES, WINDOW_STEPS
from .layers import STRIDES as YAMNET_STRIDES
from .layers import Memory, activated, after, block, first, hops_of, image

EMBEDDING_SIZE = 96
TRUNK = (16, 32, 64, 64, 128, 128)
"""Channels of the first layer and of each block; the teacher has twice as many."""
STRIDES = YAMNET_STRIDES[: len(TRUNK) - 1]
"""Of each block, in time and over the bands; as the teacher's."""

_BANDS = FeatureConfig().mel_bands
_STEP_SIZE = 64
_HOP_STEPS = HOP_FRAMES // STEP_STRIDE
# What is left of a window's steps after the convolutions over time.
_POOLED_STEPS = WINDOW_STEPS - 6


def build(frames: int = WINDOW_FRAMES) -> keras.Model:
    """Return the network for sequences of `frames`, with an output for every hop.

    No convolution is padded in time: what it says of a window does not depend on what surrounds
    it, so that training on sequences costs a fraction of training on windows. Input
    [batch, frames, mel_bands]; outputs `logit` [batch, hops, 1] and `embedding` [batch, hops,
    EMBEDDING_SIZE], without the axis `hops` if `frames` is one window.
    """
    sound = keras.Input((frames, _BANDS), name="frames")
    logit, embedding = _head(_encoder(sound, None), None)
    return keras.Model(sound, {"logit": logit, "embedding": embedding}, name="cry")


def build_streaming() -> keras.Model:
    """Return the network as it runs: everything is computed once.

    What a layer has to remember of earlier hops comes in and goes out under the same name. Inputs
    `frames` [1, HOP_FRAMES, mel_bands] and those memories; outputs `logit` [1, 1] and `embedding`
    [1, EMBEDDING_SIZE] of the window that ends with the hop, and the memories.
    """
    memory = Memory()
    sound = keras.Input((HOP_FRAMES, _BANDS), 1, name="frames")
    logit, embedding = _head(_encoder(sound, memory), memory)
    outputs = {"logit": logit, "embedding": embedding, **memory.after}
    return keras.Model({"frames": sound, **memory.before}, outputs, name="cry_stream")


def trunk(model: keras.Model) -> list[layers.Layer]:
    """Return the layers that begin as the teacher's."""
    names = ("offsets", "bands_", "mixed_")
    return [layer for layer in model.layers if layer.name.startswith(names)]


def _encoder(sound: Any, memory: Memory | None) -> Any:
    """Return what each step of the sound holds, shape [batch, steps, 1, _STEP_SIZE]."""
    x = first(memory, image(sound), TRUNK[0])
    for number, (channels, stride) in enumerate(zip(TRUNK[1:], STRIDES, strict=True), 2):
        x = block(memory, x, number, channels, stride)
    # From here on a band's place tells something: one number for all bands together.
    pool = layers.Conv2D(_STEP_SIZE, (1, x.shape[2]), use_bias=False, name="frequency_pool")
    return activated(x, pool)


def _head(steps: Any, memory: Memory | None) -> tuple[Any, Any]:
    """Return the logit and the embedding of every window of steps."""
    x = after(memory, "time_1", steps, 2)
    x = activated(x, layers.Conv2D(_STEP_SIZE, (3, 1), use_bias=False, name="time_1"))
    x = after(memory, "time_2", x, 4)
    wide = layers.Conv2D(_STEP_SIZE, (3, 1), dilation_rate=(2, 1), use_bias=False, name="time_2")
    x = activated(x, wide)
    x = after(memory, "pool", x, _POOLED_STEPS - _HOP_STEPS)
    pool, stride = (_POOLED_STEPS, 1), _HOP_STEPS
    strongest = layers.MaxPooling2D(pool, (stride, 1), name="max_pool")(x)
    weighted = layers.DepthwiseConv2D(pool, (stride, stride), name="temporal_pool", use_bias=False)(
        x
    )
    x = layers.Add(name="sum")(
        [
            layers.Conv2D(EMBEDDING_SIZE, 1, name="from_max_pool")(strongest),
            layers.Conv2D(EMBEDDING_SIZE, 1, use_bias=False, name="from_temporal_pool")(weighted),
        ]
    )
    x = layers.ReLU(name="activate")(x)
    embedding = hops_of(x, EMBEDDING_SIZE, "embedding")
    return layers.Dense(1, name="logit")(embedding), embedding
