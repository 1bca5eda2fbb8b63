"""Mixtures: their levels and their labels."""

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("scipy")

from model.mixing.labels import hop_labels
from model.mixing.mixture import Mixture
from model.mixing.noise import NOISES, Noise, noise


def rms_db(sound: np.ndarray) -> float:
    return float(10.0 * np.log10(np.mean(np.square(sound))))


@pytest.mark.parametrize("snr_db", [-5.0, 10.0])
def test_the_stated_snr_is_what_was_mixed(snr_db: float) -> None:
    rng = np.random.default_rng(0)
    bed = noise(rng, "pink", 32_000)
    event = np.sin(np.arange(8000, dtype=np.float32))
    mixture = Mixture(bed, -40.0)
    before = mixture.sound.copy()
    mixture.add(event, 0.5, float(np.sqrt(np.mean(np.square(event)))), snr_db)
    added = mixture.sound - before
    assert rms_db(before) == pytest.approx(-40.0, abs=0.1)
    assert rms_db(added[8000:16_000]) == pytest.approx(-40.0 + snr_db, abs=0.1)
    assert not added[:8000].any()
    assert not added[16_000:].any()


def test_an_event_that_outlasts_the_bed_is_cut() -> None:
    mixture = Mixture(np.ones(1000, np.float32), -20.0)
    mixture.add(np.ones(5000, np.float32), 0.05, 1.0, 0.0)
    assert mixture.sound[799] == pytest.approx(0.1)
    assert mixture.sound[800] == pytest.approx(0.2)


@pytest.mark.parametrize("kind", NOISES)
def test_noise_is_level_and_comes_from_its_seed(kind: Noise) -> None:
    sound, again, other = (noise(np.random.default_rng(seed), kind, 48_000) for seed in (1, 1, 2))
    assert rms_db(sound) == pytest.approx(0.0, abs=0.01)
    np.testing.assert_array_equal(sound, again)
    assert not np.array_equal(sound, other)


def test_brown_noise_is_darker_than_white() -> None:
    def treble(kind: Noise) -> float:
        power = np.square(np.abs(np.fft.rfft(noise(np.random.default_rng(3), kind, 32_000))))
        return float(power[8000:].sum() / power.sum())

    assert treble("white") == pytest.approx(0.5, abs=0.1)
    assert treble("brown") < 0.05


def test_a_window_is_a_cry_when_its_end_holds_enough_of_one() -> None:
    ends_s = np.array([2.0, 3.2, 3.5, 5.0, 6.0])
    labels, weights = hop_labels([(3.0, 4.0)], ends_s, window_s=1.92)
    # Before; a first fifth of a second, of which nobody could say; crying; just over; long over.
    assert labels.tolist() == [0.0, 0.0, 1.0, 0.0, 0.0]
    assert weights.tolist() == [1.0, 0.0, 1.0, 0.0, 1.0]
