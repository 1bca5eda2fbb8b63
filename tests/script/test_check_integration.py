"""Tests that the check of the integration's files finds what hassfest and HACS would refuse."""

from collections.abc import Callable
import json
from pathlib import Path
import shutil
from typing import Any

import pytest

from script.check_integration import ROOT, problems
from script.rules.files import INTEGRATION


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the project that may be broken."""
    shutil.copytree(
        ROOT / INTEGRATION,
        tmp_path / INTEGRATION,
        ignore=shutil.ignore_patterns("__pycache__", "models"),
    )
    for name in ("hacs.json", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def in_json(change: Callable[[dict[str, Any]], Any]) -> Callable[[str], str]:
    """Return what changes a JSON file."""

    def apply(text: str) -> str:
        content = json.loads(text)
        change(content)
        return json.dumps(content, ensure_ascii=False)

    return apply


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Return what replaces a text that must be there."""

    def apply(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return apply


def test_the_project_is_right(copy: Path) -> None:
    assert list(problems(copy)) == list(problems(ROOT)) == []


EN = "translations/en.json"


@pytest.mark.parametrize(
    ("file", "breaks", "expected"),
    [
        ("manifest.json", lambda text: text[1:], "manifest.json: "),
        ("manifest.json", in_json(lambda x: x.pop("codeowners")), "lacks codeowners"),
        ("manifest.json", in_json(lambda x: x.update(mqtt=[])), "mqtt"),
        ("manifest.json", in_json(lambda x: x.update(name=x.pop("name"))), "alphabetical order"),
        ("manifest.json", in_json(lambda x: x.update(domain="cry")), "names the domain cry"),
        ("manifest.json", in_json(lambda x: x.update(integration_type="toy")), "toy"),
        ("manifest.json", in_json(lambda x: x.update(iot_class="magic")), "magic"),
        ("manifest.json", in_json(lambda x: x.update(version="new")), "cannot read: new"),
        ("manifest.json", in_json(lambda x: x.update(version="9.9.9")), "but pyproject.toml has"),
        ("manifest.json", in_json(lambda x: x["requirements"].append("av>99")), "requires av>99"),
        ("manifest.json", in_json(lambda x: x.update(documentation="http://x")), "https"),
        ("manifest.json", in_json(lambda x: x.update(codeowners=["me"])), "an @ before"),
        (
            "entity.py",
            replaced('"""Base', 'from homeassistant.components import mqtt\n"""Base'),
            "no dependency on mqtt, which entity.py uses",
        ),
        (
            "entity.py",
            replaced('"""Base', 'from homeassistant.components.mqtt.client import x\n"""Base'),
            "no dependency on mqtt",
        ),
        ("brand/icon.png", lambda _: "GIF89a", "icon.png: is not a PNG"),
        (EN, lambda _: "{}", "entities without a name"),
        (EN, lambda _: '{"title": "a", "title": "b"}', "names title twice"),
        (EN, in_json(lambda x: x.update(colour={})), "not what hassfest accepts"),
        (EN, in_json(lambda x: x.update(title=" Cry Monitor")), "not what hassfest accepts"),
        (EN, in_json(lambda x: x.update(title="<b>Cry</b>")), "not what hassfest accepts"),
        (EN, in_json(lambda x: x.update(title="see https://x.example.com/a")), "address"),
        (EN, in_json(lambda x: x.update(title="the '{room}'")), "single quotes"),
        (EN, in_json(lambda x: x.update(title="{room")), "a brace has no partner"),
        (EN, in_json(lambda x: x.update(title="{1}")), "no proper name"),
        (EN, in_json(lambda x: x["selector"]["period"]["options"].update(_x="X")), "_x"),
        (
            EN,
            in_json(lambda x: x["entity"]["select"]["sensitivity"]["state"].update(low="{x}")),
            "nothing is put into this text",
        ),
        (
            EN,
            in_json(lambda x: x["config"]["step"]["stream"]["data_description"].update(x="X")),
            "describes what stream does not ask for: x",
        ),
        (EN, in_json(lambda x: x["services"]["get_summary"].pop("description")), "accepts"),
        (EN, in_json(lambda x: x["selector"].pop("soothing")), "selector.soothing"),
        (EN, in_json(lambda x: x["triggers"].pop("crying_for")), "crying_for, which has no name"),
        (
            EN,
            in_json(lambda x: x["conditions"].update(is_happy={"name": "a", "description": "b"})),
            "lacks is_happy",
        ),
        (EN, in_json(lambda x: x["triggers"]["crying_for"]["fields"].pop("for")), "other fields"),
        ("translations/de.json", lambda _: '{"title": "Schreimelder"}', "de.json lacks"),
        ("icons.json", replaced("mdi:heart-pulse", "mdi:heart-puls"), "mdi:heart-puls"),
        ("icons.json", in_json(lambda x: x["services"].pop("get_summary")), "has no icon"),
        ("icons.json", in_json(lambda x: x["entity"]["sensor"].update(x={})), "without a name: x"),
        ("services.yaml", replaced("datetime:", "date_time:"), "describes get_episodes wrongly"),
        ("services.yaml", replaced("get_summary:", ".summary: {}\n\nget_summary:"), ".summary"),
        ("services.yaml", replaced("get_summary:", "get_summary:\n  response: {}"), "wrongly"),
        ("triggers.yaml", replaced("automation_behavior:", "automation_behaviour:"), "wrongly"),
        ("conditions.yaml", replaced("is_calm:", "IsCalm:"), "describes IsCalm wrongly"),
        ("conditions.yaml", replaced("is_calm:", "is_calm: ["), "conditions.yaml: "),
        ("quality_scale.yaml", replaced("  devices: done\n", ""), "lacks devices"),
        ("quality_scale.yaml", replaced("  devices: done", "  gadgets: done"), "do not exist"),
        ("quality_scale.yaml", replaced("  devices: done", "  devices: todo"), "devices is todo"),
        ("quality_scale.yaml", replaced("    comment: Nothing is polled", "    x: y"), "no reason"),
        ("quality_scale.yaml", lambda _: "- a", "quality_scale.yaml: "),
        ("config_flow.py", lambda _: "", "config-flow is done, but"),
    ],
)
def test_what_is_broken_is_found(
    copy: Path, file: str, breaks: Callable[[str], str], expected: str
) -> None:
    path = copy / INTEGRATION / file
    text = path.read_text(encoding="latin-1" if path.suffix == ".png" else "utf-8")
    path.write_text(breaks(text), encoding="utf-8")
    assert [problem for problem in problems(copy) if expected in problem], list(problems(copy))


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("custom_components/cry_monitor/manifest.json", "manifest.json: "),
        ("custom_components/cry_monitor/services.yaml", "services.yaml is missing"),
        ("custom_components/cry_monitor/triggers.yaml", "triggers.yaml is missing"),
        ("custom_components/cry_monitor/conditions.yaml", "conditions.yaml is missing"),
        ("custom_components/cry_monitor/quality_scale.yaml", "quality_scale.yaml: "),
        ("custom_components/cry_monitor/translations/en.json", "en.json is missing"),
        ("custom_components/cry_monitor/brand/logo.png", "logo.png: "),
        ("hacs.json", "hacs.json: "),
    ],
)
def test_what_is_missing_is_found(copy: Path, file: str, expected: str) -> None:
    (copy / file).unlink()
    assert [problem for problem in problems(copy) if expected in problem]


def test_an_image_of_another_size_is_found(copy: Path) -> None:
    brand = copy / INTEGRATION / "brand"
    shutil.copy(brand / "icon.png", brand / "icon@2x.png")
    assert [problem for problem in problems(copy) if "should be 512 high" in problem]


def test_hacs_wants_nothing_else(copy: Path) -> None:
    (copy / "hacs.json").write_text('{"name": "Cry Monitor", "domains": ["sensor"]}')
    assert [problem for problem in problems(copy) if "and nothing else" in problem]
