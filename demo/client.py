"""What a person and a browser would do with Home Assistant: make a user, add a room, look on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from .failure import DemoError

USERNAME = "parent"
PASSWORD = "lullaby"  # noqa: S105 - printed for everybody at this machine, and good for nothing else

_POLL_S = 0.25
_START_S = 180.0
_TIMEOUT = aiohttp.ClientTimeout(total=60)

type Json = dict[str, Any]


class Client:
    """One user's connection to a Home Assistant."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url
        # Home Assistant wants the address of an application here; its own frontend gives this one.
        self.client_id = f"{url}/"
        self.tokens: Json = {}

    async def _call(self, method: str, path: str, **body: Any) -> Any:
        headers = (
            {"Authorization": f"Bearer {self.tokens['access_token']}"} if self.tokens else None
        )
        request = self._session.request(
            method, self.url + path, headers=headers, timeout=_TIMEOUT, **body
        )
        try:
            async with request as response:
                if not response.ok:
                    answer = (await response.text())[:500]
                    raise DemoError(
                        f"Home Assistant refused {path} with {response.status}: {answer}"
                    )
                return await response.json()
        except TimeoutError:
            raise DemoError(f"Home Assistant did not answer {path} in time.") from None

    async def wait_for_start(self) -> None:
        """Wait until Home Assistant answers.

        Raises:
            DemoError: it does not within three minutes.
        """
        try:
            async with asyncio.timeout(_START_S):
                while True:
                    if await self._answers():
                        return
                    await asyncio.sleep(_POLL_S)
        except TimeoutError:
            raise DemoError(
                f"Home Assistant does not answer at {self.url} within {_START_S:.0f} s."
            ) from None

    async def _answers(self) -> bool:
        try:
            await self._call("GET", "/api/onboarding")
        except aiohttp.ClientConnectionError, DemoError:
            return False
        return True

    async def create_user(self) -> None:
        """Make the user, as the first page of a new house does."""
        user = {
            "client_id": self.client_id,
            "name": USERNAME.capitalize(),
            "username": USERNAME,
            "password": PASSWORD,
            "language": "en",
        }
        await self._call("POST", "/api/onboarding/users", json=user)

    async def log_in(self) -> None:
        """Log in with name and password."""
        client = {"client_id": self.client_id}
        flow = {**client, "redirect_uri": self.client_id, "handler": ["homeassistant", None]}
        flow_id = (await self._call("POST", "/auth/login_flow", json=flow))["flow_id"]
        login = {**client, "username": USERNAME, "password": PASSWORD}
        code = (await self._call("POST", f"/auth/login_flow/{flow_id}", json=login))["result"]
        form = {**client, "grant_type": "authorization_code", "code": code}
        self.tokens = await self._call("POST", "/auth/token", data=form)

    async def state(self, entity_id: str) -> str:
        """Return the state of an entity."""
        state: str = (await self._call("GET", f"/api/states/{entity_id}"))["state"]
        return state

    async def add_room(self, name: str, recording: Path) -> str:
        """Set up a room that listens to a recording, and return the id of its entry.

        Raises:
            DemoError: the room was refused.
        """
        flows = "/api/config/config_entries/flow"
        menu = await self._call("POST", flows, json={"handler": "cry_monitor"})
        flow = f"{flows}/{menu['flow_id']}"
        await self._call("POST", flow, json={"next_step_id": "recording"})
        room = {"name": name, "path": str(recording)}
        result = await self._call("POST", flow, json=room)
        while result["type"] == "progress":
            # It listens for a few seconds before it accepts the room.
            await asyncio.sleep(_POLL_S)
            result = await self._call("GET", flow)
        if result["type"] == "menu":
            result = await self._call("POST", flow, json={"next_step_id": "finish"})
        if result["type"] != "create_entry":
            raise DemoError(f"The room was refused: {result.get('errors') or result}")
        if result["result"]["state"] != "loaded":
            raise DemoError(f"The room could not be set up: {result['result']['reason']}")
        entry_id: str = result["result"]["entry_id"]
        return entry_id

    async def remove_room(self, entry_id: str) -> None:
        """Remove a room with its history."""
        await self._call("DELETE", f"/api/config/config_entries/entry/{entry_id}")

    async def ask(self, command: str, **data: Any) -> Any:
        """Send one command over a connection of its own, and return the result.

        Raises:
            DemoError: Home Assistant refused it.
        """
        async with self.connected() as connection:
            return await connection.ask(command, **data)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Connection]:
        """Open a connection, as the frontend in a browser does."""
        async with self._session.ws_connect(f"{self.url}/api/websocket") as socket:
            await socket.receive_json()  # It asks who we are.
            await socket.send_json({"type": "auth", "access_token": self.tokens["access_token"]})
            answer = await socket.receive_json()
            if answer["type"] != "auth_ok":
                raise DemoError(f"Home Assistant refused our login: {answer}")
            yield Connection(socket)


class Connection:
    """Over which Home Assistant sends events of its own accord, each to its listener."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._listeners: dict[int, Callable[[Json], None]] = {}
        self._sent = 0

    async def _send(self, **command: Any) -> int:
        """Send a command and return its number."""
        self._sent += 1
        await self._socket.send_json({"id": self._sent, **command})
        return self._sent

    async def ask(self, command: str, **data: Any) -> Any:
        """Send a command and return its result; nothing else may be on its way.

        Raises:
            DemoError: Home Assistant refused it.
        """
        await self._send(type=command, **data)
        answer = await self._socket.receive_json()
        if not answer["success"]:
            raise DemoError(f"Home Assistant refused {command}: {answer['error']['message']}")
        return answer["result"]

    async def subscribe_events(self, event_type: str, listener: Callable[[Json], None]) -> None:
        """Have every event of a type handed to `listener`."""
        number = await self._send(type="subscribe_events", event_type=event_type)
        self._listeners[number] = listener

    async def subscribe_room(self, entry_id: str, listener: Callable[[Json], None]) -> None:
        """Have what is known of a room handed to `listener`, now and at every hop."""
        number = await self._send(type="cry_monitor/subscribe", config_entry_id=entry_id)
        self._listeners[number] = listener

    async def open_first(self, dashboard: str) -> None:
        """Have this dashboard opened at first."""
        await self._send(
            type="frontend/set_system_data", key="core", value={"default_panel": dashboard}
        )

    async def dispatch(self) -> None:
        """Hand on what comes, until the connection ends.

        Raises:
            DemoError: it has ended, or Home Assistant refused a command.
        """
        async for message in self._socket:
            content = message.json()
            if content["type"] == "event":
                self._listeners[content["id"]](content["event"])
            elif not content.get("success", True):
                raise DemoError(f"Home Assistant refused a command: {content['error']['message']}")
        raise DemoError("Home Assistant closed the connection.")
