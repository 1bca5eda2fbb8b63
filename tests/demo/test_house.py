"""The demonstration's configuration directory is made anew, and only where nothing is lost."""

from pathlib import Path

import pytest

from demo import house
from demo.failure import DemoError
from demo.recording.labels import RECORDING


def test_it_is_furnished(tmp_path: Path) -> None:
    with house.built(tmp_path / "new", RECORDING) as directory:
        assert str(RECORDING.parent) in (directory / "configuration.yaml").read_text()
        assert (directory / "dashboard.yaml").is_file()
        assert (directory / "entities.yaml").is_file()
        assert (directory / "custom_components" / "cry_monitor" / "manifest.json").is_file()


def test_nothing_is_left_of_the_last_time(tmp_path: Path) -> None:
    with house.built(tmp_path, RECORDING) as directory:
        (directory / ".storage" / "auth").write_text("{}")
        (directory / "home-assistant_v2.db").touch()
    with house.built(tmp_path, RECORDING) as directory:
        assert not (directory / ".storage" / "auth").exists()
        assert not (directory / "home-assistant_v2.db").exists()
    # The integration itself is only linked.
    assert (tmp_path / "custom_components" / "cry_monitor" / "manifest.json").is_file()


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").touch()
    with pytest.raises(DemoError, match="other files"), house.built(tmp_path, RECORDING):
        pass
    assert (tmp_path / "diary.txt").exists()


def test_two_demonstrations_need_two_directories(tmp_path: Path) -> None:
    with (
        house.built(tmp_path, RECORDING),
        pytest.raises(DemoError, match="Another demonstration"),
        house.built(tmp_path, RECORDING),
    ):
        pass
