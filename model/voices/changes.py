"""What can be done to a voice: each returns another one."""

from collections.abc import Sequence

import numpy as np

from cry_detection import SAMPLE_RATE

from .vocoder import FRAME_S, Frames, Voice

_NYQUIST_HZ = SAMPLE_RATE / 2
# Above this part of its loudest band a recording has something to say.
_SILENT_BAND = 10.0**-6.5
_ROLL_OFF = 3.0
"""Power falls by f^-3 (9 dB an octave) where a recording has nothing: as voices do up there."""
_SEMITONE = np.log(2.0) / 12.0


def with_pitch(voice: Voice, factor: float, spread: float = 1.0) -> Voice:
    """Return it higher by a factor, its melody wider by `spread` around its middle."""
    voiced = voice.pitch > 0.0
    if not voiced.any():
        return voice
    height = np.log(voice.pitch[voiced])
    middle = np.median(height)
    pitch = np.zeros_like(voice.pitch)
    pitch[voiced] = np.exp(middle + spread * (height - middle)) * factor
    return _with_melody(voice, pitch)


def with_bend(voice: Voice, semitones: Frames) -> Voice:
    """Return it higher by so many semitones in each frame, shape [frames]."""
    return _with_melody(voice, voice.pitch * np.exp(semitones * _SEMITONE))


def with_melody(voice: Voice, pitch: Frames) -> Voice:
    """Return it with another pitch (Hz, shape [frames]) where it is voiced."""
    return _with_melody(voice, np.where(voice.pitch > 0.0, pitch, 0.0))


def with_formants(voice: Voice, ratio: float, *, fill: bool = False) -> Voice:
    """Return it from a throat shorter by `ratio`: its formants are that much higher.

    Args:
        voice: As it is.
        ratio: Of the frequencies.
        fill: Go on above what was recorded. A grown-up's throat takes the top of a baby's voice
            down to 5 kHz, and that of a recording at 8 kHz to 2.5: without this the bandwidth
            alone would tell what was made.
    """
    bins = voice.envelope.shape[1]
    hz = np.linspace(0.0, _NYQUIST_HZ, bins)
    limit = _recorded_up_to(voice)
    source = np.minimum(hz / ratio, limit) / _NYQUIST_HZ * (bins - 1)
    low = np.minimum(source.astype(int), bins - 2)
    share = source - low
    envelope = voice.envelope[:, low] * (1.0 - share) + voice.envelope[:, low + 1] * share
    breath = voice.breath[:, low] * (1.0 - share) + voice.breath[:, low + 1] * share
    beyond = hz > limit * ratio
    if beyond.any():
        envelope[:, beyond] *= (hz[beyond] / (limit * ratio)) ** -_ROLL_OFF
        if not fill:
            envelope[:, hz > max(limit, limit * ratio)] *= _SILENT_BAND
        breath[:, beyond] = np.maximum(breath[:, beyond], 0.6)
    return Voice(pitch=voice.pitch, envelope=envelope, breath=breath)


def with_breath(voice: Voice, more: float) -> Voice:
    """Return it breathier (`more` above 0) or clearer: the log-odds of noise moved by `more`."""
    part = np.clip(voice.breath, 1e-6, 1.0 - 1e-6)
    return Voice(
        pitch=voice.pitch,
        envelope=voice.envelope,
        breath=1.0 / (1.0 + (1.0 - part) / part * np.exp(-more)),
    )


def with_loudness(voice: Voice, gain: Frames) -> Voice:
    """Return it louder by a factor in each frame, shape [frames]."""
    return Voice(
        pitch=voice.pitch, envelope=voice.envelope * gain[:, None] ** 2, breath=voice.breath
    )


def with_breaks(voice: Voice, open_: Frames) -> Voice:
    """Return it broken into bursts, as sobs are: `open_` in 0..1, shape [frames].

    Where the throat is nearly shut nothing is voiced.
    """
    broken = with_loudness(voice, np.clip(open_, 0.02, 1.0))
    return Voice(
        pitch=np.where(open_ > 0.15, broken.pitch, 0.0),
        envelope=broken.envelope,
        breath=broken.breath,
    )


def at_frames(voice: Voice, frames: Frames) -> Voice:
    """Return it in another rhythm: what it does at each of `frames`, which may be fractions."""
    last = len(voice) - 1
    frames = np.clip(frames, 0.0, last)
    low = np.minimum(frames.astype(int), max(0, last - 1))
    high = np.minimum(low + 1, last)
    share = frames - low
    nearest = np.rint(frames).astype(int)
    both = (voice.pitch[low] > 0.0) & (voice.pitch[high] > 0.0)
    between = voice.pitch[low] * (1.0 - share) + voice.pitch[high] * share
    part = share[:, None]
    return Voice(
        pitch=np.where(both, between, voice.pitch[nearest]),
        envelope=voice.envelope[low] * (1.0 - part) + voice.envelope[high] * part,
        breath=voice.breath[low] * (1.0 - part) + voice.breath[high] * part,
    )


def uneven(frames: int, tempo: float, unevenness: float, rng: np.random.Generator) -> Frames:
    """Return which frames to take for a rhythm `tempo` times as fast, here faster, there slower."""
    pace = tempo * np.exp(drift(max(2, round(frames / tempo)), 0.7, unevenness, rng))
    passed = np.concatenate(([0.0], np.cumsum(pace)[:-1]))
    return np.asarray(passed * (frames - 1) / max(passed[-1], 1.0))


def drift(frames: int, every_s: float, deviation: float, rng: np.random.Generator) -> Frames:
    """Return a slow random curve with that standard deviation, shape [frames]."""
    knots = max(2, round(frames * FRAME_S / every_s) + 1)
    heights = rng.normal(0.0, deviation, knots)
    at = np.linspace(0.0, knots - 1.0, frames)
    low = np.minimum(at.astype(int), knots - 2)
    share = 0.5 - 0.5 * np.cos(np.pi * (at - low))
    return np.asarray(heights[low] * (1.0 - share) + heights[low + 1] * share)


def tremor(frames: int, rate_hz: float, depth: float, rng: np.random.Generator) -> Frames:
    """Return semitones up and down at 4 to 8 times a second, as when the voice fails someone."""
    rate = rate_hz * np.exp(drift(frames, 0.4, 0.15, rng))
    phase = 2.0 * np.pi * np.cumsum(rate) * FRAME_S + rng.uniform(0.0, 2.0 * np.pi)
    return np.asarray(depth * np.sin(phase) * np.exp(drift(frames, 0.5, 0.3, rng)))


def gasp(voice: Voice, seconds: float, rng: np.random.Generator) -> Voice:
    """Return a breath drawn in by whoever this voice is."""
    frames = max(4, round(seconds / FRAME_S))
    loud = voice.envelope[voice.envelope.sum(axis=1).argsort()[-max(1, len(voice) // 4) :]]
    hz = np.linspace(0.0, 1.0, voice.envelope.shape[1])
    # Drawn-in air has no glottal source: the envelope loses the source's fall of 12 dB an octave.
    noise = loud.mean(axis=0) * (hz + 0.02) ** 2
    noise *= loud.mean() / noise.mean() * 10.0 ** rng.uniform(-3.2, -2.0)
    swell = np.sin(np.pi * np.linspace(0.02, 0.98, frames) ** rng.uniform(1.0, 2.0)) ** 2
    return Voice(
        pitch=np.zeros(frames),
        envelope=swell[:, None] * noise[None, :] + 1e-12,
        breath=np.ones((frames, len(noise))),
    )


def silence(voice: Voice, seconds: float) -> Voice:
    """Return a pause, as quiet as the quietest frames of this voice."""
    frames = max(1, round(seconds / FRAME_S))
    energy = voice.envelope.sum(axis=1)
    quiet = voice.envelope[energy <= np.quantile(energy, 0.1)].mean(axis=0)
    quiet = np.minimum(quiet, 1e-4 * voice.envelope.mean(axis=0))
    return Voice(
        pitch=np.zeros(frames),
        envelope=np.tile(quiet, (frames, 1)),
        breath=np.ones((frames, len(quiet))),
    )


def join(voices: Sequence[Voice]) -> Voice:
    """Return them one after the other."""
    return Voice(
        pitch=np.concatenate([voice.pitch for voice in voices]),
        envelope=np.concatenate([voice.envelope for voice in voices]),
        breath=np.concatenate([voice.breath for voice in voices]),
    )


def voiced_runs(voice: Voice, shortest_s: float) -> list[slice]:
    """Return the frames of each stretch that is voiced for at least so long."""
    edges = np.flatnonzero(
        np.diff(np.concatenate(([False], voice.pitch > 0.0, [False])).astype(np.int8))
    )
    return [
        slice(int(start), int(end))
        for start, end in edges.reshape(-1, 2)
        if (end - start) * FRAME_S >= shortest_s
    ]


def _with_melody(voice: Voice, pitch: Frames) -> Voice:
    return Voice(
        pitch=np.clip(pitch, 0.0, 0.45 * SAMPLE_RATE), envelope=voice.envelope, breath=voice.breath
    )


def _recorded_up_to(voice: Voice) -> float:
    """Return up to which frequency (Hz) the recording has anything."""
    mean = voice.envelope.mean(axis=0)
    heard = np.flatnonzero(mean > mean.max() * _SILENT_BAND)
    return float(max(1000.0, heard[-1] / (len(mean) - 1) * _NYQUIST_HZ))
