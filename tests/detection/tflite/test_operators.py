"""Every operator of the numpy runtime computes what LiteRT computes."""

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
    net.operator("TANH", [x], [branch])
    net.operator("ADD", [branch, x], [total], "AddOptions")
    assert_agreement(net.finish({"x": x}, {"branch": branch, "total": total}), 1e-5)


def test_every_operator_has_a_case() -> None:
    assert {case.name for case in cases()} == set(OPERATORS)
