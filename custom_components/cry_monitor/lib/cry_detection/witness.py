"""A second opinion, from a network that learnt from far more kinds of sound than our recordings.

YAMNet (Gemmeke et al., AudioSet, ICASSP 2017, on MobileNet v1: Howard et al., 2017) heard two
million clips. Of its classes that of a baby's cry is asked for. It misses many cries in noise that
the judge hears; but what fools the judge, a cat or a grown-up of a home that it never met, seldom
fools both.
"""

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .audio import SAMPLE_RATE, Block
from .features import hz_to_mel
from .tflite import ModelError, RuntimeName, load_runtime

WITNESS = Path(__file__).parent / "models" / "witness.tflite"
WINDOW = 15_600
"""Samples of sound that an opinion is about: 0.975 s."""

_FRAMES, _BANDS = 96, 64
_FRAME, _HOP, _FFT = 400, 160, 512
_LOW_HZ, _HIGH_HZ = 125.0, 7500.0
# Of the magnitudes' logarithm.
_OFFSET = 1e-3
# Weights of eight bits: LiteRT rounds what they are multiplied with to eight bits too, numpy does
# not, and they differ by a tenth.
_GOLDEN_TOLERANCE = 0.3


class WitnessConfig(NamedTuple):
    """What an opinion counts for; chosen with the judge and stored in the model's JSON."""

    weight: float
    """How much of the judge's calibrated logit one of the witness's is worth."""
    least: float
    most: float
    """Opinions are clipped to this range: it is no judge of what is faint."""


class Witness:
    """YAMNet on the last second of a stream.

    Raises:
        ModelError: it cannot be loaded, or the runtime computes it wrongly on this machine.
    """

    def __init__(self, config: WitnessConfig, runtime: RuntimeName | None) -> None:
        """Load the network."""
        self._config = config
        self._runtime = load_runtime(WITNESS, runtime)
        with np.load(WITNESS.with_suffix(".golden.npz")) as golden:
            logit = self._runtime.invoke({"frames": golden["frames"]})["logit"]
            if not np.allclose(logit, golden["logit"], atol=_GOLDEN_TOLERANCE):
                raise ModelError(
                    f"The {self._runtime.name} runtime computes {WITNESS.name} wrongly on this "
                    "machine: please report its processor and installation type."
                )
        self.reset()

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._sound = np.zeros(WINDOW, np.float32)

    def push(self, sound: Block) -> None:
        """Keep more of the stream, shape [samples]."""
        self._sound = np.concatenate((self._sound, sound))[-WINDOW:]

    def ask(self) -> float:
        """Return what it adds to the judge's calibrated logit."""
        config = self._config
        opinion = min(max(self.logit(self._sound), config.least), config.most)
        return config.weight * opinion

    def logit(self, sound: Block) -> float:
        """Return YAMNet's logit of a baby that cries.

        Args:
            sound: Shape [WINDOW].
        """
        outputs = self._runtime.invoke({"frames": spectrogram(sound)[None]})
        return float(outputs["logit"][0, 0])


def spectrogram(sound: Block) -> NDArray[np.float32]:
    """Return the log-mel frames that YAMNet takes of a window, shape [96, 64].

    They are its own, not those of `LogMel`: 25 ms every 10 ms, and magnitudes under triangles of
    height 1 on the mel scale.

    Args:
        sound: Shape [WINDOW], in [-1, 1].
    """
    frames = np.lib.stride_tricks.sliding_window_view(sound, _FRAME)[::_HOP][:_FRAMES]
    magnitudes = np.abs(np.fft.rfft(frames * _TAPER, _FFT))
    mel: NDArray[np.float32] = np.log(magnitudes @ _FILTERS + _OFFSET).astype(np.float32)
    return mel


def _triangles() -> NDArray[np.float32]:
    """Return triangular filters, shape [_FFT // 2 + 1, _BANDS]."""
    low, high = hz_to_mel(np.array([_LOW_HZ, _HIGH_HZ]))
    edges = np.linspace(low, high, _BANDS + 2)
    bins = hz_to_mel(np.fft.rfftfreq(_FFT, 1.0 / SAMPLE_RATE))[:, None]
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    rising, falling = (bins - left) / (centre - left), (right - bins) / (right - centre)
    filters: NDArray[np.float64] = np.maximum(0.0, np.minimum(rising, falling))
    return filters.astype(np.float32)


_TAPER = np.hanning(_FRAME + 1)[:-1].astype(np.float32)
_FILTERS = _triangles()
