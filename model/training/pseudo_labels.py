"""Which labels are wrong, and what the clips are that nobody labelled."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import Block, sigmoid
from model.data.clips import Clip, Span
from model.data.library import loud_spans
from model.mixing.labels import RECENT_S
from model.network.stream import ListenerStream
from model.network.yamnet import HOP, YamNet

# A marked cry that the teacher takes for nothing at all is a wrong label.
_HARDLY = 0.02
# Of an upload that is surely no cry, the most that the teacher and the network say.
_NONE, _UNCLEAR = 0.05, 0.5
_SURELY_CRY = 0.95
# What is clear for two seconds together.
_CLEAR_HOPS, _LOGIT_LIMIT = 4, 6.0


def without_wrong(clips: Iterable[Clip], teacher: YamNet) -> list[Clip]:
    """Return the labelled clips without the cries in which YAMNet hears nothing like one."""
    return [
        clip
        for clip in tqdm(list(clips), "Checking labels", unit="clip")
        if clip.label != "cry" or teacher.crying(clip.load(), HOP).max() >= _HARDLY
    ]


def label(clips: Iterable[Clip], teacher: YamNet, listener: ListenerStream) -> list[Clip]:
    """Return those of the unlabelled clips that are surely a cry or surely none, with labels.

    YAMNet alone misses many cries, and calling those none would teach to miss them. So a listener
    is asked too, which learnt from the labelled clips alone (Xie et al., Self-training with Noisy
    Student, CVPR 2020). Where the two disagree, nobody knows.
    """
    labelled = []
    for clip in tqdm(list(clips), "Labelling uploads", unit="clip"):
        sound = clip.load()
        surest = float(teacher.crying(sound, HOP).max())
        heard = listener.logits(sound)
        clearest = _clearest(heard)
        if surest <= _NONE and clearest <= _UNCLEAR:
            labelled.append(replace(clip, label="not_cry"))
        elif surest > _NONE and clearest >= _SURELY_CRY:
            # A logit of 0 is as likely a cry as none.
            heard_s = (np.flatnonzero(heard >= 0.0) + 1.0) * listener.hop_s
            labelled.append(replace(clip, label="cry", cries=_cries(sound, heard_s)))
    return labelled


def _clearest(heard: NDArray[np.float64]) -> float:
    """Return the highest probability of some hops together (0..1), 0 for less sound than that."""
    if len(heard) < _CLEAR_HOPS:
        return 0.0
    clipped = np.clip(heard, -_LOGIT_LIMIT, _LOGIT_LIMIT)
    smoothed = np.convolve(clipped, np.full(_CLEAR_HOPS, 1.0 / _CLEAR_HOPS), "valid")
    return sigmoid(float(smoothed.max()))


def _cries(sound: Block, heard_s: NDArray[np.floating]) -> tuple[Span, ...]:
    """Return when a clip is loud shortly before one of the times at which a cry was heard."""
    return tuple(
        (start, end)
        for start, end in loud_spans(sound)
        if np.any((heard_s - RECENT_S <= end) & (heard_s >= start))
    )
