"""Tests of how well recordings are heard."""

from collections.abc import Sequence

import numpy as np

from cli.mine.confusion import Confusion, cross_validate, evaluate
from cli.mine.embedder import PRINT_BANDS, Clip
from cli.mine.head import Head
from cry_detection import ModelFile

HOPS = 40


def clip(
    recording: str, *, is_cry: bool, logit: float, hops: int = HOPS, judged: bool = True
) -> Clip:
    """Return a clip of which a last layer of a single weight of 1 makes this logit."""
    return Clip(
        recording=recording,
        name=recording,
        is_cry=is_cry,
        embeddings=np.full((hops, 1), logit),
        opinions=np.zeros(hops),
        judged=np.full(hops, judged),
        probabilities=np.full(hops, 0.001),
        teaches=np.ones(hops, np.bool_),
        fingerprint=np.zeros((0, PRINT_BANDS), np.float32),
    )


PLAIN = Head(np.array([1.0, 0.0]))
CLIPS = [
    clip("night", is_cry=True, logit=20.0),
    clip("night", is_cry=False, logit=-20.0),
    clip("loud", is_cry=False, logit=20.0),
    clip("soft", is_cry=True, logit=-20.0),
    # Too short to be smoothed into an alert.
    clip("blip", is_cry=False, logit=20.0, hops=1),
]


def test_the_four_outcomes_are_counted(model: ModelFile) -> None:
    confusion = evaluate(CLIPS, PLAIN, model)
    assert confusion == Confusion(heard=1, missed=1, false_alerts=1, left_alone=2)
    assert (confusion.cries, confusion.others, confusion.mistakes) == (2, 3, 2)


def test_no_recording_is_judged_by_what_learnt_from_it(model: ModelFile) -> None:
    learnt: list[set[str]] = []
    progress: list[None] = []

    def refit(clips: Sequence[Clip]) -> Head:
        learnt.append({each.recording for each in clips})
        # Takes everything for a cry once it has not heard the night.
        return PLAIN if "night" in learnt[-1] else Head(np.array([0.0, 20.0]))

    confusion = cross_validate(CLIPS, refit, model, lambda: progress.append(None))
    everything = {each.recording for each in CLIPS}
    assert learnt == [everything - {name} for name in ("night", "loud", "soft", "blip")]
    assert len(progress) == 4
    assert confusion == Confusion(heard=1, missed=1, false_alerts=2, left_alone=1)


def test_a_cry_that_nobody_suspects_is_missed(model: ModelFile) -> None:
    clips = [clip("calm", is_cry=True, logit=20.0, judged=False)]
    assert evaluate(clips, PLAIN, model) == Confusion(
        heard=0, missed=1, false_alerts=0, left_alone=0
    )
