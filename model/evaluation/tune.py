"""Calibration and thresholds, from generated nights of the validation split alone.

They are chosen for a network that did not learn from that split: `train` writes it as
train.tflite. Where only the rule changed, they are chosen again, without training:
python -m model tune --data DIR [--extra DIR] --heard OUT/train.tflite [--model MODEL.tflite]
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from tqdm import tqdm

from cry_detection import SHIPPED_MODEL, EpisodeConfig, ModelFile, Sensitivity, sigmoid
from model import command
from model.data.clips import Clip, read_all
from model.data.library import Library
from model.errors import DataError
from model.mixing.labels import hop_labels
from model.mixing.scenes import SCENE_S, Episode, SceneMixer
from model.network.description import write_description

from .detector_scores import hop_ends_s, logits, reports
from .metrics import judge
from .nights import Night, listen_to_nights

SEED = 1
# In 20 hours a few unlucky nights decided what gives a false alert in ten.
SCENES = 360
# False alerts in 10 hours. A real night is far calmer than those on which thresholds are chosen:
# there something that is like a cry is heard about once a minute.
BUDGETS: Mapping[Sensitivity, float] = {
    Sensitivity.LOW: 0.1,
    Sensitivity.NORMAL: 1.0,
    Sensitivity.HIGH: 5.0,
}
BASE = EpisodeConfig(
    smoothing_s=2.0,
    gathering_s=15.0,
    logit_floor=0.0,
    logit_limit=6.0,
    on=0.95,
    off=0.475,
    quiet_s=5.0,
    merge_gap_s=20.0,
)
# Longer than an episode may pause, evidence of one would be evidence of the next.
GATHERINGS_S = (15.0, 20.0)
FLOORS = (0.0, 1.0, 2.0)
LIMITS = (6.0, 8.0)
RULES = tuple(
    replace(BASE, gathering_s=gathering_s, logit_floor=floor, logit_limit=limit)
    for gathering_s, floor, limit in product(GATHERINGS_S, FLOORS, LIMITS)
)
"""The rules to choose from, at any threshold."""
# Logits of the thresholds.
_ON_LOGITS = np.arange(8.9, 1.0, -0.2)
# Lower thresholds only alert more often.
_HOPELESS = 8.0
# A second's delay weighs as much as one cry in a hundred.
_DELAY_WEIGHT = 0.01
# Half of the cries are to be told within three seconds, to the tenth of one.
_SOON_S = 3.05


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A rule and what it made of the nights."""

    config: EpisodeConfig
    heard: float
    """Share of the episodes, 0..1."""
    median_delay_s: float
    false_alerts_in_10_h: float

    @property
    def merit(self) -> float:
        """The share of episodes heard, less a little for each second of delay."""
        return self.heard - _DELAY_WEIGHT * self.median_delay_s


def main(arguments: Sequence[str]) -> None:
    """Calibrate anew, and write it into a model's description."""
    parser = command.parser("tune", "Calibrate a model and choose its thresholds.")
    parser.add_argument(
        "--heard",
        type=Path,
        required=True,
        help="train.tflite: what did not learn from the validation split",
    )
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL, help="what it is chosen for")
    options = parser.parse_args(arguments)
    clips = read_all(options.data, options.extra)
    chosen = tune(clips, ModelFile.read(options.heard))
    model = ModelFile.read(options.model)
    write_description(
        calibrated(model, chosen.judge.scale, chosen.judge.bias, chosen.sensitivities)
    )


def tune(clips: Sequence[Clip], model: ModelFile) -> ModelFile:
    """Return the model with its calibration and its thresholds, whatever it has of them.

    Args:
        clips: Those of the validation split are listened to.
        model: It did not learn from them.
    """
    model = calibrated(model, 1.0, 0.0, model.sensitivities)
    library = Library(clip for clip in clips if clip.split == "valid")
    nights = listen_to_nights(SceneMixer(library, SEED), model, None, range(SCENES))
    scale, bias = calibrate(model, nights)
    series = [scale * logits(night.probabilities) + bias for night in nights]
    episodes = [night.episodes for night in nights]
    trials = try_rules(episodes, series, model.hop_s)
    for trial in trials:
        tqdm.write(str(trial))
    return calibrated(model, scale, bias, choose(trials))


def calibrated(
    model: ModelFile, scale: float, bias: float, sensitivities: Mapping[Sensitivity, EpisodeConfig]
) -> ModelFile:
    """Return the model with this calibration of both networks, and these rules."""
    return replace(
        model,
        listener=replace(model.listener, scale=scale, bias=bias),
        judge=replace(model.judge, scale=scale, bias=bias),
        sensitivities=sensitivities,
    )


def calibrate(model: ModelFile, nights: Sequence[Night]) -> tuple[float, float]:
    """Return the scale and the bias of a model's logits that make its probabilities true."""
    truth, weights = zip(*(night_labels(model, night) for night in nights), strict=True)
    raw = np.concatenate([logits(night.probabilities) for night in nights])
    return fit_curve(raw, np.concatenate(truth), np.concatenate(weights))


def fit_curve(
    raw: NDArray[np.float64], truth: NDArray[np.float32], weights: NDArray[np.float32]
) -> tuple[float, float]:
    """Fit a logistic curve (Platt, Probabilistic Outputs for Support Vector Machines, 1999).

    Args:
        raw: Logits, shape [hops].
        truth: 1 for a cry, 0 for none, shape [hops].
        weights: 0 where nobody could say, shape [hops].
    """
    sure = weights > 0
    curve = LogisticRegression(C=1e6).fit(raw[sure, None], truth[sure])
    return round(float(curve.coef_[0, 0]), 4), round(float(curve.intercept_[0]), 4)


def night_labels(model: ModelFile, night: Night) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the label and the weight of each hop; see `labels.hop_labels`."""
    ends_s = hop_ends_s(model, len(night.probabilities))
    return hop_labels(night.cries, ends_s, model.window_frames / model.features.frame_rate)


def try_rules(
    episodes: Sequence[Sequence[Episode]],
    series: Sequence[NDArray[np.float64]],
    hop_s: float,
    rules: Sequence[EpisodeConfig] = RULES,
) -> list[Trial]:
    """Return what each of some rules makes of the nights at each threshold.

    Args:
        episodes: Of each night.
        series: Each night's logits, one a hop.
        hop_s: Seconds of a hop.
        rules: Their thresholds do not matter.
    """
    # What the rules take, once for all of them.
    nights = [[sigmoid(x) for x in night] for night in series]
    trials = []
    for rule in tqdm(rules, "Choosing thresholds", unit="rule"):
        for clear in _ON_LOGITS[rule.logit_floor < _ON_LOGITS]:
            on = round(sigmoid(clear), 5)
            config = replace(rule, on=on, off=round(min(0.5, on / 2), 4))
            trials.append(_try(config, episodes, nights, hop_s))
            if trials[-1].false_alerts_in_10_h > _HOPELESS:
                break
    return trials


def _try(
    config: EpisodeConfig,
    episodes: Sequence[Sequence[Episode]],
    nights: Sequence[Sequence[float]],
    hop_s: float,
) -> Trial:
    heard = [
        judge(known, reports(config, hop_s, night))
        for known, night in zip(episodes, nights, strict=True)
    ]
    delays = [delay for night in heard for delay in night.delays_s]
    found = [delay for delay in delays if delay is not None]
    hours = len(nights) * SCENE_S / 3600.0
    return Trial(
        config=config,
        heard=len(found) / len(delays),
        median_delay_s=float(np.median(found)) if found else 0.0,
        false_alerts_in_10_h=sum(night.false_alerts for night in heard) * 10.0 / hours,
    )


def within(trials: Sequence[Trial], budget: float, soon_s: float = math.inf) -> Trial:
    """Return the rule that hears most within a budget of false alerts, the sooner the better.

    Args:
        trials: The rules to choose from.
        budget: False alerts in 10 hours.
        soon_s: The median delay that a rule may have, if one of them has no more.

    Raises:
        DataError: none of them keeps within the budget.
    """
    good = [trial for trial in trials if trial.false_alerts_in_10_h <= budget]
    if not good:
        raise DataError(
            f"No rule gives at most {budget:g} false alerts in 10 hours on the validation nights: "
            "train on more mixtures, or on more sounds that are no cries."
        )
    soon = [trial for trial in good if trial.median_delay_s <= soon_s]
    return max(soon or good, key=lambda trial: trial.merit)


def choose(trials: Sequence[Trial]) -> dict[Sensitivity, EpisodeConfig]:
    """Return the best rule for each sensitivity; only their thresholds differ."""
    normal = within(trials, BUDGETS[Sensitivity.NORMAL], _SOON_S).config
    alike = [
        trial for trial in trials if replace(trial.config, on=normal.on, off=normal.off) == normal
    ]
    stricter = [trial for trial in alike if trial.config.on > normal.on]
    laxer = [trial for trial in alike if trial.config.on < normal.on]
    return {
        Sensitivity.LOW: within(stricter, BUDGETS[Sensitivity.LOW]).config,
        Sensitivity.NORMAL: normal,
        Sensitivity.HIGH: within(laxer, BUDGETS[Sensitivity.HIGH]).config,
    }
