"""Frigate's rule, on cases that one can work out by hand."""

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from model.evaluation.frigate import frigate, window_rms
from model.network.yamnet import WINDOW


def test_frigate_needs_a_loud_window_with_a_high_score() -> None:
    loud, faint = 0.02, 0.01
    levels = np.array([loud, faint, loud, loud], np.float32)
    scores = np.array([0.79, 0.99, 0.85, 0.1], np.float32)
    (on,) = frigate(levels, scores).on
    assert on == pytest.approx((3 * 0.975, 3 * 0.975 + 30.0))


def test_frigate_goes_off_30_s_after_the_last_and_does_not_alert_twice() -> None:
    levels = np.full(60, 0.1, np.float32)
    scores = np.zeros(60, np.float32)
    scores[[0, 10, 55]] = 0.9
    report = frigate(levels, scores)
    assert report.started_s == pytest.approx((0.975, 56 * 0.975))
    assert report.on[0] == pytest.approx((0.975, 11 * 0.975 + 30.0))


def test_levels_are_of_windows_without_overlap() -> None:
    sound = np.repeat(np.array([0.1, 0.2], np.float32), WINDOW)
    assert window_rms(np.append(sound, np.float32(0.5))) == pytest.approx([0.1, 0.2])
