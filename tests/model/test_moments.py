"""Tests of what is stored of the sound that a model learnt from."""

from pathlib import Path
import shutil

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")

from cli.mine.store import read_shipped
from cry_detection import SHIPPED_MODEL, ModelFile
from model import moments
from model.data import read_clips
from model.library import Library


def test_moments_are_stored_with_the_golden_vectors(
    monkeypatch: pytest.MonkeyPatch, data: Path, tmp_path: Path, model: ModelFile
) -> None:
    monkeypatch.setattr(moments, "_SCENES", 1)
    for suffix in (".tflite", ".json", ".golden.npz"):
        shutil.copy(SHIPPED_MODEL.with_suffix(suffix), tmp_path)
    copy = ModelFile.read(tmp_path / SHIPPED_MODEL.name)
    moments.write_moments(copy, Library(read_clips(data)))
    shipped = read_shipped(copy)
    size = len(shipped.head.parameters)
    assert shipped.moments.shape == (size, size)
    assert shipped.moments[-1, -1] == pytest.approx(1.0)
    assert shipped.hardest.shape == (moments._HARDEST, size - 1)
    for name, vector in model.golden().items():
        if name not in {"second_moments", "hardest"}:
            np.testing.assert_array_equal(copy.golden()[name], vector)
