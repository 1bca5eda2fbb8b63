"""Nights that several processes listen to."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from cry_detection import Detector, ModelFile, RuntimeName
from model.data.clips import read_clips
from model.data.library import Library
from model.evaluation.detector_scores import listen
from model.evaluation.nights import listen_to_nights
from model.mixing.scenes import SceneMixer


def test_a_night_is_heard_as_it_would_be_here(model: ModelFile, data: Path) -> None:
    scenes = SceneMixer(Library(read_clips(data)), 1)
    (night,) = listen_to_nights(scenes, [1], model)
    scene = scenes.mix(1)
    assert (night.bed, night.episodes, night.cries) == (scene.bed, scene.episodes, scene.cries)
    assert night.distractors == scene.distractors
    heard = listen(Detector(model, RuntimeName.LITERT), scene.sound)
    np.testing.assert_array_equal(night.probabilities, heard)
    assert night.crying.size == 0
