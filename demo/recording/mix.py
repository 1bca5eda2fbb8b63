"""Mixes the bundled recording, so that everybody can see and change what is in it.

It needs the dependency group `train`, espeak-ng, and the sounds of Debian's package `scratch`:

    apt-get download scratch && dpkg -x scratch_*.deb scratch
    python -m demo.recording.mix --sounds scratch/usr/share/scratch/Media/Sounds

The same sounds, the same eSpeak NG and the same libopus give the same file.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
import tempfile

import av
import numpy as np

from .labels import CRY, LABELS, RECORDING, Labels, Segment
from .synthesis import SAMPLE_RATE, Sound, crying, decibels, in_room, load, noise, rms, speak

_SEED = 4
_DURATION_S = 128.0
_BIT_RATE = 40_000
_ROOM_NOISE_DBFS = -60.0
_GOOD_NIGHT = "Good night, little one. Sleep well. We are right next door."

# Metres from a corner of the nursery; the microphone stands a little more than a metre off the cot.
_COT = (2.0, 2.6, 0.8)
_DOOR = (0.3, 0.4, 1.5)
_RUG = (1.4, 0.9, 0.2)
_SHELF = (3.8, 0.5, 1.2)

_MACHINE_ON_S = 66.0
_MACHINE_OFF_S = 102.0
_MACHINE_FADE_S = 2.5
# The power of the whole second cry, pauses and all, over that of the machine.
_CRY_TO_MACHINE_DB = 5.0


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A sound as the microphone hears it, at its time in the recording."""

    start_s: float
    length_s: float
    """Without the echo after it."""
    name: str
    sound: Sound

    @property
    def segment(self) -> Segment:
        """Its label."""
        end_s = self.start_s + self.length_s
        return Segment(start_s=round(self.start_s, 2), end_s=round(end_s, 2), sound=self.name)


def _placed(
    start_s: float, name: str, sound: Sound, place: tuple[float, float, float], peak_dbfs: float
) -> Placed:
    heard = in_room(sound, place)
    return Placed(
        start_s=start_s,
        length_s=len(sound) / SAMPLE_RATE,
        name=name,
        sound=heard * decibels(peak_dbfs) / np.abs(heard).max(),
    )


def _machine(cry: Sound, rng: np.random.Generator) -> Placed:
    """Return the white noise machine, as loud as the cry allows."""
    seconds = _MACHINE_OFF_S - _MACHINE_ON_S
    # A small speaker is softer towards the treble.
    hiss = in_room(noise(seconds, -1.5, rng), _SHELF)[: round(seconds * SAMPLE_RATE)]
    fade = np.linspace(0.0, 1.0, round(_MACHINE_FADE_S * SAMPLE_RATE))
    hiss *= decibels(-_CRY_TO_MACHINE_DB) * rms(cry) / rms(hiss)
    hiss[: len(fade)] *= fade
    hiss[-len(fade) :] *= fade[::-1]
    return Placed(start_s=_MACHINE_ON_S, length_s=seconds, name="noise", sound=hiss)


def _scene(sounds: Path, rng: np.random.Generator) -> Iterator[Placed]:
    clip = load(sounds / "Human" / "BabyCry.mp3")
    with tempfile.TemporaryDirectory() as scratch:
        good_night = speak(_GOOD_NIGHT, Path(scratch) / "good_night.wav")
    yield _placed(7.0, "talk", good_night, _DOOR, -26.0)
    yield _placed(26.0, CRY, crying(clip, 15.0, rng), _COT, -12.0)
    yield _placed(46.0, "door", load(sounds / "Effects" / "DoorCreak.wav"), _DOOR, -34.0)
    for start_s, file in ((52.5, "Laugh-male2.wav"), (55.6, "Laugh-female.wav")):
        yield _placed(start_s, "laughter", load(sounds / "Human" / file), _DOOR, -22.0)
    for start_s, file in ((60.5, "Meow.wav"), (62.0, "Kitten.wav")):
        yield _placed(start_s, "cat", load(sounds / "Animal" / file), _RUG, -26.0)
    second_cry = _placed(81.0, CRY, crying(clip, 12.0, rng), _COT, -14.0)
    yield _machine(second_cry.sound, rng)
    yield second_cry


def _mixed(scene: list[Placed], rng: np.random.Generator) -> Sound:
    mix = noise(_DURATION_S, -3.0, rng) * decibels(_ROOM_NOISE_DBFS)
    for placed in scene:
        start = round(placed.start_s * SAMPLE_RATE)
        mix[start : start + len(placed.sound)] += placed.sound
    return mix


def _encode(sound: Sound, path: Path) -> None:
    """Write Ogg Opus."""
    # Without bitexact the file begins with a random serial number.
    with av.open(str(path), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=SAMPLE_RATE)
        stream.layout = "mono"
        stream.bit_rate = _BIT_RATE
        samples = (sound * 32_767.0).round().astype(np.int16)[None, :]
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)


def main() -> None:
    """Write the recording and its labels."""
    parser = argparse.ArgumentParser(description="Mix the demonstration's recording.")
    parser.add_argument("--sounds", type=Path, required=True, help="Scratch's Media/Sounds")
    parser.add_argument("--out", type=Path, default=RECORDING)
    parser.add_argument("--labels", type=Path, default=LABELS)
    arguments = parser.parse_args()
    rng = np.random.default_rng(_SEED)
    scene = sorted(_scene(arguments.sounds, rng), key=lambda placed: placed.start_s)
    _encode(_mixed(scene, rng), arguments.out)
    segments = tuple(placed.segment for placed in scene)
    Labels(duration_s=_DURATION_S, segments=segments).write(arguments.labels)


if __name__ == "__main__":
    main()
