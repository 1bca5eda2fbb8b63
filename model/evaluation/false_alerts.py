"""What false alerts are due to, and how sure their number is."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.mixing.scenes import SCENE_S, Distractor

from .metrics import Reports, is_false
from .nights import Night

# Evidence that is told of may have begun so long before.
_BEFORE_S = 12.0
_REPEATS = 2000


class Interval(NamedTuple):
    """False alerts in 10 hours, with a 95 % interval."""

    estimate: float
    low: float
    high: float


def false_alerts(night: Night, said: Reports) -> list[float]:
    """Return when a rule alerted though no baby cried, in seconds."""
    return [at_s for at_s in said.started_s if is_false(at_s, night.episodes)]


def cause(night: Night, at_s: float) -> Distractor | None:
    """Return the last distractor that was heard in the 12 s before an alert, None for none."""
    near = [
        each for each in night.distractors if each.start_s < at_s and each.end_s > at_s - _BEFORE_S
    ]
    return max(near, key=lambda each: each.start_s, default=None)


def by_sound(nights: Sequence[Night], said: Sequence[Reports]) -> dict[str, dict[str, int]]:
    """Return how often each sound appeared as a distractor, and how often it gave an alert.

    Alerts that no distractor gave are those of the beds: their appearances are nights.
    """
    appeared = Counter(each.sound for night in nights for each in night.distractors)
    appeared.update(f"bed: {night.bed}" for night in nights)
    alerted: Counter[str] = Counter()
    for night, reported in zip(nights, said, strict=True):
        for at_s in false_alerts(night, reported):
            guilty = cause(night, at_s)
            alerted[guilty.sound if guilty else f"bed: {night.bed}"] += 1
    return {
        name: {"appearances": count, "alerts": alerted[name]}
        for name, count in sorted(appeared.items(), key=lambda item: (-alerted[item[0]], item[0]))
    }


def by_bed(nights: Sequence[Night], said: Sequence[Reports]) -> dict[str, float]:
    """Return the false alerts in 10 hours of each bed."""
    alerts: dict[str, list[int]] = {}
    for night, reported in zip(nights, said, strict=True):
        alerts.setdefault(night.bed, []).append(len(false_alerts(night, reported)))
    return {
        bed: sum(counts) * 10.0 * 3600.0 / (len(counts) * SCENE_S)
        for bed, counts in sorted(alerts.items())
    }


def false_alert_interval(nights: Sequence[Night], said: Sequence[Reports]) -> Interval:
    """Return the false alerts in 10 hours, with an interval by a bootstrap over recordings.

    Nights are mixed of the same recordings again and again: it is those that would be others in
    another home. Recordings of one voice are drawn together (Field and Welsh, Bootstrapping
    clustered data, 2007), with what their appearances gave; a night's bed is drawn by itself. Where
    there was no alert to draw, the upper end is that of the rule of three (Hanley and
    Lippman-Hand, If nothing goes wrong, is everything all right?, JAMA 1983).
    """
    voices: dict[str, list[int]] = {}
    beds = []
    for night, reported in zip(nights, said, strict=True):
        for each in night.distractors:
            voices.setdefault(each.group, [0, 0])[0] += 1
        of_bed = 0
        for at_s in false_alerts(night, reported):
            guilty = cause(night, at_s)
            if guilty:
                voices[guilty.group][1] += 1
            else:
                of_bed += 1
        beds.append([1, of_bed])
    scale = 10.0 * 3600.0 / (len(nights) * SCENE_S)
    rng = np.random.default_rng(0)
    drawn = scale * (_drawn(rng, list(voices.values())) + _drawn(rng, beds))
    estimate = scale * sum(alerts for _, alerts in (*voices.values(), *beds))
    if not estimate:
        return Interval(0.0, 0.0, 3.0 * scale)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Interval(float(estimate), float(low), float(high))


def _drawn(rng: np.random.Generator, counts: list[list[int]]) -> NDArray[np.float64]:
    """Return how many alerts as many appearances would have given of other recordings.

    Args:
        rng: Draws.
        counts: Of each recording, appearances and alerts.
    """
    if not counts:
        return np.zeros(_REPEATS)
    table = np.array(counts, np.float64)
    chosen = table[rng.integers(len(table), size=(_REPEATS, len(table)))].sum(axis=1)
    drawn: NDArray[np.float64] = table[:, 0].sum() * chosen[:, 1] / chosen[:, 0]
    return drawn
