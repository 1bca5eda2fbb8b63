"""DataUpdateCoordinator for Cry Monitor: brings a room's monitor into Home Assistant."""

import asyncio
from collections.abc import Iterator
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
    Detector,
    EpisodeChange,
    EpisodeRecord,
    Journal,
    ModelError,
    ModelFile,
    Monitor,
    Page,
    Snapshot,
    Soothing,
)

from .connection_issues import ConnectionIssues
from .const import (
    DOMAIN,
    EVENT_CRY_ENDED,
    EVENT_CRY_STARTED,
    LOGGER,
    EpisodeEventType,
)
from .options import RoomOptions
from .own_model import async_load_detector
from .source import create_source
from .storage import JournalStore

type CryMonitorConfigEntry = ConfigEntry[CryMonitorCoordinator]

# Entities need no more than this; the start and end of crying do not wait for it.
_UPDATE_EVERY_S = 1.0


def episode_signal(entry: CryMonitorConfigEntry) -> str:
    """Return the dispatcher signal that carries what happens to a room's episodes."""
    return f"{DOMAIN}_{entry.entry_id}_episode"


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
        self._long_reported = False

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
        self.data = Snapshot(
            state=ConnectionState.PAUSED if self.options.paused else ConnectionState.STARTING
        )
        self.source = create_source(self.hass, self.config_entry.data)
        self._connection_issues = ConnectionIssues(self.hass, self.config_entry)
        self._set_up_with = self.config_entry.data
        self.detector.configure(self.options.episode_config(self.model))
        self._monitor = Monitor(
            source=self.source,
            detector=self.detector,
            on_snapshot=self._on_snapshot,
            # Until there are entities to show what it hears.
            paused=True,
        )

    @callback
    def async_start(self) -> None:
        """Be ready to listen, until the room is unloaded or Home Assistant stops."""

        async def async_stop(_: Event) -> None:
            await self.async_stop()

        self.config_entry.async_on_unload(
            self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, async_stop)
        )
        self.config_entry.async_on_unload(
            self.config_entry.add_update_listener(self._async_entry_updated)
        )
        self.config_entry.async_on_unload(
            async_track_time_change(self.hass, self._async_new_day, hour=0, minute=0, second=0)
        )
        self._monitor.start()

    @callback
    def async_listen(self) -> None:
        """Open the source, unless the room is paused."""
        self._connection_issues.async_update(self.data)
        self._monitor.pause(paused=self.options.paused)

    @property
    def options(self) -> RoomOptions:
        """What the parent chose, as it stands."""
        return RoomOptions.from_entry(self.config_entry)

    @property
    def today(self) -> Page:
        """What was heard and noted since midnight, as it stands."""
        return self.journal.page(dt_util.now().date())

    @callback
    def _async_new_day(self, _: datetime) -> None:
        """Show the new day in a room that hears nothing, of which no hop comes."""
        if self.data.hop is None:
            self.async_update_listeners()

    async def async_stop(self) -> None:
        """Stop listening and keep the day."""
        self._connection_issues.async_stop()
        await self.hass.async_add_executor_job(self._monitor.stop)
        # Where it stopped faster than we could wait, what it emitted last had no turn yet.
        await asyncio.sleep(0)
        await self._store.async_save()

    @callback
    def async_soothe(
        self, kind: str, at: datetime | None = None, *, helped: bool | None = None
    ) -> Soothing:
        """Keep that something was done to calm the baby, now or `at` an aware time.

        Raises:
            ServiceValidationError: the time lies in the future.
        """
        if at is not None and at > dt_util.utcnow():
            raise ServiceValidationError(
                translation_domain=DOMAIN, translation_key="soothing_in_the_future"
            )
        soothing = Soothing(at=at or dt_util.utcnow(), kind=kind, helped=helped)
        kept = self.journal.soothe(soothing)
        self._store.async_save_soon()
        return kept

    @callback
    def async_undo_soothing(self, kind: str, at: datetime) -> None:
        """Forget that something was done at an aware time.

        Raises:
            ServiceValidationError: nothing of that kind was kept of that time.
        """
        if not self.journal.take_back(at, kind):
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="no_such_soothing",
                translation_placeholders={"soothing": kind, "at": f"{dt_util.as_local(at):%X}"},
            )
        self._store.async_save_soon()

    @property
    def listening_lost_cause(self) -> str | None:
        """The key of the sentences that say why a cry would not be noticed; None where it would."""
        return (
            self._connection_issues.cause_of(self.data) if self.data.state.listening_lost else None
        )

    async def async_delete_history(self, first: date, last: date) -> int:
        """Delete the days from one to another, both included; return how many there were."""
        deleted = self.journal.delete(first, last)
        await self._store.async_archive()
        self.async_update_listeners()
        async_dispatcher_send(self.hass, live_signal(self.config_entry), self)
        return deleted

    async def _async_entry_updated(self, hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
        """Take over options while listening goes on; another source needs another start."""
        if entry.data != self._set_up_with:
            hass.config_entries.async_schedule_reload(entry.entry_id)
            return
        self._monitor.configure(self.options.episode_config(self.model))
        self._monitor.pause(paused=self.options.paused)

    def _on_snapshot(self, snapshot: Snapshot, change: EpisodeChange | None) -> None:
        """Bring a snapshot from the monitor's thread into the event loop."""
        self.hass.loop.call_soon_threadsafe(self._async_publish, snapshot, change)

    @callback
    def _async_publish(self, snapshot: Snapshot, change: EpisodeChange | None) -> None:
        """Publish a snapshot if it is news, or if the last one is old enough."""
        before, now = self.data, monotonic()
        # Before the snapshot: an interrupted episode is reported by an entity still available.
        for event_type, episode in self._record(snapshot, change):
            self._async_fire_events(event_type, episode)
        news = change is not None or snapshot.state != before.state
        news |= snapshot.crying != before.crying
        self._connection_issues.async_update(snapshot)
        if news or now >= self._updated_at + _UPDATE_EVERY_S:
            self._updated_at = now
            self.async_set_updated_data(snapshot)
        else:
            self.data = snapshot
        async_dispatcher_send(self.hass, live_signal(self.config_entry), self)

    def _record(
        self, snapshot: Snapshot, change: EpisodeChange | None
    ) -> Iterator[tuple[EpisodeEventType, EpisodeRecord]]:
        """Record in the journal what was heard; yield what happened to an episode."""
        journal, hop = self.journal, snapshot.hop
        if change is not None and change.change is Change.STARTED:
            journal.begin(dt_util.utcnow() - timedelta(seconds=change.age_s))
            self._long_reported = False
        if hop is not None:
            if journal.add(
                dt_util.utcnow(),
                heard_s=hop.heard_s,
                level_dbfs=hop.level_dbfs,
                verdict=hop.verdict,
            ):
                self.config_entry.async_create_task(self.hass, self._store.async_archive())
            self._store.async_save_soon()
        if journal.current is None:
            return
        if change is not None and change.change is Change.STARTED:
            yield EpisodeEventType.STARTED, journal.current
        if not self._long_reported and journal.current.duration_s >= self.options.long_episode_s:
            self._long_reported = True
            yield EpisodeEventType.LONG, journal.current
        if change is not None and change.change is not Change.STARTED:
            self._store.async_save_soon()
            yield EpisodeEventType(change.change.value), journal.end(change.change)

    @callback
    def _async_fire_events(self, event_type: EpisodeEventType, episode: EpisodeRecord) -> None:
        """Fire what happened to an episode on the bus, and at the event entity."""
        devices = dr.async_entries_for_config_entry(
            dr.async_get(self.hass), self.config_entry.entry_id
        )
        data = {
            "room": self.config_entry.title,
            # The logbook of the device shows it by this.
            "device_id": devices[0].id if devices else None,
            "entry_id": self.config_entry.entry_id,
            # Automations know an episode by it.
            "start": dt_util.as_local(episode.start).isoformat(timespec="seconds"),
            "duration": round(episode.duration_s, 1),
            "peak": episode.peak,
        }
        if event_type is EpisodeEventType.STARTED:
            self.hass.bus.async_fire(EVENT_CRY_STARTED, data)
        elif event_type is not EpisodeEventType.LONG:
            interrupted = event_type is EpisodeEventType.INTERRUPTED
            self.hass.bus.async_fire(EVENT_CRY_ENDED, data | {"interrupted": interrupted})
        async_dispatcher_send(self.hass, episode_signal(self.config_entry), event_type, data)
