"""Provides triggers for Cry Monitor."""

from typing import Any, ClassVar, cast, override

from homeassistant.const import ATTR_ENTITY_ID, CONF_FOR, CONF_OPTIONS, STATE_OFF, STATE_ON
from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, State, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.target import TargetStateChangedData
from homeassistant.helpers.trigger import (
    ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR,
    EntityTargetStateTriggerBase,
    EntityTriggerBase,
    NotTriggeredReasonReporter,
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
import probatio

from cry_detection import ConnectionState

from .targets import CONF_ABOVE, CRYING_SPECS, SENSOR_SPECS, is_episode_waiting, rooms_entities

_ON = {STATE_ON}
_OFF = {STATE_OFF}
_LOST = {state.value for state in ConnectionState if state.listening_lost}


class _RoomTrigger(EntityTriggerBase):
    """A trigger on one entity of each of the rooms in the target."""

    _key: ClassVar[str]

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Return the room's entity that the trigger is about."""
        return rooms_entities(self._hass, super().entity_filter(entities), self._key)


class CryingStartedTrigger(_RoomTrigger, EntityTargetStateTriggerBase):
    """Triggers when a baby starts to cry."""

    _domain_specs = CRYING_SPECS
    _key = "crying"
    _to_states = _ON


class CryingForTrigger(CryingStartedTrigger):
    """Triggers when a baby has been crying for a time.

    A break of the sound that is so short that the episode goes on does not begin the time anew.
    """

    _schema = ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR.extend(
        {probatio.Required(CONF_OPTIONS): {probatio.Required(CONF_FOR): cv.positive_time_period}}
    )

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether the baby is crying, as far as one knows."""
        return is_episode_waiting(self._hass, state) or super().is_valid_state(
            state, report_not_triggered
        )

    @override
    def _should_include(self, state: State) -> bool:
        return is_episode_waiting(self._hass, state) or super()._should_include(state)

    @callback
    @override
    def _cancel_invalidated_timers(
        self,
        behavior: str,
        pending_timers: dict[str, CALLBACK_TYPE],
        target_state_change_data: TargetStateChangedData,
    ) -> None:
        state = target_state_change_data.state_change_event.data["new_state"]
        if state is None or not is_episode_waiting(self._hass, state):
            super()._cancel_invalidated_timers(behavior, pending_timers, target_state_change_data)

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Attach the trigger to an action runner."""

        @callback
        def run_if_crying(
            extra_trigger_payload: dict[str, Any], description: str, context: Context | None = None
        ) -> None:
            # An episode that waited in vain ends without another state of its entity.
            state = self._hass.states.get(extra_trigger_payload[ATTR_ENTITY_ID])
            if state is not None and self._should_include(state):
                run_action(extra_trigger_payload, description, context)

        # Nobody waits here for the task that a runner returns.
        runner = cast("TriggerActionRunner", run_if_crying)
        return await super().async_attach_runner(runner, did_not_trigger)


class CryingStoppedTrigger(_RoomTrigger, EntityTargetStateTriggerBase):
    """Triggers when a baby stops crying; not when the sound is lost while it cries."""

    _domain_specs = CRYING_SPECS
    _key = "crying"
    _to_states = _OFF


class ListeningLostTrigger(_RoomTrigger, EntityTargetStateTriggerBase):
    """Triggers when a room can no longer be heard; not when a parent pauses it."""

    _domain_specs = SENSOR_SPECS
    _key = "connection"
    _primary_entities_only = False
    _to_states = _LOST


class DistressRoseAboveTrigger(_RoomTrigger):
    """Triggers when a day becomes harder than a limit.

    A limit alone, and no choice of thresholds: distress only rises until the day is over.
    """

    _domain_specs = SENSOR_SPECS
    _key = "distress"
    _schema = ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR.extend(
        {
            probatio.Required(CONF_OPTIONS): {
                probatio.Required(CONF_ABOVE): probatio.All(
                    probatio.Coerce(float), probatio.Range(min=0, max=100)
                )
            }
        }
    )

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Initialize the trigger."""
        super().__init__(hass, config)
        self._above: float = self._options[CONF_ABOVE]

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether the distress is above the limit."""
        return float(state.state) > self._above

    @override
    def is_valid_transition(self, from_state: State, to_state: State) -> bool:
        """Return whether it was not so before."""
        return float(from_state.state) <= self._above


TRIGGERS: dict[str, type[Trigger]] = {
    "crying_for": CryingForTrigger,
    "crying_started": CryingStartedTrigger,
    "crying_stopped": CryingStoppedTrigger,
    "distress_rose_above": DistressRoseAboveTrigger,
    "listening_lost": ListeningLostTrigger,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers for Cry Monitor."""
    return TRIGGERS
