"""Event-based scores as the field measures them, with sed_eval.

(Mesaros, Heittola, Virtanen, Metrics for polyphonic sound event detection, 2016.)
"""

from collections.abc import Sequence

from dcase_util.containers import MetaDataContainer
from sed_eval.sound_event import EventBasedMetrics

from model.data.clips import Span

# The field's 0.2 s is meant for single sounds; an episode is a minute of them.
COLLAR_S = 5.0
_LABEL = "crying"


def event_scores(
    episodes: Sequence[Sequence[Span]], on: Sequence[Sequence[Span]]
) -> dict[str, float]:
    """Return the F1 score (0..1) and the error rate (0 is best, no upper end) of episodes' onsets.

    Args:
        episodes: When a baby cries, for each night.
        on: When a rule says so, likewise; right if it begins within 5 s of an episode's onset.
    """
    metrics = EventBasedMetrics([_LABEL], t_collar=COLLAR_S, evaluate_offset=False)
    for known, said in zip(episodes, on, strict=True):
        metrics.evaluate(reference_event_list=_events(known), estimated_event_list=_events(said))
    scores = metrics.results_overall_metrics()
    return {
        "f1": float(scores["f_measure"]["f_measure"]),
        "error_rate": float(scores["error_rate"]["error_rate"]),
    }


def _events(spans: Sequence[Span]) -> MetaDataContainer:
    return MetaDataContainer(
        [
            {"event_label": _LABEL, "onset": start, "offset": end, "filename": "night"}
            for start, end in spans
        ]
    )
