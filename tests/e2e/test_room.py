"""What the card of a room says, does and looks like."""

import io
from itertools import pairwise
from pathlib import Path
import re
import shutil
from typing import Any

from PIL import Image
from playwright.async_api import Locator, Page, expect
import pytest

from demo.browser import CHROMIUM

from .conftest import House, Open, cards, dashboard

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason="Chromium is missing: script/setup --e2e installs it"
    ),
]

NURSERY = "binary_sensor.nursery_crying"
ATTIC = "binary_sensor.attic_crying"
ROOM = {"type": "custom:cry-monitor-card", "entity": NURSERY}
WEEKS = {"type": "custom:cry-monitor-week-card", "entity": NURSERY}
STATE = re.compile(r"^(Calm|Crying) for")
# The recording takes two minutes, and has two cries.
NEXT_CRY_MS = 150_000.0
DASH = "\N{EN DASH}"


async def test_a_part_of_a_day_is_compared_with_the_same_part(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-usual", cards(ROOM))
    async with look("e2e-usual") as page:
        notes = page.locator("cry-monitor-card .figures .note")
        await expect(notes).to_have_count(4)
        await expect(notes.first).to_have_text(re.compile("by this time usually"))


async def test_a_first_day_is_no_calm_day(home: House, look: Open, tmp_path: Path) -> None:
    recording = home.attic_recording.with_name("hall.wav")
    shutil.copyfile(home.attic_recording, recording)
    entry_id = await home.client.add_room("Hall", recording)
    entity = "binary_sensor.hall_crying"
    await dashboard(
        home.client, "e2e-first", cards({**ROOM, "entity": entity}, {**WEEKS, "entity": entity})
    )
    try:
        async with look("e2e-first") as page:
            card, weeks = page.locator("cry-monitor-card"), page.locator("cry-monitor-week-card")
            await expect(card.locator(".figures dd")).to_have_text(4 * [DASH])
            await expect(card).to_contain_text("Listening since")
            await expect(card).not_to_contain_text("Heard")
            await expect(card).not_to_contain_text("No crying was heard")
            await expect(weeks.locator("tbody tr")).to_have_count(1)
            await expect(weeks.locator(".figures dd").first).to_have_text(DASH)
    finally:
        await home.client.remove_room(entry_id)


async def test_a_cry_is_tended_and_what_helped_is_said(home: House, look: Open) -> None:
    run = {"action": "perform-action", "perform_action": "switch.turn_off"}
    attic = {"target": {"entity_id": "switch.attic_listening"}}
    await dashboard(
        home.client, "e2e-tend", cards({**ROOM, "actions": {"rocking": {**run, **attic}}})
    )
    async with look("e2e-tend") as page:
        card = page.locator("cry-monitor-card")
        bar = card.locator("cry-monitor-soothing")
        await expect(bar).to_be_visible(timeout=NEXT_CRY_MS)
        evidence = card.locator("cry-monitor-meter [role=meter]").first
        # While it is crying, nothing says that it might be something else.
        await expect(evidence).to_have_attribute("aria-valuetext", "crying")
        assert int(await evidence.get_attribute("aria-valuenow") or 0) >= 66

        rocking = bar.get_by_role("button", name="Rocking")
        await rocking.dblclick()
        await expect(rocking).to_have_attribute("aria-pressed", "true")
        await expect(rocking.locator(".clock")).to_have_text(re.compile(r"\d+\s?s"))
        await expect(bar.get_by_role("status")).to_have_text("Saved: Rocking")
        # The action of the house ran with it; the finger that tapped twice meant once.
        try:
            await has_state(home, "switch.attic_listening", "off")
        finally:
            await switch(home, "turn_on")
        assert await soothings(home) == ["rocking"]

        after = card.locator("cry-monitor-afterwards")
        await expect(after.locator(".line")).to_contain_text(
            re.compile(r"Calm .+ after rocking\. Did it help\?"), timeout=90_000
        )
        assert await small_buttons(page) == []
        await after.get_by_role("button", name="Yes").click()
        await expect(after.locator(".line")).to_have_count(0)
        assert await soothings(home, "helped") == [True]
        await after.get_by_role("button", name="Undo").click()
        await expect(after.locator(".line")).to_be_visible()
        await after.get_by_role("button", name="Undo").click()
        await expect(after.locator(".line")).to_have_count(0)
        assert await soothings(home) == []


async def test_what_helped_is_said_afterwards_and_taken_back(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-helped", cards(ROOM))
    async with look("e2e-helped") as page:
        await page.locator("cry-monitor-ribbon button").first.press("Enter")
        details = page.locator("cry-monitor-episode")
        before = await soothings(home)
        choice = details.get_by_role("button", name="White noise", exact=True)
        await choice.dblclick()
        await expect(details.get_by_role("status")).to_have_text("Saved: White noise")
        await expect(choice).to_have_attribute("aria-pressed", "true")
        await expect(details).to_contain_text("· helped")
        assert len(await soothings(home)) <= len(before) + 1
        assert await small_buttons(page) == []
        await details.get_by_role("button", name="Undo").click()
        await expect(details.get_by_role("status")).to_have_text("Taken back: White noise")
        await expect(choice).to_have_attribute("aria-pressed", "false")
        assert await soothings(home) == before


async def test_a_pause_is_no_fault(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-paused", cards({**ROOM, "entity": ATTIC}))
    async with look("e2e-paused") as page:
        card = page.locator("cry-monitor-card")
        await expect(card.locator(".state")).to_have_text(STATE)
        await switch(home, "turn_off")
        try:
            await expect(card.locator(".state")).to_have_text(re.compile("^Paused since"))
            await expect(card).to_contain_text("The microphone is closed.")
            await expect(card.locator("cry-monitor-meter")).to_have_count(0)
            await card.get_by_role("button", name="Resume").click()
            await expect(card.locator(".state")).to_have_text(STATE)
        finally:
            await switch(home, "turn_on")


async def test_a_deaf_room_has_a_cause_and_a_way_out(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-cause", cards({**ROOM, "entity": ATTIC}))
    async with look("e2e-cause") as page:
        card = page.locator("cry-monitor-card")
        await expect(card.locator(".state")).to_have_text(STATE)
        content = home.attic_recording.read_bytes()
        home.attic_recording.unlink()
        try:
            await expect(card.locator(".notice strong")).to_contain_text("is not there any more")
            await expect(card.get_by_role("link", name="What to do")).to_be_visible()
            colour = "icon => [getComputedStyle(icon).color, getComputedStyle(icon).borderColor]"
            icon, _ = await card.locator(".head ha-icon").evaluate(colour)
            # Red, and not the grey of what is merely off.
            red, green, blue = map(int, re.findall(r"\d+", icon)[:3])
            assert red > 2 * max(green, blue)
            await card.get_by_role("link", name="What to do").click()
            await expect(page).to_have_url(re.compile("/config/"))
        finally:
            home.attic_recording.write_bytes(content)


async def test_forced_colours_leave_band_meters_and_grid(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-forced", cards(ROOM, WEEKS))
    async with look("e2e-forced", forced_colors="active") as page:
        await expect(page.locator("cry-monitor-heat-grid tbody tr")).to_have_count(14)
        for part, least in (
            (page.locator("cry-monitor-ribbon .band"), 2),
            (page.locator("cry-monitor-heat-grid tbody"), 5),
            (page.locator("cry-monitor-meter .bar").last, 2),
        ):
            assert len(await colours(part)) >= least


async def test_the_steps_of_the_grid_are_told_apart_in_grey(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-grey", cards(WEEKS))
    for scheme in ("light", "dark"):
        async with look("e2e-grey", color_scheme=scheme) as page:
            grid = page.locator("cry-monitor-heat-grid")
            await expect(grid.locator(".legend .steps .swatch")).to_have_count(5)
            shades = [
                luminance(next(iter(await colours(swatch, inner=True))))
                for swatch in await grid.locator(".legend .steps .swatch").all()
            ]
            for one, other in pairwise(shades):
                assert contrast(one, other) > 1.3, (scheme, shades)


@pytest.mark.parametrize("columns", [6, 12])
async def test_nothing_is_cut_off(home: House, look: Open, columns: int) -> None:
    options = {"grid_options": {"columns": columns}}
    await dashboard(home.client, "e2e-wide", cards({**ROOM, **options}, WEEKS))
    for language in ("en", "de"):
        async with look("e2e-wide", language=language) as page:
            card = page.locator("cry-monitor-card")
            await expect(card.locator("cry-monitor-meter")).to_have_count(2)
            for scale in (1, 2):
                await page.evaluate(
                    "s => document.documentElement.style.setProperty('--ha-font-size-scale', s)",
                    scale,
                )
                await page.wait_for_timeout(300)
                for each in ("cry-monitor-card", "cry-monitor-week-card"):
                    assert await overflowing(page.locator(each)) == [], (language, scale, columns)


async def test_a_language_that_is_not_ours_keeps_the_order_of_its_words(
    home: House, look: Open
) -> None:
    await dashboard(home.client, "e2e-rtl", cards(ROOM))
    async with look("e2e-rtl", language="ar") as page:
        card = page.locator("cry-monitor-card")
        await expect(card).to_have_attribute("lang", "en")
        state = card.locator(".state")
        await expect(state).to_have_text(STATE)
        assert await state.evaluate("p => getComputedStyle(p).unicodeBidi") == "plaintext"
        # The first word stands to the left of the last one.
        first, last = await state.evaluate(
            """p => {
              const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode();
              const at = (from) => {
                const range = document.createRange();
                range.setStart(text, from);
                range.setEnd(text, from + 1);
                return range.getBoundingClientRect().left;
              };
              const from = text.data.search(/\\S/);
              return [at(from), at(text.data.trimEnd().length - 3)];
            }"""
        )
        assert first < last


async def test_the_day_is_read_hour_by_hour_with_a_finger(home: House, look: Open) -> None:
    await dashboard(home.client, "e2e-finger", cards(WEEKS))
    async with look("e2e-finger") as page:
        grid = page.locator("cry-monitor-heat-grid")
        await grid.get_by_role("button", name="Hour before").click()
        told = grid.get_by_role("status")
        before = await told.inner_text()
        await grid.get_by_role("button", name="Hour before").click()
        await expect(told).not_to_have_text(before)
        await grid.get_by_role("button", name="Hour after").click()
        await expect(told).to_have_text(before)
        assert await small_buttons(page) == []


async def switch(home: House, what: str) -> None:
    """Turn the attic's ear on or off."""
    await home.client.ask(
        "call_service",
        domain="switch",
        service=what,
        target={"entity_id": "switch.attic_listening"},
    )


async def has_state(home: House, entity_id: str, state: str) -> None:
    """Check that an entity has a state."""
    assert await home.client.state(entity_id) == state


async def soothings(home: House, key: str = "soothing") -> list[Any]:
    """Return what the nursery's journal has of today's soothings, the made-up history left out."""
    told = await home.client.ask(
        "cry_monitor/episodes", config_entry_id=home.nursery, **{"from": home.since}
    )
    return [each[key] for each in told["soothings"]]


async def small_buttons(page: Page) -> list[str]:
    """Return the buttons of the cards that are smaller than a finger, 44 pixels.

    The cries of the band are not among them: the band is the target, and takes the nearest.
    """
    found: list[str] = await page.evaluate(
        """() => {
          const found = [];
          const walk = (root) => {
            for (const each of root.querySelectorAll('*')) {
              if (each.shadowRoot) walk(each.shadowRoot);
              if (!each.matches('button:not(.cry), a.button, input')) continue;
              const box = each.getBoundingClientRect();
              if (box.width && (box.width < 43.5 || box.height < 43.5)) found.push(each.outerHTML);
            }
          };
          const cards = [];
          const find = (root) => {
            for (const each of root.querySelectorAll('*')) {
              if (each.localName.startsWith('cry-monitor')) cards.push(each);
              if (each.shadowRoot) find(each.shadowRoot);
            }
          };
          find(document);
          for (const card of cards) if (card.shadowRoot) walk(card.shadowRoot);
          return found;
        }"""
    )
    return found


async def overflowing(card: Locator) -> list[str]:
    """Return what stands beyond the edge of a card, or is cut off in it."""
    found: list[str] = await card.evaluate(
        """card => {
          const edge = card.getBoundingClientRect();
          const found = [];
          const walk = (root) => {
            for (const each of root.querySelectorAll('*')) {
              if (each.matches('.hidden, .axis, .axis *, .strip *')) continue;
              const box = each.getBoundingClientRect();
              const text = each.textContent.trim().slice(0, 40);
              if (box.width && (box.right > edge.right + 1 || box.left < edge.left - 1))
                found.push(`${each.localName}.${each.className}: ${text}`);
              if (each.shadowRoot) walk(each.shadowRoot);
            }
          };
          walk(card.shadowRoot);
          return found;
        }"""
    )
    return found


async def colours(part: Locator, *, inner: bool = False) -> set[tuple[int, int, int]]:
    """Return the colours of which a part has more than a trace; `inner` is its middle alone."""
    picture = Image.open(io.BytesIO(await part.screenshot())).convert("RGB")
    if inner:
        x, y = picture.width // 2, picture.height // 2
        picture = picture.crop((x, y, x + 1, y + 1))
    found = picture.getcolors(picture.width * picture.height) or []
    least = picture.width * picture.height / 500
    return {colour for count, colour in found if count >= least}  # type: ignore[misc]  # RGB


def luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (each / 255 for each in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21 (WCAG 2.2)."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)
