"""The networks that are shipped run alike in both runtimes."""

import numpy as np
import pytest

from cry_detection import ModelFile, RuntimeName, load_runtime

from .conftest import AssertAgreement, needs_litert


@needs_litert
def test_the_listener_is_the_same_in_both_runtimes(
    assert_agreement: AssertAgreement, model: ModelFile
) -> None:
    assert_agreement(model.listener.path, 1e-4)


@needs_litert
@pytest.mark.parametrize("loudness", [-1.0, 0.0, 1.0])
def test_the_judge_differs_by_no_more_than_its_tolerance(model: ModelFile, loudness: float) -> None:
    """Where LiteRT rounds what weights of eight bits are multiplied with, numpy does not."""
    runtimes = [load_runtime(model.judge.path, each) for each in RuntimeName]
    golden = model.golden_of(model.judge)
    inputs = [{name: golden[name] for name in runtimes[0].shapes} for _ in runtimes]
    rng = np.random.default_rng(7)
    for _ in range(model.judge_hops):
        frames = rng.normal(loudness, 0.3, golden["frames"].shape).astype(np.float32)
        answers = []
        for runtime, memory in zip(runtimes, inputs, strict=True):
            outputs = runtime.invoke(memory | {"frames": frames})
            memory.update({name: outputs[name] for name in memory if name in outputs})
            answers.append(outputs["logit"])
        one, other = answers
        np.testing.assert_allclose(one, other, atol=model.judge.tolerance)
