"""What Home Assistant tells reaches the terminal and the list of cries."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import StringIO
import json
from typing import Any, cast

from aiohttp import ClientWebSocketResponse, WSMessage, WSMsgType
import pytest

from demo.client import Connection
from demo.failure import DemoError
from demo.recording.labels import Labels
from demo.terminal import Terminal
from demo.watch import Watch


class _HomeAssistant:
    """Its end of a WebSocket: takes commands, and tells what it was given to tell."""

    def __init__(self, reported: list[dict[str, Any]]) -> None:
        self._told = reported
        self.commands: list[dict[str, Any]] = []

    async def send_json(self, command: dict[str, Any]) -> None:
        self.commands.append(command)

    async def __aiter__(self) -> AsyncIterator[WSMessage]:
        for message in self._told:
            yield WSMessage(WSMsgType.TEXT, json.dumps(message), None)


def _event(number: int, name: str, **data: Any) -> dict[str, Any]:
    fired = datetime.now(UTC)
    started = (fired - timedelta(seconds=1.5)).isoformat()
    event = {
        "event_type": f"cry_monitor_cry_{name}",
        "time_fired": fired.isoformat(),
        "data": {"room": "Nursery", "start": started, **data},
    }
    return {"id": number, "type": "event", "event": event}


async def _watch(reported: list[dict[str, Any]]) -> tuple[Watch, str]:
    output = StringIO()
    watch = Watch(Terminal(output), Labels.read())
    connection = Connection(cast(ClientWebSocketResponse, _HomeAssistant(reported)))
    watch.begin()
    await watch.subscribe(connection)
    with pytest.raises(DemoError, match="closed the connection"):
        await connection.dispatch()
    return watch, output.getvalue()


async def test_a_cry_is_one_report_from_its_start_to_its_end() -> None:
    # The end says the start again, to another fraction of a second.
    watch, output = await _watch(
        [
            _event(1, "started"),
            _event(2, "ended", duration=15.2, peak=0.97),
            _event(1, "started"),
        ]
    )
    first, second = watch.reports
    assert first.start_s == pytest.approx(first.fired_s - 1.5, abs=0.01)
    assert (first.duration_s, first.peak) == (15.2, 0.97)
    assert second.duration_s is None
    assert "cry_monitor_cry_ended in Nursery: 15.2 s long, peak 97%" in output


async def test_a_refused_command_ends_it() -> None:
    refused = {"id": 1, "type": "result", "success": False, "error": {"message": "No."}}
    connection = Connection(cast(ClientWebSocketResponse, _HomeAssistant([refused])))
    with pytest.raises(DemoError, match=r"refused a command: No\."):
        await connection.dispatch()


async def test_the_live_line_is_that_of_the_room() -> None:
    output = StringIO()
    watch = Watch(Terminal(output), Labels.read())
    told = {"id": 1, "type": "event", "event": {"evidence": 1.5, "level": -20.0, "crying": True}}
    home = _HomeAssistant([told])
    connection = Connection(cast(ClientWebSocketResponse, home))
    await watch.follow(connection, "01NURSERY")
    assert home.commands[0]["config_entry_id"] == "01NURSERY"
    with pytest.raises(DemoError):
        await connection.dispatch()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await watch.show()
    assert "-20 dB  CRYING" in output.getvalue()
