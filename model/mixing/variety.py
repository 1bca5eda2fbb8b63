"""How a sound varies from one mixture to the next, and what a microphone makes of a mixture."""

from dataclasses import dataclass

import numpy as np

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Span
from model.data.library import Sound

from .augment import (
    Codec,
    camera,
    change_pitch,
    change_speed,
    mu_law,
    random_band_limit,
    reverberate,
)

LONGEST_S = 15.0
# Speeds in percent that leave a baby a baby.
_CRY_SPEEDS = (85, 118)
_SHORTEST = 1600


@dataclass(frozen=True, kw_only=True)
class Variety:
    """How far a sound may be from how it was recorded."""

    cry_semitones: float
    other_speeds: tuple[int, int]
    """In percent."""
    other_semitones: float
    shifted: float
    """The share (0..1) of sounds whose pitch is changed."""

    def vary(
        self,
        rng: np.random.Generator,
        sound: Sound,
        responses: list[Block],
        longest_s: float = LONGEST_S,
    ) -> tuple[Block, tuple[Span, ...]]:
        """Return a sound changed at random, and when it is a cry.

        Args:
            rng: Decides.
            sound: As it was recorded.
            responses: Of rooms; half of the sounds are heard in one of them.
            longest_s: So much of it, before its speed is changed.
        """
        samples, cries = sound.samples[: round(longest_s * SAMPLE_RATE)], sound.cries
        speeds = _CRY_SPEEDS if cries else self.other_speeds
        percent = int(rng.integers(*speeds)) if rng.random() < 0.6 else 100
        if percent != 100:
            samples = change_speed(samples, percent)
            cries = tuple((a * 100 / percent, b * 100 / percent) for a, b in cries)
        if rng.random() < self.shifted and len(samples) > _SHORTEST:
            widest = self.cry_semitones if cries else self.other_semitones
            samples = change_pitch(samples, rng.uniform(-widest, widest))
        if rng.random() < 0.4:
            samples = random_band_limit(rng, samples)
        if rng.random() < 0.5:
            samples = reverberate(samples, responses[rng.integers(len(responses))])
        seconds = len(samples) / SAMPLE_RATE
        return samples, tuple((a, b) for a, b in cries if a < seconds)


def as_recorded(rng: np.random.Generator, sound: Block) -> Block:
    """Return the mixture as a microphone hands it on."""
    if rng.random() < 0.3:
        sound = random_band_limit(rng, sound)
    if rng.random() < 0.1:
        sound = sound * np.float32(rng.uniform(2.0, 10.0))
    sound = np.clip(sound, -1.0, 1.0)
    if rng.random() < 0.1:
        sound = mu_law(sound)
    if rng.random() < 0.1:
        codec: Codec = "aac" if rng.random() < 0.5 else "libopus"
        sound = camera(sound, codec, int(rng.integers(12, 48)))
    if rng.random() < 0.5:
        # Microphones and 16 bit have a floor of their own.
        sound = sound + rng.standard_normal(len(sound), np.float32) * np.float32(
            10.0 ** rng.uniform(-5.0, -3.5)
        )
    return sound
