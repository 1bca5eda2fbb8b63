"""Tests of the notifications."""

from datetime import timedelta
from typing import Any

import pytest

from .house import CRY, House, Phone

TAG = "cry_monitor_event_nursery_cry"


@pytest.fixture
def anna(house: House) -> Phone:
    return house.phone("Anna's phone")


@pytest.fixture
def ben(house: House) -> Phone:
    return house.phone("Ben's phone")


def inputs(first: Phone, *following: Phone, **more: Any) -> dict[str, Any]:
    return {
        "cry": CRY,
        "first": [first.device_id],
        "next": [phone.device_id for phone in following],
        **more,
    }


async def test_told_once_and_cleared_when_calm(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(anna))
    await house.ear.cries()
    (told,) = anna.told
    assert told["title"] == "Nursery"
    assert told["message"] == "The baby has been crying since 20:10."
    assert told["data"]["tag"] == TAG
    assert [action["title"] for action in told["data"]["actions"]] == ["I've got it", "False alarm"]
    assert told["data"]["push"]["interruption-level"] == "time-sensitive"
    assert told["data"]["channel"] == "Cry Monitor"

    await house.wait(minutes=3)
    await house.ear.calms()
    await house.wait(seconds=100)
    assert anna.shows
    await house.wait(seconds=30)
    assert not anna.shows
    assert len(anna.told) == 1
    assert house.runs == 0

    await house.ear.cries()
    assert len(anna.told) == 2


async def test_pauses_for_breath_and_a_short_calm_belong_to_the_same_spell(
    house: House, anna: Phone
) -> None:
    await house.use("tell_us", **inputs(anna))
    for quiet in (house.ear.pauses, house.ear.calms, house.ear.pauses):
        await house.ear.cries()
        await house.wait(seconds=30)
        await quiet()
        await house.wait(seconds=60)
    assert len(anna.told) == 1


async def test_the_other_is_told_when_it_goes_on(house: House, anna: Phone, ben: Phone) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    await house.wait(minutes=4)
    assert ben.told == []
    await house.wait(minutes=2)
    assert len(ben.told) == 1
    await house.wait(minutes=20)
    await house.ear.calms()
    await house.wait(minutes=3)
    assert (len(anna.told), len(ben.told)) == (1, 1)
    assert not anna.shows
    assert not ben.shows


async def test_the_other_sleeps_on_when_it_is_calm_in_time(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    await house.wait(minutes=4)
    await house.ear.calms()
    await house.wait(minutes=10)
    assert ben.calls == []


@pytest.mark.parametrize("button", ["got_it", "false_alarm"])
async def test_a_tap_takes_it_away_until_it_is_calm(
    house: House, anna: Phone, ben: Phone, button: str
) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    await house.tap(f"{TAG}_{button}")
    assert not anna.shows

    await house.wait(minutes=6)
    await house.ear.pauses()
    await house.wait(seconds=10)
    await house.ear.cries()
    await house.wait(minutes=6)
    assert len(anna.told) == 1
    assert ben.told == []

    await house.ear.calms()
    await house.wait(minutes=3)
    await house.ear.cries()
    assert len(anna.told) == 2


async def test_a_tap_for_another_room_is_not_ours(house: House, anna: Phone, ben: Phone) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    await house.tap("cry_monitor_event_attic_cry_got_it")
    await house.wait(minutes=6)
    assert len(ben.told) == 1


async def test_critical_alerts_for_both_kinds_of_phone(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(anna, critical=True))
    await house.ear.cries()
    data = anna.told[0]["data"]
    assert data["push"]["sound"] == {"name": "default", "critical": 1, "volume": 1.0}
    assert data["push"]["interruption-level"] == "critical"
    assert (data["channel"], data["ttl"], data["priority"]) == ("alarm_stream", 0, "high")


async def test_a_short_loss_of_sound_is_the_same_spell(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    for _ in range(3):
        await house.ear.goes_deaf()
        await house.wait(seconds=30)
        await house.ear.listens()
        await house.ear.cries()
        await house.wait(seconds=30)
    assert len(anna.told) == 1


async def test_a_long_loss_of_sound_is_not_shown_as_calm(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(anna))
    await house.ear.cries()
    await house.ear.goes_deaf()
    await house.wait(minutes=11)
    assert [told["message"][:18] for told in anna.told] == [
        "The baby has been ",
        "The sound was lost",
    ]
    assert anna.shows
    assert anna.told[1]["data"]["tag"] == TAG
    assert house.runs == 0

    await house.ear.listens()
    await house.ear.cries()
    assert len(anna.told) == 3


async def test_an_edit_in_the_middle_of_a_cry_tells_nobody_again(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.use("tell_us", **inputs(anna, ben))
    await house.ear.cries()
    await house.wait(minutes=2)
    await house.edit("tell_us", **inputs(anna, ben, calm_for=1))
    assert len(anna.told) == 1
    await house.wait(minutes=2)
    assert ben.told == []
    await house.wait(minutes=2)
    assert len(ben.told) == 1
    await house.ear.calms()
    await house.wait(minutes=2)
    assert not anna.shows
    assert not ben.shows


@pytest.mark.parametrize(
    ("kind", "ago_min", "told"),
    [
        pytest.param("interrupted", 2, 0, id="a restart in the middle of a cry"),
        pytest.param("started", 4, 0, id="a power cut in the middle of a cry"),
        pytest.param("interrupted", 20, 1, id="a long time before the restart"),
        pytest.param("ended", 2, 1, id="a new cry after a restart"),
    ],
)
async def test_after_a_restart(
    house: House, anna: Phone, kind: str, ago_min: int, told: int
) -> None:
    await house.ear.after_a_restart(kind, timedelta(minutes=ago_min))
    await house.use("tell_us", **inputs(anna))
    assert anna.calls == []
    await house.ear.cries()
    assert len(anna.told) == told
    assert house.runs == 1

    await house.ear.calms()
    await house.wait(minutes=3)
    assert len(anna.told) == told
    assert anna.calls[-1].data["message"] == "clear_notification"


async def test_quiet_hours(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(anna, quiet_from="20:00:00", quiet_to="20:30:00"))
    await house.ear.cries()
    await house.wait(minutes=1)
    assert anna.calls == []
    await house.wait(minutes=20)
    assert len(anna.told) == 1


async def test_quiet_hours_over_midnight(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(anna, quiet_from="20:00:00", quiet_to="06:00:00"))
    await house.ear.cries()
    await house.wait(minutes=1)
    assert anna.calls == []


async def test_nobody_who_is_next_is_woken_in_the_quiet_hours(
    house: House, anna: Phone, ben: Phone
) -> None:
    times = {"quiet_from": "20:12:00", "quiet_to": "20:20:00"}
    await house.use("tell_us", **inputs(anna, ben, **times))
    await house.ear.cries()
    await house.wait(minutes=8)
    assert len(anna.told) == 1
    assert ben.told == []
    await house.wait(minutes=3)
    assert len(ben.told) == 1


async def test_a_phone_that_is_gone_does_not_keep_the_others_silent(
    house: House, anna: Phone
) -> None:
    config = inputs(anna)
    config["first"] = ["gone", anna.device_id]
    await house.use("tell_us", **config)
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(minutes=3)
    assert len(anna.told) == 1
    assert not anna.shows
