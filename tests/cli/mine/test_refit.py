"""Tests of the last layer: its fit, its place in the file."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
import pytest

from cli.mine.embedder import PRINT_BANDS, Clip
from cli.mine.head import Head, read_head, with_head
from cli.mine.refit import Shipped, refit
from cry_detection import ModelError, ModelFile

SIZE = 8


def clip(name: str, embeddings: NDArray[np.float64], *, is_cry: bool) -> Clip:
    """Return a clip of which every hop teaches."""
    return Clip(
        recording=name,
        name=name,
        is_cry=is_cry,
        embeddings=embeddings,
        opinions=np.zeros(len(embeddings)),
        judged=np.ones(len(embeddings), np.bool_),
        probabilities=np.full(len(embeddings), 0.5),
        teaches=np.ones(len(embeddings), np.bool_),
        fingerprint=np.zeros((0, PRINT_BANDS), np.float32),
    )


@pytest.fixture
def sound() -> NDArray[np.float64]:
    """Return embeddings of what the shipped model learnt from; the last input is never used."""
    sound = np.abs(np.random.default_rng(0).normal(size=(5000, SIZE)))
    sound[:, -1] *= 0.01
    return sound


@pytest.fixture
def shipped(sound: NDArray[np.float64]) -> Shipped:
    """Return a last layer that listens to its first inputs, and what it learnt from."""
    head = Head(np.array([2.0, 1.0, -2.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0]))
    inputs = np.hstack((sound, np.ones((len(sound), 1))))
    # What it takes for no cry, but only just.
    near = sound[logits(head, sound) < -1.0]
    hardest = near[np.argsort(logits(head, near))[-300:]]
    return Shipped(
        head=head,
        moments=inputs.T @ inputs / len(inputs),
        hardest=hardest,
        hardest_opinions=np.zeros(len(hardest)),
    )


@pytest.fixture
def plain(model: ModelFile) -> ModelFile:
    """Return a model without a calibration of its own."""
    return calibrated(model, 1.0, 0.0)


def calibrated(model: ModelFile, scale: float, bias: float) -> ModelFile:
    """Return a model with another calibration of its judge."""
    return replace(model, judge=replace(model.judge, scale=scale, bias=bias))


def logits(head: Head, embeddings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what a last layer makes of embeddings."""
    values: NDArray[np.float64] = embeddings @ head.parameters[:-1] + head.parameters[-1]
    return values


def family(sound: NDArray[np.float64], count: int) -> list[Clip]:
    """Return cries that only the unused input tells, which the shipped layer misses, and others."""
    cries = sound[: 20 * count].copy()
    cries[:, :2] = 0.1
    cries[:, -1] = 2.0
    others = sound[-20 * count :]
    return [
        *(clip(f"c{i}", cries[i::count], is_cry=True) for i in range(count)),
        *(clip(f"o{i}", others[i::count], is_cry=False) for i in range(count)),
    ]


@pytest.mark.parametrize("count", [1, 5, 50])
def test_new_cries_are_learnt_and_nothing_is_forgotten(
    shipped: Shipped, plain: ModelFile, sound: NDArray[np.float64], count: int
) -> None:
    clips = family(sound, count)
    cries = np.concatenate([each.embeddings for each in clips if each.is_cry])
    assert (logits(shipped.head, cries) > 0).mean() < 0.2
    head = refit(shipped, clips, plain)
    assert (logits(head, cries) > 0).mean() > 0.9
    assert np.corrcoef(logits(shipped.head, sound), logits(head, sound))[0, 1] > 0.9


def test_a_wrong_label_cannot_ruin_it(
    shipped: Shipped, plain: ModelFile, sound: NDArray[np.float64]
) -> None:
    order = np.argsort(logits(shipped.head, sound))
    calm, cries = sound[order[:200]], sound[order[-200:]]
    clips = [
        *(clip(f"c{i}", (calm if i == 0 else cries)[i::5], is_cry=True) for i in range(5)),
        *(clip(f"o{i}", (cries if i == 0 else calm)[i::5], is_cry=False) for i in range(5)),
    ]
    head = refit(shipped, clips, plain)
    assert np.corrcoef(logits(shipped.head, sound), logits(head, sound))[0, 1] > 0.9


def test_clips_that_it_knows_change_little(
    shipped: Shipped, plain: ModelFile, sound: NDArray[np.float64]
) -> None:
    sure = 5.0 * sound
    order = np.argsort(logits(shipped.head, sure))
    clips = [
        clip("c", sure[order[-40:]], is_cry=True),
        clip("o", sure[order[:40]], is_cry=False),
    ]
    head = refit(shipped, clips, plain)
    np.testing.assert_allclose(head.parameters, shipped.head.parameters, atol=0.2)


def test_the_calibration_is_reckoned_with(
    shipped: Shipped, plain: ModelFile, sound: NDArray[np.float64]
) -> None:
    scale, bias = 2.0, 1.5
    shift = np.append(np.zeros(SIZE), bias)
    clips = family(sound, 5)
    included = replace(shipped, head=Head(scale * shipped.head.parameters + shift))
    expected = refit(included, clips, plain)
    head = refit(shipped, clips, calibrated(plain, scale, bias))
    np.testing.assert_allclose(scale * head.parameters + shift, expected.parameters, atol=1e-3)


def test_the_hardest_sounds_are_kept_in_mind(
    shipped: Shipped, plain: ModelFile, sound: NDArray[np.float64]
) -> None:
    clips = family(sound, 5)
    easy = replace(shipped, hardest=sound[np.argsort(logits(shipped.head, sound))[:300]])
    careful, careless = (
        logits(refit(each, clips, plain), shipped.hardest) for each in (shipped, easy)
    )
    assert careful.mean() < careless.mean() - 0.1


def test_only_the_last_layer_changes_in_the_file(model: ModelFile) -> None:
    content = model.judge.path.read_bytes()
    head = read_head(content)
    golden = model.golden_of(model.judge)
    logit = logits(head, golden["embedding"].astype(np.float64))
    assert logit == pytest.approx(golden["logit"][0], abs=1e-3)

    other = Head(head.parameters + 1.0)
    changed = with_head(content, other)
    np.testing.assert_allclose(read_head(changed).parameters, other.parameters, rtol=1e-6)
    assert len(changed) == len(content)
    differing = np.flatnonzero(np.frombuffer(changed, "u1") != np.frombuffer(content, "u1"))
    assert 0 < len(differing) <= 4 * len(head.parameters)
    assert with_head(changed, head) == content


def test_a_model_without_a_last_layer_is_refused() -> None:
    with pytest.raises(ModelError):
        read_head(b"\x1c\0\0\0nope")
