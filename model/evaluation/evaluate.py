"""How well the model hears, beside YAMNet and Frigate's rule, as figures that the card is made of.

    python -m model evaluate --data DIR --yamnet YAMNET.tflite [--extra DIR]

It opens the test split. Thresholds are frozen before: ours stand in the model's JSON, YAMNet's are
chosen here on nights of the validation split, at the same budget of false alerts.
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
    Sensitivity,
)
from model import command
from model.data.clips import Clip, read_clips, read_extra
from model.data.library import Library
from model.mixing.scenes import SCENE_S, SceneMixer
from model.network.yamnet import HOP, HOP_S, YamNet

from .bandwidth_leak import treble_auc
from .cost import cost
from .detector_scores import listen, logits, reports
from .events import event_scores
from .frigate import frigate
from .metrics import (
    Reports,
    clip_metrics,
    intervals,
    judge,
    reliability,
    roc,
    scene_summary,
)
from .nights import Night, listen_to_nights
from .snr_curve import SNRS_DB, snr_curve
from .targets import check
from .tune import night_labels, try_rules
from .yamnet_rule import YamNetRule, tune_yamnet

RESULTS = Path(__file__).parents[1] / "build" / "results.json"
SEED = 7
# The numpy runtime is held against LiteRT on so many scenes; see `runtimes_differ`.
_COMPARED_SCENES = 3


def main(arguments: Sequence[str]) -> None:
    """Measure, print the main figures and write all of them."""
    parser = command.parser("evaluate", __doc__)
    parser.add_argument("--yamnet", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--hours", type=float, default=50.0, help="of generated scenes")
    parser.add_argument("--out", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)

    model = ModelFile.read(options.model)
    clips = read_clips(options.data)
    extra = read_extra(options.extra)
    everything = {
        split: [clip for clip in [*clips, *extra] if clip.split == split]
        for split in ("train", "valid", "test")
    }
    yamnet_rule = tune_yamnet(model, options.yamnet, everything["valid"])
    library = Library(everything["test"])
    count = round(options.hours * 3600.0 / SCENE_S)
    scenes = SceneMixer(library, SEED)
    nights = listen_to_nights(scenes, model, options.yamnet, range(count))
    results: dict[str, Any] = {
        "version": model.version,
        "provenance": model.provenance,
        "sensitivities": {name: asdict(each) for name, each in model.sensitivities.items()},
        "yamnet_rule": asdict(yamnet_rule.config),
        "window_s": model.window_frames / model.features.frame_rate,
        "hop_s": model.hop_s,
        "clips": measure_clips(
            model, options.yamnet, [clip for clip in clips if clip.split == "test"]
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
        "treble_auc": treble_auc(Library([c for c in everything["train"] if c in clips])),
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
    hours = len(nights) * SCENE_S / 3600.0
    said: Mapping[str, list[Reports]] = {
        **{
            sensitivity.value: [
                reports(model.episodes_for(sensitivity), model.hop_s, night.probabilities)
                for night in nights
            ]
            for sensitivity in Sensitivity
        },
        "yamnet": [yamnet.reports(night.crying) for night in nights],
        "frigate": [frigate(night.rms, night.crying[::2]) for night in nights],
    }
    heard = {
        rule: [judge(night.episodes, each) for night, each in zip(nights, reported, strict=True)]
        for rule, reported in said.items()
    }
    spans = [[(episode.start_s, episode.end_s) for episode in night.episodes] for night in nights]
    return {
        "hours": hours,
        "summary": {
            rule: scene_summary(each, hours)
            | event_scores(spans, [reported.on for reported in said[rule]])
            for rule, each in heard.items()
        },
        "episodes": [
            {"bed": night.bed, "snr_db": episode.snr_db, "clear": clear[episode.baby]}
            | {rule: each[index].delays_s[number] for rule, each in heard.items()}
            for index, night in enumerate(nights)
            for number, episode in enumerate(night.episodes)
        ],
    }


def operating_curves(
    model: ModelFile, nights: Sequence[Night], yamnet: YamNetRule
) -> dict[str, list[list[float]]]:
    """Return false alerts in 10 h and the share heard, for every threshold of both rules.

    Nothing is chosen by these curves: they show what another threshold would have given.
    """
    episodes = [night.episodes for night in nights]
    return {
        name: [
            [trial.false_alerts_in_10_h, trial.heard]
            for trial in try_rules(episodes, series, hop_s, [config])
        ]
        for name, series, hop_s, config in (
            (
                "model",
                [logits(night.probabilities) for night in nights],
                model.hop_s,
                model.episodes,
            ),
            ("yamnet", [yamnet.logits(night.crying) for night in nights], HOP_S, yamnet.config),
        )
    }


def calibration(model: ModelFile, nights: Sequence[Night]) -> dict[str, Any]:
    """Return how far the probability of a hop is from the share of cries among such hops."""
    truth, weights = zip(*(night_labels(model, night) for night in nights), strict=True)
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
