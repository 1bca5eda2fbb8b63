"""The network as it is trained and as it runs say the same."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("ai_edge_litert")

from cry_detection import FeatureConfig, RuntimeName, load_runtime
from model import network
from model.cost import multiply_adds
from model.export import write_golden, write_tflite

HOPS = 8


def test_a_stream_gives_what_a_sequence_gives(tmp_path: Path) -> None:
    frames = network.WINDOW_FRAMES + (HOPS - 1) * network.HOP_FRAMES
    trained = network.build(frames)
    rng = np.random.default_rng(0)
    shape = (1, frames, FeatureConfig().mel_bands)
    sound = rng.standard_normal(shape, np.float32)
    expected = trained.predict(sound, verbose=0)
    path = tmp_path / "cry.tflite"
    write_tflite(trained, path)

    # A stream comes in whole hops.
    missing = -network.WINDOW_FRAMES % network.HOP_FRAMES
    stream = np.concatenate((np.zeros((1, missing, *shape[2:]), np.float32), sound), axis=1)
    for name in RuntimeName:
        runtime = load_runtime(path, name)
        inputs = {key: np.zeros(size, np.float32) for key, size in runtime.shapes.items()}
        heard = []
        for hop in np.split(stream, stream.shape[1] // network.HOP_FRAMES, axis=1):
            inputs["frames"] = hop
            outputs = runtime.invoke(inputs)
            inputs = {key: outputs.get(key, array) for key, array in inputs.items()}
            heard.append(outputs)
        for number, outputs in enumerate(heard[-HOPS:]):
            for output in ("logit", "embedding"):
                np.testing.assert_allclose(
                    outputs[output][0], expected[output][0, number], rtol=1e-3, atol=1e-4
                )

    write_golden(path, 0.1 * rng.standard_normal(10 * 16_000, np.float32))
    with np.load(path.with_suffix(".golden.npz")) as golden:
        outputs = runtime.invoke({name: golden[name] for name in runtime.shapes})
        np.testing.assert_allclose(outputs["logit"], golden["logit"], rtol=1e-3, atol=1e-4)
    # One run is a hop, not the window.
    assert 2e6 < multiply_adds(path) < 4e6
