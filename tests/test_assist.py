"""Tests of what Assist and language models are told."""

from dataclasses import replace
from datetime import datetime
import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.const import CONF_PATH
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import intent, llm
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from cry_detection import Change, ConnectionState, Episode, Snapshot
from custom_components.cry_monitor.assist import Period, span
from custom_components.cry_monitor.const import CONF_SOURCE, DOMAIN, SourceKind
from custom_components.cry_monitor.intent import INTENT_GET_CRYING

from .common import LISTENING, emit, follow, hop, set_today

CRYING = "binary_sensor.nursery_crying"
ASSISTANT = "conversation"


@pytest.fixture
async def asked_room(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, quiet_room: MockConfigEntry
) -> MockConfigEntry:
    """Return a room that Assist may speak of, on the morning after two cries."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to("2026-11-23 06:30:00+01:00")
    for component in ("homeassistant", "conversation", "intent", "llm"):
        assert await async_setup_component(hass, component, {})
    await hass.async_block_till_done()
    async_expose_entity(hass, ASSISTANT, CRYING, True)
    journal = quiet_room.runtime_data.journal
    for start, minutes in (
        ("2026-11-22T17:00", 9),
        ("2026-11-22T23:55", 10),
        ("2026-11-23T04:10", 2),
    ):
        began, seconds = datetime.fromisoformat(f"{start}:00+01:00"), 60.0 * minutes
        journal.begin(began)
        episode = Episode(start_s=0, end_s=seconds, crying_s=seconds, peak=1.0, mean=1.0)
        follow(journal, began, episode, 1.0, -9.0)
        journal.end(Change.ENDED)
    set_today(quiet_room)
    calm = Snapshot(state=ConnectionState.LISTENING, hop=hop(crying=False))
    await emit(hass, quiet_room, calm)
    return quiet_room


@pytest.mark.parametrize(
    ("now", "period", "start", "end"),
    [
        ("2026-11-23 06:30", Period.TONIGHT, "2026-11-22 18:00", "2026-11-23 06:30"),
        ("2026-11-23 14:00", Period.TONIGHT, "2026-11-22 18:00", "2026-11-23 08:00"),
        ("2026-11-23 21:00", Period.TONIGHT, "2026-11-23 18:00", "2026-11-23 21:00"),
        ("2026-11-23 21:00", Period.TODAY, "2026-11-23 00:00", "2026-11-23 21:00"),
        ("2026-11-23 21:00", Period.WEEK, "2026-11-17 00:00", "2026-11-23 21:00"),
    ],
)
async def test_periods(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    now: str,
    period: Period,
    start: str,
    end: str,
) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(f"{now}:00+01:00")
    assert [f"{moment:%Y-%m-%d %H:%M}" for moment in span(period)] == [start, end]


async def say(hass: HomeAssistant, **slots: str) -> str:
    """Return what Assist answers."""
    response = await intent.async_handle(
        hass,
        "test",
        INTENT_GET_CRYING,
        {name: {"value": value} for name, value in slots.items()},
        assistant=ASSISTANT,
    )
    assert response.response_type is intent.IntentResponseType.QUERY_ANSWER
    speech: str = response.speech["plain"]["speech"]
    return speech


async def test_assist_answers(hass: HomeAssistant, asked_room: MockConfigEntry) -> None:
    assert await say(hass) == "Nursery: cried 2 times, 12.0 minutes in all, the last time at 04:10."
    assert await say(hass, period="today", room="nursery") == (
        "Nursery: cried 2 times, 12.0 minutes in all, the last time at 04:10."
    )
    asked_room.runtime_data.journal.delete()
    assert await say(hass) == "Nursery: nothing was heard."
    set_today(asked_room)
    await emit(hass, asked_room, replace(LISTENING, hop=hop(crying=False)))
    assert await say(hass) == "Nursery: no cry was heard."
    await emit(hass, asked_room, LISTENING)
    assert await say(hass) == "Nursery: no cry was heard, and is crying now."
    # Digital silence is sound that comes in, and yet nobody can be heard in it.
    for deaf in (ConnectionState.DISCONNECTED, ConnectionState.NO_SIGNAL):
        await emit(hass, asked_room, Snapshot(state=deaf))
        assert await say(hass) == (
            "Nursery: no cry was heard. The room cannot be heard at the moment."
        )


async def test_assist_is_silent_about_what_it_may_not_know(
    hass: HomeAssistant, asked_room: MockConfigEntry
) -> None:
    with pytest.raises(intent.IntentHandleError):
        await say(hass, room="cellar")
    async_expose_entity(hass, ASSISTANT, CRYING, False)
    with pytest.raises(intent.IntentHandleError):
        await say(hass)


async def test_two_rooms_with_one_name_are_both_told(
    hass: HomeAssistant, asked_room: MockConfigEntry
) -> None:
    other = MockConfigEntry(
        domain=DOMAIN,
        title="Bedroom",
        data={CONF_SOURCE: SourceKind.RECORDING.value, CONF_PATH: "other.ogg"},
    )
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    async_expose_entity(hass, ASSISTANT, "binary_sensor.bedroom_crying", True)
    assert (await say(hass, room="Bedroom")).startswith("Bedroom: nothing was heard.")
    # A room goes by the name that it has now.
    hass.config_entries.async_update_entry(other, title="Nursery")
    assert (await say(hass, room="nursery")).count("Nursery: ") == 2
    answer = (await ask(hass, period="tonight", room="Nursery")).data["rooms"]
    assert isinstance(answer, list)
    assert len(answer) == 2
    assert await hass.config_entries.async_unload(other.entry_id)


def context() -> llm.LLMContext:
    """Return the context of a language model's question."""
    return llm.LLMContext(
        platform="test", context=Context(), language="en", assistant=ASSISTANT, device_id=None
    )


async def ask(hass: HomeAssistant, **arguments: str) -> llm.ToolResult:
    """Return what a language model gets from the tool."""
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, context())
    result = await api.async_call_tool(llm.ToolInput("cry_monitor__get_crying", arguments))
    assert isinstance(result, llm.ToolResult)
    return result


async def test_a_language_model_gets_facts(
    hass: HomeAssistant, asked_room: MockConfigEntry
) -> None:
    result = await ask(hass, period="tonight", room="Nursery")
    expected: dict[str, Any] = {
        "room": "Nursery",
        "from": "2026-11-22T18:00:00+01:00",
        "to": "2026-11-23T06:30:00+01:00",
        "crying_now": False,
        "cries": 2,
        "minutes_of_crying": 12.0,
        "longest_cry_minutes": 10.0,
        "last_cry_began": "2026-11-23T04:10:00+01:00",
        "last_cry_ended": "2026-11-23T04:12:00+01:00",
        "listening_now": True,
        "share_of_each_day_that_was_heard": {"2026-11-22": 0.0, "2026-11-23": 0.026},
    }
    assert result.data == {"rooms": [expected]}
    assert not result.error
    week = await ask(hass, period="week")
    (answer,) = json.loads(json.dumps(week.data))["rooms"]
    assert answer["cries"] == 3


async def test_a_language_model_has_no_tool_for_hidden_rooms(
    hass: HomeAssistant, asked_room: MockConfigEntry
) -> None:
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, context())
    (tool,) = [tool for tool in api.tools if tool.name.startswith("cry_monitor")]
    async_expose_entity(hass, ASSISTANT, CRYING, False)
    result = await tool.async_call(
        hass, llm.ToolInput(tool.name, {"period": "today", "room": "Nursery"}), context()
    )
    assert result.error  # type: ignore[union-attr]  # it answers as core wants it by now
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, context())
    assert not [tool for tool in api.tools if tool.name.startswith("cry_monitor")]
