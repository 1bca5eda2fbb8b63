"""Tests that hold for every blueprint: Home Assistant imports it from the badge and offers it."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.blueprint.models import Blueprint
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import selector
from homeassistant.setup import async_setup_component
from homeassistant.util.json import load_json_object
from homeassistant.util.yaml import load_yaml_dict
import pytest
from pytest_homeassistant_custom_component.test_util.aiohttp import AiohttpClientMocker
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from .house import BLUEPRINTS, House

ROOT = BLUEPRINTS.parents[2]
NAMES = sorted(path.stem for path in BLUEPRINTS.glob("*.yaml"))
BADGE = re.compile(r"https://my\.home-assistant\.io/redirect/blueprint_import/\?\S*?(?=\))")


def load(name: str) -> Blueprint:
    path = BLUEPRINTS / f"{name}.yaml"
    return Blueprint(
        load_yaml_dict(path), path=path.name, expected_domain="automation",
        schema=AUTOMATION_BLUEPRINT_SCHEMA,
    )  # fmt: skip


def test_they_are_all_here() -> None:
    assert NAMES == [
        "days_letter", "gentle_light", "hand_over", "tell_us", "trust_the_silence", "visual_alert",
        "white_noise",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_needs(name: str) -> None:
    blueprint = load(name)
    assert blueprint.validate() is None
    assert blueprint.metadata["homeassistant"]["min_version"] == "2026.10.0"
    manifest = load_json_object(ROOT / "custom_components/cry_monitor/manifest.json")
    place = f"blueprints/automation/cry_monitor/{name}.yaml"
    assert blueprint.metadata["source_url"] == f"{manifest['documentation']}/blob/main/{place}"
    assert blueprint.data["mode"] in ("single", "restart")
    assert blueprint.data["max_exceeded"] == "silent"


@pytest.mark.parametrize("name", NAMES)
def test_every_input_has_a_name_and_a_default_that_its_selector_takes(name: str) -> None:
    required = set()
    for key, field in load(name).inputs.items():
        assert field["name"]
        choose: Any = selector(field["selector"])
        if "default" not in field:
            required.add(key)
        # An empty default says that nothing was chosen.
        elif field["default"] not in ("", []):
            choose(field["default"])
    assert required <= {
        "room", "lights", "sound", "first", "rested", "phones"
    }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_it_asks_for_the_room_as_a_device(name: str) -> None:
    room = load(name).inputs["room"]["selector"]["device"]
    assert room == {"filter": [{"integration": "cry_monitor"}], "multiple": False}


def words(name: str) -> dict[str, dict[str, Any]]:
    """Return what a blueprint writes to phones, by language."""
    steps = load(name).data["actions"]
    found = [step["variables"]["words"] for step in steps if "words" in step.get("variables", ())]
    return found[0] if found else {}


def placeholders(value: Any) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    return [str(sorted(re.findall(r"\{\w+\}", text))) for text in texts]


@pytest.mark.parametrize("name", [name for name in NAMES if "mobile_app" in str(load(name).inputs)])
def test_what_it_writes_comes_in_every_language(name: str) -> None:
    spoken = words(name)
    languages = ROOT / "custom_components/cry_monitor/translations"
    assert set(spoken) == {path.stem for path in languages.glob("*.json")}
    english = spoken.pop("en")
    for language, translated in spoken.items():
        assert translated.keys() == english.keys(), language
        for key, value in translated.items():
            assert value, (language, key)
            assert placeholders(value) == placeholders(english[key]), (language, key)
    inputs = load(name).inputs
    offered = {option["value"] for option in inputs["language"]["selector"]["select"]["options"]}
    assert offered == {"auto", "en", *spoken}
    assert inputs["language"]["default"] == "auto"


@pytest.mark.parametrize("name", NAMES)
def test_it_finds_a_room_s_entities_by_what_nobody_can_change(name: str) -> None:
    parts = {key: value for key, value in load(name).data.items() if key != "blueprint"}
    for changeable in ("device_class", "unit_of_measurement", "friendly_name"):
        assert changeable not in str(parts)


async def test_a_room_has_one_entity_of_each_domain_that_is_looked_for(house: House) -> None:
    entities = er.async_entries_for_device(er.async_get(house.hass), house.room)
    domains = [entity.domain for entity in entities]
    for domain in ("binary_sensor", "event", "switch"):
        assert domains.count(domain) == 1


@pytest.mark.parametrize("place", ["README.md", "docs/blueprints.md"])
def test_every_badge_imports_a_blueprint(place: str) -> None:
    text = (ROOT / place).read_text(encoding="utf-8")
    urls = [parse_qs(urlsplit(url).query)["blueprint_url"] for url in BADGE.findall(text)]
    assert sorted(urls) == sorted([load(name).metadata["source_url"]] for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
async def test_the_import_dialog_takes_it(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    aioclient_mock: AiohttpClientMocker,
    name: str,
) -> None:
    assert await async_setup_component(hass, "automation", {})
    raw = (BLUEPRINTS / f"{name}.yaml").read_text(encoding="utf-8")
    url: str = load(name).metadata["source_url"]
    at = url.replace("github.com", "raw.githubusercontent.com").replace("/blob/", "/")
    aioclient_mock.get(at, text=raw)

    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "blueprint/import", "url": url})
    reply: dict[str, Any] = await client.receive_json()
    assert reply["success"], reply
    assert reply["result"]["validation_errors"] is None
    assert reply["result"]["suggested_filename"] == f"cry-monitor/{name}"
    await client.send_json_auto_id(
        {"type": "blueprint/save", "domain": "automation", "path": f"mine/{name}", "yaml": raw}
    )
    assert (await client.receive_json())["success"]
    await client.send_json_auto_id({"type": "blueprint/list", "domain": "automation"})
    offered: dict[str, Any] = (await client.receive_json())["result"]
    assert "error" not in offered[f"mine/{name}.yaml"]
