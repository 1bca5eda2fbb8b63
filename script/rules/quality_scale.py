"""Rules for quality_scale.yaml: every rule of the Integration Quality Scale, up to Platinum."""

from collections.abc import Iterator
from pathlib import Path

from homeassistant.exceptions import HomeAssistantError
from homeassistant.util.yaml import load_yaml_dict

from .files import INTEGRATION, unread

RULES = {
    # Bronze
    "action-setup",
    "appropriate-polling",
    "brands",
    "common-modules",
    "config-flow",
    "config-flow-test-coverage",
    "dependency-transparency",
    "docs-actions",
    "docs-conditions",
    "docs-high-level-description",
    "docs-installation-instructions",
    "docs-removal-instructions",
    "docs-triggers",
    "entity-event-setup",
    "entity-unique-id",
    "has-entity-name",
    "runtime-data",
    "test-before-configure",
    "test-before-setup",
    "unique-config-entry",
    # Silver
    "action-exceptions",
    "config-entry-unloading",
    "docs-configuration-parameters",
    "docs-installation-parameters",
    "entity-unavailable",
    "integration-owner",
    "log-when-unavailable",
    "parallel-updates",
    "reauthentication-flow",
    "test-coverage",
    # Gold
    "devices",
    "diagnostics",
    "discovery",
    "discovery-update-info",
    "docs-data-update",
    "docs-examples",
    "docs-known-limitations",
    "docs-supported-devices",
    "docs-supported-functions",
    "docs-troubleshooting",
    "docs-use-cases",
    "dynamic-devices",
    "entity-category",
    "entity-device-class",
    "entity-disabled-by-default",
    "entity-translations",
    "exception-translations",
    "icon-translations",
    "reconfiguration-flow",
    "repair-issues",
    "stale-devices",
    # Platinum
    "async-dependency",
    "inject-websession",
    "strict-typing",
}
# What can be seen in the code: the rule, a file, and what stands in it where the rule is kept.
EVIDENCE = {
    "action-setup": ("__init__.py", "async def async_setup("),
    "config-flow": ("config_flow.py", "ConfigFlow"),
    "diagnostics": ("diagnostics.py", "async_get_config_entry_diagnostics"),
    "reauthentication-flow": ("config_flow.py", "async_step_reauth"),
    "reconfiguration-flow": ("config_flow.py", "async_step_reconfigure"),
    "runtime-data": ("__init__.py", "runtime_data"),
}


def problems(root: Path) -> Iterator[str]:
    """Yield rules that are not declared, not kept, or not kept without a reason."""
    path = root / INTEGRATION / "quality_scale.yaml"
    name = path.relative_to(root)
    try:
        declared = load_yaml_dict(str(path))["rules"]
    except (OSError, HomeAssistantError, KeyError) as error:
        yield unread(path, error, root)
        return
    if missing := RULES - declared.keys():
        yield f"{name} lacks {', '.join(sorted(missing))}"
    if unknown := declared.keys() - RULES:
        yield f"{name} has rules that do not exist: {', '.join(sorted(unknown))}"
    for rule, declaration in declared.items():
        status = declaration.get("status") if isinstance(declaration, dict) else declaration
        reason = declaration.get("comment") if isinstance(declaration, dict) else None
        if status not in ("done", "exempt"):
            yield f"{name} says that {rule} is {status}, and not done or exempt"
        if status == "exempt" and not reason:
            yield f"{name} gives no reason why {rule} is exempt"
        if status == "done" and rule in EVIDENCE:
            file, sign = EVIDENCE[rule]
            source = root / INTEGRATION / file
            if not source.exists() or sign not in source.read_text(encoding="utf-8"):
                yield f"{name} says that {rule} is done, but {file} has no {sign}"
