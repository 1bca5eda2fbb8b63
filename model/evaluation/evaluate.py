"""How well the model hears, beside YAMNet and Frigate's rule, as figures that the card is made of.

    python -m model evaluate --data DIR --foreign DIR --yamnet YAMNET.tflite [--more DIR]
        [--extra DIR]

First nights of homes that it never met, then the test split, which this opens. Thresholds are
frozen before: ours stand in the model's JSON, YAMNet's are chosen here as ours were, on nights of
the validation split and of those homes, at the same budget of false alerts. With --foreign-only
the test split stays closed, and the tables are only printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from cry_detection import (
    SAMPLE_RATE,
    SHIPPED_MODEL,
    Block,
    Detector,
    ModelFile,
    RuntimeName,
)
from model import command
from model.data.clips import Clip, read_all, read_clips, read_foreign
from model.data.library import Library
from model.mixing.scenes import SCENE_S, SceneMixer
from model.network.yamnet import HOP, YamNet

from .bandwidth_leak import treble_auc
from .cost import cost
from .detector_scores import listen
from .foreign import measure_foreign, night_tables
from .metrics import clip_metrics, intervals, reliability, roc
from .nights import Night, listen_to_nights
from .rules import operating_curves, said_of
from .snr_curve import SNRS_DB, snr_curve
from .tables import foreign_tables
from .targets import check
from .tune import night_labels
from .yamnet_rule import YamNetRule, tune_yamnet

RESULTS = Path(__file__).parents[1] / "build" / "results.json"
SEED = 7
# The numpy runtime is held against LiteRT on so many scenes; see `runtimes_differ`.
_COMPARED_SCENES = 3


def main(arguments: Sequence[str]) -> None:
    """Measure, print the main figures and write all of them."""
    parser = command.parser("evaluate", __doc__)
    command.add_foreign(parser, required=True)
    parser.add_argument("--foreign-only", action="store_true", help="leave the test split closed")
    parser.add_argument("--yamnet", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--hours", type=float, default=50.0, help="of generated scenes")
    parser.add_argument("--out", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)

    model = ModelFile.read(options.model)
    clips = read_all(options.data, options.more, options.extra)
    foreign = read_foreign(options.foreign)
    of_split = {
        split: [clip for clip in clips if clip.split == split]
        for split in ("train", "valid", "test")
    }
    yamnet_rule = tune_yamnet(options.yamnet, [of_split["valid"], foreign])
    homes = measure_foreign(model, options.yamnet, yamnet_rule, foreign, options.hours)
    print(foreign_tables(homes))
    if options.foreign_only:
        return

    library = Library(of_split["test"])
    count = round(options.hours * 3600.0 / SCENE_S)
    scenes = SceneMixer(library, SEED)
    nights = listen_to_nights(scenes, range(count), model, options.yamnet)
    results: dict[str, Any] = {
        "version": model.version,
        "provenance": model.provenance,
        "sensitivities": {name: asdict(each) for name, each in model.sensitivities.items()},
        "yamnet_rule": asdict(yamnet_rule.config),
        "window_s": model.window_frames / model.features.frame_rate,
        "hop_s": model.hop_s,
        "gate": model.gate,
        "hold_s": model.hold_s,
        "judge_s": model.judge_hops * model.hop_s,
        "witness": model.witness._asdict(),
        "foreign": homes,
        "clips": measure_clips(
            model,
            options.yamnet,
            [clip for clip in read_clips(options.data) if clip.split == "test"],
        ),
        "snr_curve": {
            "snrs_db": SNRS_DB,
            "recall": snr_curve(library, model, options.yamnet, yamnet_rule, SEED),
        },
        "scenes": measure_nights(
            model, nights, yamnet_rule, clearest(library, YamNet(options.yamnet))
        ),
        "curves": operating_curves(model, nights, yamnet_rule),
        "calibration": calibration(model, nights),
        "runtimes_differ": runtimes_differ(model, scenes),
        "treble_auc": treble_auc(
            Library(clip for clip in read_clips(options.data) if clip.split == "train")
        ),
        "cost": cost(model, options.yamnet),
    }
    results["targets"] = check(results)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    for target in results["targets"]:
        print("reached" if target["reached"] else "MISSED ", target["what"], target["measured"])
    print(f"All figures are in {options.out}; python -m model card makes the card of them.")


def measure_clips(model: ModelFile, yamnet_path: Path, clips: Sequence[Clip]) -> dict[str, Any]:
    """Return how well the highest score of a clip tells whether it holds a cry."""
    detector, yamnet = Detector(model, RuntimeName.LITERT), YamNet(yamnet_path)
    ours, theirs = [], []
    for clip in tqdm(clips, "Listening to clips", unit="clip"):
        sound = _in_a_quiet_room(clip.load())
        ours.append(listen(detector, sound).max())
        theirs.append(yamnet.crying(sound, HOP).max())
    truth = np.array([clip.label == "cry" for clip in clips])
    groups = [clip.group for clip in clips]
    result: dict[str, Any] = {"cries": int(truth.sum()), "others": int((~truth).sum())}
    for name, scores in (("model", np.array(ours)), ("yamnet", np.array(theirs))):
        result[name] = {
            "metrics": clip_metrics(truth, scores),
            "intervals": intervals(partial(_metrics_of, truth, scores), groups, SEED),
            "roc": roc(truth, scores),
        }
    said = np.array(ours) >= model.episodes.on
    result["confusion"] = {
        "cry_said_cry": int((truth & said).sum()),
        "cry_said_other": int((truth & ~said).sum()),
        "other_said_cry": int((~truth & said).sum()),
        "other_said_other": int((~truth & ~said).sum()),
        "mistaken": mistaken([clip.sound for clip in clips], said & ~truth),
    }
    return result


def _metrics_of(
    truth: NDArray[np.bool_], scores: NDArray[np.float64], chosen: NDArray[np.intp]
) -> dict[str, float]:
    return clip_metrics(truth[chosen], scores[chosen])


def mistaken(sounds: Sequence[str], wrong: NDArray[np.bool_]) -> dict[str, int]:
    """Return which sounds were taken for cries, and how often."""
    names = sorted({name for name, each in zip(sounds, wrong, strict=True) if each})
    return {
        name: sum(1 for sound, each in zip(sounds, wrong, strict=True) if each and sound == name)
        for name in names
    }


def clearest(library: Library, yamnet: YamNet) -> dict[str, float]:
    """Return YAMNet's highest score (0..1) of a crying class in each baby's clips as they are."""
    return {
        baby[0].clip.group: max(float(yamnet.crying(each.samples, HOP).max()) for each in baby)
        for baby in tqdm(library.babies, "Listening to babies", unit="baby")
    }


def measure_nights(
    model: ModelFile,
    nights: Sequence[Night],
    yamnet: YamNetRule,
    clear: Mapping[str, float],
) -> dict[str, Any]:
    """Return how much of the crying in generated nights each rule hears, episode by episode.

    Args:
        model: Ours, with its thresholds.
        nights: As ours and YAMNet hear them.
        yamnet: Its smoothed rule.
        clear: How clearly each baby of the nights cries without any noise; see `clearest`.
    """
    tables = night_tables(nights, said_of(model, yamnet, nights))
    for episode in tables["episodes"]:
        episode["clear"] = clear[episode["baby"]]
    return tables


def calibration(model: ModelFile, nights: Sequence[Night]) -> dict[str, Any]:
    """Return how far the probability of a hop is from the share of cries among such hops."""
    truth, weights = zip(
        *(night_labels(model, night, len(night.probabilities)) for night in nights), strict=True
    )
    sure = np.concatenate(weights) > 0
    probabilities = np.concatenate([night.probabilities for night in nights])
    return reliability(np.concatenate(truth)[sure] > 0, probabilities[sure])


def runtimes_differ(model: ModelFile, scenes: SceneMixer) -> float:
    """Return the greatest difference between the probabilities of LiteRT and numpy."""
    detectors = [Detector(model, runtime) for runtime in RuntimeName]
    worst = 0.0
    for index in range(_COMPARED_SCENES):
        sound = scenes.mix(index).sound
        litert, numpy = (listen(detector, sound) for detector in detectors)
        worst = max(worst, float(np.abs(litert - numpy).max()))
    return worst


def _in_a_quiet_room(sound: Block) -> Block:
    """Return a clip between two seconds of a quiet room: the shortest is less than a window."""
    rng = np.random.default_rng(SEED)
    room = rng.standard_normal(len(sound) + 4 * SAMPLE_RATE).astype(np.float32) * np.float32(1e-4)
    room[2 * SAMPLE_RATE : -2 * SAMPLE_RATE] += sound
    return room
