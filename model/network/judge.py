"""The judge: YAMNet's first ten layers whole, and convolutions that look back over 20 s.

It is asked while the listener suspects something (`cry_detection.cascade`). Its first layers stay
as the teacher's while it is trained, so that what they give is computed once for all epochs.
"""

from typing import Any

import keras
from keras import layers

from cry_detection import FeatureConfig

from .geometry import HOP_FRAMES
from .layers import STRIDES, Memory, activated, block, first, hops_of, image, since_nothing

EMBEDDING_SIZE = 96
CHANNELS = (32, 64, 128, 128, 256, 256, 512, 512, 512, 512)
"""Of the first layer and of each block; all of the teacher's."""
FROZEN = 7
"""So many of those layers are never trained."""
STEP_STRIDE = 8
"""Frames from one step to the next."""
PAST_FRAMES = 70
"""What the first step of a sequence is made of besides its own frames."""
PAST_STEPS = 2 * (len(CHANNELS) - FROZEN)
"""The same, in steps of what the frozen layers give."""

_BANDS = FeatureConfig().mel_bands
_HOP_STEPS = HOP_FRAMES // STEP_STRIDE
_STEP_SIZE = 96
_TIME_KERNEL = 3
# Together they look back over 62 steps: 10 s.
_DILATIONS = (1, 2, 4, 8, 16)
# Of the steps of which the strongest counts beside the newest.
_POOLED_STEPS = 9
_DROPOUT = 0.1


def build_frozen(frames: int) -> keras.Model:
    """Return the layers that are never trained, for sequences of `frames` besides the past.

    Input [batch, PAST_FRAMES + frames, mel_bands]; output [batch, PAST_STEPS + steps, bands,
    channels].
    """
    sound = keras.Input((PAST_FRAMES + frames, _BANDS), name="frames")
    return keras.Model(sound, _encode(image(sound), 1, FROZEN, None), name="frozen")


def build(frames: int) -> keras.Model:
    """Return what follows the frozen layers, for sequences of `frames`, an output for every hop.

    Input as `build_frozen` gives it; outputs `logit` [batch, hops, 1] and `embedding` [batch, hops,
    EMBEDDING_SIZE]. It knows nothing of what was before the sequence but the past of its first
    steps.
    """
    steps = PAST_STEPS + frames // STEP_STRIDE
    encoded = keras.Input((steps, *_frozen_shape()), name="encoded")
    logit, embedding = _head(_encode(encoded, FROZEN + 1, len(CHANNELS), None), None)
    return keras.Model(encoded, {"logit": logit, "embedding": embedding}, name="judge")


def build_streaming() -> keras.Model:
    """Return all of it as it runs, with its memories; see `listener.build_streaming`."""
    memory = Memory()
    sound = keras.Input((HOP_FRAMES, _BANDS), 1, name="frames")
    logit, embedding = _head(_encode(image(sound), 1, len(CHANNELS), memory), memory)
    outputs = {"logit": logit, "embedding": embedding, **memory.after}
    return keras.Model({"frames": sound, **memory.before}, outputs, name="judge_stream")


def encoder(model: keras.Model) -> list[layers.Layer]:
    """Return the layers that begin as the teacher's."""
    return [layer for layer in model.layers if layer.name.startswith(("bands_", "mixed_"))]


def _frozen_shape() -> tuple[int, int]:
    """Return the bands and the channels of what the frozen layers give."""
    bands = _BANDS // 2
    for stride in STRIDES[: FROZEN - 1]:
        bands //= stride
    return bands, CHANNELS[FROZEN - 1]


def _encode(x: Any, start: int, end: int, memory: Memory | None) -> Any:
    """Return what the layers from `start` to `end`, counted from 1, make of `x`."""
    for number in range(start, end + 1):
        channels = CHANNELS[number - 1]
        if number == 1:
            x = first(memory, x, channels)
        else:
            x = block(memory, x, number, channels, STRIDES[number - 2])
    return x


def _head(x: Any, memory: Memory | None) -> tuple[Any, Any]:
    """Return the logit and the embedding of every hop."""
    pool = layers.Conv2D(_STEP_SIZE, (1, x.shape[2]), use_bias=False, name="frequency_pool")
    x = activated(x, pool)
    for number, dilation in enumerate(_DILATIONS, 1):
        y = layers.SpatialDropout2D(_DROPOUT)(x)
        y = since_nothing(memory, f"time_{number}", y, (_TIME_KERNEL - 1) * dilation)
        convolution = layers.Conv2D(
            _STEP_SIZE,
            (_TIME_KERNEL, 1),
            dilation_rate=(dilation, 1),
            use_bias=False,
            name=f"time_{number}",
        )
        x = layers.Add()([x, activated(y, convolution)])
    y = since_nothing(memory, "max_pool", x, _POOLED_STEPS - _HOP_STEPS)
    strongest = layers.MaxPooling2D((_POOLED_STEPS, 1), (_HOP_STEPS, 1), name="max_pool")(y)
    newest = x[:, _HOP_STEPS - 1 :: _HOP_STEPS]
    size = 2 * _STEP_SIZE
    hops = hops_of(layers.Concatenate()([newest, strongest]), size, "hops")
    embedding = layers.Dense(EMBEDDING_SIZE, activation="relu", name="embedding")(hops)
    return layers.Dense(1, name="logit")(embedding), embedding
