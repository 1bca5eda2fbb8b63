"""What was measured as tables in Markdown, to print and for the model card."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from .targets import share_heard

RULES = {
    "normal": "**this model**",
    "low": "low sensitivity",
    "high": "high sensitivity",
    "yamnet": "YAMNet, smoothed",
    "frigate": "Frigate's rule",
}
"""The columns of the table of nights: a rule's key in the results and its name."""

# From where to where the recall is told; in a quiet room all cries are louder than in others.
_SNRS_DB = (-5.0, 0.0, 5.0, 10.0, 20.0, 50.0)
_COMPARED = ("normal", "yamnet")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown; the first row is its head."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def night_table(nights: Mapping[str, Any]) -> str:
    """Return how much of the crying in nights each rule hears, and how often it is wrong."""
    episodes = nights["episodes"]
    clear = [episode for episode in episodes if episode["snr_db"] >= 0.0]
    columns = [nights["summary"][rule] for rule in RULES]
    return table(
        [
            (f"{nights['hours']:.0f} hours", *RULES.values()),
            (f"episodes heard, of {len(episodes)}", *(f"{each['heard']:.0%}" for each in columns)),
            (
                f"heard at 0 dB and more, of {len(clear)}",
                *(f"{share_heard(clear, rule):.0%}" for rule in RULES),
            ),
            (
                "false alerts in 10 hours",
                *(f"{each['false_alerts_in_10_h']:.1f}" for each in columns),
            ),
            (
                "median delay from onset to report",
                *(f"{each['median_delay_s']:.1f} s" for each in columns),
            ),
            ("95th percentile of it", *(f"{each['p95_delay_s']:.1f} s" for each in columns)),
            ("event-based F1", *(f"{each['f1']:.2f}" for each in columns)),
            ("error rate", *(f"{each['error_rate']:.2f}" for each in columns)),
        ]
    )


def foreign_tables(homes: Mapping[str, Any]) -> str:
    """Return all tables of homes that nobody met, as `foreign.measure_foreign` measured them."""
    interval = homes["interval"]
    sure = (
        f"At the normal sensitivity {interval['estimate']:.1f} false alerts in 10 hours; 95 % "
        f"interval, by a bootstrap over recordings: {interval['low']:.1f} to "
        f"{interval['high']:.1f}."
    )
    parts = [
        night_table(homes),
        sure,
        _by_snr(homes["episodes"]),
        _by_bed(homes),
        _by_distractor(homes["distractors"]),
        _alone(homes["alone"]),
    ]
    return "\n\n".join(parts)


def _by_snr(episodes: Sequence[Mapping[str, Any]]) -> str:
    rows = [["cries above the bed by", "episodes", *(RULES[rule] for rule in _COMPARED)]]
    for low, high in pairwise(_SNRS_DB):
        part = [each for each in episodes if low <= each["snr_db"] < high]
        if part:
            rows.append(
                [
                    f"{low:g} to {high:g} dB",
                    str(len(part)),
                    *(f"{share_heard(part, rule):.0%}" for rule in _COMPARED),
                ]
            )
    return table(rows)


def _by_bed(homes: Mapping[str, Any]) -> str:
    head = ["bed", "episodes"]
    for rule in _COMPARED:
        head += [f"{RULES[rule]} hears", "false alerts in 10 hours"]
    rows = [head]
    for bed in homes["beds"]["normal"]:
        part = [each for each in homes["episodes"] if each["bed"] == bed]
        row = [bed, str(len(part))]
        for rule in _COMPARED:
            heard = f"{share_heard(part, rule):.0%}" if part else "-"
            row += [heard, f"{homes['beds'][rule][bed]:.1f}"]
        rows.append(row)
    return table(rows)


def _by_distractor(distractors: Mapping[str, Mapping[str, int]]) -> str:
    guilty = {name: each for name, each in distractors.items() if each["alerts"]}
    innocent = [name for name in distractors if name not in guilty]
    if not guilty:
        return "No distractor gave an alert."
    rows = [["distractor", "appearances", "gave an alert"]]
    rows += [
        [
            name,
            str(each["appearances"]),
            f"{each['alerts']} ({each['alerts'] / each['appearances']:.1%})",
        ]
        for name, each in guilty.items()
    ]
    return f"{table(rows)}\n\nNever: {', '.join(innocent) or 'none'}."


def _alone(played: Mapping[str, Mapping[str, int]]) -> str:
    rows = [["alone in a quiet room", "clips", "make an episode"]]
    rows += [
        [
            "cries of 4 s and more" if name == "cry" else name,
            str(each["clips"]),
            f"{each['episodes']} ({each['episodes'] / each['clips']:.1%})",
        ]
        for name, each in sorted(
            played.items(), key=lambda item: -item[1]["episodes"] / item[1]["clips"]
        )
        if each["episodes"]
    ]
    innocent = [name for name, each in played.items() if not each["episodes"]]
    return f"{table(rows)}\n\nNever: {', '.join(innocent) or 'none'}."
