"""The network on the last window of sound: how likely is a cry, once every hop.

It computes a hop at a time: what its layers have to remember of earlier hops, it hands back under
the names of the inputs that take it (Rybakov et al., Streaming keyword spotting on mobile devices,
Interspeech 2020).
"""

from dataclasses import dataclass
import math

import numpy as np
from numpy.typing import NDArray

from .episodes import sigmoid
from .model_file import ModelFile
from .tflite import ModelError, Runtime, RuntimeName, Tensor, load_runtime

# Far above what honest runtimes differ by (1e-5), far below what changes a decision.
_GOLDEN_TOLERANCE = 1e-2
_SOUND = "frames"
_ANSWERS = ("logit", "embedding")


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
        self._runtime = load_runtime(model.path, runtime)
        _check(self._runtime, model)
        # After as many hops nothing is left of what was before.
        self._hops = math.ceil(model.window_frames / model.hop_frames)
        self._inputs = {
            name: np.zeros(shape, np.float32) for name, shape in self._runtime.shapes.items()
        }
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
            frames: Those of one hop, shape [hop_frames, bands]; the first hop of a stream may hold
                fewer.
        """
        sound = self._inputs[_SOUND]
        if self._empty:
            # The past of a stream that just began is taken to be like its first moment.
            sound[:] = frames.mean(axis=0)
            for _ in range(self._hops):
                self._invoke()
            self._empty = False
        sound[0, -len(frames) :] = frames
        outputs = self._invoke()
        logit = self._model.scale * float(outputs["logit"][0, 0]) + self._model.bias
        return Score(probability=sigmoid(logit), embedding=outputs["embedding"][0])

    def _invoke(self) -> dict[str, Tensor]:
        outputs = self._runtime.invoke(self._inputs)
        self._inputs = {name: outputs.get(name, array) for name, array in self._inputs.items()}
        return outputs


def _check(runtime: Runtime, model: ModelFile) -> None:
    """Refuse a runtime that does not give the golden outputs: some CPUs' libraries miscompute."""
    golden = model.golden()
    name = model.path.name
    try:
        outputs = runtime.invoke({key: golden[key] for key in runtime.shapes})
    except (KeyError, ValueError) as err:
        raise ModelError(f"{name} and its golden vectors differ ({err}).") from err
    _, frames, bands = runtime.shapes[_SOUND]
    if (frames, bands) != (model.hop_frames, model.features.mel_bands):
        raise ModelError(
            f"{name} and its description do not belong together: the network takes {frames} frames "
            f"of {bands} bands."
        )
    for output in (*_ANSWERS, *runtime.shapes.keys() - {_SOUND}):
        if output not in outputs:
            raise ModelError(f"{name} has no output {output!r}: train it again.")
    for output in _ANSWERS:
        expected = golden.get(output, np.nan)
        if not np.allclose(outputs[output], expected, _GOLDEN_TOLERANCE, _GOLDEN_TOLERANCE):
            raise ModelError(
                f"The {runtime.name} runtime computes {name} wrongly on this machine: "
                "please report its processor and installation type."
            )
