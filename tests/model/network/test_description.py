"""Tests of what is written beside a model's networks."""

import json
from pathlib import Path
import shutil

import numpy as np
import pytest

pytest.importorskip("ai_edge_litert")

from cry_detection import SHIPPED_MODEL, Block, ModelFile
from model.network.description import hops_looked_back, write_description, write_model


@pytest.fixture
def networks(tmp_path: Path) -> Path:
    """Return the shipped networks and nothing beside them."""
    for suffix in (".tflite", ".judge.tflite"):
        shutil.copy(SHIPPED_MODEL.with_suffix(suffix), tmp_path)
    return tmp_path / SHIPPED_MODEL.name


@pytest.fixture
def sound() -> Block:
    """Return noise that is longer than the judge looks back."""
    return np.random.default_rng(0).normal(0.0, 0.05, 15 * 16_000).astype(np.float32)


def test_a_model_is_written_of_its_networks_and_decisions(
    networks: Path, sound: Block, model: ModelFile
) -> None:
    decisions = json.loads(SHIPPED_MODEL.with_suffix(".json").read_text())
    del decisions["format"], decisions["judge_hops"]
    written = write_model(networks, decisions, sound)
    assert written.judge_hops == model.judge_hops
    assert written.episodes == model.episodes
    assert written.golden_of(written.judge)["frames"].shape[1] == model.hop_frames

    write_description(written)
    assert ModelFile.read(networks) == written


def test_decisions_about_other_networks_are_refused(
    networks: Path, sound: Block, model: ModelFile
) -> None:
    decisions = json.loads(SHIPPED_MODEL.with_suffix(".json").read_text())
    decisions["hop_frames"] = model.hop_frames // 2
    del decisions["format"], decisions["judge_hops"]
    with pytest.raises(ValueError, match="shapes"):
        write_model(networks, decisions, sound)


def test_both_networks_are_looked_back_with_as_far_as_they_remember(model: ModelFile) -> None:
    assert hops_looked_back(model.judge.path) == model.judge_hops
    listener_s = hops_looked_back(model.listener.path) * model.hop_s
    window_s = model.window_frames / model.features.frame_rate
    assert window_s <= listener_s < window_s + model.hop_s
