"""DataUpdateCoordinator for Cry Monitor: brings a room's monitor into Home Assistant."""

from datetime import timedelta
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.storage import Store
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from .const import DOMAIN, EVENT_CRY_ENDED, EVENT_CRY_STARTED, LOGGER
from .detection.detector import Detector
from .detection.episodes import Change
from .detection.ledger import Ledger
from .detection.model_file import SHIPPED, ModelFile
from .detection.tflite import ModelError
from .monitor import CryChange, Monitor, Snapshot, State
from .source import create_source

type CryMonitorConfigEntry = ConfigEntry[CryMonitorCoordinator]

STORAGE_VERSION = 1

# A dashboard needs no more than this; the start and end of crying do not wait for it.
_UPDATE_EVERY_S = 1.0
_SAVE_AFTER_S = 10
# Quiet hours only add coverage: not worth wearing out an SD card for.
_SAVE_QUIET_AFTER_S = 300


def _store(hass: HomeAssistant, entry: CryMonitorConfigEntry) -> Store[dict[str, Any]]:
    return Store(hass, STORAGE_VERSION, f"{DOMAIN}.{entry.entry_id}")


async def async_forget(hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
    """Delete what was stored of a room."""
    await _store(hass, entry).async_remove()


def cry_signal(entry: CryMonitorConfigEntry) -> str:
    """Return the dispatcher signal that carries a room's cries."""
    return f"{DOMAIN}_{entry.entry_id}_cry"


class CryMonitorCoordinator(DataUpdateCoordinator[Snapshot]):
    """One room. Its monitor pushes snapshots; nothing is polled."""

    config_entry: CryMonitorConfigEntry
    model: ModelFile

    def __init__(self, hass: HomeAssistant, entry: CryMonitorConfigEntry) -> None:
        """Initialize the coordinator."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title)
        self._store = _store(hass, entry)
        self._save_at: float | None = None
        self._updated_at = 0.0
        self._cry_start = ""

    async def async_load(self) -> None:
        """Load the model and the day so far."""
        try:
            self.model, detector = await self.hass.async_add_executor_job(_load_detector)
        except ModelError as err:
            raise ConfigEntryError(
                translation_domain=DOMAIN,
                translation_key="model_unusable",
                translation_placeholders={"error": str(err)},
            ) from err
        LOGGER.debug("%s listens with the %s runtime", self.name, detector.runtime)
        stored = await self._store.async_load()
        ledger = Ledger.from_dict(stored) if stored else Ledger(day=dt_util.now().date())
        self.data = Snapshot(state=State.STARTING, ledger=ledger)
        self._monitor = Monitor(
            source=create_source(self.config_entry.data),
            detector=detector,
            ledger=ledger,
            today=lambda: dt_util.now().date(),
            on_snapshot=self._on_snapshot,
        )

    @callback
    def async_listen(self) -> None:
        """Start listening, until the room is unloaded or Home Assistant stops."""

        async def async_stop(_: Event) -> None:
            await self.async_stop()

        self.config_entry.async_on_unload(
            self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, async_stop)
        )
        self._monitor.start()

    async def async_stop(self) -> None:
        """Stop listening and keep the day."""
        await self.hass.async_add_executor_job(self._monitor.stop)
        await self._store.async_save(self.data.ledger.as_dict())

    def _on_snapshot(self, snapshot: Snapshot, change: CryChange | None) -> None:
        """Bring a snapshot from the monitor's thread into the event loop."""
        self.hass.loop.call_soon_threadsafe(self._async_take, snapshot, change)

    @callback
    def _async_take(self, snapshot: Snapshot, change: CryChange | None) -> None:
        """Publish a snapshot if it is news, or if the last one is old enough."""
        before, now = self.data, self.hass.loop.time()
        if change is not None:
            # Before the snapshot: a cry that was interrupted is told by an entity still available.
            self._async_tell(change)
        news = change is not None or snapshot.state != before.state
        news |= snapshot.crying != before.crying
        self._log_transition(before, snapshot)
        if news or now >= self._updated_at + _UPDATE_EVERY_S:
            self._updated_at = now
            self.async_set_updated_data(snapshot)
        else:
            self.data = snapshot
        self._async_save_later(snapshot, now)

    @callback
    def _async_tell(self, change: CryChange) -> None:
        """Tell the bus and the event entity of a cry that began or ended."""
        if change.change is Change.STARTED:
            started = dt_util.utcnow() - timedelta(seconds=change.age_s)
            # Kept until the end: automations know a cry by it.
            self._cry_start = dt_util.as_local(started).isoformat(timespec="seconds")
        data = {
            "room": self.config_entry.title,
            "entry_id": self.config_entry.entry_id,
            "start": self._cry_start,
            "duration": round(change.episode.duration_s, 1),
            "peak": round(change.episode.peak, 3),
        }
        if change.change is Change.STARTED:
            self.hass.bus.async_fire(EVENT_CRY_STARTED, data)
        else:
            interrupted = change.change is Change.INTERRUPTED
            self.hass.bus.async_fire(EVENT_CRY_ENDED, data | {"interrupted": interrupted})
        async_dispatcher_send(self.hass, cry_signal(self.config_entry), change.change, data)

    def _log_transition(self, before: Snapshot, after: Snapshot) -> None:
        """Say once that a room went deaf and why, and once that it hears again."""
        if after.state is before.state:
            return
        if after.state is State.DISCONNECTED:
            LOGGER.warning("%s: no sound. %s", self.name, after.fault or "The source ended.")
        elif after.state is State.NO_SIGNAL:
            LOGGER.warning("%s: digital silence only. Is the microphone muted?", self.name)
        elif before.state is not State.STARTING:
            LOGGER.info("%s: listening again", self.name)

    @callback
    def _async_save_later(self, snapshot: Snapshot, now: float) -> None:
        """Save soon while there is crying, now and then while it is quiet."""
        if snapshot.hop is None:
            return
        cried = snapshot.hop.verdict.new_crying_s > 0.0
        save_at = now + (_SAVE_AFTER_S if cried else _SAVE_QUIET_AFTER_S)
        if self._save_at is None or save_at < self._save_at:
            self._save_at = save_at
            self._store.async_delay_save(self._data_to_save, save_at - now)

    @callback
    def _data_to_save(self) -> dict[str, Any]:
        self._save_at = None
        return self.data.ledger.as_dict()


def _load_detector() -> tuple[ModelFile, Detector]:
    model = ModelFile.read(SHIPPED)
    return model, Detector(model)
