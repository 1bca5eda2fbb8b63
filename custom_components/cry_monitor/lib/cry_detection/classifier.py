"""The networks on the last seconds of sound: how likely is a cry, once every hop."""

from dataclasses import dataclass
import math

import numpy as np
from numpy.typing import NDArray

from .audio import Block
from .cascade import Gate, Judge
from .episodes import sigmoid
from .model_file import ModelFile
from .network import StreamingNetwork
from .tflite import RuntimeName, Tensor
from .witness import Witness


@dataclass(frozen=True, slots=True)
class Score:
    """What the networks made of the sound up to the end of a hop."""

    probability: float
    """Calibrated P(cry), 0..1: the judge's where `judged`, else the listener's."""
    judged: bool
    """Whether the listener suspected so much that the judge decided."""
    embedding: NDArray[np.float32] | None
    """What the judge knows of the sound, shape [size]: a fingerprint to learn a baby's voice.

    None where it was not asked.
    """
    opinion: float | None
    """What the witness adds to the judge's calibrated logit; None where it was not asked."""


class Classifier:
    """One stream of sound, and the networks that listen to it.

    Raises:
        ModelError: the model cannot be loaded, or the runtime computes it wrongly on this machine.
    """

    def __init__(
        self, model: ModelFile, runtime: RuntimeName | None = None, *, always_judge: bool = False
    ) -> None:
        """Load the networks.

        Args:
            model: Which ones.
            runtime: What computes them; None takes the fastest that is installed.
            always_judge: Give the judge's embedding and the witness's opinion of every hop. The
                probabilities are the same.
        """
        self._listener = StreamingNetwork(model, model.listener, runtime)
        self._gate = Gate(model.gate, round(model.hold_s / model.hop_s))
        judge = StreamingNetwork(model, model.judge, runtime)
        self._judge = Judge(judge, model.judge_hops)
        self._witness = Witness(model.witness, runtime)
        self._always_judge = always_judge
        # After as many hops nothing is left of what was before.
        self._listener_hops = math.ceil(model.window_frames / model.hop_frames)
        self._hop_shape = (model.hop_frames, model.features.mel_bands)
        self.reset()

    @property
    def runtime(self) -> RuntimeName:
        """The runtime that computes the networks."""
        return self._listener.runtime

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._empty = True

    def push(self, frames: Tensor, sound: Block) -> Score:
        """Return the score of the stream up to the end of a hop.

        Args:
            frames: Those of the hop, shape [hop_frames, mel_bands]; the first hop of a stream may
                hold fewer.
            sound: That of the hop, shape [hop_samples].
        """
        hop = np.empty(self._hop_shape, np.float32)
        if self._empty:
            # The past of a stream that just began is taken to be like its first moment.
            hop[:] = frames.mean(axis=0)
            self._begin(hop.copy())
            self._empty = False
        hop[-len(frames) :] = frames
        heard = self._listener.push(hop)
        self._judge.push(hop)
        judged = self._gate.push(heard.logit)
        self._witness.push(sound)
        if not judged and not self._always_judge:
            return Score(
                probability=sigmoid(heard.logit), judged=False, embedding=None, opinion=None
            )
        answer, opinion = self._judge.ask(), self._witness.ask()
        return Score(
            probability=sigmoid(answer.logit + opinion if judged else heard.logit),
            judged=judged,
            embedding=answer.embedding,
            opinion=opinion,
        )

    def _begin(self, past: Tensor) -> None:
        for _ in range(self._listener_hops):
            self._listener.push(past)
        self._gate.reset()
        self._judge.reset(past)
        self._witness.reset()
