"""Event-based scores, on cases that one can count."""

import pytest

pytest.importorskip("sed_eval")

from model.evaluation.events import event_scores


def test_an_onset_within_the_collar_is_right() -> None:
    assert event_scores([[(10.0, 40.0)]], [[(14.0, 90.0)]]) == {"f1": 1.0, "error_rate": 0.0}


def test_missed_and_inserted_events_count() -> None:
    scores = event_scores([[(10.0, 40.0), (200.0, 230.0)], []], [[(14.0, 90.0)], [(5.0, 9.0)]])
    assert scores["f1"] == pytest.approx(0.5)
    assert scores["error_rate"] == pytest.approx(1.0)


def test_the_nights_do_not_share_their_clock() -> None:
    assert event_scores([[(10.0, 40.0)], []], [[], [(10.0, 40.0)]])["f1"] == 0.0
