"""What the judge learns from: lively rooms, with voices that are drawn by kind."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("python_stretch")

from model.data.clips import Clip, read_clips, thinned
from model.data.kinds import MOST, kind_of
from model.data.library import Library
from model.errors import DataError
from model.mixing.distractors import LIVELY, SHARES, Distractors
from model.mixing.long_examples import SHAPE, LongExampleMixer


@pytest.fixture
def clips(data: Path) -> list[Clip]:
    """Return cats of two voices, a grown-up who cries, speech, and babies, one of them made."""
    clips = read_clips(data)
    cat, cry = (next(c for c in clips if c.sound == sound) for sound in ("cat", "baby_cry"))
    return [
        *clips,
        *(replace(cat, group="tom", licence=str(number)) for number in range(9)),
        replace(cat, sound="adult_crying", group="adult"),
        replace(cry, group=f"{cry.group}~1"),
    ]


def test_the_examples_have_one_shape_and_come_from_their_seed(clips: list[Clip]) -> None:
    library = Library(clips)
    assert len(library.made_babies) == 1
    mixer = LongExampleMixer(library, 1)
    lengths, cries = set(), 0
    for index in range(12):
        example, again = mixer.mix(index), LongExampleMixer(library, 1).mix(index)
        np.testing.assert_array_equal(example.sound, again.sound)
        lengths.add((len(example.sound), len(example.clean)))
        cries += bool(example.cries)
        labels, weights = SHAPE.labels(example.cries)
        assert labels.shape == (42,)
        assert not weights[:2].any()
        assert labels.any() <= bool(example.cries)
    assert lengths == {(SHAPE.samples, SHAPE.samples)}
    assert 0 < cries < 12


def test_a_hop_ends_with_its_frames() -> None:
    # 42 hops of 24 frames, the last one with the last frame.
    assert SHAPE.frames == 1008
    assert SHAPE.ends_s[-1] * 16_000 == SHAPE.samples
    np.testing.assert_allclose(np.diff(SHAPE.ends_s), 0.48)
    assert len(SHAPE.ends_s[SHAPE.taught]) == 20


def test_kinds_and_voices_come_as_often_as_they_should(clips: list[Clip]) -> None:
    distractors = Distractors(Library(clips).sounds)
    rng = np.random.default_rng(0)
    picked = [distractors.pick(rng) for _ in range(3000)]
    kinds = Counter(sound.kind for sound in picked)
    # Nine clips of one voice and one of another: three times as often, not nine times.
    cats = Counter(sound.clip.group for sound in picked if sound.kind == "cat")
    assert 2.3 < cats["tom"] / (kinds["cat"] - cats["tom"]) < 3.9
    expected = SHARES["cat"] / SHARES["adult_crying"]
    assert kinds["cat"] / kinds["adult_crying"] == pytest.approx(expected, rel=0.2)
    assert {distractors.pick(rng, LIVELY).kind for _ in range(20)} == {"speech"}
    assert distractors.again(rng, picked[0]).clip.group == picked[0].clip.group


def test_nothing_but_cries_is_refused(clips: list[Clip]) -> None:
    cries = Library(clip for clip in clips if clip.label == "cry")
    with pytest.raises(DataError, match="no sounds but cries and noise"):
        LongExampleMixer(cries, 1)


def test_masses_of_a_kind_are_thinned(clips: list[Clip]) -> None:
    cat = next(clip for clip in clips if clip.sound == "cat")
    music = [replace(cat, sound="music", licence=str(number)) for number in range(500)]
    kept = thinned([*clips, *music])
    assert sum(kind_of(clip.sound) == "music" for clip in kept) == MOST["music"]
    assert kept == thinned([*clips, *music])
    assert sum(clip.sound == "cat" for clip in kept) == 10


@pytest.mark.parametrize(
    ("sound", "kind"),
    [
        ("adult_crying_made", "adult_crying"),
        ("adult_yawning", "adult_voice"),
        ("speech_child", "child_voice"),
        ("talk_made", "speech"),
        ("bed_rain", "steady"),
        ("rain", "steady"),
        ("tv_motor_hum", "steady"),
        ("training", "household"),
        ("animals_game", "other_animal"),
        ("voices_game", "adult_voice"),
        ("door_wood_creaks", "squeak"),
        ("toilet_flush", "household"),
    ],
)
def test_a_sound_has_a_kind(sound: str, kind: str) -> None:
    assert kind_of(sound) == kind
