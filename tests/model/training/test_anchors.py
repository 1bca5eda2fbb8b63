"""Tests of what is stored of the sound that a model learnt from."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")

from cli.mine.store import read_shipped
from cry_detection import ModelFile
from model.data.clips import read_clips
from model.data.library import Library
from model.training import anchors
from tests.models import copy_model


def test_anchors_are_stored_with_the_golden_vectors(
    monkeypatch: pytest.MonkeyPatch, data: Path, tmp_path: Path, model: ModelFile
) -> None:
    monkeypatch.setattr(anchors, "_SCENES", 1)
    copy = ModelFile.read(copy_model(tmp_path))
    anchors.write_anchors(copy, Library(read_clips(data)))
    shipped = read_shipped(copy)
    size = len(shipped.head.parameters)
    assert shipped.moments.shape == (size, size)
    assert shipped.moments[-1, -1] == pytest.approx(1.0)
    assert shipped.hardest.shape == (anchors._HARDEST, size - 1)
    assert shipped.hardest_opinions.shape == (anchors._HARDEST,)
    for name, vector in model.golden().items():
        if name not in {"second_moments", "hardest", "hardest_opinions"}:
            np.testing.assert_array_equal(copy.golden()[name], vector)
