"""Takes the README's pictures: the dashboard of a running demonstration while the baby cries.

Needs Debian's Chromium, and script/demo in another terminal:

    python -m demo.screenshot http://127.0.0.1:8123
"""

import argparse
import asyncio
import io
from pathlib import Path

import aiohttp
from PIL import Image
from playwright.async_api import Page, ViewportSize

from . import browser as chromium
from . import house
from .client import Client

_FOLDER = Path(__file__).parents[1] / "docs" / "images"
_DESK = ViewportSize(width=1160, height=1040)
_PHONE = ViewportSize(width=400, height=1600)
_POLL_S = 0.25
_TIMEOUT_S = 300.0
# Until the card shows all of what just changed.
_SETTLE_S = 3.0
_FRAMES = 14
_FRAME_S = 0.75


async def _until(client: Client, state: str) -> None:
    while True:
        if await client.state(house.CRYING) == state:
            return
        await asyncio.sleep(_POLL_S)


async def _film(page: Page, picture: Path) -> None:
    """Film the card for some seconds."""
    card = page.locator("cry-monitor-card")
    frames = []
    for _ in range(_FRAMES):
        frame = Image.open(io.BytesIO(await card.screenshot())).convert("RGB")
        frames.append(frame.crop((0, 0, frame.width, 330)))
        await asyncio.sleep(_FRAME_S)
    frames[0].save(
        picture,
        save_all=True,
        append_images=frames[1:],
        duration=round(1000 * _FRAME_S),
        loop=0,
        optimize=True,
    )


async def _photograph(url: str, folder: Path) -> None:
    async with aiohttp.ClientSession() as session, chromium.running() as browser:
        client = Client(session, url)
        await client.log_in()
        pages = {}
        for name, size, scheme in (
            ("dashboard", _DESK, "light"),
            ("dashboard-phone", _PHONE, "dark"),
        ):
            window = await chromium.logged_in(browser, client, viewport=size, color_scheme=scheme)
            pages[name] = await window.new_page()
            await pages[name].goto(f"{url}/{house.DASHBOARD}")
            await pages[name].locator("cry-monitor-heat-grid").wait_for()
        async with asyncio.timeout(_TIMEOUT_S):
            # A cry that begins while we look.
            await _until(client, "off")
            await _until(client, "on")
        # The film lasts longer than many a cry.
        await asyncio.sleep(_SETTLE_S)
        for name, page in pages.items():
            await page.screenshot(path=folder / f"{name}.png")
        await _film(pages["dashboard"], folder / "cry.gif")


def main() -> None:
    """Wait for a cry and take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m demo.screenshot", description=__doc__)
    parser.add_argument("url", help="the address that script/demo prints")
    parser.add_argument("--out", type=Path, default=_FOLDER, help="the folder (docs/images)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    asyncio.run(_photograph(options.url.rstrip("/"), options.out))


if __name__ == "__main__":
    main()
