"""Tests of the websocket commands, as docs/websocket.md describes them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
import threading
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from cry_detection import Change, ConnectionState, Fault, Snapshot, SourceError
from custom_components.cry_monitor import serialize
from custom_components.cry_monitor.const import DOMAIN
from custom_components.cry_monitor.websocket_api import live

from .common import LISTENING, STARTED, emit, set_today

pytestmark = pytest.mark.freeze_time("2026-11-23 10:00:00+00:00")

INVALID = "service_validation_error"

type Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def client(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, quiet_room: MockConfigEntry
) -> MockHAClientWebSocket:
    """Return the connection of an admin."""
    return await hass_ws_client(hass)


@pytest.fixture
def ask(client: MockHAClientWebSocket, quiet_room: MockConfigEntry) -> Ask:
    """Return a way to send a command about the room and get the answer."""

    async def send(command: str, **data: Any) -> dict[str, Any]:
        message = {"config_entry_id": quiet_room.entry_id, **data}
        await client.send_json_auto_id({"type": f"cry_monitor/{command}", **message})
        answer: dict[str, Any] = await client.receive_json()
        return answer

    return send


async def test_a_room_is_followed(
    hass: HomeAssistant, quiet_room: MockConfigEntry, client: MockHAClientWebSocket, ask: Ask
) -> None:
    set_today(quiet_room)
    await emit(hass, quiet_room, LISTENING, STARTED)
    assert (await ask("subscribe"))["success"]
    event = (await client.receive_json())["event"]
    today = event.pop("today")
    assert (today["crying"], today["episodes"], today["heard"]) == (90, 1, 600)
    episode = event.pop("episode")
    assert (episode["duration"], episode["end"]) == (65.0, None)
    until = dt_util.as_local(dt_util.utcnow()).isoformat()
    assert event.pop("heard")[1] == until
    assert event == {
        "state": "listening",
        "crying": True,
        "probability": 0.934,
        "evidence": 1.2,
        "cause": None,
        "level": -31.6,
        "last_cry": dt_util.as_local(datetime(2026, 11, 23, 9, 58, 55, tzinfo=UTC)).isoformat(),
        "calm_since": None,
    }

    await emit(hass, quiet_room, Snapshot(state=ConnectionState.DISCONNECTED))
    event = (await client.receive_json())["event"]
    assert event["state"] == "disconnected"
    assert event["crying"] is event["probability"] is event["evidence"] is event["level"] is None
    assert event["cause"] == "no_signal"


@pytest.mark.parametrize(
    ("evidence", "crying", "told"),
    [(0.4, False, 0.4), (7.3, False, 1.5), (7.3, True, 1.5), (0.1, True, 1.0)],
)
async def test_the_evidence_never_contradicts_the_room(
    hass: HomeAssistant, quiet_room: MockConfigEntry, evidence: float, crying: bool, told: float
) -> None:
    assert LISTENING.hop is not None
    verdict = replace(LISTENING.hop.verdict, evidence=evidence, crying=crying)
    hop = replace(LISTENING.hop, verdict=verdict)
    await emit(hass, quiet_room, replace(LISTENING, hop=hop))
    assert live(quiet_room.runtime_data)["evidence"] == told


async def test_a_deaf_room_names_the_cause(
    hass: HomeAssistant, quiet_room: MockConfigEntry
) -> None:
    fault = SourceError(Fault.REFUSED, "The camera refuses.")
    lost = Snapshot(state=ConnectionState.DISCONNECTED, fault=fault)
    await emit(hass, quiet_room, lost)
    assert live(quiet_room.runtime_data)["cause"] == "refused"
    await emit(hass, quiet_room, replace(lost, state=ConnectionState.PAUSED, fault=None))
    assert live(quiet_room.runtime_data)["cause"] is None


async def test_a_reload_does_not_end_it(
    hass: HomeAssistant, quiet_room: MockConfigEntry, client: MockHAClientWebSocket, ask: Ask
) -> None:
    await ask("subscribe")
    assert (await client.receive_json())["event"]["state"] == "starting"
    await hass.config_entries.async_reload(quiet_room.entry_id)
    await emit(hass, quiet_room, LISTENING)
    assert (await client.receive_json())["event"]["state"] == "listening"


async def test_it_ends_when_it_is_told_to(
    hass: HomeAssistant, quiet_room: MockConfigEntry, client: MockHAClientWebSocket, ask: Ask
) -> None:
    subscription = (await ask("subscribe"))["id"]
    await client.receive_json()
    await client.send_json_auto_id({"type": "unsubscribe_events", "subscription": subscription})
    assert (await client.receive_json())["success"]
    await emit(hass, quiet_room, LISTENING)
    # The next answer is no event.
    assert (await ask("days", **{"from": "2026-11-23"}))["success"]


async def test_episodes_and_days_are_listed(
    hass: HomeAssistant, quiet_room: MockConfigEntry, ask: Ask
) -> None:
    set_today(quiet_room)
    await emit(hass, quiet_room, LISTENING, STARTED)
    await emit(hass, quiet_room, LISTENING, replace(STARTED, change=Change.ENDED))
    logged = await hass.services.async_call(
        DOMAIN,
        "log_soothing",
        {"soothing": "feeding", "at": "2026-11-23T09:59:30+00:00"},
        blocking=True,
        return_response=True,
    )

    answer = (await ask("episodes", **{"from": "2026-11-23T00:00:00+00:00"}))["result"]
    assert [x["ended"] for x in answer["episodes"]] == ["ended"]
    assert answer["soothings"] == [logged]
    assert len(answer["heard"]) == 1
    answer = await ask(
        "episodes",
        **{"from": "2026-11-22T00:00:00+00:00", "to": "2026-11-22T23:00:00+00:00"},
    )
    assert answer["result"] == {"episodes": [], "soothings": [], "heard": []}

    answer = (await ask("days", **{"from": "2026-11-22", "to": "2026-11-23"}))["result"]
    assert [x["crying"] for x in answer["days"]] == [None, 90]
    assert [len(x["hours"]) for x in answer["days"]] == [24, 24]
    assert sum(crying for _, crying in answer["days"][1]["hours"]) > 0
    assert answer["soothing"][0]["count"] == 1
    # The longest that a card asks for: half a year of weeks.
    answer = (await ask("days", **{"from": "2026-05-18"}))["result"]
    assert len(answer["days"]) == 190


@pytest.mark.parametrize(
    ("change", "calm_since"),
    [(Change.ENDED, "2026-11-23T10:00:00+00:00"), (Change.INTERRUPTED, None)],
)
async def test_a_cry_that_was_lost_from_hearing_leaves_no_calm(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    client: MockHAClientWebSocket,
    ask: Ask,
    change: Change,
    calm_since: str | None,
) -> None:
    await hass.config.async_set_time_zone("UTC")
    await emit(hass, quiet_room, LISTENING, STARTED)
    await emit(hass, quiet_room, LISTENING, replace(STARTED, change=change))
    await ask("subscribe")
    assert (await client.receive_json())["event"]["calm_since"] == calm_since


async def test_what_takes_long_holds_nobody_up(
    hass: HomeAssistant, quiet_room: MockConfigEntry, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def note(name: str) -> None:
        work = getattr(serialize, name)

        def noted(*args: Any) -> Any:
            threads.append(threading.get_ident())
            return work(*args)

        monkeypatch.setattr(serialize, name, noted)

    for name in ("summary", "hours", "episode"):
        note(name)
    await emit(hass, quiet_room, LISTENING, STARTED)
    await emit(hass, quiet_room, LISTENING, replace(STARTED, change=Change.ENDED))
    await ask("days", **{"from": "2026-11-22"})
    await ask("episodes", **{"from": "2026-11-22 00:00"})
    assert len(threads) == 1 + 2 + 1
    assert threading.get_ident() not in threads


@pytest.mark.parametrize(
    ("command", "data", "code"),
    [
        ("days", {"from": "2026-11-24", "to": "2026-11-23"}, INVALID),
        ("episodes", {"from": "2026-11-24 00:00", "to": "2026-11-23 00:00"}, INVALID),
        ("days", {"from": "2026-05-17"}, INVALID),
        ("episodes", {"from": "2026-05-15 00:00"}, INVALID),
        ("days", {"from": "yesterday"}, "invalid_format"),
        ("subscribe", {"config_entry_id": "nowhere"}, "service_validation_error"),
    ],
)
async def test_mistakes_are_told(ask: Ask, command: str, data: dict[str, Any], code: str) -> None:
    answer = await ask(command, **data)
    assert answer["success"] is False
    assert answer["error"]["code"] == code


async def test_every_user_may_follow_a_room(
    hass: HomeAssistant,
    quiet_room: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_ws_client(hass, hass_read_only_access_token)
    room = {"config_entry_id": quiet_room.entry_id}
    await client.send_json_auto_id({"type": "cry_monitor/subscribe", **room})
    assert (await client.receive_json())["success"]
