"""How well the parent's recordings are heard, before and after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from cry_detection import EpisodeTracker, ModelFile, sigmoid

from .embedder import Clip
from .head import Head


@dataclass(frozen=True, kw_only=True)
class Confusion:
    """A confusion matrix: what there was, and what it was taken for."""

    heard: int
    """Cries that were reported."""
    missed: int
    """Cries that were not."""
    false_alerts: int
    """Other sounds that were reported as a cry."""
    left_alone: int
    """Other sounds that were not."""

    @property
    def cries(self) -> int:
        """How many cries there were."""
        return self.heard + self.missed

    @property
    def others(self) -> int:
        """How many other sounds there were."""
        return self.false_alerts + self.left_alone

    @property
    def mistakes(self) -> int:
        """How many of them were taken for what they were not."""
        return self.missed + self.false_alerts


def is_reported(clip: Clip, head: Head, model: ModelFile) -> bool:
    """Return whether a room would report a cry, by the very rule that it has."""
    tracker = EpisodeTracker(model.episodes, model.hop_s)
    weights, bias = head.parameters[:-1], head.parameters[-1]
    logits = model.judge.calibrate(clip.embeddings @ weights + bias) + clip.opinions
    refitted = [sigmoid(logit) for logit in logits.tolist()]
    # Where nothing is suspected, nobody asks what the last layer is a part of.
    probabilities = np.where(clip.judged, refitted, clip.probabilities).tolist()
    return any(
        tracker.push((number + 1) * model.hop_s, probability).crying
        for number, probability in enumerate(probabilities)
    )


def evaluate(clips: Sequence[Clip], head: Head, model: ModelFile) -> Confusion:
    """Return how a last layer takes the clips."""
    return _count(clips, [is_reported(clip, head, model) for clip in clips])


def cross_validate(
    clips: Sequence[Clip],
    refit: Callable[[Sequence[Clip]], Head],
    model: ModelFile,
    on_progress: Callable[[], object],
) -> Confusion:
    """Return how the clips are taken by last layers that never learnt from their recording.

    Leave-one-out by recording (Stone, Cross-Validatory Choice and Assessment of Statistical
    Predictions, 1974): windows of one recording are too alike to test one on the other.

    Args:
        clips: Of at least two recordings with cries and two with other sounds.
        refit: Returns the last layer for some clips.
        model: Whose rule for episodes is applied.
        on_progress: Called after each recording.
    """
    reported = np.zeros(len(clips), np.bool_)
    for recording in dict.fromkeys(clip.recording for clip in clips):
        head = refit([clip for clip in clips if clip.recording != recording])
        for number, clip in enumerate(clips):
            if clip.recording == recording:
                reported[number] = is_reported(clip, head, model)
        on_progress()
    return _count(clips, reported.tolist())


def _count(clips: Sequence[Clip], reported: Sequence[bool]) -> Confusion:
    outcomes = [(clip.is_cry, was) for clip, was in zip(clips, reported, strict=True)]
    return Confusion(
        heard=outcomes.count((True, True)),
        missed=outcomes.count((True, False)),
        false_alerts=outcomes.count((False, True)),
        left_alone=outcomes.count((False, False)),
    )
