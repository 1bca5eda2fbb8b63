"""The network as it is trained and as it runs say the same."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")

from custom_components.cry_monitor.detection.features import CHANNELS, FeatureConfig
from custom_components.cry_monitor.detection.tflite import RuntimeName, load
from model import network
from model.cost import multiply_adds
from model.export import write_golden, write_tflite

HOPS = 8


def test_a_stream_gives_what_a_sequence_gives(tmp_path: Path) -> None:
    frames = network.WINDOW_FRAMES + (HOPS - 1) * network.HOP_FRAMES
    trained = network.build(frames)
    rng = np.random.default_rng(0)
    shape = (1, frames, FeatureConfig().mel_bands, CHANNELS)
    sound = rng.standard_normal(shape, np.float32)
    expected = trained.predict(sound, verbose=0)
    path = tmp_path / "cry.tflite"
    write_tflite(trained, path)

    for name in RuntimeName:
        runtime = load(path, name)
        new, past = runtime.shapes["frames"][1], np.zeros(runtime.shapes["past"], np.float32)
        ends = [network.WINDOW_FRAMES + (hop - 4) * network.HOP_FRAMES for hop in range(HOPS + 4)]
        heard = []
        for end in ends:
            padded = np.concatenate((np.zeros((1, new, *shape[2:]), np.float32), sound), axis=1)
            outputs = runtime.invoke({"frames": padded[:, end : end + new], "past": past})
            past = np.concatenate((past, outputs["steps"]), axis=1)[:, -past.shape[1] :]
            heard.append(outputs)
        for hop, outputs in enumerate(heard[4:]):
            for output in ("logit", "embedding"):
                np.testing.assert_allclose(
                    outputs[output][0], expected[output][0, hop], rtol=1e-3, atol=1e-4
                )

    write_golden(path, 0.1 * rng.standard_normal(10 * 16_000, np.float32))
    with np.load(path.with_suffix(".golden.npz")) as golden:
        outputs = runtime.invoke({name: golden[name] for name in runtime.shapes})
        np.testing.assert_allclose(outputs["logit"], golden["logit"], rtol=1e-3, atol=1e-4)
    # One run is a hop and its overlap, not the window.
    assert 1e6 < multiply_adds(path) < 3e6
