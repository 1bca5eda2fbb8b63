"""Setting a room up in the browser: whatever fails, the dialog comes back with a sentence."""

from playwright.async_api import expect
import pytest

from demo.browser import CHROMIUM

from .conftest import House, Open

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason="Chromium is missing: script/setup --e2e installs it"
    ),
]

# Each is over within milliseconds: nobody listens on the discard port of this machine.
REFUSED = "http://127.0.0.1:9/stream"
TRIES = 20


async def test_a_source_that_fails_at_once_never_hangs(home: House, look: Open) -> None:
    async with look("config/integrations/dashboard/add?domain=cry_monitor") as page:
        await page.get_by_role("button", name="OK").click()
        dialog = page.locator("dialog-data-entry-flow")
        await dialog.get_by_text("A stream address").click()
        await dialog.locator("input").nth(0).fill("Cellar")
        await dialog.locator("input").nth(1).fill(REFUSED)
        for _ in range(TRIES):
            await dialog.get_by_role("button", name="Submit").click()
            await expect(dialog.get_by_text("Listening for five seconds")).to_be_visible()
            await expect(dialog.get_by_text("refused the connection")).to_be_visible()
