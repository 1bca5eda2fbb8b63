"""Tests of the listener that suspects and the judge that decides."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from cry_detection.audio import SAMPLE_RATE, Block
from cry_detection.audio.file import RecordingSource
from cry_detection.cascade import Gate
from cry_detection.classifier import Classifier, Score
from cry_detection.episodes import logit, sigmoid
from cry_detection.features import LogMel
from cry_detection.model_file import ModelFile
from cry_detection.network import StreamingNetwork
from cry_detection.tflite import RuntimeName, Tensor
from cry_detection.witness import WINDOW, Witness

type Hop = tuple[Tensor, Block]

ALWAYS, NEVER = -np.inf, np.inf


@pytest.fixture(scope="module")
def hops(model: ModelFile, recording: Path) -> list[Hop]:
    """Return frames and sound of a cry and of what came before and after, hop by hop."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    sound = sound[12 * SAMPLE_RATE : 66 * SAMPLE_RATE]
    features, size = LogMel(model.features), model.hop_samples
    blocks = [sound[at : at + size] for at in range(0, len(sound) - size + 1, size)]
    return [(features.push(block), block) for block in blocks]


@pytest.fixture(scope="module")
def restless(model: ModelFile, hops: list[Hop]) -> ModelFile:
    """Return a model whose listener often suspects something, and soon no longer."""
    heard = [logit(score.probability, 20.0) for score in listen(replace(model, gate=NEVER), hops)]
    return replace(model, gate=float(np.quantile(heard, 0.7)), hold_s=2.0)


def listen(
    model: ModelFile,
    hops: list[Hop],
    runtime: RuntimeName = RuntimeName.NUMPY,
    *,
    always_judge: bool = False,
) -> list[Score]:
    """Return the score of every hop."""
    classifier = Classifier(model, runtime, always_judge=always_judge)
    return [classifier.push(*hop) for hop in hops]


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_the_judge_answers_as_if_it_had_always_been_asked(
    restless: ModelFile, hops: list[Hop], runtime: RuntimeName
) -> None:
    scores = listen(restless, hops, runtime)
    asked = listen(restless, hops, runtime, always_judge=True)
    judged = np.array([score.judged for score in scores])
    # It came and went, and was away for longer than the judge looks back and for less.
    assert np.diff(judged).sum() >= 3
    assert 0.2 < judged.mean() < 0.9
    for score, always in zip(scores, asked, strict=True):
        assert score.judged == always.judged
        assert score.probability == pytest.approx(always.probability, abs=1e-5)
        assert always.embedding is not None
        assert (score.embedding is not None) is score.judged
        if score.embedding is not None:
            np.testing.assert_allclose(score.embedding, always.embedding, atol=1e-4)


@pytest.mark.parametrize("runtime", list(RuntimeName))
def test_the_judge_answers_as_a_network_that_heard_the_stream(
    model: ModelFile, restless: ModelFile, hops: list[Hop], runtime: RuntimeName
) -> None:
    network = StreamingNetwork(model, model.judge, runtime)
    frames = [frames for frames, _ in hops]
    first = np.repeat(frames[0].mean(axis=0)[None], model.hop_frames, axis=0)
    for _ in range(2 * model.judge_hops):
        network.push(first)
    whole = [np.concatenate((first, frames[0]))[-model.hop_frames :], *frames[1:]]
    expected = [network.push(each).logit for each in whole]
    for score, judgement in zip(listen(restless, hops, runtime), expected, strict=True):
        if score.judged:
            assert score.opinion is not None
            probability = sigmoid(judgement + score.opinion)
            assert score.probability == pytest.approx(probability, abs=1e-4)


def test_the_witness_hears_the_last_second_and_is_not_asked_in_a_calm_room(
    model: ModelFile, hops: list[Hop]
) -> None:
    witness = Witness(model.witness, RuntimeName.NUMPY)
    sound = np.zeros(WINDOW, np.float32)
    for score, (_, block) in zip(listen(model, hops), hops, strict=True):
        sound = np.concatenate((sound, block))[-WINDOW:]
        assert (score.opinion is not None) is score.judged
        if score.opinion is not None:
            least, most = (
                model.witness.weight * each for each in (model.witness.least, model.witness.most)
            )
            said = model.witness.weight * witness.logit(sound)
            assert score.opinion == pytest.approx(min(max(said, least), most), abs=1e-4)


def test_who_decides_depends_on_the_suspicion(model: ModelFile, hops: list[Hop]) -> None:
    listener, judge = (listen(replace(model, gate=gate), hops) for gate in (NEVER, ALWAYS))
    assert not any(score.judged for score in listener)
    assert all(score.judged for score in judge)
    limit = sigmoid(model.gate)
    for score, calm, sure in zip(listen(model, hops), listener, judge, strict=True):
        assert score.judged or calm.probability <= limit
        decided = sure if score.judged else calm
        assert score.probability == pytest.approx(decided.probability, abs=1e-5)


def test_a_calm_room_costs_the_listener_alone(
    model: ModelFile, hops: list[Hop], monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = Classifier(replace(model, gate=NEVER), RuntimeName.NUMPY)
    classifier.push(*hops[0])
    pushed: list[StreamingNetwork] = []
    push = StreamingNetwork.push

    def count(network: StreamingNetwork, frames: Tensor) -> object:
        pushed.append(network)
        return push(network, frames)

    monkeypatch.setattr(StreamingNetwork, "push", count)
    for hop in hops[1:]:
        classifier.push(*hop)
    assert len(pushed) == len(hops) - 1
    assert len(set(pushed)) == 1


def test_catching_up_costs_no_more_than_what_counts(
    restless: ModelFile, hops: list[Hop], monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = Classifier(restless, RuntimeName.NUMPY)
    costs: list[int] = []
    push = StreamingNetwork.push

    def count(network: StreamingNetwork, frames: Tensor) -> object:
        costs[-1] += 1
        return push(network, frames)

    classifier.push(*hops[0])
    monkeypatch.setattr(StreamingNetwork, "push", count)
    judged = []
    for hop in hops[1:]:
        costs.append(0)
        judged.append(classifier.push(*hop).judged)
    away = restless.judge_hops
    for cost, was_judged in zip(costs, judged, strict=True):
        away = min(away + 1, restless.judge_hops)
        # One for the listener, and what the judge has missed.
        assert cost == 1 + (away if was_judged else 0)
        away = 0 if was_judged else away


def test_a_stream_after_another_is_heard_as_the_first(restless: ModelFile, hops: list[Hop]) -> None:
    classifier = Classifier(restless, RuntimeName.NUMPY)
    for hop in hops:
        classifier.push(*hop)
    classifier.reset()
    again = [classifier.push(*hop).probability for hop in hops]
    assert again == [score.probability for score in listen(restless, hops)]


@pytest.mark.parametrize(
    ("logits", "is_open"),
    [
        ([-4.0, -3.0, -4.0], [False, False, False]),
        ([-2.0, -4.0, -4.0, -4.0, -4.0], [True, True, True, False, False]),
        ([-2.0, -4.0, -2.0, -4.0, -4.0, -4.0], [True, True, True, True, True, False]),
        ([-2.0, -4.0, -4.0, -4.0, 0.0], [True, True, True, False, True]),
    ],
)
def test_the_gate_stays_open_for_a_while(logits: list[float], is_open: list[bool]) -> None:
    gate = Gate(-3.0, 2)
    assert [gate.push(each) for each in logits] == is_open
    gate.push(0.0)
    gate.reset()
    assert not gate.push(-4.0)
