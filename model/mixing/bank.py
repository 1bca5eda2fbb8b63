"""A bank of training examples, as features with labels: what a network is fitted to."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, LogMel
from model.data.library import Library
from model.network.yamnet import CLASSES, WINDOW, YamNet
from model.workers import in_workers

from .examples import (
    FEATURES,
    HOP_ENDS_S,
    SEQUENCE_FRAMES,
    SEQUENCE_HOPS,
    ExampleMixer,
    sequence_labels,
)

TEACHER_HOPS = 4
_CHUNK = 8


@dataclass(frozen=True)
class Bank:
    """Sequences of features with what each window is."""

    features: NDArray[np.float16]
    """Shape [sequences, SEQUENCE_FRAMES, mel_bands]."""
    labels: NDArray[np.float32]
    """1 for a cry, 0 for none, shape [sequences, SEQUENCE_HOPS]."""
    weights: NDArray[np.float32]
    """0 where nobody could say, shape [sequences, SEQUENCE_HOPS]."""
    sounds: NDArray[np.uint8]
    """What the teacher hears without the noise, 0..255, shape [sequences, hops, CLASSES].

    It listens to every TEACHER_HOPS-th hop, since it is most of the work.
    """


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

    def __init__(self, mixer: ExampleMixer, teacher: Path) -> None:
        self._mixer = mixer
        self._teacher = YamNet(teacher)

    def __call__(self, index: int) -> tuple[NDArray[Any], ...]:
        """Return a sequence of a bank: features, labels, weights and sounds."""
        example = self._mixer.mix(index)
        sounds = np.zeros((len(HOP_ENDS_S[::TEACHER_HOPS]), CLASSES), np.uint8)
        for scores, end_s in zip(sounds, HOP_ENDS_S[::TEACHER_HOPS], strict=True):
            end = round(end_s * SAMPLE_RATE)
            window = example.clean[end - WINDOW : end]
            if window.any():
                scores[:] = np.round(255.0 * self._teacher.scores(window))
        features = LogMel(FEATURES).push(example.sound).astype(np.float16)
        return features, *sequence_labels(example.cries), sounds


def fill_bank(library: Library, teacher: Path, seed: int, count: int) -> Bank:
    """Return `count` sequences, the same ones for the same seed and library."""
    bank = Bank(
        features=np.empty((count, SEQUENCE_FRAMES, FEATURES.mel_bands), np.float16),
        labels=np.empty((count, SEQUENCE_HOPS), np.float32),
        weights=np.empty((count, SEQUENCE_HOPS), np.float32),
        sounds=np.empty((count, len(HOP_ENDS_S[::TEACHER_HOPS]), CLASSES), np.uint8),
    )
    arrays: tuple[NDArray[Any], ...] = (bank.features, bank.labels, bank.weights, bank.sounds)
    sequences = in_workers(
        _Featurizer, (ExampleMixer(library, seed), teacher), range(count), _CHUNK
    )
    for index, sequence in enumerate(tqdm(sequences, "Mixing", count, unit="sequence")):
        for array, value in zip(arrays, sequence, strict=True):
            array[index] = value
    return bank
