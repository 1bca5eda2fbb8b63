"""The bank of mixtures, with a teacher made up for the test: YAMNet is no part of this project."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from model.data.clips import read_clips
from model.data.library import Library
from model.mixing.bank import fill_bank
from model.mixing.examples import SHAPE, ExampleMixer


def test_a_bank_comes_from_its_seed(data: Path, teacher: Path) -> None:
    clips = read_clips(data)
    cat = next(clip for clip in clips if clip.sound == "cat")
    clips += [replace(cat, sound=sound) for sound in ("laughing", "voices_game")]
    library = Library(clips)
    bank, again, other = (fill_bank(ExampleMixer(library, seed), teacher, 3) for seed in (4, 4, 5))
    np.testing.assert_array_equal(bank.features, again.features)
    assert not np.array_equal(bank.features, other.features)
    assert bank.labels.shape == (3, SHAPE.hops)
    # The teacher hears what is there besides the noise, and there are pauses in that.
    assert set(np.unique(bank.sounds)) == {0, 128}
    mixer = ExampleMixer(library, 4)
    for index in range(3):
        labels, weights = SHAPE.labels(mixer.mix(index).cries)
        np.testing.assert_array_equal(bank.labels[index], labels)
        np.testing.assert_array_equal(bank.weights[index], weights)
