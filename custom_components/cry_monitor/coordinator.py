"""DataUpdateCoordinator for Cry Monitor: brings a room's monitor into Home Assistant."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import monotonic

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError, ServiceValidationError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.event import async_track_time_change
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from cry_detection import (
    Change,
    ConnectionState,
    Cry,
    CryChange,
    Detector,
    Journal,
    ModelError,
    ModelFile,
    Monitor,
    Snapshot,
    Soothing,
)

from .const import (
    CONF_LONG_CRY,
    CONF_PAUSED,
    DEFAULT_LONG_CRY_MIN,
    DOMAIN,
    EVENT_CRY_ENDED,
    EVENT_CRY_STARTED,
    LOGGER,
    CryMoment,
)
from .hearing import Hearing
from .options import episode_config
from .own_model import async_load_detector
from .source import create_source
from .storage import JournalStore

type CryMonitorConfigEntry = ConfigEntry[CryMonitorCoordinator]

# Entities need no more than this; the start and end of crying do not wait for it.
_UPDATE_EVERY_S = 1.0


def cry_signal(entry: CryMonitorConfigEntry) -> str:
    """Return the dispatcher signal that carries a room's cries."""
    return f"{DOMAIN}_{entry.entry_id}_cry"


def live_signal(entry: CryMonitorConfigEntry) -> str:
    """Return the dispatcher signal that carries the room itself at every snapshot."""
    return f"{DOMAIN}_{entry.entry_id}_live"


class CryMonitorCoordinator(DataUpdateCoordinator[Snapshot]):
    """One room. Its monitor pushes snapshots; nothing is polled."""

    config_entry: CryMonitorConfigEntry
    model: ModelFile
    detector: Detector
    journal: Journal

    def __init__(self, hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
        """Initialize the coordinator."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title)
        self._store = JournalStore(hass, entry)
        self._updated_at = 0.0
        self._long_is_told = False

    async def async_load(self) -> None:
        """Load the model and the days so far."""
        try:
            self.model, self.detector = await async_load_detector(self.hass)
        except ModelError as err:
            raise ConfigEntryError(
                translation_domain=DOMAIN,
                translation_key="model_unusable",
                translation_placeholders={"error": str(err)},
            ) from err
        LOGGER.debug("%s listens with the %s runtime", self.name, self.detector.runtime)
        self.journal = await self._store.async_load()
        ledger = self.journal.page(dt_util.now().date()).ledger
        paused = self.config_entry.options.get(CONF_PAUSED, False)
        self.data = Snapshot(
            state=ConnectionState.PAUSED if paused else ConnectionState.STARTING, ledger=ledger
        )
        self.source = create_source(self.hass, self.config_entry.data)
        self._hearing = Hearing(self.hass, self.config_entry)
        self._set_up_with = self.config_entry.data
        self.detector.configure(episode_config(self.model, self.config_entry.options))
        self._monitor = Monitor(
            source=self.source,
            detector=self.detector,
            ledger=replace(ledger),
            today=lambda: dt_util.now().date(),
            on_snapshot=self._on_snapshot,
            paused=paused,
        )

    @callback
    def async_listen(self) -> None:
        """Start listening, until the room is unloaded or Home Assistant stops."""

        async def async_stop(_: Event) -> None:
            await self.async_stop()

        self.config_entry.async_on_unload(
            self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, async_stop)
        )
        self.config_entry.async_on_unload(
            self.config_entry.add_update_listener(self._async_entry_updated)
        )
        # A deaf room tells nothing by itself, but its new day has begun.
        self.config_entry.async_on_unload(
            async_track_time_change(self.hass, self._async_new_day, hour=0, minute=0, second=0)
        )
        self._hearing.async_follow(self.data)
        self._monitor.start()

    @callback
    def _async_new_day(self, _: datetime) -> None:
        self.async_update_listeners()

    async def async_stop(self) -> None:
        """Stop listening and keep the day."""
        self._hearing.async_stop()
        await self._async_stop_listening()
        await self._store.async_save()

    async def _async_stop_listening(self) -> None:
        """Stop listening, and let in what the monitor told last."""
        await self.hass.async_add_executor_job(self._monitor.stop)
        # Where it stopped faster than we could wait, the loop had no turn yet.
        await asyncio.sleep(0)

    @callback
    def async_soothe(self, kind: str, at: datetime | None = None) -> Soothing:
        """Keep that something was done to calm the baby, now or `at` an aware time.

        Raises:
            ServiceValidationError: the time lies in the future.
        """
        if at is not None and at > dt_util.utcnow():
            raise ServiceValidationError(
                translation_domain=DOMAIN, translation_key="soothing_in_the_future"
            )
        soothing = Soothing(at=at or dt_util.utcnow(), kind=kind)
        self.journal.soothe(soothing)
        self._store.async_save_soon()
        return soothing

    async def async_delete_history(self, first: date, last: date) -> int:
        """Delete the days from one to another, both included; return how many there were."""
        today = first <= dt_util.now().date() <= last
        if today:
            # The monitor counts today's sums on its own thread: a reload lets it begin anew.
            await self._async_stop_listening()
        deleted = self.journal.delete(first, last)
        await self._store.async_archive()
        if today:
            self.hass.config_entries.async_schedule_reload(self.config_entry.entry_id)
        else:
            self.async_update_listeners()
        return deleted

    async def _async_entry_updated(self, hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
        """Take over options while listening goes on; another source needs another start."""
        if entry.data != self._set_up_with:
            hass.config_entries.async_schedule_reload(entry.entry_id)
            return
        self._monitor.configure(episode_config(self.model, entry.options))
        self._monitor.pause(paused=entry.options.get(CONF_PAUSED, False))

    def _on_snapshot(self, snapshot: Snapshot, change: CryChange | None) -> None:
        """Bring a snapshot from the monitor's thread into the event loop."""
        self.hass.loop.call_soon_threadsafe(self._async_take, snapshot, change)

    @callback
    def _async_take(self, snapshot: Snapshot, change: CryChange | None) -> None:
        """Publish a snapshot if it is news, or if the last one is old enough."""
        before, now = self.data, monotonic()
        # Before the snapshot: a cry that was interrupted is told by an entity still available.
        for moment, cry in self._enter(snapshot, change):
            self._async_tell(moment, cry)
        news = change is not None or snapshot.state != before.state
        news |= snapshot.crying != before.crying
        self._hearing.async_follow(snapshot)
        if news or now >= self._updated_at + _UPDATE_EVERY_S:
            self._updated_at = now
            self.async_set_updated_data(snapshot)
        else:
            self.data = snapshot
        async_dispatcher_send(self.hass, live_signal(self.config_entry), self)

    def _enter(
        self, snapshot: Snapshot, change: CryChange | None
    ) -> Iterator[tuple[CryMoment, Cry]]:
        """Enter what was heard into the journal; yield what is to be told of a cry."""
        journal, hop = self.journal, snapshot.hop
        if journal.enter(snapshot.ledger):
            self.config_entry.async_create_task(self.hass, self._store.async_archive())
        if change is not None and change.change is Change.STARTED:
            journal.begin(dt_util.utcnow() - timedelta(seconds=change.age_s))
            self._long_is_told = False
        if hop is not None:
            journal.hear(dt_util.utcnow(), hop.heard_s)
            self._store.async_save_soon()
            if hop.verdict.episode is not None:
                journal.follow(hop.verdict.episode, hop.verdict.new_crying_s, hop.level_dbfs)
        if journal.current is None:
            return
        if change is not None and change.change is Change.STARTED:
            yield CryMoment.STARTED, journal.current
        if not self._long_is_told and journal.current.duration_s >= self._long_s():
            self._long_is_told = True
            yield CryMoment.LONG, journal.current
        if change is not None and change.change is not Change.STARTED:
            self._store.async_save_soon()
            yield CryMoment(change.change.value), journal.end(change.change)

    def _long_s(self) -> float:
        """Return the seconds after which a cry is long."""
        minutes: float = self.config_entry.options.get(CONF_LONG_CRY, DEFAULT_LONG_CRY_MIN)
        return 60.0 * minutes

    @callback
    def _async_tell(self, moment: CryMoment, cry: Cry) -> None:
        """Tell the bus and the event entity of a cry."""
        devices = dr.async_entries_for_config_entry(
            dr.async_get(self.hass), self.config_entry.entry_id
        )
        data = {
            "room": self.config_entry.title,
            # The logbook of the device shows it by this.
            "device_id": devices[0].id if devices else None,
            "entry_id": self.config_entry.entry_id,
            # Automations know a cry by it.
            "start": dt_util.as_local(cry.start).isoformat(timespec="seconds"),
            "duration": round(cry.duration_s, 1),
            "peak": cry.peak,
        }
        if moment is CryMoment.STARTED:
            self.hass.bus.async_fire(EVENT_CRY_STARTED, data)
        elif moment is not CryMoment.LONG:
            interrupted = moment is CryMoment.INTERRUPTED
            self.hass.bus.async_fire(EVENT_CRY_ENDED, data | {"interrupted": interrupted})
        async_dispatcher_send(self.hass, cry_signal(self.config_entry), moment, data)
