"""YAMNet and what Frigate makes of it: the peer to compare with."""

from pathlib import Path

from ai_edge_litert.interpreter import Interpreter
import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block

from .data import Span
from .errors import DataError
from .metrics import Reports

WINDOW = 15_600
"""Samples of a window: 0.975 s."""
HOP = WINDOW // 2
"""Samples from one window to the next where a rule smooths over them."""
HOP_S = HOP / SAMPLE_RATE
CLASSES = 521
CRYING = slice(19, 23)
"""AudioSet's crying and sobbing, baby cry, whimper, wail."""

_THRESHOLD = 0.8
_LOUD_ENOUGH = 500.0 / 32_768.0
_STAYS_ON_S = 30.0


class YamNet:
    """Google's YAMNet (Gemmeke et al., AudioSet, ICASSP 2017; MobileNet v1)."""

    def __init__(self, path: Path) -> None:
        """Load the model.

        Raises:
            DataError: There is none.
        """
        try:
            self._interpreter = Interpreter(str(path), num_threads=1)
        except ValueError as err:
            raise DataError(f"{path} is no YAMNet: get yamnet.tflite from Google.") from err
        self._interpreter.allocate_tensors()
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._output = self._interpreter.get_output_details()[0]["index"]

    def crying(self, sound: Block, hop: int = WINDOW) -> NDArray[np.float32]:
        """Return the highest score of a crying class for each whole window, shape [windows]."""
        padded = np.pad(sound, (0, max(0, WINDOW - len(sound))))
        return np.array([self._score(window) for window in _windows(padded, hop)], np.float32)

    def _score(self, window: Block) -> float:
        return float(self.scores(window)[CRYING].max())

    def scores(self, window: Block) -> NDArray[np.float32]:
        """Return the score (0..1) of each of AudioSet's 521 classes for one window."""
        self._interpreter.set_tensor(self._input, np.ascontiguousarray(window))
        self._interpreter.invoke()
        scores: NDArray[np.float32] = self._interpreter.get_tensor(self._output)[0]
        return scores


def window_rms(sound: Block) -> NDArray[np.float32]:
    """Return the RMS of each whole window, without overlap, shape [windows]."""
    rms: NDArray[np.float32] = np.sqrt(np.mean(np.square(_windows(sound, WINDOW)), axis=1))
    return rms


def frigate(rms: NDArray[np.float32], crying: NDArray[np.float32]) -> Reports:
    """Return what Frigate's rule reports.

    One loud enough window (RMS of 500 on the scale of 16 bits) with a score of 0.8 switches it on;
    it goes off 30 s after the last of them.

    Args:
        rms: Of each window, without overlap.
        crying: A score (0..1) for each of them.
    """
    alerts: list[Span] = []
    for index, (score, level) in enumerate(zip(crying, rms, strict=True)):
        if score >= _THRESHOLD and level >= _LOUD_ENOUGH:
            at_s = (index + 1) * WINDOW / SAMPLE_RATE
            if alerts and at_s < alerts[-1][1]:
                alerts[-1] = (alerts[-1][0], at_s + _STAYS_ON_S)
            else:
                alerts.append((at_s, at_s + _STAYS_ON_S))
    return Reports(on=tuple(alerts), started_s=tuple(start for start, _ in alerts))


def _windows(sound: Block, hop: int) -> NDArray[np.float32]:
    return np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::hop]
