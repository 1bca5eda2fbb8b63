"""Sounds put together at stated levels, with a record of when the baby cries."""

from collections.abc import Sequence

import numpy as np

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Span


def amplitude(decibel: float) -> float:
    """Return the factor that changes a level by so many dB."""
    return float(10.0 ** (decibel / 20.0))


class Mixture:
    """A bed of sound to which events are added."""

    def __init__(self, bed: Block, level_dbfs: float) -> None:
        """Lay the bed, whose RMS is 1, at a level."""
        self.level_dbfs = level_dbfs
        self.sound = bed * np.float32(amplitude(level_dbfs))
        self.cries: list[Span] = []

    def add(self, samples: Block, at_s: float, rms: float, snr_db: float) -> None:
        """Add a sound with the given RMS, so that it stands `snr_db` above the bed."""
        start = round(at_s * SAMPLE_RATE)
        part = samples[: max(0, len(self.sound) - start)]
        gain = amplitude(self.level_dbfs + snr_db) / rms
        self.sound[start : start + len(part)] += part * np.float32(gain)

    def mark(self, cries: Sequence[Span], at_s: float) -> None:
        """Record the cries of a sound that was added at `at_s`."""
        self.cries += [(at_s + start, at_s + end) for start, end in cries]
