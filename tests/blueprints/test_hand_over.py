"""Tests of handing over."""

from typing import Any

import pytest

from cry_detection import Change

from .house import House, Phone


@pytest.fixture
async def rested(house: House) -> Phone:
    return await house.phone("Rested")


@pytest.fixture
async def tired(house: House) -> Phone:
    return await house.phone("Tired")


@pytest.fixture
def inputs(house: House, rested: Phone, tired: Phone) -> dict[str, Any]:
    return {"room": house.room, "rested": [rested.device_id], "tired": [tired.device_id]}


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

    await house.tap(rested, "I'm coming")
    assert not rested.shows
    assert tired.told[0]["message"] == "Rested is coming to take over. You did well."
    await house.wait(minutes=60, step=30)
    assert len(rested.told) == 1
    assert house.runs == 0


async def test_a_moment_without_sound_does_not_begin_the_count_anew(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    await house.wait(minutes=10)
    await house.ear.stutters()
    await house.wait(minutes=12)
    assert len(rested.told) == 1


async def test_without_an_answer_it_goes_away(
    house: House, inputs: dict[str, Any], rested: Phone, tired: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    await house.wait(minutes=21)
    assert rested.shows
    await house.wait(minutes=31, step=30)
    assert not rested.shows
    assert tired.calls == []
    assert house.runs == 0


async def test_short_spells_do_not_add_up(
    house: House, inputs: dict[str, Any], rested: Phone
) -> None:
    await house.use("hand_over", **inputs)
    for _ in range(3):
        await house.ear.cries()
        await house.wait(minutes=15)
        await house.ear.calms()
        await house.wait(minutes=1)
    assert rested.calls == []


async def test_a_hard_evening_asks(house: House, inputs: dict[str, Any], rested: Phone) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.has_heard(115)
    assert rested.calls == []
    # The sums are shown every 15 seconds.
    await house.wait(seconds=20)
    house.ear.crying_min = 121
    await house.ear.listens()
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
        await house.wait(minutes=15, step=30)
    assert len(rested.told) == 1
    await house.wait(minutes=20, step=30)
    await house.ear.cries()
    assert len(rested.told) == 2


@pytest.mark.parametrize("ended", [None, Change.INTERRUPTED])
async def test_a_cry_of_before_a_restart_asks_nobody(
    house: House, inputs: dict[str, Any], rested: Phone, ended: Change | None
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    await house.wait(minutes=15)
    await house.ear.restarts(ended)
    await house.wait(minutes=10)
    assert rested.calls == []
    await house.ear.cries()
    await house.wait(minutes=10)
    assert rested.calls == []


async def test_phones_that_are_gone(house: House, inputs: dict[str, Any], rested: Phone) -> None:
    gone = {"rested": ["gone", rested.device_id], "tired": ["gone"]}
    await house.use("hand_over", **inputs | gone)
    await house.ear.cries()
    await house.wait(minutes=21)
    assert len(rested.told) == 1
    await house.tap(rested, "I'm coming")
    assert house.runs == 0


async def test_a_tap_in_another_automation_is_not_ours(
    house: House, inputs: dict[str, Any], rested: Phone, tired: Phone
) -> None:
    await house.use("hand_over", **inputs)
    await house.ear.cries()
    await house.wait(minutes=21)
    house.hass.bus.async_fire(
        "mobile_app_notification_action",
        {"action": f"cry_monitor_{house.room}_cry_got_it_{rested.device_id}"},
    )
    await house.wait(seconds=5)
    assert rested.shows
    assert tired.calls == []


async def test_in_the_house_s_language_or_ones_own_words(
    house: House, inputs: dict[str, Any], rested: Phone, tired: Phone
) -> None:
    house.hass.config.language = "nl"
    own = {"long_message": "{minutes} min!", "relief": "{name} komt al."}
    await house.use("hand_over", **inputs, **own)
    await house.ear.cries()
    await house.wait(minutes=21)
    assert rested.shows == "20 min!"
    await house.tap(rested, "Ik kom")
    assert tired.shows == "Rested komt al."
