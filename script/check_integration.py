"""Checks offline what hassfest and the HACS action will check of the integration's own files."""

from collections.abc import Iterator
import importlib.metadata
import json
from pathlib import Path
import struct
import sys
import tomllib
from typing import Any

from awesomeversion import AwesomeVersion, AwesomeVersionException, AwesomeVersionStrategy
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
INTEGRATION = ROOT / "custom_components" / "cry_monitor"

MANIFEST_KEYS = {
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
HACS_KEYS = {"name", "homeassistant"}
BRAND_HEIGHTS = {"icon.png": 256, "icon@2x.png": 512, "logo.png": 256, "logo@2x.png": 512}


def read_json(path: Path) -> dict[str, Any]:
    """Return the JSON object in a file.

    Raises:
        ValueError: The file is no JSON object, or names a key twice.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise ValueError(f"names {', '.join(sorted(twice))} twice")
        return dict(pairs)

    content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)
    if isinstance(content, dict):
        return content
    raise ValueError("is not a JSON object")


def manifest_problems(manifest: dict[str, Any]) -> Iterator[str]:
    """Yield what hassfest or the HACS action would refuse."""
    if missing := MANIFEST_KEYS - manifest.keys():
        yield f"lacks {', '.join(sorted(missing))}"
        return
    keys = list(manifest)
    if keys != ["domain", "name", *sorted(manifest.keys() - {"domain", "name"})]:
        yield "must name domain, then name, then the other keys in alphabetical order"
    if manifest["domain"] != INTEGRATION.name:
        yield f"names the domain {manifest['domain']}, but its folder is {INTEGRATION.name}"
    try:
        AwesomeVersion(
            manifest["version"],
            ensure_strategy=[AwesomeVersionStrategy.SEMVER, AwesomeVersionStrategy.PEP440],
        )
    except AwesomeVersionException:
        yield f"has a version that Home Assistant cannot read: {manifest['version']}"
    yield from release_problems(manifest)
    for key in ("documentation", "issue_tracker"):
        if not manifest[key].startswith("https://"):
            yield f"needs an https address as its {key}"
    if not all(owner.startswith("@") for owner in manifest["codeowners"]):
        yield "needs an @ before each of its codeowners"


def release_problems(manifest: dict[str, Any]) -> Iterator[str]:
    """Yield where a user would get something other than what the tests ran with."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    if manifest["version"] != project["version"]:
        yield f"has version {manifest['version']}, but pyproject.toml has {project['version']}"
    installed = {found.name: found.version for found in importlib.metadata.distributions()}
    for requirement in map(Requirement, manifest["requirements"]):
        version = installed.get(requirement.name)
        if version is None or version not in requirement.specifier:
            yield f"requires {requirement}, but the locked environment has {version}"


def hacs_problems(hacs: dict[str, Any]) -> Iterator[str]:
    """Yield what the HACS action would refuse, and keys that we do not use."""
    if hacs.keys() != HACS_KEYS:
        yield f"must name {' and '.join(sorted(HACS_KEYS))}, and nothing else"


def png_size(path: Path) -> tuple[int, int]:
    """Return width and height in pixels, as the header of a PNG file says.

    Raises:
        ValueError: The file is no PNG.
    """
    header = path.read_bytes()[:24]
    if header[:8] != b"\x89PNG\r\n\x1a\n" or header[12:16] != b"IHDR":
        raise ValueError("is not a PNG")
    width, height = struct.unpack(">II", header[16:])
    return width, height


def problems() -> Iterator[str]:
    """Yield one sentence for every problem, each with the file's name first."""
    files = {
        INTEGRATION / "manifest.json": manifest_problems,
        ROOT / "hacs.json": hacs_problems,
    }
    others = [*INTEGRATION.glob("translations/*.json"), *INTEGRATION.glob("icons.json")]
    for path in [*files, *others]:
        name = path.relative_to(ROOT)
        try:
            content = read_json(path)
        except (OSError, ValueError) as error:
            yield f"{name}: {error}"
            continue
        if path in files:
            yield from (f"{name} {problem}" for problem in files[path](content))
    if not (INTEGRATION / "translations" / "en.json").exists():
        yield "translations/en.json is missing"
    for brand, height in BRAND_HEIGHTS.items():
        path = INTEGRATION / "brand" / brand
        name = path.relative_to(ROOT)
        try:
            width, actual = png_size(path)
        except (OSError, ValueError) as error:
            yield f"{name}: {error}"
            continue
        if actual != height or (brand.startswith("icon") and width != height):
            yield f"{name} is {width}x{actual} pixels and should be {height} high"


def main() -> int:
    """Print every problem and return the exit status."""
    found = list(problems())
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
