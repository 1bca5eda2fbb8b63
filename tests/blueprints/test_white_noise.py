"""Tests of the white noise."""

from datetime import timedelta

from homeassistant.components.media_player import MediaPlayerState, RepeatMode
import pytest

from .house import CRYING, FakePlayer, House

SOUND = {
    "entity_id": "media_player.speaker",
    "media_content_id": "media-source://media_source/local/rain.mp3",
    "media_content_type": "audio/mpeg",
}
NOISE = {"crying": CRYING, "sound": SOUND}


async def test_ramps_up_fades_out_after_calm_and_gives_the_volume_back(
    house: House, speaker: FakePlayer
) -> None:
    await house.use("white_noise", **NOISE)
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
    house: House, speaker: FakePlayer
) -> None:
    await house.use("white_noise", **NOISE)
    for _ in range(4):
        await house.ear.cries()
        await house.wait(minutes=2)
        await house.ear.calms()
        await house.wait(minutes=2)
    assert len(speaker.played) == 1
    assert speaker.state is MediaPlayerState.PLAYING


async def test_after_the_limit_it_rests_until_it_was_calm(
    house: House, speaker: FakePlayer
) -> None:
    await house.use("white_noise", **NOISE, limit=10)
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


async def test_the_limit_holds_whatever_the_crying_does(house: House, speaker: FakePlayer) -> None:
    await house.use("white_noise", **NOISE, limit=10)
    for _ in range(6):
        await house.ear.cries()
        await house.wait(minutes=1)
        await house.ear.pauses()
        await house.wait(minutes=1)
    assert speaker.state is MediaPlayerState.IDLE


async def test_a_player_that_somebody_stops_stays_stopped(
    house: House, speaker: FakePlayer
) -> None:
    await house.use("white_noise", **NOISE)
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


async def test_a_player_in_use_is_left_alone(house: House, speaker: FakePlayer) -> None:
    await speaker.async_play_media("music", "their song")
    await house.use("white_noise", **NOISE)
    await house.ear.cries()
    await house.wait(minutes=2)
    assert speaker.played == ["their song"]
    assert speaker.volumes == []


async def test_a_short_loss_of_sound_does_not_stop_it(house: House, speaker: FakePlayer) -> None:
    await house.use("white_noise", **NOISE, calm_for=1)
    await house.ear.cries()
    await house.wait(minutes=1)
    await house.ear.goes_deaf()
    await house.wait(minutes=4)
    assert speaker.state == "playing"
    await house.wait(minutes=3)
    assert speaker.state == "idle"


@pytest.mark.parametrize("cries", [True, False])
async def test_an_edit_goes_on_with_what_plays(
    house: House, speaker: FakePlayer, cries: bool
) -> None:
    await house.use("white_noise", **NOISE)
    await house.ear.cries()
    await house.wait(minutes=1)
    if not cries:
        await house.ear.calms()
    await house.edit("white_noise", **NOISE, calm_for=1)
    await house.wait(minutes=3, step=2)
    assert (speaker.state is MediaPlayerState.PLAYING) is cries
    assert len(speaker.played) == 1


async def test_what_somebody_plays_long_after_is_not_ours(
    house: House, speaker: FakePlayer
) -> None:
    await house.ear.after_a_restart("ended", timedelta(hours=3))
    await speaker.async_play_media("music", "their song")
    await house.use("white_noise", **NOISE)
    await house.edit("white_noise", **NOISE, calm_for=1)
    await house.wait(minutes=3)
    assert speaker.state is MediaPlayerState.PLAYING


async def test_a_player_that_is_gone_ends_the_run(house: House) -> None:
    await house.use("white_noise", **NOISE)
    await house.ear.cries()
    await house.wait(seconds=30)
    await house.ear.calms()
    await house.wait(minutes=6)
    assert house.runs == 0
