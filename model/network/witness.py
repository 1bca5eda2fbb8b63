"""The witness: YAMNet itself, of whose 521 classes a baby's cry alone is left.

The judge learnt from our mixtures what YAMNet's first layers may mean; the witness never heard
them, so that the two are seldom wrong together.
"""

from pathlib import Path

import keras
from keras import layers

from .export import export
from .layers import STRIDES
from .yamnet import BABY_CRY
from .yamnet_weights import Weights, read_weights

PATCH_FRAMES, PATCH_BANDS = 96, 64
"""What it hears at once: 0.975 s, as `cry_detection` makes it of the sound."""


def write_witness(teacher: Path, path: Path) -> None:
    """Write the network that YAMNet is with a baby's cry alone, with 8-bit weights.

    Input `frames` [1, PATCH_FRAMES, PATCH_BANDS], YAMNet's log-mel; output `logit` [1, 1].

    Args:
        teacher: YAMNet as a .tflite file.
        path: The .tflite file.

    Raises:
        DataError: The teacher is no YAMNet.
    """
    export(build(read_weights(teacher)), path, int8_weights=True)


def build(weights: Weights) -> keras.Model:
    """Return YAMNet with these weights and a baby's cry as its class."""
    patch = keras.Input((PATCH_FRAMES, PATCH_BANDS), 1, name="frames")
    x = layers.Reshape((PATCH_FRAMES, PATCH_BANDS, 1))(patch)
    values = {"bands_1": [weights.kernel, weights.bias]}
    x = layers.Conv2D(len(weights.bias), 3, 2, "same", activation="relu6", name="bands_1")(x)
    for number, (block, stride) in enumerate(zip(weights.blocks, STRIDES, strict=True), 2):
        bands, mixed = f"bands_{number}", f"mixed_{number}"
        x = layers.DepthwiseConv2D(3, stride, "same", activation="relu6", name=bands)(x)
        x = layers.Conv2D(len(block.pointwise_bias), 1, activation="relu6", name=mixed)(x)
        values[bands] = [block.depthwise, block.depthwise_bias]
        values[mixed] = [block.pointwise[None, None], block.pointwise_bias]
    # As one pool, which the numpy runtime knows; a mean over axes it does not.
    x = layers.AveragePooling2D(x.shape[1:3])(x)
    logit = layers.Dense(1, name="logit")(layers.Reshape((x.shape[-1],))(x))
    one = slice(BABY_CRY, BABY_CRY + 1)
    values["logit"] = [weights.classes[:, one], weights.classes_bias[one]]
    model = keras.Model({"frames": patch}, {"logit": logit}, name="witness")
    for name, arrays in values.items():
        model.get_layer(name).set_weights(arrays)
    return model
