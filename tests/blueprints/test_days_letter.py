"""Tests of the day's letter, with a journal that remembers a week."""

from datetime import timedelta

from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_get_persistent_notifications

from .house import CRYING, House

LANGUAGES = {
    "de": "Ich habe heute bisher 1 h 35 min Schreien gehört.",
    "es": "Hoy, hasta ahora, he oído 1 h 35 min de llanto.",
    "fr": "J'ai entendu 1 h 35 min de pleurs aujourd'hui jusqu'ici.",
    "it": "Oggi finora ho sentito 1 h 35 min di pianto.",
    "nl": "Ik heb vandaag tot nu toe 1 h 35 min huilen gehoord.",
    "pl": "Dziś jak dotąd było słychać 1 h 35 min płaczu.",
    "pt": "Hoje, até agora, ouvi 1 h 35 min de choro.",
    "pt-BR": "Hoje, até agora, ouvi 1 h 35 min de choro.",
    "sv": "I heard 1 h 35 min of crying today so far.",
}


def remember(house: House, *minutes: float, heard_h: float = 20) -> None:
    """Let the last days have been heard, the latest first, with these minutes till 20:30."""
    for back, crying in enumerate(minutes, 1):
        midnight = dt_util.start_of_local_day() - timedelta(days=back)
        half = timedelta(minutes=crying / 2)
        cries = [(midnight + timedelta(hours=9), half), (midnight + timedelta(hours=15), half)]
        # Late in the evening it cries for an hour more, which no letter of 20:30 may count.
        cries.append((midnight + timedelta(hours=22), timedelta(hours=1)))
        house.ear.remembers(midnight.date(), heard_h, cries)


async def read(house: House, **inputs: object) -> str:
    """Return the letter of this evening."""
    inputs = {"room": house.room, "at": "20:30:00"} | inputs
    await house.use("days_letter", **inputs)
    await house.wait(minutes=20, step=60)
    await house.hass.async_block_till_done()
    (letter,) = async_get_persistent_notifications(house.hass).values()
    assert letter["title"] == "Nursery"
    return str(letter["message"])


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (95, "I heard 1 h 35 min of crying today so far.\n\nThat is 35 min more"),
        (95, "which had 1 h 0 min on average. You are not imagining it"),
        (25, "I heard 25 min of crying today so far.\n\nThat is 35 min less than"),
        (63, "That is about as much as by this time on the other days of the week"),
        (0, "I heard no crying today so far."),
        (0.4, "I heard less than a minute of crying today so far."),
    ],
)  # fmt: skip
async def test_today_beside_the_week(house: House, today: float, words: str) -> None:
    remember(house, 50, 60, 70, 60, 60, 50, 70)
    await house.ear.has_heard(today)
    assert words in await read(house)


async def test_a_cry_at_the_hour_of_the_letter_counts_up_to_it(house: House) -> None:
    for back in range(1, 8):
        midnight = dt_util.start_of_local_day() - timedelta(days=back)
        cry = (midnight + timedelta(hours=20, minutes=10), timedelta(minutes=60))
        house.ear.remembers(midnight.date(), 20, [cry])
    await house.ear.has_heard(20)
    assert "which had 20 min on average" in await read(house)


async def test_days_that_were_hardly_heard_do_not_count(house: House) -> None:
    remember(house, 10, 20, 30, 40, heard_h=8)
    await house.ear.has_heard(30)
    assert "days of the week" not in await read(house)


async def test_two_days_are_no_week(house: House) -> None:
    remember(house, 10, 20)
    await house.ear.has_heard(30)
    assert "days of the week" not in await read(house)


async def test_a_day_of_which_little_was_heard_is_not_compared(house: House) -> None:
    remember(house, 50, 60, 70)
    house.ear.heard_h = 5
    await house.ear.has_heard(10)
    letter = await read(house)
    assert "I heard 10 min of crying today so far.\n\nI could hear the room for 24 %" in letter
    assert "days of the week" not in letter


async def test_a_room_that_is_deaf_now_says_so(house: House) -> None:
    await house.ear.has_heard(10)
    await house.ear.goes_deaf()
    assert (await read(house)).startswith("I cannot hear the room right now.\n\nI heard 10 min")


async def test_a_deaf_room_is_no_calm_day(house: House) -> None:
    remember(house, 50, 60, 70)
    house.ear.heard_h = 0
    await house.ear.goes_deaf()
    letter = await read(house)
    assert "I did not hear the room today" in letter
    assert "no crying" not in letter
    assert "on average" not in letter


@pytest.mark.parametrize(
    ("born", "words"),
    [
        ("2026-11-01", "117 to 133 minutes"),
        ("2026-10-11", "117 to 133 minutes"),
        ("2026-09-25", "in the first six weeks, and about 68 minutes at ten to twelve weeks"),
        ("2026-09-10", "about 68 minutes a day of fussing and crying on average at ten to twelve"),
        ("2026-03-01", None),
        ("2027-03-01", None),
        ("", None),
        ("soon", None),
    ],
)
async def test_what_is_usual_at_this_age(house: House, born: str, words: str | None) -> None:
    letter = await read(house, born=born)
    assert (words or "Babies differ a lot") in letter if words else "In studies" not in letter


@pytest.mark.parametrize(
    ("country", "words"),
    [("US", "1-833-852-6262"), ("DE", "schatten-und-licht.de"), ("other", "postpartum.net")],
)
async def test_somebody_to_talk_to(house: House, country: str, words: str) -> None:
    assert words in await read(house, country=country)


async def test_nobody_is_named_unasked(house: House) -> None:
    assert "carry them alone" not in await read(house)


async def test_to_phones_that_are_there(house: House) -> None:
    phone = await house.phone("Phone")
    inputs = {"room": house.room, "at": "20:30:00", "phones": ["gone", phone.device_id]}
    await house.use("days_letter", **inputs, dashboard="/lovelace/baby")
    await house.wait(minutes=20, step=60)
    assert len(phone.told) == 1
    assert phone.told[0]["data"]["push"] == {"interruption-level": "passive"}
    assert phone.told[0]["data"]["clickAction"] == "/lovelace/baby"
    assert not async_get_persistent_notifications(house.hass)


async def test_it_claims_no_cause_and_gives_no_diagnosis(house: House) -> None:
    letter = await read(house, born="2026-11-01", country="US")
    for word in ("because", "colic", "hungry", "healthy", "normal", "symptom", "diagnos"):
        assert word not in letter.lower()


async def test_a_room_that_is_gone(house: House) -> None:
    await house.use("days_letter", room="gone", at="20:30:00")
    await house.wait(minutes=20, step=60)
    (letter,) = async_get_persistent_notifications(house.hass).values()
    assert letter["title"] == "Cry Monitor"
    assert "I cannot hear the room right now" in letter["message"]


@pytest.mark.parametrize(
    ("soothing", "words"),
    [
        ("white_noise", "weißes Rauschen, 1\u00d7. Danach wurde es 1\u00d7 ruhig"),
        ("Opa", "Opa, 1\u00d7."),
    ],
)
async def test_what_was_noted_to_help(house: House, soothing: str, words: str) -> None:
    await house.ear.cries()
    data = {"soothing": soothing}
    await house.hass.services.async_call("cry_monitor", "log_soothing", data, blocking=True)
    await house.wait(minutes=4)
    await house.ear.calms()
    assert f"Was du diese Woche notiert hast: {words}" in await read(house, language="de")


@pytest.mark.parametrize(("language", "words"), LANGUAGES.items())
async def test_it_speaks_as_the_house_does(house: House, language: str, words: str) -> None:
    house.hass.config.language = language
    await house.ear.has_heard(95)
    letter = await read(house, born="2026-11-01", country="other")
    assert letter.startswith(words)
    assert "{" not in letter


async def test_another_sensor_of_the_room_s_name_does_not_matter(house: House) -> None:
    house.rename(CRYING, "binary_sensor.something")
    await house.ear.has_heard(10)
    assert (await read(house)).startswith("I heard 10 min")
