"""The clips of one split in memory, by the part they play in a mixture."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, Block
from model.errors import DataError

from .clips import VARIANT, Clip, Span
from .kinds import CAT_SOUNDS, HARD_SOUNDS, HARDEST_SOUNDS, LAUGHING_SOUNDS, Kind, kind_of

_FRAME = SAMPLE_RATE // 50
_SHORTEST = 800
# What is no noise but lasts as long as this can go on in the background too, and music has to.
_LONG_NOISE_S, _LONG_MUSIC_S = 4.0, 5.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Sound:
    """A clip's samples and what a mixture must know of them."""

    clip: Clip
    samples: Block
    rms: float
    """Of its cries, or of its louder half: pauses say nothing of how loud a sound is."""
    cries: tuple[Span, ...]

    @property
    def kind(self) -> Kind | None:
        """What it is like; None for a cry."""
        return None if self.clip.label == "cry" else kind_of(self.clip.sound)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / SAMPLE_RATE


def frame_rms(samples: Block) -> Block:
    """Return the RMS of each 20 ms, shape [frames]; at least one frame."""
    padded = np.pad(samples, (0, -len(samples) % _FRAME or (0 if len(samples) else _FRAME)))
    return cast(Block, np.sqrt(np.mean(np.square(padded.reshape(-1, _FRAME)), axis=1)))


def loud_spans(samples: Block) -> tuple[Span, ...]:
    """Return when a sound is within 20 dB of its loudest, for cries that nobody marked."""
    rms = frame_rms(samples)
    loud = rms > 0.1 * np.quantile(rms, 0.95)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], loud, [False])).astype(np.int8)))
    return tuple((start / 50.0, end / 50.0) for start, end in edges.reshape(-1, 2))


def as_sound(clip: Clip) -> Sound:
    """Load a clip."""
    samples = clip.load()
    cries: tuple[Span, ...] = ()
    if clip.label == "cry":
        cries = loud_spans(samples) if clip.cries is None else clip.cries
    parts = [samples[round(a * SAMPLE_RATE) : round(b * SAMPLE_RATE)] for a, b in cries]
    if parts and sum(map(len, parts)):
        rms = float(np.sqrt(np.mean(np.square(np.concatenate(parts)))))
    else:
        loudness = np.sort(frame_rms(samples))
        rms = float(np.sqrt(np.mean(np.square(loudness[len(loudness) // 2 :]))))
    return Sound(clip=clip, samples=samples, rms=rms, cries=cries)


class Kinds:
    """Sounds from which to draw: rare kinds often enough, but no clip all the time."""

    def __init__(self, sounds: Iterable[Sound]) -> None:
        kinds: dict[str, list[Sound]] = {}
        for sound in sounds:
            kinds.setdefault(sound.clip.sound, []).append(sound)
        self._kinds = list(kinds.values())
        weights = np.sqrt([len(kind) for kind in self._kinds])
        self._shares = weights / weights.sum()

    def pick(self, rng: np.random.Generator) -> Sound:
        """Return a random sound, a kind's share growing with the square root of its size.

        Raises:
            DataError: There are none.
        """
        if not self._kinds:
            raise DataError(
                "A split holds no cats, no laughter, no game's voices or nothing else but cries: "
                "check sound in clips.csv."
            )
        kind = self._kinds[rng.choice(len(self._kinds), p=self._shares)]
        return kind[rng.integers(len(kind))]


class Library:
    """The sounds of one split."""

    def __init__(self, clips: Iterable[Clip]) -> None:
        sounds = (as_sound(clip) for clip in tqdm(list(clips), "Reading clips", unit="clip"))
        self.sounds = [
            sound for sound in sounds if sound.rms > 1e-5 and len(sound.samples) >= _SHORTEST
        ]

    def __add__(self, other: Library) -> Library:
        """Return a library with the sounds of both."""
        both = Library([])
        both.sounds = [*self.sounds, *other.sounds]
        return both

    @cached_property
    def babies(self) -> list[list[Sound]]:
        """The clips with cries, baby by baby; none of them made of another."""
        babies = self._babies(made=False)
        if not babies:
            raise DataError("This split holds no cries: check the labels in clips.csv.")
        return babies

    @cached_property
    def made_babies(self) -> list[list[Sound]]:
        """The clips with cries that were made of a baby's, made baby by made baby."""
        return self._babies(made=True)

    def _babies(self, *, made: bool) -> list[list[Sound]]:
        groups: dict[str, list[Sound]] = {}
        for sound in self.sounds:
            if sound.cries and (VARIANT in sound.clip.group) is made:
                groups.setdefault(sound.clip.group, []).append(sound)
        return list(groups.values())

    @cached_property
    def beds(self) -> list[Sound]:
        """Recorded noise."""
        return [
            sound
            for sound in self.sounds
            if sound.kind == "steady"
            or (sound.kind == "household" and sound.seconds > _LONG_NOISE_S)
        ]

    @cached_property
    def talk(self) -> list[Sound]:
        """People who speak."""
        return [sound for sound in self.sounds if sound.kind in {"speech", "child_voice"}]

    @cached_property
    def music(self) -> list[Sound]:
        """Music."""
        return [
            sound
            for sound in self.sounds
            if sound.kind == "music" and sound.seconds > _LONG_MUSIC_S
        ]

    @cached_property
    def distractors(self) -> Kinds:
        """Every sound that is no cry and no mere noise."""
        sounds = [each for each in self.sounds if each.kind not in {None, "steady"}]
        if not sounds:
            raise DataError("This split holds nothing but cries: check the labels in clips.csv.")
        return Kinds(sounds)

    @cached_property
    def hard(self) -> Kinds:
        """Sounds that fool a detector."""
        return self._called(HARD_SOUNDS)

    @cached_property
    def cats(self) -> Kinds:
        """What is most like a baby."""
        return self._called(CAT_SOUNDS)

    @cached_property
    def laughing(self) -> Kinds:
        """People who laugh."""
        return self._called(LAUGHING_SOUNDS)

    @cached_property
    def hardest(self) -> Kinds:
        """Other sounds that fool a detector often."""
        return self._called(HARDEST_SOUNDS)

    @cached_property
    def others(self) -> Kinds:
        """Every sound that is no cry."""
        return Kinds(sound for sound in self.sounds if sound.clip.label != "cry")

    def _called(self, names: Set[str]) -> Kinds:
        return Kinds(
            sound
            for sound in self.sounds
            if sound.clip.sound in names and sound.clip.label != "cry"
        )
