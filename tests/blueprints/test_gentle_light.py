"""Tests of the gentle light."""

from datetime import timedelta
from typing import Any

from homeassistant.components.light import ColorMode
import pytest

from .house import FakeLight, House


@pytest.fixture
def light(house: House) -> dict[str, Any]:
    return {"room": house.room, "lights": ["light.lamp"]}


async def test_dim_and_warm_while_crying_and_as_before_afterwards(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    await house.ear.cries()
    assert lamp.calls == [
        {"on": True, "brightness": 26, "color_temp_kelvin": 2200, "transition": 3.0}
    ]

    await house.ear.calms()
    await house.wait(seconds=110)
    assert lamp.is_on
    await house.wait(seconds=15)
    assert lamp.calls[1:] == [{"on": False, "transition": 30.0}]
    assert house.runs == 0
    assert not house.hass.states.async_entity_ids("scene")


async def test_a_light_that_was_on_gets_its_own_colour_back(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await lamp.async_turn_on(brightness=200, rgb_color=(10, 20, 30))
    await house.use("gentle_light", **light)
    await house.ear.cries()
    assert lamp.brightness == 26

    await house.ear.calms()
    await house.wait(minutes=3)
    assert lamp.is_on
    assert (lamp.brightness, lamp.color_mode, lamp.rgb_color) == (200, ColorMode.RGB, (10, 20, 30))


async def test_crying_that_comes_back_goes_on_with_the_light(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    for _ in range(3):
        await house.ear.cries()
        await house.wait(seconds=60)
        await house.ear.calms()
        await house.wait(seconds=90)
    assert [call["on"] for call in lamp.calls] == [True]

    await house.wait(seconds=60)
    assert not lamp.is_on


async def test_the_state_before_survives_a_room_that_goes_deaf(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await house.ear.goes_deaf()
    await house.wait(minutes=4)
    assert lamp.is_on
    await house.ear.cries()
    await house.wait(minutes=4)
    assert lamp.is_on
    await house.ear.goes_deaf()
    await house.wait(minutes=6)
    assert not lamp.is_on


async def test_the_state_before_survives_an_edit_of_the_automation(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await house.edit("gentle_light", **light, calm_for=1)
    assert lamp.is_on
    await house.ear.calms()
    await house.wait(minutes=2)
    assert not lamp.is_on


async def test_an_edit_after_the_cry_gives_the_light_back(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await house.ear.calms()
    await house.edit("gentle_light", **light, calm_for=1)
    await house.wait(minutes=2)
    assert not lamp.is_on


async def test_a_restart_in_the_middle_of_a_cry_gives_the_light_back_first(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await lamp.async_turn_on(brightness=200, rgb_color=(10, 20, 30))
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await house.hass.async_stop(force=True)
    assert lamp.brightness == 200


async def test_after_the_limit_it_rests_until_it_is_calm(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light, limit=10)
    await house.ear.cries()
    await house.wait(minutes=9)
    assert lamp.is_on
    await house.wait(minutes=2)
    assert not lamp.is_on

    await house.ear.pauses()
    await house.wait(seconds=10)
    await house.ear.cries()
    await house.wait(minutes=5)
    assert not lamp.is_on

    await house.ear.calms()
    await house.wait(minutes=3)
    await house.ear.cries()
    assert lamp.is_on


@pytest.mark.parametrize(
    "change",
    [{"brightness": 180}, None],
    ids=["somebody made it bright", "somebody switched it off"],
)
async def test_a_light_that_somebody_changed_is_left_alone(
    house: House, light: dict[str, Any], lamp: FakeLight, change: dict[str, Any] | None
) -> None:
    await lamp.async_turn_on(brightness=100)
    await house.use("gentle_light", **light)
    await house.ear.cries()
    if change:
        await lamp.async_turn_on(**change)
    else:
        await lamp.async_turn_off()
    done = len(lamp.calls)
    await house.ear.calms()
    await house.wait(minutes=3)
    assert lamp.calls[done:] == []
    assert house.runs == 0


async def test_only_if(house: House, light: dict[str, Any], lamp: FakeLight) -> None:
    night = {"condition": "state", "entity_id": "sun.sun", "state": "below_horizon"}
    house.hass.states.async_set("sun.sun", "above_horizon")
    await house.use("gentle_light", **light, only_if=[night])
    await house.ear.cries()
    assert lamp.calls == []
    assert house.runs == 0

    await house.ear.calms()
    house.hass.states.async_set("sun.sun", "below_horizon")
    await house.ear.cries()
    assert lamp.is_on


async def test_a_light_that_is_gone_does_not_keep_the_other_dark(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light | {"lights": ["light.sold", "light.lamp"]})
    await house.ear.cries()
    assert lamp.is_on
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not lamp.is_on
    assert house.runs == 0


@pytest.mark.parametrize(("ago_min", "stays"), [(10, False), (120, True)])
async def test_after_a_power_cut_a_light_that_was_left_on_goes_off(
    house: House, light: dict[str, Any], lamp: FakeLight, ago_min: int, stays: bool
) -> None:
    await house.ear.after_a_restart(None, timedelta(minutes=ago_min))
    await lamp.async_turn_on(brightness=26)
    await house.starts_with("gentle_light", **light)
    await house.wait(minutes=3)
    assert lamp.is_on is stays


@pytest.mark.parametrize("away_min", [1, 40])
async def test_a_light_that_is_away_at_the_end_gets_its_turn_when_it_is_back(
    house: House, light: dict[str, Any], lamp: FakeLight, away_min: int
) -> None:
    await lamp.async_turn_on(brightness=200, rgb_color=(10, 20, 30))
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await lamp.goes_away()
    await house.ear.calms()
    await house.wait(minutes=away_min)
    await lamp.comes_back()
    await house.wait(minutes=3)
    assert (lamp.brightness, lamp.color_mode, lamp.rgb_color) == (200, ColorMode.RGB, (10, 20, 30))
    assert house.runs == 0
    assert not house.hass.states.async_entity_ids("scene")


async def test_what_was_before_is_too_old_after_half_a_night(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await lamp.async_turn_on(brightness=200)
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await lamp.goes_away()
    await house.ear.calms()
    await house.wait(minutes=200, step=30)
    await lamp.comes_back()
    await house.wait(minutes=3)
    assert lamp.brightness == 26

    await lamp.async_turn_on(brightness=100)
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(minutes=3)
    assert lamp.brightness == 100
    assert not house.hass.states.async_entity_ids("scene")


async def test_a_light_that_is_away_keeps_no_other_dark_at_the_next_cry(
    house: House, light: dict[str, Any], lamp: FakeLight, second_lamp: FakeLight
) -> None:
    light["lights"] = ["light.lamp", "light.second_lamp"]
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await lamp.goes_away()
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not second_lamp.is_on
    await house.ear.cries()
    assert second_lamp.is_on


async def test_a_light_that_was_away_when_it_began_joins_in(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await lamp.goes_away()
    await house.use("gentle_light", **light)
    await house.ear.cries()
    await house.wait(minutes=1)
    assert lamp.calls == []
    await lamp.comes_back()
    assert lamp.brightness == 26
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not lamp.is_on


async def test_after_the_limit_a_light_that_comes_back_is_not_lit_again(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light, limit=10)
    await house.ear.cries()
    await house.wait(minutes=11)
    await lamp.goes_away()
    await lamp.comes_back()
    await house.wait(minutes=1)
    assert not lamp.is_on


async def test_a_bulb_that_misses_a_command_is_told_again(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.use("gentle_light", **light)
    await house.ear.cries()
    lamp.misses = 1
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not lamp.is_on
    assert house.runs == 0


async def test_after_a_power_cut_a_light_that_is_still_away_has_its_turn_when_it_is_back(
    house: House, light: dict[str, Any], lamp: FakeLight
) -> None:
    await house.ear.after_a_restart(None, timedelta(minutes=10))
    await lamp.async_turn_on(brightness=26)
    await lamp.goes_away()
    await house.starts_with("gentle_light", **light)
    await house.wait(minutes=4)
    await lamp.comes_back()
    await house.wait(minutes=3)
    assert not lamp.is_on
