"""What is taken for a wrong label, and how uploads get theirs.

YAMNet is no part of this project, so that its answers are played here; the network is the real one.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import cast

import numpy as np
import pytest

pytest.importorskip("scipy")
pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

import soundfile

from cry_detection import SAMPLE_RATE, Block, ModelFile, RecordingSource
from model.data.clips import Clip
from model.network.stream import ListenerStream
from model.network.yamnet import YamNet
from model.training.pseudo_labels import label, without_wrong

# The recording of the demonstration is calm up to its first cry.
CALM_S, CRYING_S = (0.0, 15.0), (20.0, 45.0)
FIRST_CRY_S = 26.0


class Teacher:
    """Answers as told."""

    def __init__(self, answers: Mapping[Clip, float]) -> None:
        self._answers = {clip.load().tobytes(): answer for clip, answer in answers.items()}

    def crying(self, sound: Block, _hop: int) -> np.ndarray:
        """Return the highest score of a crying class in each window."""
        return np.array([0.0, self._answers[sound.tobytes()]], np.float32)


def teacher(answers: Mapping[Clip, float]) -> YamNet:
    """Return a teacher who says of each clip how sure it is of a cry."""
    return cast(YamNet, Teacher(answers))


@pytest.fixture
def listener(model: ModelFile) -> ListenerStream:
    """Return the listener that ships."""
    return ListenerStream(model.listener.path)


@pytest.fixture(scope="module")
def calm_and_crying(recording: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Clip]:
    """Return two uploads that nobody labelled."""
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))
    folder = tmp_path_factory.mktemp("uploads")
    clips = []
    for name, (start_s, end_s) in {"calm": CALM_S, "crying": CRYING_S}.items():
        path = folder / f"{name}.wav"
        part = sound[round(start_s * SAMPLE_RATE) : round(end_s * SAMPLE_RATE)]
        soundfile.write(path, part, SAMPLE_RATE)
        clips.append(
            Clip(
                path=path,
                split="unlabelled",
                label="unknown",
                sound="unchecked_upload",
                source="uploads",
                group=name,
                licence="CC0",
                cries=None,
            )
        )
    return clips


def test_uploads_of_which_both_are_sure_are_labelled(
    calm_and_crying: list[Clip], listener: ListenerStream
) -> None:
    calm, crying = calm_and_crying
    labelled = label(calm_and_crying, teacher({calm: 0.01, crying: 0.3}), listener)
    assert [clip.label for clip in labelled] == ["not_cry", "cry"]
    cries = labelled[1].cries
    assert cries
    assert all(start >= FIRST_CRY_S - CRYING_S[0] - 1.0 for start, _ in cries)


def test_uploads_of_which_they_think_differently_are_left_out(
    calm_and_crying: list[Clip], listener: ListenerStream
) -> None:
    calm, crying = calm_and_crying
    assert label(calm_and_crying, teacher({calm: 0.3, crying: 0.01}), listener) == []


def test_what_is_too_short_for_an_episode_is_no_cry(
    calm_and_crying: list[Clip], listener: ListenerStream, tmp_path: Path
) -> None:
    path = tmp_path / "short.wav"
    soundfile.write(path, calm_and_crying[1].load()[: SAMPLE_RATE // 2], SAMPLE_RATE)
    short = replace(calm_and_crying[1], path=path)
    assert label([short], teacher({short: 0.9}), listener) == []


def test_a_marked_cry_in_which_the_teacher_hears_nothing_is_a_wrong_label(
    calm_and_crying: list[Clip],
) -> None:
    calm, crying = (replace(clip, label="cry", split="train") for clip in calm_and_crying)
    other = replace(calm, label="not_cry", sound="cat")
    answers = {calm: 0.01, crying: 0.3}
    assert without_wrong([calm, crying, other], teacher(answers)) == [crying, other]
