"""Tests of reading and proving a model."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cry_detection.classifier import Classifier
from cry_detection.episodes import Sensitivity
from cry_detection.model_file import MODEL_FORMAT, ModelFile, OutdatedModelError
from cry_detection.tflite import ModelError, RuntimeName
from tests.models import PARTS, copy_model, edit_description

NETWORKS = pytest.mark.parametrize(
    ("network", "file"), [("listener", r"cry\.tflite"), ("judge", r"cry\.judge\.tflite")]
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the shipped model that may be broken."""
    return copy_model(tmp_path)


def test_the_shipped_model_is_as_the_design_says(model: ModelFile) -> None:
    for network in (model.listener, model.judge):
        golden = model.golden_of(network)
        _, frames, bands = golden["frames"].shape
        assert frames == model.hop_frames < model.window_frames
        assert bands == model.features.mel_bands
        assert golden["logit"].shape == (1, 1)
        assert 32 <= golden["embedding"].shape[1] <= 128
    assert 0.25 <= model.hop_s <= 0.5
    assert model.provenance
    assert model.refitted_from is None
    assert model.listener.path.stat().st_size < 1_000_000
    assert model.judge.path.stat().st_size < 5_000_000
    # It stays open for as long as the rule may take to decide.
    assert 0 < model.hop_s < model.hold_s


def test_a_higher_sensitivity_takes_less_to_alert(model: ModelFile) -> None:
    low, normal, high = (model.episodes_for(sensitivity) for sensitivity in Sensitivity)
    assert low.on > normal.on > high.on
    assert low.off >= normal.off >= high.off
    assert replace(low, on=normal.on, off=normal.off) == normal == model.episodes


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_a_sound_model_is_accepted(copy: Path, runtime: RuntimeName) -> None:
    model = ModelFile.read(copy)
    classifier = Classifier(model, runtime, always_judge=True)
    assert classifier.runtime is runtime
    golden = model.golden_of(model.judge)
    score = classifier.push(golden["frames"][0], np.zeros(model.hop_samples, np.float32))
    assert 0.0 < score.probability < 1.0
    assert score.embedding is not None
    assert score.embedding.shape == golden["embedding"].shape[1:]


@NETWORKS
@pytest.mark.parametrize("runtime", list(RuntimeName))
@pytest.mark.parametrize("output", ["logit", "embedding"])
def test_a_runtime_that_miscomputes_is_refused(
    copy: Path, runtime: RuntimeName, network: str, file: str, output: str
) -> None:
    golden = ModelFile.read(copy).golden()
    golden[f"{network}.{output}"] += 0.5
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match=f"{runtime} runtime computes {file} wrongly"):
        Classifier(ModelFile.read(copy), runtime)


@NETWORKS
@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_golden_vectors_without_an_input_are_refused(
    copy: Path, runtime: RuntimeName, network: str, file: str
) -> None:
    golden = ModelFile.read(copy).golden()
    del golden[next(name for name in golden if name.startswith(f"{network}.before_"))]
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match=f"{file} and its golden vectors differ"):
        Classifier(ModelFile.read(copy), runtime)


def test_the_past_counts_until_the_stream_is_reset(model: ModelFile) -> None:
    cry = model.golden_of(model.judge)["frames"][0]
    silence = np.full_like(cry, -1.0)
    sound = np.zeros(model.hop_samples, np.float32)
    classifier = Classifier(model, RuntimeName.NUMPY)
    first = classifier.push(cry, sound).probability
    for _ in range(10):
        classifier.push(silence, sound)
    assert classifier.push(cry, sound).probability != first
    classifier.reset()
    assert classifier.push(cry, sound).probability == first


@pytest.mark.parametrize("number", [MODEL_FORMAT - 1, 99])
def test_another_format_is_named(copy: Path, number: int) -> None:
    edit_description(copy, lambda data: data.update(format=number))
    with pytest.raises(ModelError, match=f"format {number}") as error:
        ModelFile.read(copy)
    assert (type(error.value) is OutdatedModelError) is (number < MODEL_FORMAT)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("features"),
        lambda data: data["features"].update(treble=1),
        lambda data: data["sensitivities"]["low"].update(off=0.999),
        lambda data: data["sensitivities"].pop("high"),
        lambda data: data.pop("calibration"),
        lambda data: data["calibration"].pop("judge"),
        lambda data: data["calibration"]["listener"].update(slope=1.0),
        lambda data: data.pop("gate"),
    ],
)
def test_a_damaged_description_is_refused(
    copy: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    edit_description(copy, change)
    with pytest.raises(ModelError, match=r"description of the model cry\.tflite .*damaged.*: copy"):
        ModelFile.read(copy)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe"])
def test_an_unreadable_description_is_refused(copy: Path, content: bytes) -> None:
    copy.with_suffix(".json").write_bytes(content)
    with pytest.raises(ModelError, match="cannot be read"):
        ModelFile.read(copy)


@pytest.mark.parametrize("suffix", PARTS)
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
        lambda data: data.update(hop_frames=data["hop_frames"] // 2),
        lambda data: data.update(hop_frames=data["hop_frames"] + 4),
        lambda data: data["features"].update(mel_bands=32),
    ],
)
def test_a_description_of_another_model_is_refused(
    copy: Path, runtime: RuntimeName, change: Callable[[dict[str, Any]], object]
) -> None:
    edit_description(copy, change)
    with pytest.raises(ModelError, match="do not belong together"):
        Classifier(ModelFile.read(copy), runtime)


@NETWORKS
@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_golden_vectors_of_another_model_are_refused(
    copy: Path, runtime: RuntimeName, network: str, file: str
) -> None:
    golden = ModelFile.read(copy).golden()
    golden[f"{network}.frames"] = golden[f"{network}.frames"][:, :10]
    np.savez(copy.with_suffix(".golden.npz"), **golden)  # type: ignore[arg-type]  # no flags in it
    with pytest.raises(ModelError, match=f"{file} and its golden vectors differ"):
        Classifier(ModelFile.read(copy), runtime)
