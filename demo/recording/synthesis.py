"""The sounds that the recording is mixed from: files, speech, noise, crying, a room."""

from math import gcd
from pathlib import Path
import subprocess

import numpy as np
from numpy.typing import NDArray
import pyroomacoustics
from scipy.signal import fftconvolve, resample_poly
import soundfile

type Sound = NDArray[np.float64]
"""Mono sound at `SAMPLE_RATE`, shape [samples], full scale at 1."""

SAMPLE_RATE = 24_000

# The wails in BabyCry.mp3 and the gasps between them, in seconds.
_WAILS = ((0.03, 0.57), (0.83, 1.56), (1.79, 2.60))
_WAIL_ODDS = np.array([1.0, 2.0, 2.0])
_GASPS = ((0.57, 0.80), (1.57, 1.77))
_FADE_S = 0.01

_ROOM_M = (4.2, 3.4, 2.5)
_MICROPHONE_M = (3.1, 2.2, 1.0)
_REVERBERATION_S = 0.35


def decibels(gain: float) -> float:
    """Return the factor on the amplitude of a gain in dB."""
    return float(10.0 ** (gain / 20.0))


def rms(sound: Sound) -> float:
    """Return the root mean square."""
    return float(np.sqrt(np.mean(np.square(sound))))


def resample(sound: Sound, rate: int, new_rate: int) -> Sound:
    """Return the sound at another sample rate."""
    divisor = gcd(rate, new_rate)
    resampled: Sound = resample_poly(sound, new_rate // divisor, rate // divisor)
    return resampled


def load(path: Path) -> Sound:
    """Return a sound file as mono."""
    sound, rate = soundfile.read(path, dtype="float64", always_2d=True)
    return resample(sound.mean(axis=1), rate, SAMPLE_RATE)


def speak(sentence: str, path: Path) -> Sound:
    """Return a sentence spoken by eSpeak NG, written to `path` on the way."""
    subprocess.run(
        ["espeak-ng", "-v", "en-us+f3", "-s", "135", "-p", "45", "-w", str(path), sentence],  # noqa: S607 - wherever the system has it
        check=True,
    )
    return load(path)


def noise(seconds: float, slope_db: float, rng: np.random.Generator) -> Sound:
    """Return noise with an RMS of 1 whose power changes by `slope_db` an octave above 50 Hz.

    Made in the frequency domain (Timmer and Koenig, Astronomy and Astrophysics, 1995).
    """
    samples = round(seconds * SAMPLE_RATE)
    frequency = np.maximum(np.fft.rfftfreq(samples, 1.0 / SAMPLE_RATE), 50.0)
    shape = frequency ** (slope_db / (20.0 * np.log10(2.0)))
    spectrum = rng.standard_normal(len(shape)) + 1j * rng.standard_normal(len(shape))
    sound = np.fft.irfft(spectrum * shape, samples)
    return sound / rms(sound)


def _cut(sound: Sound, span: tuple[float, float]) -> Sound:
    """Return a piece of a sound with soft edges."""
    start, end = (round(second * SAMPLE_RATE) for second in span)
    piece = sound[start:end].copy()
    fade = np.linspace(0.0, 1.0, round(_FADE_S * SAMPLE_RATE))
    piece[: len(fade)] *= fade
    piece[-len(fade) :] *= fade[::-1]
    return piece


def crying(clip: Sound, seconds: float, rng: np.random.Generator) -> Sound:
    """Return an episode of crying of about this length, made from the wails of one short clip.

    Wails follow each other in a changing order, at a speed (so also a pitch) up to 6 % off, rising
    and falling in level over the episode. Gasps and pauses of up to 0.9 s stand between them.
    """
    pieces: list[Sound] = []
    length = 0.0
    last = None
    while length < seconds:
        odds = np.where(np.arange(len(_WAILS)) == last, 0.0, _WAIL_ODDS)
        last = int(rng.choice(len(_WAILS), p=odds / odds.sum()))
        wail = _cut(clip, _WAILS[last])
        wail = resample(wail, 100, round(100 * rng.uniform(0.94, 1.06)))
        swell = 5.0 * np.sin(np.pi * min(1.0, length / seconds)) - 5.0
        pieces.append(wail * decibels(swell + rng.uniform(-2.0, 1.0)))
        if rng.random() < 0.65:
            gasp = _cut(clip, _GASPS[int(rng.integers(len(_GASPS)))])
            pieces.append(gasp * decibels(swell - 4.0))
            pause_s = rng.uniform(0.03, 0.15)
        else:
            pause_s = rng.uniform(0.3, 0.9)
        pieces.append(np.zeros(round(pause_s * SAMPLE_RATE)))
        length = sum(map(len, pieces)) / SAMPLE_RATE
    # The episode ends with its last sound.
    return np.concatenate(pieces[:-1])


def in_room(sound: Sound, place: tuple[float, float, float]) -> Sound:
    """Return what the nursery's microphone hears of a sound made at `place` (metres), echo and all.

    The direct sound keeps its level and comes without delay; the echo makes the result longer than
    `sound`. The room is a box of image sources (Allen and Berkley, J. Acoust. Soc. Am., 1979).
    """
    absorption, order = pyroomacoustics.inverse_sabine(_REVERBERATION_S, _ROOM_M)
    room = pyroomacoustics.ShoeBox(
        _ROOM_M, fs=SAMPLE_RATE, materials=pyroomacoustics.Material(absorption), max_order=order
    )
    room.add_source(place)
    room.add_microphone(_MICROPHONE_M)
    room.compute_rir()
    response = np.asarray(room.rir[0][0])
    direct = int(np.abs(response).argmax())
    echo: Sound = fftconvolve(sound, response[direct:] / response[direct])
    return echo
