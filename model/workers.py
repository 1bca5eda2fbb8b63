"""Work that is shared out among processes, one for each processor.

They are spawned: a fork of a process in which TensorFlow has run, with its threads, may hang.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from mmap import ACCESS_READ, mmap
from multiprocessing import get_context
import os
from pathlib import Path
import pickle
from tempfile import TemporaryDirectory
from typing import Any

from threadpoolctl import threadpool_limits

# Arrays begin at multiples of it.
_ALIGNMENT = 64


def in_workers[*Arguments, Item, Result](
    make: Callable[[*Arguments], Callable[[Item], Result]],
    arguments: tuple[*Arguments],
    items: Iterable[Item],
    chunk: int = 1,
) -> Iterator[Result]:
    """Yield the result for each item, in order.

    Args:
        make: Called with the arguments in each process; returns what is called with each item.
        arguments: Their arrays are not copied to the processes, which cannot write to them.
        items: Any number.
        chunk: How many items a process is given at once.

    Raises:
        BrokenProcessPool: a process died, perhaps for want of memory.
        Exception: whatever `make` and what it made raise.
    """
    with TemporaryDirectory() as folder:
        shared = Path(folder) / "arguments"
        ends = _write(arguments, shared)
        pool = ProcessPoolExecutor(
            os.process_cpu_count(), get_context("spawn"), _begin, (make, shared, ends)
        )
        with pool:
            yield from pool.map(_work, items, chunksize=chunk)


def _write(arguments: tuple[Any, ...], path: Path) -> list[tuple[int, int]]:
    """Pickle the arguments with their arrays apart; return from where to where each part goes."""
    arrays: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(arguments, protocol=5, buffer_callback=arrays.append)
    ends = []
    with path.open("wb") as file:
        for part in (memoryview(pickled), *(array.raw() for array in arrays)):
            file.seek(-file.tell() % _ALIGNMENT, os.SEEK_CUR)
            start = file.tell()
            file.write(part)
            ends.append((start, file.tell()))
    return ends


def _read(path: Path, ends: list[tuple[int, int]]) -> Any:
    """Return the arguments; their arrays stay in the file, of which all processes share a copy."""
    with path.open("rb") as file:
        content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    pickled, *arrays = (content[start:end] for start, end in ends)
    return pickle.loads(pickled, buffers=arrays)  # noqa: S301 - we wrote it just now


_ready: Callable[[Any], Any]


def _begin(
    make: Callable[..., Callable[[Any], Any]], path: Path, ends: list[tuple[int, int]]
) -> None:
    """Make what a process needs for all of its items."""
    global _ready  # noqa: PLW0603 - a pool offers no other place
    # The processors are all taken already.
    threadpool_limits(1)
    try:
        _ready = make(*_read(path, ends))
    except Exception as err:
        _ready = partial(_fail, err)


def _work(item: Any) -> Any:
    return _ready(item)


def _fail(error: Exception, _: Any) -> None:
    raise error
