"""What the rules under test hear of generated nights."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import Detector, ModelFile, RuntimeName
from model.data.clips import Span
from model.mixing.beds import Bed
from model.mixing.scenes import Distractor, Episode, Scene, SceneMixer
from model.network.yamnet import HOP, YamNet
from model.workers import in_workers

from .detector_scores import RawListener, RawLogits, listen
from .frigate import window_rms

_CHUNK = 4

type Ask = Literal["decisions", "logits"]
"""What of our model: what it decides, or what each network would say if it were always asked."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Night:
    """Ten minutes as the rules hear them, without their sound."""

    index: int
    """Of its scene."""
    bed: Bed
    episodes: tuple[Episode, ...]
    cries: tuple[Span, ...]
    distractors: tuple[Distractor, ...]
    probabilities: NDArray[np.float64]
    """Our model's, one a hop; empty where its decisions were not asked for."""
    raw: RawLogits
    """What its networks say, one a hop; empty where their logits were not asked for."""
    crying: NDArray[np.float32]
    """YAMNet's highest score of a crying class, one each half window; empty without it."""
    rms: NDArray[np.float32]
    """Of each of YAMNet's windows, without overlap; empty without it."""


class _Listener:
    """Makes scenes and listens to them."""

    def __init__(
        self, scenes: SceneMixer, model: ModelFile | None, ask: Ask, yamnet: Path | None
    ) -> None:
        self._scenes = scenes
        decides = model is not None and ask == "decisions"
        self._detector = Detector(model, RuntimeName.LITERT) if model and decides else None
        self._raw = RawListener(model) if model and not decides else None
        self._yamnet = YamNet(yamnet) if yamnet else None

    def __call__(self, index: int) -> Night:
        """Return what is heard of the scene of this number."""
        scene = self._scenes.mix(index)
        crying, rms = self._ask_yamnet(scene)
        nothing = np.empty(0, np.float64)
        return Night(
            index=index,
            bed=scene.bed,
            episodes=scene.episodes,
            cries=scene.cries,
            distractors=scene.distractors,
            probabilities=listen(self._detector, scene.sound) if self._detector else nothing,
            raw=self._raw.listen(scene.sound) if self._raw else RawLogits(*[nothing] * 3),
            crying=crying,
            rms=rms,
        )

    def _ask_yamnet(self, scene: Scene) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        if self._yamnet is None:
            return np.empty(0, np.float32), np.empty(0, np.float32)
        return self._yamnet.crying(scene.sound, HOP), window_rms(scene.sound)


def listen_to_nights(
    scenes: SceneMixer,
    indices: Iterable[int],
    model: ModelFile | None,
    yamnet: Path | None = None,
    *,
    ask: Ask = "decisions",
) -> list[Night]:
    """Return the nights of these numbers, as our model and YAMNet (if given) hear them."""
    numbers = list(indices)
    nights = in_workers(_Listener, (scenes, model, ask, yamnet), numbers, _CHUNK)
    return list(tqdm(nights, "Listening to scenes", len(numbers), unit="scene"))
