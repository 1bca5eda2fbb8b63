"""What to expect of other babies than those of the data: cross-validation of the whole training.

    python -m model cross --data DIR --teacher YAMNET.tflite [--more DIR] [--extra DIR]
        [--by source]

The clips of all splits but the test in three parts: nights of each are heard by a model that
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
from model.data.clips import Clip, read_all, read_clips, thinned
from model.data.folds import fold, of_nights
from model.data.kinds import CAT_SOUNDS, LAUGHING_SOUNDS
from model.data.library import Library
from model.evaluation.detector_scores import gated
from model.evaluation.nights import Night, listen_to_nights
from model.evaluation.tune import BUDGETS, calibrated, try_rules, within
from model.mixing.bank import join
from model.mixing.scenes import SCENE_S, SceneMixer

from .recipe import EPOCHS, LONG_SEQUENCES, SEQUENCES, learn, mix_long, mix_parts

RESULTS = Path(__file__).parents[1] / "build" / "cross.json"
# 60 hours of all folds together.
_SCENES = 120
_SCENES_SEED = 1


def main(arguments: Sequence[str]) -> None:
    """Train six models, let each hear what it does not know, and write the figures."""
    parser = command.parser("cross", __doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--sequences", type=int, default=SEQUENCES, help="the listeners' mixtures")
    parser.add_argument(
        "--long-sequences", type=int, default=LONG_SEQUENCES, help="the judges' mixtures"
    )
    parser.add_argument(
        "--by",
        choices=("voice", "source"),
        default="voice",
        help="what is in one part alone: a baby or an uploader, or a whole collection",
    )
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--scenes", type=int, default=_SCENES, help="of ten minutes, of each part")
    parser.add_argument("--out", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)

    clips = read_clips(options.data)
    known = set(clips)
    everything = read_all(options.data, options.more, options.extra)
    rest = [clip for clip in everything if clip not in known and clip.split == "train"]
    # Made voices come into the fold of the baby they are made of.
    folds = fold([*clips, *(clip for clip in rest if clip.label == "cry")], options.by)
    others = Library(thinned(clip for clip in rest if clip.label != "cry"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        labelled = [[clip for clip in each if clip in known] for each in folds]
        training_set = mix_parts(labelled, others, options.teacher, folder, options.sequences)
        nights, of_fewer = list[Night](), list[Night]()
        long_banks = [
            mix_long(
                [training_part.library + others + Library(c for c in each if c not in known)],
                options.teacher,
                round(options.long_sequences / len(folds)),
            )
            for training_part, each in zip(training_set.parts, folds, strict=True)
        ]
        for number, held_back in enumerate(labelled):
            scenes = SceneMixer(Library(of_nights(held_back)), _SCENES_SEED + number)
            learnt_from = [other for other in range(len(folds)) if other != number]
            for parts, heard in ((learnt_from, nights), (learnt_from[:1], of_fewer)):
                model = learn(
                    join(training_set.parts[each].bank for each in parts),
                    join(long_banks[each] for each in parts),
                    options.teacher,
                    folder / "cry.tflite",
                    training_set.golden,
                    folder,
                    options.epochs,
                )
                heard.extend(listen_to_nights(scenes, range(options.scenes), model, ask="logits"))
    shipped = ModelFile.read(SHIPPED_MODEL)
    results = {
        **count(labelled, nights),
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
    model = calibrated(model, nights)
    series = [gated(model, night.raw) for night in nights]
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
