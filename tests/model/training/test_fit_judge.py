"""The judge learns, from sequences whose frozen part is computed once."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")
pytest.importorskip("python_stretch")

import keras

from model.mixing.bank import Bank
from model.mixing.long_examples import SHAPE
from model.network import judge
from model.network.geometry import HOP_FRAMES
from model.network.yamnet import CLASSES
from model.training import fit_judge


def bank(count: int) -> Bank:
    """Return sequences that are loud for the second half, where they are cries."""
    rng = np.random.default_rng(0)
    features = rng.normal(0.5, 0.2, (count, SHAPE.frames, 64)).astype(np.float16)
    labels = np.zeros((count, SHAPE.hops), np.float32)
    features[::2, 504:, 20:40] += 3.0
    labels[::2, 21:] = 1.0
    return Bank(
        features=features,
        labels=labels,
        weights=np.ones_like(labels),
        sounds=np.zeros((count, len(SHAPE.ends_s[SHAPE.taught]), CLASSES), np.uint8),
    )


def test_the_upper_layers_learn_and_the_first_do_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # The teacher is no part of this project; a network of fewer channels learns faster.
    monkeypatch.setattr(judge, "CHANNELS", (16,) * 10)
    monkeypatch.setattr(fit_judge, "_BATCH", 8)
    before: dict[str, np.ndarray] = {}

    def begin(network: keras.Model, _teacher: Path) -> None:
        before.update({layer.name: layer.get_weights() for layer in network.layers})

    monkeypatch.setattr(fit_judge, "init_whole", begin)
    examples = bank(16)
    frozen, trained = fit_judge.fit_judge(
        examples, tmp_path / "teacher.tflite", tmp_path, seed=1, epochs=3
    )
    for layer in frozen.layers:
        for weights, first in zip(layer.get_weights(), before[layer.name], strict=True):
            np.testing.assert_array_equal(weights, first)
    (changed,) = (layer for layer in trained.layers if layer.name == "mixed_10")
    assert not np.array_equal(changed.get_weights()[0], before["mixed_10"][0])
    encoded = np.load(tmp_path / "encoded.npy")
    assert encoded.shape[:2] == (16, judge.PAST_STEPS + SHAPE.frames // judge.STEP_STRIDE)
    # What is heard in the second half reaches what is learnt from.
    assert not np.array_equal(encoded[0, -20:], encoded[1, -20:])
    logit = trained.predict(encoded.astype(np.float32), verbose=0)["logit"]
    assert logit.shape == (16, SHAPE.hops, 1)
    assert SHAPE.frames == SHAPE.hops * HOP_FRAMES
