"""Provides conditions for Cry Monitor."""

from typing import ClassVar, override

from homeassistant.const import CONF_FOR, CONF_OPTIONS, STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import (
    ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL,
    Condition,
    ConditionConfig,
    EntityConditionBase,
    EntityStateConditionBase,
)
import probatio

from .targets import CONF_ABOVE, CRYING_SPECS, SENSOR_SPECS, rooms_entities

_ON: set[str | bool] = {STATE_ON}
_OFF: set[str | bool] = {STATE_OFF}


class _RoomCondition(EntityConditionBase):
    """A condition on one entity of each of the rooms in the target."""

    _key: ClassVar[str]

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the room's entity that the condition is about."""
        return rooms_entities(self._hass, super().entity_filter(entities), self._key)

    def _check_all_match_state(self, states: list[State]) -> bool:
        """Return whether every room that can be heard matches, and one of them can."""
        return bool(states) and super()._check_all_match_state(states)


class IsCryingCondition(_RoomCondition, EntityStateConditionBase):
    """Whether a baby is crying."""

    _domain_specs = CRYING_SPECS
    _key = "crying"
    _states = _ON


class IsCalmCondition(_RoomCondition, EntityStateConditionBase):
    """Whether a baby has been calm for a time, in a room that was heard all that time."""

    _domain_specs = CRYING_SPECS
    _key = "crying"
    _states = _OFF
    _schema = ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL.extend(
        {probatio.Required(CONF_OPTIONS): {probatio.Required(CONF_FOR): cv.positive_time_period}}
    )


class IsDistressAboveCondition(_RoomCondition):
    """Whether a day is harder than a limit."""

    _domain_specs = SENSOR_SPECS
    _key = "distress"
    _schema = ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL.extend(
        {
            probatio.Required(CONF_OPTIONS): {
                probatio.Required(CONF_ABOVE): probatio.All(
                    probatio.Coerce(float), probatio.Range(min=0, max=100)
                )
            }
        }
    )

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Initialize the condition."""
        super().__init__(hass, config)
        assert config.options is not None  # noqa: S101 - the schema requires them
        self._above: float = config.options[CONF_ABOVE]

    @override
    def is_valid_state(self, entity_state: State) -> bool:
        """Return whether the distress is above the limit."""
        return float(entity_state.state) > self._above


CONDITIONS: dict[str, type[Condition]] = {
    "is_calm": IsCalmCondition,
    "is_crying": IsCryingCondition,
    "is_distress_above": IsDistressAboveCondition,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions for Cry Monitor."""
    return CONDITIONS
