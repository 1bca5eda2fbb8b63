"""From the options that a parent chose to what a cry is decided by."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cry_detection import EpisodeConfig, ModelFile, Sensitivity

from .const import CONF_MERGE_GAP, CONF_QUIET, CONF_SENSITIVITY


def episode_config(model: ModelFile, options: Mapping[str, Any]) -> EpisodeConfig:
    """Return the model's own decisions, but for what the options say otherwise."""
    config = model.episodes_for(Sensitivity(options.get(CONF_SENSITIVITY, Sensitivity.NORMAL)))
    return replace(
        config,
        quiet_s=options.get(CONF_QUIET, config.quiet_s),
        merge_gap_s=options.get(CONF_MERGE_GAP, config.merge_gap_s),
    )
