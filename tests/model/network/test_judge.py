"""The judge as it is trained and as it runs say the same."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")

import keras

from cry_detection import FeatureConfig, RuntimeName
from model.network import judge
from model.network.description import hops_looked_back
from model.network.export import export, write_judge
from model.network.geometry import HOP_FRAMES

from .streams import hear

HOPS = 32
# It looks back over 62 steps, the strongest of 9 and the past of a step: 27 hops are enough.
SURE = 4


def networks() -> tuple[keras.Model, keras.Model]:
    keras.utils.set_random_seed(1)
    frozen, trained = judge.build_frozen(HOPS * HOP_FRAMES), judge.build(HOPS * HOP_FRAMES)
    rng = np.random.default_rng(2)
    for layer in trained.layers:
        if layer.name.endswith("_norm"):
            layer.set_weights([w + rng.uniform(0.0, 0.2, w.shape) for w in layer.get_weights()])
    return frozen, trained


def test_a_stream_gives_what_a_sequence_gives(tmp_path: Path) -> None:
    frozen, trained = networks()
    rng = np.random.default_rng(0)
    size = judge.PAST_FRAMES + HOPS * HOP_FRAMES
    sound = rng.normal(0.0, 0.5, (size, FeatureConfig().mel_bands)).astype(np.float32)
    expected = trained.predict(frozen.predict(sound[None], verbose=0), verbose=0)
    assert expected["logit"].shape == (1, HOPS, 1)
    path = tmp_path / "cry.judge.tflite"
    write_judge(frozen, trained, path)
    shipped_size = path.stat().st_size
    whole = tmp_path / "whole.tflite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("model.network.export.export", lambda model, path, **_: export(model, path))
        write_judge(frozen, trained, whole)
    # 8 bits instead of 32.
    assert shipped_size < 0.35 * whole.stat().st_size
    stream = sound[-HOPS * HOP_FRAMES :]
    for file, name, tolerance in (
        (whole, RuntimeName.LITERT, 1e-4),
        (whole, RuntimeName.NUMPY, 1e-4),
        (path, RuntimeName.LITERT, 0.1),
    ):
        heard = hear(file, name, stream, HOP_FRAMES)
        for number in range(HOPS - SURE, HOPS):
            for output in ("logit", "embedding"):
                np.testing.assert_allclose(
                    heard[number][output][0], expected[output][0, number], atol=tolerance, rtol=0.01
                )
    # Ten seconds at least.
    assert 20 < hops_looked_back(whole) <= HOPS - SURE
