"""How a command ends when its input is wrong."""

from collections.abc import Sequence

import pytest

from cry_detection import ModelError
from model.command import run
from model.errors import DataError


@pytest.mark.parametrize("error", [DataError("It is not there."), ModelError("It is damaged.")])
def test_bad_input_ends_it_with_a_sentence(error: Exception) -> None:
    def main(_: Sequence[str]) -> None:
        raise error

    with pytest.raises(SystemExit) as ended:
        run(main, [])
    assert ended.value.code == str(error)


def test_a_mistake_of_ours_is_not_hidden() -> None:
    def main(_: Sequence[str]) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(main, [])
