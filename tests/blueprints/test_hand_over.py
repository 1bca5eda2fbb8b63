"""Tests of handing over."""

from typing import Any

import pytest

from .house import CRY, CRYING_TODAY, House, Phone

TAG = "cry_monitor_event_nursery_cry_hand_over"


@pytest.fixture
def rested(house: House) -> Phone:
    return house.phone("Rested")


@pytest.fixture
def tired(house: House) -> Phone:
    return house.phone("Tired")


@pytest.fixture
def inputs(rested: Phone, tired: Phone) -> dict[str, Any]:
    return {
        "cry": CRY,
        "crying_today": CRYING_TODAY,
        "rested": [rested.device_id],
        "tired": [tired.device_id],
    }


async def test_a_long_spell_asks_once(
    house: House, inputs: dict[str, Any], rested: Phone, tired: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    for _ in range(6):
        await house.wait(minutes=3)
        await house.ear.pauses()
        await house.wait(seconds=10)
        await house.ear.cries()
    assert rested.calls == []
    await house.wait(minutes=1.5)
    (told,) = rested.told
    assert told["message"].startswith("The baby has been crying for 20 minutes.")

    await house.tap(TAG)
    assert not rested.shows
    assert tired.told[0]["message"] == "Somebody is coming to take over. You did well."
    await house.wait(minutes=60)
    assert len(rested.told) == 1


async def test_without_an_answer_it_goes_away(
    house: House, inputs: dict[str, Any], rested: Phone, tired: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    await house.wait(minutes=21)
    assert rested.shows
    await house.wait(minutes=31)
    assert not rested.shows
    assert tired.calls == []
    assert house.runs == 0


async def test_short_spells_do_not_add_up(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    await house.use("hand_over", **inputs)
    for _ in range(4):
        await house.ear.cries()
        await house.wait(minutes=15)
        await house.ear.calms()
        await house.wait(minutes=1)
    assert rested.calls == []


async def test_a_hard_evening_asks(house: House, inputs: dict[str, Any], rested: Phone) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.has_heard(119)
    assert rested.calls == []
    await house.ear.has_heard(121)
    assert rested.told[0]["message"].startswith("It has been a hard day: 121 minutes")


@pytest.mark.parametrize(("begins", "asked"), [("20:00:00", 1), ("21:00:00", 0)])
async def test_a_hard_day_counts_from_the_first_cry_of_the_evening(
    house: House, inputs: dict[str, Any], rested: Phone, begins: str, asked: int
) -> None:
    await house.ear.has_heard(150)
    await house.use("hand_over", **inputs, evening_from=begins)
    assert rested.calls == []
    await house.ear.cries()
    assert len(rested.told) == asked


async def test_it_asks_again_after_some_hours_only(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    await house.ear.has_heard(150)
    await house.use("hand_over", **inputs, pause=1)
    for _ in range(3):
        await house.ear.cries()
        await house.ear.calms()
        await house.wait(minutes=15)
    assert len(rested.told) == 1
    await house.wait(minutes=20)
    await house.ear.cries()
    assert len(rested.told) == 2


async def test_an_event_from_before_a_power_cut_asks_nobody(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    house.hass.states.async_set("binary_sensor.nursery_crying", "off", {"device_class": "sound"})
    await house.wait(minutes=25)
    assert rested.calls == []


async def test_a_sensor_that_is_gone_and_phones_that_are_gone(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    gone = {"crying_today": "sensor.gone", "rested": ["gone", rested.device_id], "tired": ["gone"]}
    await house.use("hand_over", **inputs | gone)
    await house.ear.cries()
    await house.wait(minutes=21)
    assert len(rested.told) == 1
    await house.tap(TAG)
    assert house.runs == 0
