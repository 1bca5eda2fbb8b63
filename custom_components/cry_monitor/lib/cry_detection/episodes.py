"""From probabilities to episodes: evidence that adds up, and crying that belongs together."""

from collections import deque
from dataclasses import dataclass, replace
from enum import StrEnum
import math


def logit(probability: float, limit: float) -> float:
    """Return the logit of a probability in 0..1, clipped to +-limit."""
    bound = 1.0 / (1.0 + math.exp(limit))
    clipped = min(max(probability, bound), 1.0 - bound)
    return math.log(clipped / (1.0 - clipped))


def sigmoid(value: float) -> float:
    """Return the probability that belongs to a logit, without overflow for any finite logit."""
    return 0.5 * (1.0 + math.tanh(0.5 * value))


class Sensitivity(StrEnum):
    """How readily a cry is reported: fewer false alerts, or fewer missed cries."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, kw_only=True)
class EpisodeConfig:
    """When an episode begins and ends; tuned with the model on validation scenes, and stored so."""

    smoothing_s: float
    """Seconds over which clipped logits are averaged."""
    gathering_s: float
    """Seconds over which evidence of a cry adds up. A pause for breath takes none of it away."""
    logit_floor: float
    """Logit up to which a hop is no evidence; what lies above it is."""
    logit_limit: float
    """Logits are clipped to +-this, so that one very sure hop cannot outvote its neighbours."""
    on: float
    """Probability (0..1) that gives enough evidence within `smoothing_s`; less takes longer."""
    off: float
    """Smoothed probability (0..1) below which a hop no longer counts as crying."""
    quiet_s: float
    """Seconds without crying that end the crying state."""
    merge_gap_s: float
    """Seconds without crying that end the episode."""

    def __post_init__(self) -> None:
        """Refuse what would count a moment twice or never end an episode."""
        if not self.smoothing_s <= self.quiet_s <= self.merge_gap_s:
            raise ValueError("episodes need smoothing_s <= quiet_s <= merge_gap_s")
        if self.gathering_s < self.smoothing_s:
            raise ValueError("episodes need smoothing_s <= gathering_s")
        if not 0.0 < self.off <= self.on < 1.0:
            raise ValueError("episodes need 0 < off <= on < 1")
        if not self.logit_floor < min(self.logit_limit, logit(self.on, math.inf)):
            raise ValueError("episodes need logit_floor < logit_limit, and less than that of on")


class Change(StrEnum):
    """What happened to an episode in a hop."""

    STARTED = "started"
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    """The sound was lost while the baby cried, and no crying was heard after it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Episode:
    """From the first to the last crying that belongs together; times in seconds of the stream."""

    start_s: float
    end_s: float
    crying_s: float
    """Seconds of crying in it: its length less the pauses of `quiet_s` and more."""
    peak: float
    """The highest probability of a hop, 0..1."""
    mean: float
    """The mean probability over its crying, 0..1."""

    @property
    def duration_s(self) -> float:
        """Seconds from its first to its last crying."""
        return self.end_s - self.start_s


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What is known after a hop."""

    smoothed: float
    """The smoothed probability, 0..1."""
    evidence: float
    """What speaks for a cry, as a share of what it takes; crying begins when it reaches 1."""
    crying: bool
    new_crying_s: float
    """Seconds of crying that this hop established, also of the moments before that led to it."""
    episode: Episode | None
    """The open episode, or the one that just ended."""
    change: Change | None


class EpisodeTracker:
    """Follows one stream of probabilities, one hop after the other."""

    _crying: bool
    _episode: Episode | None
    _probabilities: float
    _unclaimed: list[float]
    _end_s: float
    _is_broken_off: bool
    _heard_from_s: float
    """Where sound came again after a break."""
    _cried_until_s: float | None
    """Where sound broke off in crying that was not heard since."""

    def __init__(self, config: EpisodeConfig, hop_s: float) -> None:
        self.config = config
        self._hop_s = hop_s
        self._hops = max(1, round(config.smoothing_s / hop_s))
        self._gathering_hops = max(self._hops, round(config.gathering_s / hop_s))
        self._forget()

    def configure(self, config: EpisodeConfig) -> None:
        """Decide by another config from the next hop on; an open episode goes on.

        It averages as the one before: a model's sensitivities differ in their thresholds alone.
        """
        self.config = config

    def push(self, end_s: float, probability: float) -> Verdict:
        """Take the probability (0..1) of the hop that ended at `end_s` seconds of the stream."""
        config = self.config
        value = logit(probability, config.logit_limit)
        self._logits.append(value)
        self._unclaimed.append(probability)
        self._evidence.append(max(0.0, value - config.logit_floor))
        smoothed = sigmoid(sum(self._logits) / self._hops)
        evidence = sum(self._evidence) / self._enough

        self._end_s = end_s
        if self._is_broken_off:
            self._is_broken_off = False
            self._heard_from_s = end_s - self._hop_s
        new_crying_s = 0.0
        change = None
        if not self._crying and self._evidence[-1] and evidence >= 1.0:
            self._crying = True
            onset = self._onset()
            if self._episode is None:
                change = Change.STARTED
                self._probabilities = 0.0
                start_s = end_s - len(onset) * self._hop_s
                self._episode = Episode(
                    start_s=start_s, end_s=start_s, crying_s=0.0, peak=0.0, mean=0.0
                )
            new_crying_s = self._claim(end_s, onset)
        elif self._crying and min(smoothed, probability) >= config.off:
            new_crying_s = self._claim(end_s, self._unclaimed)

        episode = self._episode
        if episode is not None:
            # Half a hop of tolerance: sums of hops are never exactly a number of seconds.
            silence_s = end_s - episode.end_s + self._hop_s / 2
            # Only calm that was heard ends crying: in a break nobody knows.
            calm_s = end_s - max(episode.end_s, self._heard_from_s) + self._hop_s / 2
            if self._crying and calm_s >= config.quiet_s:
                self._crying = False
                # What went on before the calm tells nothing of what comes after it.
                self._evidence.extend([0.0] * self._gathering_hops)
            if not self._crying and silence_s >= config.merge_gap_s:
                self._episode = None
                change = Change.ENDED if self._cried_until_s is None else Change.INTERRUPTED
        if not self._crying:
            # Only an onset can claim hops now, and it looks back no further.
            del self._unclaimed[: -self._gathering_hops]
        return Verdict(
            smoothed=smoothed,
            evidence=evidence,
            crying=self._crying,
            new_crying_s=new_crying_s,
            episode=episode,
            change=change,
        )

    def break_off(self) -> float | None:
        """Wait for the sound, which broke off after the last hop and may come again.

        An open episode goes on if crying does. The next hop's `end_s` counts the time between.

        Returns:
            For how many seconds it is worth waiting: then the episode is over, and `lose_sound`
            tells how it ended. None without an open one.
        """
        self._is_broken_off = True
        episode = self._episode
        if episode is None:
            self._forget_hops()
            return None
        until_s = episode.end_s
        if self._crying:
            # Without crying in between, a break adds to the one before.
            if self._cried_until_s is None:
                self._cried_until_s = self._end_s
            until_s = self._cried_until_s
            self._unclaimed = []
        else:
            self._forget_hops()
        return max(until_s + self.config.merge_gap_s - self._end_s, 0.0)

    def lose_sound(self) -> tuple[Episode, Change] | None:
        """Close the open episode, if any, because no more sound follows, and start afresh."""
        episode, was_heard = self._episode, not self._crying and self._cried_until_s is None
        self._forget()
        if episode is None:
            return None
        return episode, Change.ENDED if was_heard else Change.INTERRUPTED

    def _forget(self) -> None:
        self._forget_hops()
        self._crying = False
        self._episode = None
        self._end_s = 0.0
        self._is_broken_off = False
        self._heard_from_s = 0.0
        self._cried_until_s = None

    def _forget_hops(self) -> None:
        # A room counts as calm until it was listened to.
        self._logits = deque([-self.config.logit_limit] * self._hops, self._hops)
        self._evidence = deque([0.0] * self._gathering_hops, self._gathering_hops)
        self._unclaimed = []

    @property
    def _enough(self) -> float:
        """The evidence at which crying begins, in logits of a hop."""
        config = self.config
        return (logit(config.on, math.inf) - config.logit_floor) * self._hops

    def _onset(self) -> list[float]:
        """Return the crying that led to the decision: since the last calm, if there was one."""
        calm_hops = round(self.config.quiet_s / self._hop_s)
        count = 1
        for age, each in enumerate(reversed(self._evidence), 1):
            if each:
                count = age
            elif age - count >= calm_hops:
                break
        return self._unclaimed[-count:]

    def _claim(self, end_s: float, hops: list[float]) -> float:
        """Count the latest hops (their probabilities) as crying; return their seconds."""
        episode = self._episode
        assert episode is not None  # noqa: S101 - there is no crying without an episode
        new_crying_s = len(hops) * self._hop_s
        crying_s = episode.crying_s + new_crying_s
        self._probabilities += sum(hops)
        self._episode = replace(
            episode,
            end_s=end_s,
            crying_s=crying_s,
            peak=max(episode.peak, *hops),
            mean=self._probabilities * self._hop_s / crying_s,
        )
        self._unclaimed = []
        self._cried_until_s = None
        return new_crying_s
