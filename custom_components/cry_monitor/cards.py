"""Serves the dashboard cards, and keeps them among the resources of the dashboards.

The resource goes with the last room. Dashboards themselves are never written.
"""

import asyncio
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from homeassistant.components.http import StaticPathConfig
from homeassistant.components.lovelace.const import DOMAIN as LOVELACE
from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.const import CONF_ID, CONF_URL
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_when_setup
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN, LOGGER

MODULE: Final = Path(__file__).parent / "frontend" / "cry-monitor.js"
URL_PATH: Final = f"/{DOMAIN}/{MODULE.name}"
STRATEGY: Final = "custom:cry-monitor"
NEW_DASHBOARD: Final = "/config/lovelace/dashboards"
ISSUE: Final = "cards_not_in_resources"

# The address with the version. Browsers keep the module for a month, so each version has its own.
_URL: HassKey[str] = HassKey(f"{DOMAIN}_cards_url")
# Rooms are set up side by side, and must not each add the resource.
_LOCK: HassKey[asyncio.Lock] = HassKey(f"{DOMAIN}_cards_lock")


async def async_serve_cards(hass: HomeAssistant) -> None:
    """Serve the module; to be called once. Without it there are no cards, and all else works."""
    try:
        content = await hass.async_add_executor_job(MODULE.read_bytes)
    except OSError as err:
        LOGGER.error(
            "There are no dashboard cards, as %s cannot be read (%s): install Cry Monitor again",
            MODULE,
            err.strerror,
        )
        return
    hass.data[_URL] = f"{URL_PATH}?v={sha256(content).hexdigest()[:8]}"
    hass.data[_LOCK] = asyncio.Lock()
    await hass.http.async_register_static_paths(
        [StaticPathConfig(URL_PATH, str(MODULE), cache_headers=True)]
    )

    async def async_offer(hass: HomeAssistant, _: str) -> None:
        await async_offer_cards(hass)

    # A room that is added in the first seconds of a house is there before the dashboards are.
    async_when_setup(hass, LOVELACE, async_offer)


async def async_offer_cards(hass: HomeAssistant) -> None:
    """Have the dashboards load the module as it is now, where there is one. It never fails."""
    if LOVELACE_DATA not in hass.data or _URL not in hass.data:
        return
    try:
        await _async_offer(hass)
    except Exception:  # whatever is wrong with the dashboards, the rooms must hear
        LOGGER.exception(
            "The dashboard cards could not be added to the resources of the dashboards: add %s"
            " there as a JavaScript module",
            hass.data[_URL],
        )


async def _async_offer(hass: HomeAssistant) -> None:
    resources, url = hass.data[LOVELACE_DATA].resources, hass.data[_URL]
    if not isinstance(resources, ResourceStorageCollection):
        if any(item[CONF_URL] == url for item in resources.async_items()):
            ir.async_delete_issue(hass, DOMAIN, ISSUE)
        else:
            _ask_for_resource(hass, url)
        return
    async with hass.data[_LOCK]:
        ours = await _async_ours(resources)
        if not ours:
            await resources.async_create_item({"res_type": "module", CONF_URL: url})
        elif ours[0][CONF_URL] != url:
            await resources.async_update_item(ours[0][CONF_ID], {CONF_URL: url})
        for other in ours[1:]:
            await resources.async_delete_item(other[CONF_ID])


async def async_withdraw_cards(hass: HomeAssistant) -> None:
    """Have the dashboards load the module no more."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE)
    if LOVELACE_DATA not in hass.data:
        return
    resources = hass.data[LOVELACE_DATA].resources
    if isinstance(resources, ResourceStorageCollection):
        for item in await _async_ours(resources):
            await resources.async_delete_item(item[CONF_ID])


async def async_dashboard_path(hass: HomeAssistant) -> str | None:
    """Return the path of a dashboard of all rooms; None where nobody has made one yet."""
    if LOVELACE_DATA not in hass.data:
        return None
    for url_path, dashboard in hass.data[LOVELACE_DATA].dashboards.items():
        try:
            config = await dashboard.async_load(force=False)
        except HomeAssistantError:
            # Home Assistant makes it up itself, or its file is broken.
            continue
        if config.get("strategy", {}).get("type") == STRATEGY:
            return f"/{url_path}"
    return None


async def _async_ours(resources: ResourceStorageCollection) -> list[dict[str, Any]]:
    """Return the resources that are our module, in whatever version."""
    # It is what loads them if nobody has yet.
    await resources.async_get_info()
    return [item for item in resources.async_items() if item[CONF_URL].split("?")[0] == URL_PATH]


def _ask_for_resource(hass: HomeAssistant, url: str) -> None:
    """Ask for what we must not write: the user keeps the resources in YAML."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        ISSUE,
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=ISSUE,
        translation_placeholders={"url": url},
    )
