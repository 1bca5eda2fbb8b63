"""YAMNet: the teacher of the network, and what it is compared with."""

from pathlib import Path

from ai_edge_litert.interpreter import Interpreter
import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, Block
from model.errors import DataError

WINDOW = 15_600
"""Samples of a window: 0.975 s."""
HOP = WINDOW // 2
"""Samples from one window to the next where a rule smooths over them."""
HOP_S = HOP / SAMPLE_RATE
CLASSES = 521
BABY_CRY = 20
"""AudioSet's baby cry, infant cry."""
CRYING = slice(19, 23)
"""AudioSet's crying and sobbing, baby cry, whimper, wail."""


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
        return np.array([self._score(window) for window in windows(padded, hop)], np.float32)

    def _score(self, window: Block) -> float:
        return float(self.scores(window)[CRYING].max())

    def scores(self, window: Block) -> NDArray[np.float32]:
        """Return the score (0..1) of each of AudioSet's 521 classes for one window."""
        self._interpreter.set_tensor(self._input, np.ascontiguousarray(window))
        self._interpreter.invoke()
        scores: NDArray[np.float32] = self._interpreter.get_tensor(self._output)[0]
        return scores


def windows(sound: Block, hop: int = WINDOW) -> NDArray[np.float32]:
    """Return each whole window, `hop` samples from one to the next, shape [windows, WINDOW]."""
    return np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::hop]
