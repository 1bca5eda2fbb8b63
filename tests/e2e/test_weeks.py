"""The night, the weeks, a day of them, and the page for the doctor."""

import csv
from datetime import UTC, datetime
from pathlib import Path
import re

from playwright.async_api import Page, expect
import pytest

from demo.browser import CHROMIUM

from .conftest import DAYS, PHONE, House, Open, cards, dashboard
from .test_cards import violations
from .test_room import DASH, overflowing, small_buttons

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason="Chromium is missing: script/setup --e2e installs it"
    ),
]

ATTIC = "binary_sensor.attic_crying"
ROOM = {"type": "custom:cry-monitor-card", "entity": ATTIC}
WEEKS = {"type": "custom:cry-monitor-week-card", "entity": ATTIC, "birth_date": "2026-10-01"}
MORNING = 8


async def test_the_night_is_told_in_the_morning(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-night", cards(ROOM))
    for hour, times in ((MORNING, 1), (MORNING + 10, 0)):
        async with look("profile") as page:
            await at_hour(page, hour)
            await page.goto(f"{home.client.url}/e2e-night")
            card = page.locator("cry-monitor-card")
            await expect(card.locator(".figures .note")).to_have_count(4)
            night = card.locator(".night")
            await expect(night).to_have_count(times)
            if times:
                await expect(night.locator("h3")).to_have_text(
                    re.compile(r"Last night, 7\s?PM to 7\s?AM")
                )
                await expect(night.locator("p")).to_have_text(re.compile("heard|Longest calm"))


async def test_a_week_opens_and_a_day_of_it(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-trend", cards(WEEKS))
    async with look("e2e-trend", viewport=PHONE) as page:
        card = page.locator("cry-monitor-week-card")
        bars = card.locator("cry-monitor-trend button")
        await expect(bars.first).to_be_visible()
        assert await bars.count() in (DAYS // 7, DAYS // 7 + 1)
        await expect(card.locator("cry-monitor-trend i.usual").first).to_be_attached()
        await expect(card).to_contain_text("What helped")
        assert await small_buttons(page) == []

        await bars.nth(-2).click()
        await expect(card.locator("h3").first).to_have_text(re.compile("^Week of Monday, "))
        await expect(card.locator("cry-monitor-heat-grid tbody tr")).to_have_count(7)
        crying = card.locator("cry-monitor-heat-grid td:is(.s1, .s2, .s3, .s4)").first
        await crying.click()
        await card.get_by_role("button", name=re.compile("^Show ")).click()

        # The day: its band and its cries, where a soothing can be added later.
        await card.locator("cry-monitor-ribbon button").first.press("Enter")
        details = card.locator("cry-monitor-episode")
        own = f"A song {datetime.now(UTC):%H%M%S}"
        await details.get_by_role("textbox").fill(own)
        await details.get_by_role("button", name="Save").click()
        await expect(details.locator("li").filter(has_text=own)).to_contain_text("helped")
        assert await overflowing(card) == []
        await card.get_by_role("button", name="Back").click()
        await expect(card.locator(".helped li").filter(has_text=own)).to_contain_text(
            "calm 1 of 1 times"
        )
        await card.get_by_role("button", name="Back").click()
        await expect(card.locator("cry-monitor-heat-grid tbody tr")).to_have_count(14)


async def test_a_page_for_the_doctor(home: House, look: Open, tmp_path: Path) -> None:
    await dashboard(home.client, "e2e-doctor", cards(WEEKS))
    async with look("e2e-doctor") as page:
        asked: list[str] = []
        card = page.locator("cry-monitor-week-card")
        await card.get_by_role("button", name="Share").click()
        dialog = card.get_by_role("dialog")
        await dialog.get_by_role("textbox").fill("<b>Mila</b>")
        await dialog.get_by_role("combobox").select_option("7")
        sheet = dialog.frame_locator("iframe")
        await expect(sheet.locator("h1")).to_have_text("<b>Mila</b>: diary of crying")
        await expect(sheet.locator("tbody tr")).to_have_count(7)
        await expect(sheet.locator("body")).to_contain_text("It is no medical device")
        assert await small_buttons(page) == []

        page.on("request", lambda request: asked.append(request.url))
        # A printer would ask; that it is asked is all there is to see.
        printed = await dialog.locator("iframe").evaluate(
            """frame => new Promise((done) => {
              frame.contentWindow.print = () => done(true);
              frame.getRootNode().querySelector('.buttons button').click();
            })"""
        )
        assert printed
        async with page.expect_download() as download:
            await dialog.get_by_role("button", name="Save as CSV").click()
        table = tmp_path / "table.csv"
        await (await download.value).save_as(table)
        rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
        assert len(rows) == 7
        assert float(rows[-2]["heard_min"]) > 0
        # Nothing was sent anywhere for it.
        assert [url for url in asked if not url.startswith("blob:")] == []
        await dialog.get_by_role("button", name="Close").click()
        await expect(dialog).to_have_count(0)
    assert DASH not in table.read_text(encoding="utf-8")


async def test_the_weeks_are_accessible(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-weeks-axe", cards(ROOM, WEEKS))
    async with look("e2e-weeks-axe") as page:
        await expect(page.locator("cry-monitor-trend button").first).to_be_visible()
        assert await violations(page) == []


async def at_hour(page: Page, hour: int) -> None:
    """Let the browser's clock show an hour of today; the house is in UTC."""
    now = datetime.now(UTC).replace(hour=hour, minute=0, second=0, microsecond=0)
    await page.clock.set_fixed_time(now)
