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
from homeassistant.util import dt as dt_util

from cry_detection import ConnectionState, Journal, Snapshot

from .coordinator import CryMonitorConfigEntry, CryMonitorCoordinator
from .damping import Damper, Damping, Figure
from .entity import CryMonitorEntity

PARALLEL_UPDATES = 0

# A quiet room may change a figure 960 times a day; a crying baby is followed closely.
_PROBABILITY = Damping(dead_band=5.0, every_s=3.0, quiet_every_s=90.0, quiet_burst=20)
_LEVEL = Damping(dead_band=3.0, every_s=3.0, quiet_every_s=90.0, quiet_burst=20)
# Sums change only while the baby cries.
_SUM = Damping(every_s=15.0)
_UNDAMPED = Damping()


@dataclass(frozen=True, kw_only=True)
class CryMonitorSensorEntityDescription(SensorEntityDescription):
    """Describes a Cry Monitor sensor entity."""

    value_fn: Callable[[Snapshot, Journal], Figure]
    damping: Damping = _UNDAMPED


def _percent(data: Snapshot, _: Journal) -> int | None:
    return None if data.hop is None else round(100 * data.hop.probability)


def _level(data: Snapshot, _: Journal) -> int | None:
    if data.hop is None or data.hop.level_dbfs is None:
        return None
    return round(data.hop.level_dbfs)


def _crying_time(data: Snapshot, _: Journal) -> int | None:
    return round(data.ledger.crying_s) if data.ledger.heard_s else None


def _distress(data: Snapshot, _: Journal) -> float | None:
    return None if data.ledger.distress is None else round(data.ledger.distress, 1)


def _episodes(data: Snapshot, journal: Journal) -> int | None:
    return len(journal.cries(data.ledger.day)) if data.ledger.heard_s else None


def _longest_episode(data: Snapshot, journal: Journal) -> int | None:
    if not data.ledger.heard_s:
        return None
    return round(max((cry.duration_s for cry in journal.cries(data.ledger.day)), default=0.0))


def _last_cry(_: Snapshot, journal: Journal) -> datetime | None:
    return None if journal.last is None else journal.last.start


SENSORS: tuple[CryMonitorSensorEntityDescription, ...] = (
    CryMonitorSensorEntityDescription(
        key="crying_probability",
        translation_key="crying_probability",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_percent,
        damping=_PROBABILITY,
    ),
    CryMonitorSensorEntityDescription(
        key="crying_time",
        translation_key="crying_time",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_unit_of_measurement=UnitOfTime.MINUTES,
        suggested_display_precision=1,
        state_class=SensorStateClass.TOTAL_INCREASING,
        value_fn=_crying_time,
        damping=_SUM,
    ),
    CryMonitorSensorEntityDescription(
        key="distress",
        translation_key="distress",
        native_unit_of_measurement=PERCENTAGE,
        # An index that no sum makes sense of: its highest value is the day's.
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_distress,
        damping=_SUM,
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
        suggested_display_precision=1,
        # The day's longest is the highest of the day's values.
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_longest_episode,
        damping=_SUM,
    ),
    CryMonitorSensorEntityDescription(
        key="sound_level",
        translation_key="sound_level",
        # Relative to the microphone's full scale: no sound pressure, so no device class.
        native_unit_of_measurement=UnitOfSoundPressure.DECIBEL,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_level,
        damping=_LEVEL,
    ),
)


@dataclass(frozen=True, kw_only=True)
class HearingSensorEntityDescription(SensorEntityDescription):
    """Describes a sensor of how well a room hears."""

    value_fn: Callable[[Snapshot], int | str]


def _coverage(data: Snapshot) -> int:
    # A room that is deaf at midnight has heard nothing of the new day.
    heard_s = data.ledger.heard_s if data.ledger.day == dt_util.now().date() else 0.0
    # By three minutes: every other value would be a row in the database.
    return int(heard_s // 180) * 180


HEARING: tuple[HearingSensorEntityDescription, ...] = (
    HearingSensorEntityDescription(
        key="connection",
        translation_key="connection",
        device_class=SensorDeviceClass.ENUM,
        entity_category=EntityCategory.DIAGNOSTIC,
        options=[state.value for state in ConnectionState],
        value_fn=lambda data: data.state.value,
    ),
    HearingSensorEntityDescription(
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
    async_add_entities(HearingSensor(coordinator, description) for description in HEARING)


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
        self._ear: ConnectionState | None = None
        self._damper = Damper(description.damping, monotonic)

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Show the figure if that is worth a row in the database."""
        data, journal = self.coordinator.data, self.coordinator.journal
        value = self.entity_description.value_fn(data, journal)
        if data.state is not self._ear:
            # Another state of the ear is news whatever the figure is.
            self._ear = data.state
            self._damper.show(value)
        elif not self._damper.admits(value, lively=journal.current is not None):
            return
        self._attr_native_value = value
        self.async_write_ha_state()


class HearingSensor(CryMonitorEntity, SensorEntity):
    """How well a room hears."""

    entity_description: HearingSensorEntityDescription
    # Above all when nothing is heard.
    _of_use_when_deaf = True

    @property
    @override
    def native_value(self) -> int | str:
        """Return the figure."""
        return self.entity_description.value_fn(self.coordinator.data)
