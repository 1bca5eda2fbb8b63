"""What the model card is made of."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("sed_eval")

from model.errors import DataError
from model.report.card import by_clearness, read


def test_figures_that_nobody_measured_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"cross\.json cannot be read .*python -m model cross"):
        read(tmp_path / "cross.json", "cross")


def test_episodes_are_told_apart_by_how_clear_they_are() -> None:
    episodes: list[dict[str, Any]] = [
        {"snr_db": 0.0, "clear": 0.1, "normal": None, "yamnet": None},
        {"snr_db": 9.0, "clear": 0.3, "normal": 1.0, "yamnet": None},
        {"snr_db": 9.0, "clear": 0.8, "normal": 2.0, "yamnet": None},
        {"snr_db": 9.0, "clear": 1.0, "normal": 3.0, "yamnet": 4.0},
        {"snr_db": -1.0, "clear": 1.0, "normal": None, "yamnet": None},
    ]
    _, _, *rows = by_clearness(episodes).splitlines()
    assert rows == [
        "| 0 to 0.3 | 1 | 0% | 0% |",
        "| 0.3 to 0.8 | 1 | 100% | 0% |",
        "| 0.8 to 1 | 2 | 100% | 50% |",
    ]
