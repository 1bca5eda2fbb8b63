"""Which sounds a mixture draws from."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile")
pytest.importorskip("scipy")

from model.data import read_clips
from model.library import Library


def test_what_fooled_a_network_is_drawn_with_the_hardest(data: Path) -> None:
    clips = read_clips(data)
    library = Library(clips)
    music = next(clip for clip in clips if clip.sound == "music")
    more = library.with_more([], fooling=[music])
    assert len(more.sounds) == len(library.sounds)
    assert more.hardest.pick(np.random.default_rng(0)).clip == music
    # Its own part it plays as before.
    assert [sound.clip for sound in more.music] == [music]
