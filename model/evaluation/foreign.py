"""How well a model hears in homes that it never met: nights of recordings nobody learnt from."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cry_detection import ModelFile, Sensitivity
from model.data.clips import Clip
from model.data.library import Library
from model.mixing.scenes import SCENE_S, SceneMixer

from .alone import played_alone
from .events import event_scores
from .false_alerts import by_bed, by_sound, false_alert_interval
from .metrics import Reports, judge, scene_summary
from .nights import Night, listen_to_nights
from .rules import operating_curves, said_of
from .yamnet_rule import YamNetRule

SEED = 7


def measure_foreign(
    model: ModelFile, yamnet: Path, rule: YamNetRule, clips: Sequence[Clip], hours: float
) -> dict[str, Any]:
    """Return the figures of nights of homes that nobody met, and of their clips alone.

    Args:
        model: Ours, with its thresholds.
        yamnet: YAMNet as a .tflite file.
        rule: Its smoothed rule.
        clips: Of those homes.
        hours: Of nights.
    """
    library = Library(clips)
    count = round(hours * 3600.0 / SCENE_S)
    nights = listen_to_nights(SceneMixer(library, SEED), range(count), model, yamnet)
    said = said_of(model, rule, nights)
    normal = said[Sensitivity.NORMAL]
    return {
        **night_tables(nights, said),
        "interval": false_alert_interval(nights, normal)._asdict(),
        "distractors": by_sound(nights, normal),
        "beds": {name: by_bed(nights, each) for name, each in said.items()},
        "alone": played_alone(library, model),
        "curves": operating_curves(model, nights, rule),
    }


def night_tables(nights: Sequence[Night], said: Mapping[str, Sequence[Reports]]) -> dict[str, Any]:
    """Return how much of the crying in nights each rule hears, in sum and episode by episode."""
    hours = len(nights) * SCENE_S / 3600.0
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
            {"bed": night.bed, "snr_db": episode.snr_db, "baby": episode.baby}
            | {rule: each[index].delays_s[number] for rule, each in heard.items()}
            for index, night in enumerate(nights)
            for number, episode in enumerate(night.episodes)
        ],
    }
