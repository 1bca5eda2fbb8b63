"""The network: the teacher's first layers, made small, and convolutions over time."""

from typing import Any

import keras
from keras import layers

from cry_detection import FeatureConfig

HOP_FRAMES = 20
EMBEDDING_SIZE = 96
TRUNK = (16, 32, 64, 64, 128, 128)
"""Channels of the first layer and of each block; the teacher has twice as many."""
STRIDES = (1, 2, 1, 2, 1)
"""Of each block, in time and over the bands; as the teacher's."""

_BANDS = FeatureConfig().mel_bands
# A step of the network is 4 frames, and is made of 22.
_STRIDE = 4
_STEP_FRAMES = 22
_STEP_SIZE = 64
_HOP_STEPS = HOP_FRAMES // _STRIDE
# What the last layers look at, and what is left of it after their convolutions over time.
_STEPS = 24
_POOLED_STEPS = 18
WINDOW_FRAMES = (_STEPS - 1) * _STRIDE + _STEP_FRAMES


def build(frames: int = WINDOW_FRAMES) -> keras.Model:
    """Return the network for sequences of `frames`, with an output for every hop.

    No convolution is padded in time: what it says of a window does not depend on what surrounds
    it, so that training on sequences costs a fraction of training on windows. Input
    [batch, frames, mel_bands]; outputs `logit` [batch, hops, 1] and `embedding` [batch, hops,
    EMBEDDING_SIZE], without the axis `hops` if `frames` is one window.
    """
    sound = keras.Input((frames, _BANDS), name="frames")
    logit, embedding = _answer(_look(sound, None), None)
    return keras.Model(sound, {"logit": logit, "embedding": embedding}, name="cry")


def build_streaming() -> keras.Model:
    """Return the network as it runs: everything is computed once.

    What a layer has to remember of earlier hops comes in and goes out under the same name. Inputs
    `frames` [1, HOP_FRAMES, mel_bands] and those memories; outputs `logit` [1, 1] and `embedding`
    [1, EMBEDDING_SIZE] of the window that ends with the hop, and the memories.
    """
    memory = _Memory()
    sound = keras.Input((HOP_FRAMES, _BANDS), 1, name="frames")
    logit, embedding = _answer(_look(sound, memory), memory)
    outputs = {"logit": logit, "embedding": embedding, **memory.after}
    return keras.Model({"frames": sound, **memory.before}, outputs, name="cry_stream")


def trunk(model: keras.Model) -> list[layers.Layer]:
    """Return the layers that begin as the teacher's."""
    names = ("offsets", "bands_", "mixed_")
    return [layer for layer in model.layers if layer.name.startswith(names)]


class _Memory:
    """What layers have to remember.

    (Rybakov et al., Streaming keyword spotting on mobile devices, Interspeech 2020.)
    """

    def __init__(self) -> None:
        self.before: dict[str, Any] = {}
        self.after: dict[str, Any] = {}

    def recall(self, layer: str, x: Any, rows: int) -> Any:
        """Return `x` after as many rows of time as came before it."""
        name = f"before_{layer}"
        before = keras.Input((rows, *x.shape[2:]), 1, name=name)
        x = layers.Concatenate(axis=1, name=f"{name}_too")([before, x])
        self.before[name], self.after[name] = before, x[:, -rows:]
        return x


class _Offsets(layers.Layer):  # type: ignore[misc]  # Keras has no types
    """Adds a number to each band."""

    def build(self, shape: Any) -> None:
        self.offsets = self.add_weight(shape=shape[2:], initializer="zeros", name="offsets")

    def call(self, x: Any) -> Any:
        return x + self.offsets


def _look(sound: Any, memory: _Memory | None) -> Any:
    """Return what each step of the sound holds, shape [batch, steps, 1, _STEP_SIZE]."""
    x = _Offsets(name="offsets")(sound)
    x = _after(memory, "bands_1", layers.Reshape((*x.shape[1:], 1), name="image")(x), 1)
    first = layers.Conv2D(TRUNK[0], (2, 3), (1, 2), activation="relu6", name="bands_1")
    x = first(_edges(x, 2))
    for number, (channels, stride) in enumerate(zip(TRUNK[1:], STRIDES, strict=True), 2):
        name = f"bands_{number}"
        x = _edges(_after(memory, name, x, 3 - stride), stride)
        x = layers.DepthwiseConv2D(3, stride, activation="relu6", name=name)(x)
        x = layers.Conv2D(channels, 1, activation="relu6", name=f"mixed_{number}")(x)
    # From here on a band's place tells something: one number for all bands together.
    return _layer(x, layers.Conv2D(_STEP_SIZE, (1, x.shape[2]), use_bias=False, name="whole"))


def _answer(steps: Any, memory: _Memory | None) -> tuple[Any, Any]:
    """Return the logit and the embedding of every window of steps."""
    x = _after(memory, "time_1", steps, 2)
    x = _layer(x, layers.Conv2D(_STEP_SIZE, (3, 1), use_bias=False, name="time_1"))
    x = _after(memory, "time_2", x, 4)
    wide = layers.Conv2D(_STEP_SIZE, (3, 1), dilation_rate=(2, 1), use_bias=False, name="time_2")
    x = _layer(x, wide)
    x = _after(memory, "pool", x, _POOLED_STEPS - _HOP_STEPS)
    pool, stride = (_POOLED_STEPS, 1), _HOP_STEPS
    loudest = layers.MaxPooling2D(pool, (stride, 1), name="loudest")(x)
    weighted = layers.DepthwiseConv2D(pool, (stride, stride), name="when", use_bias=False)(x)
    x = layers.Add(name="sum")(
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


def _after(memory: _Memory | None, layer: str, x: Any, rows: int) -> Any:
    """Return what a layer takes: a sequence holds what came before, a stream has to recall it."""
    return x if memory is None else memory.recall(layer, x, rows)


def _edges(x: Any, stride: int) -> Any:
    """Keep the bands' edges, but not those of time, as the teacher has them."""
    return layers.ZeroPadding2D(((0, 0), (2 - stride, 1)))(x)


def _layer(x: Any, convolution: layers.Layer) -> Any:
    x = layers.BatchNormalization(name=f"{convolution.name}_norm")(convolution(x))
    return layers.ReLU(name=f"{convolution.name}_relu")(x)
