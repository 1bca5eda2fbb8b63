"""Every operator of the numpy runtime computes what LiteRT computes."""

import numpy as np
import pytest

from cry_detection.tflite.operators import OPERATORS

from .builder import ModelBuilder
from .conftest import AssertAgreement, needs_litert
from .operator_cases import IMAGE, Case, cases


@needs_litert
@pytest.mark.parametrize("case", cases(), ids=str)
def test_operator(case: Case, assert_agreement: AssertAgreement) -> None:
    assert_agreement(case.model(), 1e-5)


@needs_litert
def test_two_computed_inputs(assert_agreement: AssertAgreement) -> None:
    """A residual connection: both inputs of ADD change with every window."""
    net = ModelBuilder()
    x, branch, total = (net.value(*IMAGE) for _ in range(3))
    net.operator("ADD", [x, x], [branch], "AddOptions")
    net.operator("ADD", [branch, x], [total], "AddOptions")
    assert_agreement(net.finish({"x": x}, {"branch": branch, "total": total}), 1e-5)


@needs_litert
@pytest.mark.parametrize("channel", [None, 0])
def test_weights_of_eight_bits(assert_agreement: AssertAgreement, channel: int | None) -> None:
    net = ModelBuilder()
    x, y = net.value(3, 4), net.value(3, 5)
    rng = np.random.default_rng(1)
    steps = rng.integers(-127, 128, (5, 4)).astype(np.int8)
    scales = rng.uniform(0.001, 0.01, 1 if channel is None else 5).tolist()
    weights = net.constant(steps, scales, channel or 0)
    bias = net.constant(rng.normal(size=5).astype(np.float32))
    net.operator("FULLY_CONNECTED", [x, weights, bias], [y], "FullyConnectedOptions")
    # LiteRT rounds what the weights are multiplied with to eight bits as well.
    assert_agreement(net.finish({"x": x}, {"y": y}), 0.03)


def test_every_operator_has_a_case() -> None:
    assert {case.name for case in cases()} == set(OPERATORS)
