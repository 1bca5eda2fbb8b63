"""The model under test on whole scenes, by the very code that ships."""

from collections.abc import Iterable
from dataclasses import replace
import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cry_detection import (
    Block,
    Change,
    Classifier,
    Detector,
    EpisodeConfig,
    EpisodeTracker,
    LogMel,
    ModelFile,
    RuntimeName,
)

from .metrics import Reports

# A probability is 1 for a machine long before its logit is infinite.
_SURE = 1e-9


def logits(probabilities: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the logits of probabilities (0..1), finite ones."""
    clipped = np.clip(probabilities.astype(np.float64), _SURE, 1.0 - _SURE)
    result: NDArray[np.float64] = np.log(clipped / (1.0 - clipped))
    return result


def listen(detector: Detector, sound: Block) -> NDArray[np.float64]:
    """Return the calibrated probability (0..1) of each hop of a stream, shape [hops]."""
    probabilities = [hop.probability for hop in detector.push(sound)]
    detector.lose_sound()
    return np.array(probabilities, np.float64)


class RawLogits(NamedTuple):
    """What the networks say of a stream, one a hop, each asked at every hop."""

    listener: NDArray[np.float64]
    """Not calibrated."""
    judge: NDArray[np.float64]
    """Not calibrated."""
    opinion: NDArray[np.float64]
    """The witness's, clipped but not weighted."""


class RawListener:
    """Asks all networks of a model at every hop, and calibrates nothing.

    What gate and which calibration would decide is then found without listening again.
    """

    def __init__(self, model: ModelFile) -> None:
        """Load the networks twice: behind a gate that never opens, and one that always is open."""
        plain = replace(
            model,
            listener=replace(model.listener, scale=1.0, bias=0.0),
            judge=replace(model.judge, scale=1.0, bias=0.0),
            witness=model.witness._replace(weight=1.0),
        )
        self._model = model
        self._listener, self._judge = (
            Classifier(replace(plain, gate=gate), RuntimeName.LITERT)
            for gate in (math.inf, -math.inf)
        )

    def listen(self, sound: Block) -> RawLogits:
        """Return what they say of a stream."""
        features = LogMel(self._model.features)
        size = self._model.hop_samples
        self._listener.reset()
        self._judge.reset()
        suspected, judged, opinions = [], [], []
        for start in range(0, len(sound) - size + 1, size):
            hop = sound[start : start + size]
            frames = features.push(hop)
            suspected.append(self._listener.push(frames, hop).probability)
            score = self._judge.push(frames, hop)
            judged.append(score.probability)
            opinions.append(score.opinion)
        opinion = np.array(opinions, np.float64)
        return RawLogits(logits(np.array(suspected)), logits(np.array(judged)) - opinion, opinion)


def gated(model: ModelFile, raw: RawLogits) -> NDArray[np.float64]:
    """Return the calibrated logits of what the model would have decided, one a hop."""
    suspected = model.listener.calibrate(raw.listener)
    hold = round(model.hold_s / model.hop_s)
    opened = np.flatnonzero(suspected > model.gate)
    hops = np.arange(len(suspected))
    # The last hop so far that opened the gate.
    last = np.full(len(hops), -hold - 1)
    last[opened] = opened
    is_open = hops - np.maximum.accumulate(last) <= hold
    decided = model.judge.calibrate(raw.judge) + model.witness.weight * raw.opinion
    return np.where(is_open, decided, suspected)


def hop_ends_s(model: ModelFile, hops: int) -> NDArray[np.float64]:
    """Return where each of so many hops ends, in seconds."""
    return np.arange(1, hops + 1, dtype=np.float64) * model.hop_s


def reports(config: EpisodeConfig, hop_s: float, probabilities: Iterable[float]) -> Reports:
    """Return what the episode rule reports of these hops."""
    tracker = EpisodeTracker(config, hop_s)
    on: list[tuple[float, float]] = []
    started = []
    crying_since: float | None = None
    end_s = 0.0
    for probability in probabilities:
        end_s += hop_s
        verdict = tracker.push(end_s, probability)
        if verdict.change is Change.STARTED:
            started.append(end_s)
        if verdict.crying and crying_since is None:
            crying_since = end_s
        elif not verdict.crying and crying_since is not None:
            on.append((crying_since, end_s))
            crying_since = None
    if crying_since is not None:
        on.append((crying_since, end_s))
    return Reports(on=tuple(on), started_s=tuple(started))
