"""Rules for what describes actions, triggers and conditions, and for the icons."""

from collections.abc import Iterator
from functools import cache
import importlib.resources
import json
from pathlib import Path
import re
from typing import Any

from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import selector
from homeassistant.util.yaml import load_yaml_dict
import probatio

from .files import INTEGRATION, read_json, unread

_FIELD = {
    probatio.Optional("example"): object,
    probatio.Optional("default"): object,
    probatio.Optional("required"): bool,
    probatio.Optional("selector"): selector.validate_selector,
}
_DESCRIPTION = probatio.Schema(
    {
        probatio.Optional("target"): selector.TargetSelector.CONFIG_SCHEMA,
        probatio.Optional("fields"): {cv.slug: _FIELD},
    }
)
# What may stand in a file under a name that begins with a dot is no description; hassfest lets
# actions of custom integrations have no such thing.
_KINDS = {
    "services": (_DESCRIPTION, "service", False),
    "triggers": (_DESCRIPTION, "trigger", True),
    "conditions": (_DESCRIPTION, "condition", True),
}
_REGISTERS = {
    "services": ("*.py", r"services\.async_register|async_register_admin_service"),
    "triggers": ("trigger.py", "async_get_triggers"),
    "conditions": ("condition.py", "async_get_conditions"),
}


def problems(root: Path) -> Iterator[str]:
    """Yield what hassfest would refuse, and what would show without a name or an icon."""
    integration = root / INTEGRATION
    try:
        strings = read_json(integration / "translations" / "en.json")
        icons = read_json(integration / "icons.json")
    except (OSError, ValueError) as error:
        yield f"{INTEGRATION}: the descriptions cannot be checked, as a file is damaged: {error}"
        return
    yield from (f"{INTEGRATION / 'icons.json'} {x}" for x in _icon_problems(icons, strings))
    for kind in _KINDS:
        path = integration / f"{kind}.yaml"
        try:
            content = load_yaml_dict(str(path))
        except FileNotFoundError:
            glob, pattern = _REGISTERS[kind]
            if any(re.search(pattern, file.read_text("utf-8")) for file in integration.glob(glob)):
                yield f"{path.relative_to(root)} is missing"
            continue
        except HomeAssistantError as error:
            yield unread(path, error, root)
            continue
        name = path.relative_to(root)
        yield from (f"{name} {x}" for x in _kind_problems(kind, content, strings, icons))


def _kind_problems(
    kind: str, content: dict[str, Any], strings: dict[str, Any], icons: dict[str, Any]
) -> Iterator[str]:
    schema, icon_key, may_have_dots = _KINDS[kind]
    for key, description in content.items():
        if key.startswith("."):
            if not may_have_dots:
                yield f"may not have the key {key}"
            continue
        try:
            cv.slug(key)
            schema(description)
        except probatio.Invalid as error:
            yield f"describes {key} wrongly: {error}"
            continue
        if icon_key not in icons.get(kind, {}).get(key, {}):
            yield f"has {key}, which has no icon in icons.json"
        yield from _text_problems(kind, key, description.get("fields", {}), strings)
    if unused := strings.get(kind, {}).keys() - content.keys():
        yield f"lacks {', '.join(sorted(unused))}, which en.json describes"


def _text_problems(
    kind: str, key: str, fields: dict[str, Any], strings: dict[str, Any]
) -> Iterator[str]:
    texts = strings.get(kind, {}).get(key, {})
    if not texts.get("name") or not texts.get("description"):
        yield f"has {key}, which has no name or no description in en.json"
    if fields.keys() != texts.get("fields", {}).keys():
        yield f"has other fields for {key} than en.json"
    for field in fields.values():
        select = field.get("selector", {}).get("select") or {}
        wanted = select.get("translation_key")
        if wanted and wanted not in strings.get("selector", {}):
            yield f"has options of {key} that en.json does not name: selector.{wanted}"


def _icon_problems(icons: dict[str, Any], strings: dict[str, Any]) -> Iterator[str]:
    there = _material_icons()
    for icon in _values(icons):
        if not icon.startswith("mdi:") or icon.removeprefix("mdi:") not in there:
            yield f"names an icon that does not exist: {icon}"
    for platform, entities in icons.get("entity", {}).items():
        known = strings.get("entity", {}).get(platform, {}).keys()
        if unknown := entities.keys() - known:
            yield f"has icons for {platform} entities without a name: {', '.join(sorted(unknown))}"


@cache
def _material_icons() -> frozenset[str]:
    """Return the names of the icons that the frontend has."""
    listed = importlib.resources.files("hass_frontend") / "static" / "mdi" / "iconList.json"
    return frozenset(icon["name"] for icon in json.loads(listed.read_text(encoding="utf-8")))


def _values(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for value in content.values():
            yield from _values(value)
    else:
        yield str(content)
