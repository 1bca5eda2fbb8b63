"""The vocoder, and what is done to a voice."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("pyworld")

from cry_detection import SAMPLE_RATE, Block
from model.voices import changes
from model.voices.vocoder import FRAME_S, Voice, analyse, synthesise

PITCH_HZ = 440.0
FORMANT_HZ = 1200.0


@pytest.fixture(scope="module")
def vowel() -> Block:
    """Return a second of a baby-like vowel: harmonics of one pitch under one formant."""
    time = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    harmonics = np.arange(1, 18)
    loudness = np.exp(-0.5 * ((harmonics * PITCH_HZ - FORMANT_HZ) / 500.0) ** 2) + 0.01
    waves = np.sin(2.0 * np.pi * PITCH_HZ * harmonics[:, None] * time)
    sound = loudness @ waves
    return np.asarray(0.5 * sound / np.abs(sound).max(), np.float32)


@pytest.fixture(scope="module")
def voice(vowel: Block) -> Voice:
    """Return the vowel taken apart."""
    return analyse(vowel, 150.0, 1200.0)


def pitch(sound: Block) -> float:
    """Return the pitch (Hz) by the autocorrelation of a piece of the middle."""
    piece = sound[6000:10_000].astype(np.float64)
    alike = np.correlate(piece, piece, "full")[len(piece) - 1 :]
    shortest = SAMPLE_RATE // 1200
    # Twice the period is as good: the first peak nearly as high as the highest is the period.
    peaks = [
        lag
        for lag in range(shortest, SAMPLE_RATE // 100)
        if alike[lag] >= max(alike[lag - 1], alike[lag + 1]) and alike[lag] > 0.8 * alike[0]
    ]
    return SAMPLE_RATE / peaks[0]


def formant(sound: Block) -> float:
    """Return the middle (Hz) of the power."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float(np.average(np.fft.rfftfreq(len(sound), 1.0 / SAMPLE_RATE), weights=power))


def test_put_together_again_it_is_the_same_voice(vowel: Block, voice: Voice) -> None:
    again = synthesise(voice)
    assert again.dtype == np.float32
    assert pitch(again) == pytest.approx(pitch(vowel), rel=0.03)
    assert formant(again) == pytest.approx(formant(vowel), rel=0.05)
    assert np.std(again) == pytest.approx(np.std(vowel), rel=0.3)


def test_a_higher_pitch_leaves_the_formants(vowel: Block, voice: Voice) -> None:
    higher = synthesise(changes.with_pitch(voice, 1.3))
    assert pitch(higher) == pytest.approx(1.3 * PITCH_HZ, rel=0.03)
    assert formant(higher) == pytest.approx(formant(vowel), rel=0.12)


def test_another_throat_leaves_the_pitch(vowel: Block, voice: Voice) -> None:
    longer = synthesise(changes.with_formants(voice, 0.75))
    assert pitch(longer) == pytest.approx(PITCH_HZ, rel=0.03)
    assert formant(longer) == pytest.approx(0.75 * formant(vowel), rel=0.12)


def test_a_longer_throat_does_not_tell_itself_by_its_bandwidth(voice: Voice) -> None:
    # A recording without anything above 4 kHz, as by a telephone.
    envelope = voice.envelope.copy()
    envelope[:, envelope.shape[1] // 2 :] = 1e-16
    narrow = replace(voice, envelope=envelope)

    def treble(*, fill: bool) -> float:
        envelope = changes.with_formants(narrow, 0.6, fill=fill).envelope.mean(axis=0)
        return float(envelope[-40:].mean() / envelope.mean())

    assert treble(fill=True) > 1e4 * treble(fill=False)


def test_breath_is_noise(voice: Voice) -> None:
    assert changes.with_breath(voice, 2.0).breath.mean() > voice.breath.mean()
    assert changes.with_breath(voice, -2.0).breath.mean() < voice.breath.mean()


def test_a_wider_melody_keeps_its_middle() -> None:
    rising = Voice(
        pitch=np.geomspace(300.0, 600.0, 101),
        envelope=np.ones((101, 513)),
        breath=np.full((101, 513), 0.1),
    )
    wider = changes.with_pitch(rising, 1.0, spread=1.5)
    assert wider.pitch[50] == pytest.approx(rising.pitch[50])
    assert wider.pitch[-1] / wider.pitch[0] == pytest.approx(2.0**1.5)


def test_a_slower_rhythm_takes_longer_and_ends_where_it_ended(voice: Voice) -> None:
    frames = changes.uneven(len(voice), 0.8, 0.2, np.random.default_rng(3))
    assert len(frames) == pytest.approx(len(voice) / 0.8, abs=1.0)
    assert frames[0] == 0.0
    assert frames[-1] == pytest.approx(len(voice) - 1)
    assert (np.diff(frames) > 0.0).all()
    assert len(synthesise(changes.at_frames(voice, frames))) == pytest.approx(
        len(frames) * FRAME_S * SAMPLE_RATE, rel=0.02
    )


def test_between_voiced_and_unvoiced_no_pitch_is_made_up() -> None:
    frames = np.array([0.0, 0.4, 0.6, 1.0, 1.5, 2.0])
    stop = Voice(
        pitch=np.array([200.0, 0.0, 400.0, 500.0]),
        envelope=np.ones((4, 3)),
        breath=np.ones((4, 3)),
    )
    assert changes.at_frames(stop, frames).pitch.tolist() == [200.0, 200.0, 0.0, 0.0, 400.0, 400.0]
    assert changes.at_frames(stop, np.array([2.5])).pitch.tolist() == [450.0]


def test_runs_are_what_is_voiced_for_long_enough() -> None:
    hummed = np.zeros(40)
    hummed[5:20] = 200.0
    hummed[30:33] = 200.0
    voice = Voice(pitch=hummed, envelope=np.ones((40, 3)), breath=np.ones((40, 3)))
    assert changes.voiced_runs(voice, 0.05) == [slice(5, 20)]
    assert changes.voiced_runs(voice, 0.01) == [slice(5, 20), slice(30, 33)]


def test_a_gasp_has_no_pitch_and_swells(voice: Voice) -> None:
    gasp = changes.gasp(voice, 0.4, np.random.default_rng(1))
    assert not gasp.pitch.any()
    assert len(gasp) == 80
    energy = gasp.envelope.sum(axis=1)
    assert energy[0] < 0.1 * energy.max() > energy[-1]
    assert energy.max() < 0.1 * voice.envelope.sum(axis=1).max()
