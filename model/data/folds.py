"""The clips of all splits but the test in three parts, for cross-validation."""

from collections.abc import Iterable

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from .clips import MADE_OF, Clip

FOLDS = 3
_SEED = 3
_LEARNT_FROM = ("train", "valid", "unlabelled")
# A third of all that is hard would be voices that read out the names of toys.
_NOT_OF_A_NIGHT = frozenset({"speech_kids_game"})


def fold(clips: Iterable[Clip], by: str = "voice") -> list[list[Clip]]:
    """Return the clips of all splits but the test in FOLDS parts.

    A baby or an uploader, and what is made of their voices, is in one of them alone. Every kind of
    sound is in each of them as often as that allows. Unlabelled clips of babies of the test are
    left out.

    Args:
        clips: Of all splits.
        by: "voice", or "source" where a whole collection is to be in one part alone: what is
            learnt without it is then measured on it.
    """
    clips = list(clips)
    held_back = {clip.origin for clip in clips if clip.split == "test"}
    clips = [c for c in clips if c.split in _LEARNT_FROM and c.origin not in held_back]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=_SEED).split(
        np.zeros(len(clips)), [clip.sound for clip in clips], [_owner(clip, by) for clip in clips]
    )
    return [[clips[index] for index in part] for _, part in folds]


def _owner(clip: Clip, by: str) -> str:
    return clip.source.removeprefix(MADE_OF) if by == "source" else clip.origin


def of_nights(clips: Iterable[Clip]) -> list[Clip]:
    """Return those of which nights are made: labelled, and as hard as a night of the test."""
    return [
        clip for clip in clips if clip.split != "unlabelled" and clip.sound not in _NOT_OF_A_NIGHT
    ]
