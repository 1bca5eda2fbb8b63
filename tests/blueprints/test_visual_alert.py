"""Tests of the visual alert."""

from datetime import timedelta
from typing import Any

import pytest

from .house import FakeLight, FakeShaker, House


@pytest.fixture
def alert(house: House) -> dict[str, Any]:
    return {"room": house.room, "lights": ["light.lamp"], "shakers": ["switch.shaker"]}


async def test_lights_pulse_slowly_and_are_as_before_afterwards(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await lamp.async_turn_on(brightness=50, rgb_color=(1, 2, 3))
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    assert (lamp.brightness, lamp.rgb_color) == (255, (255, 110, 0))
    assert shaker.is_on
    await house.wait(seconds=1.5, step=1.5)
    assert lamp.brightness == 26
    assert not shaker.is_on
    await house.wait(seconds=28.5, step=1.5)
    assert shaker.shakes == 11

    await house.ear.calms()
    await house.wait(seconds=66, step=1.5)
    assert (lamp.brightness, lamp.rgb_color) == (50, (1, 2, 3))
    assert not shaker.is_on
    assert shaker.shakes < 13
    assert house.runs == 0


async def test_the_phone_vibrates_once_for_each_cry(house: House) -> None:
    phone = await house.phone("Phone")
    await house.use("visual_alert", room=house.room, phones=[phone.device_id], critical=True)
    await house.ear.cries()
    await house.wait(seconds=30)
    await house.ear.pauses()
    await house.wait(seconds=15)
    await house.ear.cries()
    await house.wait(seconds=30)
    (told,) = phone.told
    assert told["data"]["vibrationPattern"].startswith("100, 900")
    assert told["data"]["push"]["interruption-level"] == "critical"
    await house.ear.calms()
    await house.wait(minutes=2)
    assert not phone.shows


@pytest.mark.parametrize("way", ["phone", "button"])
async def test_seen(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker, way: str
) -> None:
    house.hass.states.async_set("input_button.seen", "2026-11-23T10:00:00+00:00")
    phone = await house.phone("Phone")
    more = {"phones": [phone.device_id], "seen_button": ["input_button.seen"]}
    await house.use("visual_alert", **alert, **more)
    await house.ear.cries()
    await house.wait(seconds=6, step=1.5)
    if way == "phone":
        await house.tap(phone, "Seen")
    else:
        house.hass.states.async_set("input_button.seen", "2026-11-24T04:11:00+00:00")
        await house.wait(seconds=0.1)
    shakes = shaker.shakes
    assert not lamp.is_on
    assert not shaker.is_on

    await house.ear.pauses()
    await house.wait(seconds=15)
    await house.ear.cries()
    await house.wait(minutes=2)
    assert shaker.shakes == shakes
    await house.ear.calms()
    await house.wait(minutes=2)
    await house.ear.cries()
    assert shaker.shakes == shakes + 1


async def test_it_stops_at_the_limit(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert, limit=1)
    await house.ear.cries()
    await house.wait(minutes=1.2, step=1.5)
    assert not lamp.is_on
    shakes = shaker.shakes
    await house.ear.pauses()
    await house.wait(seconds=15)
    await house.ear.cries()
    await house.wait(minutes=1, step=1.5)
    assert shaker.shakes == shakes


async def test_nothing_shakes_on_through_a_restart(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    assert shaker.is_on
    await house.hass.async_stop(force=True)
    assert not shaker.is_on
    assert not lamp.is_on


async def test_an_edit_in_the_middle_keeps_the_state_before(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    await house.edit("visual_alert", **alert, calm_for=0.5)
    await house.ear.calms()
    await house.wait(minutes=1, step=1.5)
    assert not lamp.is_on
    assert not shaker.is_on


@pytest.mark.parametrize(
    "inputs", [{}, {"lights": ["light.sold"], "shakers": ["switch.sold"], "phones": ["gone"]}]
)
async def test_without_devices_it_ends(house: House, inputs: dict[str, Any]) -> None:
    await house.use("visual_alert", room=house.room, **inputs)
    await house.ear.cries()
    await house.wait(seconds=6, step=1.5)
    await house.ear.calms()
    await house.wait(minutes=2)
    assert house.runs == 0


async def test_after_a_power_cut_what_was_left_on_goes_off(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.ear.after_a_restart(None, timedelta(minutes=5))
    await lamp.async_turn_on(brightness=255, rgb_color=(255, 110, 0))
    await shaker.async_turn_on()
    await house.starts_with("visual_alert", **alert)
    assert not lamp.is_on
    assert not shaker.is_on


@pytest.mark.parametrize("away_min", [2, 40])
async def test_what_is_away_at_the_end_is_put_right_when_it_is_back(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker, away_min: int
) -> None:
    await lamp.async_turn_on(brightness=50, rgb_color=(1, 2, 3))
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    assert shaker.is_on
    await shaker.goes_away()
    await lamp.goes_away()
    await house.ear.calms()
    await house.wait(minutes=away_min)
    assert house.runs == 0
    await shaker.comes_back()
    await lamp.comes_back()
    await house.wait(seconds=10, step=1)
    assert not shaker.is_on
    assert (lamp.brightness, lamp.rgb_color) == (50, (1, 2, 3))
    assert house.runs == 0
    assert not house.hass.states.async_entity_ids("scene")


async def test_what_is_away_keeps_no_new_cry_from_being_told(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    await lamp.goes_away()
    await house.ear.calms()
    await house.wait(minutes=2)
    shakes = shaker.shakes
    await house.ear.cries()
    assert shaker.shakes == shakes + 1


async def test_what_comes_back_while_it_rests_is_put_right_too(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert, limit=1)
    await house.ear.cries()
    await house.wait(seconds=57, step=1.5)
    await lamp.goes_away()
    await shaker.goes_away()
    await house.wait(minutes=1, step=1.5)
    shaker._attr_is_on = True
    await lamp.comes_back()
    await shaker.comes_back()
    await house.wait(seconds=30, step=1.5)
    assert not lamp.is_on
    assert not shaker.is_on
    assert house.runs == 1


async def test_a_blip_in_the_middle_ends_nothing(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    await lamp.goes_away()
    await house.wait(seconds=6, step=1.5)
    await lamp.comes_back()
    shakes = shaker.shakes
    await house.wait(seconds=30, step=1.5)
    assert shaker.shakes == shakes + 10
    assert lamp.is_on


async def test_a_plug_and_a_bulb_that_miss_a_command_are_told_again(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(seconds=30, step=1.5)
    await shaker.async_turn_on()
    shaker.misses = lamp.misses = 1
    await house.wait(minutes=1, step=1.5)
    assert not shaker.is_on
    assert not lamp.is_on
    assert house.runs == 0


async def test_crying_that_begins_while_it_cleans_up_is_a_new_alert(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **alert)
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(seconds=30, step=1.5)
    await shaker.async_turn_on()
    shaker.misses = 1
    await house.wait(seconds=34, step=1)
    assert shaker.is_on
    await house.ear.cries()
    shakes = shaker.shakes
    await house.wait(seconds=12, step=1.5)
    assert shaker.shakes > shakes


async def test_a_light_in_its_own_colour_is_nothing_that_was_left(
    house: House, alert: dict[str, Any], lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.ear.after_a_restart(None, timedelta(minutes=5))
    await lamp.async_turn_on(brightness=255, rgb_color=(1, 2, 3))
    await lamp.goes_away()
    await house.starts_with("visual_alert", **alert)
    await house.wait(seconds=30)
    await lamp.comes_back()
    await house.wait(seconds=30)
    assert lamp.is_on
    assert lamp.rgb_color == (1, 2, 3)
