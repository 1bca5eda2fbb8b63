"""The metrics, on cases that one can work out by hand."""

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from model.evaluation.metrics import (
    Reports,
    SceneResult,
    clip_metrics,
    intervals,
    judge,
    reliability,
    scene_summary,
)
from model.mixing.scenes import Episode

EPISODE = Episode(start_s=100.0, end_s=120.0, snr_db=5.0, baby="a")


def judged(*on: tuple[float, float]) -> SceneResult:
    return judge([EPISODE], Reports(on=on, started_s=tuple(start for start, _ in on)))


def test_an_alert_in_the_episode_is_heard_after_its_delay() -> None:
    assert judged((104.0, 130.0)) == SceneResult(delays_s=(4.0,), false_alerts=0)


def test_an_alert_elsewhere_is_false_and_hears_nothing() -> None:
    assert judged((10.0, 20.0)) == SceneResult(delays_s=(None,), false_alerts=1)
    assert judged((140.0, 150.0)) == SceneResult(delays_s=(None,), false_alerts=1)


def test_an_alert_just_after_the_episode_is_late_but_not_false() -> None:
    assert judged((122.0, 130.0)) == SceneResult(delays_s=(22.0,), false_alerts=0)
    assert judged((125.0, 130.0)) == SceneResult(delays_s=(None,), false_alerts=0)


def test_a_rule_that_was_on_already_hears_at_once_and_is_false() -> None:
    assert judged((95.0, 125.0)) == SceneResult(delays_s=(0.0,), false_alerts=1)


def test_summary_of_scenes() -> None:
    scenes = [
        SceneResult(delays_s=(1.0, None), false_alerts=1),
        SceneResult(delays_s=(3.0,), false_alerts=0),
    ]
    summary = scene_summary(scenes, hours=5.0)
    assert summary["heard"] == pytest.approx(2 / 3)
    assert summary["median_delay_s"] == 2.0
    assert summary["false_alerts_in_10_h"] == 2.0


def test_clip_metrics() -> None:
    is_cry = np.array([True, True, False, False])
    perfect = clip_metrics(is_cry, np.array([0.9, 0.8, 0.2, 0.1]))
    assert perfect == {
        "auc": 1.0,
        "average_precision": 1.0,
        "tpr_at_1_percent_fpr": 1.0,
        "tpr_at_0.1_percent_fpr": 1.0,
    }
    half = clip_metrics(is_cry, np.array([0.9, 0.3, 0.5, 0.1]))
    assert half["auc"] == 0.75
    assert half["tpr_at_1_percent_fpr"] == 0.5


def test_intervals_draw_whole_groups() -> None:
    # One big group of ones and nine single zeros: a choice has it not at all, once, or often.
    groups = ["big"] * 90 + [str(number) for number in range(9)]
    values = np.array([1.0] * 90 + [0.0] * 9)
    spread = intervals(lambda chosen: {"mean": float(values[chosen].mean())}, groups, seed=1)
    assert spread["mean"][0] == 0.0
    assert spread["mean"][1] > 0.95
    alone = [str(number) for number in range(len(values))]
    narrow = intervals(lambda chosen: {"mean": float(values[chosen].mean())}, alone, seed=1)
    assert narrow["mean"][0] > 0.8


def test_reliability_of_an_honest_and_of_a_boastful_probability() -> None:
    rng = np.random.default_rng(0)
    probability = rng.uniform(size=50_000)
    honest = reliability(rng.uniform(size=50_000) < probability, probability)
    assert honest["ece"] < 0.01
    assert honest["said"] == pytest.approx(honest["true"], abs=0.05)
    assert sum(honest["hops"]) == 50_000
    boastful = reliability(np.zeros(10, bool), np.full(10, 0.9))
    assert boastful["ece"] == pytest.approx(0.9)
