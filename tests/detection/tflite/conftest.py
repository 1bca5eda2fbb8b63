"""What the tests of the two runtimes share."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from cry_detection.tflite import RuntimeName, load_runtime

type Write = Callable[[bytes], Path]
type AssertAgreement = Callable[[Path | bytes, float], None]

needs_litert = pytest.mark.skipif(
    find_spec("ai_edge_litert") is None, reason="There is no LiteRT for this machine"
)
both_runtimes = pytest.mark.parametrize(
    "runtime", [pytest.param(RuntimeName.LITERT, marks=needs_litert), RuntimeName.NUMPY]
)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that puts a model into a file."""

    def write_model(content: bytes) -> Path:
        path = tmp_path / "model.tflite"
        path.write_bytes(content)
        return path

    return write_model


@pytest.fixture
def assert_agreement(write: Write) -> AssertAgreement:
    """Return a function that runs a model in both runtimes and compares every output."""

    def compare(model: Path | bytes, tolerance: float) -> None:
        path = write(model) if isinstance(model, bytes) else model
        litert, numpy = (
            load_runtime(path, RuntimeName.LITERT),
            load_runtime(path, RuntimeName.NUMPY),
        )
        assert litert.shapes == numpy.shapes
        random = np.random.default_rng(7)
        for _ in range(5):
            inputs = {
                name: random.normal(scale=2.0, size=shape).astype(np.float32)
                for name, shape in numpy.shapes.items()
            }
            expected, got = litert.invoke(inputs), numpy.invoke(inputs)
            assert got.keys() == expected.keys()
            for name, output in got.items():
                assert output.shape == expected[name].shape
                np.testing.assert_allclose(
                    output, expected[name], rtol=tolerance, atol=tolerance, err_msg=name
                )

    return compare
