"""A training example, and the shape of the sequence that is made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block, FeatureConfig
from model.data.clips import Span

from .labels import hop_labels

FEATURES = FeatureConfig()


@dataclass(frozen=True, kw_only=True)
class SequenceShape:
    """How many frames a network learns from at once, and what it is asked of them."""

    frames: int
    first_end: int
    """The frame after which the first hop ends."""
    hop_frames: int
    window_s: float
    """What a hop's label is about: a hop is no cry if so much before its end holds none."""
    unsure_hops: int
    """So many at the begin weigh nothing: too little was heard before them."""
    taught: slice
    """Of which hops the teacher is asked, since it is most of the work."""

    @property
    def hops(self) -> int:
        """How many hops there are."""
        return (self.frames - self.first_end) // self.hop_frames + 1

    @property
    def samples(self) -> int:
        """How much sound makes the frames."""
        return (self.frames - 1) * FEATURES.hop_size + FEATURES.fft_size

    @property
    def ends_s(self) -> NDArray[np.float64]:
        """Where each hop ends, shape [hops]."""
        last_frames = np.arange(self.hops) * self.hop_frames + self.first_end - 1
        ends: NDArray[np.float64] = (
            last_frames * FEATURES.hop_size + FEATURES.fft_size
        ) / SAMPLE_RATE
        return ends

    def labels(self, cries: Iterable[Span]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the label and the weight of each hop; see `labels.hop_labels`."""
        labels, weights = hop_labels(cries, self.ends_s, self.window_s)
        weights[: self.unsure_hops] = 0.0
        return labels, weights


@dataclass(frozen=True, eq=False)
class TrainingExample:
    """A mixture, of whose features a sequence is made."""

    sound: Block
    clean: Block
    """What is in it besides the noise."""
    cries: tuple[Span, ...]


class Mixer(Protocol):
    """Mixes training examples of one shape, each from its own seed."""

    shape: SequenceShape

    def mix(self, index: int) -> TrainingExample:
        """Return the example of this number."""
