"""The network on the last window of sound: how likely is a cry, once every hop.

It keeps what it made of earlier hops, and computes the steps of the new one alone (Rybakov et al.,
Streaming keyword spotting on mobile devices, Interspeech 2020).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .episodes import sigmoid
from .model_file import ModelFile
from .tflite import ModelError, Runtime, RuntimeName, Tensor, load

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
        self._frames, self._past = (
            np.zeros(self._runtime.shapes[name], np.float32) for name in ("frames", "past")
        )
        self.reset()

    @property
    def runtime(self) -> RuntimeName:
        """The runtime that computes the network."""
        return self._runtime.name

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._empty = True

    def push(self, frames: Tensor) -> Score:
        """Return the score of the window that ends with `frames`.

        Args:
            frames: Those of one hop, shape [hop_frames, bands, CHANNELS]; the first hop of a stream
                may hold fewer.
        """
        if self._empty:
            # The past of a stream that just began is taken to be like its first moment.
            self._frames[:] = frames.mean(axis=0)
            self._past[:] = self._invoke()["steps"][:, -1:]
            self._empty = False
        _append(self._frames[0], frames)
        outputs = self._invoke()
        _append(self._past[0], outputs["steps"][0])
        logit = self._model.scale * float(outputs["logit"][0, 0]) + self._model.bias
        return Score(probability=sigmoid(logit), embedding=outputs["embedding"][0])

    def _invoke(self) -> dict[str, Tensor]:
        return self._runtime.invoke({"frames": self._frames, "past": self._past})


def _append(buffer: Tensor, new: Tensor) -> None:
    """Let the oldest rows of a buffer make room for new ones."""
    count = len(new)
    buffer[:-count] = buffer[count:]
    buffer[-count:] = new


def _check(runtime: Runtime, model: ModelFile) -> None:
    """Refuse a runtime that does not give the golden outputs: some CPUs' libraries miscompute."""
    golden = model.golden()
    try:
        outputs = runtime.invoke({name: golden[name] for name in ("frames", "past")})
    except ValueError as err:
        raise ModelError(f"{model.path.name} and its golden vectors differ ({err}).") from err
    _, frames, bands, _ = golden["frames"].shape
    step_frames = model.hop_frames // golden["steps"].shape[1]
    window_frames = frames + golden["past"].shape[1] * step_frames
    if (window_frames, bands) != (model.window_frames, model.features.mel_bands):
        raise ModelError(
            f"{model.path.name} and its description do not belong together: the network looks at "
            f"{window_frames} frames of {bands} bands."
        )
    for name in ("logit", "embedding", "steps"):
        if name not in outputs:
            raise ModelError(f"{model.path.name} has no output {name!r}: train it again.")
        if not np.allclose(
            outputs[name], golden[name], rtol=_GOLDEN_TOLERANCE, atol=_GOLDEN_TOLERANCE
        ):
            raise ModelError(
                f"The {runtime.name} runtime computes {model.path.name} wrongly on this machine: "
                "please report its processor and installation type."
            )
