"""Keeps a room's journal on the disk.

A power cut costs ten seconds of a cry and of what was logged at most, and ten minutes of calm.
"""

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta
from operator import eq
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import (
    ConfigEntryError,
    HomeAssistantError,
    UnsupportedStorageVersionError,
)
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util

from cry_detection import EpisodeRecord, Journal, NewerJournalError, Page

from .const import DOMAIN, LOGGER

STORAGE_VERSION = 1
SAVE_AFTER_S = 10.0
SAVE_CALM_AFTER_S = 600.0

# What a damaged file makes the reading of it raise.
_DAMAGE = (HomeAssistantError, NotImplementedError, KeyError, TypeError, ValueError, AttributeError)


def local_day(moment: datetime) -> date:
    """Return the local date of a moment."""
    return dt_util.as_local(moment).date()


class JournalStore:
    """The two files of a room.

    Today is written often, and must be small for that; the other days are written when one of them
    is added. Today's file keeps a day until the other one is known to have it, so it
    does not matter between which two writes the power goes.
    """

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Initialize the files."""
        self._hass = hass
        self._entry = entry
        self._today: Store[dict[str, Any]] = Store(
            hass, STORAGE_VERSION, f"{DOMAIN}.{entry.entry_id}.today", atomic_writes=True
        )
        self._archive: Store[dict[str, Any]] = Store(
            hass,
            STORAGE_VERSION,
            f"{DOMAIN}.{entry.entry_id}.archive",
            atomic_writes=True,
            serialize_in_event_loop=False,
        )
        self._journal = Journal(local_day, [])
        self._archiving: set[date] = set()
        self._archive_lock = asyncio.Lock()
        self._save_at: float | None = None

    async def async_load(self) -> Journal:
        """Return the journal; what is damaged is set aside and reported.

        Raises:
            ConfigEntryError: a file was written by a newer version. It stays as it is.
        """
        archived = await self._async_read(self._archive, _pages) or []
        recent, unfinished = await self._async_read(self._today, _today) or ([], None)
        # A day in both: the archive was written, and then the power went.
        days = {page.ledger.day: page for page in (*archived, *recent)}
        self._journal = Journal(local_day, list(days.values()))
        self._journal.changed_days.update(page.ledger.day for page in recent)
        if unfinished is not None:
            self._journal.resume(unfinished)
        return self._journal

    @callback
    def async_save_soon(self, *, calm: bool = False) -> None:
        """Save what is not in the archive within ten seconds, or ten minutes of `calm`.

        A calm night does not wear out the card that Home Assistant lies on.
        """
        delay_s = SAVE_CALM_AFTER_S if calm else SAVE_AFTER_S
        save_at = self._hass.loop.time() + delay_s
        # A later one would put off the saving that is due.
        if self._save_at is None or save_at < self._save_at:
            self._save_at = save_at
            self._today.async_delay_save(self._as_dict, delay_s)

    async def async_save(self) -> None:
        """Save now what is not in the archive."""
        await self._today.async_save(self._as_dict())

    async def async_archive(self) -> None:
        """Move the days before today to the archive."""
        # One after the other: until it is verified, today's file keeps what was moved.
        async with self._archive_lock:
            await self._async_archive()

    async def _async_archive(self) -> None:
        pages = self._journal.pages(last=dt_util.now().date() - timedelta(days=1))
        self._archiving = {page.ledger.day for page in pages} & self._journal.changed_days
        self._journal.changed_days -= self._archiving
        # What changes meanwhile is noted as changed again, and stays in today's file.
        data = await self._hass.async_add_executor_job(_as_data, pages)
        await self._archive.async_save(data)
        if not await self._async_has_archived(data):
            # The next archiving tries again; until then today's file keeps them.
            self._journal.changed_days |= self._archiving
        self._archiving = set()
        await self.async_save()

    async def async_remove(self) -> None:
        """Delete both files, those of them that were set aside, and what was reported of them."""
        for store in (self._today, self._archive):
            await store.async_remove()
            await self._hass.async_add_executor_job(_remove_aside, Path(store.path))
            ir.async_delete_issue(self._hass, DOMAIN, f"journal_damaged_{store.key}")
            # Store sets a file that is no JSON aside by itself, and reports it so.
            for domain, issue_id in list(ir.async_get(self._hass).issues):
                if issue_id.startswith(f"storage_corruption_{store.key}_"):
                    ir.async_delete_issue(self._hass, domain, issue_id)

    async def _async_has_archived(self, data: dict[str, Any]) -> bool:
        """Return whether the archive holds the data: Store only logs that a disk is full."""
        try:
            archived = await self._archive.async_load()
            return await self._hass.async_add_executor_job(eq, data, archived)
        except HomeAssistantError:
            return False

    @callback
    def _as_dict(self) -> dict[str, Any]:
        self._save_at = None
        days = self._journal.changed_days | self._archiving
        current = self._journal.current
        return {
            "pages": [page.as_dict() for page in self._journal.pages() if page.ledger.day in days],
            "current": None if current is None else current.as_dict(),
        }

    async def _async_read[T](
        self, store: Store[dict[str, Any]], parse: Callable[[dict[str, Any]], T]
    ) -> T | None:
        try:
            # A file that is no JSON, Store sets aside and reports by itself.
            if (data := await store.async_load()) is None:
                return None
            return await self._hass.async_add_executor_job(parse, data)
        except (NewerJournalError, UnsupportedStorageVersionError) as err:
            raise ConfigEntryError(
                translation_domain=DOMAIN,
                translation_key="journal_newer",
                translation_placeholders={"path": store.path},
            ) from err
        except _DAMAGE as err:
            await self._async_set_aside(store, err)
            return None

    async def _async_set_aside(self, store: Store[dict[str, Any]], err: Exception) -> None:
        path = Path(store.path)
        aside = path.with_name(f"{path.name}.corrupt.{dt_util.utcnow():%Y%m%dT%H%M%S}")
        LOGGER.error("%s: the journal in %s is damaged (%r)", self._entry.title, path, err)
        try:
            await self._hass.async_add_executor_job(path.rename, aside)
        except OSError as reason:
            LOGGER.error("%s cannot be set aside and will be written over: %s", path, reason)
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            f"journal_damaged_{store.key}",
            is_fixable=True,
            is_persistent=True,
            severity=ir.IssueSeverity.ERROR,
            translation_key="journal_damaged",
            translation_placeholders={
                "room": self._entry.title,
                "path": str(path),
                "aside": str(aside),
            },
        )


def _remove_aside(path: Path) -> None:
    for aside in path.parent.glob(f"{path.name}.corrupt.*"):
        aside.unlink()


def _as_data(pages: list[Page]) -> dict[str, Any]:
    return {"pages": [page.as_dict() for page in pages]}


def _pages(data: dict[str, Any]) -> list[Page]:
    if unknown := data.keys() - {"pages", "current"}:
        raise NewerJournalError(f"The journal has unknown parts: {', '.join(sorted(unknown))}.")
    return [Page.from_dict(page) for page in data["pages"]]


def _today(data: dict[str, Any]) -> tuple[list[Page], EpisodeRecord | None]:
    current = data["current"]
    return _pages(data), None if current is None else EpisodeRecord.from_dict(current)
