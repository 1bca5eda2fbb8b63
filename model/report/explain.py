"""The pictures of docs/how-it-hears.md, from the bundled recording and the model as it is.

python -m model explain [--out DIR] [--model FILE] [--recording FILE]

Nothing in it is made for one network: the layers are read from the .tflite file.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
import json
from pathlib import Path
from threading import Event

import numpy as np
from numpy.typing import NDArray

from cry_detection import (
    SAMPLE_RATE,
    SHIPPED_MODEL,
    Block,
    Detector,
    Hop,
    LogMel,
    ModelFile,
    RecordingSource,
)

from . import explain_figures as figures
from .layers import look_inside

_ROOT = Path(__file__).parents[2]
RECORDING = _ROOT / "demo" / "recording" / "nursery.ogg"
OUT = _ROOT / "docs" / "images" / "how-it-hears"

CRY = "cry"
NOISE = "noise"

# Around the onset of a cry, for the pictures of the sound itself.
_BEFORE_S, _AFTER_S = 3.0, 7.0
# Smoothing tells of a sound a moment late; a cry counts as heard for a while after its end.
_LATE_S = 1.0
_CRY_LATE_S = 3.0
_SNR_DB = tuple(range(20, -21, -5))


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A labelled sound of the recording, in seconds."""

    start_s: float
    end_s: float
    sound: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Story:
    """The recording, what is in it, and what the model makes of it."""

    model: ModelFile
    samples: Block
    sounds: tuple[Sound, ...]
    hops: tuple[Hop, ...]
    features: NDArray[np.float32]
    """Shape [frames, mel_bands]."""

    @property
    def cries(self) -> list[Sound]:
        """The cries: the first in a quiet room, the last in the loudest."""
        return [sound for sound in self.sounds if sound.sound == CRY]

    @property
    def others(self) -> list[Sound]:
        """What is no cry; a noise machine is a background and no event."""
        return [sound for sound in self.sounds if sound.sound not in (CRY, NOISE)]

    def within(self, sound: Sound) -> list[Hop]:
        """Return the hops that hold some of a sound."""
        end_s = sound.end_s + (_CRY_LATE_S if sound.sound == CRY else _LATE_S)
        return [hop for hop in self.hops if sound.start_s < hop.end_s <= end_s]

    def is_reported(self, sound: Sound) -> bool:
        """Return whether some of it was counted as crying."""
        return any(hop.verdict.new_crying_s > 0.0 for hop in self.within(sound))

    def peak(self, sound: Sound) -> Hop:
        """Return the hop of a sound that sounds most like a cry."""
        return max(self.within(sound), key=lambda hop: hop.probability)

    def window(self, hop: Hop) -> NDArray[np.float32]:
        """Return the features that the network saw at a hop, shape [1, frames, bands]."""
        config = self.model.features
        samples = round(hop.end_s * SAMPLE_RATE)
        end = (samples - config.fft_size) // config.hop_size + 1
        return self.features[max(0, end - self.model.window_frames) :][
            None, : self.model.window_frames
        ]


def main(arguments: Sequence[str]) -> None:
    """Draw every picture."""
    parser = argparse.ArgumentParser(prog="python -m model explain", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    parser.add_argument(
        "--recording", type=Path, default=RECORDING, help="with its labels beside it, as JSON"
    )
    options = parser.parse_args(arguments)
    story = listen(ModelFile.read(options.model), options.recording)
    options.out.mkdir(parents=True, exist_ok=True)
    pictures = draw(story)
    for name, picture in pictures.items():
        picture(options.out / f"{name}.png")
    print(f"{', '.join(pictures)} are drawn in {options.out}.")


def listen(model: ModelFile, recording: Path) -> Story:
    """Return what the model makes of a recording."""
    samples = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    labels = json.loads(recording.with_suffix(".json").read_text(encoding="utf-8"))
    return Story(
        model=model,
        samples=samples,
        sounds=tuple(Sound(**segment) for segment in labels["segments"]),
        hops=tuple(Detector(model).push(samples)),
        features=LogMel(model.features).push(samples),
    )


def draw(story: Story) -> dict[str, Callable[[Path], None]]:
    """Return what draws each picture, by its name."""
    excerpts = [_excerpt(story, cry) for cry in (story.cries[0], story.cries[-1])]
    cry = story.peak(story.cries[0])
    rival = max(story.others, key=lambda sound: story.peak(sound).probability)
    closest = story.peak(rival)
    insides = [look_inside(story.model, story.window(hop)) for hop in (cry, closest)]
    titles = [f"A cry: {cry.probability:.0%}", f"No cry, {rival.sound}: {closest.probability:.0%}"]
    return {
        "waveform": lambda path: figures.waveform(excerpts, path),
        "spectrogram": lambda path: figures.spectrogram(excerpts, story.model.features, path),
        "filters": lambda path: figures.filters(insides[0], story.model.features, path),
        "layers": lambda path: figures.layers(insides, titles, path),
        "number": lambda path: figures.number(story.hops, _spans(story), story.model, path),
        "confusion": lambda path: figures.confusion(_confusion(story), path),
        "errors": lambda path: figures.errors(_likeness(story), _fading(story), path),
    }


def _excerpt(story: Story, cry: Sound) -> figures.Excerpt:
    start_s, end_s = cry.start_s - _BEFORE_S, cry.start_s + _AFTER_S
    rate = story.model.features.frame_rate
    return figures.Excerpt(
        samples=story.samples[round(start_s * SAMPLE_RATE) : round(end_s * SAMPLE_RATE)],
        features=story.features[round(start_s * rate) : round(end_s * rate)],
        onset_s=_BEFORE_S,
        length_s=end_s - start_s,
    )


def _spans(story: Story) -> list[tuple[float, float, str]]:
    return [(sound.start_s, sound.end_s, sound.sound) for sound in story.sounds]


def _confusion(story: Story) -> NDArray[np.int64]:
    """Return how many sounds there were: rows cry and other, columns alert and none."""
    counts = np.zeros((2, 2), np.int64)
    for row, sounds in enumerate((story.cries, story.others)):
        for sound in sounds:
            counts[row, 0 if story.is_reported(sound) else 1] += 1
    return counts


def _likeness(story: Story) -> list[tuple[str, bool, float]]:
    """Return each sound with whether it is a cry and its highest smoothed probability."""
    return [
        (
            f"{sound.sound}, {int(sound.start_s) // 60}:{int(sound.start_s) % 60:02}",
            sound.sound == CRY,
            max(hop.verdict.smoothed for hop in story.within(sound)),
        )
        for sound in (*story.cries, *story.others)
    ]


def _fading(story: Story) -> tuple[Sequence[int], list[float], float]:
    """Return SNRs in dB, how sure of the first cry it is under white noise, and the threshold."""
    cry = story.cries[0]
    start, onset, end = (
        round(seconds * SAMPLE_RATE)
        for seconds in (cry.start_s - 10.0, cry.start_s, cry.end_s + _CRY_LATE_S)
    )
    sound = story.samples[max(0, start) : end]
    rms = float(np.sqrt(np.mean(np.square(story.samples[onset:end]))))
    noise = np.random.default_rng(0).normal(0.0, 1.0, len(sound)).astype(np.float32)
    sure = []
    for snr_db in _SNR_DB:
        mixed = np.clip(sound + noise * np.float32(rms * 10.0 ** (-snr_db / 20.0)), -1.0, 1.0)
        sure.append(max(hop.verdict.smoothed for hop in Detector(story.model).push(mixed)))
    return _SNR_DB, sure, story.model.episodes.on
