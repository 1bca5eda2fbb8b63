"""Calibration and thresholds, from generated nights of the validation split alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from tqdm import tqdm

from custom_components.cry_monitor.detection.episodes import EpisodeConfig, Sensitivity, sigmoid
from custom_components.cry_monitor.detection.model_file import ModelFile
from custom_components.cry_monitor.detection.tflite import RuntimeName

from .data import Clip
from .library import Library
from .metrics import judge
from .mix import hop_labels
from .ours import hop_ends_s, listen, reports
from .scenes import Scenery, Spell

SEED = 1
_SCENES = 120
# Half of what a night may hold: thresholds are chosen on other recordings than they meet.
_FALSE_PER_10_H = 0.5
_HOURS = _SCENES / 6

BASE = EpisodeConfig(
    smoothing_s=1.6, logit_limit=4.0, on=0.8, off=0.5, quiet_s=5.0, merge_gap_s=20.0
)
_SMOOTHING_S = (1.28, 1.6, 2.24, 3.2)
_ON = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.94, 0.96, 0.97)


@dataclass(frozen=True)
class _Night:
    logits: NDArray[np.float64]
    spells: tuple[Spell, ...]


def tune(clips: Sequence[Clip], model: ModelFile) -> ModelFile:
    """Return the model with its calibration and its thresholds.

    Args:
        clips: The validation split.
        model: As it comes from training, with a scale of 1 and a bias of 0.
    """
    scenery = Scenery(Library(clips), SEED)
    nights, labels, weights = [], [], []
    for index in tqdm(range(_SCENES), "Listening to scenes", unit="scene"):
        scene = scenery.scene(index)
        probabilities = listen(model, scene.sound, RuntimeName.LITERT)
        label, weight = hop_labels(
            scene.cries,
            hop_ends_s(model, len(probabilities)),
            model.window_frames / model.features.frame_rate,
        )
        nights.append(_Night(_logits(probabilities), scene.spells))
        labels.append(label)
        weights.append(weight)
    scale, bias = _calibrate(
        np.concatenate([night.logits for night in nights]),
        np.concatenate(labels),
        np.concatenate(weights),
    )
    episodes = _best(nights, scale, bias, model.hop_s)
    return replace(
        model, scale=scale, bias=bias, sensitivities=dict.fromkeys(Sensitivity, episodes)
    )


def _logits(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    # A probability is 1 for a machine long before its logit is infinite.
    sure = 1e-9
    clipped = np.clip(probabilities, sure, 1.0 - sure)
    logits: NDArray[np.float64] = np.log(clipped / (1.0 - clipped))
    return logits


def _calibrate(
    logits: NDArray[np.float64], labels: NDArray[np.float32], weights: NDArray[np.float32]
) -> tuple[float, float]:
    """Fit a logistic curve (Platt, Probabilistic Outputs for Support Vector Machines, 1999)."""
    sure = weights > 0
    curve = LogisticRegression(C=1e6).fit(logits[sure, None], labels[sure])
    return round(float(curve.coef_[0, 0]), 4), round(float(curve.intercept_[0]), 4)


def _best(nights: Sequence[_Night], scale: float, bias: float, hop_s: float) -> EpisodeConfig:
    """Return the rule that hears most within the budget of false alerts, the sooner the better."""
    probabilities = [[sigmoid(scale * x + bias) for x in night.logits] for night in nights]
    best, most = replace(BASE, on=_ON[-1]), -1.0
    for smoothing_s, on in tqdm(list(product(_SMOOTHING_S, _ON)), "Choosing thresholds"):
        config = replace(BASE, smoothing_s=smoothing_s, on=on, off=min(0.5, on / 2))
        delays: list[float | None] = []
        false_alerts = 0
        for night, series in zip(nights, probabilities, strict=True):
            heard = judge(night.spells, reports(config, hop_s, series))
            delays += heard.delays_s
            false_alerts += heard.false_alerts
        found = [delay for delay in delays if delay is not None]
        share = len(found) / len(delays)
        # A second's delay weighs as much as one cry in a hundred.
        merit = share - 0.01 * float(np.median(found)) if found else 0.0
        tqdm.write(
            f"smoothing {smoothing_s} s, on {on}: {share:.1%} heard, "
            f"{false_alerts * 10 / _HOURS:.1f} false alerts in 10 h"
        )
        if false_alerts * 10 / _HOURS <= _FALSE_PER_10_H and merit > most:
            best, most = config, merit
    return best
