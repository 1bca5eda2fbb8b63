"""Music that glides and wails at the pitch of cries: violins, flutes, choirs, and music boxes.

Rendered by FluidSynth with FluidR3 (MIT licence), where the system has both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
import shutil
import subprocess
from tempfile import TemporaryDirectory

from mido import Message, MetaMessage, MidiFile, MidiTrack
import numpy as np
import soundfile

from cry_detection import SAMPLE_RATE
from model.data.clips import Clip, Split

from .task import Made, Task

FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
SOUND = "music_made"
COUNTS = {"train": 320, "valid": 84}

_TICKS_PER_S = 960
_BEND_RANGE = 12.0
"""Semitones either way."""
_LOWEST_NOTE, _HIGHEST_NOTE = 60, 78
"""260 to 740 Hz, where babies cry."""

# General MIDI's programs. Each is one voice, so it stands in one split; each family in both.
_GLIDING = {
    "train": (21, 22, 27, 40, 42, 48, 52, 54, 56, 57, 65, 68, 71, 73, 75, 77, 78, 80, 85, 109),
    "valid": (41, 53, 60, 64, 66, 69, 72, 79, 81, 110),
}
_PLUCKED = {"train": (10, 9, 11, 24, 46), "valid": (8, 12, 15, 108)}
_UNDER = {"train": (0, 48, 89, 24), "valid": (4, 50, 88, 46)}
_MODES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 4, 7, 9), (0, 3, 5, 7, 10))
_PLUCKED_SHARE = 0.2


@dataclass(frozen=True, kw_only=True)
class _Note:
    start_s: float
    seconds: float
    height: float
    """In semitones of MIDI, glides included: where it ends."""
    loudness: int


def can_render() -> bool:
    """Tell whether FluidSynth and its sound font are installed."""
    return shutil.which("fluidsynth") is not None and FONT.exists()


def tasks() -> Iterator[Task]:
    """Yield melodies of both splits."""
    for split in ("train", "valid"):
        for number in range(COUNTS[split]):
            plucked = number % round(1.0 / _PLUCKED_SHARE) == 0
            programs = (_PLUCKED if plucked else _GLIDING)[split]
            program = programs[(number if not plucked else number // 5) % len(programs)]
            yield Task(
                name=f"melody-{split}-{number:04}",
                sound=SOUND,
                parents=(_instrument(split, program),),
                variant=f"melody{number}",
                make=_lullaby if plucked else _wailing,
            )


def _instrument(split: Split, program: int) -> Clip:
    return Clip(
        path=FONT,
        split=split,
        label="not_cry",
        sound="music",
        source="fluid-soundfont-gm",
        group=f"fluid-soundfont-gm/{program}",
        licence="MIT",
        cries=None,
    )


def _wailing(task: Task, rng: np.random.Generator) -> Made:
    """A slow melody that slides from note to note, with vibrato."""
    lasts = rng.uniform(8.0, 20.0)
    slow = rng.uniform(0.5, 2.0)
    notes: list[_Note] = []
    at = 0.0
    for height in _walk(rng, 64):
        seconds = slow * float(rng.choice((0.5, 1.0, 1.0, 1.5, 2.0)))
        notes.append(
            _Note(start_s=at, seconds=seconds, height=height, loudness=int(rng.integers(70, 120)))
        )
        at += seconds + (rng.uniform(0.2, 1.0) if rng.random() < 0.2 else 0.0)
        if at > lasts:
            break
    track = MidiTrack()
    lead = _events_of_lead(notes, _program(task), rng)
    events = [*lead, *_chords(task, at, rng)] if rng.random() < 0.4 else lead
    _write(track, events)
    return _render(track, at + 0.5)


def _lullaby(task: Task, rng: np.random.Generator) -> Made:
    """Plucked notes, as of a music box."""
    lasts = rng.uniform(8.0, 20.0)
    beat = rng.uniform(0.22, 0.6)
    events: list[tuple[float, Message]] = [
        (0.0, Message("program_change", channel=0, program=_program(task)))
    ]
    at = 0.0
    for height in _walk(rng, 200):
        note = round(height) + int(rng.choice((0, 12)))
        seconds = beat * float(rng.choice((1.0, 1.0, 2.0, 3.0)))
        events += [
            (at, Message("note_on", channel=0, note=note, velocity=int(rng.integers(60, 110)))),
            (at + seconds * 1.5, Message("note_off", channel=0, note=note)),
        ]
        at += seconds
        if at > lasts:
            break
    track = MidiTrack()
    _write(track, events)
    return _render(track, at + 1.0)


def _walk(rng: np.random.Generator, notes: int) -> Iterator[float]:
    """Yield heights of a melody that goes up and down in one scale."""
    mode = _MODES[int(rng.integers(len(_MODES)))]
    key = int(rng.integers(12))
    scale = [
        height for height in range(_LOWEST_NOTE, _HIGHEST_NOTE + 1) if (height - key) % 12 in mode
    ]
    at = int(rng.integers(len(scale)))
    for _ in range(notes):
        yield float(scale[at])
        at = int(np.clip(at + rng.choice((-3, -2, -1, -1, 1, 1, 2, 4)), 0, len(scale) - 1))


def _events_of_lead(
    notes: list[_Note], program: int, rng: np.random.Generator
) -> list[tuple[float, Message]]:
    """Return a voice that slides: a note goes on under those after it, bent to their pitch."""
    channel = 0
    events = [
        (0.0, Message("program_change", channel=channel, program=program)),
        *_set_bend_range(channel),
    ]
    vibrato_hz, vibrato = rng.uniform(4.5, 7.0), rng.uniform(0.0, 0.7)
    scoop = rng.uniform(0.5, 6.0) if rng.random() < 0.5 else 0.0
    slide_s = rng.uniform(0.06, 0.5)
    before: float | None = None
    for note in notes:
        root = round(note.height)
        # From the note before if it was near, else from below, as singers do.
        start = before if before is not None and abs(before - root) <= _BEND_RANGE else root - scoop
        end = rng.uniform(-5.0, 0.0) if rng.random() < 0.25 else 0.0
        steps = max(2, round(note.seconds / 0.02))
        times = np.linspace(0.0, note.seconds, steps, endpoint=False)
        arrived = np.clip(times / slide_s, 0.0, 1.0)
        height = start + (note.height - start) * (0.5 - 0.5 * np.cos(np.pi * arrived))
        late = np.clip((times - 0.25) / 0.4, 0.0, 1.0)
        height = height + vibrato * late * np.sin(2.0 * np.pi * vibrato_hz * times)
        height = height + end * np.clip(times / note.seconds - 0.6, 0.0, 0.4) / 0.4
        for time, semitones in zip(times, height - root, strict=True):
            pitch = int(np.clip(semitones / _BEND_RANGE, -1.0, 1.0) * 8191)
            events.append(
                (note.start_s + time, Message("pitchwheel", channel=channel, pitch=pitch))
            )
        events += [
            (
                note.start_s,
                Message("note_on", channel=channel, note=root, velocity=note.loudness),
            ),
            (note.start_s + note.seconds, Message("note_off", channel=channel, note=root)),
        ]
        before = note.height
    return events


def _chords(task: Task, lasts: float, rng: np.random.Generator) -> list[tuple[float, Message]]:
    """Return soft chords below the melody."""
    programs = _UNDER[task.split]
    channel = 1
    events = [
        (
            0.0,
            Message(
                "program_change",
                channel=channel,
                program=programs[int(rng.integers(len(programs)))],
            ),
        )
    ]
    at = 0.0
    while at < lasts:
        seconds = rng.uniform(1.5, 4.0)
        root = int(rng.integers(43, 56))
        for note in (root, root + int(rng.choice((3, 4))), root + 7):
            events += [
                (at, Message("note_on", channel=channel, note=note, velocity=45)),
                (at + seconds, Message("note_off", channel=channel, note=note)),
            ]
        at += seconds
    return events


def _set_bend_range(channel: int) -> list[tuple[float, Message]]:
    """Return the registered parameter 0 of MIDI: how far a bend goes."""
    return [
        (0.0, Message("control_change", channel=channel, control=control, value=value))
        for control, value in ((101, 0), (100, 0), (6, int(_BEND_RANGE)), (38, 0))
    ]


def _write(track: MidiTrack, events: list[tuple[float, Message]]) -> None:
    track.append(MetaMessage("set_tempo", tempo=1_000_000))
    now = 0
    # Stable: what comes first at one time stays first.
    for time, message in sorted(events, key=lambda event: event[0]):
        ticks = round(time * _TICKS_PER_S)
        track.append(message.copy(time=ticks - now))
        now = ticks
    track.append(MetaMessage("end_of_track"))


def _render(track: MidiTrack, seconds: float) -> Made:
    with TemporaryDirectory() as name:
        score, wave = Path(name) / "melody.mid", Path(name) / "melody.wav"
        MidiFile(type=0, ticks_per_beat=_TICKS_PER_S, tracks=[track]).save(score)
        subprocess.run(
            ["fluidsynth", "-n", "-i", "-q", "-r", str(SAMPLE_RATE), "-F", wave, FONT, score],  # noqa: S607 - where the system has it
            check=True,
            capture_output=True,
        )
        sound, _ = soundfile.read(wave, dtype="float32", always_2d=True)
    return Made(sound=sound.mean(axis=1)[: round(seconds * SAMPLE_RATE)])


def _program(task: Task) -> int:
    return int(task.parents[0].group.rpartition("/")[2])
