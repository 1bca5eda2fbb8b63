"""What the model must reach on nights of the test split, and whether it does."""

from collections.abc import Mapping, Sequence
from typing import Any

type Target = dict[str, Any]


def check(results: Mapping[str, Any]) -> list[Target]:
    """Return each target with what was measured and whether that reaches it."""
    episodes = results["scenes"]["episodes"]
    model, yamnet = (results["scenes"]["summary"][rule] for rule in ("normal", "yamnet"))
    clips = results["clips"]["model"]["metrics"]
    cpu, size = results["cost"]["cpu_ms"], results["cost"]["size_bytes"]["model"]
    clear = share_heard([episode for episode in episodes if episode["snr_db"] >= 0.0], "normal")
    return [
        _most("false alerts in 10 hours", model["false_alerts_in_10_h"], 1.0),
        _least("share of episodes heard at 0 dB and more", clear, 0.9),
        _least("share of all episodes heard", model["heard"], 0.8),
        _least("times as many episodes heard as YAMNet", model["heard"] / yamnet["heard"], 1.3),
        _most("median delay in seconds", model["median_delay_s"], 3.0),
        _least("AUC of clips", clips["auc"], 0.99),
        _least("cries found at 1 % false positives", clips["tpr_at_1_percent_fpr"], 0.9),
        _most("calibration error", results["calibration"]["ece"], 0.03),
        _most("size in MB", size / 1e6, 1.0),
        _most("CPU in LiteRT, of YAMNet without overlap", cpu["litert"] / cpu["yamnet"], 0.2),
        _most("CPU in numpy, of YAMNet without overlap", cpu["numpy"] / cpu["yamnet"], 0.5),
    ]


def share_heard(episodes: Sequence[Mapping[str, Any]], rule: str) -> float:
    """Return the share (0..1) of episodes that a rule has a delay for, NaN for no episodes."""
    heard = [episode[rule] is not None for episode in episodes]
    return sum(heard) / len(heard) if heard else float("nan")


def _least(what: str, measured: float, goal: float) -> Target:
    return {
        "what": what,
        "goal": f"at least {goal:g}",
        "measured": round(measured, 4),
        "reached": measured >= goal,
    }


def _most(what: str, measured: float, goal: float) -> Target:
    return {
        "what": what,
        "goal": f"at most {goal:g}",
        "measured": round(measured, 4),
        "reached": measured <= goal,
    }
