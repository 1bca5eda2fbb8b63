"""Generated nights."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")

from model.data.clips import read_clips
from model.data.library import Library, loud_spans
from model.mixing.scenes import SCENE_S, SceneMixer


@pytest.fixture
def library(data: Path) -> Library:
    return Library(read_clips(data))


def test_a_scene_comes_from_its_seed(library: Library) -> None:
    scene, again, other = (SceneMixer(library, seed).mix(3) for seed in (1, 1, 2))
    np.testing.assert_array_equal(scene.sound, again.sound)
    assert scene.episodes == again.episodes
    assert scene.episodes != other.episodes


def test_episodes_stand_apart_and_hold_the_cries(library: Library) -> None:
    scenes = SceneMixer(library, 5)
    babies = {sound.clip.group for sound in library.sounds if sound.cries}
    counts = []
    for index in range(3):
        scene = scenes.mix(index)
        counts.append(len(scene.episodes))
        assert len(scene.sound) == SCENE_S * 16_000
        for episode, following in zip(scene.episodes, scene.episodes[1:], strict=False):
            assert following.start_s - episode.end_s > 30.0
        for start, end in scene.cries:
            assert any(
                episode.start_s <= start < end <= episode.end_s for episode in scene.episodes
            )
        assert {episode.baby for episode in scene.episodes} <= babies
    assert max(counts) > 1


def test_unmarked_cries_are_where_the_clip_is_loud() -> None:
    sound = np.zeros(32_000, np.float32)
    sound[8000:16_000] = 0.5
    assert loud_spans(sound) == ((0.5, 1.0),)
