"""The networks that are shipped run alike in both runtimes."""

import pytest

from cry_detection import ModelFile

from .conftest import AssertAgreement, needs_litert


@needs_litert
@pytest.mark.parametrize("network", ["listener", "judge"])
def test_runtimes_agree(assert_agreement: AssertAgreement, model: ModelFile, network: str) -> None:
    assert_agreement(getattr(model, network).path, 1e-4)
