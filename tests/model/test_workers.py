"""Work that several processes share out."""

from concurrent.futures.process import BrokenProcessPool
import os

import numpy as np
import pytest

from model import workers
from model.errors import DataError
from model.workers import in_workers


class Adder:
    def __init__(self, sounds: list[np.ndarray], name: str) -> None:
        self.sounds = sounds
        self.name = name

    def __call__(self, item: int) -> tuple[int, str, float, bool]:
        sound = self.sounds[item % len(self.sounds)]
        return os.getpid(), self.name, float(sound.sum()) + item, sound.flags.writeable


class Unready:
    def __init__(self, path: str) -> None:
        raise DataError(f"{path} is no YAMNet.")

    def __call__(self, item: int) -> None:
        raise AssertionError


class Mistaken:
    def __call__(self, item: int) -> int:
        return 1 // (item - 2)


class Mortal:
    def __call__(self, item: int) -> None:
        os._exit(1)


class Witness:
    def __call__(self, item: int) -> str:
        return str(getattr(workers, "made_up", "fresh"))


def test_results_come_in_order_from_other_processes_that_share_the_arrays() -> None:
    sounds = [np.full(1001, value, np.float32) for value in (1.0, 2.0, 3.0)]
    found = list(in_workers(Adder, (sounds, "ada"), range(20), chunk=3))
    assert [total for _, _, total, _ in found] == [1001.0 * (i % 3 + 1) + i for i in range(20)]
    assert {(name, writeable) for _, name, _, writeable in found} == {("ada", False)}
    assert os.getpid() not in {pid for pid, *_ in found}


def test_a_process_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    # What a fork would have brought along, as it would the locks of TensorFlow's threads.
    monkeypatch.setattr(workers, "made_up", "forked", raising=False)
    assert list(in_workers(Witness, (), [0])) == ["fresh"]


def test_what_is_wrong_with_the_arguments_is_told() -> None:
    with pytest.raises(DataError, match=r"yamnet\.tflite is no YAMNet"):
        list(in_workers(Unready, ("yamnet.tflite",), range(3)))


def test_a_mistake_ends_it() -> None:
    results = in_workers(Mistaken, (), range(9))
    assert next(results) == 0 - 1
    with pytest.raises(ZeroDivisionError):
        list(results)


def test_a_process_that_dies_is_not_waited_for() -> None:
    with pytest.raises(BrokenProcessPool):
        list(in_workers(Mortal, (), range(3)))
