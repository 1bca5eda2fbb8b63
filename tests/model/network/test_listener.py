"""The network as it is trained and as it runs say the same."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")

from cry_detection import FeatureConfig, RuntimeName
from model.evaluation.cost import multiply_adds
from model.network import listener
from model.network.export import write_listener
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES

from .streams import hear

HOPS = 8


def test_a_stream_gives_what_a_sequence_gives(tmp_path: Path) -> None:
    frames = WINDOW_FRAMES + (HOPS - 1) * HOP_FRAMES
    trained = listener.build(frames)
    rng = np.random.default_rng(0)
    shape = (1, frames, FeatureConfig().mel_bands)
    sound = rng.standard_normal(shape, np.float32)
    expected = trained.predict(sound, verbose=0)
    path = tmp_path / "cry.tflite"
    write_listener(trained, path)

    # A stream comes in whole hops.
    missing = -WINDOW_FRAMES % HOP_FRAMES
    stream = np.concatenate((np.zeros((1, missing, *shape[2:]), np.float32), sound), axis=1)
    for name in RuntimeName:
        heard = hear(path, name, stream[0], HOP_FRAMES)
        for number, outputs in enumerate(heard[-HOPS:]):
            for output in ("logit", "embedding"):
                np.testing.assert_allclose(
                    outputs[output][0], expected[output][0, number], rtol=1e-3, atol=1e-4
                )

    # One run is a hop, not the window.
    assert 2e6 < multiply_adds(path) < 4e6
