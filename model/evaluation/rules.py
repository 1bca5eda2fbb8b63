"""What each rule says of nights: ours at each sensitivity, YAMNet's smoothed one, Frigate's."""

from collections.abc import Sequence

from cry_detection import ModelFile, Sensitivity
from model.network.yamnet import HOP_S

from .detector_scores import logits, reports
from .frigate import frigate
from .metrics import Reports
from .nights import Night
from .tune import try_rules
from .yamnet_rule import YamNetRule


def said_of(
    model: ModelFile, yamnet: YamNetRule, nights: Sequence[Night]
) -> dict[str, list[Reports]]:
    """Return what each rule reports of nights that our model decided about and YAMNet heard."""
    return {
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
