"""YAMNet at its best: our own rule on its scores, chosen as ours is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, EpisodeConfig, ModelFile, Sensitivity, sigmoid
from model.data.clips import Clip
from model.data.library import Library
from model.mixing.labels import hop_labels
from model.mixing.scenes import SceneMixer
from model.network.yamnet import HOP_S, WINDOW

from .detector_scores import logits, reports
from .metrics import Reports
from .nights import listen_to_nights
from .tune import BUDGETS, SCENES, SEED, fit_curve, try_rules, within

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


def tune_yamnet(model: ModelFile, yamnet: Path, clips: Iterable[Clip]) -> YamNetRule:
    """Return YAMNet's best rule within our budget of false alerts, on the nights ours was tuned on.

    Args:
        model: Ours; it listens too, as the nights are heard once for all.
        yamnet: YAMNet as a .tflite file.
        clips: The validation split.
    """
    nights = listen_to_nights(SceneMixer(Library(clips), SEED), model, yamnet, range(SCENES))
    labels = [
        hop_labels(night.cries, _window_ends_s(len(night.crying)), _WINDOW_S) for night in nights
    ]
    truth, weights = map(np.concatenate, zip(*labels, strict=True))
    raw = [logits(night.crying) for night in nights]
    scale, bias = fit_curve(np.concatenate(raw), truth, weights)
    series = [scale * each + bias for each in raw]
    trials = try_rules([night.episodes for night in nights], series, HOP_S)
    config = within(trials, BUDGETS[Sensitivity.NORMAL]).config
    return YamNetRule(scale=scale, bias=bias, config=config)


def _window_ends_s(windows: int) -> NDArray[np.float64]:
    return np.arange(windows, dtype=np.float64) * HOP_S + _WINDOW_S
