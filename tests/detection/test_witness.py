"""Tests of the second opinion."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest

from cry_detection import witness as module
from cry_detection.audio import SAMPLE_RATE, Block
from cry_detection.audio.file import RecordingSource
from cry_detection.tflite import ModelError, RuntimeName
from cry_detection.witness import WINDOW, WITNESS, Witness, WitnessConfig, spectrogram

PLAIN = WitnessConfig(weight=1.0, least=-20.0, most=20.0)
# What Google's own yamnet.tflite says of the clearest second of the demonstration's recording.
BABY_CRY = 0.852


@pytest.fixture(scope="module")
def cry(recording: Path) -> Block:
    """Return the second of the recording in which a cry is clearest."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    start = round(34.75 * SAMPLE_RATE)
    return sound[start : start + WINDOW]


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_it_says_what_yamnet_says(cry: Block, runtime: RuntimeName) -> None:
    logit = Witness(PLAIN, runtime).logit(cry)
    assert 1.0 / (1.0 + np.exp(-logit)) == pytest.approx(BABY_CRY, abs=0.05)


def test_the_front_end_is_that_of_yamnet(cry: Block) -> None:
    with np.load(WITNESS.with_suffix(".golden.npz")) as golden:
        np.testing.assert_allclose(spectrogram(cry), golden["frames"][0], atol=0.02)


def test_an_opinion_counts_within_its_bounds(cry: Block) -> None:
    for config, expected in (
        (PLAIN._replace(weight=2.0, most=1.0), 2.0),
        (PLAIN._replace(weight=2.0, least=8.0), 16.0),
    ):
        witness = Witness(config, RuntimeName.NUMPY)
        witness.push(cry)
        assert witness.ask() == pytest.approx(expected)


def test_only_the_last_second_counts(cry: Block) -> None:
    witness = Witness(PLAIN, RuntimeName.NUMPY)
    witness.push(cry)
    alone = witness.ask()
    witness.reset()
    for block in (np.full(7_680, 0.5, np.float32), cry[:5_000], cry[5_000:]):
        witness.push(block)
    assert witness.ask() == pytest.approx(alone)
    witness.reset()
    assert witness.ask() < alone - 3.0


def test_a_runtime_that_miscomputes_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / WITNESS.name
    copy.write_bytes(WITNESS.read_bytes())
    with np.load(WITNESS.with_suffix(".golden.npz")) as golden:
        frames, logit = golden["frames"], golden["logit"] + 1.0
    np.savez(copy.with_suffix(".golden.npz"), frames=frames, logit=logit)
    monkeypatch.setattr(module, "WITNESS", copy)
    with pytest.raises(ModelError, match=r"computes witness\.tflite wrongly"):
        Witness(PLAIN, RuntimeName.NUMPY)
