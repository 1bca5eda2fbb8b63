"""YAMNet at its best: our own rule on its scores, chosen as ours is chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, EpisodeConfig, Sensitivity, sigmoid
from model.data.clips import Clip
from model.data.library import Library
from model.mixing.labels import hop_labels
from model.mixing.scenes import SceneMixer
from model.network.yamnet import HOP_S, WINDOW

from .detector_scores import logits, reports
from .metrics import Reports
from .nights import Night, listen_to_nights
from .tune import BUDGETS, SCENES, SEED, Trial, fit_curve, try_rules, within, worse_of

_WINDOW_S = WINDOW / SAMPLE_RATE


@dataclass(frozen=True, kw_only=True)
class YamNetRule:
    """Our rule on YAMNet's calibrated scores."""

    scale: float
    bias: float
    config: EpisodeConfig

    def logits(self, crying: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the calibrated logits of YAMNet's scores (0..1), one each half window."""
        return self.scale * logits(crying) + self.bias

    def reports(self, crying: NDArray[np.float32]) -> Reports:
        """Return what the rule reports of YAMNet's scores (0..1), one each half window."""
        return reports(self.config, HOP_S, map(sigmoid, self.logits(crying)))


def tune_yamnet(yamnet: Path, parts: Sequence[Iterable[Clip]]) -> YamNetRule:
    """Return YAMNet's best rule within our budget of false alerts, on the nights ours was tuned on.

    Args:
        yamnet: YAMNet as a .tflite file.
        parts: The validation split and, where there are some, clips of homes that nobody met.
    """
    nights = [
        listen_to_nights(SceneMixer(Library(part), SEED), range(SCENES), None, yamnet)
        for part in parts
    ]
    labels = [
        hop_labels(night.cries, _window_ends_s(len(night.crying)), _WINDOW_S)
        for part in nights
        for night in part
    ]
    truth, weights = map(np.concatenate, zip(*labels, strict=True))
    raw = np.concatenate([logits(night.crying) for part in nights for night in part])
    scale, bias = fit_curve(raw, truth, weights)
    first, *others = (_tried(part, scale, bias) for part in nights)
    for other in others:
        first = worse_of(first, other)
    config = within(first, BUDGETS[Sensitivity.NORMAL]).config
    return YamNetRule(scale=scale, bias=bias, config=config)


def _tried(nights: Sequence[Night], scale: float, bias: float) -> list[Trial]:
    series = [scale * logits(night.crying) + bias for night in nights]
    return try_rules([night.episodes for night in nights], series, HOP_S)


def _window_ends_s(windows: int) -> NDArray[np.float64]:
    return np.arange(windows, dtype=np.float64) * HOP_S + _WINDOW_S
