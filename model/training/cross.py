"""What to expect of other babies than those of the data: cross-validation of the whole training.

    python -m model cross --data DIR --teacher YAMNET.tflite [--extra DIR]

The clips of all splits but the test in three parts: nights of each are heard by a network that
learnt from the other two, and by one that learnt from one of them, which shows what more babies
would bring. The validation split alone holds too few babies, laughs and cats to tell. Nothing that
ships is chosen by it.
"""

from collections.abc import Sequence
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cry_detection import SHIPPED_MODEL, ModelFile, Sensitivity
from model import command
from model.data.clips import Clip, read_clips, read_extra
from model.data.folds import fold, of_nights
from model.data.kinds import CAT_SOUNDS, LAUGHING_SOUNDS
from model.data.library import Library
from model.evaluation.detector_scores import logits
from model.evaluation.nights import Night, listen_to_nights
from model.evaluation.tune import BUDGETS, calibrate, try_rules, within
from model.mixing.bank import join
from model.mixing.scenes import SCENE_S, SceneMixer

from .fit import fit
from .recipe import EPOCHS, SEED, SEQUENCES, mix_parts, store

RESULTS = Path(__file__).parents[1] / "build" / "cross.json"
# 60 hours of all folds together.
_SCENES = 120
_SCENES_SEED = 1


def main(arguments: Sequence[str]) -> None:
    """Train six networks, let each hear what it does not know, and write the figures."""
    parser = command.parser("cross", __doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--sequences", type=int, default=SEQUENCES, help="mixtures of 16 s")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--scenes", type=int, default=_SCENES, help="of ten minutes, of each part")
    parser.add_argument("--out", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)

    folds = fold(read_clips(options.data))
    extra = read_extra(options.extra)
    with TemporaryDirectory() as name:
        folder = Path(name)
        training_set = mix_parts(
            folds,
            Library(clip for clip in extra if clip.split == "train"),
            options.teacher,
            folder,
            options.sequences,
        )
        banks = [part.bank for part in training_set.parts]
        nights, of_fewer = list[Night](), list[Night]()
        for number, clips in enumerate(folds):
            scenes = SceneMixer(Library(of_nights(clips)), _SCENES_SEED + number)
            others = [bank for other, bank in enumerate(banks) if other != number]
            for learnt_from, heard in ((others, nights), (others[:1], of_fewer)):
                bank = join(learnt_from)
                trained = fit(bank, options.teacher, seed=SEED, epochs=options.epochs)
                model = store(trained, folder / "cry.tflite", training_set.golden)
                heard.extend(listen_to_nights(scenes, model, None, range(options.scenes)))
    shipped = ModelFile.read(SHIPPED_MODEL)
    results = {
        **count(folds, nights),
        "epochs": options.epochs,
        "two_thirds": measure(nights, shipped),
        "third": measure(of_fewer, shipped),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"The figures are in {options.out}; python -m model card makes its part of them.")


def count(folds: Sequence[Sequence[Clip]], nights: Sequence[Night]) -> dict[str, Any]:
    """Return how much there is of what: of the nights, of all babies, of the validation split."""
    clips = [clip for part in folds for clip in part]
    validation = [clip for clip in clips if clip.split == "valid"]
    return {
        "hours": len(nights) * SCENE_S / 3600.0,
        "episodes": sum(len(night.episodes) for night in nights),
        "babies": _babies(clips),
        "validation": {
            "babies": _babies(validation),
            "laughs": sum(clip.sound in LAUGHING_SOUNDS for clip in validation),
            "cats": sum(clip.sound in CAT_SOUNDS for clip in validation),
        },
    }


def measure(nights: Sequence[Night], model: ModelFile) -> dict[str, Any]:
    """Return what the rule of a model hears of the nights, at each threshold.

    Args:
        nights: As networks that are not calibrated hear them.
        model: Its rule is taken, not its calibration nor its thresholds.
    """
    scale, bias = calibrate(model, nights)
    series = [scale * logits(night.probabilities) + bias for night in nights]
    trials = try_rules([night.episodes for night in nights], series, model.hop_s, [model.episodes])
    best = within(trials, BUDGETS[Sensitivity.NORMAL])
    return {
        "curve": [[trial.false_alerts_in_10_h, trial.heard] for trial in trials],
        "heard": best.heard,
        "false_alerts_in_10_h": best.false_alerts_in_10_h,
        "median_delay_s": best.median_delay_s,
    }


def _babies(clips: Sequence[Clip]) -> int:
    return len({clip.group for clip in clips if clip.label == "cry"})
