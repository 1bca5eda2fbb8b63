"""Frigate's rule on YAMNet's scores: what it would have reported."""

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Span
from model.network.yamnet import WINDOW, windows

from .metrics import Reports

_THRESHOLD = 0.8
_LOUD_ENOUGH = 500.0 / 32_768.0
_STAYS_ON_S = 30.0


def window_rms(sound: Block) -> NDArray[np.float32]:
    """Return the RMS of each whole window, without overlap, shape [windows]."""
    rms: NDArray[np.float32] = np.sqrt(np.mean(np.square(windows(sound)), axis=1))
    return rms


def frigate(rms: NDArray[np.float32], crying: NDArray[np.float32]) -> Reports:
    """Return what Frigate's rule reports.

    One loud enough window (RMS of 500 on the scale of 16 bits) with a score of 0.8 switches it on;
    it goes off 30 s after the last of them.

    Args:
        rms: Of each window, without overlap.
        crying: A score (0..1) for each of them.
    """
    alerts: list[Span] = []
    for index, (score, level) in enumerate(zip(crying, rms, strict=True)):
        if score >= _THRESHOLD and level >= _LOUD_ENOUGH:
            at_s = (index + 1) * WINDOW / SAMPLE_RATE
            if alerts and at_s < alerts[-1][1]:
                alerts[-1] = (alerts[-1][0], at_s + _STAYS_ON_S)
            else:
                alerts.append((at_s, at_s + _STAYS_ON_S))
    return Reports(on=tuple(alerts), started_s=tuple(start for start, _ in alerts))
