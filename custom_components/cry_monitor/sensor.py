"""Support for Cry Monitor sensors."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import PERCENTAGE, EntityCategory, UnitOfSoundPressure, UnitOfTime
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from cry_detection import ConnectionState

from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator
from .entity import CryMonitorEntity
from .rate_limit import Figure, RateLimit, RateLimiter

PARALLEL_UPDATES = 0

# A quiet room may change a figure 960 times a day; a crying baby is followed closely.
_PROBABILITY = RateLimit(dead_band=5.0, min_interval_s=3.0, idle_interval_s=90.0, idle_burst=20)
_LEVEL = RateLimit(dead_band=3.0, min_interval_s=3.0, idle_interval_s=90.0, idle_burst=20)
# Sums change only while the baby cries.
_SUM = RateLimit(min_interval_s=15.0)
_UNLIMITED = RateLimit()


@dataclass(frozen=True, kw_only=True)
class CryMonitorSensorEntityDescription(SensorEntityDescription):
    """Describes a Cry Monitor sensor entity."""

    value_fn: Callable[[CryMonitorCoordinator], Figure]
    rate_limit: RateLimit = _UNLIMITED


def _percent(room: CryMonitorCoordinator) -> int | None:
    return None if room.data.hop is None else round(100 * room.data.hop.probability)


def _level(room: CryMonitorCoordinator) -> int | None:
    hop = room.data.hop
    return None if hop is None or hop.level_dbfs is None else round(hop.level_dbfs)


def _crying_time(room: CryMonitorCoordinator) -> int | None:
    ledger = room.today.ledger
    return round(ledger.crying_s) if ledger.heard_s else None


def _distress(room: CryMonitorCoordinator) -> float | None:
    distress = room.today.ledger.distress
    return None if distress is None else round(distress, 1)


def _episodes(room: CryMonitorCoordinator) -> int | None:
    ledger = room.today.ledger
    return len(room.journal.episodes(ledger.day)) if ledger.heard_s else None


def _longest_episode(room: CryMonitorCoordinator) -> int | None:
    ledger = room.today.ledger
    if not ledger.heard_s:
        return None
    return round(max((each.duration_s for each in room.journal.episodes(ledger.day)), default=0.0))


def _last_cry(room: CryMonitorCoordinator) -> datetime | None:
    last = room.journal.last
    return None if last is None else last.start


SENSORS: tuple[CryMonitorSensorEntityDescription, ...] = (
    CryMonitorSensorEntityDescription(
        key="crying_probability",
        translation_key="crying_probability",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_percent,
        rate_limit=_PROBABILITY,
    ),
    CryMonitorSensorEntityDescription(
        key="crying_time",
        translation_key="crying_time",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_unit_of_measurement=UnitOfTime.MINUTES,
        # As the cards say it: eleven minutes, and not 11m 5s.
        suggested_display_precision=0,
        state_class=SensorStateClass.TOTAL_INCREASING,
        value_fn=_crying_time,
        rate_limit=_SUM,
    ),
    CryMonitorSensorEntityDescription(
        key="distress",
        translation_key="distress",
        native_unit_of_measurement=PERCENTAGE,
        # An index that no sum makes sense of: its highest value is the day's.
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_distress,
        rate_limit=_SUM,
    ),
    CryMonitorSensorEntityDescription(
        key="episodes",
        translation_key="episodes",
        state_class=SensorStateClass.TOTAL_INCREASING,
        value_fn=_episodes,
    ),
    CryMonitorSensorEntityDescription(
        key="last_cry",
        translation_key="last_cry",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_last_cry,
    ),
    CryMonitorSensorEntityDescription(
        key="longest_episode",
        translation_key="longest_episode",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_unit_of_measurement=UnitOfTime.MINUTES,
        # As the cards say it: eleven minutes, and not 11m 5s.
        suggested_display_precision=0,
        # The day's longest is the highest of the day's values.
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_longest_episode,
        rate_limit=_SUM,
    ),
    CryMonitorSensorEntityDescription(
        key="sound_level",
        translation_key="sound_level",
        # Relative to the microphone's full scale: no sound pressure, so no device class.
        native_unit_of_measurement=UnitOfSoundPressure.DECIBEL,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_level,
        rate_limit=_LEVEL,
    ),
)


@dataclass(frozen=True, kw_only=True)
class ConnectionSensorEntityDescription(SensorEntityDescription):
    """Describes a sensor of how well a room is connected to its sound."""

    value_fn: Callable[[CryMonitorCoordinator], int | str]


def _coverage(room: CryMonitorCoordinator) -> int:
    # By three minutes: every other value would be a row in the database.
    return int(room.today.ledger.heard_s // 180) * 180


CONNECTION_SENSORS: tuple[ConnectionSensorEntityDescription, ...] = (
    ConnectionSensorEntityDescription(
        key="connection",
        translation_key="connection",
        device_class=SensorDeviceClass.ENUM,
        entity_category=EntityCategory.DIAGNOSTIC,
        options=[state.value for state in ConnectionState],
        value_fn=lambda room: room.data.state.value,
    ),
    ConnectionSensorEntityDescription(
        key="coverage",
        translation_key="coverage",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_unit_of_measurement=UnitOfTime.HOURS,
        suggested_display_precision=1,
        state_class=SensorStateClass.TOTAL_INCREASING,
        value_fn=_coverage,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of a room."""
    coordinator = entry.runtime_data
    async_add_entities(CryMonitorSensor(coordinator, description) for description in SENSORS)
    async_add_entities(
        ConnectionSensor(coordinator, description) for description in CONNECTION_SENSORS
    )


class CryMonitorSensor(CryMonitorEntity, SensorEntity):
    """A figure of a room."""

    entity_description: CryMonitorSensorEntityDescription

    def __init__(
        self,
        coordinator: CryMonitorCoordinator,
        description: CryMonitorSensorEntityDescription,
    ) -> None:
        """Initialize the sensor."""
        super().__init__(coordinator, description)
        self._connection: ConnectionState | None = None
        self._limiter = RateLimiter(description.rate_limit, monotonic)

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Show the figure if that is worth a row in the database."""
        state, current = self.coordinator.data.state, self.coordinator.journal.current
        value = self.entity_description.value_fn(self.coordinator)
        if state is not self._connection:
            # Another state of the connection is news whatever the figure is.
            self._connection = state
            self._limiter.show(value)
        elif not self._limiter.allows(value, active=current is not None):
            return
        self._attr_native_value = value
        self.async_write_ha_state()


class ConnectionSensor(CryMonitorEntity, SensorEntity):
    """How well a room is connected to its sound."""

    entity_description: ConnectionSensorEntityDescription
    # Above all when nothing is heard.
    _available_when_disconnected = True

    @property
    @override
    def native_value(self) -> int | str:
        """Return the figure."""
        return self.entity_description.value_fn(self.coordinator)
