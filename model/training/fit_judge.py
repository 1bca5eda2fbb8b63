"""Fits the judge to a bank of long mixtures.

Its first layers stay YAMNet's. What they give is computed once, each sequence through one
microphone, and kept in a file: half a megabyte for a sequence.
"""

from pathlib import Path
from typing import Any, cast

import keras
import numpy as np
from numpy.typing import NDArray
import tensorflow as tf
from tqdm import tqdm

from model.mixing.bank import Bank
from model.mixing.long_examples import SHAPE
from model.network import judge
from model.network.trunk import init_whole
from model.network.yamnet import CLASSES

from .fit import compile_student, through_microphones

_BATCH = 32
# Sequences that lie together in the file are read together.
_TOGETHER = 8
_ENCODED_AT_ONCE = 16
# First what follows the encoder alone, as for the listener, and then all that is not frozen.
_NEW_EPOCHS, _NEW_RATE = 1, 2e-3
_RATE = 5e-4
_DROPOUT = 0.2

type _Encoded = NDArray[np.float16]


class _Batches(keras.utils.PyDataset):  # type: ignore[misc]  # Keras has no types
    """Batches of a bank whose sequences are encoded."""

    def __init__(self, bank: Bank, encoded: _Encoded, seed: int) -> None:
        super().__init__(workers=1)
        self._bank = bank
        self._encoded = encoded
        self._seed = seed
        self._epoch = 0
        self._shuffle()

    def __len__(self) -> int:
        """Return the number of whole batches."""
        return len(self._order) // _BATCH

    def __getitem__(self, index: int) -> tuple[Any, ...]:
        """Return inputs, targets and weights of a batch."""
        chosen = self._order[index * _BATCH : (index + 1) * _BATCH]
        sounds = self._bank.sounds[chosen].astype(np.float32) / 255.0
        return (
            self._encoded[chosen].astype(np.float32),
            {"logit": self._bank.labels[chosen][..., None], "sounds": sounds},
            {
                "logit": self._bank.weights[chosen],
                "sounds": np.ones(sounds.shape[:2], np.float32),
            },
        )

    def on_epoch_end(self) -> None:
        """Take the sequences in another order in the next epoch."""
        self._epoch += 1
        self._shuffle()

    def _shuffle(self) -> None:
        rng = np.random.default_rng([self._seed, self._epoch])
        groups = np.array_split(
            np.arange(len(self._encoded)), max(1, len(self._encoded) // _TOGETHER)
        )
        self._order = np.concatenate([groups[each] for each in rng.permutation(len(groups))])


def fit_judge(
    bank: Bank, teacher: Path, folder: Path, *, seed: int, epochs: int
) -> tuple[keras.Model, keras.Model]:
    """Return the judge's frozen layers and the rest of it, trained on the bank.

    Args:
        bank: Of long mixtures.
        teacher: YAMNet as a .tflite file.
        folder: Where what the frozen layers give is kept, as encoded.npy.
        seed: Of microphones, of the order of sequences and of the new layers' weights.
        epochs: Of all that is not frozen; one of the new layers alone comes before.
    """
    keras.utils.set_random_seed(seed)
    frozen, model = judge.build_frozen(SHAPE.frames), judge.build(SHAPE.frames)
    for part in (frozen, model):
        init_whole(part, teacher)
    encoded = encode(bank.features, frozen, folder / "encoded.npy", seed)
    embedding = keras.layers.Dropout(_DROPOUT)(model.output["embedding"])
    logit = model.get_layer("logit")(embedding)
    sounds = keras.layers.Dense(CLASSES, name="sounds")(embedding[:, SHAPE.taught])
    student = keras.Model(model.input, {"logit": logit, "sounds": sounds})
    batches = _Batches(bank, encoded, seed)
    for count, rate, whole in ((_NEW_EPOCHS, _NEW_RATE, False), (epochs, _RATE, True)):
        for layer in judge.encoder(model):
            layer.trainable = whole
        compile_student(student, rate, count * len(batches))
        student.fit(batches, epochs=count)
    return frozen, model


def encode(features: _Encoded, frozen: keras.Model, path: Path, seed: int) -> _Encoded:
    """Write what the frozen layers give of each sequence to a file, and return it.

    Before a sequence nothing is known but that the sound was like its first hop.
    """
    rng = np.random.default_rng(seed)
    encoded = np.lib.format.open_memmap(  # type: ignore[no-untyped-call]  # numpy has no types for it
        path, "w+", np.float16, (len(features), *frozen.output_shape[1:])
    )
    run = tf.function(lambda batch: frozen(batch, training=False))
    for start in tqdm(
        range(0, len(features), _ENCODED_AT_ONCE), "Encoding", unit=f"{_ENCODED_AT_ONCE} sequences"
    ):
        heard = through_microphones(rng, features[start : start + _ENCODED_AT_ONCE])
        past = heard[:, : SHAPE.hop_frames].mean(axis=1, keepdims=True)
        padded = np.concatenate((np.repeat(past, judge.PAST_FRAMES, axis=1), heard), axis=1)
        encoded[start : start + len(heard)] = run(tf.constant(padded)).numpy()
    encoded.flush()
    return cast(_Encoded, np.load(path, mmap_mode="r"))
