"""Tests of what survives: restarts, power cuts and damaged files."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from datetime import timedelta
import json
from pathlib import Path
import resource
import threading
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs import DOMAIN as REPAIRS_DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    async_test_home_assistant,
)

from cry_detection import Change, Episode, EpisodeRecord, Journal, Ledger, Page, Soothing, Verdict
from custom_components.cry_monitor.const import DOMAIN
from custom_components.cry_monitor.storage import (
    SAVE_AFTER_S,
    SAVE_CALM_AFTER_S,
    JournalStore,
    local_day,
)

from .common import follow, set_ledger

NOW = "2026-11-23 10:00:00+00:00"


@pytest.fixture(autouse=True)
def auto_enable_custom_integrations() -> None:
    """Keep out the Home Assistant of the other tests: its storage is no disk."""


@pytest.fixture
async def house(tmp_path: Path, freezer: FrozenDateTimeFactory) -> AsyncGenerator[HomeAssistant]:
    """Return a Home Assistant with a disk of its own."""
    freezer.move_to(NOW)
    async with async_test_home_assistant(config_dir=str(tmp_path)) as hass:
        yield hass
        await hass.async_stop(force=True)


@pytest.fixture
def store(house: HomeAssistant, config_entry: MockConfigEntry) -> JournalStore:
    """Return a room's store on a real disk."""
    return JournalStore(house, config_entry)


def again(house: HomeAssistant, config_entry: MockConfigEntry) -> JournalStore:
    """Return the store that the next start of Home Assistant would make."""
    return JournalStore(house, config_entry)


def file(house: HomeAssistant, name: str) -> Path:
    """Return one of the room's two files."""
    return Path(house.config.path(".storage", f"{DOMAIN}.01NURSERY.{name}"))


def hear(journal: Journal, heard_s: float) -> None:
    """Let so much of today have been heard."""
    ledger = Ledger(day=dt_util.now().date(), heard_s=heard_s, crying_s=heard_s / 2)
    set_ledger(journal, ledger)


def cry(journal: Journal, duration_s: float) -> EpisodeRecord:
    """Let a cry of a length end now."""
    start = dt_util.utcnow() - timedelta(seconds=duration_s)
    journal.begin(start)
    episode = Episode(start_s=0, end_s=duration_s, crying_s=duration_s, peak=1.0, mean=0.9)
    follow(journal, start, episode, 1.0, -20.0)
    return journal.end(Change.ENDED)


async def test_an_empty_disk_is_an_empty_journal(store: JournalStore) -> None:
    assert (await store.async_load()).pages() == []


async def test_after_ten_seconds_nothing_is_lost(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    journal.begin(dt_util.utcnow())
    # Called at every hop: each must not put off the saving that the first one asked for.
    for _ in range(10):
        store.async_save_soon()
        freezer.tick(SAVE_AFTER_S / 9)
        async_fire_time_changed(house)
        await house.async_block_till_done()

    # No shutdown of any kind.
    saved = await again(house, config_entry).async_load()
    assert saved.page(dt_util.now().date()).ledger == journal.page(dt_util.now().date()).ledger
    assert saved.last is not None
    assert saved.last.ended is Change.INTERRUPTED


async def test_calm_is_saved_rarely_and_a_cry_soon(
    house: HomeAssistant, store: JournalStore, freezer: FrozenDateTimeFactory
) -> None:
    journal = await store.async_load()
    writes: list[float] = []
    write = store._today._async_write_data

    async def count(data: dict[str, Any]) -> None:
        writes.append(dt_util.utcnow().timestamp() - start)
        await write(data)

    async def listen(seconds: int, *, calm: bool) -> None:
        for _ in range(seconds):
            hear(journal, 1.0)
            store.async_save_soon(calm=calm)
            freezer.tick(1.0)
            async_fire_time_changed(house)
            await house.async_block_till_done()

    start = dt_util.utcnow().timestamp()
    with patch.object(store._today, "_async_write_data", count):
        await listen(1210, calm=True)
        assert len(writes) == 2
        assert writes[0] == pytest.approx(SAVE_CALM_AFTER_S, abs=2.0)
        # What is pending for the calm does not keep the cry waiting, nor is put off by it.
        await listen(25, calm=False)
        assert len(writes) == 4
        await listen(10, calm=True)
        assert len(writes) == 5


async def test_what_comes_after_a_saving_is_saved_too(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    for heard_s in (10.0, 20.0):
        hear(journal, heard_s)
        store.async_save_soon()
        freezer.tick(SAVE_AFTER_S + 1.0)
        async_fire_time_changed(house)
        await house.async_block_till_done()
        saved = await again(house, config_entry).async_load()
        assert saved.page(dt_util.now().date()).ledger.heard_s == heard_s


async def test_a_day_outlives_a_start_at_which_nothing_is_heard(
    house: HomeAssistant, store: JournalStore, config_entry: MockConfigEntry
) -> None:
    hear(await store.async_load(), 3600.0)
    await store.async_save()
    deaf = again(house, config_entry)
    await deaf.async_load()
    await deaf.async_save()
    saved = await again(house, config_entry).async_load()
    assert [page.ledger.heard_s for page in saved.pages()] == [3600.0]


async def test_midnight_moves_a_day_to_the_archive(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    yesterday = cry(journal, 60.0)
    await store.async_save()
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    before_archive = (file(house, "today").read_text(), None)
    await store.async_archive()
    assert yesterday.start.isoformat() in file(house, "archive").read_text()
    assert yesterday.start.isoformat() not in file(house, "today").read_text()
    after_archive = (file(house, "today").read_text(), file(house, "archive").read_text())

    # Whenever the power goes, both days are there.
    between = (before_archive[0], after_archive[1])
    for today, archive in (before_archive, between, after_archive):
        file(house, "today").write_text(today)
        file(house, "archive").unlink(missing_ok=True)
        if archive is not None:
            file(house, "archive").write_text(archive)
        saved = await again(house, config_entry).async_load()
        assert saved.page(local_day(yesterday.start)).episodes == [yesterday]
        assert saved.page(local_day(yesterday.start)).ledger.heard_s == 3600.0


async def test_a_day_that_changes_later_is_saved_again(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    await store.async_archive()
    late = cry(journal, 86400.0)
    await store.async_save()
    saved = await again(house, config_entry).async_load()
    assert saved.page(local_day(late.start)).episodes == [late]
    assert saved.page(local_day(late.start)).ledger.heard_s == 3600.0


async def test_a_clock_that_leaps_costs_no_day_and_no_second(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()

    async def listen(seconds: float) -> None:
        verdict = Verdict(
            smoothed=0.1, evidence=0.0, crying=False, new_crying_s=0.0, episode=None, change=None
        )
        now = dt_util.utcnow()
        if journal.add(now, heard_s=seconds, level_dbfs=-40.0, verdict=verdict):
            await store.async_archive()

    now = dt_util.utcnow()
    for days in range(300, 0, -1):
        freezer.move_to(now - timedelta(days=days))
        hear(journal, 60.0)
    freezer.move_to(now)
    await listen(75.0)
    freezer.move_to("2038-01-19 03:14:07+00:00")
    await listen(1.0)
    freezer.move_to(now)
    await listen(100.0)
    await store.async_save()

    # Started a day behind, before the time is fetched.
    freezer.move_to(now - timedelta(days=1))
    journal = await (store := again(house, config_entry)).async_load()
    assert len(journal.pages()) == 302
    await listen(2.0)
    freezer.move_to(now)
    await listen(3.0)
    await store.async_save()
    saved = await again(house, config_entry).async_load()
    assert saved.page(local_day(now)).ledger.heard_s == 178.0
    assert saved.page(local_day(now) - timedelta(days=1)).ledger.heard_s == 62.0
    assert len(saved.pages()) == 302


@pytest.fixture
def small_disk() -> Iterator[Callable[[int], None]]:
    """Return what limits how large a file can get."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_full_disk_costs_no_day(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    small_disk: Callable[[int], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    journal = await store.async_load()
    for _ in range(30):
        cry(journal, 60.0)
        freezer.tick(timedelta(minutes=5))
    freezer.tick(timedelta(days=1))
    await store.async_archive()
    hear(journal, 500.0)
    await store.async_save()
    freezer.tick(timedelta(days=1))
    small_disk(4096)
    await store.async_archive()
    small_disk(resource.RLIM_INFINITY)
    assert "Error writing config" in caplog.text

    saved = await again(house, config_entry).async_load()
    assert [page.ledger.heard_s for page in saved.pages()][-1] == 500.0
    await store.async_archive()
    assert "500.0" in file(house, "archive").read_text()
    assert "500.0" not in file(house, "today").read_text()


async def test_a_change_while_the_archive_is_written_is_not_lost(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    save = store._archive.async_save

    async def save_while_it_cries(data: dict[str, Any]) -> None:
        await save(data)
        cry(journal, 86400.0)

    with patch.object(store._archive, "async_save", save_while_it_cries):
        await store.async_archive()
    saved = await again(house, config_entry).async_load()
    (late,) = journal.page(dt_util.now().date() - timedelta(days=1)).episodes
    assert saved.page(local_day(late.start)).episodes == [late]


async def test_the_archive_is_made_beside_the_event_loop(
    house: HomeAssistant,
    store: JournalStore,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    freezer.tick(timedelta(days=1))
    threads: list[int] = []
    as_dict = Page.as_dict

    def noted(page: Page) -> dict[str, Any]:
        threads.append(threading.get_ident())
        return as_dict(page)

    monkeypatch.setattr(Page, "as_dict", noted)
    await store.async_archive()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_two_archivings_at_once_lose_nothing_of_each_other(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 3600.0)
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    has_archived = store._async_has_archived
    first_is_written, go_on = asyncio.Event(), asyncio.Event()

    async def slow(data: dict[str, Any]) -> bool:
        if not first_is_written.is_set():
            first_is_written.set()
            await go_on.wait()
            # As on a disk that was full when it was written.
            return False
        return await has_archived(data)

    with patch.object(store, "_async_has_archived", slow):
        first = house.async_create_task(store.async_archive())
        await first_is_written.wait()
        second = house.async_create_task(store.async_archive())
        # The second would be through by then; the loop's own clock stands still.
        await house.async_add_executor_job(threading.Event().wait, 0.5)
        # Neither is verified: the power may go, and the archive with it.
        await store.async_save()
        today = json.loads(file(house, "today").read_text())
        go_on.set()
        await asyncio.gather(first, second)
    assert [page["ledger"]["heard_s"] for page in today["data"]["pages"]] == [3600.0, 1.0]
    saved = await again(house, config_entry).async_load()
    assert [page.ledger.heard_s for page in saved.pages()] == [3600.0, 1.0]


@pytest.mark.parametrize("name", ["today", "archive"])
@pytest.mark.parametrize(
    "content",
    [
        "",
        "\0" * 512,
        '{"version": 1, "data": {"pages": [{"ledg',
        "[]",
        '{"version": 1, "data": 5}',
        '{"version": 1, "data": {"pages": [{"ledger": {"day": "yesterday"}}], "current": null}}',
    ],
    ids=["empty", "zeros", "cut", "list", "number", "date"],
)
async def test_a_damaged_file_is_set_aside_and_the_rest_works(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    name: str,
    content: str,
) -> None:
    assert await async_setup_component(house, REPAIRS_DOMAIN, {})
    journal = await store.async_load()
    hear(journal, 3600.0)
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    await store.async_archive()

    file(house, name).write_text(content)
    saved = await again(house, config_entry).async_load()
    # What the other file had is still there.
    assert [page.ledger.heard_s for page in saved.pages()] == [3600.0 if name == "today" else 1.0]
    (aside,) = file(house, name).parent.glob(f"{file(house, name).name}.corrupt*")
    assert aside.read_text() == content
    (issue,) = ir.async_get(house).issues.values()
    assert issue.is_fixable
    assert issue.translation_placeholders is not None
    assert str(file(house, name)) in issue.translation_placeholders.values()


@pytest.mark.parametrize("name", ["today", "archive"])
@pytest.mark.parametrize(
    "where", ["version", "data", "page", "ledger", "cries", "soothings", "heard"]
)
async def test_a_journal_of_a_newer_version_is_left_as_it_is(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    name: str,
    where: str,
) -> None:
    journal = await store.async_load()
    for _ in range(2):
        cry(journal, 60.0)
        journal.soothe(Soothing(at=dt_util.utcnow(), kind="feeding"))
        verdict = Verdict(
            smoothed=0.1, evidence=0.0, crying=False, new_crying_s=0.0, episode=None, change=None
        )
        journal.add(dt_util.utcnow(), heard_s=0.4, level_dbfs=-40.0, verdict=verdict)
        freezer.tick(timedelta(days=1))
    freezer.tick(timedelta(days=-1))
    await store.async_archive()

    stored = json.loads(file(house, name).read_text())
    page = stored["data"]["pages"][0]
    if where == "version":
        stored["version"] = 99
    elif where == "data":
        stored["data"]["rooms"] = []
    elif where == "page":
        page["temperature"] = 21
    else:
        part = page[where] if where == "ledger" else page[where][0]
        part["temperature"] = 21
    newer = json.dumps(stored)
    file(house, name).write_text(newer)
    with pytest.raises(ConfigEntryError) as refused:
        await again(house, config_entry).async_load()
    assert refused.value.translation_key == "journal_newer"
    assert refused.value.translation_placeholders == {"path": str(file(house, name))}
    assert file(house, name).read_text() == newer
    assert not ir.async_get(house).issues


async def test_a_file_that_cannot_be_moved_does_not_stop_the_room(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    file(house, "today").parent.mkdir(exist_ok=True)
    file(house, "today").write_text('{"version": 1, "data": 5}')

    def refuse(self: Path, target: Path) -> None:
        raise OSError("read-only file system")

    monkeypatch.setattr(Path, "rename", refuse)
    assert (await store.async_load()).pages() == []
    assert len(ir.async_get(house).issues) == 1
    assert "today is damaged" in caplog.text
    assert "cannot be set aside and will be written over: read-only file system" in caplog.text


async def test_removal_leaves_nothing(
    house: HomeAssistant,
    store: JournalStore,
    config_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    journal = await store.async_load()
    hear(journal, 1.0)
    freezer.tick(timedelta(days=1))
    hear(journal, 1.0)
    await store.async_archive()
    # One that is damaged in each of the two ways, set aside and reported.
    file(house, "today").write_text('{"version": 1, "data": 5}')
    file(house, "archive").write_text("{")
    removed = again(house, config_entry)
    await removed.async_load()
    assert len(list(file(house, "today").parent.glob("*.corrupt.*"))) == 2
    assert len(ir.async_get(house).issues) == 2
    await removed.async_remove()
    assert list(file(house, "today").parent.glob(f"{DOMAIN}*")) == []
    assert not ir.async_get(house).issues
