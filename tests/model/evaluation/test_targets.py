"""The list of what must be reached."""

from typing import Any

import pytest

from model.evaluation.targets import check


def results() -> dict[str, Any]:
    """Return figures that reach everything."""
    return {
        "foreign": {
            "summary": {
                "normal": {"false_alerts_in_10_h": 0.9, "heard": 0.9, "median_delay_s": 2.5},
                "yamnet": {"false_alerts_in_10_h": 1.0, "heard": 0.6},
            },
            "curves": {"model": [[0.0, 0.7], [1.0, 0.9], [2.0, 0.95]]},
            "beds": {"normal": {"talk": 0.8}},
            "alone": {
                "adult_crying": {"clips": 40, "episodes": 1},
                "cat": {"clips": 100, "episodes": 3},
                "dog": {"clips": 100, "episodes": 0},
                "adult_moaning": {"clips": 50, "episodes": 0},
                "adult_yawning": {"clips": 50, "episodes": 0},
                "cry": {"clips": 20, "episodes": 18},
            },
        },
        "scenes": {
            "summary": {
                "normal": {"false_alerts_in_10_h": 0.1, "heard": 0.85, "median_delay_s": 2.0}
            },
            "episodes": [{"snr_db": 5.0, "normal": 2.0}, {"snr_db": -3.0, "normal": None}],
        },
        "clips": {"model": {"metrics": {"auc": 0.995, "tpr_at_1_percent_fpr": 0.95}}},
        "cost": {
            "cpu_ms": {"litert": 0.4, "numpy": 0.9, "yamnet_smoothed": 2.8},
            "size_bytes": {"model": 5_500_000},
        },
        "calibration": {"ece": 0.02},
    }


def test_all_is_reached() -> None:
    assert [target["what"] for target in check(results()) if not target["reached"]] == []


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        (("foreign", "summary", "normal", "heard"), 0.8, "elsewhere: share of episodes heard"),
        (("foreign", "beds", "normal", "talk"), 1.5, "elsewhere: the same in rooms full of talk"),
        (
            ("foreign", "curves", "model"),
            [[0.0, 0.5], [1.1, 0.9]],
            "elsewhere: times as many episodes heard as YAMNet, at no more false alerts",
        ),
        (
            ("foreign", "alone", "cat", "episodes"),
            4,
            "elsewhere, alone: share of cats that make an episode",
        ),
        (
            ("scenes", "summary", "normal", "median_delay_s"),
            2.8,
            "our test: median delay in seconds",
        ),
        (
            ("cost", "cpu_ms", "numpy"),
            1.4,
            "CPU of a calm room in numpy, of YAMNet every half window",
        ),
    ],
)
def test_what_is_missed_is_named(path: tuple[str, ...], value: object, what: str) -> None:
    figures = results()
    *outer, last = path
    place = figures
    for key in outer:
        place = place[key]
    place[last] = value
    assert [target["what"] for target in check(figures) if not target["reached"]] == [what]


def test_a_sound_that_nobody_recorded_reaches_nothing() -> None:
    figures = results()
    del figures["foreign"]["alone"]["cat"]
    missed = [target["what"] for target in check(figures) if not target["reached"]]
    assert missed == ["elsewhere, alone: share of cats that make an episode"]
