"""The bundled recording through a whole Home Assistant: real sound, real model, real events."""

from pathlib import Path

from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from cli.analyse import Analysis, analyse
from cry_detection import Detector, ModelFile
from custom_components.cry_monitor.const import EVENT_CRY_ENDED, EVENT_CRY_STARTED
from demo.recording.labels import Labels

from .common import wait_for_events, wait_for_state


@pytest.fixture(scope="module")
def analysis(recording: Path, model: ModelFile) -> Analysis:
    """Return what the command line finds in the recording."""
    return analyse(recording, model, Detector(model))


def test_the_cries_and_nothing_else_are_heard(analysis: Analysis) -> None:
    cries = Labels.read().cries
    assert len(analysis.episodes) == len(cries)
    for episode, cry in zip(analysis.episodes, cries, strict=True):
        assert cry.start_s - 2.0 < episode.start_s < cry.start_s + 4.0
        assert cry.end_s - 4.0 < episode.end_s < cry.end_s + 3.0


async def test_home_assistant_tells_what_the_command_line_finds(
    hass: HomeAssistant, room: MockConfigEntry, analysis: Analysis
) -> None:
    started = async_capture_events(hass, EVENT_CRY_STARTED)
    ended = async_capture_events(hass, EVENT_CRY_ENDED)
    for _ in analysis.episodes:
        await wait_for_state(hass, "binary_sensor.nursery_crying", lambda s: s.state == STATE_ON)
        await wait_for_state(hass, "binary_sensor.nursery_crying", lambda s: s.state == STATE_OFF)
    await wait_for_events(ended, len(analysis.episodes))
    await hass.config_entries.async_unload(room.entry_id)

    assert len(started) == len(analysis.episodes)
    for event, episode in zip(ended, analysis.episodes, strict=True):
        assert event.data["room"] == "Nursery"
        assert event.data["entry_id"] == room.entry_id
        assert event.data["duration"] == pytest.approx(episode.duration_s, abs=analysis.hop_s)
        assert event.data["peak"] == pytest.approx(episode.peak, abs=0.01)
        assert event.data["interrupted"] is False
    assert [e.data["start"] for e in started] == sorted(e.data["start"] for e in started)
