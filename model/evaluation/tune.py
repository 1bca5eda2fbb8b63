"""Calibration and thresholds, from nights of the validation split and of homes that nobody met.

    python -m model tune --data DIR [--more DIR] [--extra DIR] --foreign DIR [--model MODEL.tflite]

For each sensitivity the worse of the two kinds of nights keeps within the budget of false alerts.
The judge must not have learnt from either; `train` sees to that, and does all this by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from tqdm import tqdm

from cry_detection import SHIPPED_MODEL, EpisodeConfig, ModelFile, Sensitivity, sigmoid
from model import command
from model.data.clips import Clip, read_all, read_foreign
from model.data.library import Library
from model.errors import DataError
from model.mixing.labels import hop_labels
from model.mixing.scenes import SCENE_S, Episode, SceneMixer
from model.network.description import write_description

from .detector_scores import gated, hop_ends_s, reports
from .false_alerts import false_alert_interval
from .metrics import judge
from .nights import Night, listen_to_nights

SEED = 1
# 60 hours of each kind. In 20 a few unlucky nights decided what gives a false alert in ten.
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
    gathering_s=20.0,
    logit_floor=0.0,
    logit_limit=20.0,
    on=0.99,
    off=0.495,
    quiet_s=5.0,
    merge_gap_s=20.0,
)
FLOORS = (0.0, 1.0, 2.0, 2.5, 3.0)
RULES = tuple(replace(BASE, logit_floor=floor) for floor in FLOORS)
"""The rules to choose from, at any threshold."""
# Logits of the thresholds.
_ON_LOGITS = np.arange(12.9, 0.2, -0.2)
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
    parser = command.parser("tune", __doc__)
    command.add_foreign(parser, required=True)
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL, help="what it is chosen for")
    options = parser.parse_args(arguments)
    clips = read_all(options.data, options.more, options.extra)
    chosen = tune(clips, read_foreign(options.foreign), ModelFile.read(options.model))
    write_description(chosen)


def tune(clips: Sequence[Clip], foreign: Sequence[Clip], model: ModelFile) -> ModelFile:
    """Return the model with its calibration and its thresholds, whatever it has of them.

    How much an opinion of the witness counts beside the judge's logit stays as it was. So do the
    listener's calibration and its gate: they decide about work, not about cries.

    Args:
        clips: Those of the validation split are listened to.
        foreign: All of them are.
        model: Its judge did not learn from them.
    """
    validation, of_foreign = (
        listen_to_nights(SceneMixer(Library(each), SEED), range(SCENES), model, ask="logits")
        for each in ([clip for clip in clips if clip.split == "valid"], foreign)
    )
    model = calibrated(model, [*validation, *of_foreign])
    trials = worse_of(*(_tried(model, nights) for nights in (validation, of_foreign)))
    for trial in trials:
        tqdm.write(str(trial))
    model = replace(model, sensitivities=choose(trials))
    for name, nights in (("validation", validation), ("foreign", of_foreign)):
        for sensitivity in Sensitivity:
            tqdm.write(_told(model, sensitivity, name, nights))
    return model


def _tried(model: ModelFile, nights: Sequence[Night]) -> list[Trial]:
    series = [gated(model, night.raw) for night in nights]
    return try_rules([night.episodes for night in nights], series, model.hop_s)


def _told(model: ModelFile, sensitivity: Sensitivity, name: str, nights: Sequence[Night]) -> str:
    """Return what a sensitivity gives on some nights, and how sure that is."""
    config = model.episodes_for(sensitivity)
    said = [reports(config, model.hop_s, map(sigmoid, gated(model, night.raw))) for night in nights]
    interval = false_alert_interval(nights, said)
    return (
        f"{sensitivity} on {name} nights: {interval.estimate:.1f} false alerts in 10 hours, "
        f"95 % interval {interval.low:.1f} to {interval.high:.1f}"
    )


def calibrated(model: ModelFile, nights: Sequence[Night]) -> ModelFile:
    """Return the model with the calibration that makes the judge's probabilities true.

    Args:
        model: Its judge and witness.
        nights: With the logits of both.
    """
    opinion_weight = model.witness.weight / model.judge.scale
    truth, weights = zip(
        *(night_labels(model, night, len(night.raw.judge)) for night in nights), strict=True
    )
    raw = np.concatenate([n.raw.judge + opinion_weight * n.raw.opinion for n in nights])
    scale, bias = fit_curve(raw, np.concatenate(truth), np.concatenate(weights))
    return replace(
        model,
        judge=replace(model.judge, scale=scale, bias=bias),
        witness=model.witness._replace(weight=round(scale * opinion_weight, 4)),
    )


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


def night_labels(
    model: ModelFile, night: Night, hops: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the label and the weight of each hop; see `labels.hop_labels`."""
    ends_s = hop_ends_s(model, hops)
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
        for clear in _ON_LOGITS[rule.logit_floor + 0.1 < _ON_LOGITS]:
            on = round(sigmoid(clear), 6)
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


def worse_of(first: Sequence[Trial], second: Sequence[Trial]) -> list[Trial]:
    """Return for each rule that was tried on both kinds of nights the worse of each figure."""
    others = {trial.config: trial for trial in second}
    return [
        Trial(
            config=trial.config,
            heard=min(trial.heard, other.heard),
            median_delay_s=max(trial.median_delay_s, other.median_delay_s),
            false_alerts_in_10_h=max(trial.false_alerts_in_10_h, other.false_alerts_in_10_h),
        )
        for trial in first
        if (other := others.get(trial.config))
    ]


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
            f"No rule gives at most {budget:g} false alerts in 10 hours on the nights it is chosen "
            "on: train on more mixtures, or on more sounds that are no cries."
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
