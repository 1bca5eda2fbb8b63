"""What YAMNet says of clips that nobody labelled, and of each window of a mixture."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from custom_components.cry_monitor.detection.audio import SAMPLE_RATE, Block

from .data import Clip, Span
from .library import loud_spans
from .peer import HOP, WINDOW, YamNet

# Between the two nobody knows: the teacher misses one cry in six and hears some in laughter.
_SURELY_NONE = 0.05
_SURELY_CRY = 0.95
# A marked cry that the teacher takes for nothing at all is a wrong label.
_HARDLY = 0.02
_CRYING_NOW = 0.3


def with_unlabelled(clips: Iterable[Clip], teacher: YamNet) -> list[Clip]:
    """Return the clips with labels for the unlabelled ones, and without those nobody is sure of."""
    kept = []
    for clip in tqdm(list(clips), "Asking the teacher", unit="clip"):
        if clip.label == "not_cry":
            kept.append(clip)
            continue
        sound = clip.load()
        crying = teacher.crying(sound, HOP)
        surest = float(crying.max())
        if clip.label == "cry":
            if surest >= _HARDLY:
                kept.append(clip)
        elif surest <= _SURELY_NONE:
            kept.append(replace(clip, label="not_cry"))
        elif surest >= _SURELY_CRY:
            kept.append(replace(clip, label="cry", cries=_cries(sound, crying)))
    return kept


def _cries(sound: Block, crying: NDArray[np.float32]) -> tuple[Span, ...]:
    """Return when a clip is loud while the teacher hears crying."""
    starts_s = np.arange(len(crying)) * HOP / SAMPLE_RATE
    heard = starts_s[crying >= _CRYING_NOW]
    return tuple(
        (start, end)
        for start, end in loud_spans(sound)
        if np.any((heard <= end) & (heard + WINDOW / SAMPLE_RATE >= start))
    )
