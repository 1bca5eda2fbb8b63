"""Tests of the pictures that explain the model."""

from pathlib import Path

import pytest

pytest.importorskip("ai_edge_litert")

from cry_detection import ModelFile
from model.report import explain
from model.report.explain import OUT, Story, draw, listen, main
from model.report.layers import look_inside


@pytest.fixture(scope="module")
def story(model: ModelFile, recording: Path) -> Story:
    """Return what the shipped model makes of the nursery."""
    return listen(model, recording)


def test_every_picture_is_drawn_and_in_the_repository(
    tmp_path: Path,
) -> None:
    main(["--out", str(tmp_path / "new")])
    drawn = sorted((tmp_path / "new").iterdir())
    assert [path.name for path in drawn] == sorted(path.name for path in OUT.iterdir())
    page = (OUT.parents[1] / "how-it-hears.md").read_text()
    for path in drawn:
        assert path.read_bytes().startswith(b"\x89PNG")
        assert path.stat().st_size > 5_000
        assert f"images/how-it-hears/{path.name}" in page


def test_the_story_is_that_of_the_recording(story: Story) -> None:
    assert len(draw(story)) == len(list(OUT.iterdir()))
    counts = explain._confusion(story)
    assert counts[0].sum() == len(story.cries) == 2
    assert counts[1].sum() == len(story.others)
    snr_db, sure, _ = explain._fading(story)
    assert snr_db[0] > snr_db[-1]
    assert sure[0] > sure[-1]


def test_the_layers_lead_to_what_the_listener_says(story: Story, model: ModelFile) -> None:
    cry, other = story.peak(story.cries[0]), story.peak(story.others[0])
    suspicions = [
        model.listener.calibrate(look_inside(model, story.window(hop)).logit)
        for hop in (cry, other)
    ]
    assert suspicions[0] > model.gate
    assert suspicions[0] > suspicions[1]
    inside = look_inside(model, story.window(cry))
    assert len(inside.layers) > 1
    for layer in inside.layers:
        assert layer.name
        frames, _, filters = layer.answers.shape
        assert frames > 1
        assert layer.kernels.shape[0] == filters
