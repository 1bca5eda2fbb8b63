"""Other babies of each baby whose cries are known."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

from model.data.clips import Clip, Span
from model.data.library import as_sound

from . import changes
from .task import Made, Task
from .vocoder import FRAME_S, Frames, Voice, analyse, synthesise

VARIANTS = 2
LOWEST_HZ = 150.0
"""Of a baby's voice: growls below are noise."""
HIGHEST_HZ = 1200.0
"""Of a baby's voice: shrieks reach 1 kHz."""
_FASTEST = 1.25


def tasks(clips: Iterable[Clip]) -> Iterator[Task]:
    """Yield two other babies of each clip with a cry."""
    for index, clip in enumerate(clip for clip in clips if cries(clip)):
        for variant in range(VARIANTS):
            yield Task(
                name=f"baby-{index:04}-{variant}",
                sound="baby_cry_made",
                parents=(clip,),
                variant=f"baby{variant}",
                make=_cry,
                label="cry",
            )


def cries(clip: Clip) -> bool:
    """Tell whether a baby cries in it: in some clips whoever marked the cries heard none."""
    return clip.label == "cry" and clip.cries != ()


def _cry(task: Task, rng: np.random.Generator) -> Made:
    (clip,) = task.parents
    voice, known = _taken_apart(clip)
    baby = _Baby(task)
    frames = changes.uneven(len(voice), baby.tempo, 0.12, rng)
    voice = changes.at_frames(voice, frames)
    voice = changes.with_pitch(voice, baby.pitch, baby.spread)
    voice = changes.with_bend(voice, changes.drift(len(voice), 0.5, 0.8, rng))
    voice = changes.with_formants(voice, baby.formants)
    voice = changes.with_breath(voice, baby.breath)
    return Made(sound=synthesise(voice), cries=_moved(known, frames))


@lru_cache(maxsize=2)
def _taken_apart(clip: Clip) -> tuple[Voice, tuple[Span, ...]]:
    """Return a clip's voice and cries; the last is kept, as its variants follow each other."""
    known = as_sound(clip)
    return analyse(known.samples, LOWEST_HZ, HIGHEST_HZ), known.cries


class _Baby:
    """What is the same in all cries of one made baby."""

    def __init__(self, task: Task) -> None:
        rng = task.rng(0, of=task.group)
        # Up in the one, down in the other variant, so that the two are different babies.
        higher = task.variant.endswith("0")
        self.pitch = rng.uniform(1.08, 1.35) if higher else rng.uniform(0.8, 0.97)
        self.formants = rng.uniform(1.0, 1.15) if higher else rng.uniform(0.88, 1.03)
        self.spread = rng.uniform(0.7, 1.4)
        self.breath = rng.uniform(-1.0, 1.2)
        self.tempo = rng.uniform(1.0 / _FASTEST, _FASTEST)


def _moved(cries: tuple[Span, ...], frames: Frames) -> tuple[Span, ...]:
    """Return when the cries are in a rhythm that takes these frames."""
    after = np.arange(len(frames)) * FRAME_S

    def at(second: float) -> float:
        return float(np.interp(second / FRAME_S, frames, after))

    return tuple((at(start), at(end)) for start, end in cries)
