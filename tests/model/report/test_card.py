"""What the model card is made of."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("sed_eval")

from model.errors import DataError
from model.report.card import by_clearness, read, render


def test_figures_that_nobody_measured_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"cross\.json cannot be read .*python -m model cross"):
        read(tmp_path / "cross.json", "cross")


def test_episodes_are_told_apart_by_how_clear_they_are() -> None:
    episodes: list[dict[str, Any]] = [
        {"snr_db": 0.0, "clear": 0.1, "normal": None, "yamnet": None},
        {"snr_db": 9.0, "clear": 0.3, "normal": 1.0, "yamnet": None},
        {"snr_db": 9.0, "clear": 0.8, "normal": 2.0, "yamnet": None},
        {"snr_db": 9.0, "clear": 1.0, "normal": 3.0, "yamnet": 4.0},
        {"snr_db": -1.0, "clear": 1.0, "normal": None, "yamnet": None},
    ]
    _, _, *rows = by_clearness(episodes).splitlines()
    assert rows == [
        "| 0 to 0.3 | 1 | 0% | 0% |",
        "| 0.3 to 0.8 | 1 | 100% | 0% |",
        "| 0.8 to 1 | 2 | 100% | 50% |",
    ]


def _nights() -> dict[str, Any]:
    summary = {
        "heard": 0.9,
        "false_alerts_in_10_h": 0.8,
        "median_delay_s": 2.4,
        "p95_delay_s": 9.0,
        "f1": 0.8,
        "error_rate": 0.3,
    }
    rules = ("low", "normal", "high", "yamnet", "frigate")
    return {
        "hours": 50.0,
        "summary": dict.fromkeys(rules, summary),
        "episodes": [
            {"bed": "talk", "snr_db": 5.0, "baby": "a", "clear": 0.9} | dict.fromkeys(rules, 2.0)
        ],
        "interval": {"estimate": 0.8, "low": 0.2, "high": 1.9},
        "distractors": {
            "cat": {"appearances": 200, "alerts": 3},
            "dog": {"appearances": 90, "alerts": 0},
        },
        "beds": {rule: {"talk": 1.2} for rule in rules},
        "alone": {"cry": {"clips": 20, "episodes": 19}, "cow": {"clips": 9, "episodes": 0}},
    }


def test_homes_that_it_never_met_come_first_and_cross_validation_only_if_there_was_one() -> None:
    metrics = {
        "auc": 0.99,
        "average_precision": 0.9,
        "tpr_at_1_percent_fpr": 0.9,
        "tpr_at_0.1_percent_fpr": 0.8,
    }
    rule = {"metrics": metrics, "intervals": dict.fromkeys(metrics, (0.8, 1.0))}
    cpu = ("litert", "numpy", "yamnet", "yamnet_smoothed", "litert_suspecting", "numpy_suspecting")
    config = {
        "logit_floor": 0.0,
        "logit_limit": 12.0,
        "gathering_s": 20.0,
        "smoothing_s": 2.0,
        "on": 0.9,
    }
    results = {
        "version": "2026.11.2",
        "hop_s": 0.48,
        "window_s": 2.28,
        "gate": -2.0,
        "hold_s": 8.0,
        "judge_s": 13.4,
        "witness": {"weight": 1.0, "least": -4.0, "most": 4.0},
        "sensitivities": {"normal": config},
        "yamnet_rule": config,
        "foreign": _nights(),
        "scenes": _nights(),
        "clips": {
            "cries": 50,
            "others": 687,
            "confusion": {"mistaken": {"cat": 2}},
            "model": rule,
            "yamnet": rule,
        },
        "calibration": {"ece": 0.02},
        "cost": {
            "cpu_ms": dict.fromkeys(cpu, 1.0),
            "memory_mb": dict.fromkeys(("litert", "numpy", "yamnet"), 20.0),
            "size_bytes": {"model": 5_500_000, "yamnet": 4_100_000},
            "multiply_adds_millions": {"model": 6.0, "suspecting": 300.0, "yamnet": 70.0},
        },
        "runtimes_differ": 0.01,
        "targets": [{"what": "w", "goal": "at most 1", "measured": 0.8, "reached": True}],
        "treble_auc": 0.52,
        "provenance": {
            "sequences": 18_000,
            "long_sequences": 14_000,
            "epochs": 3,
            "seed": 1,
            "chosen_on": {"validation_hours": 20, "foreign_hours": 30},
            "sources": [],
            "teacher": "YAMNet",
            "versions": {"tensorflow": "2.22"},
        },
    }
    card = render(results, None)
    assert card.index("In homes it never met") < card.index("on our own test")
    assert "| cat | 200 | 3 (1.5%) |" in card
    assert "95 % interval, by a bootstrap over recordings: 0.2 to 1.9" in card
    assert "| cries of 4 s and more | 20 | 19 (95.0%) |" in card
    assert "Never: cow." in card
    assert "chosen on 20 hours" in card
    assert "with our rule" in card
    assert "| 5 to 10 dB | 1 | 100% | 100% |" in card
    assert "cross-validated" not in card
    figures = {"heard": 0.9, "false_alerts_in_10_h": 1.0, "median_delay_s": 3.0}
    crossed = {
        "validation": {"babies": 20, "laughs": 3, "cats": 4},
        "epochs": 3,
        "babies": 234,
        "hours": 60.0,
        "episodes": 500,
        "two_thirds": figures,
        "third": figures,
    }
    assert "cross-validated" in render(results, crossed)
