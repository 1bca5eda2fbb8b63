"""Tests of the visual alert."""

from datetime import timedelta
from typing import Any

import pytest

from .house import CRYING, FakeLight, FakeShaker, House

ALERT = {"crying": CRYING, "lights": ["light.lamp"], "shakers": ["switch.shaker"]}
TAG = "cry_monitor_binary_sensor_nursery_crying_seen"


async def test_lights_pulse_slowly_and_are_as_before_afterwards(
    house: House, lamp: FakeLight, shaker: FakeShaker
) -> None:
    await lamp.async_turn_on(brightness=50, rgb_color=(1, 2, 3))
    await house.use("visual_alert", **ALERT)
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
    phone = house.phone("Phone")
    await house.use("visual_alert", crying=CRYING, phones=[phone.device_id], critical=True)
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
async def test_seen(house: House, lamp: FakeLight, shaker: FakeShaker, way: str) -> None:
    house.hass.states.async_set("input_button.seen", "2026-11-23T10:00:00+00:00")
    await house.use("visual_alert", **ALERT, seen_button=["input_button.seen"])
    await house.ear.cries()
    await house.wait(seconds=6, step=1.5)
    if way == "phone":
        await house.tap(TAG)
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


async def test_it_stops_at_the_limit(house: House, lamp: FakeLight, shaker: FakeShaker) -> None:
    await house.use("visual_alert", **ALERT, limit=1)
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
    house: House, lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **ALERT)
    await house.ear.cries()
    assert shaker.is_on
    await house.hass.async_stop(force=True)
    assert not shaker.is_on
    assert not lamp.is_on


async def test_an_edit_in_the_middle_keeps_the_state_before(
    house: House, lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.use("visual_alert", **ALERT)
    await house.ear.cries()
    await house.edit("visual_alert", **ALERT, calm_for=0.5)
    await house.ear.calms()
    await house.wait(minutes=1, step=1.5)
    assert not lamp.is_on
    assert not shaker.is_on


@pytest.mark.parametrize(
    "inputs", [{}, {"lights": ["light.sold"], "shakers": ["switch.sold"], "phones": ["gone"]}]
)
async def test_without_devices_it_ends(house: House, inputs: dict[str, Any]) -> None:
    await house.use("visual_alert", crying=CRYING, **inputs)
    await house.ear.cries()
    await house.wait(seconds=6, step=1.5)
    await house.ear.calms()
    await house.wait(minutes=2)
    assert house.runs == 0


async def test_after_a_power_cut_what_was_left_on_goes_off(
    house: House, lamp: FakeLight, shaker: FakeShaker
) -> None:
    await house.ear.after_a_restart("started", timedelta(minutes=5))
    await lamp.async_turn_on(brightness=255, rgb_color=(255, 110, 0))
    await shaker.async_turn_on()
    await house.starts_with("visual_alert", **ALERT)
    assert not lamp.is_on
    assert not shaker.is_on
