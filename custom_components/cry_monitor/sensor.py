"""Support for Cry Monitor sensors."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import PERCENTAGE, UnitOfSoundPressure, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import CryMonitorConfigEntry
from .entity import CryMonitorEntity
from .monitor import Snapshot

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class CryMonitorSensorEntityDescription(SensorEntityDescription):
    """Describes a Cry Monitor sensor entity."""

    value_fn: Callable[[Snapshot], float | None]


def _percent(data: Snapshot) -> int | None:
    return None if data.hop is None else round(100 * data.hop.probability)


def _level(data: Snapshot) -> int | None:
    if data.hop is None or data.hop.level_dbfs is None:
        return None
    return round(data.hop.level_dbfs)


def _crying_time(data: Snapshot) -> int | None:
    return round(data.ledger.crying_s) if data.ledger.heard_s else None


def _distress(data: Snapshot) -> float | None:
    return None if data.ledger.distress is None else round(data.ledger.distress, 1)


SENSORS: tuple[CryMonitorSensorEntityDescription, ...] = (
    CryMonitorSensorEntityDescription(
        key="crying_probability",
        translation_key="crying_probability",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_percent,
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
    ),
    CryMonitorSensorEntityDescription(
        key="distress",
        translation_key="distress",
        native_unit_of_measurement=PERCENTAGE,
        # An index that no sum makes sense of: its highest value is the day's.
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_distress,
    ),
    CryMonitorSensorEntityDescription(
        key="sound_level",
        translation_key="sound_level",
        # Relative to the microphone's full scale: no sound pressure, so no device class.
        native_unit_of_measurement=UnitOfSoundPressure.DECIBEL,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_level,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CryMonitorConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of a room."""
    async_add_entities(CryMonitorSensor(entry.runtime_data, description) for description in SENSORS)


class CryMonitorSensor(CryMonitorEntity, SensorEntity):
    """A figure of a room."""

    entity_description: CryMonitorSensorEntityDescription

    @property
    @override
    def native_value(self) -> float | None:
        """Return the figure; unknown where nothing was heard."""
        return self.entity_description.value_fn(self.coordinator.data)
