"""The tile, the badge, the band in a tile of Home Assistant's own, and all rooms at once."""

import re

from playwright.async_api import expect
import pytest

from demo.browser import CHROMIUM

from .conftest import House, Open, cards, dashboard
from .test_room import NEXT_CRY_MS, STATE, has_state, overflowing, small_buttons, switch

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason="Chromium is missing: script/setup --e2e installs it"
    ),
]

NURSERY = "binary_sensor.nursery_crying"
ATTIC = "binary_sensor.attic_crying"
TILE = {"type": "custom:cry-monitor-tile", "entity": ATTIC, "birth_date": "2026-10-10"}


async def test_a_tap_opens_the_card_and_a_hold_pauses(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-tile", cards(TILE))
    async with look("e2e-tile") as page:
        tile = page.locator("cry-monitor-tile")
        await expect(tile.locator(".state").first).to_have_text(STATE)
        await expect(tile.locator(".name")).to_contain_text(re.compile(r"Attic\s+\d+ weeks"))
        assert await overflowing(tile) == []
        button = tile.locator("ha-card > button")
        await button.click()
        dialog = tile.get_by_role("dialog")
        await expect(dialog.locator("cry-monitor-card .state")).to_have_text(STATE)
        assert await small_buttons(page) == []
        await dialog.get_by_role("button", name="Close").last.click()
        await expect(dialog).to_have_count(0)
        try:
            await button.click(delay=900)
            await expect(tile.locator(".state").first).to_have_text(re.compile("^Paused since"))
            await has_state(home, "switch.attic_listening", "off")
            # A finger that was held opens nothing.
            await expect(dialog).to_have_count(0)
            # Whoever cannot hold a finger finds it in the dialog.
            await button.press("Enter")
            await dialog.get_by_role("button", name="Resume").last.click()
            await expect(dialog.locator("cry-monitor-card .state")).to_have_text(STATE)
        finally:
            await switch(home, "turn_on")


async def test_badge_and_feature(home: House, look: Open) -> None:
    board = cards(
        {
            "type": "tile",
            "entity": NURSERY,
            "features": [{"type": "custom:cry-monitor-band-feature"}],
        }
    )
    board["views"][0]["badges"] = [{"type": "custom:cry-monitor-badge", "entity": NURSERY}]
    await dashboard(home.client, "e2e-badge", board)
    async with look("e2e-badge") as page:
        badge = page.locator("cry-monitor-badge")
        await expect(badge).to_contain_text(re.compile("(Calm|Crying) for"))
        band = page.locator("cry-monitor-band-feature cry-monitor-band")
        await expect(band.locator(".cry")).not_to_have_count(0)


async def test_the_room_that_needs_somebody_comes_first(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-overview", cards({"type": "custom:cry-monitor-overview"}))
    async with look("e2e-overview") as page:
        names = page.locator("cry-monitor-overview cry-monitor-tile .name")
        await expect(names).to_have_count(2)
        crying = page.locator("cry-monitor-tile ha-card.crying")
        await expect(crying).to_be_visible(timeout=NEXT_CRY_MS)
        await expect(names).to_have_text([re.compile("Nursery"), re.compile("Attic")])
        # Calm rooms follow their names.
        await expect(names).to_have_text(
            [re.compile("Attic"), re.compile("Nursery")], timeout=NEXT_CRY_MS
        )


async def test_the_wall_is_read_from_across_the_room(home: House, look: Open) -> None:
    wall = {"type": "custom:cry-monitor-card", "entity": ATTIC, "display": "wall"}
    board = {"views": [{"type": "panel", "title": "Wall", "cards": [wall]}]}
    await dashboard(home.client, "e2e-wall", board)
    async with look("e2e-wall") as page:
        state = page.locator("cry-monitor-card .state")
        await expect(state).to_have_text(STATE)
        assert await state.evaluate("p => getComputedStyle(p).fontSize") == "64px"
        card = page.locator("cry-monitor-card ha-card")
        colour = await card.evaluate("card => getComputedStyle(card).backgroundColor")
        assert colour not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
