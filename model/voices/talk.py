"""Rooms full of talk and television: one voice after the other, with music under them."""

from collections.abc import Iterable, Iterator

import numpy as np
from scipy.signal import butter, sosfiltfilt

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Clip

from .grown_ups import is_speech
from .task import Draw, Made, Task, by_voice, trimmed

SOUND = "talk_made"
COUNTS = {"train": 120, "valid": 40}

_SECONDS = (30.0, 60.0)
_TURN_S = (1.5, 9.0)
_LONGEST_CLIP_S = 8.0


def tasks(clips: Iterable[Clip], rng: np.random.Generator) -> Iterator[Task]:
    """Yield scenes of both splits."""
    clips = list(clips)
    for split in ("train", "valid"):
        voices = Draw(
            by_voice((c for c in clips if is_speech(c) or c.sound == "speech_child"), split), rng
        )
        lively = Draw(
            by_voice((c for c in clips if c.sound in {"voices_game", "laughing"}), split), rng
        )
        music = [c for c in clips if c.sound == "music" and c.split == split]
        for number in range(COUNTS[split] if voices else 0):
            turns: list[Clip] = []
            for _ in range(int(rng.integers(6, 16))):
                of = lively if lively and rng.random() < 0.2 else voices
                turns += of.clips(rng.uniform(*_TURN_S), most=8)
            if music and rng.random() < 0.7:
                turns.append(music[int(rng.integers(len(music)))])
            yield Task(
                name=f"talk-{split}-{number:04}",
                sound=SOUND,
                parents=tuple(turns),
                variant=f"talk{number}",
                make=_scene,
            )


def _scene(task: Task, rng: np.random.Generator) -> Made:
    music = [clip for clip in task.parents if clip.sound == "music"]
    length = round(rng.uniform(*_SECONDS) * SAMPLE_RATE)
    scene = np.zeros(length, np.float32)
    at = 0
    pace = rng.uniform(0.1, 0.9)
    while at < length:
        for clip in task.parents:
            if clip.sound == "music" or at >= length:
                continue
            said = _levelled(trimmed(clip.load(), _LONGEST_CLIP_S), rng.normal(0.0, 2.5))
            part = scene[at : at + len(said)]
            part += said[: len(part)]
            # Lively people interrupt each other.
            gap = rng.exponential(pace) - 0.15
            at = max(at + SAMPLE_RATE // 4, at + len(said) + round(gap * SAMPLE_RATE))
    if music:
        piece = music[0].load()
        start = int(rng.integers(max(1, len(piece) - length)))
        played = np.resize(piece[start : start + length], length)
        scene += _levelled(played, rng.uniform(-24.0, -8.0))
    if rng.random() < 0.5:
        # A television's small loudspeaker has no bass.
        sos = butter(2, rng.uniform(150.0, 350.0), "high", fs=SAMPLE_RATE, output="sos")
        scene = np.asarray(sosfiltfilt(sos, scene), np.float32)
    return Made(sound=scene)


def _levelled(sound: Block, gain_db: float) -> Block:
    rms = float(np.sqrt(np.mean(np.square(sound)))) if len(sound) else 0.0
    return sound * np.float32(0.05 * 10.0 ** (gain_db / 20.0) / max(rms, 1e-4))
