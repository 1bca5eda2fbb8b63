"""What a parent chose for a room; what nobody chose has its default here, and nowhere else."""

from dataclasses import dataclass, replace
from typing import Self

from homeassistant.config_entries import ConfigEntry

from cry_detection import EpisodeConfig, ModelFile, Sensitivity

from .const import CONF_LONG_CRY, CONF_MERGE_GAP, CONF_PAUSED, CONF_QUIET, CONF_SENSITIVITY


@dataclass(frozen=True, kw_only=True, slots=True)
class RoomOptions:
    """The options of a room."""

    sensitivity: Sensitivity = Sensitivity.NORMAL
    quiet_s: float | None = None
    """Seconds without crying that end the crying state; None is what the model decided."""
    merge_gap_s: float | None = None
    """Seconds without crying that end the episode; None is what the model decided."""
    long_episode_min: float = 10
    """Minutes after which an episode is long."""
    paused: bool = False

    @classmethod
    def from_entry(cls, entry: ConfigEntry) -> Self:
        """Return the options of a room's config entry."""
        fields = {
            "sensitivity": CONF_SENSITIVITY,
            "quiet_s": CONF_QUIET,
            "merge_gap_s": CONF_MERGE_GAP,
            "long_episode_min": CONF_LONG_CRY,
            "paused": CONF_PAUSED,
        }
        chosen = {
            field: entry.options[key] for field, key in fields.items() if key in entry.options
        }
        if "sensitivity" in chosen:
            chosen["sensitivity"] = Sensitivity(chosen["sensitivity"])
        return cls(**chosen)

    @property
    def long_episode_s(self) -> float:
        """Seconds after which an episode is long."""
        return 60.0 * self.long_episode_min

    def episode_config(self, model: ModelFile) -> EpisodeConfig:
        """Return the model's own decisions, but for what the options say otherwise."""
        config = model.episodes_for(self.sensitivity)
        return replace(
            config,
            quiet_s=config.quiet_s if self.quiet_s is None else self.quiet_s,
            merge_gap_s=config.merge_gap_s if self.merge_gap_s is None else self.merge_gap_s,
        )
