"""The whole path in one object: sound in, hops with their verdicts out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
import math
from time import perf_counter

import numpy as np

from .audio import SAMPLE_RATE, Block, is_digital_silence
from .classifier import Classifier
from .episodes import Change, Episode, EpisodeConfig, EpisodeTracker, Verdict
from .features import LogMel
from .model_file import ModelFile
from .tflite import RuntimeName

NO_SIGNAL_S = 60.0
"""Seconds of digital silence after which a microphone counts as dead and not the room as quiet."""

# The last minute or so counts for most of the real-time factor.
_LATELY = 0.01


@dataclass(frozen=True, kw_only=True, slots=True)
class Hop:
    """What was heard in one hop, and what is known after it."""

    end_s: float
    """Where it ends, in seconds of the stream."""
    heard_s: float
    """Its length, or 0 when there is no signal."""
    level_dbfs: float | None
    """RMS level, at most 0 (a square wave at full scale); None for digital silence."""
    probability: float
    """Calibrated P(cry), 0..1."""
    verdict: Verdict


def level_dbfs(sound: Block) -> float | None:
    """Return the RMS level of sound in dB relative to full scale, None for digital silence."""
    if is_digital_silence(sound):
        return None
    return 10.0 * math.log10(float(np.dot(sound, sound)) / len(sound))


class Detector:
    """Listens to one stream of sound.

    Raises:
        ModelError: the model cannot be loaded, or the runtime computes it wrongly on this machine.
    """

    def __init__(self, model: ModelFile, runtime: RuntimeName | None = None) -> None:
        self._hop_s = model.hop_s
        self._hop_samples = model.hop_samples
        self._features = LogMel(model.features)
        self._classifier = Classifier(model, runtime)
        self._episodes = EpisodeTracker(model.episodes, model.hop_s)
        self._pending = np.zeros(0, np.float32)
        self._samples = 0
        self._silence_s = 0.0
        self._load: float | None = None

    @property
    def real_time_factor(self) -> float | None:
        """Seconds that it lately took to listen to one second of sound; None before the first hop.

        From 1 on the machine is too slow, and sound gets lost.
        """
        return self._load

    @property
    def config(self) -> EpisodeConfig:
        """What episodes are decided by."""
        return self._episodes.config

    def configure(self, config: EpisodeConfig) -> None:
        """Decide by another config from the next hop on; an open episode goes on."""
        self._episodes.configure(config)

    @property
    def runtime(self) -> RuntimeName:
        """The runtime that computes the network."""
        return self._classifier.runtime

    def push(self, block: Block) -> Iterator[Hop]:
        """Yield the hops that `block` completes."""
        sound = np.concatenate((self._pending, block))
        whole = len(sound) - len(sound) % self._hop_samples
        self._pending = sound[whole:].copy()
        for start in range(0, whole, self._hop_samples):
            yield self._listen(sound[start : start + self._hop_samples])

    def skip(self, seconds: float) -> None:
        """Let the stream's clock go on over sound that was lost on its way here."""
        self._samples += round(seconds * SAMPLE_RATE)

    def lose_sound(self) -> tuple[Episode, Change] | None:
        """Close the open episode, if any, since the stream ended, and be ready for another one."""
        self._pending = self._pending[:0]
        self._samples = 0
        self._silence_s = 0.0
        self._features.reset()
        self._classifier.reset()
        return self._episodes.lose_sound()

    def _listen(self, sound: Block) -> Hop:
        started = perf_counter()
        hop = self._decide(sound)
        load = (perf_counter() - started) / self._hop_s
        self._load = load if self._load is None else self._load + _LATELY * (load - self._load)
        return hop

    def _decide(self, sound: Block) -> Hop:
        self._samples += len(sound)
        end_s = self._samples / SAMPLE_RATE
        level = level_dbfs(sound)
        self._silence_s = 0.0 if level is not None else self._silence_s + self._hop_s
        score = self._classifier.push(self._features.push(sound), sound)
        verdict = self._episodes.push(end_s, score.probability)
        if verdict.change is Change.ENDED and self._is_cut_off():
            verdict = replace(verdict, change=Change.INTERRUPTED)
        return Hop(
            end_s=end_s,
            heard_s=self._hop_s if self._silence_s < NO_SIGNAL_S else 0.0,
            level_dbfs=level,
            probability=score.probability,
            verdict=verdict,
        )

    def _is_cut_off(self) -> bool:
        """Return whether the microphone was muted within the episode: no baby stops so abruptly."""
        return self._silence_s + self._hop_s / 2 >= self._episodes.config.merge_gap_s
