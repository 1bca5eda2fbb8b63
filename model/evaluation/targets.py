"""What the model must reach, and whether it does."""

from collections.abc import Mapping, Sequence
from typing import Any

type Target = dict[str, Any]

MOST_LIKE_A_BABY = (
    ("adult_crying", "grown-ups who cry"),
    ("cat", "cats"),
    ("dog", "dogs"),
    ("adult_moaning", "moans"),
    ("adult_yawning", "yawns"),
)
"""Sounds of foreign homes of which hardly any clip may make an episode, and what they are."""


def check(results: Mapping[str, Any]) -> list[Target]:
    """Return each target with what was measured and whether that reaches it."""
    return [*_foreign(results["foreign"]), *_own(results), *_cost(results["cost"])]


def _foreign(homes: Mapping[str, Any]) -> list[Target]:
    """Return those of homes that it never met."""
    model = homes["summary"]["normal"]
    budget = homes["summary"]["yamnet"]["false_alerts_in_10_h"]
    at_budget = max(
        (heard for alerts, heard in homes["curves"]["model"] if alerts <= budget), default=0.0
    )
    alone = homes["alone"]
    return [
        _most("elsewhere: false alerts in 10 hours", model["false_alerts_in_10_h"], 1.0),
        _most("elsewhere: the same in rooms full of talk", homes["beds"]["normal"]["talk"], 1.0),
        _least("elsewhere: share of episodes heard", model["heard"], 0.85),
        _most("elsewhere: median delay to the report in seconds", model["median_delay_s"], 3.0),
        _least(
            "elsewhere: times as many episodes heard as YAMNet, at no more false alerts",
            at_budget / homes["summary"]["yamnet"]["heard"],
            1.3,
        ),
        *(
            _most(
                f"elsewhere, alone: share of {what} that make an episode", _share(alone, name), 0.03
            )
            for name, what in MOST_LIKE_A_BABY
        ),
        _least(
            "elsewhere, alone: share of cries of 4 s that make an episode",
            _share(alone, "cry"),
            0.85,
        ),
    ]


def _own(results: Mapping[str, Any]) -> list[Target]:
    """Return those of our own test split; no worse than the model before."""
    episodes = results["scenes"]["episodes"]
    model = results["scenes"]["summary"]["normal"]
    clips = results["clips"]["model"]["metrics"]
    clear = share_heard([episode for episode in episodes if episode["snr_db"] >= 0.0], "normal")
    return [
        _most("our test: false alerts in 10 hours", model["false_alerts_in_10_h"], 0.2),
        _least("our test: share of episodes heard", model["heard"], 0.82),
        _least("our test: share of those at 0 dB and more", clear, 0.9),
        _most("our test: median delay in seconds", model["median_delay_s"], 2.7),
        _least("our test: AUC of clips", clips["auc"], 0.99),
        _least("our test: cries found at 1 % false positives", clips["tpr_at_1_percent_fpr"], 0.9),
        _most("our test: calibration error", results["calibration"]["ece"], 0.03),
    ]


def _cost(cost: Mapping[str, Any]) -> list[Target]:
    cpu = cost["cpu_ms"]
    return [
        _most("size in MB", cost["size_bytes"]["model"] / 1e6, 6.0),
        *(
            _most(
                f"CPU of a calm room in {runtime}, of YAMNet every half window",
                cpu[runtime] / cpu["yamnet_smoothed"],
                goal,
            )
            for runtime, goal in (("litert", 0.3), ("numpy", 0.45))
        ),
    ]


def share_heard(episodes: Sequence[Mapping[str, Any]], rule: str) -> float:
    """Return the share (0..1) of episodes that a rule has a delay for, NaN for no episodes."""
    heard = [episode[rule] is not None for episode in episodes]
    return sum(heard) / len(heard) if heard else float("nan")


def _share(alone: Mapping[str, Mapping[str, int]], sound: str) -> float:
    """Return the share (0..1) of a sound's clips that make an episode, NaN for no clips."""
    counts = alone.get(sound, {"clips": 0, "episodes": 0})
    return counts["episodes"] / counts["clips"] if counts["clips"] else float("nan")


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
