"""Tests of cutting and checking recordings, and of finding the same sound twice."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cli.mine import MineError
from cli.mine.duplicates import without_duplicates
from cli.mine.embedder import Clip, Embedder
from cli.mine.folder import Recording, find_recordings
from cry_detection import SAMPLE_RATE, ModelFile, SourceError
from tests.cli.conftest import Cut, Write, write_sound


@pytest.fixture(scope="module")
def embedder(model: ModelFile) -> Embedder:
    """Return what listens."""
    return Embedder(model)


def hear(embedder: Embedder, folder: Path) -> tuple[list[Clip], list[str]]:
    """Return the clips of a folder, and the messages about them."""
    recordings, messages = find_recordings(folder)
    clips = []
    for recording in recordings:
        heard, complaints = embedder.embed(recording, lambda _: None)
        clips += heard
        messages += complaints
    return clips, messages


def test_recordings_are_found_by_their_folder(
    embedder: Embedder, family: Path, write: Write
) -> None:
    (family / "cry" / ".DS_Store").write_bytes(b"junk")
    (family / "notes.txt").write_text("not a label track of anything")
    write("cry/deeper/fourth.wav", np.full(16_000, 0.1, np.float32))
    write("stray.wav", np.full(16_000, 0.1, np.float32))
    recordings, messages = find_recordings(family)
    assert [(each.name, each.is_cry) for each in recordings] == [
        ("cry/deeper/fourth.wav", True),
        ("cry/first.wav", True),
        ("cry/second.mp3", True),
        ("cry/third.flac", True),
        ("other/door.ogg", False),
        ("other/machine.wav", False),
        ("other/talk.m4a", False),
    ]
    assert messages == ["stray.wav has no label track stray.txt beside it: left out."]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(MineError, match="nowhere"):
        find_recordings(tmp_path / "nowhere")


def test_every_clip_teaches_something(embedder: Embedder, family: Path, model: ModelFile) -> None:
    clips, messages = hear(embedder, family)
    assert messages == []
    assert [clip.is_cry for clip in clips] == [True] * 3 + [False] * 3
    size = model.golden_of(model.judge)["embedding"].shape[1]
    for clip in clips:
        hops = (len(clip.teaches),)
        assert clip.embeddings.shape == (*hops, size)
        assert clip.judged.shape == clip.probabilities.shape == hops
        assert clip.teaches.any()


def test_pauses_of_a_cry_teach_nothing(
    embedder: Embedder, folder: Path, write: Write, cut: Cut, model: ModelFile
) -> None:
    quiet = np.random.default_rng(0).normal(0.0, 1e-4, 5 * SAMPLE_RATE).astype(np.float32)
    write("cry/late.wav", np.concatenate((quiet, cut(26.0, 31.0))))
    ((clip,), _) = hear(embedder, folder)
    taught = (np.flatnonzero(clip.teaches) + 1) * model.hop_s
    assert 5.0 < taught.min() < 7.0
    assert taught.max() > 9.0


def test_marks_cut_a_night(embedder: Embedder, folder: Path, write: Write, cut: Cut) -> None:
    write("night.flac", cut(0.0, 95.0))
    track = folder / "night.txt"
    track.write_text("26\t41.6\tcry\n41.6\t43\tother\n66\t80\tother\n")
    clips, messages = hear(embedder, folder)
    assert [(clip.name, clip.is_cry) for clip in clips] == [
        ("night.flac at 0:00:26", True),
        ("night.flac at 0:01:06", False),
    ]
    # Its windows still hold some of the crying.
    assert messages == ["night.flac at 0:00:41 is too short: left out."]
    track.write_text("26\t41.6\tcry\n95.5\t99\tother\n")
    with pytest.raises(MineError, match=r"night\.txt, line 2: it begins after the end"):
        hear(embedder, folder)


def test_marks_are_heard_as_in_the_whole_night(
    embedder: Embedder, folder: Path, write: Write, cut: Cut
) -> None:
    write("night.wav", cut(0.0, 80.0))
    track = folder / "night.txt"
    track.write_text("0\t60\tother\n70\t79\tother\n")
    *_, alone = hear(embedder, folder)[0]
    track.write_text("0\t79\tother\n")
    clips, _ = hear(embedder, folder)
    whole = np.concatenate([clip.embeddings for clip in clips])
    likeness = np.corrcoef(
        alone.embeddings[5:-2].ravel(), whole[-len(alone.teaches) :][5:-2].ravel()
    )
    assert likeness[0, 1] > 0.8


def test_other_sounds_come_in_pieces(
    embedder: Embedder, folder: Path, write: Write, cut: Cut
) -> None:
    write("other/long.wav", cut(42.0, 122.0)[: 80 * SAMPLE_RATE])
    clips, _ = hear(embedder, folder)
    assert [clip.name for clip in clips] == [
        f"other/long.wav at 0:{place}" for place in ("00:00", "00:26", "00:53")
    ]
    assert {clip.recording for clip in clips} == {"other/long.wav"}


def test_a_long_cry_needs_a_label_track(folder: Path, write: Write, cut: Cut) -> None:
    write("cry/night.flac", np.tile(cut(26.0, 41.0), 41))
    with pytest.raises(MineError, match=r"night\.txt when the baby cries"):
        find_recordings(folder)


@pytest.mark.parametrize(
    ("change", "message", "used"),
    [
        (lambda sound: 0.0 * sound, "is digital silence: left out.", False),
        (lambda sound: sound / np.abs(sound).max() * 2e-4, "is too quiet, -", False),
        (lambda sound: sound[:4000], "is too short: left out.", False),
        (
            lambda sound: np.clip(sound / np.abs(sound).max() * 20.0, -1.0, 1.0),
            "is clipped, it was too loud for the microphone: used all the same.",
            True,
        ),
    ],
)
@pytest.mark.parametrize("kind", ["cry", "other"])
def test_levels_are_checked(
    embedder: Embedder,
    folder: Path,
    write: Write,
    cut: Cut,
    change: Callable[[np.ndarray], np.ndarray],
    message: str,
    used: bool,
    kind: str,
) -> None:
    write(f"{kind}/a.wav", change(cut(26.0, 31.0)).astype(np.float32))
    clips, sentences = hear(embedder, folder)
    assert len(clips) == used
    (sentence,) = sentences
    assert sentence.startswith(f"{kind}/a.wav {message}")


@pytest.mark.parametrize("name", ["empty.wav", "text.mp3"])
def test_an_unreadable_recording_is_named(embedder: Embedder, folder: Path, name: str) -> None:
    path = folder / "cry" / name
    path.parent.mkdir()
    path.write_text("" if name == "empty.wav" else "no sound")
    with pytest.raises(SourceError, match=name):
        hear(embedder, folder)


@pytest.mark.parametrize("name", ["b.mp3", "b.m4a", "b.ogg", "b.wav"])
def test_the_same_sound_twice_is_left_out(
    embedder: Embedder, folder: Path, write: Write, cut: Cut, name: str
) -> None:
    write("cry/a.wav", cut(26.0, 34.0))
    write(f"cry/{name}", 0.5 * cut(26.7, 33.0))
    write("cry/z.wav", cut(34.5, 41.5))
    clips, messages = without_duplicates(hear(embedder, folder)[0])
    assert [clip.name for clip in clips] == ["cry/a.wav", "cry/z.wav"]
    assert messages == [f"cry/{name} is the same as cry/a.wav: left out."]


def test_a_clip_of_a_marked_night_is_known_again(
    embedder: Embedder, folder: Path, write: Write, cut: Cut
) -> None:
    write("night.wav", cut(10.0, 60.0))
    (folder / "night.txt").write_text("16\t31.6\tcry\n")
    write("cry/cut.mp3", cut(28.0, 36.0))
    clips, _ = without_duplicates(hear(embedder, folder)[0])
    assert [clip.name for clip in clips] == ["night.wav at 0:00:16"]


def test_a_sound_that_is_both_is_refused(
    embedder: Embedder, folder: Path, write: Write, cut: Cut
) -> None:
    write("cry/a.wav", cut(26.0, 34.0))
    write("other/b.ogg", cut(26.0, 34.0))
    clips, _ = hear(embedder, folder)
    with pytest.raises(MineError, match=r"cry/a\.wav and other/b\.ogg are the same sound"):
        without_duplicates(clips)


def test_steady_noise_is_not_the_same(embedder: Embedder, tmp_path: Path) -> None:
    clips = []
    for seed in range(3):
        noise = np.random.default_rng(seed).normal(0.0, 0.02, 8 * SAMPLE_RATE)
        path = write_sound(tmp_path / f"{seed}.wav", noise.astype(np.float32))
        recording = Recording(path=path, name=path.name, is_cry=False, marks=None)
        clips += embedder.embed(recording, lambda _: None)[0]
    assert without_duplicates(clips) == (clips, [])
