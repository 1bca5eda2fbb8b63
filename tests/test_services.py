"""Tests of the actions."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import CONF_PATH, STATE_ON
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
    UnknownUser,
)
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from cry_detection import Change, Episode, Journal, Ledger
from custom_components.cry_monitor.const import CONF_SOURCE, DOMAIN, SourceKind

from .common import PATIENCE_S, follow, set_ledger, wait_for_state

# In Berlin, so that local times are not UTC. The clocks went back on 25 October.
NOW = "2026-10-26 12:00:00+01:00"


def cry(journal: Journal, start: str, minutes: float, how: Change = Change.ENDED) -> None:
    """Let a cry be in the journal."""
    duration_s = 60.0 * minutes
    journal.begin(datetime.fromisoformat(start))
    episode = Episode(start_s=0, end_s=duration_s, crying_s=duration_s, peak=0.99, mean=0.9)
    follow(journal, datetime.fromisoformat(start), episode, duration_s, -20.0)
    journal.end(how)


@pytest.fixture
async def berlin(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Be in Berlin at noon."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(NOW)


@pytest.fixture
def journal(berlin: None, quiet_room: MockConfigEntry) -> Journal:
    """Return the journal of a room: a long Sunday, an unheard Saturday, a little before."""
    journal: Journal = quiet_room.runtime_data.journal
    cry(journal, "2026-10-23T09:00:00+02:00", 2.0)
    cry(journal, "2026-10-25T08:00:00+01:00", 5.0)
    cry(journal, "2026-10-25T23:55:00+01:00", 15.0, Change.INTERRUPTED)
    for day, heard_s, crying_s, weighted_s in (
        (23, 43200.0, 0.0, 0.0),
        (25, 90000.0, 1200.0, 3600.0),
        (26, 21600.0, 600.0, 600.0),
    ):
        ledger = Ledger(
            day=date(2026, 10, day), heard_s=heard_s, crying_s=crying_s, weighted_s=weighted_s
        )
        set_ledger(journal, ledger)
    return journal


type Act = Callable[..., Any]


@pytest.fixture
def act(hass: HomeAssistant) -> Act:
    """Return a caller of actions."""

    async def call(action: str, **data: Any) -> Any:
        return await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )

    return call


async def test_episodes_since_midnight(journal: Journal, act: Act) -> None:
    # It began before midnight, and some of it lies after.
    assert await act("get_episodes") == {
        "episodes": [
            {
                "start": "2026-10-25T23:55:00+01:00",
                "end": "2026-10-26T00:10:00+01:00",
                "duration": 900.0,
                "crying": 900.0,
                "peak": 0.99,
                "probability": 0.9,
                "level": -20.0,
                "ended": "interrupted",
            }
        ]
    }


async def test_episodes_of_a_span(journal: Journal, act: Act) -> None:
    answer = await act("get_episodes", **{"from": "2026-10-23 00:00:00", "to": "2026-10-25 12:00"})
    assert [x["start"] for x in answer["episodes"]] == [
        "2026-10-23T09:00:00+02:00",
        "2026-10-25T08:00:00+01:00",
    ]


async def test_a_cry_that_goes_on_has_no_end(journal: Journal, act: Act) -> None:
    journal.begin(dt_util.utcnow())
    (*_, current) = (await act("get_episodes", to="2026-10-26 13:00"))["episodes"]
    assert current["start"] == NOW.replace(" ", "T")
    assert current["end"] is current["ended"] is None


async def test_the_summary_of_a_day(journal: Journal, act: Act) -> None:
    answer = await act("get_summary", date="2026-10-25")
    (day,) = answer.pop("days")
    assert day == {
        "date": "2026-10-25",
        "heard": 90000,
        # The day has 25 hours, and all of them were heard.
        "coverage": 1.0,
        "crying": 1200,
        "distress": 63.2,
        "episodes": 2,
        "longest": 900,
    }
    assert answer == {
        "language": "en",
        "from": "2026-10-25",
        "to": "2026-10-25",
        "days_heard": 1,
        "crying": 1200,
        "crying_per_day": 1200,
        "distress": 63.2,
        "episodes": 2,
        "longest": 900,
        "soothing": [],
    }


async def test_the_summary_says_which_language_the_house_speaks(
    hass: HomeAssistant, journal: Journal, act: Act
) -> None:
    hass.config.language = "pt-BR"
    assert (await act("get_summary"))["language"] == "pt-BR"


async def test_the_summary_of_a_week(journal: Journal, act: Act) -> None:
    answer = await act("get_summary", period="week")
    days = answer["days"]
    assert [x["date"] for x in days] == [f"2026-10-{day}" for day in range(20, 27)]
    assert [x["episodes"] for x in days] == [None, None, None, 1, None, 2, 0]
    assert [x["coverage"] for x in days] == [0.0, 0.0, 0.0, 0.5, 0.0, 1.0, 0.5]
    assert (answer["days_heard"], answer["crying"], answer["crying_per_day"]) == (
        3,
        1800,
        600,
    )
    assert answer["longest"] == 900


async def test_an_unheard_day_is_unknown(journal: Journal, act: Act) -> None:
    answer = await act("get_summary", date="2026-10-24")
    for key in ("crying", "crying_per_day", "distress", "episodes", "longest"):
        assert answer[key] is None
    assert answer["days"][0]["crying"] is None
    assert answer["days"][0]["coverage"] == 0.0


async def test_what_helped(journal: Journal, act: Act, freezer: FrozenDateTimeFactory) -> None:
    for minutes in (2, 4, 9):
        start = dt_util.utcnow()
        journal.begin(start)
        await act("log_soothing", soothing="feeding")
        episode = Episode(start_s=0, end_s=60.0 * minutes, crying_s=60.0, peak=1.0, mean=1.0)
        follow(journal, start, episode, 60.0, -9.0)
        freezer.tick(timedelta(minutes=minutes))
        journal.end(Change.ENDED)
    await act("log_soothing", soothing=" a song ")
    assert (await act("get_summary"))["soothing"] == [
        {
            "soothing": "a song",
            "count": 1,
            "calmed": 0,
            "helped": 0,
            "median_minutes": None,
        },
        {
            "soothing": "feeding",
            "count": 3,
            "calmed": 3,
            "helped": 0,
            "median_minutes": 4.0,
        },
    ]


async def test_what_a_parent_says_counts(journal: Journal, act: Act) -> None:
    night = "2026-10-26 02:"
    await act("log_soothing", soothing="feeding", at=f"{night}10:00", helped=True)
    await act("log_soothing", soothing="feeding", at=f"{night}20:00", helped=False)
    await act("log_soothing", soothing="feeding", at=f"{night}30:00")
    # An answer that is taken back is none.
    await act("log_soothing", soothing="feeding", at=f"{night}40:00", helped=True)
    told = await act("log_soothing", soothing="feeding", at=f"{night}40:00", helped=None)
    assert told["helped"] is None
    (helped,) = (await act("get_summary"))["soothing"]
    assert (helped["count"], helped["calmed"], helped["helped"]) == (4, 1, 1)


async def test_a_soothing_is_taken_back(hass: HomeAssistant, journal: Journal, act: Act) -> None:
    told = await act("log_soothing", soothing="feeding")
    undo = {"soothing": "feeding", "at": told["time"]}
    await hass.services.async_call("cry_monitor", "undo_soothing", undo, blocking=True)
    assert (await act("get_summary"))["soothing"] == []
    with pytest.raises(ServiceValidationError, match="Nothing like"):
        await hass.services.async_call("cry_monitor", "undo_soothing", undo, blocking=True)


async def test_soothing_of_the_past(journal: Journal, act: Act) -> None:
    answer = await act("log_soothing", soothing="rocking", at="2026-10-26 11:30:00")
    assert answer == {
        "time": "2026-10-26T11:30:00+01:00",
        "soothing": "rocking",
        "calm_after": None,
        "helped": None,
    }


@pytest.mark.parametrize(
    ("action", "data", "reason"),
    [
        (
            "log_soothing",
            {"soothing": "rocking", "at": "2026-10-26 12:30"},
            "Choose a time that is over",
        ),
        ("get_episodes", {"from": "2026-10-27 00:00"}, "before it begins"),
        ("delete_history", {"from": "2026-10-27", "to": "2026-10-26"}, "before it begins"),
        ("get_summary", {"config_entry_id": "nowhere"}, "not found"),
    ],
)
async def test_mistakes_are_told(
    journal: Journal, act: Act, action: str, data: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ServiceValidationError, match=reason):
        await act(action, **data)


async def test_with_two_rooms_one_has_to_be_named(
    hass: HomeAssistant, journal: Journal, act: Act, quiet_room: MockConfigEntry
) -> None:
    other = MockConfigEntry(
        domain=DOMAIN,
        title="Bedroom",
        data={CONF_SOURCE: SourceKind.RECORDING.value, CONF_PATH: "other.ogg"},
    )
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    with pytest.raises(HomeAssistantError):
        await act("get_summary")
    answer = await act("get_summary", config_entry_id=quiet_room.entry_id)
    assert answer["crying"] == 600
    assert await hass.config_entries.async_unload(other.entry_id)


async def test_days_are_deleted(
    hass: HomeAssistant, journal: Journal, act: Act, hass_storage: dict[str, Any]
) -> None:
    assert await act("delete_history", to="2026-10-24") == {"days": 1}
    assert [page.ledger.day.day for page in journal.pages()] == [25, 26]
    stored = hass_storage[f"{DOMAIN}.01NURSERY.archive"]["data"]["pages"]
    assert [page["ledger"]["day"] for page in stored] == ["2026-10-25"]


async def test_today_is_deleted_while_the_room_listens_on(
    hass: HomeAssistant, act: Act, room: MockConfigEntry, hass_storage: dict[str, Any]
) -> None:
    await wait_for_state(hass, "binary_sensor.nursery_crying", lambda s: s.state == STATE_ON)
    before = room.runtime_data
    heard_s = before.today.ledger.heard_s
    assert await act("delete_history") == {"days": 1}
    assert before.today.ledger.heard_s < heard_s
    assert hass_storage[f"{DOMAIN}.01NURSERY.archive"]["data"]["pages"] == []
    # What goes on is no history yet.
    assert hass_storage[f"{DOMAIN}.01NURSERY.today"]["data"]["current"] is not None
    async with asyncio.timeout(PATIENCE_S):
        while not before.today.ledger.heard_s:  # noqa: ASYNC110 - it is heard on another thread
            await asyncio.sleep(0.02)
    assert room.runtime_data is before


async def test_only_admins_delete(
    hass: HomeAssistant, journal: Journal, hass_read_only_user: MockUser
) -> None:
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "delete_history",
            {},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    assert len(journal.pages()) == 3


@pytest.mark.parametrize("may", [True, False])
async def test_who_may_only_look_logs_nothing(
    hass: HomeAssistant, journal: Journal, hass_read_only_user: MockUser, may: bool
) -> None:
    if may:
        hass_read_only_user.mock_policy({"entities": {"domains": {"switch": {"control": True}}}})

    async def log(user_id: str) -> None:
        await hass.services.async_call(
            DOMAIN,
            "log_soothing",
            {"soothing": "rocking"},
            blocking=True,
            context=Context(user_id=user_id),
        )

    if may:
        await log(hass_read_only_user.id)
    else:
        with pytest.raises(Unauthorized):
            await log(hass_read_only_user.id)
        with pytest.raises(UnknownUser):
            await log("nobody")
    assert len(journal.page(dt_util.now().date()).soothings) == may
