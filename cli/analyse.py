"""One recording through the detector, as fast as the machine can."""

from array import array
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
import sys
from threading import Event

from tqdm import tqdm

from cry_detection import (
    SAMPLE_RATE,
    Change,
    Detector,
    Episode,
    Ledger,
    ModelFile,
    RecordingSource,
    duration_s,
)

# A recording has no date, and it is one day however long it is.
_ONE_DAY = date.min

_PROGRESS_AFTER_S = 2.0

# tqdm's own thread, which outlives the bar, would only redraw bars that stand still.
tqdm.monitor_interval = 0


@dataclass(kw_only=True)
class Analysis:
    """What was found in a recording.

    The arrays have one number a hop; hop n lasts from n * hop_s to (n + 1) * hop_s.
    """

    file: Path
    hop_s: float
    duration_s: float = 0.0
    probability: array[float] = field(default_factory=lambda: array("f"))
    """P(cry), 0..1."""
    smoothed: array[float] = field(default_factory=lambda: array("f"))
    """The smoothed probability that the thresholds are for, 0..1."""
    level_dbfs: array[float] = field(default_factory=lambda: array("f"))
    """RMS level; NaN for digital silence."""
    episodes: list[Episode] = field(default_factory=list)
    ledger: Ledger = field(default_factory=lambda: Ledger(day=_ONE_DAY))


def analyse(path: Path, model: ModelFile, detector: Detector) -> Analysis:
    """Analyse a recording, with a progress bar on stderr if it takes long.

    Raises:
        SourceError: it cannot be read, or only a part of it.
    """
    analysis = Analysis(file=path, hop_s=model.hop_s)
    progress = tqdm(
        desc=path.name,
        total=duration_s(path),
        unit="s",
        unit_scale=True,
        delay=_PROGRESS_AFTER_S,
        leave=False,
        file=sys.stderr,
        # Only for somebody who watches: a log or a script wants the errors alone.
        disable=None,
    )
    try:
        with progress:
            for block in RecordingSource(path).blocks(Event()):
                analysis.duration_s += len(block) / SAMPLE_RATE
                progress.update(len(block) / SAMPLE_RATE)
                for hop in detector.push(block):
                    analysis.probability.append(hop.probability)
                    analysis.smoothed.append(hop.verdict.smoothed)
                    level = hop.level_dbfs
                    analysis.level_dbfs.append(float("nan") if level is None else level)
                    analysis.ledger.add(hop.heard_s, hop.verdict)
                    over = hop.verdict.change in (Change.ENDED, Change.INTERRUPTED)
                    if over and hop.verdict.episode is not None:
                        analysis.episodes.append(hop.verdict.episode)
    finally:
        # Also after a file that broke off: the next one is another baby in another room.
        last = detector.lose_sound()
    if last is not None:
        analysis.episodes.append(last[0])
    return analysis
