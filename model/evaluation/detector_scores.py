"""The model under test on whole scenes, by the very code that ships."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from cry_detection import Block, Change, Detector, EpisodeConfig, EpisodeTracker, ModelFile

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
