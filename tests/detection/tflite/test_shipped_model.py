"""The model that is shipped runs alike in both runtimes."""

from pathlib import Path

import cry_detection

from .conftest import AssertAgreement, needs_litert

MODEL = Path(cry_detection.__file__).parent / "models" / "cry.tflite"


@needs_litert
def test_runtimes_agree(assert_agreement: AssertAgreement) -> None:
    assert_agreement(MODEL, 1e-4)
