"""The drawing for `explain`: light, few colours, and those apart for every eye."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch
from matplotlib.ticker import FuncFormatter
import numpy as np
from numpy.typing import NDArray

from cry_detection import SAMPLE_RATE, FeatureConfig, Hop, ModelFile, hz_to_mel

from .layers import Inside, Layer

# Okabe and Ito, Color Universal Design (2008): told apart with every kind of colour vision.
_BLUE, _ORANGE, _GREEN, _GREY = "#0072b2", "#d55e00", "#009e73", "#7a7f87"
_LOUDNESS = "Blues"
_SIGNED = "PuOr"

_ROOMS = ("In a quiet room", "Under a noise machine")
_FREQUENCIES = (250.0, 500.0, 1000.0, 2000.0, 4000.0)
_FILTERS_SHOWN = 6
_LAYERS_SHOWN = 5
_ANSWERS_SHOWN = 3


@dataclass(frozen=True, kw_only=True, eq=False)
class Excerpt:
    """Some seconds around the onset of a cry."""

    samples: NDArray[np.float32]
    features: NDArray[np.float32]
    onset_s: float
    length_s: float


def waveform(excerpts: Sequence[Excerpt], path: Path) -> None:
    """Draw the sound as the microphone gives it."""
    figure = _figure(9.0, 3.6)
    rows = figure.subplots(len(excerpts), sharex=True, sharey=True)
    for axes, excerpt, room in zip(rows, excerpts, _ROOMS, strict=True):
        time = np.arange(len(excerpt.samples)) / SAMPLE_RATE - excerpt.onset_s
        axes.plot(time, excerpt.samples, color=_BLUE, lw=0.3)
        axes.axvline(0.0, color=_ORANGE, lw=1.2, ls="--")
        axes.set_title(room, loc="left", fontsize=10)
        axes.set(ylabel="pressure", yticks=[0])
        _plain(axes)
    rows[0].annotate(
        "the baby begins to cry",
        (0.0, 0.92),
        (4, 0),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        color=_ORANGE,
        fontsize=9,
        va="top",
    )
    rows[-1].set(xlabel="seconds from the onset", xlim=(time[0], time[-1]))
    figure.savefig(path)


def spectrogram(excerpts: Sequence[Excerpt], config: FeatureConfig, path: Path) -> None:
    """Draw the features, in quiet and in noise."""
    figure = _figure(9.0, 2.8)
    grid = figure.subplots(1, len(excerpts), sharex=True, sharey=True)
    for axes, excerpt, room in zip(grid, excerpts, _ROOMS, strict=True):
        value = excerpt.features
        image = axes.imshow(
            value.T,
            origin="lower",
            aspect="auto",
            interpolation="nearest",
            cmap=_LOUDNESS,
            vmin=float(np.quantile(value, 0.02)),
            vmax=float(np.quantile(value, 0.999)),
            extent=(-excerpt.onset_s, excerpt.length_s - excerpt.onset_s, 0, value.shape[1]),
        )
        axes.axvline(0.0, color=_ORANGE, lw=1.2, ls="--")
        axes.set_title(room, loc="left", fontsize=10)
        axes.set_xlabel("seconds from the onset")
        _frequencies(axes, config)
    bar = figure.colorbar(image, ax=grid, shrink=0.9, ticks=[])
    bar.set_label("soft          loud", fontsize=9)
    grid[0].set_ylabel("pitch (Hz)")
    figure.savefig(path)


def filters(inside: Inside, config: FeatureConfig, path: Path) -> None:
    """Draw the first layer's busiest filters, and where in the cry each of them answers."""
    layer = inside.layers[0]
    busiest = np.argsort(layer.answers.std(axis=(0, 1)))[::-1][:_FILTERS_SHOWN]
    figure = _figure(9.0, 1.15 * (len(busiest) + 1))
    grid = figure.subplots(len(busiest) + 1, 2, width_ratios=[0.5, 4.0], squeeze=False)
    grid[0, 0].axis("off")
    _map(grid[0, 1], inside.window, _LOUDNESS)
    grid[0, 1].set_title("the sound, as it comes in", loc="left", fontsize=10)
    limit = float(np.abs(layer.kernels[busiest]).max())
    for number, (row, index) in enumerate(zip(grid[1:], busiest, strict=True), start=1):
        row[0].imshow(
            layer.kernels[index, :, :, 0].T,
            origin="lower",
            aspect="auto",
            cmap=_SIGNED + "_r",
            vmin=-limit,
            vmax=limit,
        )
        row[0].set(xticks=[], yticks=[])
        _map(row[-1], layer.answers[..., index], _LOUDNESS)
        row[0].set_ylabel(f"filter {number}", fontsize=9)
        if number == 1:
            row[-1].set_title("where it answers (blue)", loc="left", fontsize=10)
    length_s = len(inside.window) / config.frame_rate
    grid[-1, -1].set_xlabel(f"{length_s:.1f} seconds of sound, low pitch below, high pitch above")
    figure.savefig(path)


def layers(insides: Sequence[Inside], titles: Sequence[str], path: Path) -> None:
    """Draw what some layers answer to different sounds, down to the one number."""
    count = len(insides[0].layers)
    shown = sorted({round(n) for n in np.linspace(0, count - 1, min(count, _LAYERS_SHOWN))})
    figure = _figure(9.0, 1.25 * (len(shown) + 2) + 0.4)
    grid = figure.subplots(len(shown) + 2, len(insides), squeeze=False)
    for axes, inside, title in zip(grid[0], insides, titles, strict=True):
        _map(axes, inside.window, _LOUDNESS)
        axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
    grid[0, 0].set_ylabel("sound", fontsize=9)
    for row, index in zip(grid[1:-1], shown, strict=True):
        both = [inside.layers[index] for inside in insides]
        frames, bands, channels = both[0].answers.shape
        pictures = _pictures(both)
        top = max(float(np.nanmax(picture)) for picture in pictures) or 1.0
        for axes, picture in zip(row, pictures, strict=True):
            _map(axes, picture, _LOUDNESS, top=top)
        where = f"{frames} moments x {bands} pitches" if bands > 1 else f"{frames} moments"
        row[0].set_title(f"{where}, {channels} filters", loc="left", fontsize=9)
        row[0].set_ylabel(both[0].name, fontsize=9)
    order = np.argsort(insides[0].embedding - insides[-1].embedding)[::-1]
    top = max(float(inside.embedding.max()) for inside in insides)
    for axes, inside in zip(grid[-1], insides, strict=True):
        axes.bar(np.arange(len(order)), inside.embedding[order], color=_BLUE, width=0.9)
        axes.set(xticks=[], yticks=[], ylim=(0, 1.05 * top))
        axes.set_xlabel(f"summed up: {inside.logit:+.1f}", fontsize=11, color=_ORANGE)
        _plain(axes)
    grid[-1, 0].set_ylabel("embedding", fontsize=9)
    grid[-1, 0].set_title(f"{len(order)} numbers", loc="left", fontsize=9)
    figure.savefig(path)


def number(
    hops: Sequence[Hop],
    sounds: Sequence[tuple[float, float, str]],
    model: ModelFile,
    path: Path,
) -> None:
    """Draw the probability over the whole recording, and the evidence that adds up from it."""
    figure = _figure(9.0, 3.8)
    axes = figure.subplots()
    ends_s = [hop.end_s for hop in hops]
    axes.plot(ends_s, [hop.probability for hop in hops], color=_GREY, lw=0.7, label="each moment")
    evidence = [min(1.0, hop.verdict.evidence) for hop in hops]
    axes.plot(ends_s, evidence, color=_BLUE, lw=1.8, label="evidence")
    axes.axhline(1.0, color=_ORANGE, lw=1.2, ls="--", label="begins")
    axes.axhline(model.episodes.off, color=_GREEN, lw=1.2, ls=":", label="goes on above")
    crying = [hop.verdict.crying for hop in hops]
    axes.fill_between(
        ends_s, 1.04, 1.1, where=crying, step="pre", color=_ORANGE, lw=0, label="crying"
    )
    for start_s, end_s, sound in sounds:
        axes.axvspan(start_s, end_s, color=_ORANGE if sound == "cry" else _GREY, alpha=0.13, lw=0)
    # One name for neighbours of a kind, and alternating heights for those that stand close.
    for place, (start_s, end_s, sound) in enumerate(_merged(sounds)):
        axes.text((start_s + end_s) / 2, 1.16 + 0.08 * (place % 2), sound, ha="center", fontsize=8)
    axes.set(xlim=(0, ends_s[-1]), ylim=(0, 1.32), ylabel="P(cry), evidence", xlabel="time (min:s)")
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1.0])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{int(x) // 60}:{int(x) % 60:02}"))
    _plain(axes)
    figure.legend(
        *axes.get_legend_handles_labels(),
        loc="outside lower center",
        ncols=5,
        fontsize=9,
        frameon=False,
    )
    figure.savefig(path)


def confusion(counts: NDArray[np.int64], path: Path) -> None:
    """Draw a confusion matrix; rows are cry and other, columns alert and none."""
    figure = _figure(5.6, 3.2)
    axes = figure.subplots()
    words = (("heard", "missed"), ("false alert", "left alone"))
    for row in range(2):
        for column in range(2):
            right = row == column
            axes.add_patch(_tile(column, row, _BLUE if right else _ORANGE))
            axes.text(
                column, row - 0.08, str(counts[row, column]), ha="center", va="center", fontsize=22
            )
            axes.text(column, row + 0.28, words[row][column], ha="center", va="center", fontsize=10)
    axes.set(
        xlim=(-0.5, 1.5),
        ylim=(1.5, -0.5),
        xticks=[0, 1],
        yticks=[0, 1],
        xticklabels=["it alerted", "it did not"],
        yticklabels=["a cry", "something else"],
    )
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=10)
    axes.spines[:].set_visible(False)
    figure.savefig(path)


def errors(
    likeness: Sequence[tuple[str, bool, float]],
    fading: tuple[Sequence[int], Sequence[float], float],
    path: Path,
) -> None:
    """Draw how cry-like each sound is, and how a cry drowns in noise."""
    figure = _figure(9.0, 3.6)
    left, right = figure.subplots(1, 2)
    names = [name for name, _, _ in likeness][::-1]
    colours = [_ORANGE if is_cry else _GREY for _, is_cry, _ in likeness][::-1]
    left.barh(names, [value for *_, value in likeness][::-1], color=colours)
    snr_db, sure, on = fading
    right.plot(snr_db, sure, "o-", color=_BLUE)
    right.invert_xaxis()
    right.set(xlabel="cry against white noise (dB)", ylim=(0, 1.05))
    left.set(xlim=(0, 1.05), xlabel="how sure it was at most")
    left.axvline(on, color=_ORANGE, lw=1.2, ls="--")
    right.axhline(on, color=_ORANGE, lw=1.2, ls="--")
    right.annotate(
        "an alert begins at once",
        (snr_db[0], on),
        (0, -12),
        textcoords="offset points",
        color=_ORANGE,
        fontsize=9,
    )
    left.set_title("The sounds of the recording", loc="left", fontsize=10)
    right.set_title("A cry that drowns in noise", loc="left", fontsize=10)
    for axes in (left, right):
        _plain(axes)
    figure.savefig(path)


def _pictures(both: Sequence[Layer]) -> list[NDArray[np.float32]]:
    """Return a layer's answers to each sound as pictures, shape [across, up].

    With pitches, those of the filters on which the sounds differ most, side by side; without,
    all filters above each other, in the order in which they differ.
    """
    difference = both[0].answers.max(axis=(0, 1)) - both[-1].answers.max(axis=(0, 1))
    order = np.argsort(difference)[::-1]
    if both[0].answers.shape[1] == 1:
        return [layer.answers[:, 0][:, order[::-1]] for layer in both]
    gap = np.full((2, both[0].answers.shape[1]), np.nan, np.float32)
    pictures = []
    for layer in both:
        parts = [layer.answers[..., index] for index in order[:_ANSWERS_SHOWN]]
        spaced = [part for each in parts for part in (each, gap)][:-1]
        pictures.append(np.concatenate(spaced))
    return pictures


def _merged(sounds: Sequence[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    merged: list[tuple[float, float, str]] = []
    for start_s, end_s, sound in sounds:
        if merged and merged[-1][2] == sound:
            merged[-1] = (merged[-1][0], end_s, sound)
        else:
            merged.append((start_s, end_s, sound))
    return merged


def _map(axes: Axes, values: NDArray[np.float32], cmap: str, top: float | None = None) -> None:
    """Draw a picture of [across, up] without scales."""
    low = 0.0 if top is not None else float(values.min())
    axes.imshow(
        values.T,
        origin="lower",
        aspect="auto",
        interpolation="nearest",
        cmap=cmap,
        vmin=low,
        vmax=top,
    )
    axes.set(xticks=[], yticks=[])
    axes.spines[:].set_visible(False)


def _frequencies(axes: Axes, config: FeatureConfig) -> None:
    """Mark the pitches of the mel bands, with the scale that the features use."""
    mel = hz_to_mel(np.array([config.low_hz, config.high_hz, *_FREQUENCIES]))
    axes.set_yticks(
        (mel[2:] - mel[0]) / (mel[1] - mel[0]) * config.mel_bands,
        [f"{hz:.0f}" for hz in _FREQUENCIES],
    )
    axes.tick_params(labelsize=8)


def _tile(column: int, row: int, colour: str) -> Patch:
    return FancyBboxPatch(
        (column - 0.44, row - 0.42),
        0.88,
        0.84,
        boxstyle="round,pad=0.02",
        color=colour,
        alpha=0.2,
        lw=0,
    )


def _plain(axes: Axes) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=9)


def _figure(width: float, height: float) -> Figure:
    return Figure(figsize=(width, height), layout="constrained", dpi=110, facecolor="white")
