"""One recording through the detector, as fast as the machine can."""

from array import array
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
import sys

from tqdm import tqdm

from cry_detection import (
    SAMPLE_RATE,
    Change,
    Detector,
    Episode,
    Fault,
    Hop,
    Ledger,
    ModelFile,
    RecordingSource,
    SourceError,
    duration_s,
    printable,
)

# A recording has no date, and it is one day however long it is.
_ONE_DAY = date.min

_PROGRESS_AFTER_S = 2.0

# tqdm's own thread, which outlives the bar, would only redraw bars that stand still.
tqdm.monitor_interval = 0


@dataclass(kw_only=True)
class Analysis:
    """What was found in a recording.

    The arrays have one number a hop; hop n lasts from n * hop_s to (n + 1) * hop_s. Where there was
    no sound to hear they hold NaN.
    """

    file: Path
    hop_s: float
    duration_s: float = 0.0
    """Where its sound ends, in its own time."""
    unheard: list[tuple[float, float]] = field(default_factory=list)
    """The holes in it, each from and to seconds of its time."""
    warning: SourceError | None = None
    """Why it is not all of the recording."""
    probability: array[float] = field(default_factory=lambda: array("f"))
    """P(cry), 0..1."""
    smoothed: array[float] = field(default_factory=lambda: array("f"))
    """The smoothed probability that the thresholds are for, 0..1."""
    level_dbfs: array[float] = field(default_factory=lambda: array("f"))
    """RMS level; NaN for digital silence."""
    episodes: list[Episode] = field(default_factory=list)
    reported_s: list[float] = field(default_factory=list)
    """When a listener would have been told of each episode; its start is dated back from there."""
    ledger: Ledger = field(default_factory=lambda: Ledger(day=_ONE_DAY))


def analyse(path: Path, model: ModelFile, detector: Detector) -> Analysis:
    """Analyse a recording, with a progress bar on stderr if it takes long.

    Raises:
        SourceError: it cannot be read at all.
    """
    analysis = Analysis(file=path, hop_s=model.hop_s)
    progress = tqdm(
        desc=printable(Path(path.name)),
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
            for piece in RecordingSource(path).pieces():
                _pass_over(analysis, piece.start_s, detector)
                analysis.duration_s = piece.start_s + len(piece.sound) / SAMPLE_RATE
                progress.update(len(piece.sound) / SAMPLE_RATE)
                for hop in detector.push(piece.sound):
                    _add(analysis, hop)
    except SourceError as err:
        if err.fault is not Fault.TRUNCATED or not analysis.duration_s:
            raise
        analysis.warning = err
    finally:
        # Also after a file that broke off: the next one is another baby in another room.
        last = detector.lose_sound()
    if last is not None:
        analysis.episodes.append(last[0])
    return analysis


def _pass_over(analysis: Analysis, start_s: float, detector: Detector) -> None:
    """Let the time of a hole in the recording go by, if the next sound comes after one."""
    hole_s = start_s - analysis.duration_s
    if hole_s < analysis.hop_s:
        return
    analysis.unheard.append((analysis.duration_s, start_s))
    if hole_s < detector.config.merge_gap_s:
        detector.skip(hole_s)
    else:
        last = detector.lose_sound()
        if last is not None:
            analysis.episodes.append(last[0])
        # Its clock begins anew, and goes by the recording's.
        detector.skip(start_s)
    missing = round(start_s / analysis.hop_s) - len(analysis.probability)
    for series in (analysis.probability, analysis.smoothed, analysis.level_dbfs):
        series.extend([float("nan")] * missing)


def _add(analysis: Analysis, hop: Hop) -> None:
    """Enter what was heard in a hop."""
    analysis.probability.append(hop.probability)
    analysis.smoothed.append(hop.verdict.smoothed)
    level = hop.level_dbfs
    analysis.level_dbfs.append(float("nan") if level is None else level)
    analysis.ledger.add(hop.heard_s, hop.verdict)
    if hop.verdict.change is Change.STARTED:
        analysis.reported_s.append(hop.end_s)
    over = hop.verdict.change in (Change.ENDED, Change.INTERRUPTED)
    if over and hop.verdict.episode is not None:
        analysis.episodes.append(hop.verdict.episode)
