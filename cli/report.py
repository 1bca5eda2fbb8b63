"""An analysis in words for a parent, and as JSON for a program."""

from array import array
import json
import math

from cry_detection import Episode, printable

from .analyse import Analysis


def as_text(analysis: Analysis) -> str:
    """Return a summary to read."""
    ledger = analysis.ledger
    lines = [
        printable(analysis.file),
        f"  length    {_clock(analysis.duration_s)}",
        f"  crying    {_minutes(ledger.crying_s)}",
        f"  distress  {'unknown' if ledger.distress is None else f'{ledger.distress:.0f} of 100'}",
    ]
    if not analysis.episodes:
        lines.append("  episodes  none")
    lines += [
        f"  {'episodes' if number == 0 else '':8}  {_describe(episode)}"
        for number, episode in enumerate(analysis.episodes)
    ]
    lines += [
        f"  {'unheard' if number == 0 else '':8}  {_clock(start_s)} to {_clock(end_s)}, "
        f"{_minutes(end_s - start_s)} in which there is no sound"
        for number, (start_s, end_s) in enumerate(analysis.unheard)
    ]
    if not analysis.probability:
        lines.append(f"  It is too short: less than {analysis.hop_s:.2f} s tell nothing.")
    elif all(map(math.isnan, analysis.level_dbfs)):
        lines.append("  There is only digital silence in it: was the microphone muted?")
    return "\n".join(lines)


def as_json(analysis: Analysis) -> str:
    """Return one JSON object on one line.

    Digital silence has the level null, and where no sound was there to hear all numbers are null.
    """
    distress = analysis.ledger.distress
    return json.dumps(
        {
            "file": str(analysis.file),
            "duration_s": round(analysis.duration_s, 3),
            "hop_s": analysis.hop_s,
            "unheard": [
                {"start_s": round(start_s, 3), "end_s": round(end_s, 3)}
                for start_s, end_s in analysis.unheard
            ],
            "warning": None if analysis.warning is None else str(analysis.warning),
            "probability": _numbers(analysis.probability, 4),
            "level_dbfs": _numbers(analysis.level_dbfs, 1),
            "episodes": [
                {
                    "start_s": round(episode.start_s, 3),
                    "reported_s": round(reported_s, 3),
                    "end_s": round(episode.end_s, 3),
                    "peak": round(episode.peak, 4),
                    "mean": round(episode.mean, 4),
                }
                for episode, reported_s in zip(analysis.episodes, analysis.reported_s, strict=True)
            ],
            "crying_s": round(analysis.ledger.crying_s, 3),
            "distress": None if distress is None else round(distress, 3),
        },
        allow_nan=False,
    )


def _numbers(values: array[float], digits: int) -> list[float | None]:
    return [None if math.isnan(value) else round(value, digits) for value in values]


def _describe(episode: Episode) -> str:
    return (
        f"{_clock(episode.start_s)} to {_clock(episode.end_s)}, "
        f"{_minutes(episode.duration_s)}, peak {episode.peak:.0%}, mean {episode.mean:.0%}"
    )


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 60 else f"{seconds / 60:.1f} min"
