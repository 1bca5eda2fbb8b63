"""Debian's Chromium, logged in to a house."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import json
from pathlib import Path
import time
from typing import Any

from playwright.async_api import Browser, BrowserContext, async_playwright

from .client import Client

CHROMIUM = Path("/usr/bin/chromium")

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@asynccontextmanager
async def running() -> AsyncIterator[Browser]:
    """Start the browser, and end it."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


async def logged_in(
    browser: Browser, client: Client, *, language: str = "en", **options: Any
) -> BrowserContext:
    """Open a window in which the client's user is logged in; options are those of Playwright."""
    context = await browser.new_context(**options)
    expires_ms = (time.time() + client.tokens["expires_in"]) * 1000
    tokens = {
        **client.tokens,
        "hassUrl": client.url,
        "clientId": client.client_id,
        "expires": expires_ms,
    }
    kept = {"hassTokens": tokens, "selectedLanguage": language}
    # It runs before the frontend looks.
    await context.add_init_script(
        "".join(
            f"localStorage.setItem({json.dumps(key)}, {json.dumps(json.dumps(value))});"
            for key, value in kept.items()
        )
    )
    return context
