"""Many channels to one: when it goes over from their average to one of them, and back."""

import numpy as np
from numpy.typing import NDArray

from cry_detection.audio import BLOCK_SAMPLES, Block
from cry_detection.audio.mix import Mixer

from .signals import amplitude, tone

BLOCK: Block = tone(seconds=0.1)


def level(mixer: Mixer, *channels: NDArray[np.float32]) -> float:
    """Return the amplitude of the tone after two seconds of these channels."""
    for _ in range(20):
        mixed = mixer.push(np.stack(channels))
    assert mixed.shape == (BLOCK_SAMPLES,)
    return round(amplitude(mixed), 2)


def test_what_cancels_is_taken_from_one_channel_until_it_cancels_no_more() -> None:
    mixer = Mixer()
    assert level(mixer, BLOCK, BLOCK) == 0.5
    assert level(mixer, BLOCK, -BLOCK) == 0.5
    assert level(mixer, BLOCK, 0.4 * BLOCK) == 0.35


def test_another_channel_is_taken_where_it_is_clearly_louder() -> None:
    mixer = Mixer()
    assert level(mixer, 0.8 * BLOCK, -BLOCK) == 0.5
    # Hardly louder, the other one is not worth a seam.
    assert level(mixer, BLOCK, -0.8 * BLOCK) == 0.4
    assert level(mixer, BLOCK, -0.4 * BLOCK) == 0.5
    mixer = Mixer()
    assert level(mixer, -BLOCK, 0.3 * BLOCK, 0.7 * BLOCK) == 0.5
    assert level(mixer, -0.3 * BLOCK, -0.7 * BLOCK, BLOCK) == 0.5


def test_a_channel_that_is_still_is_no_reason() -> None:
    assert level(Mixer(), BLOCK, 0.0 * BLOCK) == 0.25
    assert level(Mixer(), 0.0 * BLOCK, 0.0 * BLOCK) == 0.0


def test_one_loud_channel_of_many() -> None:
    assert level(Mixer(), BLOCK, *[0.0 * BLOCK] * 7) == 0.5
