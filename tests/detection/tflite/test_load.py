"""Which runtime a model gets, and what is said of a model that gets none."""

from collections.abc import Callable
from pathlib import Path
import subprocess
import sys
from types import ModuleType

import numpy as np
import pytest
from tflite.Padding import Padding

from cry_detection.tflite import ModelError, Runtime, RuntimeName, Tensor, load_runtime

from .builder import ModelBuilder
from .conftest import Write, both_runtimes

SHAPE = (1, 3)
NUMPY_WAY_OUT = "install ai-edge-litert"


def _doubling(signatures: int = 1) -> bytes:
    net = ModelBuilder()
    x, y = net.value(*SHAPE), net.value(*SHAPE)
    net.operator("ADD", [x, x], [y], "AddOptions")
    return net.finish({"features": x}, {"logit": y, "features too": x}, signatures)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that makes packages look as if they were not installed."""

    def hide(*packages: str) -> None:
        for package in packages:
            monkeypatch.setitem(sys.modules, package, None)
            monkeypatch.setitem(sys.modules, f"{package}.interpreter", None)

    return hide


@pytest.fixture
def forerunner(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Install a `tflite_runtime` that is LiteRT in disguise; return the models it opened.

    The real one ends at Python 3.11; LiteRT is its successor under another name.
    """
    litert = pytest.importorskip("ai_edge_litert.interpreter")
    opened = []

    class Interpreter(litert.Interpreter):  # type: ignore[misc, name-defined]  # untyped package
        def __init__(self, model_content: bytes, num_threads: int) -> None:
            opened.append(model_content)
            super().__init__(model_content=model_content, num_threads=num_threads)

    module = ModuleType("tflite_runtime.interpreter")
    module.Interpreter = Interpreter  # type: ignore[attr-defined]  # a module made for the test
    monkeypatch.setitem(sys.modules, "tflite_runtime", ModuleType("tflite_runtime"))
    monkeypatch.setitem(sys.modules, "tflite_runtime.interpreter", module)
    return opened


def test_litert_comes_first(write: Write, forerunner: list[bytes]) -> None:
    assert load_runtime(write(_doubling())).name is RuntimeName.LITERT
    assert forerunner == []


def test_tflite_runtime_comes_second(
    write: Write, forerunner: list[bytes], without: Callable[..., None]
) -> None:
    without("ai_edge_litert")
    assert load_runtime(write(_doubling())).name is RuntimeName.LITERT
    assert forerunner == [_doubling()]


def test_numpy_comes_last(write: Write, without: Callable[..., None]) -> None:
    without("ai_edge_litert", "tflite_runtime")
    assert load_runtime(write(_doubling())).name is RuntimeName.NUMPY


@both_runtimes
def test_named_runtime(write: Write, runtime: RuntimeName) -> None:
    assert load_runtime(write(_doubling()), runtime).name is runtime


def test_named_runtime_is_not_installed(write: Write, without: Callable[..., None]) -> None:
    without("ai_edge_litert", "tflite_runtime")
    with pytest.raises(ModelError, match="LiteRT is not installed: install ai-edge-litert"):
        load_runtime(write(_doubling()), RuntimeName.LITERT)


def test_parser_is_not_installed(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    package = "cry_detection.tflite"
    for module in [name for name in sys.modules if name.startswith(f"{package}.")]:
        if module.split(".")[-1] in {"executor", "flatbuffer"}:
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "tflite", None)
    with pytest.raises(ModelError, match="needs the Python package tflite"):
        load_runtime(write(_doubling()), RuntimeName.NUMPY)


def test_import_brings_in_no_runtime() -> None:
    """Those are slow to import, and most who import the package use one of them or none."""
    code = (
        "import cry_detection, sys;"
        "print({'ai_edge_litert', 'tflite_runtime', 'tflite'} & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert result.stdout.strip() == "set()"


@both_runtimes
def test_outputs_have_the_signatures_names(write: Write, runtime: RuntimeName) -> None:
    window = np.array([[-1.0, 0.0, 2.0]], np.float32)
    outputs = load_runtime(write(_doubling()), runtime).invoke({"features": window})
    assert outputs.keys() == {"logit", "features too"}
    np.testing.assert_array_equal(outputs["logit"], 2.0 * window)
    np.testing.assert_array_equal(outputs["features too"], window)


@both_runtimes
def test_outputs_are_the_callers(write: Write, runtime: RuntimeName) -> None:
    loaded: Runtime = load_runtime(write(_doubling()), runtime)
    first = loaded.invoke({"features": np.ones(SHAPE, np.float32)})
    loaded.invoke({"features": np.zeros(SHAPE, np.float32)})
    np.testing.assert_array_equal(first["logit"], np.full(SHAPE, 2.0))


@both_runtimes
@pytest.mark.parametrize(
    "inputs",
    [
        {"features": np.zeros(3, np.float32)},
        {"x": np.zeros(SHAPE, np.float32)},
        {},
    ],
)
def test_other_inputs(write: Write, runtime: RuntimeName, inputs: dict[str, Tensor]) -> None:
    with pytest.raises(ValueError, match=r"shapes {'features': \(1, 3\)}, not"):
        load_runtime(write(_doubling()), runtime).invoke(inputs)


@both_runtimes
def test_missing_file(tmp_path: Path, runtime: RuntimeName) -> None:
    with pytest.raises(ModelError, match=r"cry\.tflite cannot be read \(No such file"):
        load_runtime(tmp_path / "cry.tflite", runtime)


@both_runtimes
@pytest.mark.parametrize("signatures", [0, 2])
def test_no_single_signature(write: Write, runtime: RuntimeName, signatures: int) -> None:
    with pytest.raises(ModelError, match=f"has {signatures} signatures instead of one"):
        load_runtime(write(_doubling(signatures)), runtime)


@both_runtimes
def test_two_inputs(write: Write, runtime: RuntimeName) -> None:
    net = ModelBuilder()
    x, y, total = (net.value(*SHAPE) for _ in range(3))
    net.operator("ADD", [x, y], [total], "AddOptions")
    loaded = load_runtime(write(net.finish({"x": x, "y": y}, {"total": total})), runtime)
    assert loaded.shapes == {"x": SHAPE, "y": SHAPE}
    one, two = np.full(SHAPE, 1.0, np.float32), np.full(SHAPE, 2.0, np.float32)
    np.testing.assert_array_equal(loaded.invoke({"y": two, "x": one})["total"], one + two)


@both_runtimes
def test_truncated_file(write: Write, runtime: RuntimeName) -> None:
    content = _doubling()
    for length in range(len(content)):
        with pytest.raises(ModelError, match=r"model\.tflite cannot be used: .*\.$"):
            load_runtime(write(content[:length]), runtime)


@both_runtimes
def test_garbage(write: Write, runtime: RuntimeName) -> None:
    garbage = np.random.default_rng(1).bytes(4096)
    for content in (garbage, garbage[:4] + b"TFL3" + garbage, b"\x1c\0\0\0TFL3" + garbage):
        with pytest.raises(ModelError, match="cannot be used: "):
            load_runtime(write(content), runtime)


def test_flipped_bytes_never_crash_numpy(write: Write) -> None:
    random = np.random.default_rng(3)
    refused = 0
    for _ in range(500):
        content = bytearray(_doubling())
        content[random.integers(8, len(content))] ^= 1 << random.integers(8)
        try:
            load_runtime(write(bytes(content)), RuntimeName.NUMPY)
        except ModelError:
            refused += 1
    assert refused > 100


@pytest.mark.parametrize("operator", ["TANH", "FlexRFFT"])
def test_unknown_operator_is_named(write: Write, operator: str) -> None:
    net = ModelBuilder()
    x, y = net.value(*SHAPE), net.value(*SHAPE)
    net.operator(operator, [x], [y])
    with pytest.raises(ModelError, match=f"know its operator {operator};.*{NUMPY_WAY_OUT}"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_unknown_activation_is_named(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(*SHAPE), net.value(*SHAPE)
    net.operator("ADD", [x, x], [y], "AddOptions", FusedActivationFunction=5)
    with pytest.raises(ModelError, match=f"operator ADD with fused activation.*{NUMPY_WAY_OUT}"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_computed_weights_are_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y, z = net.value(1, 3), net.value(1, 3), net.value(1, 1)
    net.operator("ADD", [x, x], [y], "AddOptions")
    net.operator("FULLY_CONNECTED", [x, y], [z], "FullyConnectedOptions")
    with pytest.raises(ModelError, match="FULLY_CONNECTED with a computed input 1"):
        load_runtime(write(net.finish({"x": x}, {"z": z})), RuntimeName.NUMPY)


def test_shuffled_weights_are_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 1)
    weights = net.constant(np.ones((1, 3), np.float32))
    net.operator("FULLY_CONNECTED", [x, weights], [y], "FullyConnectedOptions", WeightsFormat=1)
    with pytest.raises(ModelError, match="FULLY_CONNECTED with shuffled weights"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_an_input_of_another_kind_is_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 3)
    net.operator("ADD", [x, net.constant(np.ones(3, np.int32))], [y], "AddOptions")
    with pytest.raises(ModelError, match="ADD without a float32 input 1"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_borders_that_are_no_integers_are_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 4)
    net.operator("PAD", [x, net.constant(np.zeros((2, 2), np.float32))], [y])
    with pytest.raises(ModelError, match="PAD without a constant integer input 1"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_grouped_convolution_is_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 4, 4, 2), net.value(1, 4, 4, 2)
    weights = net.constant(np.ones((2, 1, 1, 1), np.float32))
    bias = net.constant(np.zeros(2, np.float32))
    net.operator("CONV_2D", [x, weights, bias], [y], "Conv2DOptions", StrideH=1, StrideW=1)
    with pytest.raises(ModelError, match="operator CONV_2D with groups"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_channel_multiplier_is_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 4, 4, 2), net.value(1, 4, 4, 4)
    weights = net.constant(np.ones((1, 1, 1, 4), np.float32))
    bias = net.constant(np.zeros(4, np.float32))
    options = {"StrideH": 1, "StrideW": 1, "DepthMultiplier": 2}
    net.operator("DEPTHWISE_CONV_2D", [x, weights, bias], [y], "DepthwiseConv2DOptions", **options)
    with pytest.raises(ModelError, match="DEPTHWISE_CONV_2D with a channel multiplier"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


@pytest.mark.parametrize("padding", [Padding.SAME, Padding.VALID])
def test_stride_of_zero_is_damage(write: Write, padding: int) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 4, 4, 1), net.value(1, 4, 4, 1)
    options = {"Padding": padding, "FilterHeight": 2, "FilterWidth": 2}
    net.operator("MAX_POOL_2D", [x], [y], "Pool2DOptions", **options)
    with pytest.raises(ModelError, match="it is damaged"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_slice_with_new_axis_is_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 1, 3)
    bounds = [net.constant(np.array(each, np.int32)) for each in ([0, 0], [1, 3], [1, 1])]
    net.operator("STRIDED_SLICE", [x, *bounds], [y], "StridedSliceOptions", NewAxisMask=1)
    with pytest.raises(ModelError, match="STRIDED_SLICE with an ellipsis, a new axis"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_weights_of_eight_bits_without_a_scale_are_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 1)
    weights = net.constant(np.ones((1, 3), np.int8))
    net.operator("FULLY_CONNECTED", [x, weights], [y], "FullyConnectedOptions")
    with pytest.raises(ModelError, match=f"tensor_2 is INT8 .* quantisation.*{NUMPY_WAY_OUT}"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


def test_computed_values_of_eight_bits_are_refused(write: Write) -> None:
    net = ModelBuilder()
    x, y = net.value(1, 3), net.value(1, 3, dtype=np.int8)
    net.operator("ADD", [x, x], [y], "AddOptions")
    with pytest.raises(ModelError, match=f"tensor_1 is INT8 .*{NUMPY_WAY_OUT}"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), RuntimeName.NUMPY)


@both_runtimes
def test_input_of_integers_is_refused(write: Write, runtime: RuntimeName) -> None:
    net = ModelBuilder()
    x, y = net.value(*SHAPE, dtype=np.int32), net.value(*SHAPE, dtype=np.int32)
    net.operator("RESHAPE", [x, net.constant(np.array(SHAPE, np.int32))], [y])
    with pytest.raises(ModelError, match="is int32"):
        load_runtime(write(net.finish({"x": x}, {"y": y})), runtime)
