"""How well crying was heard: of scenes and of clips."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

from model.data.clips import Span
from model.mixing.scenes import Episode

# A rule that needs a moment may report a cry just after its end, and stay on for a while.
_LATE_S = 3.0
_AFTER_S = 10.0


@dataclass(frozen=True, kw_only=True)
class Reports:
    """What a rule says of a scene, in seconds."""

    on: tuple[Span, ...]
    """When it says that a baby cries."""
    started_s: tuple[float, ...]
    """When it alerts."""


@dataclass(frozen=True, kw_only=True)
class SceneResult:
    """What a rule made of one scene."""

    delays_s: tuple[float | None, ...]
    """For each episode, seconds from its onset to the alert; None where there was none."""
    false_alerts: int
    """Alerts that began when no baby cried."""


def judge(episodes: Sequence[Episode], reports: Reports) -> SceneResult:
    """Compare what a rule reported with the episodes.

    A rule that was on already when the baby began to cry heard it at once.
    """
    delays = [
        min(
            (
                max(0.0, on - episode.start_s)
                for on, off in reports.on
                if off > episode.start_s and on <= episode.end_s + _LATE_S
            ),
            default=None,
        )
        for episode in episodes
    ]
    false_alerts = sum(is_false(at_s, episodes) for at_s in reports.started_s)
    return SceneResult(delays_s=tuple(delays), false_alerts=false_alerts)


def is_false(at_s: float, episodes: Sequence[Episode]) -> bool:
    """Return whether no baby cried when an alert came, in seconds, or just before."""
    return not any(episode.start_s <= at_s <= episode.end_s + _AFTER_S for episode in episodes)


def clip_metrics(is_cry: NDArray[np.bool_], score: NDArray[np.float64]) -> dict[str, float]:
    """Return ROC AUC, average precision and the share of cries found at few false positives."""
    false_rate, true_rate, _ = roc_curve(is_cry, score)
    return {
        "auc": float(roc_auc_score(is_cry, score)),
        "average_precision": float(average_precision_score(is_cry, score)),
        "tpr_at_1_percent_fpr": float(true_rate[false_rate <= 0.01].max()),
        "tpr_at_0.1_percent_fpr": float(true_rate[false_rate <= 0.001].max()),
    }


def intervals(
    measure: Callable[[NDArray[np.intp]], Mapping[str, float]],
    groups: Sequence[str],
    seed: int,
    repeats: int = 1000,
) -> dict[str, tuple[float, float]]:
    """Return 95 % intervals of some figures by a bootstrap over groups.

    The clips of one baby or uploader are drawn together: they are no independent evidence (Field
    and Welsh, Bootstrapping clustered data, 2007).

    Args:
        measure: Returns the figures of a choice of clips, given by their numbers.
        groups: Whose each clip is.
        seed: Of the choices.
        repeats: How often to choose.
    """
    rng = np.random.default_rng(seed)
    _, owner = np.unique(np.array(groups), return_inverse=True)
    members = [np.flatnonzero(owner == group) for group in range(owner.max() + 1)]
    drawn: dict[str, list[float]] = {}
    for _ in range(repeats):
        chosen = rng.integers(len(members), size=len(members))
        for name, value in measure(np.concatenate([members[each] for each in chosen])).items():
            drawn.setdefault(name, []).append(value)
    return {
        name: (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975)))
        for name, values in drawn.items()
    }


def reliability(
    is_cry: NDArray[np.bool_], probability: NDArray[np.float64], bins: int = 15
) -> dict[str, Any]:
    """Return the expected calibration error and the reliability diagram's points.

    (Naeini, Cooper, Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning,
    AAAI 2015.) Bins of equal width; empty ones are left out.
    """
    place = np.minimum((probability * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    full = counts > 0
    said = np.bincount(place, probability, bins)[full] / counts[full]
    true = np.bincount(place, is_cry, bins)[full] / counts[full]
    return {
        "ece": float(np.sum(counts[full] * np.abs(said - true)) / counts.sum()),
        "said": said.tolist(),
        "true": true.tolist(),
        "hops": counts[full].tolist(),
    }


def roc(is_cry: NDArray[np.bool_], score: NDArray[np.float64]) -> dict[str, list[float]]:
    """Return the ROC curve: the shares (0..1) of others taken for cries and of cries found."""
    false_rate, true_rate, _ = roc_curve(is_cry, score)
    return {"false": false_rate.tolist(), "true": true_rate.tolist()}


def scene_summary(scenes: Sequence[SceneResult], hours: float) -> dict[str, float]:
    """Return the share of episodes heard (0..1), delays in s, and false alerts in 10 hours."""
    delays = [delay for scene in scenes for delay in scene.delays_s]
    found = [delay for delay in delays if delay is not None]
    return {
        "episodes": len(delays),
        "heard": len(found) / len(delays) if delays else float("nan"),
        "median_delay_s": float(np.median(found)) if found else float("nan"),
        "p95_delay_s": float(np.quantile(found, 0.95)) if found else float("nan"),
        "false_alerts_in_10_h": sum(scene.false_alerts for scene in scenes) * 10.0 / hours,
    }
