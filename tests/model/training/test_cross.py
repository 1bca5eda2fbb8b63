"""What is told of nights that networks heard which did not know them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("sklearn")

from cry_detection import ModelFile
from model.data.clips import read_clips
from model.evaluation.detector_scores import RawLogits
from model.evaluation.nights import Night
from model.mixing.scenes import SCENE_S, Episode
from model.training.cross import count, measure

EPISODE = Episode(start_s=100.0, end_s=120.0, snr_db=5.0, baby="a")


def _night(model: ModelFile, episodes: tuple[Episode, ...], *clear: tuple[float, float]) -> Night:
    """Return a night in which a network is sure at some times, each a begin and an end."""
    ends_s = np.arange(1, round(SCENE_S / model.hop_s) + 1) * model.hop_s
    sure = np.any([(start < ends_s) & (ends_s <= end) for start, end in clear], axis=0)
    said = np.where(sure, 4.0, -7.0)
    return Night(
        index=0,
        bed="fan",
        episodes=episodes,
        cries=tuple((episode.start_s, episode.end_s) for episode in episodes),
        distractors=(),
        probabilities=np.empty(0, np.float64),
        raw=RawLogits(listener=said, judge=said, opinion=np.zeros(len(said))),
        crying=np.empty(0, np.float32),
        rms=np.empty(0, np.float32),
    )


def test_the_best_threshold_and_what_it_hears(model: ModelFile, data: Path) -> None:
    heard = _night(model, (EPISODE,), (100.0, 120.0))
    missed = _night(model, (EPISODE,), (300.0, 300.0))
    calm = _night(model, (), (300.0, 300.0))
    clips = [
        replace(clip, split="valid") if clip.path.stem in {"cry0", "cat"} else clip
        for clip in read_clips(data)
    ]
    nights = [heard, missed, *[calm] * 4]
    counts = count([clips], nights)
    assert counts["hours"] == 1.0
    assert (counts["episodes"], counts["babies"]) == (2, 3)
    assert counts["validation"] == {"babies": 1, "laughs": 0, "cats": 1}
    results = measure(nights, model)
    assert (results["heard"], results["false_alerts_in_10_h"]) == (0.5, 0.0)
    assert 0.0 < results["median_delay_s"] < 10.0
    assert [0.0, 0.5] in results["curve"]
