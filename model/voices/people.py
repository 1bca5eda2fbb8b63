"""Small children who babble, and people who laugh, scream, yawn and sigh."""

from collections.abc import Iterable, Iterator

import numpy as np
from python_stretch import Signalsmith
from scipy.signal import resample_poly

from cry_detection import SAMPLE_RATE
from model.data.clips import Clip

from . import changes
from .grown_ups import SPEECH_HZ, is_speech
from .task import Draw, Made, Task, by_voice, trimmed, voice_of
from .vocoder import FRAME_S, Voice, synthesise

CHILDREN = {"train": 240, "valid": 64}
LAUGHS = {"train": 125, "valid": 36}
SCREAMS = {"train": 85, "valid": 26}
YAWNS = {"train": 64, "valid": 20}
LAUGHING_SOUNDS = frozenset(
    {
        "human_laugh-female",
        "human_laugh-male1",
        "human_laugh-male2",
        "human_laugh-male3",
        "laughing",
    }
)
SCREAMING_SOUNDS = frozenset(
    {"adult_screaming", "human_scream-female", "human_scream-male1", "human_scream-male2"}
)

_CHILD_HZ = (120.0, 700.0)


def tasks(clips: Iterable[Clip], rng: np.random.Generator) -> Iterator[Task]:
    """Yield people of both splits."""
    clips = list(clips)
    for split in ("train", "valid"):
        children = Draw(by_voice((c for c in clips if c.sound == "speech_child"), split), rng)
        for number in range(CHILDREN[split] if children else 0):
            yield Task(
                name=f"child-{split}-{number:04}",
                sound="child_voice_made",
                parents=children.clips(6.0, most=3),
                variant=f"child{number}",
                make=_babble if number % 3 == 0 else _toddler,
            )
        for name, sound, kinds, counts in (
            ("laugh", "laughing_made", LAUGHING_SOUNDS, LAUGHS),
            ("scream", "screaming_made", SCREAMING_SOUNDS, SCREAMS),
        ):
            voices = Draw(by_voice((c for c in clips if c.sound in kinds), split), rng)
            for number in range(counts[split] if voices else 0):
                yield Task(
                    name=f"{name}-{split}-{number:04}",
                    sound=sound,
                    parents=voices.clips(4.0, most=2),
                    variant=f"{name}{number}",
                    make=_loudly,
                )
        speakers = Draw(by_voice((c for c in clips if is_speech(c)), split), rng)
        for number in range(YAWNS[split] if speakers else 0):
            yield Task(
                name=f"yawn-{split}-{number:04}",
                sound="yawning_made",
                parents=speakers.clips(2.0, most=3),
                variant=f"yawn{number}",
                make=_yawn,
            )


def _toddler(task: Task, rng: np.random.Generator) -> Made:
    """Make a child of six or ten years one of two."""
    voice = _child(task)
    voice = changes.at_frames(voice, changes.uneven(len(voice), rng.uniform(0.75, 1.15), 0.2, rng))
    return _smaller(voice, rng)


def _babble(task: Task, rng: np.random.Generator) -> Made:
    """Make a child say the same syllable again and again."""
    voice = _child(task)
    runs = changes.voiced_runs(voice, 0.08)
    made: list[Voice] = []
    lasts = rng.uniform(4.0, 9.0) / FRAME_S
    while runs and sum(map(len, made)) < lasts:
        run = runs[int(rng.integers(len(runs)))]
        end = min(run.stop, run.start + int(rng.integers(25, 80)))
        syllable = voice[max(0, run.start - int(rng.integers(2, 14))) : end]
        for _ in range(int(rng.integers(1, 6))):
            said = changes.at_frames(
                syllable, changes.uneven(len(syllable), rng.uniform(0.5, 1.2), 0.1, rng)
            )
            bend = np.linspace(rng.uniform(-3.0, 3.0), rng.uniform(-3.0, 3.0), len(said))
            made += [changes.with_bend(said, bend), changes.silence(voice, rng.uniform(0.02, 0.15))]
        made.append(changes.silence(voice, rng.uniform(0.1, 1.0)))
    return _smaller(changes.join(made) if made else voice, rng)


def _child(task: Task) -> Voice:
    return changes.join([voice_of(clip, *_CHILD_HZ, 5.0, clean=True) for clip in task.parents])


def _smaller(voice: Voice, rng: np.random.Generator) -> Made:
    voice = changes.with_pitch(voice, rng.uniform(1.2, 1.6), rng.uniform(1.0, 1.8))
    voice = changes.with_bend(voice, changes.drift(len(voice), 0.5, 1.5, rng))
    voice = changes.with_formants(voice, rng.uniform(1.05, 1.25))
    return Made(sound=synthesise(changes.with_breath(voice, rng.uniform(-0.3, 0.8))))


def _loudly(task: Task, rng: np.random.Generator) -> Made:
    """Make another person, from a man to a small child, who laughs or screams.

    Not by the vocoder: nobody finds the one pitch of a scream, nor of several who laugh. A faster
    recording is a smaller throat; stretching gives it back its rhythm and another pitch.
    """
    size = rng.uniform(0.84, 1.22)
    louder = []
    for clip in task.parents:
        sound = resample_poly(trimmed(clip.load(), 5.0), 100, round(100 * size))
        stretch = Signalsmith.Stretch()
        stretch.preset(1, SAMPLE_RATE)
        stretch.setTransposeSemitones(float(rng.uniform(-2.5, 2.5)))
        stretch.setTimeFactor(float(rng.uniform(0.75, 1.2) / size))
        louder.append(np.asarray(stretch.process(sound[None]), np.float32)[0])
    return Made(sound=np.concatenate(louder))


def _yawn(task: Task, rng: np.random.Generator) -> Made:
    """Draw in breath, and let it go on a vowel that falls: yawns and sighs."""
    voice = changes.join([voice_of(clip, *SPEECH_HZ, 4.0, clean=True) for clip in task.parents])
    runs = changes.voiced_runs(voice, 0.08)
    if not runs:
        return Made(sound=np.zeros(0, np.float32))
    made: list[Voice] = []
    for _ in range(int(rng.integers(1, 4))):
        run = runs[int(rng.integers(len(runs)))]
        frames = round(rng.uniform(0.6, 2.6) / FRAME_S)
        at = np.linspace(0.2, 0.9, frames) + changes.drift(frames, 0.3, 0.05, rng)
        vowel = changes.at_frames(voice[run], np.clip(at, 0.0, 1.0) * (run.stop - run.start - 1))
        along = np.linspace(0.0, 1.0, frames)
        semitones = rng.uniform(0.0, 4.0) * np.sin(np.pi * along) - rng.uniform(3.0, 12.0) * along
        vowel = changes.with_bend(vowel, semitones + changes.drift(frames, 0.4, 0.5, rng))
        vowel = changes.with_loudness(vowel, np.interp(along, (0.0, 0.15, 1.0), (0.2, 1.0, 0.05)))
        breathier = Voice(
            pitch=vowel.pitch,
            envelope=vowel.envelope,
            breath=np.clip(vowel.breath + 0.6 * along[:, None] ** 2, 0.0, 1.0),
        )
        made += [
            changes.gasp(voice, rng.uniform(0.4, 1.4), rng),
            breathier,
            changes.silence(voice, rng.uniform(0.3, 1.5)),
        ]
    yawn = changes.with_formants(changes.join(made), rng.uniform(0.88, 1.08), fill=True)
    return Made(sound=synthesise(changes.with_breath(yawn, rng.uniform(0.2, 1.2))))
