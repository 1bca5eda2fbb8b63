"""The demonstration judges what was reported by what was played."""

import pytest

from demo.recording.labels import Labels, Segment
from demo.verdict import Report, judge, playing

LABELS = Labels(
    duration_s=100.0,
    segments=(
        Segment(start_s=10.0, end_s=20.0, sound="cry"),
        Segment(start_s=40.0, end_s=80.0, sound="noise"),
        Segment(start_s=60.0, end_s=70.0, sound="cry"),
    ),
)


def _report(start_s: float) -> Report:
    return Report(start_s=start_s, fired_s=start_s + 2)


def test_every_cry_and_nothing_else() -> None:
    verdict = judge(LABELS, [_report(10.4), _report(61.0)], 99.0)
    assert verdict.passed
    assert [len(outcome.reports) for outcome in verdict.outcomes] == [1, 1]


def test_a_cry_reported_in_two_parts_is_one_cry() -> None:
    assert judge(LABELS, [_report(10.0), _report(17.0), _report(60.0)], 99.0).passed


def test_a_missed_cry_fails() -> None:
    verdict = judge(LABELS, [_report(10.0)], 99.0)
    assert not verdict.passed
    assert [bool(outcome.reports) for outcome in verdict.outcomes] == [True, False]


def test_another_alert_fails() -> None:
    verdict = judge(LABELS, [_report(10.0), _report(45.0), _report(60.0)], 99.0)
    assert not verdict.passed
    assert [other.start_s for other in verdict.others] == [45.0]


@pytest.mark.parametrize("listened_s", [5.0, 30.0, 65.0])
def test_it_takes_both_cries_to_pass(listened_s: float) -> None:
    reports = [report for report in (_report(10.0), _report(60.0)) if report.start_s < listened_s]
    verdict = judge(LABELS, reports, listened_s)
    assert not verdict.passed
    assert verdict.unplayed
    assert not verdict.others


def test_the_recording_repeats() -> None:
    reports = [_report(start_s) for start_s in (10.0, 60.0, 110.0)]
    assert judge(LABELS, reports, 130.0).passed
    assert not judge(LABELS, [*reports, _report(145.0)], 150.0).passed
    assert not judge(LABELS, reports[:2], 130.0).passed


@pytest.mark.parametrize("reports", [[], [_report(110.0)]])
def test_a_cry_that_has_only_begun_may_be_reported_or_not(reports: list[Report]) -> None:
    assert judge(LABELS, [_report(10.0), _report(60.0), *reports], 113.0).passed


def test_what_is_played_when() -> None:
    assert list(playing(LABELS, 65.0)) == ["noise", "cry"]
    assert list(playing(LABELS, 165.0)) == ["noise", "cry"]
    assert not playing(LABELS, 5.0)
