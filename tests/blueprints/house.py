"""What stands in the house: an ear that is real but for the sound, and devices that are not."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.light import ColorMode, LightEntity, LightEntityFeature
from homeassistant.components.media_player import (
    MediaPlayerEntity,
    MediaPlayerEntityFeature,
    MediaPlayerState,
    RepeatMode,
)
from homeassistant.components.switch import SwitchEntity
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import Context, CoreState, HomeAssistant, State
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import dump
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    mock_restore_cache,
)
from pytest_homeassistant_custom_component.test_util.aiohttp import AiohttpClientMocker

from cry_detection import (
    Change,
    ConnectionState,
    Episode,
    EpisodeChange,
    Hop,
    Journal,
    Ledger,
    Snapshot,
    Verdict,
)
from custom_components.cry_monitor.const import DOMAIN
from tests.common import set_ledger

BLUEPRINTS = Path(__file__).parents[2] / "blueprints/automation/cry_monitor"

CRYING = "binary_sensor.nursery_crying"
LISTENING = "switch.nursery_listening"

# Where the makers of the app pass notifications on to phones.
_PUSH_URL = "https://push.example/send"


async def settle() -> None:
    """Let everything run until it waits for time to pass, as an automation that is at work does."""
    for _ in range(100):
        await asyncio.sleep(0)


class Ear:
    """A room's monitor as the coordinator knows it: it tells what the test lets it hear."""

    def __init__(self, hass: HomeAssistant, entry: MockConfigEntry) -> None:
        self._hass = hass
        self._entry = entry
        self._began: datetime | None = None
        self.crying_min = 0.0
        self.heard_h = 20.0

    async def listens(self) -> None:
        """It is quiet."""
        await self._tell(crying=False)

    async def cries(self) -> None:
        """The baby cries, or cries on after a pause for breath."""
        change = None if self._began else Change.STARTED
        self._began = self._began or dt_util.utcnow()
        await self._tell(crying=True, change=change)

    async def has_heard(self, minutes: float) -> None:
        """So much crying was heard today; a room that comes back shows its sums at once."""
        self.crying_min = minutes
        await self.goes_deaf()
        await self.listens()

    async def pauses(self) -> None:
        """The baby takes a breath for longer than usual: the cry is not over."""
        await self._tell(crying=False)

    async def calms(self) -> None:
        """The cry is over."""
        await self._tell(crying=False, change=Change.ENDED)
        self._began = None

    async def goes_deaf(self) -> None:
        """The sound is lost."""
        if self._began:
            # The last hop before it.
            await self._tell(crying=self._hass.states.is_state(CRYING, "on"))
        await self._tell(crying=None, change=Change.INTERRUPTED if self._began else None)
        self._began = None

    async def stutters(self) -> None:
        """The stream breaks off for a moment, too short to end a cry."""
        crying = self._hass.states.is_state(CRYING, "on")
        await self._tell(crying=None)
        await self._tell(crying=crying)

    async def restarts(self, ended: Change | None) -> None:
        """Home Assistant is restarted in the middle of a cry, orderly or by a power cut."""
        entries = self._hass.config_entries
        if ended is not None:
            await self.goes_deaf()
        self._began = None
        await entries.async_unload(self._entry.entry_id)
        await entries.async_setup(self._entry.entry_id)
        await self.listens()

    async def is_paused(self) -> None:
        """Somebody switched listening off."""
        target = {"entity_id": LISTENING}
        await self._hass.services.async_call("switch", "turn_off", target, blocking=True)
        await self._tell(crying=None, state=ConnectionState.PAUSED)
        self._began = None

    async def may_listen(self) -> None:
        """Somebody switched listening on again."""
        target = {"entity_id": LISTENING}
        await self._hass.services.async_call("switch", "turn_on", target, blocking=True)
        await self._tell(crying=None, state=ConnectionState.STARTING)

    async def has_no_signal(self) -> None:
        """Nothing but digital silence comes in."""
        await self._tell(crying=None, state=ConnectionState.NO_SIGNAL)

    async def is_unloaded(self) -> None:
        """Home Assistant could not start the room."""
        await self._hass.config_entries.async_unload(self._entry.entry_id)
        await settle()

    def remembers(
        self, day: date, heard_h: float, cries: Iterable[tuple[datetime, timedelta]]
    ) -> None:
        """The journal has a day of before."""
        journal: Journal = self._entry.runtime_data.journal
        crying = sum((duration for _, duration in cries), timedelta())
        sums = {"crying_s": crying.total_seconds(), "weighted_s": crying.total_seconds()}
        set_ledger(journal, Ledger(day=day, heard_s=3600.0 * heard_h, **sums))
        for start, duration in cries:
            journal.begin(start)
            verdict = _verdict(_episode(duration), crying=True)
            journal.add(start + duration, heard_s=0.0, level_dbfs=-30.0, verdict=verdict)
            journal.end(Change.ENDED)

    async def after_a_restart(self, ended: Change | None, ago: timedelta) -> None:
        """Begin with what a restart leaves: the last cry, and when the automation ran.

        A cry that had not ended is one that a power cut broke off.
        """
        entries = self._hass.config_entries
        then = dt_util.utcnow() - ago
        journal = self._entry.runtime_data.journal
        journal.begin(then - timedelta(seconds=2))
        verdict = _verdict(_episode(timedelta(seconds=2)), crying=True)
        journal.add(then, heard_s=0.0, level_dbfs=-30.0, verdict=verdict)
        if ended is not None:
            journal.end(ended)
        await entries.async_unload(self._entry.entry_id)
        last = {"last_triggered": then.isoformat(timespec="milliseconds")}
        mock_restore_cache(self._hass, [State("automation.help", "on", last)])
        await entries.async_setup(self._entry.entry_id)
        await self.listens()

    async def _tell(
        self,
        *,
        crying: bool | None,
        change: Change | None = None,
        state: ConnectionState | None = None,
    ) -> None:
        crying_s = 60.0 * self.crying_min
        heard_s = 3600.0 * self.heard_h
        ledger = Ledger(
            day=dt_util.now().date(), heard_s=heard_s, crying_s=crying_s, weighted_s=crying_s
        )
        episode = _episode(dt_util.utcnow() - self._began) if self._began else None
        hop = None
        if crying is not None:
            verdict = _verdict(episode, crying=crying, change=change)
            hop = Hop(end_s=12.0, heard_s=0.32, level_dbfs=-31.6, probability=0.9, verdict=verdict)
        state = state or (ConnectionState.LISTENING if hop else ConnectionState.DISCONNECTED)
        changed = None
        if change and episode:
            changed = EpisodeChange(change=change, episode=episode, age_s=0.0)
        snapshot = Snapshot(state=state, hop=hop)
        coordinator = self._entry.runtime_data
        set_ledger(coordinator.journal, ledger)
        # The sums of the day are shown at most once a second.
        coordinator._updated_at = 0.0
        await self._hass.async_add_executor_job(coordinator._on_snapshot, snapshot, changed)
        await settle()


def _verdict(episode: Episode | None, *, crying: bool, change: Change | None = None) -> Verdict:
    return Verdict(
        smoothed=0.9,
        evidence=1.2,
        crying=crying,
        # The sums of the day are those that a test gives it.
        new_crying_s=0.0,
        episode=episode,
        change=change,
    )


def _episode(duration: timedelta) -> Episode:
    seconds = duration.total_seconds()
    return Episode(start_s=10.0, end_s=10.0 + seconds, crying_s=seconds, peak=0.98, mean=0.9)


class Away(Entity):
    """A device that can be gone for a while: its radio dropped, or somebody pulled the plug."""

    misses = 0
    """How many of the next commands do not arrive."""

    def _missed(self) -> bool:
        missed = self.misses > 0
        self.misses -= missed
        return missed

    async def goes_away(self) -> None:
        """It is unavailable, and does nothing that it is told."""
        self._attr_available = False
        self.async_write_ha_state()
        await settle()

    async def comes_back(self) -> None:
        """It is there again, as it was left."""
        self._attr_available = True
        self.async_write_ha_state()
        await settle()


class FakeLight(Away, LightEntity):
    """A light that can be dimmed and tinted."""

    _attr_should_poll = False
    _attr_supported_features = LightEntityFeature.TRANSITION
    _attr_is_on = False

    def __init__(self, name: str = "Lamp") -> None:
        self._attr_name = name
        self._attr_supported_color_modes = {ColorMode.COLOR_TEMP, ColorMode.RGB}
        self.calls: list[dict[str, Any]] = []

    async def async_turn_on(self, **kwargs: Any) -> None:
        if self._missed():
            return
        self.calls.append({"on": True, **kwargs})
        self._attr_is_on = True
        self._attr_brightness = kwargs.get("brightness", self.brightness or 255)
        if "color_temp_kelvin" in kwargs:
            self._attr_color_mode = ColorMode.COLOR_TEMP
            self._attr_color_temp_kelvin = kwargs["color_temp_kelvin"]
        elif "rgb_color" in kwargs:
            self._attr_color_mode = ColorMode.RGB
            self._attr_rgb_color = kwargs["rgb_color"]
        elif self.color_mode is None:
            self._attr_color_mode = ColorMode.RGB
            self._attr_rgb_color = (255, 255, 255)
        self.async_write_ha_state()

    async def async_turn_off(self, **kwargs: Any) -> None:
        if self._missed():
            return
        self.calls.append({"on": False, **kwargs})
        self._attr_is_on = False
        self.async_write_ha_state()


class FakeShaker(Away, SwitchEntity):
    """A bed shaker on a smart plug."""

    _attr_name = "Shaker"
    _attr_should_poll = False
    _attr_is_on = False

    def __init__(self) -> None:
        self.shakes = 0

    async def async_turn_on(self, **kwargs: Any) -> None:
        self.shakes += not self.is_on
        self._attr_is_on = True
        self.async_write_ha_state()

    async def async_turn_off(self, **kwargs: Any) -> None:
        if self._missed():
            return
        self._attr_is_on = False
        self.async_write_ha_state()


class FakePlayer(Away, MediaPlayerEntity):
    """A speaker.

    Many are off when nothing plays, and then Home Assistant shows no volume. Some heed a new one
    all the same, others do not.
    """

    _attr_name = "Speaker"
    _attr_should_poll = False
    _attr_state = MediaPlayerState.IDLE
    _attr_volume_level = 0.6
    _attr_supported_features = (
        MediaPlayerEntityFeature.PLAY_MEDIA
        | MediaPlayerEntityFeature.PAUSE
        | MediaPlayerEntityFeature.STOP
        | MediaPlayerEntityFeature.VOLUME_SET
        | MediaPlayerEntityFeature.REPEAT_SET
    )
    _attr_repeat: RepeatMode | None = None

    def __init__(self) -> None:
        self.rests = MediaPlayerState.IDLE
        self.heeds_volume_when_off = True
        self.ignores_stop = 0
        self.starts_by_itself = True
        self.played: list[str] = []
        self.volumes: list[float] = []

    def rest_off(self, *, without: int = 0, also: int = 0) -> None:
        """Be off when nothing plays; lack some features, or have others too."""
        self.rests = self._attr_state = MediaPlayerState.OFF
        features = self._attr_supported_features & ~without | also
        self._attr_supported_features = MediaPlayerEntityFeature(features)
        self.async_write_ha_state()

    async def async_turn_on(self) -> None:
        self._attr_state = MediaPlayerState.IDLE
        self.async_write_ha_state()

    async def async_turn_off(self) -> None:
        self._attr_state = MediaPlayerState.OFF
        self.async_write_ha_state()

    async def async_play_media(self, media_type: str, media_id: str, **kwargs: Any) -> None:
        self.played.append(media_id)
        if self.starts_by_itself:
            await self.starts()

    async def starts(self) -> None:
        """The sound begins; some devices take their time."""
        self._attr_state = MediaPlayerState.PLAYING
        self.async_write_ha_state()

    async def async_set_volume_level(self, volume: float) -> None:
        if self.state is MediaPlayerState.OFF and not self.heeds_volume_when_off:
            return
        self.volumes.append(round(volume, 3))
        self._attr_volume_level = volume
        self.async_write_ha_state()

    async def async_set_repeat(self, repeat: RepeatMode) -> None:
        self._attr_repeat = repeat
        self.async_write_ha_state()

    async def async_media_pause(self) -> None:
        self._attr_state = MediaPlayerState.PAUSED
        self.async_write_ha_state()

    async def async_media_stop(self) -> None:
        if self.ignores_stop:
            self.ignores_stop -= 1
            return
        self._attr_state = self.rests
        self.async_write_ha_state()


@dataclass
class Phone:
    """A phone with the app; Home Assistant's own integration of the app sends to it."""

    device_id: str
    user_id: str
    _token: str
    _pushes: AiohttpClientMocker

    @property
    def calls(self) -> list[dict[str, Any]]:
        """All that arrived on it."""
        bodies = [body for _, _, body, _ in self._pushes.mock_calls]
        return [body for body in bodies if body["push_token"] == self._token]

    @property
    def told(self) -> list[dict[str, Any]]:
        """What made a notification, without what took it away."""
        return [call for call in self.calls if call["message"] != "clear_notification"]

    @property
    def shows(self) -> str | None:
        """The last thing told, if it is still on the screen."""
        message = self.calls[-1]["message"] if self.calls else "clear_notification"
        return None if message == "clear_notification" else str(message)


class House:
    """The whole of it, with time to move."""

    def __init__(
        self,
        hass: HomeAssistant,
        ear: Ear,
        freezer: FrozenDateTimeFactory,
        pushes: AiohttpClientMocker,
    ) -> None:
        self.hass = hass
        self.ear = ear
        self._freezer = freezer
        self._pushes = pushes
        self._phones = 0
        pushes.post(_PUSH_URL, status=201, json={})

    @property
    def room(self) -> str:
        """The device of the nursery."""
        (entry,) = self.hass.config_entries.async_entries(DOMAIN)
        (device,) = dr.async_entries_for_config_entry(dr.async_get(self.hass), entry.entry_id)
        return device.id

    async def use(self, blueprint: str, **inputs: Any) -> None:
        """Make an automation of a blueprint, as the editor writes it."""
        assert await async_setup_component(self.hass, "automation", self._config(blueprint, inputs))
        await settle()
        assert self.automation.state == "on"

    async def starts_with(self, blueprint: str, **inputs: Any) -> None:
        """Let Home Assistant start with the automation in its configuration."""
        self.hass.set_state(CoreState.starting)
        await self.use(blueprint, **inputs)
        self.hass.set_state(CoreState.running)
        self.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
        await settle()

    async def edit(self, blueprint: str, **inputs: Any) -> None:
        """Save the automation with other inputs, which ends what runs of it."""
        config = dump(self._config(blueprint, inputs))
        path = Path(self.hass.config.path("configuration.yaml"))
        await self.hass.async_add_executor_job(path.write_text, config)
        await self.hass.services.async_call("automation", "reload", blocking=True)
        await settle()

    @staticmethod
    def _config(blueprint: str, inputs: dict[str, Any]) -> dict[str, Any]:
        use = {"path": f"cry_monitor/{blueprint}.yaml", "input": inputs}
        return {"automation": [{"id": "help", "alias": "Help", "use_blueprint": use}]}

    @property
    def automation(self) -> State:
        """The automation."""
        state = self.hass.states.get("automation.help")
        assert state is not None
        return state

    @property
    def runs(self) -> int:
        """How many runs of it there are now."""
        runs: int = self.automation.attributes["current"]
        return runs

    async def wait(self, *, seconds: float = 0, minutes: float = 0, step: float = 5.0) -> None:
        """Let time pass."""
        left = seconds + 60 * minutes
        while left > 0:
            self._freezer.tick(timedelta(seconds=min(step, left)))
            left -= step
            async_fire_time_changed(self.hass)
            await settle()

    def rename(self, entity_id: str, new: str) -> None:
        """Give an entity another id, as anybody may in its settings."""
        er.async_get(self.hass).async_update_entity(entity_id, new_entity_id=new)

    def show_as(self, entity_id: str, device_class: str) -> None:
        """Change "Show as" of an entity in its settings."""
        er.async_get(self.hass).async_update_entity(entity_id, device_class=device_class)

    def disable(self, entity_id: str) -> None:
        """Disable an entity in its settings."""
        by = er.RegistryEntryDisabler.USER
        er.async_get(self.hass).async_update_entity(entity_id, disabled_by=by)

    def stranger(self, domain: str, state: str) -> None:
        """Let an entity of another integration stand on the room's device, as helpers do."""
        entry = MockConfigEntry(domain="template")
        entry.add_to_hass(self.hass)
        helper = er.async_get(self.hass).async_get_or_create(
            domain, "template", "1", config_entry=entry, device_id=self.room
        )
        self.hass.states.async_set(helper.entity_id, state)

    def call_room(self, name: str) -> None:
        """Rename the room's device."""
        dr.async_get(self.hass).async_update_device(self.room, name_by_user=name)

    async def unload(self, phone: Phone) -> None:
        """Let a phone's app be not loaded, as after an error."""
        device = dr.async_get(self.hass).async_get(phone.device_id)
        assert device is not None
        assert device.config_entry_id is not None
        await self.hass.config_entries.async_unload(device.config_entry_id)

    def person(self, name: str, *, user_id: str | None = None, phone: str | None = None) -> None:
        """Let there be a person, with a user or the tracker of a phone."""
        trackers = [phone] if phone else []
        attributes = {"friendly_name": name, "user_id": user_id, "device_trackers": trackers}
        self.hass.states.async_set(f"person.{name.lower()}", "home", attributes)

    async def phone(self, name: str) -> Phone:
        """Return a new phone with the app, of a user of its own."""
        assert await async_setup_component(self.hass, "mobile_app", {})
        await self.hass.async_block_till_done()
        self._phones += 1
        token, user_id = f"token {self._phones}", f"user {self._phones}"
        entry = MockConfigEntry(
            domain="mobile_app",
            title=name,
            data={
                "app_data": {"push_token": token, "push_url": _PUSH_URL},
                "app_id": "io.homeassistant.companion.android",
                "app_name": "Home Assistant",
                "app_version": "2026.10.1",
                "device_id": f"phone {self._phones}",
                "device_name": name,
                "manufacturer": "Google",
                "model": "Pixel",
                "os_name": "Android",
                "os_version": "16",
                "supports_encryption": False,
                "user_id": user_id,
                "webhook_id": f"webhook {self._phones}",
            },
        )
        entry.add_to_hass(self.hass)
        assert await self.hass.config_entries.async_setup(entry.entry_id)
        await self.hass.async_block_till_done()
        (device,) = dr.async_entries_for_config_entry(dr.async_get(self.hass), entry.entry_id)
        return Phone(device.id, user_id, token, self._pushes)

    async def tap(self, phone: Phone, button: str) -> None:
        """Tap a button of what the phone shows; its app then tells the bus."""
        buttons = {each["title"]: each["action"] for each in phone.told[-1]["data"]["actions"]}
        self.hass.bus.async_fire(
            "mobile_app_notification_action",
            {"action": buttons[button]},
            context=Context(user_id=phone.user_id),
        )
        await settle()
