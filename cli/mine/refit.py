"""Fits the judge's last layer to a parent's clips without forgetting what the shipped one knows.

Logistic regression that starts at the shipped weights and is pulled back to them. The pull is not
on the weights but on what they do: it is the mean squared change of the logit on the sound that the
shipped model learnt from, of which the second moments of its embeddings are all one needs to know
(function-space regularisation as in Benjamin et al., Measuring and Regularizing Networks in
Function Space, ICLR 2019; for a linear layer it is exact). A pull on the weights alone, measured in
the same way, let five clips bring back dozens of false alerts.

Beside the parent's other sounds stand those that came closest to fooling the shipped model: a baby
that is heard better must not be paid for with false alerts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cry_detection import ModelFile

from .embedder import Clip
from .head import Head

# Half of this, in clips, is what a mean squared change of the logit by one costs.
_PULL = 3.0
# For directions in which the shipped model's sound does not differ at all.
_EVERYWHERE = 1e-3
# What the hardest sounds weigh against all the cries. Without them false alerts in generated nights
# multiply, at this share they hardly grow, and at more of it the baby is no better heard.
_HARDEST = 0.8
# From here on more clips of a kind make its share no larger: the shipped knowledge stays in sight.
_MOST_CLIPS = 20.0

_MOST_STEPS = 100
_CONVERGED = 1e-8

type _Vector = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Shipped:
    """What there is to know of the shipped model: what to start at, and what to stay close to."""

    head: Head
    moments: NDArray[np.float64]
    """Mean of x x^T over its sound with x = [embedding, 1], shape [size + 1, size + 1]."""
    hardest: NDArray[np.float64]
    """Embeddings of the other sounds that come closest to a cry, shape [hops, size]."""
    hardest_opinions: NDArray[np.float64]
    """What the witness adds to the judge's calibrated logit of them, shape [hops]."""


def refit(shipped: Shipped, clips: Sequence[Clip], model: ModelFile) -> Head:
    """Return the last layer that fits the clips, close to the shipped one.

    Args:
        shipped: Where to start and what to stay close to.
        clips: At least one cry and one that is none.
        model: The shipped model, for its judge's calibration.
    """
    inputs, opinions, labels, weights = _examples(shipped, clips)
    start, scale = shipped.head.parameters, model.judge.scale
    offsets = model.judge.bias + opinions
    ridge = _EVERYWHERE * shipped.moments.trace() / len(start) * np.eye(len(start))
    pull = _PULL * scale**2 * (shipped.moments + ridge)

    def loss(parameters: _Vector) -> float:
        logits = scale * (inputs @ parameters) + offsets
        change = parameters - start
        misfit = weights @ np.logaddexp(0.0, np.where(labels, -logits, logits))
        return float(misfit + change @ pull @ change / 2.0)

    # Newton's method with a step that is halved until it helps: without that, clips of which the
    # shipped model is very sure and wrong throw it far off.
    parameters = start
    for _ in range(_MOST_STEPS):
        logits = scale * (inputs @ parameters) + offsets
        probability = 0.5 * (1.0 + np.tanh(0.5 * logits))
        gradient = scale * inputs.T @ (weights * (probability - labels))
        gradient += pull @ (parameters - start)
        curvature = weights * probability * (1.0 - probability) * scale**2
        step = np.linalg.solve((inputs * curvature[:, None]).T @ inputs + pull, gradient)
        gain = float(gradient @ step)
        if gain < _CONVERGED:
            break
        before, share = loss(parameters), 1.0
        while loss(parameters - share * step) > before - 1e-4 * share * gain and share > 1e-6:
            share /= 2.0
        parameters = parameters - share * step
    return Head(parameters)


def _examples(
    shipped: Shipped, clips: Sequence[Clip]
) -> tuple[NDArray[np.float64], _Vector, NDArray[np.bool_], _Vector]:
    """Return inputs [hops, size + 1], opinions [hops], labels [hops] and weights [hops].

    The hops of a clip share its weight, and clips of a kind share that of `_MOST_CLIPS` at most.
    """
    counts = {is_cry: sum(clip.is_cry is is_cry for clip in clips) for is_cry in (True, False)}
    shares = {is_cry: min(count, _MOST_CLIPS) for is_cry, count in counts.items()}
    parts = [
        (
            clip.embeddings[clip.teaches],
            clip.opinions[clip.teaches],
            clip.is_cry,
            shares[clip.is_cry] / counts[clip.is_cry],
        )
        for clip in clips
    ]
    parts.append((shipped.hardest, shipped.hardest_opinions, False, _HARDEST * shares[True]))
    inputs = np.concatenate([embeddings for embeddings, *_ in parts])
    return (
        np.hstack((inputs, np.ones((len(inputs), 1)))),
        np.concatenate([opinions for _, opinions, *_ in parts]),
        np.concatenate([np.full(len(each), is_cry) for each, _, is_cry, _ in parts]),
        np.concatenate([np.full(len(each), share / len(each)) for each, *_, share in parts]),
    )
