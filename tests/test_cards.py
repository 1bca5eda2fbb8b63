"""Tests of how the dashboard cards get into the dashboards."""

import asyncio
from hashlib import sha256
import json
from pathlib import Path
from typing import Any

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.components.lovelace.dashboard import LovelaceStorage
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.cry_monitor import cards
from custom_components.cry_monitor.const import CONF_SOURCE, DOMAIN, SourceKind

from .common import wait_for_state

TRANSLATIONS = Path(cards.__file__).parent / "translations"


@pytest.fixture
async def lovelace(hass: HomeAssistant) -> None:
    """Set up dashboards that are kept in the storage."""
    assert await async_setup_component(hass, "lovelace", {})


@pytest.fixture
def attic(recording: Path) -> MockConfigEntry:
    """Return another room."""
    return MockConfigEntry(
        domain=DOMAIN,
        entry_id="01ATTIC",
        title="Attic",
        data={CONF_SOURCE: SourceKind.RECORDING.value, "path": str(recording)},
    )


def version() -> str:
    """Return what the address of the module has to end with."""
    return f"?v={sha256(cards.MODULE.read_bytes()).hexdigest()[:8]}"


def resources(hass: HomeAssistant) -> list[tuple[str, str]]:
    """Return type and address of every resource."""
    items = hass.data[LOVELACE_DATA].resources.async_items()
    return [(item["type"], item["url"]) for item in items]


def stored(*urls: str) -> dict[str, Any]:
    """Return the stored resources of a user."""
    items = [{"id": f"r{n}", "type": "module", "url": url} for n, url in enumerate(urls)]
    return {"version": 1, "key": "lovelace_resources", "data": {"items": items}}


async def test_the_dashboard_of_all_rooms_is_found(hass: HomeAssistant, lovelace: None) -> None:
    assert await cards.async_dashboard_path(hass) is None
    dashboards = hass.data[LOVELACE_DATA].dashboards
    for path, content in (
        ("other", {"views": []}),
        ("baby", {"strategy": {"type": cards.STRATEGY}}),
    ):
        dashboards[path] = LovelaceStorage(hass, {"id": path, "url_path": path})
        await dashboards[path].async_save(content)
    assert await cards.async_dashboard_path(hass) == "/baby"


async def remove(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Remove a room."""
    assert await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()


async def test_the_module_is_served(
    hass: HomeAssistant,
    lovelace: None,
    room: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    client = await hass_client_no_auth()
    ((_, url),) = resources(hass)
    response = await client.get(url)
    assert response.status == 200
    assert response.content_type in {"text/javascript", "application/javascript"}
    assert await response.read() == cards.MODULE.read_bytes()


async def test_rooms_share_one_resource_which_goes_with_the_last_of_them(
    hass: HomeAssistant,
    lovelace: None,
    config_entry: MockConfigEntry,
    attic: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    process = ResourceStorageCollection._process_create_data

    async def process_later(self: ResourceStorageCollection, data: dict[str, Any]) -> Any:
        await asyncio.sleep(0.01)
        return await process(self, data)

    monkeypatch.setattr(ResourceStorageCollection, "_process_create_data", process_later)
    for entry in (config_entry, attic):
        entry.add_to_hass(hass)
    # Sets up both of them, side by side.
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    ours = [("module", f"/cry_monitor/cry-monitor.js{version()}")]
    assert resources(hass) == ours

    await remove(hass, config_entry)
    assert resources(hass) == ours
    await remove(hass, attic)
    assert resources(hass) == []


async def test_dashboards_that_come_after_the_room_have_them_too(
    hass: HomeAssistant, room: MockConfigEntry
) -> None:
    assert await async_setup_component(hass, "lovelace", {})
    await hass.async_block_till_done()
    assert resources(hass) == [("module", f"/cry_monitor/cry-monitor.js{version()}")]


async def test_a_reload_leaves_the_resource_alone(
    hass: HomeAssistant, lovelace: None, room: MockConfigEntry
) -> None:
    before = hass.data[LOVELACE_DATA].resources.async_items()
    assert await hass.config_entries.async_reload(room.entry_id)
    assert hass.data[LOVELACE_DATA].resources.async_items() == before


async def test_an_update_replaces_older_versions_and_touches_nothing_else(
    hass: HomeAssistant, hass_storage: dict[str, Any], config_entry: MockConfigEntry
) -> None:
    hass_storage["lovelace_resources"] = stored(
        "/local/other.js", "/cry_monitor/cry-monitor.js?v=old", "/cry_monitor/cry-monitor.js"
    )
    assert await async_setup_component(hass, "lovelace", {})
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await hass.async_block_till_done()
    items = hass.data[LOVELACE_DATA].resources.async_items()
    assert [(item["id"], item["url"]) for item in items] == [
        ("r0", "/local/other.js"),
        ("r1", f"/cry_monitor/cry-monitor.js{version()}"),
    ]
    await remove(hass, config_entry)
    assert resources(hass) == [("module", "/local/other.js")]


async def test_resources_in_yaml_are_asked_for(
    hass: HomeAssistant, issue_registry: ir.IssueRegistry, config_entry: MockConfigEntry
) -> None:
    old = {"type": "module", "url": "/cry_monitor/cry-monitor.js?v=old"}
    config = {"lovelace": {"resource_mode": "yaml", "resources": [old]}}
    assert await async_setup_component(hass, "lovelace", config)
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await hass.async_block_till_done()
    issue = issue_registry.async_get_issue(DOMAIN, cards.ISSUE)
    assert issue is not None
    url = f"/cry_monitor/cry-monitor.js{version()}"
    assert issue.translation_placeholders == {"url": url}
    assert resources(hass) == [("module", old["url"])]

    # The user has pasted it.
    in_yaml = hass.data[LOVELACE_DATA].resources.data
    assert isinstance(in_yaml, list)
    in_yaml.append({"type": "module", "url": url})
    assert await hass.config_entries.async_reload(config_entry.entry_id)
    await hass.async_block_till_done()
    assert issue_registry.async_get_issue(DOMAIN, cards.ISSUE) is None


async def test_the_question_for_yaml_goes_with_the_last_room(
    hass: HomeAssistant, issue_registry: ir.IssueRegistry, config_entry: MockConfigEntry
) -> None:
    config = {"lovelace": {"resource_mode": "yaml", "resources": []}}
    assert await async_setup_component(hass, "lovelace", config)
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await hass.async_block_till_done()
    assert issue_registry.async_get_issue(DOMAIN, cards.ISSUE) is not None
    await remove(hass, config_entry)
    assert issue_registry.async_get_issue(DOMAIN, cards.ISSUE) is None


async def test_a_module_that_cannot_be_read_takes_no_room_down(
    hass: HomeAssistant,
    lovelace: None,
    config_entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(cards, "MODULE", tmp_path / "cry-monitor.js")
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await hass.async_block_till_done()
    assert config_entry.state is ConfigEntryState.LOADED
    assert resources(hass) == []
    assert "cannot be read (No such file or directory)" in caplog.text
    await remove(hass, config_entry)


async def test_dashboards_that_fail_take_no_room_down(
    hass: HomeAssistant,
    lovelace: None,
    config_entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(self: ResourceStorageCollection, data: dict[str, Any]) -> None:
        raise HomeAssistantError("The disk is full")

    monkeypatch.setattr(ResourceStorageCollection, "async_create_item", fail)
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    await wait_for_state(hass, "sensor.nursery_connection", lambda s: s.state == "listening")
    assert f"add /cry_monitor/cry-monitor.js{version()} there" in caplog.text
    assert "The disk is full" in caplog.text


async def test_a_house_without_dashboards_needs_none(
    hass: HomeAssistant, config_entry: MockConfigEntry
) -> None:
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    assert LOVELACE_DATA not in hass.data
    await remove(hass, config_entry)


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.glob("*.json")), ids=lambda path: path.stem)
def test_the_repair_of_a_room_has_its_cause_where_the_card_looks_for_it(path: Path) -> None:
    issues = json.loads(path.read_text(encoding="utf-8"))["issues"]
    causes = [issues[key]["description"] for key in issues if key.startswith("deaf_")]
    assert len(causes) > 10
    for text in causes:
        # What it costs with the room's name, the cause and the way out, and that it goes by itself.
        cost, cause, _ = text.split("\n\n")
        assert "{room}" in cost
        assert "{" not in cause
