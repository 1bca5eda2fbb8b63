"""The choice of thresholds, on nights that are made up."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from cry_detection import Sensitivity
from model.errors import DataError
from model.evaluation.tune import RULES, Trial, choose, try_rules, within, worse_of
from model.mixing.scenes import Episode

HOP_S = 0.48
HOPS = 1250


EPISODE = Episode(start_s=100.0, end_s=110.0, snr_db=5.0, baby="a")
# Ten hours of them are needed until one false alert is one in ten hours.
SILENCE = np.full(1, -5.0)


def night(*peaks: tuple[float, float, float]) -> np.ndarray:
    """Return logits that are low but from each peak's time on: (seconds, height, length)."""
    series = np.full(HOPS, -5.0)
    for at_s, height, length_s in peaks:
        start = round(at_s / HOP_S)
        series[start : start + round(length_s / HOP_S)] = height
    return series


def test_the_threshold_keeps_the_cat_out() -> None:
    # A cry that is sure, one that is less so, and a cat between the two.
    series = [night((100.0, 5.0, 10.0), (400.0, 3.0, 3.0)), night((100.0, 0.8, 10.0))]
    episodes = [[EPISODE], [EPISODE], *([()] * 10)]
    trials = try_rules(episodes, [*series, *([SILENCE] * 10)], HOP_S, RULES[:1])
    strict, lax = within(trials, 0.0), within(trials, 5.0)
    assert (strict.heard, strict.false_alerts_in_10_h) == (0.5, 0.0)
    assert lax.heard == 1.0
    assert lax.config.on < strict.config.on


def test_what_goes_on_is_told_from_what_is_short() -> None:
    # A cry of which no moment is clear, and in another night a cat that is as likely but short.
    series = [night((100.0, 1.5, 10.0)), night((300.0, 1.5, 4.0))]
    best = within(try_rules([[EPISODE], []], series, HOP_S), 0.0)
    assert (best.heard, best.false_alerts_in_10_h) == (1.0, 0.0)


def test_a_model_that_fits_no_budget_is_named() -> None:
    always = night(*((at_s, 9.0, 10.0) for at_s in range(50, 550, 50)))
    trials = try_rules([[EPISODE]], [always], HOP_S)
    with pytest.raises(DataError, match="No rule gives at most 0 false alerts"):
        within(trials, 0.0)


def test_sensitivities_differ_in_their_thresholds_alone() -> None:
    cries = [night((100.0, height, 10.0)) for height in (3.0, 1.5, 1.2, 0.9)]
    cats = [night((300.0, 5.6, length_s)) for length_s in (2.4, 1.9, 1.9, 1.9, 1.9)]
    silent = [SILENCE] * (60 - len(cries) - len(cats))
    episodes = [*([[EPISODE]] * len(cries)), *([()] * (len(cats) + len(silent)))]
    rules = choose(try_rules(episodes, [*cries, *cats, *silent], HOP_S, RULES[:1]))
    low, normal, high = (rules[sensitivity] for sensitivity in Sensitivity)
    assert low.on > normal.on > high.on
    assert replace(low, on=normal.on, off=normal.off) == normal
    assert replace(high, on=normal.on, off=normal.off) == normal


def test_the_worse_of_two_kinds_of_nights_counts() -> None:
    def trial(number: int, heard: float, delay_s: float, alerts: float) -> Trial:
        return Trial(
            config=RULES[number], heard=heard, median_delay_s=delay_s, false_alerts_in_10_h=alerts
        )

    at_home = [trial(0, 0.9, 2.0, 0.1), trial(1, 0.8, 2.0, 0.1), trial(2, 0.9, 1.0, 0.0)]
    elsewhere = [trial(0, 0.95, 1.0, 3.0), trial(1, 0.7, 3.0, 0.5)]
    first, second = worse_of(at_home, elsewhere)
    assert first == trial(0, 0.9, 2.0, 3.0)
    assert second == trial(1, 0.7, 3.0, 0.5)
    # The rule that hears more at home alerts too often elsewhere.
    assert within([first, second], 1.0) == second
