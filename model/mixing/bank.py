"""A bank of training examples, as features with labels: what a network is fitted to."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, LogMel
from model.network.yamnet import CLASSES, WINDOW, YamNet
from model.workers import in_workers

from .sequence import FEATURES, Mixer

_CHUNK = 8


@dataclass(frozen=True)
class Bank:
    """Sequences of features with what each window is."""

    features: NDArray[np.float16]
    """Shape [sequences, frames, mel_bands]."""
    labels: NDArray[np.float32]
    """1 for a cry, 0 for none, shape [sequences, hops]."""
    weights: NDArray[np.float32]
    """0 where nobody could say, shape [sequences, hops]."""
    sounds: NDArray[np.uint8]
    """What the teacher hears without the noise, 0..255, shape [sequences, taught hops, CLASSES]."""


def join(banks: Iterable[Bank]) -> Bank:
    """Return one bank with the sequences of all."""
    parts = list(banks)
    return Bank(
        **{
            field.name: np.concatenate([getattr(bank, field.name) for bank in parts])
            for field in fields(Bank)
        }
    )


class _Featurizer:
    """Mixes examples, and makes of them what a network learns from."""

    def __init__(self, mixer: Mixer, teacher: Path) -> None:
        self._mixer = mixer
        self._teacher = YamNet(teacher)

    def __call__(self, index: int) -> tuple[NDArray[Any], ...]:
        """Return a sequence of a bank: features, labels, weights and sounds."""
        shape = self._mixer.shape
        example = self._mixer.mix(index)
        ends = np.round(shape.ends_s[shape.taught] * SAMPLE_RATE).astype(int)
        sounds = np.zeros((len(ends), CLASSES), np.uint8)
        for scores, end in zip(sounds, ends, strict=True):
            window = example.clean[end - WINDOW : end]
            if window.any():
                scores[:] = np.round(255.0 * self._teacher.scores(window))
        features = LogMel(FEATURES).push(example.sound).astype(np.float16)
        return features, *shape.labels(example.cries), sounds


def fill_bank(mixer: Mixer, teacher: Path, count: int) -> Bank:
    """Return `count` sequences, the same ones for the same mixer."""
    shape = mixer.shape
    bank = Bank(
        features=np.empty((count, shape.frames, FEATURES.mel_bands), np.float16),
        labels=np.empty((count, shape.hops), np.float32),
        weights=np.empty((count, shape.hops), np.float32),
        sounds=np.empty((count, len(shape.ends_s[shape.taught]), CLASSES), np.uint8),
    )
    arrays: tuple[NDArray[Any], ...] = (bank.features, bank.labels, bank.weights, bank.sounds)
    sequences = in_workers(_Featurizer, (mixer, teacher), range(count), _CHUNK)
    for index, sequence in enumerate(tqdm(sequences, "Mixing", count, unit="sequence")):
        for array, value in zip(arrays, sequence, strict=True):
            array[index] = value
    return bank
