"""A short listen to a source, before a room is trusted to it."""

from contextlib import closing
from threading import Event

import numpy as np

from .audio import SAMPLE_RATE, Fault, Source, SourceError
from .detector import level_dbfs

LISTEN_S = 2.0


def probe(source: Source, stop: Event) -> float | None:
    """Open a source, listen for `LISTEN_S` seconds of its sound, and return the level in dBFS.

    The level is None when there was digital silence only. Blocks the calling thread until then,
    or until `stop` is set.

    Raises:
        SourceError: it cannot be opened, or it gave no sound at all.
    """
    heard = []
    missing = int(LISTEN_S * SAMPLE_RATE)
    with closing(source.blocks(stop)) as blocks:
        for block in blocks:
            heard.append(block)
            missing -= len(block)
            if missing <= 0:
                break
    if not heard:
        raise SourceError(Fault.EMPTY, "The source opened but gave no sound: check that it is on.")
    return level_dbfs(np.concatenate(heard))
