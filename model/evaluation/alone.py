"""Clips played alone in a quiet room: which sounds are taken for a baby, and which babies heard."""

from collections.abc import Callable
from functools import partial

import numpy as np
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, Block, Detector, ModelFile, RuntimeName
from model.data.library import Library, Sound
from model.workers import in_workers

from .detector_scores import listen, reports

LONG_CRY_S = 4.0
"""A cry of at least this is to make an episode by itself."""

_ROOM_DBFS = -70.0
_LOUD_DBFS = -30.0
_AROUND_S = 4.0


def alone_in_a_room(rng: np.random.Generator, sound: Block, rms: float) -> Block:
    """Return a clip at -30 dBFS between four seconds of a room that hums at -70."""
    around = round(_AROUND_S * SAMPLE_RATE)
    room = rng.standard_normal(len(sound) + 2 * around, np.float32)
    room *= np.float32(10.0 ** (_ROOM_DBFS / 20.0))
    room[around:-around] += sound * np.float32(10.0 ** (_LOUD_DBFS / 20.0) / rms)
    return np.clip(room, -1.0, 1.0)


def played_alone(library: Library, model: ModelFile) -> dict[str, dict[str, int]]:
    """Return of each sound how many clips there are, and how many make an episode.

    It is asked at the model's normal sensitivity. Cries of LONG_CRY_S and more are called "cry".
    """
    numbers = [
        number
        for number, sound in enumerate(library.sounds)
        if not sound.cries or sound.seconds >= LONG_CRY_S
    ]
    made = in_workers(_player, (library, model), numbers, 8)
    found: dict[str, dict[str, int]] = {}
    for number, episode in zip(
        numbers, tqdm(made, "Playing clips alone", len(numbers), unit="clip"), strict=True
    ):
        sound = library.sounds[number]
        name = "cry" if sound.cries else sound.clip.sound
        counts = found.setdefault(name, {"clips": 0, "episodes": 0})
        counts["clips"] += 1
        counts["episodes"] += episode
    return dict(sorted(found.items()))


def _player(library: Library, model: ModelFile) -> Callable[[int], bool]:
    detector = Detector(model, RuntimeName.LITERT)
    return partial(_makes_an_episode, library.sounds, model, detector)


def _makes_an_episode(
    sounds: list[Sound], model: ModelFile, detector: Detector, number: int
) -> bool:
    sound = sounds[number]
    room = alone_in_a_room(np.random.default_rng(number), sound.samples, sound.rms)
    said = reports(model.episodes, model.hop_s, listen(detector, room))
    return bool(said.started_s)
