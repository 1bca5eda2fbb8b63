"""Which labels are wrong, what the clips are that nobody labelled, and what fools a network."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from custom_components.cry_monitor.detection.audio import Block
from custom_components.cry_monitor.detection.detector import Detector
from custom_components.cry_monitor.detection.model_file import ModelFile

from .data import Clip, Span
from .library import loud_spans
from .mix import RECENT_S
from .ours import clearest, hop_ends_s, in_a_quiet_room, listen
from .peer import HOP, YamNet

# A marked cry that the teacher takes for nothing at all is a wrong label.
_HARDLY = 0.02
# Of an upload that is surely no cry, the most that the teacher and the network say.
_NONE, _UNCLEAR = 0.05, 0.5
_SURELY_CRY = 0.95
# Of some 17,000 clips without a cry, those that are mixed in more often.
_MINED = 400


def without_wrong(clips: Iterable[Clip], teacher: YamNet) -> list[Clip]:
    """Return the labelled clips without the cries in which YAMNet hears nothing like one."""
    return [
        clip
        for clip in tqdm(list(clips), "Checking labels", unit="clip")
        if clip.label != "cry" or teacher.crying(clip.load(), HOP).max() >= _HARDLY
    ]


def label(clips: Iterable[Clip], teacher: YamNet, model: ModelFile) -> list[Clip]:
    """Return those of the unlabelled clips that are surely a cry or surely none, with labels.

    YAMNet alone misses many cries, and calling those none would teach to miss them. So a network is
    asked too, which learnt from the labelled clips alone (Xie et al., Self-training with Noisy
    Student, CVPR 2020). Where the two disagree, nobody knows.
    """
    detector = Detector(model)
    labelled = []
    for clip in tqdm(list(clips), "Labelling uploads", unit="clip"):
        sound = clip.load()
        surest = float(teacher.crying(sound, HOP).max())
        probabilities = listen(detector, sound)
        clear = clearest(probabilities)
        if surest <= _NONE and clear <= _UNCLEAR:
            labelled.append(replace(clip, label="not_cry"))
        elif surest > _NONE and clear >= _SURELY_CRY:
            heard_s = hop_ends_s(model, len(probabilities))[probabilities >= _UNCLEAR]
            labelled.append(replace(clip, label="cry", cries=_cries(sound, heard_s)))
    return labelled


def mine(clips: Iterable[Clip], model: ModelFile) -> list[Clip]:
    """Return the clips without a cry that a network comes closest to take for one."""
    detector = Detector(model)
    others = [clip for clip in clips if clip.label == "not_cry"]
    clear = [
        clearest(listen(detector, in_a_quiet_room(clip.load())))
        for clip in tqdm(others, "Mining what fools it", unit="clip")
    ]
    return [others[index] for index in np.argsort(clear)[: -_MINED - 1 : -1]]


def _cries(sound: Block, heard_s: NDArray[np.float64]) -> tuple[Span, ...]:
    """Return when a clip is loud shortly before one of the times at which a cry was heard."""
    return tuple(
        (start, end)
        for start, end in loud_spans(sound)
        if np.any((heard_s - RECENT_S <= end) & (heard_s >= start))
    )
