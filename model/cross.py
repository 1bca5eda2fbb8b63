"""What to expect of other babies than those of the data: cross-validation of the whole training.

    python -m model.cross --data DIR --teacher YAMNET.tflite [--extra DIR]

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

from . import command
from .bank import join
from .data import Clip, read_clips, read_extra
from .fit import fit
from .folds import fold, of_nights
from .kinds import CAT_SOUNDS, LAUGHING_SOUNDS
from .library import Library
from .nights import Night, listen_to_nights
from .ours import logits
from .recipe import EPOCHS, SEED, SEQUENCES, mix, store
from .scenes import SCENE_S, Scenery
from .tune import BUDGETS, calibrate, try_rules, within

RESULTS = Path(__file__).parent / "build" / "cross.json"
# 60 hours of all folds together.
_SCENES = 120
_SCENES_SEED = 1


def main() -> None:
    """Train six networks, let each hear what it does not know, and write the figures."""
    parser = command.parser("cross", __doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--sequences", type=int, default=SEQUENCES, help="mixtures of 16 s")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--scenes", type=int, default=_SCENES, help="of ten minutes, of each part")
    parser.add_argument("--out", type=Path, default=RESULTS)
    arguments = parser.parse_args()

    folds = fold(read_clips(arguments.data))
    extra = read_extra(arguments.extra)
    with TemporaryDirectory() as name:
        folder = Path(name)
        mixtures = mix(
            folds,
            Library(clip for clip in extra if clip.split == "train"),
            arguments.teacher,
            folder,
            arguments.sequences,
        )
        banks = [part.bank for part in mixtures.parts]
        nights, of_fewer = list[Night](), list[Night]()
        for number, clips in enumerate(folds):
            scenery = Scenery(Library(of_nights(clips)), _SCENES_SEED + number)
            others = [bank for other, bank in enumerate(banks) if other != number]
            for learnt_from, heard in ((others, nights), (others[:1], of_fewer)):
                bank = join(learnt_from)
                trained = fit(bank, arguments.teacher, seed=SEED, epochs=arguments.epochs)
                model = store(trained, folder / "cry.tflite", mixtures.golden)
                heard.extend(listen_to_nights(scenery, model, None, range(arguments.scenes)))
    shipped = ModelFile.read(SHIPPED_MODEL)
    results = {
        **count(folds, nights),
        "epochs": arguments.epochs,
        "two_thirds": measure(nights, shipped),
        "third": measure(of_fewer, shipped),
    }
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"The figures are in {arguments.out}; python -m model.card makes its part of them.")


def count(folds: Sequence[Sequence[Clip]], nights: Sequence[Night]) -> dict[str, Any]:
    """Return how much there is of what: of the nights, of all babies, of the validation split."""
    clips = [clip for part in folds for clip in part]
    validation = [clip for clip in clips if clip.split == "valid"]
    return {
        "hours": len(nights) * SCENE_S / 3600.0,
        "spells": sum(len(night.spells) for night in nights),
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
    trials = try_rules([night.spells for night in nights], series, model.hop_s, [model.episodes])
    best = within(trials, BUDGETS[Sensitivity.NORMAL])
    return {
        "curve": [[trial.false_alerts_in_10_h, trial.heard] for trial in trials],
        "heard": best.heard,
        "false_alerts_in_10_h": best.false_alerts_in_10_h,
        "median_delay_s": best.median_delay_s,
    }


def _babies(clips: Sequence[Clip]) -> int:
    return len({clip.group for clip in clips if clip.label == "cry"})


if __name__ == "__main__":
    command.run(main)
