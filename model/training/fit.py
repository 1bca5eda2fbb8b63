"""Fits the listener to a bank of mixtures."""

from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from model.mixing.bank import Bank
from model.mixing.examples import SHAPE
from model.network import listener
from model.network.trunk import SEQUENCES, init_from_teacher
from model.network.yamnet import CLASSES

_BATCH = 32
# First what follows the trunk, then all of it, gently: weights that are far off at first would
# spoil what the trunk brought with it (Kumar et al., Fine-Tuning can Distort Pretrained Features
# and Underperform Out-of-Distribution, ICLR 2022).
_NEW_EPOCHS, _NEW_RATE = 2, 2e-3
_RATE = 5e-4
# How far the weights go from the beginning of the second part to its end: sounds of another kind
# than ours are heard better from before it (Wortsman et al., Robust Fine-Tuning of Zero-Shot
# Models, CVPR 2022). Chosen on validation nights; see the model card.
WISE_FT_ALPHA = 0.7
# Few of the 521 sounds are ever there, so that their mean loss is small.
DISTILLATION_WEIGHT = 10.0
_DROPOUT = 0.2
_BAND_MASKS, _WIDEST_BANDS = 2, 8
_TIME_MASKS, _LONGEST_FRAMES = 8, 12
# Of a band that holds nothing: see `detection.features`.
_FLOOR = -1.0


class _Batches(keras.utils.PyDataset):  # type: ignore[misc]  # Keras has no types
    """Batches of a bank, each heard through another microphone."""

    def __init__(self, bank: Bank, seed: int) -> None:
        super().__init__(workers=2)
        self._bank = bank
        self._seed = seed
        self._epoch = 0
        self._shuffle()

    def __len__(self) -> int:
        """Return the number of whole batches."""
        return len(self._order) // _BATCH

    def __getitem__(self, index: int) -> tuple[Any, ...]:
        """Return features, targets and weights of a batch."""
        rng = np.random.default_rng([self._seed, self._epoch, index])
        chosen = np.sort(self._order[index * _BATCH : (index + 1) * _BATCH])
        features = through_microphones(rng, self._bank.features[chosen])
        labels = self._bank.labels[chosen][..., None]
        weights = self._bank.weights[chosen]
        sounds = self._bank.sounds[chosen].astype(np.float32) / 255.0
        return (
            features,
            {"logit": labels, "sounds": sounds},
            {"logit": weights, "sounds": np.ones(sounds.shape[:2], np.float32)},
        )

    def on_epoch_end(self) -> None:
        """Take the sequences in another order in the next epoch."""
        self._epoch += 1
        self._shuffle()

    def _shuffle(self) -> None:
        rng = np.random.default_rng([self._seed, self._epoch])
        self._order = rng.permutation(len(self._bank.labels))


def through_microphones(
    rng: np.random.Generator, sequences: NDArray[np.float16]
) -> NDArray[np.float32]:
    """Return sequences as other microphones would hear them, with some bands and times missing."""
    features = sequences.astype(np.float32)
    features += _responses(rng, len(features), features.shape[2])
    np.maximum(features, _FLOOR, out=features)
    _mask(rng, features)
    return features


def _mask(rng: np.random.Generator, features: NDArray[np.float32]) -> None:
    """Hide bands and moments: no detail may be needed (Park et al., SpecAugment, 2019)."""
    for sequence in features:
        for _ in range(_BAND_MASKS):
            width = rng.integers(1, _WIDEST_BANDS)
            start = rng.integers(0, features.shape[2] - width)
            sequence[:, start : start + width] = sequence[:, start : start + width].mean(axis=0)
        for _ in range(_TIME_MASKS):
            width = rng.integers(1, _LONGEST_FRAMES)
            start = rng.integers(0, features.shape[1] - width)
            sequence[start : start + width] = sequence[start : start + width].mean(axis=0)


def _responses(rng: np.random.Generator, count: int, bands: int) -> NDArray[np.float32]:
    """Return random smooth frequency responses, shape [count, 1, bands], in units of 40 dB."""
    place = np.linspace(-1.0, 1.0, bands)
    gain, tilt, bend = (rng.normal(0.0, scale, (count, 1)) for scale in (0.2, 0.1, 0.07))
    responses: NDArray[np.float64] = gain + tilt * place + bend * np.cos(np.pi * place)
    return responses[:, None].astype(np.float32)


def fit(bank: Bank, teacher: Path, *, seed: int, epochs: int) -> keras.Model:
    """Return a listener for sequences, trained for some epochs on the bank.

    It begins with what the teacher knows, see `trunk`; the layers behind that are trained alone
    for two epochs before. While it learns to tell cries, it learns what the teacher hears without
    the noise (Hinton et al., Distilling the Knowledge in a Neural Network, 2015): our clips hold
    few kinds of sound.
    """
    keras.utils.set_random_seed(seed)
    model = listener.build(SHAPE.frames)
    init_from_teacher(model, teacher, bank.features[:SEQUENCES])
    embedding = keras.layers.Dropout(_DROPOUT)(model.output["embedding"])
    logit = model.get_layer("logit")(embedding)
    taught = embedding[:, SHAPE.taught]
    sounds = keras.layers.Dense(CLASSES, name="sounds")(taught)
    student = keras.Model(model.input, {"logit": logit, "sounds": sounds})
    batches = _Batches(bank, seed)
    reached = []
    for count, rate, whole in ((_NEW_EPOCHS, _NEW_RATE, False), (epochs, _RATE, True)):
        for layer in listener.trunk(model):
            layer.trainable = whole
        compile_student(student, rate, count * len(batches))
        student.fit(batches, epochs=count)
        reached.append([variable.numpy() for variable in model.variables])
    for variable, before, after in zip(model.variables, *reached, strict=True):
        variable.assign((1.0 - WISE_FT_ALPHA) * before + WISE_FT_ALPHA * after)
    return model


def compile_student(student: keras.Model, rate: float, steps: int) -> None:
    """Let a network with the outputs `logit` and `sounds` learn for so many steps.

    The rate rises to the highest for a twentieth of them, and falls as a cosine.
    """
    schedule = keras.optimizers.schedules.CosineDecay(
        rate / 20.0, steps, warmup_target=rate, warmup_steps=steps // 20
    )
    student.compile(
        keras.optimizers.AdamW(schedule, weight_decay=1e-3),
        loss={
            "logit": keras.losses.BinaryCrossentropy(from_logits=True),
            "sounds": keras.losses.BinaryCrossentropy(from_logits=True),
        },
        loss_weights={"logit": 1.0, "sounds": DISTILLATION_WEIGHT},
        weighted_metrics={"logit": [keras.metrics.AUC(from_logits=True, name="auc")]},
    )
