"""What stands in the house: an ear that is real but for the sound, and devices that are not."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.light import ColorMode, LightEntity, LightEntityFeature
from homeassistant.components.media_player import (
    MediaPlayerEntity,
    MediaPlayerEntityFeature,
    MediaPlayerState,
)
from homeassistant.components.switch import SwitchEntity
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant, ServiceCall, State
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util import slugify
from homeassistant.util.yaml import dump
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    async_mock_service,
    mock_restore_cache_with_extra_data,
)

from cry_detection import (
    Change,
    ConnectionState,
    Episode,
    EpisodeChange,
    Hop,
    Ledger,
    Snapshot,
    Verdict,
)
from tests.common import set_ledger

BLUEPRINTS = Path(__file__).parents[2] / "blueprints/automation/cry_monitor"

CRY = "event.nursery_cry"
CRYING = "binary_sensor.nursery_crying"
CRYING_TODAY = "sensor.nursery_crying_today"

_EPISODE = Episode(start_s=10.0, end_s=12.0, crying_s=2.0, peak=0.98, mean=0.9)


async def settle() -> None:
    """Let everything run until it waits for time to pass, as an automation that is at work does."""
    for _ in range(100):
        await asyncio.sleep(0)


class Ear:
    """A room's monitor as the coordinator knows it: it tells what the test lets it hear."""

    def __init__(self, hass: HomeAssistant, entry: MockConfigEntry) -> None:
        self._hass = hass
        self._entry = entry
        self._episode = False
        self.crying_min = 0.0

    async def listens(self) -> None:
        """It is quiet."""
        await self._tell(crying=False)

    async def cries(self) -> None:
        """The baby cries, or cries on after a pause for breath."""
        change = None if self._episode else Change.STARTED
        self._episode = True
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
        self._episode = False
        await self._tell(crying=False, change=Change.ENDED)

    async def goes_deaf(self) -> None:
        """The sound is lost."""
        change = Change.INTERRUPTED if self._episode else None
        self._episode = False
        await self._tell(crying=None, change=change)

    async def after_a_restart(self, kind: str, ago: timedelta) -> None:
        """Begin with what a restart leaves: the last event, and when the automation ran."""
        entries = self._hass.config_entries
        await entries.async_unload(self._entry.entry_id)
        then = (dt_util.utcnow() - ago).isoformat(timespec="milliseconds")
        event = {"start": then, "duration": 1.0, "peak": 0.9}
        mock_restore_cache_with_extra_data(
            self._hass,
            [
                (State(CRY, then), {"last_event_type": kind, "last_event_attributes": event}),
                (State("automation.help", "on", {"last_triggered": then}), {}),
            ],
        )
        await entries.async_setup(self._entry.entry_id)
        self._episode = False
        await self.listens()

    async def _tell(self, *, crying: bool | None, change: Change | None = None) -> None:
        ledger = Ledger(day=dt_util.now().date(), heard_s=36000.0, crying_s=60.0 * self.crying_min)
        hop = None
        if crying is not None:
            verdict = Verdict(
                smoothed=0.9,
                evidence=1.2,
                crying=crying,
                new_crying_s=0.0,
                episode=_EPISODE if self._episode or change else None,
                change=change,
            )
            hop = Hop(end_s=12.0, heard_s=0.32, level_dbfs=-31.6, probability=0.9, verdict=verdict)
        state = ConnectionState.LISTENING if hop else ConnectionState.DISCONNECTED
        changed = EpisodeChange(change=change, episode=_EPISODE, age_s=2.0) if change else None
        snapshot = Snapshot(state=state, hop=hop)
        coordinator = self._entry.runtime_data
        set_ledger(coordinator.journal, ledger)
        # The sums of the day are shown at most once a second.
        coordinator._updated_at = 0.0
        await self._hass.async_add_executor_job(coordinator._on_snapshot, snapshot, changed)
        await settle()


class FakeLight(LightEntity):
    """A light that can be dimmed and tinted."""

    _attr_name = "Lamp"
    _attr_should_poll = False
    _attr_supported_features = LightEntityFeature.TRANSITION
    _attr_is_on = False

    def __init__(self) -> None:
        self._attr_supported_color_modes = {ColorMode.COLOR_TEMP, ColorMode.RGB}
        self.calls: list[dict[str, Any]] = []

    async def async_turn_on(self, **kwargs: Any) -> None:
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
        self.calls.append({"on": False, **kwargs})
        self._attr_is_on = False
        self.async_write_ha_state()


class FakeShaker(SwitchEntity):
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
        self._attr_is_on = False
        self.async_write_ha_state()


class FakePlayer(MediaPlayerEntity):
    """A speaker."""

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

    def __init__(self) -> None:
        self.played: list[str] = []
        self.volumes: list[float] = []

    async def async_play_media(self, media_type: str, media_id: str, **kwargs: Any) -> None:
        self.played.append(media_id)
        self._attr_state = MediaPlayerState.PLAYING
        self.async_write_ha_state()

    async def async_set_volume_level(self, volume: float) -> None:
        self.volumes.append(round(volume, 3))
        self._attr_volume_level = volume
        self.async_write_ha_state()

    async def async_set_repeat(self, repeat: Any) -> None:
        self._attr_repeat = repeat
        self.async_write_ha_state()

    async def async_media_pause(self) -> None:
        self._attr_state = MediaPlayerState.PAUSED
        self.async_write_ha_state()

    async def async_media_stop(self) -> None:
        self._attr_state = MediaPlayerState.IDLE
        self.async_write_ha_state()


@dataclass
class Phone:
    """A phone with the app, as far as Home Assistant sees it."""

    device_id: str
    calls: list[ServiceCall] = field(default_factory=list)

    @property
    def told(self) -> list[dict[str, Any]]:
        """What made a notification, without what took it away."""
        return [call.data for call in self.calls if call.data["message"] != "clear_notification"]

    @property
    def shows(self) -> bool:
        """Whether the last thing told is still on the screen."""
        return bool(self.calls) and self.calls[-1].data["message"] != "clear_notification"


class House:
    """The whole of it, with time to move."""

    def __init__(self, hass: HomeAssistant, ear: Ear, freezer: FrozenDateTimeFactory) -> None:
        self.hass = hass
        self.ear = ear
        self._freezer = freezer

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

    def phone(self, name: str) -> Phone:
        """Return a new phone with the app."""
        entry = MockConfigEntry(domain="mobile_app", title=name)
        entry.add_to_hass(self.hass)
        device = dr.async_get(self.hass).async_get_or_create(
            config_entry_id=entry.entry_id, identifiers={("mobile_app", name)}, name=name
        )
        er.async_get(self.hass).async_get_or_create(
            "notify", "mobile_app", name, config_entry=entry, device_id=device.id
        )
        calls = async_mock_service(self.hass, "notify", f"mobile_app_{slugify(name)}")
        return Phone(device.id, calls)

    async def tap(self, button: str) -> None:
        """Tap a button of a notification."""
        self.hass.bus.async_fire("mobile_app_notification_action", {"action": button})
        await settle()
