"""What the rule that ships reports of a series of probabilities."""

import pytest

pytest.importorskip("sklearn")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from cry_detection import EpisodeConfig
from model.evaluation.detector_scores import reports


def test_our_rule_alerts_once_for_an_episode_with_a_pause() -> None:
    config = EpisodeConfig(
        smoothing_s=1.0,
        gathering_s=10.0,
        logit_floor=0.0,
        logit_limit=4.0,
        on=0.8,
        off=0.3,
        quiet_s=5.0,
        merge_gap_s=20.0,
    )
    probabilities = [0.01] * 10 + [0.99] * 10 + [0.01] * 10 + [0.99] * 10 + [0.01] * 40
    report = reports(config, 1.0, probabilities)
    assert report.started_s == (11.0,)
    assert report.on == ((11.0, 25.0), (31.0, 45.0))
