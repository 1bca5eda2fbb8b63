"""Which model the rooms listen with: the parent's own where there is one, else the shipped one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from cry_detection import SHIPPED_MODEL, Detector, ModelFile, OutdatedModelError

from .const import DOMAIN, LOGGER

ISSUE_IS_SHIPPED = "own_model_is_shipped"
ISSUE_OLD_FORMAT = "own_model_old_format"
ISSUE_OUTDATED = "own_model_outdated"
ISSUE_UNUSABLE = "own_model_unusable"
_ISSUES = (ISSUE_IS_SHIPPED, ISSUE_OLD_FORMAT, ISSUE_OUTDATED, ISSUE_UNUSABLE)


@dataclass(frozen=True, kw_only=True)
class _Own:
    """What is in the configuration folder, and what is to be said of it."""

    loaded: tuple[ModelFile, Detector] | None = None
    """None where it is of no use."""
    issue: str | None = None
    placeholders: Mapping[str, str] = field(default_factory=dict)


def own_model(hass: HomeAssistant) -> Path:
    """Return where `cry-monitor train` leaves its model for Home Assistant."""
    return Path(hass.config.path(DOMAIN, SHIPPED_MODEL.name))


async def async_load_detector(hass: HomeAssistant) -> tuple[ModelFile, Detector]:
    """Load the parent's own model, or the shipped one where there is none or it is of no use.

    Raises:
        ModelError: the shipped model cannot be used either.
    """
    path = own_model(hass)
    own = await hass.async_add_executor_job(_load_own, path)
    _async_update_issues(hass, path, own)
    if own.loaded is None:
        return await hass.async_add_executor_job(_load, SHIPPED_MODEL)
    return own.loaded


def _load(path: Path) -> tuple[ModelFile, Detector]:
    model = ModelFile.read(path)
    return model, Detector(model)


def _load_own(path: Path) -> _Own:
    if not any(path.parent.glob(f"{path.stem}.*")):
        return _Own()
    try:
        origin = ModelFile.read(path).refitted_from
        if origin is None:
            return _Own(issue=ISSUE_IS_SHIPPED)
        loaded = _load(path)
        shipped = ModelFile.read(SHIPPED_MODEL).version
    except OutdatedModelError:
        return _Own(issue=ISSUE_OLD_FORMAT)
    except Exception as err:  # whatever somebody copied there, the rooms must not go deaf of it
        LOGGER.debug("The model %s cannot be used", path, exc_info=True)
        return _Own(issue=ISSUE_UNUSABLE, placeholders={"error": str(err)})
    LOGGER.debug("The model in %s is used, made from version %s", path.parent, origin)
    if origin == shipped:
        return _Own(loaded=loaded)
    return _Own(
        loaded=loaded, issue=ISSUE_OUTDATED, placeholders={"from": origin, "shipped": shipped}
    )


@callback
def _async_update_issues(hass: HomeAssistant, path: Path, own: _Own) -> None:
    """Raise the repair issue that there is, and clear the others."""
    for issue in _ISSUES:
        if issue != own.issue:
            ir.async_delete_issue(hass, DOMAIN, issue)
    if own.issue is not None:
        ir.async_create_issue(
            hass,
            DOMAIN,
            own.issue,
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=own.issue,
            translation_placeholders={"path": str(path.parent), **own.placeholders},
        )
