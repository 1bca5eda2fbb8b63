"""Tests of the white noise."""

from datetime import timedelta
from typing import Any

from homeassistant.components.media_player import (
    MediaPlayerEntityFeature,
    MediaPlayerState,
    RepeatMode,
)
import pytest

from cry_detection import Change

from .house import FakePlayer, House

SOUND = {
    "entity_id": "media_player.speaker",
    "media_content_id": "media-source://media_source/local/rain.mp3",
    "media_content_type": "audio/mpeg",
}
PAUSE = MediaPlayerEntityFeature.PAUSE
TURN_ON = MediaPlayerEntityFeature.TURN_ON | MediaPlayerEntityFeature.TURN_OFF


@pytest.fixture
def noise(house: House) -> dict[str, Any]:
    return {"room": house.room, "sound": SOUND}


async def test_ramps_up_fades_out_after_calm_and_gives_the_volume_back(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise)
    await house.ear.cries()
    assert speaker.played == [SOUND["media_content_id"]]
    assert speaker.repeat is RepeatMode.ONE
    assert speaker.volume_level == 0.025
    await house.wait(seconds=25, step=1)
    ramp = [0.025, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25]
    assert speaker.volumes == ramp

    await house.ear.calms()
    await house.wait(seconds=290)
    assert speaker.volumes == ramp
    await house.wait(seconds=80, step=1)
    assert speaker.state is MediaPlayerState.IDLE
    fade = [0.225, 0.2, 0.175, 0.15, 0.125, 0.1, 0.075, 0.05, 0.025, 0.0]
    assert speaker.volumes == [*ramp, *fade, 0.6]
    assert house.runs == 0


async def test_crying_while_it_plays_does_not_start_it_again(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise)
    for _ in range(4):
        await house.ear.cries()
        await house.wait(minutes=2)
        await house.ear.calms()
        await house.wait(minutes=2)
    assert len(speaker.played) == 1
    assert speaker.state is MediaPlayerState.PLAYING


async def test_after_the_limit_it_rests_until_it_was_calm(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, limit=10)
    await house.ear.cries()
    await house.wait(minutes=12)
    assert speaker.state is MediaPlayerState.IDLE

    for _ in range(3):
        await house.ear.pauses()
        await house.wait(seconds=20)
        await house.ear.cries()
        await house.wait(minutes=1)
    assert len(speaker.played) == 1

    await house.ear.calms()
    await house.wait(minutes=6)
    await house.ear.cries()
    assert len(speaker.played) == 2


async def test_the_limit_holds_whatever_the_crying_does(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, limit=10)
    for _ in range(6):
        await house.ear.cries()
        await house.wait(minutes=1)
        await house.ear.pauses()
        await house.wait(minutes=1)
    assert speaker.state is MediaPlayerState.IDLE


async def test_a_player_that_somebody_stops_stays_stopped(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise)
    await house.ear.cries()
    await house.wait(minutes=1)
    await speaker.async_media_pause()
    await house.wait(minutes=1)
    assert speaker.volume_level == 0.6
    await house.ear.pauses()
    await house.wait(seconds=20)
    await house.ear.cries()
    await house.wait(minutes=1)
    assert speaker.state is MediaPlayerState.PAUSED
    assert len(speaker.played) == 1


async def test_a_player_in_use_is_left_alone(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await speaker.async_play_media("music", "their song")
    await house.use("white_noise", **noise)
    await house.ear.cries()
    await house.wait(minutes=2)
    assert speaker.played == ["their song"]
    assert speaker.volumes == []


async def test_a_short_loss_of_sound_does_not_stop_it(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, calm_for=1)
    await house.ear.cries()
    await house.wait(minutes=1)
    await house.ear.goes_deaf()
    await house.wait(minutes=4)
    assert speaker.state == "playing"
    await house.wait(minutes=3)
    assert speaker.state == "idle"


@pytest.mark.parametrize("cries", [True, False])
async def test_an_edit_goes_on_with_what_plays(
    house: House, noise: dict[str, Any], speaker: FakePlayer, cries: bool
) -> None:
    await house.use("white_noise", **noise)
    await house.ear.cries()
    await house.wait(minutes=1)
    if not cries:
        await house.ear.calms()
    await house.edit("white_noise", **noise, calm_for=1)
    await house.wait(minutes=3, step=2)
    assert (speaker.state is MediaPlayerState.PLAYING) is cries
    assert len(speaker.played) == 1


async def test_what_somebody_plays_long_after_is_not_ours(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.ear.after_a_restart(Change.ENDED, timedelta(hours=3))
    await speaker.async_play_media("music", "their song")
    await house.use("white_noise", **noise)
    await house.edit("white_noise", **noise, calm_for=1)
    await house.wait(minutes=3)
    assert speaker.state is MediaPlayerState.PLAYING


async def test_a_player_that_is_gone_ends_the_run(house: House, noise: dict[str, Any]) -> None:
    await house.use("white_noise", **noise)
    await house.ear.cries()
    await house.wait(seconds=30)
    await house.ear.calms()
    await house.wait(minutes=6)
    assert house.runs == 0


@pytest.mark.parametrize(
    ("without", "also", "heeds", "ends_at"),
    [
        pytest.param(0, 0, True, 0.25, id="nobody ever sees its volume of before"),
        pytest.param(0, 0, False, 0.6, id="it shows its volume once it plays"),
        pytest.param(0, TURN_ON, True, 0.6, id="it shows its volume once it is on"),
        pytest.param(0, TURN_ON, False, 0.6, id="so does one that pays no heed when off"),
        pytest.param(PAUSE, 0, True, 0.25, id="cannot pause"),
        pytest.param(PAUSE, 0, False, 0.25, id="cannot pause, and pays no heed when off"),
        pytest.param(PAUSE, TURN_ON, True, 0.6, id="cannot pause, but be switched on"),
        pytest.param(PAUSE, TURN_ON, False, 0.25, id="and pays no heed when off"),
    ],
)
async def test_a_player_that_rests_off_is_never_left_muted(
    house: House,
    noise: dict[str, Any],
    speaker: FakePlayer,
    without: int,
    also: int,
    heeds: bool,
    ends_at: float,
) -> None:
    speaker.heeds_volume_when_off = heeds
    speaker.rest_off(without=without, also=also)
    await house.use("white_noise", **noise)
    for _ in range(2):
        await house.ear.cries()
        await house.wait(seconds=25, step=1)
        assert speaker.volume_level == 0.25
        await house.ear.calms()
        await house.wait(minutes=7)
        assert speaker.state is MediaPlayerState.OFF
        assert speaker.volume_level == ends_at
        assert house.runs == 0
    assert len(speaker.played) == 2


async def test_a_player_that_was_left_muted_is_heard_again(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await speaker.async_set_volume_level(0.0)
    await house.use("white_noise", **noise)
    await house.ear.cries()
    await house.wait(seconds=25, step=1)
    await house.ear.calms()
    await house.wait(minutes=7)
    assert speaker.volume_level == 0.25


async def test_a_player_that_is_away_for_a_moment_was_not_stopped(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, limit=10)
    await house.ear.cries()
    await house.wait(minutes=2)
    await speaker.goes_away()
    await house.wait(seconds=10)
    await speaker.comes_back()
    await house.wait(minutes=2)
    assert speaker.state == "playing"
    await house.wait(minutes=9)
    assert speaker.state == "idle"
    assert speaker.volume_level == 0.6


async def test_a_player_that_is_away_at_its_limit_is_stopped_when_it_is_back(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, limit=10)
    await house.ear.cries()
    await house.wait(minutes=9)
    await speaker.goes_away()
    await house.wait(minutes=20)
    await speaker.comes_back()
    await house.wait(minutes=3)
    assert speaker.state is MediaPlayerState.IDLE
    assert speaker.volume_level == 0.6


async def test_a_player_that_goes_away_while_it_fades_is_stopped_all_the_same(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    await house.use("white_noise", **noise, limit=2)
    await house.ear.cries()
    await house.wait(minutes=2.5)
    await speaker.goes_away()
    await house.wait(minutes=5)
    await speaker.comes_back()
    await house.wait(minutes=1)
    assert speaker.state is MediaPlayerState.IDLE
    assert speaker.volume_level == 0.6


async def test_a_player_that_is_slow_to_start_is_not_left_alone(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    speaker.starts_by_itself = False
    await house.use("white_noise", **noise, limit=5)
    await house.ear.cries()
    await house.wait(seconds=40)
    await speaker.starts()
    await house.wait(seconds=30, step=1)
    assert speaker.volume_level == 0.25
    await house.wait(minutes=6)
    assert speaker.state is MediaPlayerState.IDLE


async def test_a_player_that_misses_the_stop_is_told_again(
    house: House, noise: dict[str, Any], speaker: FakePlayer
) -> None:
    speaker.rest_off(without=PAUSE)
    speaker.ignores_stop = 1
    await house.use("white_noise", **noise, limit=2)
    await house.ear.cries()
    await house.wait(minutes=3)
    assert speaker.state is MediaPlayerState.OFF


@pytest.mark.parametrize("plays", [True, False])
async def test_after_a_restart_a_player_that_is_still_away_is_waited_for(
    house: House, noise: dict[str, Any], speaker: FakePlayer, plays: bool
) -> None:
    await house.ear.after_a_restart(None, timedelta(minutes=5))
    if plays:
        await speaker.async_play_media("music", "the noise of before")
    await speaker.goes_away()
    await house.starts_with("white_noise", **noise)
    await house.wait(minutes=1)
    await speaker.comes_back()
    await house.wait(minutes=8)
    assert speaker.state is MediaPlayerState.IDLE
    assert speaker.volume_level == (0.25 if plays else 0.6)
