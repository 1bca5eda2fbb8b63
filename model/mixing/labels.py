"""Which windows of a mixture are a cry, and of which nobody could say."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from model.data.clips import Span

RECENT_S = 1.28
"""The end of a window, which decides whether it is a cry; see `hop_labels`."""
# Of the crying that it must hold for that.
_ENOUGH_S = 0.4


def hop_labels(
    cries: Iterable[Span], ends_s: NDArray[np.float64], window_s: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return for each window, by its end, whether it is a cry (0 or 1) and its weight (0 or 1).

    It is one if its last 1.28 s hold 0.4 s of crying, and none if all of it holds none. What lies
    between weighs nothing: nobody could say.
    """
    grid = np.zeros(round((ends_s[-1] + 1.0) * 100), np.float32)
    for start, end in cries:
        grid[round(start * 100) : round(end * 100)] = 0.01
    heard = np.concatenate(([0.0], np.cumsum(grid)))

    def within(seconds: float) -> NDArray[np.float64]:
        start = np.maximum(ends_s - seconds, 0.0)
        first, last = (np.round(times * 100.0).astype(int) for times in (start, ends_s))
        amount: NDArray[np.float64] = heard[last] - heard[first]
        return amount

    label = within(RECENT_S) >= _ENOUGH_S
    return label.astype(np.float32), (label | (within(window_s) < 0.02)).astype(np.float32)
