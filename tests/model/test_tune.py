"""The choice of thresholds, on nights that are made up."""

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from custom_components.cry_monitor.detection.episodes import Sensitivity
from model.data import DataError
from model.scenes import Spell
from model.tune import BASE, LASTINGS, choose, try_rules, what_lasts, within

HOP_S = 0.48
HOPS = 1250


def night(*peaks: tuple[float, float]) -> np.ndarray:
    """Return logits that are low but for 10 s from each peak's time on."""
    series = np.full(HOPS, -5.0)
    for at_s, height in peaks:
        start = round(at_s / HOP_S)
        series[start : start + round(10.0 / HOP_S)] = height
    return series


def test_the_threshold_keeps_the_cat_out() -> None:
    spell = Spell(start_s=100.0, end_s=110.0, snr_db=5.0)
    # A cry that is sure, one that is less so, and a cat between the two.
    series = [night((100.0, 5.0), (400.0, 3.0)), night((100.0, 2.0))]
    silent = [night()] * 10
    trials = try_rules([[spell], [spell], *([()] * 10)], [*series, *silent], HOP_S, BASE)
    strict, lax = within(trials, 0.0), within(trials, 5.0)
    assert (strict.heard, strict.false_alerts_in_10_h) == (0.5, 0.0)
    assert lax.heard == 1.0
    assert lax.config.on < strict.config.on


def test_what_lasts_is_told_from_what_is_short() -> None:
    spell = Spell(start_s=100.0, end_s=110.0, snr_db=5.0)
    # A cry of which no moment is clear, and in another night a cat that is as likely but short.
    cat = night()
    cat[300:308] = 1.5
    series = [night((100.0, 1.5)), cat]
    rule = what_lasts([[spell], []], series, HOP_S)
    strictest = try_rules([[spell], []], series, HOP_S, rule)[0]
    assert (strictest.heard, strictest.false_alerts_in_10_h) == (1.0, 0.0)
    assert rule.lasting > min(LASTINGS)


def test_a_model_that_fits_no_budget_is_named() -> None:
    spell = Spell(start_s=50.0, end_s=60.0, snr_db=5.0)
    always = night(*((at_s, 9.0) for at_s in range(50, 550, 50)))
    trials = try_rules([[spell]], [always], HOP_S, BASE)
    with pytest.raises(DataError, match="No rule gives at most 0 false alerts"):
        within(trials, 0.0)


def test_sensitivities_differ_in_their_thresholds_alone() -> None:
    spells = [[Spell(start_s=100.0, end_s=110.0, snr_db=5.0)]] * 4
    rules = choose(
        try_rules(spells, [night((100.0, height)) for height in (5, 3, 1, 0)], HOP_S, BASE)
    )
    low, normal, high = (rules[sensitivity] for sensitivity in Sensitivity)
    assert low.on > normal.on > high.on
    assert low.smoothing_s == normal.smoothing_s == high.smoothing_s
