"""`cry-monitor train`: the shipped model, refitted to a parent's own recordings."""

from functools import partial
from pathlib import Path
import sys
from typing import Any

from threadpoolctl import threadpool_limits
from tqdm import tqdm

from cry_detection import ModelFile, SourceError, duration_s

from .mine import MineError, named
from .mine.confusion import Confusion, cross_validate, evaluate
from .mine.duplicates import without_duplicates
from .mine.embedder import Clip, Embedder
from .mine.folder import find_recordings
from .mine.refit import refit
from .mine.store import read_shipped, write_refitted

# With one recording of a kind there is none left to learn from while it is the one to be judged.
_FEWEST_RECORDINGS = 2

_SUFFIX = ".tflite"


def train(folder: Path, out: Path, model: ModelFile, embedder: Embedder) -> str:
    """Refit the shipped model to the recordings in a folder, write it, and return a report.

    Args:
        folder: With `cry/` and `other/`, or recordings beside label tracks.
        out: The .tflite file to write, or the folder for a `cry.tflite`.
        model: The shipped model.
        embedder: What listens with it.

    Raises:
        MineError: nothing can be learnt from the folder, or nothing written to `out`.
        ModelError: the shipped model cannot be used.
    """
    path = out if out.suffix == _SUFFIX else out / f"cry{_SUFFIX}"
    if path.resolve() == model.path.resolve():
        raise MineError(f"{path} is the shipped model: write yours somewhere else.")
    shipped = read_shipped(model)
    clips, messages = _prepare(folder, embedder)

    fit = partial(refit, shipped, model=model)
    before = evaluate(clips, shipped.head, model)
    recordings = {clip.recording for clip in clips}
    bar = _progress("Learning", total=len(recordings), unit="recording")
    # Matrices this small only lose by being shared out.
    with bar, threadpool_limits(limits=1, user_api="blas"):
        after = cross_validate(clips, fit, model, bar.update)
        refitted = fit(clips)
    write_refitted(model, refitted, path, before.cries, before.others)
    return "\n".join([*messages, "", *_matrices(before, after), "", _verdict(before, after, path)])


def _prepare(folder: Path, embedder: Embedder) -> tuple[list[Clip], list[str]]:
    """Return clips that can be learnt from, and messages about the recordings."""
    recordings, messages = find_recordings(folder)
    clips: list[Clip] = []
    total = sum(duration_s(recording.path) or 0.0 for recording in recordings)
    with _progress("Listening", total=round(total), unit="s", unit_scale=True) as bar:
        for recording in recordings:
            try:
                heard, complaints = embedder.embed(recording, bar.update)
            except SourceError as err:
                heard, complaints = [], [f"{err} It was left out."]
            except MineError:
                raise
            except Exception as err:  # whatever a decoder throws, there are other recordings
                heard, complaints = [], [f"{recording.name} was left out ({named(err)})."]
            clips += heard
            messages += complaints
    clips, duplicates = without_duplicates(clips)
    messages += duplicates
    for is_cry, what, where in ((True, "crying", "cry"), (False, "other sounds", "other")):
        count = len({clip.recording for clip in clips if clip.is_cry is is_cry})
        if count < _FEWEST_RECORDINGS:
            reasons = f" ({' '.join(messages)})" if messages else ""
            raise MineError(
                f"{folder} holds {count or 'no'} usable recording{'' if count == 1 else 's'} with "
                f"{what}, and at least {_FEWEST_RECORDINGS} are needed: put some into "
                f"{folder / where}.{reasons}"
            )
    used = len({clip.recording for clip in clips})
    cries = sum(clip.is_cry for clip in clips)
    messages.append(
        f"{used} recordings with {_count(cries, 'cry', 'cries')} and "
        f"{_count(len(clips) - cries, 'other sound')}."
    )
    return clips, messages


def _matrices(before: Confusion, after: Confusion) -> list[str]:
    rows = (
        ("your baby cried", [(each.heard, each.missed) for each in (before, after)]),
        ("something else", [(each.false_alerts, each.left_alone) for each in (before, after)]),
    )
    return [
        "Each recording, judged by a model that did not learn from it:",
        "",
        f"{'':18}{'shipped model':^22}{'your model':^22}",
        f"{'':18}" + 2 * f"{'alert':>10}{'no alert':>12}",
        *(
            f"{what:18}" + "".join(f"{alert:10}{none:12}" for alert, none in counts)
            for what, counts in rows
        ),
    ]


def _verdict(before: Confusion, after: Confusion, path: Path) -> str:
    verdict = (
        f"With your recordings it heard {after.heard} of {after.cries} of your baby's cries, "
        f"before {before.heard} of {before.cries}, and took {after.false_alerts} of "
        f"{_count(after.others, 'other sound')} for crying, before {before.false_alerts}.\n"
    )
    if after.mistakes < before.mistakes:
        return verdict + (
            f"It is {path}: copy it with its .judge.tflite, .json and .golden.npz into the folder "
            "cry_monitor of Home Assistant's configuration, as cry.tflite and so on, and reload "
            "your rooms."
        )
    return verdict + (
        "That is no better: keep the shipped model, and try again with more recordings, above all "
        f"of what goes wrong. Yours is {path} nevertheless."
    )


def _count(number: int, what: str, several: str | None = None) -> str:
    return f"{number} {what if number == 1 else several or f'{what}s'}"


def _progress(what: str, **options: Any) -> tqdm[Any]:
    # Only for somebody who watches: a log or a script wants the report alone.
    return tqdm(desc=what, leave=False, file=sys.stderr, disable=None, **options)
