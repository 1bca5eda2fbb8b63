"""The model card's figures."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from matplotlib.figure import Figure
import numpy as np

_RULES = (("ours", "this model", "#1f6feb"), ("frigate", "Frigate's rule", "#9a9a9a"))
_SNR_EDGES_DB = np.arange(-5.0, 21.0, 5.0)

type Heard = Mapping[str, Any]
"""A spell of `model.evaluate`: its `bed`, its `snr_db`, and each rule's delay or None."""


def share_heard(spells: Iterable[Heard], rule: str) -> float:
    """Return the share (0..1) of spells with a delay under the key `rule`, NaN for no spells."""
    heard = [spell[rule] is not None for spell in spells]
    return sum(heard) / len(heard) if heard else float("nan")


def snr_figure(spells: Sequence[Heard], path: Path) -> None:
    """Draw the share of spells heard against the SNR."""
    figure = Figure(figsize=(6.0, 3.6), layout="constrained")
    axes = figure.subplots()
    bins = list(pairwise(_SNR_EDGES_DB))
    for rule, name, colour in _RULES:
        shares = [
            share_heard((spell for spell in spells if low <= spell["snr_db"] < high), f"{rule}_s")
            for low, high in bins
        ]
        middle = [(low + high) / 2.0 for low, high in bins]
        axes.plot(middle, np.array(shares) * 100.0, "o-", color=colour, label=name)
    axes.set(xlabel="SNR of the cry (dB)", ylabel="cries heard (%)", ylim=(0, 103))
    _finish(figure, path)


def beds_figure(spells: Sequence[Heard], path: Path) -> None:
    """Draw the share of spells heard in each bed."""
    figure = Figure(figsize=(6.0, 4.2), layout="constrained")
    axes = figure.subplots()
    beds = sorted({spell["bed"] for spell in spells}, reverse=True)
    place = np.arange(len(beds))
    for offset, (rule, name, colour) in zip((0.2, -0.2), _RULES, strict=True):
        shares = [
            share_heard((spell for spell in spells if spell["bed"] == bed), f"{rule}_s")
            for bed in beds
        ]
        axes.barh(place + offset, np.array(shares) * 100.0, 0.4, color=colour, label=name)
    axes.set(
        xlabel="cries heard (%)",
        yticks=place,
        yticklabels=[bed.replace("_", " ") for bed in beds],
        xlim=(0, 103),
    )
    _finish(figure, path)


def roc_figure(curves: Mapping[str, Mapping[str, Sequence[float]]], path: Path) -> None:
    """Draw the ROC curves of clips, where false positives are rare."""
    figure = Figure(figsize=(6.0, 3.6), layout="constrained")
    axes = figure.subplots()
    for rule, name, colour in (("ours", *_RULES[0][1:]), ("yamnet", "YAMNet", "#9a9a9a")):
        false = np.array(curves[rule]["false"]) * 100.0
        axes.step(
            false, np.array(curves[rule]["true"]) * 100.0, color=colour, label=name, where="post"
        )
    axes.set(xlabel="other clips taken for cries (%)", ylabel="cries found (%)")
    axes.set(xlim=(0, 20), ylim=(0, 103))
    _finish(figure, path)


def _finish(figure: Figure, path: Path) -> None:
    for axes in figure.axes:
        axes.grid(alpha=0.3)
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False, loc="lower right")
    figure.savefig(path, dpi=120)
