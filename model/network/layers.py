"""Layers of which a network can be built twice: for sequences, and as a stream that remembers."""

from typing import Any

import keras
from keras import layers

STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)
"""Of each of YAMNet's blocks, in time and over the bands."""


class Memory:
    """What the layers of a stream have to remember.

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


class Offsets(layers.Layer):  # type: ignore[misc]  # Keras has no types
    """Adds a number to each band."""

    def build(self, shape: Any) -> None:
        """Make them, for input of a shape [batch, frames, bands]."""
        self.offsets = self.add_weight(shape=shape[2:], initializer="zeros", name="offsets")

    def call(self, x: Any) -> Any:
        """Return the input with them added."""
        return x + self.offsets


def image(sound: Any) -> Any:
    """Return frames, shape [batch, frames, bands], as an image with offsets for the bands."""
    x = Offsets(name="offsets")(sound)
    return layers.Reshape((*x.shape[1:], 1), name="image")(x)


def first(memory: Memory | None, x: Any, channels: int) -> Any:
    """Return the first convolution of an image."""
    x = after(memory, "bands_1", x, 1)
    return layers.Conv2D(channels, (2, 3), (1, 2), activation="relu6", name="bands_1")(_edges(x, 2))


def block(memory: Memory | None, x: Any, number: int, channels: int, stride: int) -> Any:
    """Return one of MobileNet's blocks: a convolution of each channel, and one over channels."""
    name = f"bands_{number}"
    x = _edges(after(memory, name, x, 3 - stride), stride)
    x = layers.DepthwiseConv2D(3, stride, activation="relu6", name=name)(x)
    return layers.Conv2D(channels, 1, activation="relu6", name=f"mixed_{number}")(x)


def activated(x: Any, convolution: layers.Layer) -> Any:
    """Return what is left of a convolution once it is normalised and rectified."""
    x = layers.BatchNormalization(name=f"{convolution.name}_norm")(convolution(x))
    return layers.ReLU(name=f"{convolution.name}_relu")(x)


def after(memory: Memory | None, layer: str, x: Any, rows: int) -> Any:
    """Return what a layer takes: a sequence holds what came before, a stream has to recall it."""
    return x if memory is None else memory.recall(layer, x, rows)


def since_nothing(memory: Memory | None, layer: str, x: Any, rows: int) -> Any:
    """Return what a layer takes of a sequence before which there was nothing, or of a stream."""
    if memory is None:
        return layers.ZeroPadding2D(((rows, 0), (0, 0)))(x)
    return memory.recall(layer, x, rows)


def hops_of(x: Any, size: int, name: str) -> Any:
    """Return rows as hops, shape [batch, hops, size]; without that axis if there is one alone."""
    hops = x.shape[1]
    return layers.Reshape((size,) if hops == 1 else (hops, size), name=name)(x)


def _edges(x: Any, stride: int) -> Any:
    """Keep the bands' edges, but not those of time, as the teacher has them."""
    return layers.ZeroPadding2D(((0, 0), (2 - stride, 1)))(x)
