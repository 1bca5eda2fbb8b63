"""The list of what must be reached."""

from typing import Any

import pytest

from model.evaluation.targets import check


def results(**normal: float) -> dict[str, Any]:
    summary = {"false_alerts_in_10_h": 0.5, "heard": 0.85, "median_delay_s": 2.0} | normal
    return {
        "scenes": {
            "summary": {"normal": summary, "yamnet": {"heard": 0.5}},
            "episodes": [{"snr_db": 5.0, "normal": 2.0}, {"snr_db": -3.0, "normal": None}],
        },
        "clips": {"model": {"metrics": {"auc": 0.995, "tpr_at_1_percent_fpr": 0.95}}},
        "cost": {
            "cpu_ms": {"litert": 0.2, "numpy": 0.6, "yamnet": 1.4},
            "size_bytes": {"model": 400_000},
        },
        "calibration": {"ece": 0.02},
    }


def test_all_is_reached() -> None:
    assert [target["what"] for target in check(results()) if not target["reached"]] == []


@pytest.mark.parametrize(
    ("figure", "value", "what"),
    [
        ("false_alerts_in_10_h", 1.2, ["false alerts in 10 hours"]),
        ("median_delay_s", 3.5, ["median delay in seconds"]),
        ("heard", 0.6, ["share of all episodes heard", "times as many episodes heard as YAMNet"]),
    ],
)
def test_what_is_missed_is_named(figure: str, value: float, what: list[str]) -> None:
    missed = [
        target["what"] for target in check(results(**{figure: value})) if not target["reached"]
    ]
    assert missed == what
