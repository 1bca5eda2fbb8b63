"""Tests of the day's account."""

from datetime import date
import json

import pytest

from cry_detection.episodes import Change, Episode, Verdict
from cry_detection.ledger import Ledger, distress_weight

DAY = date(2026, 11, 23)


def verdict(
    crying_s: float, clarity: float = 1.0, age_s: float = 0.0, change: Change | None = None
) -> Verdict:
    """Return a verdict on a hop that adds crying to an episode of an age."""
    episode = Episode(start_s=0.0, end_s=age_s, crying_s=age_s, peak=1.0, mean=1.0)
    return Verdict(
        smoothed=clarity,
        evidence=1.0,
        crying=True,
        new_crying_s=crying_s,
        episode=episode,
        change=change,
    )


def test_distress_is_unknown_until_something_was_heard() -> None:
    ledger = Ledger(day=DAY)
    assert ledger.distress is None
    ledger.add(1.0, verdict(0.0))
    assert ledger.distress == 0.0


@pytest.mark.parametrize(("weighted_min", "distress"), [(30, 39), (60, 63), (180, 95)])
def test_distress_is_what_the_design_says(weighted_min: float, distress: float) -> None:
    ledger = Ledger(day=DAY, heard_s=1.0, weighted_s=60.0 * weighted_min)
    assert ledger.distress == pytest.approx(distress, abs=0.5)


@pytest.mark.parametrize(
    ("clarity", "age_s", "expected"),
    [(1.0, 0.0, 1.0), (1.0, 300.0, 1.5), (1.0, 600.0, 2.0), (1.0, 6000.0, 2.0), (0.5, 600.0, 1.0)],
)
def test_long_and_clear_crying_weighs_more(clarity: float, age_s: float, expected: float) -> None:
    assert distress_weight(clarity, age_s) == expected


def test_a_hop_is_entered() -> None:
    ledger = Ledger(day=DAY)
    ledger.add(0.5, verdict(1.5, 0.8, 600.0))
    ledger.add(0.0, verdict(0.5, 0.8, 600.0))
    assert (ledger.heard_s, ledger.crying_s) == (0.5, 2.0)
    assert ledger.weighted_s == pytest.approx(3.2)


def test_a_page_survives_storage() -> None:
    ledger = Ledger(day=DAY, heard_s=5.0, crying_s=2.0, weighted_s=3.0)
    assert Ledger.from_dict(json.loads(json.dumps(ledger.as_dict()))) == ledger
