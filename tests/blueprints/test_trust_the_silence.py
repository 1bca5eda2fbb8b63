"""Tests of trusting the silence."""

from typing import Any

import pytest

from .house import CRYING, House, Phone

LOST = "The room has not been heard since 20:10. Silence does not mean that the baby is calm."


@pytest.fixture
async def phone(house: House) -> Phone:
    return await house.phone("Phone")


@pytest.fixture
def inputs(house: House, phone: Phone) -> dict[str, Any]:
    return {"room": house.room, "phones": [phone.device_id]}


async def test_told_when_it_goes_deaf_and_when_it_hears_again(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.goes_deaf()
    await house.wait(minutes=2)
    assert phone.calls == []
    await house.wait(minutes=2.5)
    (told,) = phone.told
    assert told["title"] == "Nursery"
    assert told["message"] == LOST
    assert told["data"]["push"]["interruption-level"] == "time-sensitive"
    assert told["data"]["clickAction"] == f"/?more-info-entity-id={CRYING}"

    await house.wait(minutes=30, step=30)
    assert len(phone.told) == 1
    await house.ear.listens()
    await house.wait(minutes=1)
    assert phone.shows == "The room can be heard again. For 35 min it was not."
    assert phone.told[1]["data"]["tag"] == told["data"]["tag"]
    assert phone.told[1]["data"]["push"] == {"interruption-level": "passive"}
    assert house.runs == 0

    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    assert len(phone.told) == 3


async def test_a_moment_without_sound_tells_nobody(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    for _ in range(4):
        await house.ear.goes_deaf()
        await house.wait(minutes=2)
        await house.ear.listens()
        await house.wait(minutes=1)
    assert phone.calls == []
    assert house.runs == 0


async def test_a_muted_microphone_is_no_quiet_room(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.has_no_signal()
    assert house.hass.states.is_state(CRYING, "unknown")
    await house.wait(minutes=4.5)
    assert phone.shows == LOST


async def test_sound_that_comes_and_goes_is_not_back(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    for _ in range(3):
        await house.ear.listens()
        await house.wait(seconds=10)
        await house.ear.goes_deaf()
        await house.wait(seconds=60)
    assert [told["message"] for told in phone.told] == [LOST]


async def test_by_day_nobody_is_told_until_the_night_begins(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs, night_from="21:00:00")
    await house.ear.goes_deaf()
    await house.wait(minutes=49, step=30)
    assert phone.calls == []
    await house.wait(minutes=2, step=30)
    assert phone.shows == LOST


async def test_the_same_times_mean_day_and_night(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    times = {"night_from": "08:00:00", "night_to": "08:00:00"}
    await house.use("trust_the_silence", **inputs, **times)
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    assert phone.shows == LOST


async def test_a_room_that_is_paused_is_not_lost_until_it_may_listen_again(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.is_paused()
    await house.wait(minutes=20, step=30)
    assert phone.calls == []
    await house.ear.may_listen()
    await house.ear.goes_deaf()
    await house.wait(minutes=2)
    assert phone.calls == []
    await house.wait(minutes=2.5)
    assert len(phone.told) == 1

    # Who pauses it knows that it does not hear.
    await house.ear.is_paused()
    await house.wait(minutes=1)
    assert not phone.shows
    await house.ear.may_listen()
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    assert phone.shows == LOST


async def test_a_room_that_does_not_even_start_is_told_too(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.is_unloaded()
    await house.wait(minutes=4.5)
    assert phone.shows == LOST


async def test_after_a_restart_a_room_that_is_still_deaf_is_told(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.ear.goes_deaf()
    await house.starts_with("trust_the_silence", **inputs)
    await house.wait(minutes=4.5)
    assert phone.shows == LOST


async def test_after_an_edit_what_was_told_before_is_taken_back_once_it_hears(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    await house.use("trust_the_silence", **inputs)
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    await house.edit("trust_the_silence", **inputs, deaf_for=10)
    await house.ear.listens()
    await house.wait(minutes=1)
    assert not phone.shows
    assert house.runs == 0


async def test_crying_that_is_disabled_claims_nothing(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    house.disable(CRYING)
    await house.use("trust_the_silence", **inputs)
    await house.wait(minutes=5)
    assert phone.calls == []


async def test_two_phones_of_one_name_are_each_told(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    other = await house.phone("Phone")
    inputs["phones"].append(other.device_id)
    await house.use("trust_the_silence", **inputs)
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    await house.ear.listens()
    await house.wait(minutes=1)
    assert [len(phone.told), len(other.told)] == [2, 2]


async def test_critical_and_in_the_house_s_language(
    house: House, inputs: dict[str, Any], phone: Phone
) -> None:
    house.hass.config.language = "de"
    await house.use("trust_the_silence", **inputs, critical=True)
    await house.ear.goes_deaf()
    await house.wait(minutes=4.5)
    (told,) = phone.told
    assert told["message"].startswith("Der Raum wird seit 20:10 nicht gehört.")
    assert told["data"]["push"]["interruption-level"] == "critical"
    assert told["data"]["channel"] == "alarm_stream"
