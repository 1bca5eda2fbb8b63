"""A voice taken apart into pitch, spectral envelope and breath, and put together again.

WORLD: Morise, Yokomori, Ozawa, "WORLD: a vocoder-based high-quality speech synthesis system for
real-time applications", IEICE Transactions E99-D (2016); Harvest: Morise, Interspeech 2017.
"""

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
import pyworld

from cry_detection import SAMPLE_RATE, Block

FRAME_S = 0.005
"""From one frame of a voice to the next."""
_FRAME_MS = FRAME_S * 1000
# Below this the envelope would need longer windows than a voice's pitch asks for.
_LOWEST_HZ = 71.0
_FAINT = 1e-12

type Frames = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Voice:
    """A voice, frame by frame."""

    pitch: Frames
    """Hz, shape [frames]; 0 where it is unvoiced."""
    envelope: Frames
    """Power at each frequency from 0 to 8 kHz, shape [frames, bins]."""
    breath: Frames
    """Which part of that power is noise, in (0, 1], shape [frames, bins]."""

    def __len__(self) -> int:
        """Return the number of frames."""
        return len(self.pitch)

    def __getitem__(self, part: slice) -> Voice:
        """Return some of its frames."""
        return Voice(pitch=self.pitch[part], envelope=self.envelope[part], breath=self.breath[part])


def analyse(sound: Block, lowest_hz: float, highest_hz: float, *, clean: bool = False) -> Voice:
    """Take a voice apart.

    Args:
        sound: Shape [samples], at 16 kHz.
        lowest_hz: The pitch is not below this.
        highest_hz: Nor above this.
        clean: It was recorded closely: a method of a twentieth of the work finds its pitch.
    """
    samples = sound.astype(np.float64)
    if clean:
        rough, times = pyworld.dio(
            samples, SAMPLE_RATE, lowest_hz, highest_hz, frame_period=_FRAME_MS
        )
        pitch = pyworld.stonemask(samples, rough, times, SAMPLE_RATE)
    else:
        pitch, times = pyworld.harvest(samples, SAMPLE_RATE, lowest_hz, highest_hz, _FRAME_MS)
    return Voice(
        pitch=pitch,
        envelope=pyworld.cheaptrick(samples, pitch, times, SAMPLE_RATE, f0_floor=_LOWEST_HZ),
        breath=pyworld.d4c(samples, pitch, times, SAMPLE_RATE, fft_size=_fft_size()),
    )


def synthesise(voice: Voice) -> Block:
    """Put a voice together: shape [samples], at 16 kHz, as loud as its envelope says."""
    sound = pyworld.synthesize(
        np.ascontiguousarray(voice.pitch),
        np.ascontiguousarray(np.maximum(voice.envelope, _FAINT)),
        np.ascontiguousarray(np.clip(voice.breath, _FAINT, 1.0)),
        SAMPLE_RATE,
        _FRAME_MS,
    )
    return cast(Block, sound.astype(np.float32))


def _fft_size() -> int:
    return cast(int, pyworld.get_cheaptrick_fft_size(SAMPLE_RATE, _LOWEST_HZ))
