"""Setting a room up in the browser: whatever fails, the dialog comes back with a sentence."""

import re

from playwright.async_api import expect
import pytest

from demo.browser import CHROMIUM

from .conftest import House, Open, dashboard

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


async def test_the_sample_is_tried_and_leads_to_the_dashboard(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-rooms", {"strategy": {"type": "custom:cry-monitor"}})
    async with look("config/integrations/dashboard/add?domain=cry_monitor") as page:
        await page.get_by_role("button", name="OK").click()
        dialog = page.locator("dialog-data-entry-flow")
        await dialog.get_by_text("The sample that comes with it").click()
        await dialog.locator("input").first.fill("Trial")
        await dialog.get_by_role("button", name="Submit").click()
        await expect(dialog.get_by_text("That works.")).to_be_visible()
        await dialog.get_by_text("Use this source").click()
        link = dialog.get_by_role("link", name="Open the dashboard")
        await expect(link).to_have_attribute("href", re.compile("/(e2e|demo)-"))
        entries = await home.client.ask("config_entries/get", domain="cry_monitor")
        (trial,) = [entry for entry in entries if entry["title"] == "Trial"]
        await home.client.remove_room(trial["entry_id"])
