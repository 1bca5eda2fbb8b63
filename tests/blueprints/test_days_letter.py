"""Tests of the day's letter, with a real recorder that remembers a week."""

from datetime import timedelta
from typing import Any

from homeassistant.components.recorder.models import StatisticData, StatisticMeanType
from homeassistant.components.recorder.statistics import async_import_statistics
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_get_persistent_notifications
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from .house import CRYING_TODAY, House

LETTER = {"crying_today": CRYING_TODAY, "at": "20:30:00"}


@pytest.fixture
async def mock_recorder_before_hass(async_test_recorder: Any) -> None:
    """Let there be a recorder."""


@pytest.fixture(autouse=True)
def recorder(recorder_mock: Any) -> None:
    """Use it."""


async def remember(hass: HomeAssistant, *minutes: float, hours: int = 24) -> None:
    """Write hourly statistics of the last days, the latest first: the minutes of each till 20 h."""
    total = 0.0
    rows: list[StatisticData] = []
    for back in range(len(minutes), 0, -1):
        midnight = dt_util.start_of_local_day() - timedelta(days=back)
        for hour in range(hours):
            # Late in the evening it cries for another hour, which no letter of 20:30 may count.
            total += minutes[back - 1] / 20 if hour < 20 else 60 if hour == 22 else 0
            rows.append(StatisticData(start=midnight + timedelta(hours=hour), sum=total))
    before = StatisticData(start=rows[0]["start"] - timedelta(hours=1), sum=0.0)
    async_import_statistics(
        hass,
        {
            "source": "recorder",
            "statistic_id": CRYING_TODAY,
            "name": None,
            "unit_of_measurement": "min",
            "unit_class": "duration",
            "has_sum": True,
            "mean_type": StatisticMeanType.NONE,
        },
        [before, *rows],
    )
    await async_wait_recording_done(hass)


async def read(house: House, **inputs: Any) -> str:
    """Return the letter of this evening."""
    await house.use("days_letter", **LETTER | inputs)
    await house.wait(minutes=20, step=60)
    await house.hass.async_block_till_done()
    (letter,) = async_get_persistent_notifications(house.hass).values()
    assert letter["title"] == "Nursery"
    return str(letter["message"])


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (95, "I heard 1 h 35 min of crying today so far.\n\nThat is 35 minutes more"),
        (95, "which had 1 h 0 min on average. You are not imagining it"),
        (25, "I heard 25 minutes of crying today so far.\n\nThat is 35 minutes less than"),
        (63, "That is about as much as by this time on the other days of the week"),
        (0, "I heard no crying today so far."),
        (0.5, "I heard less than a minute of crying today so far."),
    ],
)  # fmt: skip
async def test_today_beside_the_week(house: House, today: float, words: str) -> None:
    await remember(house.hass, 50, 60, 70, 60, 60, 50, 70)
    await house.ear.has_heard(today)
    assert words in await read(house)


async def test_days_that_were_hardly_heard_do_not_count(house: House) -> None:
    await remember(house.hass, 10, 20, 30, 40, hours=8)
    await house.ear.has_heard(30)
    assert "days of the week" not in await read(house)


async def test_two_days_are_no_week(house: House) -> None:
    await remember(house.hass, 10, 20)
    assert "days of the week" not in await read(house)


async def test_a_deaf_room_is_no_calm_day(house: House) -> None:
    await remember(house.hass, 50, 60, 70)
    await house.ear.goes_deaf()
    letter = await read(house)
    assert "I cannot hear the room right now" in letter
    assert "on average" not in letter


@pytest.mark.parametrize(
    ("born", "words"),
    [
        ("2026-11-01", "117 to 133 minutes"),
        ("2026-10-11", "117 to 133 minutes"),
        ("2026-09-25", "in the first six weeks, and about 68 minutes at ten to twelve weeks"),
        ("2026-09-10", "about 68 minutes a day at ten to twelve weeks"),
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
    phone = house.phone("Phone")
    await house.use("days_letter", **LETTER, phones=["gone", phone.device_id])
    await house.wait(minutes=20, step=60)
    await house.hass.async_block_till_done()
    assert len(phone.told) == 1
    assert phone.told[0]["data"]["push"] == {"interruption-level": "passive"}
    assert not async_get_persistent_notifications(house.hass)


async def test_it_claims_no_cause_and_gives_no_diagnosis(house: House) -> None:
    letter = await read(house, born="2026-11-01", country="US")
    for word in ("because", "colic", "hungry", "healthy", "normal", "symptom", "diagnos"):
        assert word not in letter.lower()


async def test_a_sensor_that_is_gone(house: House) -> None:
    await house.use("days_letter", **LETTER | {"crying_today": "sensor.gone"})
    await house.wait(minutes=20, step=60)
    await house.hass.async_block_till_done()
    (letter,) = async_get_persistent_notifications(house.hass).values()
    assert letter["title"] == "Cry Monitor"
    assert "I cannot hear the room right now" in letter["message"]


async def test_what_was_noted_to_help(house: House) -> None:
    await house.ear.cries()
    data = {"soothing": "white_noise"}
    await house.hass.services.async_call("cry_monitor", "log_soothing", data, blocking=True)
    await house.wait(minutes=4)
    await house.ear.calms()
    assert "What you noted this week: white noise, 1 time; calm followed 1 time" in await read(
        house
    )
