"""An analysis as a picture: what was heard, and what was made of it."""

from pathlib import Path
import warnings

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter
import numpy as np

from cry_detection import EpisodeConfig, printable

from .analyse import Analysis

_BLUE, _RED, _GREY = "#3b6ea5", "#d1495b", "#8a8f98"
# More points than pixels only make the file large.
_MOST_POINTS = 4000


def plot(analysis: Analysis, thresholds: EpisodeConfig, path: Path) -> None:
    """Draw probability, thresholds, level and episodes over time.

    Raises:
        OSError: the file cannot be written.
        RuntimeError: a program that the picture's format needs is missing.
        ValueError: its name has an ending that stands for no picture format.
    """
    figure = Figure(figsize=(11, 5), layout="constrained", dpi=120)
    upper, lower = figure.subplots(2, sharex=True, height_ratios=(2, 1))
    _probability(upper, analysis, thresholds)
    _level(lower, analysis)
    for axes in (upper, lower):
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(visible=True, alpha=0.2)
        for number, (start_s, end_s) in enumerate(analysis.unheard):
            label = "no sound" if number == 0 else None
            axes.axvspan(start_s, end_s, color=_GREY, alpha=0.15, label=label, lw=0)
        for number, episode in enumerate(analysis.episodes):
            label = "episode" if number == 0 else None
            axes.axvspan(episode.start_s, episode.end_s, color=_RED, alpha=0.15, label=label, lw=0)
    upper.legend(loc="upper right", ncols=5, fontsize="small", framealpha=0.9)
    lower.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{int(x) // 60}:{int(x) % 60:02}"))
    lower.set_xlim(0, max(analysis.duration_s, analysis.hop_s))
    crying_s = analysis.ledger.crying_s
    # A name may hold what would be taken for a formula.
    title = f"{printable(Path(analysis.file.name))}: {crying_s:.0f} s of crying"
    upper.set_title(title, loc="left", parse_math=False)
    # To this very place: a name without an ending would get one.
    with path.open("wb") as file, warnings.catch_warnings():
        # The font knows no emoji, which a name may hold.
        warnings.filterwarnings("ignore", "Glyph")
        figure.savefig(file, format=_format(path))


def check(path: Path) -> None:
    """Find out before a long recording is listened to that its picture cannot be written.

    Raises:
        OSError: there is no such place, or it may not be written to.
        ValueError: its name has an ending that stands for no picture format.
    """
    known = Figure().canvas.get_supported_filetypes()
    if _format(path) not in known:
        raise ValueError(f"{_format(path)!r} is none of {', '.join(known)}")
    # Leaves what is there as it is.
    there = path.exists()
    path.open("ab").close()
    if not there:
        path.unlink()


def _format(path: Path) -> str:
    return path.suffix[1:].lower() or "png"


def _probability(axes: Axes, analysis: Analysis, thresholds: EpisodeConfig) -> None:
    time, (raw, smoothed) = _thinned(analysis, analysis.probability, analysis.smoothed)
    axes.plot(time, raw, color=_BLUE, lw=0.6, alpha=0.5, label="probability")
    axes.plot(time, smoothed, color=_BLUE, lw=1.5, label="smoothed")
    axes.axhline(thresholds.on, color=_RED, lw=1, ls="--", label="begins at once")
    axes.axhline(thresholds.off, color=_GREY, lw=1, ls="--", label="ends")
    axes.set(ylabel="P(cry)", ylim=(0, 1.18), yticks=[0, 0.25, 0.5, 0.75, 1])


def _level(axes: Axes, analysis: Analysis) -> None:
    time, (level,) = _thinned(analysis, analysis.level_dbfs)
    axes.plot(time, level, color=_GREY, lw=1)
    axes.set(ylabel="level (dBFS)", xlabel="time (min:s)", ylim=(-90, 0))


def _thinned(analysis: Analysis, *series: object) -> tuple[np.ndarray, list[np.ndarray]]:
    """Return the ends of the hops and the highest values of equal groups of hops."""
    count = len(analysis.probability)
    group = max(1, -(-count // _MOST_POINTS))
    starts = np.arange(0, count, group)
    time = (np.minimum(starts + group, count)) * analysis.hop_s
    return time, [
        np.fmax.reduceat(np.asarray(values), starts) if count else np.zeros(0) for values in series
    ]
