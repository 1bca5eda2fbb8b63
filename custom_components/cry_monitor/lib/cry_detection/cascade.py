"""Two questions at two costs: is it worth asking, and is it a cry?

A small network listens all the time, and a large one is asked only while the small one suspects
something (a cascade: Viola and Jones, Rapid Object Detection using a Boosted Cascade of Simple
Features, CVPR 2001). The large one looks back further, so the sound that it may be asked about is
kept.
"""

from collections import deque
from itertools import islice

from .network import Answer, StreamingNetwork
from .tflite import Tensor


class Gate:
    """Open while the listener suspects a cry, and for some hops after that."""

    def __init__(self, threshold: float, hold_hops: int) -> None:
        """Close it.

        Args:
            threshold: The calibrated logit above which a hop opens the gate.
            hold_hops: How many hops after the last such hop it stays open.
        """
        self._threshold = threshold
        self._hold_hops = hold_hops
        self.reset()

    def reset(self) -> None:
        """Close it."""
        self._hops_left = 0

    def push(self, logit: float) -> bool:
        """Return whether it is open in the hop of which the listener gives this logit."""
        if logit > self._threshold:
            self._hops_left = self._hold_hops
            return True
        if not self._hops_left:
            return False
        self._hops_left -= 1
        return True


class Judge:
    """A network that keeps what it has not heard yet, and catches up when it is asked.

    Its answer is the same as if it had been asked at every hop.
    """

    def __init__(self, network: StreamingNetwork, hops: int) -> None:
        """Begin with no sound at all: `reset` comes before the first hop.

        Args:
            network: What answers.
            hops: How many hops its answer can depend on, the newest among them.
        """
        self._network = network
        self._kept: deque[Tensor] = deque(maxlen=hops)
        self._hops = hops
        self._unheard = hops

    def reset(self, past: Tensor) -> None:
        """Begin a stream before which every hop was like `past`, shape [hop_frames, mel_bands]."""
        self._kept.extend([past] * self._hops)
        self._unheard = self._hops

    def push(self, frames: Tensor) -> None:
        """Keep the frames of a hop, shape [hop_frames, mel_bands]."""
        self._kept.append(frames)
        self._unheard = min(self._unheard + 1, self._hops)

    def ask(self) -> Answer:
        """Return the answer after the last hop pushed; at least one was since the last question."""
        if self._unheard == self._hops:
            # Whatever it remembers is older than all that counts.
            self._network.reset()
        for frames in islice(self._kept, self._hops - self._unheard, None):
            answer = self._network.push(frames)
        self._unheard = 0
        return answer
