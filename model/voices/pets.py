"""Other cats, which meow in a row, and dogs, which whine and howl."""

from collections.abc import Iterable, Iterator

import numpy as np
from scipy.signal import butter, sosfiltfilt

from cry_detection import SAMPLE_RATE, Block
from model.data.clips import Clip

from . import changes
from .task import Draw, Made, Task, by_voice, voice_of
from .vocoder import FRAME_S, Voice, synthesise

CATS = {"train": 490, "valid": 110}
DOGS = {"train": 125, "valid": 35}
CAT_SOUNDS = frozenset({"animal_cat", "animal_kitten", "animal_meow", "cat"})
DOG_SOUNDS = frozenset({"animal_dog1", "animal_dog2", "animal_wolfhowl", "dog"})

_CAT_HZ = (150.0, 1200.0)
_DOG_HZ = (120.0, 1000.0)
# Half of them as from a recorder for voices: most cats that are known were recorded at 8 kHz, and
# so were many babies.
_NARROW_HZ = (3400.0, 4000.0)


def tasks(clips: Iterable[Clip], rng: np.random.Generator) -> Iterator[Task]:
    """Yield pets of both splits."""
    clips = list(clips)
    for split in ("train", "valid"):
        cats = Draw(by_voice((c for c in clips if c.sound in CAT_SOUNDS), split), rng)
        for number in range(CATS[split] if cats else 0):
            yield Task(
                name=f"cat-{split}-{number:04}",
                sound="cat_made",
                parents=cats.clips(8.0, most=int(rng.integers(1, 5))),
                variant=f"cat{number}",
                make=_meows,
            )
        dogs = Draw(by_voice((c for c in clips if c.sound in DOG_SOUNDS), split), rng)
        for number in range(DOGS[split] if dogs else 0):
            yield Task(
                name=f"dog-{split}-{number:04}",
                sound="dog_made",
                parents=dogs.clips(0.0, most=1),
                variant=f"dog{number}",
                make=_whines if number % 2 else _howls,
            )


def _meows(task: Task, rng: np.random.Generator) -> Made:
    pitch, formants = np.exp(rng.uniform(np.log(0.7), np.log(1.5))), rng.uniform(0.8, 1.25)
    breath, tempo = rng.uniform(-0.8, 0.8), np.exp(rng.uniform(-0.4, 0.4))
    urgent = rng.uniform(0.2, 2.5)
    made: list[Voice] = []
    lasts = rng.uniform(2.5, 10.0) / FRAME_S
    while sum(map(len, made)) < lasts:
        clip = task.parents[int(rng.integers(len(task.parents)))]
        meow = voice_of(clip, *_CAT_HZ, 3.0)
        meow = changes.at_frames(
            meow, changes.uneven(len(meow), tempo * np.exp(rng.uniform(-0.3, 0.3)), 0.25, rng)
        )
        meow = changes.with_pitch(meow, pitch * rng.uniform(0.93, 1.07), rng.uniform(0.5, 1.7))
        fall = np.linspace(rng.uniform(-2.0, 2.0), rng.uniform(-3.0, 3.0), len(meow))
        meow = changes.with_bend(meow, fall + changes.drift(len(meow), 0.25, 0.8, rng))
        loudness = np.full(len(meow), np.exp(rng.uniform(-0.7, 0.0)))
        made += [
            changes.with_loudness(meow, loudness),
            changes.silence(meow, min(4.0, rng.exponential(urgent) + 0.15)),
        ]
    cat = changes.with_formants(changes.join(made), formants, fill=True)
    return Made(sound=_as_recorded(synthesise(changes.with_breath(cat, breath)), rng))


def _whines(task: Task, rng: np.random.Generator) -> Made:
    """High, thin, again and again: a dog that wants to go out."""
    bark = _loudest(task)
    middle = rng.uniform(420.0, 900.0)
    made: list[Voice] = []
    lasts = rng.uniform(3.0, 9.0) / FRAME_S
    while sum(map(len, made)) < lasts:
        whine = _held(bark, rng.uniform(0.25, 1.2), rng)
        along = np.linspace(0.0, 1.0, len(whine))
        semitones = rng.uniform(0.0, 5.0) * np.sin(np.pi * along) - rng.uniform(0.0, 5.0) * along
        semitones = semitones + changes.drift(len(whine), 0.15, 0.5, rng)
        whine = changes.with_melody(
            whine, middle * rng.uniform(0.85, 1.15) * 2.0 ** (semitones / 12.0)
        )
        whine = changes.with_loudness(whine, np.sin(np.pi * np.linspace(0.04, 0.98, len(whine))))
        made += [whine, changes.silence(bark, rng.uniform(0.1, 1.0))]
    dog = changes.with_formants(changes.join(made), rng.uniform(0.85, 1.25), fill=True)
    return Made(
        sound=_as_recorded(synthesise(changes.with_breath(dog, rng.uniform(-2.5, 0.0))), rng)
    )


def _howls(task: Task, rng: np.random.Generator) -> Made:
    """Up, held, and down again."""
    bark = _loudest(task)
    middle = rng.uniform(260.0, 620.0)
    made: list[Voice] = []
    lasts = rng.uniform(4.0, 10.0) / FRAME_S
    while sum(map(len, made)) < lasts:
        howl = _held(bark, rng.uniform(1.2, 4.0), rng)
        along = np.linspace(0.0, 1.0, len(howl))
        semitones = np.interp(
            along, (0.0, rng.uniform(0.1, 0.3), rng.uniform(0.6, 0.9), 1.0), (-7.0, 0.0, 0.0, -5.0)
        ) + changes.drift(len(howl), 0.5, 0.7, rng)
        howl = changes.with_melody(howl, middle * rng.uniform(0.9, 1.1) * 2.0 ** (semitones / 12.0))
        howl = changes.with_loudness(howl, np.sin(np.pi * np.linspace(0.04, 0.98, len(howl))))
        made += [howl, changes.silence(bark, rng.uniform(0.3, 2.0))]
    dog = changes.with_formants(changes.join(made), rng.uniform(0.8, 1.15), fill=True)
    return Made(
        sound=_as_recorded(synthesise(changes.with_breath(dog, rng.uniform(-2.5, 0.0))), rng)
    )


def _loudest(task: Task) -> Voice:
    """Return the throat of a dog: the loudest 60 ms of its bark."""
    (clip,) = task.parents
    voice = voice_of(clip, *_DOG_HZ, 2.0)
    energy = np.convolve(voice.envelope.sum(axis=1), np.ones(12), "valid")
    start = int(energy.argmax())
    return voice[start : start + 12]


def _held(throat: Voice, seconds: float, rng: np.random.Generator) -> Voice:
    """Return a voice that goes on so long with this throat, voiced all the time."""
    frames = round(seconds / FRAME_S)
    held = changes.at_frames(
        throat, (0.5 + changes.drift(frames, 0.2, 0.2, rng)) * (len(throat) - 1)
    )
    # A bark is a burst of noise; what is sung with the same throat is a tone.
    breath = np.minimum(held.breath, np.linspace(0.02, 0.7, held.breath.shape[1]))
    return Voice(pitch=np.ones(frames), envelope=held.envelope, breath=breath)


def _as_recorded(sound: Block, rng: np.random.Generator) -> Block:
    if rng.random() < 0.5:
        return sound
    sos = butter(8, rng.uniform(*_NARROW_HZ), "low", fs=SAMPLE_RATE, output="sos")
    return np.asarray(sosfiltfilt(sos, sound), np.float32)
