"""A short listen to a source, before a room is trusted to it."""

from contextlib import closing
from dataclasses import dataclass
from threading import Event

import numpy as np

from .audio import SAMPLE_RATE, Fault, Source, SourceError
from .detector import Detector, level_dbfs

LISTEN_S = 5.0


@dataclass(frozen=True, kw_only=True, slots=True)
class ProbeResult:
    """What came in a few seconds."""

    level_dbfs: float | None
    """RMS level over all of it; None for digital silence."""
    probability: float
    """The highest P(cry) of a hop in it, 0..1."""


def probe_source(source: Source, detector: Detector, stop: Event) -> ProbeResult:
    """Open a source, listen to `LISTEN_S` seconds of its sound, and return what was heard.

    Blocks the calling thread until then, or until `stop` is set.

    Raises:
        SourceError: it cannot be opened, or it gave no sound at all.
    """
    sound = []
    probability = 0.0
    missing = int(LISTEN_S * SAMPLE_RATE)
    with closing(source.blocks(stop)) as blocks:
        for block in blocks:
            sound.append(block)
            probability = max([probability, *(hop.probability for hop in detector.push(block))])
            missing -= len(block)
            if missing <= 0:
                break
    if not sound:
        raise SourceError(Fault.EMPTY, "The source opened but gave no sound: check that it is on.")
    return ProbeResult(level_dbfs=level_dbfs(np.concatenate(sound)), probability=probability)
