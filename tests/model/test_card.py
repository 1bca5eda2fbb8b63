"""What the model card is made of."""

from pathlib import Path

import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("sed_eval")

from model.card import read
from model.data import DataError


def test_figures_that_nobody_measured_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"cross\.json cannot be read .*python -m model\.cross"):
        read(tmp_path / "cross.json", "cross")
