"""Takes the README's picture: the dashboard of a running demonstration while the baby cries.

Needs Debian's Chromium, and script/demo in another terminal:

    python -m demo.screenshot http://127.0.0.1:8123
"""

import argparse
import asyncio
import json
from pathlib import Path
import time

import aiohttp
from playwright.async_api import ViewportSize, async_playwright

from . import house
from .client import Client

_PICTURE = Path(__file__).parents[1] / "docs" / "images" / "dashboard.png"
_CHROMIUM = "/usr/bin/chromium"
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_SIZE = ViewportSize(width=1280, height=800)
_POLL_S = 0.5
# By then the cry is plain to see in the graphs, and not yet over.
_INTO_THE_CRY_S = 7.0
_TIMEOUT_S = 300.0


async def _until(client: Client, state: str) -> None:
    while True:
        if await client.state(house.CRYING) == state:
            return
        await asyncio.sleep(_POLL_S)


def _browser_login(client: Client) -> str:
    """Return the script that logs a browser in before the frontend looks."""
    expires_ms = (time.time() + client.tokens["expires_in"]) * 1000
    tokens = {
        **client.tokens,
        "hassUrl": client.url,
        "clientId": client.client_id,
        "expires": expires_ms,
    }
    return f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(tokens))})"


async def _take(url: str, picture: Path) -> None:
    async with aiohttp.ClientSession() as session, async_playwright() as playwright:
        client = Client(session, url)
        await client.log_in()
        browser = await playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        context = await browser.new_context(viewport=_SIZE)
        await context.add_init_script(_browser_login(client))
        page = await context.new_page()
        await page.goto(f"{url}/{house.DASHBOARD}")
        async with asyncio.timeout(_TIMEOUT_S):
            # A cry that begins while we look, after another one for the graphs to show.
            for state in ("on", "off", "on"):
                await _until(client, state)
        await asyncio.sleep(_INTO_THE_CRY_S)
        picture.parent.mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=picture)
        await browser.close()


def main() -> None:
    """Wait for the second cry and take the picture."""
    parser = argparse.ArgumentParser(prog="python -m demo.screenshot", description=__doc__)
    parser.add_argument("url", help="the address that script/demo prints")
    parser.add_argument("--out", type=Path, default=_PICTURE)
    options = parser.parse_args()
    asyncio.run(_take(options.url.rstrip("/"), options.out))


if __name__ == "__main__":
    main()
