"""Rules for the translations: what hassfest wants of English, and that all say the same."""

from collections.abc import Iterator
from pathlib import Path
import re
from string import Formatter
from typing import Any

from homeassistant.helpers import config_validation as cv
import probatio

from .files import INTEGRATION, read_json, unread

_KEY = re.compile(r"^(?!.+[_-]{2})(?![_-])[a-z0-9-_]+(?<![_-])$")
_ADDRESS = re.compile(r"(https?|ftp|mqtts?)://[a-z0-9.-]+\.[a-z]{2,5}", re.IGNORECASE)
_QUOTED_PLACEHOLDER = re.compile(r"'{\w+}'")


def placeholders(text: str) -> set[str]:
    """Return the names of what is put into a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _text(value: Any) -> str:
    text = cv.string_with_no_html(value)
    if not text or text != text.strip():
        raise probatio.Invalid("a text is empty, or has spaces around it")
    if _ADDRESS.search(text):
        raise probatio.Invalid("an address belongs into a placeholder")
    if _QUOTED_PLACEHOLDER.search(text):
        raise probatio.Invalid("a placeholder stands between single quotes")
    try:
        names = placeholders(text)
    except ValueError as error:
        raise probatio.Invalid(f"a brace has no partner: {error}") from error
    if not all(name.isidentifier() for name in names):
        raise probatio.Invalid("a placeholder has no proper name")
    return text


def _plain(value: Any) -> str:
    if placeholders(_text(value)):
        raise probatio.Invalid("nothing is put into this text")
    return str(value)


def _key(value: Any) -> str:
    if not _KEY.match(str(value)):
        raise probatio.Invalid(f"{value} is no translation key")
    return str(value)


_TEXTS = {str: _text}
_STEP = {probatio.Optional(key): _text for key in ("title", "description", "submit")} | {
    probatio.Optional(key): _TEXTS
    for key in ("data", "data_description", "menu_options", "menu_option_descriptions")
}
_FLOW = {
    probatio.Required("step"): {str: _STEP},
    probatio.Optional("flow_title"): _text,
} | {probatio.Optional(key): _TEXTS for key in ("abort", "error", "progress", "create_entry")}
_STATES = {_key: _plain}
_DESCRIBED = {
    _key: {
        probatio.Required("name"): _text,
        probatio.Required("description"): _text,
        probatio.Optional("fields"): {
            _key: {probatio.Required("name"): _text, probatio.Required("description"): _text}
        },
    }
}
_SCHEMA = probatio.Schema(
    {
        probatio.Optional("title"): _text,
        probatio.Optional("config"): _FLOW,
        probatio.Optional("options"): _FLOW,
        probatio.Optional("common"): _TEXTS,
        probatio.Optional("entity"): {
            cv.slug: {
                _key: {
                    probatio.Optional("name"): _text,
                    probatio.Optional("state"): _STATES,
                    probatio.Optional("state_attributes"): {
                        _key: {
                            probatio.Optional("name"): _plain,
                            probatio.Optional("state"): _STATES,
                        }
                    },
                    probatio.Optional("unit_of_measurement"): _plain,
                }
            }
        },
        probatio.Optional("exceptions"): {cv.slug: {probatio.Required("message"): _text}},
        probatio.Optional("issues"): {
            str: {
                probatio.Required("title"): _text,
                probatio.Exclusive("description", "what"): _text,
                probatio.Exclusive("fix_flow", "what"): _FLOW,
            }
        },
        probatio.Optional("selector"): {cv.slug: {probatio.Required("options"): {_key: _text}}},
        probatio.Optional("services"): _DESCRIBED,
        probatio.Optional("triggers"): _DESCRIBED,
        probatio.Optional("conditions"): _DESCRIBED,
        probatio.Optional("system_health"): {probatio.Required("info"): {_key: _text}},
    }
)


def problems(root: Path) -> Iterator[str]:
    """Yield what hassfest would refuse, and where a language does not say what English says."""
    folder = root / INTEGRATION / "translations"
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            content = read_json(path)
        except (OSError, ValueError) as error:
            yield unread(path, error, root)
            continue
        try:
            _SCHEMA(content)
        except probatio.Invalid as error:
            yield f"{path.relative_to(root)} is not what hassfest accepts: {error}"
            continue
        yield from (f"{path.relative_to(root)} {x}" for x in _step_problems(content))
        texts[path.stem] = dict(flatten(content))
    if "en" not in texts:
        yield f"{folder.relative_to(root) / 'en.json'} is missing or damaged"
        return
    for language, own in texts.items():
        name = (folder / f"{language}.json").relative_to(root)
        yield from (f"{name} {problem}" for problem in _differences(own, texts["en"]))


def flatten(content: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the path of keys that leads to it."""
    for key, value in content.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _step_problems(content: dict[str, Any]) -> Iterator[str]:
    for flow in ("config", "options"):
        for step, texts in content.get(flow, {}).get("step", {}).items():
            if extra := texts.get("data_description", {}).keys() - texts.get("data", {}).keys():
                yield f"describes what {step} does not ask for: {', '.join(sorted(extra))}"


def _differences(own: dict[str, str], english: dict[str, str]) -> Iterator[str]:
    if missing := english.keys() - own.keys():
        yield f"lacks {', '.join(sorted(missing))}"
    if extra := own.keys() - english.keys():
        yield f"has keys that English does not have: {', '.join(sorted(extra))}"
    for key in sorted(english.keys() & own.keys()):
        if placeholders(own[key]) != placeholders(english[key]):
            yield f"puts something else into {key} than English"
