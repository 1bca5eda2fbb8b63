"""Grown-ups who cry, sob, whimper and moan."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from model.data.clips import Clip, Split

from . import babies, changes
from .task import Draw, Made, Task, by_voice, voice_of
from .vocoder import FRAME_S, Frames, Voice, synthesise

SOUND = "adult_crying_made"
OF_BABIES = {"train": 300, "valid": 78}
"""Made of a baby's cries."""
OF_SPEECH = {"train": 300, "valid": 80}
"""Made of what a grown-up says."""
SPEECH_HZ = (75.0, 450.0)
"""The pitch of people who speak."""

_LONGEST_S = 12.0
_SHORTEST_RUN_S = 0.05
_GASPS = (0.2, 0.55)


def tasks(clips: Iterable[Clip], rng: np.random.Generator) -> Iterator[Task]:
    """Yield grown-ups of both splits."""
    clips = list(clips)
    for split in ("train", "valid"):
        cries = by_voice((clip for clip in clips if babies.cries(clip)), split)
        yield from _of_babies(cries, split, rng)
        spoken = (clip for clip in clips if is_speech(clip))
        yield from _of_speech(Draw(by_voice(spoken, split), rng), split)


def is_speech(clip: Clip) -> bool:
    """Tell whether a grown-up speaks in it."""
    return clip.sound.startswith("speech") and clip.sound not in {
        "speech_child",
        "speech_cmd",
        "speech_digit",
        "speech_noise",
    }


def _of_babies(voices: list[list[Clip]], split: Split, rng: np.random.Generator) -> Iterator[Task]:
    for number in range(OF_BABIES[split] if voices else 0):
        voice = voices[number % len(voices)]
        yield Task(
            name=f"adult-{split}-{number:04}",
            sound=SOUND,
            parents=(voice[rng.integers(len(voice))],),
            variant=f"adult{number}",
            make=_lowered,
        )


def _of_speech(voices: Draw, split: Split) -> Iterator[Task]:
    styles = list(_STYLES)
    for number in range(OF_SPEECH[split] if voices else 0):
        yield Task(
            name=f"sob-{split}-{number:04}",
            sound=SOUND,
            parents=voices.clips(3.0, most=6),
            variant=f"{styles[number % len(styles)]}{number}",
            make=_bent,
        )


def _lowered(task: Task, rng: np.random.Generator) -> Made:
    """Make a grown-up of a baby: an octave or more lower, of a longer throat, and slower."""
    (clip,) = task.parents
    voice = voice_of(clip, babies.LOWEST_HZ, babies.HIGHEST_HZ, _LONGEST_S / 1.3)
    voiced = voice.pitch[voice.pitch > 0.0]
    # Who cries is higher than who speaks: a man from 150 Hz, a woman up to 380.
    target = np.exp(rng.uniform(np.log(150.0), np.log(380.0)))
    factor = np.clip(target / np.median(voiced), 0.3, 0.7) if len(voiced) else 0.5
    voice = changes.at_frames(
        voice, changes.uneven(len(voice), 1.0 / rng.uniform(1.05, 1.5), 0.2, rng)
    )[: round(_LONGEST_S / FRAME_S)]
    voice = changes.with_pitch(voice, factor, rng.uniform(0.5, 1.1))
    bend = changes.drift(len(voice), 0.6, 1.0, rng)
    if rng.random() < 0.6:
        bend = bend + changes.tremor(len(voice), rng.uniform(4.0, 8.0), rng.uniform(0.2, 0.8), rng)
    voice = changes.with_bend(voice, bend)
    # A man's throat is longer than a woman's as his voice is lower.
    depth = np.interp(target, (150.0, 380.0), (0.67, 0.8))
    voice = changes.with_formants(voice, depth * rng.uniform(0.96, 1.04), fill=True)
    return Made(sound=synthesise(changes.with_breath(voice, rng.uniform(-0.5, 1.5))))


def _bent(task: Task, rng: np.random.Generator) -> Made:
    """Make someone who speaks cry: vowels drawn out, a pitch that glides and trembles, breaths."""
    voice = changes.join([voice_of(clip, *SPEECH_HZ, 4.0, clean=True) for clip in task.parents])
    runs = changes.voiced_runs(voice, _SHORTEST_RUN_S)
    style = _STYLES[task.variant.rstrip("0123456789")]
    lasts = round(rng.uniform(4.0, _LONGEST_S) / FRAME_S)
    made: list[Voice] = []
    middle = _median_pitch(voice)
    frames = 0
    while runs and frames < lasts:
        run = runs[int(rng.integers(len(runs)))]
        # Some of what comes before the vowel, as "m" and "h" belong to a sob.
        onset = max(0, run.start - int(rng.integers(0, 12)))
        for part in (*style(voice[onset : run.stop], middle, rng),):
            made.append(part)
            frames += len(part)
    if not made:
        return Made(sound=np.zeros(0, np.float32))
    crying = changes.join(made)[:lasts]
    crying = changes.with_formants(crying, rng.uniform(0.93, 1.08), fill=True)
    return Made(sound=synthesise(changes.with_breath(crying, rng.uniform(0.3, 1.6))))


def _sob(vowel: Voice, middle: float, rng: np.random.Generator) -> Iterator[Voice]:
    """Bursts on one outbreath, then a gasp."""
    drawn = _drawn_out(vowel, rng.uniform(0.7, 1.8), rng)
    pitch = _glide(len(drawn), middle * rng.uniform(1.1, 1.7), 3.0, -4.0, 1.5, rng)
    beats = rng.uniform(3.0, 6.5) * np.exp(changes.drift(len(drawn), 0.4, 0.2, rng))
    phase = 2.0 * np.pi * np.cumsum(beats) * FRAME_S
    fading = np.linspace(1.0, rng.uniform(0.3, 0.8), len(drawn))
    drawn = changes.with_breaks(
        changes.with_melody(drawn, pitch), (0.5 - 0.5 * np.cos(phase)) * fading
    )
    yield drawn
    yield changes.gasp(vowel, rng.uniform(*_GASPS), rng)
    if rng.random() < 0.5:
        yield changes.silence(vowel, rng.uniform(0.1, 0.9))


def _whimper(vowel: Voice, middle: float, rng: np.random.Generator) -> Iterator[Voice]:
    """Short, high and soft, again and again."""
    for _ in range(int(rng.integers(1, 5))):
        drawn = _drawn_out(vowel, rng.uniform(0.2, 0.6), rng)
        pitch = _glide(len(drawn), middle * rng.uniform(1.6, 2.4), 2.0, -5.0, 2.0, rng)
        yield changes.with_loudness(
            changes.with_melody(drawn, pitch), _swell(len(drawn)) * rng.uniform(0.4, 1.0)
        )
        yield changes.silence(vowel, rng.uniform(0.05, 0.35))
    if rng.random() < 0.5:
        yield changes.gasp(vowel, rng.uniform(*_GASPS), rng)


def _moan(vowel: Voice, middle: float, rng: np.random.Generator) -> Iterator[Voice]:
    """Long, low, and falling."""
    drawn = _drawn_out(vowel, rng.uniform(0.8, 2.6), rng)
    pitch = _glide(len(drawn), middle * rng.uniform(0.8, 1.25), 1.0, -6.0, 3.0, rng)
    yield changes.with_loudness(changes.with_melody(drawn, pitch), _swell(len(drawn)))
    yield changes.silence(vowel, rng.uniform(0.2, 1.2))


def _wail(vowel: Voice, middle: float, rng: np.random.Generator) -> Iterator[Voice]:
    """Long, high, up and down again, with a voice that trembles."""
    drawn = _drawn_out(vowel, rng.uniform(0.9, 2.4), rng)
    pitch = _glide(len(drawn), middle * rng.uniform(1.5, 2.3), -2.0, -4.0, 5.0, rng)
    pitch = pitch * 2.0 ** (
        changes.tremor(len(drawn), rng.uniform(4.0, 8.0), rng.uniform(0.3, 1.0), rng) / 12.0
    )
    yield changes.with_loudness(changes.with_melody(drawn, pitch), _swell(len(drawn)))
    yield changes.gasp(vowel, rng.uniform(*_GASPS), rng)


type _Style = Callable[[Voice, float, np.random.Generator], Iterator[Voice]]
_STYLES: dict[str, _Style] = {"sob": _sob, "whimper": _whimper, "moan": _moan, "wail": _wail}


def _drawn_out(vowel: Voice, seconds: float, rng: np.random.Generator) -> Voice:
    """Return a vowel that lasts so long, moving to and fro in it rather than standing still."""
    frames = max(8, round(seconds / FRAME_S))
    at = np.linspace(0.0, 1.0, frames) + changes.drift(frames, 0.25, 0.06, rng)
    return changes.at_frames(vowel, np.clip(at, 0.0, 1.0) * (len(vowel) - 1))


def _glide(
    frames: int,
    hz: float,
    start: float,
    end: float,
    arch: float,
    rng: np.random.Generator,
) -> Frames:
    """Return a pitch that goes from `start` to `end` semitones around `hz`, over an arch."""
    along = np.linspace(0.0, 1.0, frames)
    scale = rng.uniform(0.4, 1.4)
    semitones = scale * (
        start + (end - start) * along + arch * np.sin(np.pi * along ** rng.uniform(0.6, 1.5))
    )
    semitones = semitones + changes.drift(frames, 0.3, 0.6, rng)
    if rng.random() < 0.6:
        semitones = semitones + changes.tremor(
            frames, rng.uniform(4.0, 8.0), rng.uniform(0.1, 0.6), rng
        )
    return np.asarray(hz * 2.0 ** (semitones / 12.0))


def _swell(frames: int) -> Frames:
    return np.asarray(np.sin(np.pi * np.linspace(0.05, 0.97, frames)) ** 0.5)


def _median_pitch(voice: Voice) -> float:
    voiced = voice.pitch[voice.pitch > 0.0]
    return float(np.median(voiced)) if len(voiced) else 180.0
