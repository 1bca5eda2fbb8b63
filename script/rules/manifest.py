"""Rules for manifest.json and hacs.json."""

import ast
from collections.abc import Iterator
import importlib.metadata
from pathlib import Path
import tomllib
from typing import Any

from awesomeversion import AwesomeVersion, AwesomeVersionException, AwesomeVersionStrategy
from homeassistant.const import Platform
from packaging.requirements import Requirement

from .files import INTEGRATION, read_json, unread

KEYS = {
    "codeowners",
    "config_flow",
    "documentation",
    "domain",
    "integration_type",
    "iot_class",
    "issue_tracker",
    "name",
    "requirements",
    "version",
}
OPTIONAL_KEYS = {"after_dependencies", "dependencies", "loggers", "zeroconf"}
INTEGRATION_TYPES = {"device", "hub", "service", "helper"}
IOT_CLASSES = {"calculated", "local_polling", "local_push", "cloud_polling", "cloud_push"}
HACS_KEYS = {"name", "homeassistant"}
# Every Home Assistant has these; an integration may use them without naming them.
ALWAYS_THERE = {platform.value for platform in Platform} | {
    "automation",
    "conversation",
    "frontend",
    "homeassistant",
    "persistent_notification",
    "script",
    "stream",
    "system_health",
    "websocket_api",
}


def problems(root: Path) -> Iterator[str]:
    """Yield what hassfest or the HACS action would refuse."""
    for path, rules in (
        (root / INTEGRATION / "manifest.json", manifest_problems),
        (root / "hacs.json", hacs_problems),
    ):
        try:
            content = read_json(path)
        except (OSError, ValueError) as error:
            yield unread(path, error, root)
            continue
        yield from (f"{path.relative_to(root)} {problem}" for problem in rules(content, root))


def manifest_problems(manifest: dict[str, Any], root: Path) -> Iterator[str]:
    """Yield what is wrong in the manifest."""
    if missing := KEYS - manifest.keys():
        yield f"lacks {', '.join(sorted(missing))}"
        return
    if unknown := manifest.keys() - KEYS - OPTIONAL_KEYS:
        yield f"has keys that it may not have: {', '.join(sorted(unknown))}"
    keys = list(manifest)
    if keys != ["domain", "name", *sorted(manifest.keys() - {"domain", "name"})]:
        yield "must name domain, then name, then the other keys in alphabetical order"
    if manifest["domain"] != INTEGRATION.name:
        yield f"names the domain {manifest['domain']}, but its folder is {INTEGRATION.name}"
    yield from _value_problems(manifest)
    yield from _release_problems(manifest, root)
    named = {*manifest.get("dependencies", []), *manifest.get("after_dependencies", [])}
    for component, path in sorted(_used_components(root / INTEGRATION)):
        if component not in named:
            yield f"names no dependency on {component}, which {path} uses"


def _value_problems(manifest: dict[str, Any]) -> Iterator[str]:
    if manifest["integration_type"] not in INTEGRATION_TYPES:
        yield f"has an integration_type that does not exist: {manifest['integration_type']}"
    if manifest["iot_class"] not in IOT_CLASSES:
        yield f"has an iot_class that does not exist: {manifest['iot_class']}"
    try:
        AwesomeVersion(
            manifest["version"],
            ensure_strategy=[AwesomeVersionStrategy.SEMVER, AwesomeVersionStrategy.PEP440],
        )
    except AwesomeVersionException:
        yield f"has a version that Home Assistant cannot read: {manifest['version']}"
    for key in ("documentation", "issue_tracker"):
        if not manifest[key].startswith("https://"):
            yield f"needs an https address as its {key}"
    if not all(owner.startswith("@") for owner in manifest["codeowners"]):
        yield "needs an @ before each of its codeowners"


def _release_problems(manifest: dict[str, Any], root: Path) -> Iterator[str]:
    """Yield where a user would get something other than what the tests ran with."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    if manifest["version"] != project["version"]:
        yield f"has version {manifest['version']}, but pyproject.toml has {project['version']}"
    installed = {found.name: found.version for found in importlib.metadata.distributions()}
    for requirement in map(Requirement, manifest["requirements"]):
        version = installed.get(requirement.name)
        if version is None or version not in requirement.specifier:
            yield f"requires {requirement}, but the locked environment has {version}"


def _used_components(integration: Path) -> Iterator[tuple[str, str]]:
    """Yield the components that need a dependency, each with a module that imports it."""
    for path in integration.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            used: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module == "homeassistant.components":
                used = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                used = [node.module.removeprefix("homeassistant.components.").split(".")[0]]
                used = used if node.module.startswith("homeassistant.components.") else []
            for component in used:
                # A platform of a component is only loaded with it.
                if component not in ALWAYS_THERE and path.stem != component:
                    yield component, path.name


def hacs_problems(hacs: dict[str, Any], _: Path) -> Iterator[str]:
    """Yield what the HACS action would refuse, and keys that we do not use."""
    if hacs.keys() != HACS_KEYS:
        yield f"must name {' and '.join(sorted(HACS_KEYS))}, and nothing else"
