"""A real Home Assistant with two rooms and four weeks behind it, and a real browser."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
import random
import shutil
from typing import Any
import wave

import aiohttp
from playwright.async_api import Browser, ConsoleMessage, Page, expect
import pytest
import pytest_asyncio
import pytest_socket

from demo import browser as chromium
from demo import history, house, server
from demo.client import Client
from demo.recording.labels import RECORDING

DAYS = 28
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 1000}
# The machine may have other things to do, and Home Assistant's frontend is large.
PATIENCE_MS = 30_000.0

# Home Assistant's previews of its own cards ask for integrations that this house lacks.
UNHANDLED = """
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason?.code !== "unknown_command") console.error("Unhandled", JSON.stringify(reason));
});
"""

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(autouse=True)
def auto_enable_custom_integrations() -> None:
    """Need no Home Assistant in this process: there is one of its own."""


@pytest.fixture(autouse=True)
def verify_cleanup() -> None:
    """Leave the house and the browser running for the next test."""


@pytest.fixture(autouse=True)
def sockets(socket_enabled: None) -> None:
    """Let tests talk to the house."""


def write_hush(path: Path) -> None:
    """Write three seconds of faint noise."""
    noise = random.Random(1)  # noqa: S311 - noise is no secret
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        samples = (noise.randint(-60, 60) for _ in range(3 * 16_000))
        file.writeframes(b"".join(s.to_bytes(2, "little", signed=True) for s in samples))


@dataclass
class House:
    """A Home Assistant that runs."""

    client: Client
    nursery: str
    """The id of the room's entry."""
    attic: str
    attic_recording: Path
    """Seconds long, and played over and over: the room goes deaf when it is gone."""
    since: str
    """When its real history began: what is older is made up."""


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def home(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """Return a house with two rooms."""
    pytest_socket.enable_socket()
    directory = tmp_path_factory.mktemp("house") / "config"
    recordings = tmp_path_factory.mktemp("recordings")
    shutil.copyfile(RECORDING, recordings / "nursery.ogg")
    write_hush(recordings / "attic.wav")
    with house.built(directory, recordings / "nursery.ogg") as config:
        port = server.free_port(8500)
        async with server.running(config, port) as home, aiohttp.ClientSession() as session:
            client = Client(session, home.url)
            await client.wait_for_start()
            await client.create_user()
            await client.log_in()
            rooms = House(
                client=client,
                nursery=await client.add_room("Nursery", recordings / "nursery.ogg"),
                attic=await client.add_room("Attic", recordings / "attic.wav"),
                attic_recording=recordings / "attic.wav",
                since="",
            )
            for room in (rooms.nursery, rooms.attic):
                await history.give(client, config / ".storage", room, DAYS)
            rooms.since = datetime.now(UTC).isoformat()
            yield rooms


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Return a browser."""
    pytest_socket.enable_socket()
    async with chromium.running() as started:
        yield started


type Open = Callable[..., Any]


@pytest_asyncio.fixture(loop_scope="session")
async def look(home: House, browser: Browser) -> AsyncIterator[Open]:
    """Return a way to look at a page of the house; it fails if the page complains."""
    complaints: list[str] = []

    def note(reported: ConsoleMessage) -> None:
        # Home Assistant's own dialogs want pictures from the internet.
        theirs = (
            "/frontend_latest/" in reported.location["url"]
            or "/api/brands/" in reported.location["url"]
            or "ERR_NAME" in reported.text
        )
        if reported.type == "error" and not theirs:
            complaints.append(f"{reported.text} ({reported.location})")

    @asynccontextmanager
    async def at(path: str, **options: Any) -> AsyncIterator[Page]:
        context = await chromium.logged_in(
            browser, home.client, **{"viewport": DESK, "reduced_motion": "reduce", **options}
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        await page.add_init_script(UNHANDLED)
        page.on(
            "pageerror",
            # A plain object is told by the script above, with what is in it.
            lambda error: None if str(error) == "Object" else complaints.append(str(error)),
        )
        page.on("console", note)
        await page.goto(f"{home.client.url}/{path}")
        try:
            yield page
        finally:
            await context.close()

    yield at
    assert complaints == []


async def dashboard(client: Client, path: str, config: dict[str, Any]) -> None:
    """Make a dashboard, or give it another content."""
    boards = await client.ask("lovelace/dashboards/list")
    if path not in [board["url_path"] for board in boards]:
        await client.ask("lovelace/dashboards/create", url_path=path, title=path, mode="storage")
    await client.ask("lovelace/config/save", url_path=path, config=config)


def cards(*configs: dict[str, Any]) -> dict[str, Any]:
    """Return a dashboard of these cards."""
    sections = [{"type": "grid", "cards": [config]} for config in configs]
    return {"views": [{"type": "sections", "title": "Rooms", "sections": sections}]}
