"""Constants of Cry Monitor."""

from enum import StrEnum
import logging
from typing import Final

DOMAIN: Final = "cry_monitor"
LOGGER = logging.getLogger(__package__)

CONF_ADDRESS: Final = "address"
CONF_LONG_CRY: Final = "long_cry"
CONF_MERGE_GAP: Final = "merge_gap"
CONF_PAUSED: Final = "paused"
CONF_QUIET: Final = "quiet"
CONF_SENSITIVITY: Final = "sensitivity"
CONF_SOURCE: Final = "source"

EVENT_CRY_STARTED: Final = f"{DOMAIN}_cry_started"
EVENT_CRY_ENDED: Final = f"{DOMAIN}_cry_ended"


class SourceKind(StrEnum):
    """What a room's sound comes from, as a parent calls it; in the order of the menu."""

    CAMERA = "camera"
    MICROPHONE = "microphone"
    SATELLITE = "satellite"
    WYOMING = "wyoming"
    STREAM = "stream"
    SAMPLE = "sample"
    RECORDING = "recording"


class EpisodeEventType(StrEnum):
    """What happens to an episode, as its event entity names it."""

    STARTED = "started"
    LONG = "long"
    ENDED = "ended"
    INTERRUPTED = "interrupted"
