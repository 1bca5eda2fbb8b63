"""Tests of the path from sound to verdicts, with the shipped model."""

import itertools
from pathlib import Path
from threading import Event
import tracemalloc

import numpy as np
import pytest

from cry_detection import detector as detector_module
from cry_detection.audio import SAMPLE_RATE, Block
from cry_detection.audio.file import RecordingSource
from cry_detection.detector import NO_SIGNAL_S, Detector, Hop, level_dbfs
from cry_detection.model_file import ModelFile
from cry_detection.tflite import RuntimeName


@pytest.fixture(scope="module")
def sound(recording: Path) -> Block:
    """Return the recording up to the end of its first cry."""
    return np.concatenate(list(RecordingSource(recording).blocks(Event())))[: 45 * SAMPLE_RATE]


def listen(detector: Detector, sound: Block, size: int = SAMPLE_RATE) -> list[Hop]:
    """Return the hops of sound that comes in blocks of a size."""
    blocks = (sound[start : start + size] for start in range(0, len(sound), size))
    return [hop for block in blocks for hop in detector.push(block)]


def test_one_probability_a_hop(model: ModelFile, sound: Block) -> None:
    hops = listen(Detector(model), sound)
    assert len(hops) == len(sound) // model.hop_samples
    assert [hop.end_s for hop in hops] == pytest.approx(
        [(n + 1) * model.hop_s for n in range(len(hops))]
    )
    assert all(0.0 <= hop.probability <= 1.0 for hop in hops)


def test_the_cry_is_heard_and_the_quiet_before_it_is_not(model: ModelFile, sound: Block) -> None:
    hops = listen(Detector(model), sound)
    assert not any(hop.verdict.crying for hop in hops if hop.end_s < 26.0)
    assert any(hop.verdict.crying for hop in hops)


@pytest.mark.parametrize("size", [100, 1600, 5120, 100_000])
def test_the_sizes_of_blocks_make_no_difference(model: ModelFile, sound: Block, size: int) -> None:
    sound = sound[: 8 * SAMPLE_RATE]
    expected = [hop.probability for hop in listen(Detector(model), sound)]
    assert [hop.probability for hop in listen(Detector(model), sound, size)] == expected


def test_both_runtimes_hear_the_same(model: ModelFile, sound: Block) -> None:
    litert, numpy = (Detector(model, name) for name in RuntimeName)
    assert (litert.runtime, numpy.runtime) == tuple(RuntimeName)
    expected = [hop.probability for hop in listen(litert, sound)]
    heard = [hop.probability for hop in listen(numpy, sound)]
    np.testing.assert_allclose(heard, expected, atol=1e-4)


def test_lost_sound_leaves_nothing_behind(model: ModelFile, sound: Block) -> None:
    detector = Detector(model)
    expected = [hop.probability for hop in listen(detector, sound[: 10 * SAMPLE_RATE])]
    # Not whole hops: what is left of the last one goes too.
    listen(detector, sound[-10 * SAMPLE_RATE - 100 :])
    detector.lose_sound()
    hops = listen(detector, sound[: 10 * SAMPLE_RATE])
    assert [hop.probability for hop in hops] == expected
    assert hops[0].end_s == model.hop_s


def test_digital_silence_counts_as_heard_only_for_a_minute(model: ModelFile) -> None:
    detector = Detector(model)
    hops = listen(detector, np.zeros(int(70 * SAMPLE_RATE), np.float32))
    assert all(hop.level_dbfs is None for hop in hops)
    assert sum(hop.heard_s for hop in hops) == pytest.approx(NO_SIGNAL_S, abs=model.hop_s)
    (hop, *_) = listen(detector, np.tile(np.array([0.001, -0.001], np.float32), SAMPLE_RATE // 2))
    assert hop.heard_s == model.hop_s


def test_the_minute_of_silence_begins_anew_with_the_stream(model: ModelFile) -> None:
    detector = Detector(model)
    silence = np.zeros(int((NO_SIGNAL_S + 1.0) * SAMPLE_RATE), np.float32)
    assert listen(detector, silence)[-1].heard_s == 0.0
    detector.lose_sound()
    assert listen(detector, silence)[0].heard_s == model.hop_s


def test_sound_that_was_lost_on_its_way_is_time_all_the_same(model: ModelFile) -> None:
    detector = Detector(model)
    second = np.zeros(SAMPLE_RATE, np.float32)
    listen(detector, second)
    detector.skip(5.0)
    (hop, *_) = listen(detector, second)
    assert hop.end_s == pytest.approx(3 * model.hop_s + 5.0)


def test_memory_does_not_grow_with_the_stream(model: ModelFile) -> None:
    detector = Detector(model)
    block = np.random.default_rng(0).normal(0, 0.01, 10 * SAMPLE_RATE).astype(np.float32)
    for _ in detector.push(block):
        pass
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for _ in range(30):
            for _ in detector.push(block):
                pass
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A single block is 640 kB.
    assert after - before < 100_000


@pytest.mark.parametrize(("amplitude", "level"), [(1.0, 0.0), (0.1, -20.0), (0.001, -60.0)])
def test_level(amplitude: float, level: float) -> None:
    square = np.tile(np.array([amplitude, -amplitude], np.float32), 100)
    assert level_dbfs(square) == pytest.approx(level, abs=1e-3)


def test_digital_silence_has_no_level() -> None:
    assert level_dbfs(np.zeros(100, np.float32)) is None


def test_the_real_time_factor_is_what_a_second_of_sound_costs(
    model: ModelFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    detector = Detector(model)
    assert detector.real_time_factor is None
    # A machine on which every hop takes half of its own length.
    moments = itertools.count(step=model.hop_s / 2)
    monkeypatch.setattr(detector_module, "perf_counter", lambda: next(moments))
    listen(detector, np.zeros(2 * SAMPLE_RATE, np.float32))
    assert detector.real_time_factor == pytest.approx(0.5)
