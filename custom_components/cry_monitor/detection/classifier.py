"""The network on the last window of sound: how likely is a cry, once every hop."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .episodes import sigmoid
from .features import CHANNELS
from .model_file import ModelFile
from .tflite import ModelError, Runtime, RuntimeName, Tensor, load
from .tflite.runtime import check_window

# Far above what honest runtimes differ by (1e-5), far below what changes a decision.
_GOLDEN_TOLERANCE = 1e-2


@dataclass(frozen=True, slots=True)
class Score:
    """What the network made of a window."""

    probability: float
    """Calibrated P(cry), 0..1."""
    embedding: NDArray[np.float32]
    """What the network knows of the sound, shape [size]: a fingerprint to learn a baby's voice."""


class Classifier:
    """One stream of frames, one network.

    Raises:
        ModelError: the model cannot be loaded, or the runtime computes it wrongly on this machine.
    """

    def __init__(self, model: ModelFile, runtime: RuntimeName | None = None) -> None:
        self._model = model
        self._runtime = load(model.path, runtime)
        _check(self._runtime, model)
        shape = (1, model.window_frames, model.features.mel_bands, CHANNELS)
        self._window = np.zeros(shape, np.float32)
        self.reset()

    @property
    def runtime(self) -> RuntimeName:
        """The runtime that computes the network."""
        return self._runtime.name

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._empty = True

    def push(self, frames: Tensor) -> Score:
        """Return the score of the window that ends with `frames`, shape [n, bands, CHANNELS]."""
        window = self._window[0]
        if self._empty:
            # The past of a stream that just began is taken to be like its first moment.
            window[:] = frames.mean(axis=0)
            self._empty = False
        count = min(len(frames), len(window))
        window[:-count] = window[count:]
        window[-count:] = frames[-count:]
        outputs = self._runtime.invoke(self._window)
        logit = self._model.scale * float(outputs["logit"][0, 0]) + self._model.bias
        return Score(probability=sigmoid(logit), embedding=outputs["embedding"][0])


def _check(runtime: Runtime, model: ModelFile) -> None:
    """Refuse a runtime that does not give the golden outputs: some CPUs' libraries miscompute."""
    golden = model.golden()
    shape = (1, model.window_frames, model.features.mel_bands, CHANNELS)
    try:
        check_window(golden["window"], shape)
        outputs = runtime.invoke(golden["window"])
    except ValueError as err:
        raise ModelError(
            f"{model.path.name} and its description do not belong together ({err})."
        ) from err
    for name in ("logit", "embedding"):
        if name not in outputs:
            raise ModelError(f"{model.path.name} has no output {name!r}: train it again.")
        if not np.allclose(
            outputs[name], golden[name], rtol=_GOLDEN_TOLERANCE, atol=_GOLDEN_TOLERANCE
        ):
            raise ModelError(
                f"The {runtime.name} runtime computes {model.path.name} wrongly on this machine: "
                "please report its processor and installation type."
            )
