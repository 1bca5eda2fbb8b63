"""Which model the rooms listen with: the parent's own where there is one, else the shipped one."""

from pathlib import Path

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from cry_detection import SHIPPED_MODEL, Detector, ModelFile

from .const import DOMAIN, LOGGER

ISSUE_OUTDATED = "own_model_outdated"
ISSUE_UNUSABLE = "own_model_unusable"


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
    unusable = {"error": str(own)} if isinstance(own, Exception) else None
    _async_update_issue(hass, ISSUE_UNUSABLE, path, unusable)
    if own is None or isinstance(own, Exception):
        _async_update_issue(hass, ISSUE_OUTDATED, path, None)
        return await hass.async_add_executor_job(_load, SHIPPED_MODEL)

    model, detector, origin = own
    LOGGER.debug("The model in %s is used, version %s", path.parent, model.version)
    shipped = await hass.async_add_executor_job(ModelFile.read, SHIPPED_MODEL)
    outdated = {"from": origin, "shipped": shipped.version} if origin != shipped.version else None
    _async_update_issue(hass, ISSUE_OUTDATED, path, outdated)
    return model, detector


def _load(path: Path) -> tuple[ModelFile, Detector]:
    model = ModelFile.read(path)
    return model, Detector(model)


def _load_own(path: Path) -> tuple[ModelFile, Detector, str] | Exception | None:
    """Return the model, its detector and the version that it was made from.

    Or why it cannot be used, or None where there is none.
    """
    if not any(path.parent.glob(f"{path.stem}.*")):
        return None
    try:
        model, detector = _load(path)
        return model, detector, str(model.provenance["refitted"]["from"])
    except Exception as err:  # whatever somebody copied there, the rooms must not go deaf of it
        LOGGER.debug("The model %s cannot be used", path, exc_info=True)
        return err


@callback
def _async_update_issue(
    hass: HomeAssistant, issue: str, path: Path, placeholders: dict[str, str] | None
) -> None:
    """Raise a repair issue, or take it back where there is nothing to say."""
    if placeholders is None:
        ir.async_delete_issue(hass, DOMAIN, issue)
        return
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue,
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=issue,
        translation_placeholders={"path": str(path.parent), **placeholders},
    )
