"""What the rules under test hear of generated nights, listened to by two processes."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import Detector, ModelFile, RuntimeName

from .data import Span
from .mix import Bed
from .ours import listen
from .peer import HOP, YamNet, window_rms
from .scenes import Scene, Scenery, Spell

_WORKERS = 2
_CHUNK = 4


@dataclass(frozen=True, kw_only=True, eq=False)
class Night:
    """Ten minutes as the rules hear them, without their sound."""

    bed: Bed
    spells: tuple[Spell, ...]
    cries: tuple[Span, ...]
    probabilities: NDArray[np.float64]
    """Our model's, one a hop."""
    crying: NDArray[np.float32]
    """YAMNet's highest score of a crying class, one each half window; empty without it."""
    rms: NDArray[np.float32]
    """Of each of YAMNet's windows, without overlap; empty without it."""


class _Listener:
    """Makes a scene and listens to it, in a process of its own."""

    def __init__(self, scenery: Scenery, model: ModelFile, peer: Path | None) -> None:
        self._scenery = scenery
        self._model = model
        self._path = peer
        self._peer: YamNet | None = None
        self._detector: Detector | None = None

    def night(self, index: int) -> Night:
        """Return what is heard of the scene of this number."""
        # An interpreter does not survive a fork, so that each process has its own.
        if self._detector is None:
            self._detector = Detector(self._model, RuntimeName.LITERT)
            self._peer = YamNet(self._path) if self._path else None
        scene = self._scenery.scene(index)
        crying, rms = self._ask_peer(scene)
        return Night(
            bed=scene.bed,
            spells=scene.spells,
            cries=scene.cries,
            probabilities=listen(self._detector, scene.sound),
            crying=crying,
            rms=rms,
        )

    def _ask_peer(self, scene: Scene) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        if self._peer is None:
            return np.empty(0, np.float32), np.empty(0, np.float32)
        return self._peer.crying(scene.sound, HOP), window_rms(scene.sound)


_listener: _Listener | None = None


def _night(index: int) -> Night:
    assert _listener is not None  # noqa: S101 - set before the workers are forked
    return _listener.night(index)


def listen_to_nights(
    scenery: Scenery, model: ModelFile, peer: Path | None, indices: Iterable[int]
) -> list[Night]:
    """Return the nights of these numbers, as our model and YAMNet (if given) hear them."""
    global _listener  # noqa: PLW0603 - what a fork hands on need not be copied
    _listener = _Listener(scenery, model, peer)
    numbers = list(indices)
    with get_context("fork").Pool(_WORKERS) as pool:
        nights = pool.imap(_night, numbers, chunksize=_CHUNK)
        progress = partial(tqdm, total=len(numbers), unit="scene")
        return list(progress(nights, "Listening to scenes"))
