"""The model card's figures."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
import numpy as np
from scipy.stats import norm

from model.evaluation.targets import share_heard

# A rule's key in the results, its name and its colour.
_RULES = (
    ("normal", "this model", "#1f6feb"),
    ("yamnet", "YAMNet, smoothed", "#e08a00"),
    ("frigate", "Frigate's rule", "#9a9a9a"),
)
_CLIP_RULES = (("model", "this model", "#1f6feb"), ("yamnet", "YAMNet", "#e08a00"))
_SNR_EDGES_DB = np.arange(-5.0, 21.0, 5.0)
# What a DET curve shows of its probit axes, in percent.
_DET_TICKS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 40.0)

type _Place = Literal["lower right", "upper right", "upper left"]
type Results = Mapping[str, Any]


def draw(results: Results, cross: Results | None, folder: Path) -> None:
    """Draw every figure into a folder.

    Args:
        results: What `evaluate` measured.
        cross: What `cross` measured; without it there is no figure of that.
        folder: It is made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Callable[[Results], Figure]] = {
        "roc": _roc,
        "det": _det,
        "snr": _snr,
        "snr_curve": _snr_curve,
        "beds": _beds,
        "operating": _operating,
        "confusion": _confusion,
        "reliability": _reliability,
    }
    for name, figure in figures.items():
        figure(results).savefig(folder / f"{name}.png", dpi=110)
    homes = {"curves": results["foreign"]["curves"], "scenes": results["foreign"]}
    _operating(homes).savefig(folder / "homes.png", dpi=110)
    if cross:
        _cross(results, cross).savefig(folder / "cross.png", dpi=110)


def _plot(width: float = 6.0, height: float = 3.8) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots()


def _finish(axes: Axes, legend: _Place | None = "lower right") -> None:
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    if legend:
        axes.legend(frameon=False, loc=legend)


def _roc(results: Results) -> Figure:
    figure, axes = _plot()
    for rule, name, colour in _CLIP_RULES:
        curve = results["clips"][rule]["roc"]
        axes.step(
            100.0 * np.array(curve["false"]),
            100.0 * np.array(curve["true"]),
            color=colour,
            label=name,
            where="post",
        )
    axes.set(xlabel="other clips taken for cries (%)", ylabel="cries found (%)")
    axes.set(xlim=(0, 20), ylim=(0, 103))
    _finish(axes)
    return figure


def _det(results: Results) -> Figure:
    """Draw a DET curve (Martin et al., The DET curve, Eurospeech 1997)."""
    figure, axes = _plot()
    lowest = _DET_TICKS[0] / 100.0
    for rule, name, colour in _CLIP_RULES:
        curve = results["clips"][rule]["roc"]
        false = np.clip(curve["false"], lowest, 1.0 - lowest)
        missed = np.clip(1.0 - np.array(curve["true"]), lowest, 1.0 - lowest)
        axes.plot(norm.ppf(false), norm.ppf(missed), color=colour, label=name)
    ticks = norm.ppf(np.array(_DET_TICKS) / 100.0)
    labels = [f"{tick:g}" for tick in _DET_TICKS]
    axes.set_xticks(ticks, labels)
    axes.set_yticks(ticks, labels)
    axes.set(xlim=(ticks[0], ticks[-1]), ylim=(ticks[0], ticks[-1]))
    axes.set(xlabel="other clips taken for cries (%)", ylabel="cries missed (%)")
    _finish(axes, "upper right")
    return figure


def _snr(results: Results) -> Figure:
    figure, axes = _plot()
    episodes = results["scenes"]["episodes"]
    bins = list(pairwise(_SNR_EDGES_DB))
    middle = [(low + high) / 2.0 for low, high in bins]
    for rule, name, colour in _RULES:
        shares = [
            share_heard([episode for episode in episodes if low <= episode["snr_db"] < high], rule)
            for low, high in bins
        ]
        axes.plot(middle, np.array(shares) * 100.0, "o-", color=colour, label=name)
    axes.set(xlabel="SNR of the cries (dB)", ylabel="episodes heard (%)", ylim=(0, 103))
    _finish(axes)
    return figure


def _snr_curve(results: Results) -> Figure:
    recall = results["snr_curve"]["recall"]
    columns = 3
    rows = -(-len(recall) // columns)
    figure = Figure(figsize=(8.0, 2.1 * rows), layout="constrained")
    grid = figure.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
    for axes, (bed, rules) in zip(grid.flat, recall.items(), strict=False):
        for rule, name, colour in _RULES:
            shares = 100.0 * np.array(rules[rule])
            axes.plot(results["snr_curve"]["snrs_db"], shares, ".-", color=colour, label=name)
        axes.set_title(bed.replace("_", " "), fontsize=9)
        axes.set(ylim=(0, 103))
        _finish(axes, None)
    for axes in grid.flat[len(recall) :]:
        axes.set_visible(False)
    grid.flat[0].legend(frameon=False, fontsize=7)
    figure.supxlabel("SNR (dB)", fontsize=9)
    figure.supylabel("cries found (%)", fontsize=9)
    return figure


def _beds(results: Results) -> Figure:
    figure, axes = _plot(height=4.8)
    episodes = results["scenes"]["episodes"]
    beds = sorted({episode["bed"] for episode in episodes}, reverse=True)
    place = np.arange(len(beds))
    for offset, (rule, name, colour) in zip((0.27, 0.0, -0.27), _RULES, strict=True):
        shares = [
            share_heard([episode for episode in episodes if episode["bed"] == bed], rule)
            for bed in beds
        ]
        axes.barh(place + offset, np.array(shares) * 100.0, 0.27, color=colour, label=name)
    axes.set_yticks(place, [bed.replace("_", " ") for bed in beds])
    axes.set(xlabel="episodes heard (%)", xlim=(0, 103))
    _finish(axes)
    return figure


def _operating(results: Results) -> Figure:
    figure, axes = _plot()
    for rule, (key, name, colour) in (("model", _RULES[0]), ("yamnet", _RULES[1])):
        _step(axes, results["curves"][rule], color=colour)
        summary = results["scenes"]["summary"][key]
        chosen = summary["false_alerts_in_10_h"], 100.0 * summary["heard"]
        axes.plot(*chosen, "o", color=colour, label=f"{name}, as it runs")
    _finish_operating(axes)
    return figure


def _cross(results: Results, cross: Results) -> Figure:
    figure, axes = _plot()
    _step(axes, results["curves"]["model"], color="#1f6feb", label="this model, test nights")
    for part, share, colour in (
        ("two_thirds", "two thirds", "#8250df"),
        ("third", "one third", "#bf3989"),
    ):
        name = f"other nights, learnt from {share} of {cross['babies']} babies"
        _step(axes, cross[part]["curve"], color=colour, label=name)
    _finish_operating(axes)
    return figure


def _step(axes: Axes, curve: Sequence[Sequence[float]], **style: Any) -> None:
    """Draw the most that is heard at so many false alerts, whatever the threshold."""
    points = np.array(curve)
    alerts = np.sort(points[:, 0])
    best = [100.0 * points[points[:, 0] <= each, 1].max() for each in alerts]
    axes.step(alerts, best, where="post", **style)


def _finish_operating(axes: Axes) -> None:
    axes.set(xlabel="false alerts in 10 hours", ylabel="episodes heard (%)")
    axes.set(xlim=(0, 8), ylim=(0, 103))
    _finish(axes)


def _confusion(results: Results) -> Figure:
    figure, axes = _plot(4.2, 3.4)
    confusion = results["clips"]["confusion"]
    counts = np.array(
        [
            [confusion[f"{true}_said_{said}"] for said in ("cry", "other")]
            for true in ("cry", "other")
        ]
    )
    axes.imshow(counts / counts.sum(axis=1, keepdims=True), cmap="Blues", vmin=0.0, vmax=1.0)
    for (row, column), count in np.ndenumerate(counts):
        dark = count > counts[row].sum() / 2
        axes.text(column, row, str(count), ha="center", color="white" if dark else "black")
    axes.set_xticks((0, 1), ("cry", "other"))
    axes.set_yticks((0, 1), ("cry", "other"))
    axes.set(xlabel="the model says", ylabel="the clip is")
    return figure


def _reliability(results: Results) -> Figure:
    figure, axes = _plot(4.6, 4.2)
    diagram = results["calibration"]
    axes.plot((0, 1), (0, 1), color="#9a9a9a", linewidth=1, label="perfect")
    axes.plot(diagram["said"], diagram["true"], "o-", color="#1f6feb", label="this model")
    axes.set(xlabel="probability it says", ylabel="share of cries among such moments")
    axes.set(xlim=(0, 1), ylim=(0, 1))
    _finish(axes, "upper left")
    return figure
