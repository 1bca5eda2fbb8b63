"""Lets the test stack of one Home Assistant work with the next one.

The stack comes out weeks after a Home Assistant and asks for exactly that one. Loaded with
`-p tests.newer_core`, before the stack itself, this gives it back the two names that it uses and
that are gone since 2026.11.
"""

from typing import Any

from homeassistant.components import logger
from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.restore_state import RestoreStateData, StoredState

if not hasattr(logger, "_clear_logger_overwrites"):
    # Nothing here uses what needs it.
    vars(logger)["_clear_logger_overwrites"] = None


def _states(data: RestoreStateData) -> dict[str, StoredState]:
    kept: dict[str, Any] = vars(data)
    by_id: dict[str, StoredState] = kept["last_states_by_entity_registry_id"]
    by_entity_id: dict[str, StoredState] = kept["last_states_by_entity_id"]
    registered = {stored.state.entity_id: stored for stored in by_id.values()}
    return by_entity_id | registered


def _keep_states(data: RestoreStateData, states: dict[str, StoredState]) -> None:
    """Keep stored states where 2026.11 looks for them: by registry entry, if there is one."""
    registry = er.async_get(data.hass)
    for entity_id, stored in states.items():
        entry = registry.async_get(entity_id)
        if entry is None:
            vars(data)["last_states_by_entity_id"][entity_id] = stored
        else:
            vars(data)["last_states_by_entity_registry_id"][entry.id] = stored
    # As its own set-up does: an entity may get its registry entry later.
    created = getattr(data, "_async_entity_registry_entry_created")  # noqa: B009 - only there has it
    data.hass.bus.async_listen(
        er.EVENT_ENTITY_REGISTRY_UPDATED,
        created,
        event_filter=callback(lambda event: event["action"] == "create"),
    )


if "last_states_by_entity_id" in RestoreStateData.__init__.__code__.co_names:
    type.__setattr__(RestoreStateData, "last_states", property(_states, _keep_states))
