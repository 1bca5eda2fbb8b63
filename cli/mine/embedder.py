"""What the network makes of a parent's recordings: cut, level-checked, and hop by hop."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
import math
from pathlib import Path
from threading import Event

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from cry_detection import (
    SAMPLE_RATE,
    Block,
    Classifier,
    Fault,
    LogMel,
    ModelFile,
    RecordingSource,
    Score,
    SourceError,
    level_dbfs,
    printable,
)

from . import MineError
from .folder import Recording
from .labels import Mark

# A room is there before and after what was cut out: the same faint noise as in our measurements.
_ROOM_S = 2.0
_ROOM_RMS = 1e-4
# Other sounds come in pieces, so that one long recording is not one single chance to be wrong.
_PIECE_S = 30.0
# A cry may be noticed a moment after its end and is then still heard.
_LATE_S = 1.5

# The label of a window, as in training: a cry if its last 1.28 s hold 0.4 s of crying.
_RECENT_S = 1.28
_ENOUGH_S = 0.4
# Crying is what is this close to the loudest of a cry; the rest are pauses, which teach nothing.
_CRY_RANGE_DB = 20.0

_TOO_QUIET_DBFS = -65.0
_CLIPPED = 0.999
_MUCH_CLIPPED = 0.01
# Enough of a spectrum to know a recording again by.
PRINT_BANDS = 16


@dataclass(frozen=True, kw_only=True, eq=False)
class Clip:
    """One cry, or one piece of other sound, as the network hears it."""

    recording: str
    name: str
    is_cry: bool
    embeddings: NDArray[np.float64]
    """The judge's, shape [hops, size]."""
    opinions: NDArray[np.float64]
    """What the witness adds to the judge's calibrated logit, shape [hops]."""
    judged: NDArray[np.bool_]
    """In which hops the shipped model lets the judge decide, shape [hops]."""
    probabilities: NDArray[np.float64]
    """What the shipped model says, 0..1, shape [hops]."""
    teaches: NDArray[np.bool_]
    """Which hops are surely what the clip is, shape [hops]."""
    fingerprint: NDArray[np.float32]
    """How loud it is band by band, as the features have it, shape [frames, PRINT_BANDS]."""


@dataclass(frozen=True)
class _Hop:
    end_s: float
    level_dbfs: float | None
    clipped: float
    score: Score
    fingerprint: NDArray[np.float32]


class Embedder:
    """Listens to recordings with one model, one after the other.

    Raises:
        ModelError: the model cannot be loaded.
    """

    def __init__(self, model: ModelFile) -> None:
        self._model = model
        self._features = LogMel(model.features)
        self._classifier = Classifier(model, always_judge=True)
        self._one_thread = ThreadpoolController().select(user_api="blas")
        rng = np.random.default_rng(0)
        hops = math.ceil(_ROOM_S / model.hop_s)
        room = rng.normal(0.0, _ROOM_RMS, hops * model.hop_samples)
        self._room: Block = room.astype(np.float32)

    @property
    def _window_s(self) -> float:
        return self._model.window_frames / self._model.features.frame_rate

    @property
    def _before_s(self) -> float:
        """What the judge hears before what it is asked about."""
        return self._model.judge_hops * self._model.hop_s

    def embed(
        self, recording: Recording, on_progress: Callable[[float], object]
    ) -> tuple[list[Clip], list[str]]:
        """Return a recording's clips, and a message for each with which something is wrong.

        Args:
            recording: What to listen to.
            on_progress: Called with seconds of sound, as they are read.

        Raises:
            SourceError: it cannot be read.
            MineError: a mark lies behind its end.
        """
        broken: list[SourceError] = []
        hops, length_s = self._hops(recording, on_progress, broken)
        clips, messages = [], [f"{err} What there is was used." for err in broken]
        for name, mark, heard in self._cut(recording, hops, length_s, cut_off=bool(broken)):
            verdict, useless = _check_level(self._within(mark, heard))
            if not useless and not (clip := self._clip(recording, name, mark, heard)).teaches.any():
                verdict, useless = "is too short", True
            if verdict is not None:
                messages.append(
                    f"{name} {verdict}: {'left out' if useless else 'used all the same'}."
                )
            if not useless:
                clips.append(clip)
        return clips, messages

    def _hops(
        self,
        recording: Recording,
        on_progress: Callable[[float], object],
        broken: list[SourceError],
    ) -> tuple[list[_Hop], float]:
        """Return the hops that a mark needs, or all, and the recording's length in seconds.

        Why it is not all of the recording, if it is not, is put into `broken`.
        """
        model = self._model
        room_s = len(self._room) / SAMPLE_RATE
        end_s = -room_s
        hops = []
        skipping = True
        for sound in self._hop_sounds(recording, broken):
            end_s += model.hop_s
            if end_s > 0.0:
                on_progress(model.hop_s)
            if not self._is_wanted(recording.marks, end_s):
                skipping = True
                continue
            if skipping:
                self._features.reset()
                self._classifier.reset()
                skipping = False
            with self._one_thread.limit(limits=1):
                frames = self._features.push(sound)
                score = self._classifier.push(frames, sound)
            bands = frames.reshape(len(frames), PRINT_BANDS, -1)
            hops.append(
                _Hop(
                    end_s=end_s,
                    level_dbfs=level_dbfs(sound),
                    clipped=float(np.mean(np.abs(sound) >= _CLIPPED)),
                    score=score,
                    fingerprint=bands.mean(axis=2),
                )
            )
        return hops, end_s - room_s

    def _hop_sounds(self, recording: Recording, broken: list[SourceError]) -> Iterator[Block]:
        """Yield the sound in hops, between two moments of a quiet room."""
        pending = self._room
        size = self._model.hop_samples
        for block in _as_far_as_it_goes(recording.path, broken):
            pending = np.concatenate((pending, block))
            while len(pending) >= size:
                yield pending[:size]
                pending = pending[size:]
        pending = np.concatenate((pending, self._room))
        for start in range(0, len(pending) - size + 1, size):
            yield pending[start : start + size]

    def _is_wanted(self, marks: Sequence[Mark] | None, end_s: float) -> bool:
        return marks is None or any(
            mark.start_s - self._before_s <= end_s <= mark.end_s + _LATE_S + self._model.hop_s
            for mark in marks
        )

    def _cut(
        self, recording: Recording, hops: Sequence[_Hop], length_s: float, *, cut_off: bool
    ) -> Iterator[tuple[str, Mark, list[_Hop]]]:
        """Yield each cry and each piece of other sound, with its hops."""
        marks = recording.marks or (
            Mark(start_s=0.0, end_s=length_s, is_cry=recording.is_cry, line=0),
        )
        for mark in marks:
            if recording.marks is not None and mark.start_s >= length_s:
                if cut_off:
                    continue
                track = printable(recording.label_track)
                raise MineError(
                    f"{track}, line {mark.line}: it begins after the end of {recording.name}."
                )
            pieces = 1 if mark.is_cry else max(1, round((mark.end_s - mark.start_s) / _PIECE_S))
            edges = np.linspace(mark.start_s, mark.end_s, pieces + 1).tolist()
            for start_s, end_s in pairwise(edges):
                piece = Mark(start_s=start_s, end_s=end_s, is_cry=mark.is_cry, line=mark.line)
                whole = recording.marks is None and pieces == 1
                name = recording.name if whole else f"{recording.name} at {_clock(start_s)}"
                late_s = _LATE_S if mark.is_cry else 0.0
                # Hops that lie in it for the most part.
                from_s, to_s = (x + self._model.hop_s / 2 for x in (start_s, end_s + late_s))
                yield name, piece, [hop for hop in hops if from_s < hop.end_s <= to_s]

    def _within(self, mark: Mark, hops: Sequence[_Hop]) -> list[_Hop]:
        """Return the hops before a mark's end, for the most part."""
        return [hop for hop in hops if hop.end_s < mark.end_s + self._model.hop_s / 2]

    def _clip(self, recording: Recording, name: str, mark: Mark, hops: list[_Hop]) -> Clip:
        return Clip(
            recording=recording.name,
            name=name,
            is_cry=mark.is_cry,
            embeddings=np.array([hop.score.embedding for hop in hops], np.float64),
            opinions=np.array([hop.score.opinion for hop in hops], np.float64),
            judged=np.array([hop.score.judged for hop in hops], np.bool_),
            probabilities=np.array([hop.score.probability for hop in hops], np.float64),
            teaches=self._teaching(recording, mark, hops),
            fingerprint=np.concatenate([hop.fingerprint for hop in self._within(mark, hops)]),
        )

    def _teaching(
        self, recording: Recording, mark: Mark, hops: Sequence[_Hop]
    ) -> NDArray[np.bool_]:
        """Return which hops are surely a cry, or surely none: nobody could label the others."""
        ends_s = np.array([hop.end_s for hop in hops])
        if not mark.is_cry:
            cries = [other for other in recording.marks or () if other.is_cry]
            near = [(cry.start_s < ends_s) & (ends_s - self._window_s < cry.end_s) for cry in cries]
            sure: NDArray[np.bool_] = ~np.any(near, axis=0) if near else ends_s > 0.0
            return sure & (ends_s - mark.start_s >= self._window_s / 2)
        inside = ends_s < mark.end_s + self._model.hop_s / 2
        levels = np.array([hop.level_dbfs for hop in hops], np.float64)
        # Digital silence has no level, NaN here, and is never loud.
        loud = inside & (levels > np.nanquantile(levels[inside], 0.95) - _CRY_RANGE_DB)
        recent = np.ones(round(_RECENT_S / self._model.hop_s))
        crying_s = np.convolve(loud, recent)[: len(loud)] * self._model.hop_s
        return crying_s >= _ENOUGH_S


def _as_far_as_it_goes(path: Path, broken: list[SourceError]) -> Iterator[Block]:
    """Yield a recording's sound; one that was cut off ends where it does."""
    heard = False
    try:
        for block in RecordingSource(path).blocks(Event()):
            heard = True
            yield block
    except SourceError as err:
        if err.fault is not Fault.TRUNCATED or not heard:
            raise
        broken.append(err)


def _check_level(hops: Sequence[_Hop]) -> tuple[str | None, bool]:
    """Return what is wrong with a clip's level, if anything, and whether it is of no use."""
    levels = [hop.level_dbfs for hop in hops if hop.level_dbfs is not None]
    if not hops:
        return "is too short", True
    if not levels:
        return "is digital silence", True
    if max(levels) < _TOO_QUIET_DBFS:
        return f"is too quiet, {max(levels):.0f} dBFS at its loudest", True
    if np.mean([hop.clipped for hop in hops]) > _MUCH_CLIPPED:
        return "is clipped, it was too loud for the microphone", False
    return None, False


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
