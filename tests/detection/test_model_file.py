"""Tests of reading and proving a model."""

from collections.abc import Callable
from dataclasses import replace
import json
from pathlib import Path
import shutil
from typing import Any

import numpy as np
import pytest

from cry_detection.classifier import Classifier
from cry_detection.episodes import Sensitivity
from cry_detection.model_file import SHIPPED_MODEL, ModelFile
from cry_detection.tflite import ModelError, RuntimeName


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the shipped model that may be broken."""
    for suffix in (".tflite", ".json", ".golden.npz"):
        shutil.copy(SHIPPED_MODEL.with_suffix(suffix), tmp_path)
    return tmp_path / SHIPPED_MODEL.name


def edit(copy: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the description of a model."""
    path = copy.with_suffix(".json")
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


def test_the_shipped_model_is_as_the_design_says(model: ModelFile) -> None:
    golden = model.golden()
    _, frames, bands = golden["frames"].shape
    assert frames == model.hop_frames < model.window_frames
    assert bands == model.features.mel_bands
    assert golden["logit"].shape == (1, 1)
    assert 32 <= golden["embedding"].shape[1] <= 128
    assert 0.25 <= model.hop_s <= 0.5
    assert model.provenance
    assert model.path.stat().st_size < 1_000_000


def test_a_higher_sensitivity_takes_less_to_alert(model: ModelFile) -> None:
    low, normal, high = (model.episodes_for(sensitivity) for sensitivity in Sensitivity)
    assert low.on > normal.on > high.on
    assert low.off >= normal.off >= high.off
    assert replace(low, on=normal.on, off=normal.off) == normal == model.episodes


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_a_sound_model_is_accepted(copy: Path, runtime: RuntimeName) -> None:
    model = ModelFile.read(copy)
    classifier = Classifier(model, runtime)
    assert classifier.runtime is runtime
    golden = model.golden()
    score = classifier.push(golden["frames"][0])
    assert 0.0 < score.probability < 1.0
    assert score.embedding.shape == golden["embedding"].shape[1:]


@pytest.mark.parametrize("runtime", list(RuntimeName))
@pytest.mark.parametrize("output", ["logit", "embedding"])
def test_a_runtime_that_miscomputes_is_refused(
    copy: Path, runtime: RuntimeName, output: str
) -> None:
    golden = ModelFile.read(copy).golden()
    golden[output] = golden[output] + 0.1
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match=f"{runtime} runtime computes cry.tflite wrongly"):
        Classifier(ModelFile.read(copy), runtime)


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_golden_vectors_without_an_input_are_refused(copy: Path, runtime: RuntimeName) -> None:
    golden = ModelFile.read(copy).golden()
    del golden["before_pool"]
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match="its golden vectors differ"):
        Classifier(ModelFile.read(copy), runtime)


def test_the_past_counts_until_the_stream_is_reset(model: ModelFile) -> None:
    golden = model.golden()["frames"][0]
    cry, silence = golden[-model.hop_frames :], np.full_like(golden[-model.hop_frames :], -1.0)
    classifier = Classifier(model, RuntimeName.NUMPY)
    first = classifier.push(cry).probability
    for _ in range(10):
        classifier.push(silence)
    assert classifier.push(cry).probability != first
    classifier.reset()
    assert classifier.push(cry).probability == first


def test_another_format_is_named(copy: Path) -> None:
    edit(copy, lambda data: data.update(format=99))
    with pytest.raises(ModelError, match="format 99"):
        ModelFile.read(copy)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("features"),
        lambda data: data["features"].update(treble=1),
        lambda data: data["sensitivities"]["low"].update(off=0.999),
        lambda data: data["sensitivities"].pop("high"),
        lambda data: data.pop("calibration"),
    ],
)
def test_a_damaged_description_is_refused(
    copy: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    edit(copy, change)
    with pytest.raises(ModelError, match=r"description of the model cry\.tflite .*damaged.*: copy"):
        ModelFile.read(copy)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe"])
def test_an_unreadable_description_is_refused(copy: Path, content: bytes) -> None:
    copy.with_suffix(".json").write_bytes(content)
    with pytest.raises(ModelError, match="cannot be read"):
        ModelFile.read(copy)


@pytest.mark.parametrize("suffix", [".json", ".golden.npz", ".tflite"])
def test_a_missing_part_is_named(copy: Path, suffix: str) -> None:
    copy.with_suffix(suffix).unlink()
    with pytest.raises(ModelError, match=r"cry.*\(No such file or directory\)"):
        Classifier(ModelFile.read(copy))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04garbage", b"garbage"])
def test_damaged_golden_vectors_are_refused(copy: Path, content: bytes) -> None:
    copy.with_suffix(".golden.npz").write_bytes(content)
    with pytest.raises(ModelError, match=r"golden vectors .* damaged.*: copy"):
        Classifier(ModelFile.read(copy))


@pytest.mark.parametrize("runtime", list(RuntimeName))
@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(hop_frames=10),
        lambda data: data.update(hop_frames=24),
        lambda data: data["features"].update(mel_bands=32),
    ],
)
def test_a_description_of_another_model_is_refused(
    copy: Path, runtime: RuntimeName, change: Callable[[dict[str, Any]], object]
) -> None:
    edit(copy, change)
    with pytest.raises(ModelError, match="do not belong together"):
        Classifier(ModelFile.read(copy), runtime)


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_golden_vectors_of_another_model_are_refused(copy: Path, runtime: RuntimeName) -> None:
    golden = ModelFile.read(copy).golden()
    golden["frames"] = golden["frames"][:, :10]
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match="its golden vectors differ"):
        Classifier(ModelFile.read(copy), runtime)
