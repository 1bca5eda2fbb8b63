"""A network that computes a hop of sound at a time.

What its layers have to remember of earlier hops, it hands back under the names of the inputs that
take it (Rybakov et al., Streaming keyword spotting on mobile devices, Interspeech 2020).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .model_file import ModelFile, NetworkFile
from .tflite import ModelError, Runtime, RuntimeName, Tensor, load_runtime

_RELATIVE = 1e-2
_SOUND = "frames"
_ANSWERS = ("logit", "embedding")


class Answer(NamedTuple):
    """What a network makes of the sound up to the end of a hop."""

    logit: float
    """Calibrated."""
    embedding: NDArray[np.float32]
    """What the logit is made of, shape [size]."""


class StreamingNetwork:
    """One stream of frames through one network.

    Raises:
        ModelError: the network cannot be loaded, or the runtime computes it wrongly on this
            machine.
    """

    def __init__(self, model: ModelFile, file: NetworkFile, runtime: RuntimeName | None) -> None:
        """Load one of the networks of `model`."""
        self._file = file
        self._runtime = load_runtime(file.path, runtime)
        _check(self._runtime, model, file)
        self._inputs = {
            name: np.zeros(shape, np.float32) for name, shape in self._runtime.shapes.items()
        }

    @property
    def runtime(self) -> RuntimeName:
        """The runtime that computes it."""
        return self._runtime.name

    def reset(self) -> None:
        """Forget everything heard so far."""
        for memory in self._inputs.values():
            memory.fill(0.0)

    def push(self, frames: Tensor) -> Answer:
        """Return the answer after one more hop of sound.

        Args:
            frames: Shape [hop_frames, mel_bands].
        """
        self._inputs[_SOUND] = frames[None]
        outputs = self._runtime.invoke(self._inputs)
        self._inputs = {name: outputs.get(name, array) for name, array in self._inputs.items()}
        logit = self._file.calibrate(float(outputs["logit"][0, 0]))
        return Answer(logit=logit, embedding=outputs["embedding"][0])


def _check(runtime: Runtime, model: ModelFile, file: NetworkFile) -> None:
    """Refuse a runtime that does not give the golden outputs: some CPUs' libraries miscompute."""
    golden = model.golden_of(file)
    name = file.path.name
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
        if not np.allclose(outputs[output], expected, rtol=_RELATIVE, atol=file.tolerance):
            raise ModelError(
                f"The {runtime.name} runtime computes {name} wrongly on this machine: "
                "please report its processor and installation type."
            )
