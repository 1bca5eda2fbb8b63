"""Many channels to one, without losing what is in them."""

from av.audio.layout import AudioLayout
import numpy as np
from numpy.typing import NDArray

from . import Block

# Channels of opposite phase cancel each other to nothing, and one that is loud among many that are
# still is softer in their average by their number. Two of which one is still lose 6 dB, and stay.
_LOST = 10.0
# It goes back, or to another channel, only for a clear difference: each change is a small seam.
_CLEARLY = 4.0
# How much of the power known so far goes on counting for each block of a tenth of a second.
_KEPT = 0.8


class Mixer:
    """Mixes blocks of several channels to mono: their average, or the loudest of them.

    What is in one channel alone, or in two of opposite phase, has to be heard as well: where the
    average is softer than the loudest channel by more than 10 dB, that channel is taken. Sound as
    loud in all of them keeps its level.
    """

    def __init__(self) -> None:
        self._power: NDArray[np.float64] | None = None
        self._taken = 0

    def push(self, channels: NDArray[np.float32]) -> Block:
        """Return the mono sound of a block, shape [channels, samples]."""
        if len(channels) == 1:
            only: Block = channels[0]
            return only
        # The average is the candidate 0, and the channels come after it.
        candidates = np.concatenate((channels.mean(axis=0, keepdims=True), channels))
        before: Block = candidates[self._taken]
        self._choose(np.square(candidates, dtype=np.float64).mean(axis=1))
        now: Block = candidates[self._taken]
        # Over the whole block, as a step would be heard as a click.
        mixed: Block = before + (now - before) * np.linspace(0.0, 1.0, len(now), dtype=np.float32)
        return mixed

    def _choose(self, power: NDArray[np.float64]) -> None:
        if self._power is not None:
            power = _KEPT * self._power + (1.0 - _KEPT) * power
        self._power = power
        loudest = 1 + int(power[1:].argmax())
        lead = power[loudest]
        if self._taken == 0:
            if power[0] * _LOST < lead:
                self._taken = loudest
        elif power[0] * _CLEARLY > lead:
            self._taken = 0
        elif power[self._taken] * _CLEARLY < lead:
            self._taken = loudest


def channels_to_mix(layout: AudioLayout) -> list[int]:
    """Return which channels of a layout hold what is heard around a microphone.

    A declared low-frequency channel holds no cry, and of an ambisonic recording the first channel
    hears all around while the others tell directions. Without a declaration all count.
    """
    names = [channel.name for channel in layout.channels]
    if names[0].startswith("AMBI"):
        return [0]
    wide = [number for number, name in enumerate(names) if not name.startswith("LFE")]
    return wide or list(range(len(names)))
