"""Tests of the notifications."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_get_persistent_notifications

from cry_detection import Change

from .house import CRYING, House, Phone, settle

GOT_IT = "I've got it"


@pytest.fixture
async def anna(house: House) -> Phone:
    return await house.phone("Anna's phone")


@pytest.fixture
async def ben(house: House) -> Phone:
    return await house.phone("Ben's phone")


def inputs(house: House, first: Phone, *following: Phone, **more: Any) -> dict[str, Any]:
    return {
        "room": house.room,
        "first": [first.device_id],
        "next": [phone.device_id for phone in following],
        **more,
    }


async def test_told_once_and_cleared_when_calm(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    (told,) = anna.told
    assert told["title"] == "Nursery"
    assert told["message"] == "The baby has been crying since 20:10."
    assert told["data"]["tag"] == f"cry_monitor_{house.room}_cry"
    assert [action["title"] for action in told["data"]["actions"]] == [GOT_IT, "False alarm"]
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
    await house.use("tell_us", **inputs(house, anna))
    for quiet in (house.ear.pauses, house.ear.calms, house.ear.pauses):
        await house.ear.cries()
        await house.wait(seconds=30)
        await quiet()
        await house.wait(seconds=60)
    assert len(anna.told) == 1


async def test_the_other_is_told_when_it_goes_on(house: House, anna: Phone, ben: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, ben))
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
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.wait(minutes=4)
    await house.ear.calms()
    await house.wait(minutes=10)
    assert ben.calls == []


@pytest.mark.parametrize("button", [GOT_IT, "False alarm"])
async def test_a_tap_takes_it_away_until_it_is_calm(
    house: House, anna: Phone, ben: Phone, button: str
) -> None:
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.tap(anna, button)
    assert not anna.shows

    await house.wait(minutes=6)
    await house.ear.pauses()
    await house.wait(seconds=10)
    await house.ear.cries()
    await house.wait(minutes=6)
    assert len(anna.told) == 1
    assert [told["message"] for told in ben.told] == (
        ["Anna's phone is on it."] if button == GOT_IT else []
    )

    await house.ear.calms()
    await house.wait(minutes=3)
    assert not ben.shows
    await house.ear.cries()
    assert len(anna.told) == 2


@pytest.mark.parametrize(
    "action", ["cry_monitor_of_the_attic_got_it_1", "SILENCE", "1", 5], ids=str
)
async def test_a_tap_on_something_else_is_not_ours(
    house: House, anna: Phone, ben: Phone, action: Any
) -> None:
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    house.hass.bus.async_fire("mobile_app_notification_action", {"action": action})
    await settle()
    assert anna.shows
    await house.wait(minutes=6)
    assert len(ben.told) == 1


async def test_critical_alerts_for_both_kinds_of_phone(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, critical=True))
    await house.ear.cries()
    data = anna.told[0]["data"]
    assert data["push"]["sound"] == {"name": "default", "critical": 1, "volume": 1.0}
    assert data["push"]["interruption-level"] == "critical"
    assert (data["channel"], data["ttl"], data["priority"]) == ("alarm_stream", 0, "high")


async def test_a_short_loss_of_sound_is_the_same_spell(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    for _ in range(3):
        await house.ear.goes_deaf()
        await house.wait(seconds=30)
        await house.ear.listens()
        await house.ear.cries()
        await house.wait(seconds=30)
    assert len(anna.told) == 1


async def test_a_long_loss_of_sound_is_not_shown_as_calm(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    await house.ear.goes_deaf()
    await house.wait(minutes=11)
    assert [told["message"][:18] for told in anna.told] == [
        "The baby has been ",
        "The sound was lost",
    ]
    assert anna.shows
    assert anna.told[1]["data"]["tag"] == anna.told[0]["data"]["tag"]
    assert house.runs == 0

    await house.ear.listens()
    await house.ear.cries()
    assert len(anna.told) == 3


async def test_an_edit_in_the_middle_of_a_cry_tells_nobody_again(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.wait(minutes=2)
    await house.edit("tell_us", **inputs(house, anna, ben, calm_for=1))
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
    ("ended", "ago_min", "told"),
    [
        pytest.param(Change.INTERRUPTED, 2, 0, id="a restart in the middle of a cry"),
        pytest.param(None, 4, 0, id="a power cut in the middle of a cry"),
        pytest.param(Change.INTERRUPTED, 20, 1, id="a long time before the restart"),
        pytest.param(Change.ENDED, 2, 1, id="a new cry after a restart"),
    ],
)
async def test_after_a_restart(
    house: House, anna: Phone, ended: Change | None, ago_min: int, told: int
) -> None:
    await house.ear.after_a_restart(ended, timedelta(minutes=ago_min))
    await house.use("tell_us", **inputs(house, anna))
    assert anna.calls == []
    await house.ear.cries()
    assert len(anna.told) == told
    assert house.runs == 1

    await house.ear.calms()
    await house.wait(minutes=3)
    assert len(anna.told) == told
    assert anna.calls[-1]["message"] == "clear_notification"


async def test_quiet_hours(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, quiet_from="20:00:00", quiet_to="20:30:00"))
    await house.ear.cries()
    await house.wait(minutes=1)
    assert anna.calls == []
    await house.wait(minutes=20)
    assert len(anna.told) == 1


async def test_quiet_hours_over_midnight(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, quiet_from="20:00:00", quiet_to="06:00:00"))
    await house.ear.cries()
    await house.wait(minutes=1)
    assert anna.calls == []


async def test_nobody_who_is_next_is_woken_in_the_quiet_hours(
    house: House, anna: Phone, ben: Phone
) -> None:
    times = {"quiet_from": "20:12:00", "quiet_to": "20:20:00"}
    await house.use("tell_us", **inputs(house, anna, ben, **times))
    await house.ear.cries()
    await house.wait(minutes=8)
    assert len(anna.told) == 1
    assert ben.told == []
    await house.wait(minutes=3)
    assert len(ben.told) == 1


async def test_a_phone_that_is_gone_does_not_keep_the_others_silent(
    house: House, anna: Phone
) -> None:
    config = inputs(house, anna)
    config["first"] = ["gone", anna.device_id]
    await house.use("tell_us", **config)
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(minutes=3)
    assert len(anna.told) == 1
    assert not anna.shows


async def test_two_phones_of_one_name_are_each_told(house: House) -> None:
    anna, ben = await house.phone("iPhone"), await house.phone("iPhone")
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    assert anna.shows == "The baby has been crying since 20:10."
    assert ben.calls == []
    (notice,) = async_get_persistent_notifications(house.hass).values()
    assert notice["message"].startswith("Several phones have the same name in Home Assistant: iPh")
    await house.wait(minutes=6)
    assert [len(anna.told), len(ben.told)] == [1, 1]
    # An app that is told to clear something without a tag might show it as words.
    await house.ear.calms()
    await house.wait(minutes=3)
    assert [len(anna.calls), len(ben.calls)] == [1, 1]


async def test_a_phone_of_the_same_name_that_was_not_chosen_is_not_told(
    house: House, anna: Phone
) -> None:
    other = await house.phone("Anna's phone")
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    assert len(anna.told) == 1
    assert other.calls == []


async def test_a_phone_whose_app_is_not_loaded_keeps_no_other_silent(
    house: House, anna: Phone, ben: Phone
) -> None:
    await house.unload(anna)
    config = inputs(house, anna)
    config["first"].append(ben.device_id)
    await house.use("tell_us", **config)
    await house.ear.cries()
    assert len(ben.told) == 1
    assert house.runs == 1


async def test_crying_that_is_shown_as_something_else_is_no_lost_sound(
    house: House, anna: Phone, ben: Phone
) -> None:
    house.show_as(CRYING, "motion")
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.wait(minutes=6)
    assert len(ben.told) == 1
    await house.ear.calms()
    await house.wait(minutes=15)
    assert not anna.shows
    assert len(anna.told) == 1
    assert house.runs == 0


@pytest.mark.parametrize("when", ["before", "meanwhile"])
async def test_crying_that_got_another_id_is_no_lost_sound(
    house: House, anna: Phone, when: str
) -> None:
    if when == "before":
        house.rename(CRYING, "binary_sensor.baby")
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    assert len(anna.told) == 1
    if when == "meanwhile":
        house.rename(CRYING, "binary_sensor.baby")
        await settle()
    await house.ear.calms()
    await house.wait(minutes=15)
    assert not anna.shows
    assert len(anna.told) == 1
    assert house.runs == 0


async def test_a_sensor_of_another_integration_on_the_same_device_is_not_the_baby(
    house: House, anna: Phone
) -> None:
    house.stranger("binary_sensor", "on")
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not anna.shows


async def test_a_sensor_that_is_removed_while_the_baby_cries_claims_nothing(
    house: House, anna: Phone
) -> None:
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    house.disable(CRYING)
    await house.wait(minutes=15)
    assert len(anna.told) == 1
    assert not anna.shows
    assert house.runs == 0


async def test_a_room_that_somebody_pauses_is_no_lost_sound(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    await house.ear.is_paused()
    await house.wait(minutes=11)
    assert len(anna.told) == 1
    assert not anna.shows


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"phone": "device_tracker.anna_s_phone"}, "Anna"),
        ({"user_id": "user 1"}, "Anna"),
        ({}, "Anna's phone"),
    ],
    ids=["by her phone", "by her user", "by the name of the phone"],
)
async def test_a_tap_tells_the_other_who_is_on_it(
    house: House, anna: Phone, ben: Phone, person: dict[str, str], name: str
) -> None:
    house.person("Anna", **person)
    house.person("Ben", user_id="user 2", phone="device_tracker.ben_s_phone")
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.wait(minutes=6)
    await house.tap(anna, GOT_IT)
    assert not anna.shows
    assert ben.shows == f"{name} is on it."
    data = ben.told[-1]["data"]
    assert data["tag"] == ben.told[0]["data"]["tag"]
    assert data["push"] == {"interruption-level": "passive"}
    assert "actions" not in data
    await house.ear.calms()
    await house.wait(minutes=3)
    assert not ben.shows


async def test_who_taps_with_the_account_of_the_other_is_known_by_the_phone(
    house: House, anna: Phone, ben: Phone
) -> None:
    house.person("Anna", phone="device_tracker.anna_s_phone")
    house.person("Ben", user_id=anna.user_id, phone="device_tracker.ben_s_phone")
    await house.use("tell_us", **inputs(house, anna, ben))
    await house.ear.cries()
    await house.tap(anna, GOT_IT)
    assert ben.shows == "Anna is on it."


async def test_a_tap_on_the_notification_opens_the_room(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna))
    await house.ear.cries()
    data = anna.told[0]["data"]
    assert data["clickAction"] == data["url"] == f"/?more-info-entity-id={CRYING}"
    assert "image" not in data
    assert len(data["actions"]) == 2


async def test_a_dashboard_of_ones_own(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, dashboard="/dashboard-baby/0"))
    await house.ear.cries()
    data = anna.told[0]["data"]
    assert data["clickAction"] == data["url"] == "/dashboard-baby/0"


async def test_a_camera_shows_the_room_and_lets_listen(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna, camera="camera.nursery"))
    await house.ear.cries()
    data = anna.told[0]["data"]
    assert data["image"] == "/api/camera_proxy/camera.nursery"
    assert data["entity_id"] == "camera.nursery"
    # Android shows three buttons at most.
    assert len(data["actions"]) == 3
    assert data["actions"][-1] == {
        "action": "URI",
        "title": "Listen now",
        "uri": "/?more-info-entity-id=camera.nursery",
    }


@pytest.mark.parametrize(
    ("house_speaks", "chosen", "message", "button"),
    [
        ("de", "auto", "Das Baby schreit seit 20:10.", "Ich gehe hin"),
        ("pt-BR", "auto", "O bebé chora desde as 20:10.", "Vou eu"),
        ("sv", "auto", "The baby has been crying since 20:10.", GOT_IT),
        ("de", "fr", "Bébé pleure depuis 20:10.", "J'y vais"),
    ],
)
async def test_it_speaks_as_the_house_does(
    house: House, anna: Phone, house_speaks: str, chosen: str, message: str, button: str
) -> None:
    house.hass.config.language = house_speaks
    await house.use("tell_us", **inputs(house, anna, language=chosen))
    await house.ear.cries()
    assert anna.shows == message
    assert anna.told[0]["data"]["actions"][0]["title"] == button


async def test_words_of_ones_own(house: House, anna: Phone) -> None:
    words = {"title": "{room}!", "message": "Leo cries, {time}", "got_it": "Me"}
    await house.use("tell_us", **inputs(house, anna, **words))
    await house.ear.cries()
    (told,) = anna.told
    assert (told["title"], told["message"]) == ("Nursery!", "Leo cries, 20:10")
    assert [each["title"] for each in told["data"]["actions"]] == ["Me", "False alarm"]


async def test_a_renamed_room_is_called_by_its_new_name(house: House, anna: Phone) -> None:
    await house.use("tell_us", **inputs(house, anna))
    house.call_room("Attic")
    await house.ear.cries()
    assert anna.told[0]["title"] == "Attic"
