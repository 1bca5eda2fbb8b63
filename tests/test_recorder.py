"""Tests of what a room costs the database, and of the curves it keeps there for months."""

from collections.abc import Callable
from dataclasses import dataclass
import logging
from typing import Any

from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.components.recorder.db_schema import States, StatesMeta
from homeassistant.components.recorder.statistics import async_list_statistic_ids
from homeassistant.components.recorder.util import session_scope
from homeassistant.core import HomeAssistant
import numpy as np
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from sqlalchemy import func, select

from cry_detection import (
    ConnectionState,
    EpisodeChange,
    EpisodeTracker,
    Hop,
    ModelFile,
    Monitor,
    Snapshot,
)
from custom_components.cry_monitor import coordinator, sensor
from custom_components.cry_monitor.coordinator import CryMonitorCoordinator

DAY_S = 24 * 3600
# A hop a second, as entities look no more often; three times as many would only take longer.
HOP_S = 1.0


@pytest.fixture(autouse=True)
def auto_enable_custom_integrations(
    recorder_mock: Recorder, enable_custom_integrations: None
) -> None:
    """Let Home Assistant load the integration; the recorder wants to come before all else."""


@pytest.fixture
def recorder_config() -> dict[str, Any]:
    """Return the recorder's configuration: many rows a commit, as in a real house."""
    return {"commit_interval": 1}


class Clock:
    """A clock that the test moves; real ones would make a day take a day."""

    now_s = 0.0

    def __call__(self) -> float:
        """Return the seconds it shows."""
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock that the room goes by."""
    clock = Clock()
    monkeypatch.setattr(coordinator, "monotonic", clock)
    monkeypatch.setattr(sensor, "monotonic", clock)
    return clock


@pytest.fixture
async def recorder_room(
    hass: HomeAssistant,
    config_entry: MockConfigEntry,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> MockConfigEntry:
    """Return a room whose monitor does nothing by itself, with a real recorder."""
    caplog.set_level(logging.WARNING, "sqlalchemy.engine")
    monkeypatch.setattr(Monitor, "start", lambda self: None)
    monkeypatch.setattr(Monitor, "stop", lambda self: None)
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    return config_entry


@dataclass
class Play:
    """Plays time to a room, hop by hop, with real decisions on invented probabilities."""

    room: CryMonitorCoordinator
    model: ModelFile
    clock: Clock

    def __post_init__(self) -> None:
        """Begin to listen."""
        self._random = np.random.default_rng(0)
        self._tracker = EpisodeTracker(self.model.episodes, HOP_S)

    def run(self, seconds: float, cries_at: Callable[[float], bool]) -> None:
        """Play so much time; `cries_at` says when there is crying."""
        for _ in range(int(seconds / HOP_S)):
            self.clock.now_s += HOP_S
            # The worst short of a cry: nothing is like what was just before.
            level_dbfs = -80.0 + 60.0 * self._random.random()
            if not cries_at(self.clock.now_s):
                probability = 0.5 * self._random.random()
            else:
                probability = 0.6 if self._random.random() < 0.2 else 0.999
            self._hear(self.clock.now_s, probability, level_dbfs)

    def _hear(self, end_s: float, probability: float, level_dbfs: float) -> None:
        verdict = self._tracker.push(end_s, probability)
        change = None
        if verdict.change is not None and verdict.episode is not None:
            change = EpisodeChange(
                change=verdict.change,
                episode=verdict.episode,
                age_s=end_s - verdict.episode.start_s,
            )
        hop = Hop(
            end_s=end_s,
            heard_s=HOP_S,
            level_dbfs=level_dbfs,
            probability=probability,
            verdict=verdict,
        )
        snapshot = Snapshot(state=ConnectionState.LISTENING, hop=hop)
        self.room._async_publish(snapshot, change)


async def rows(hass: HomeAssistant) -> dict[str, int]:
    """Return how many rows each entity has in the database."""
    await async_wait_recording_done(hass)

    def query() -> dict[str, int]:
        with session_scope(hass=hass, read_only=True) as session:
            counted = (
                select(StatesMeta.entity_id, func.count())
                .join(States, States.metadata_id == StatesMeta.metadata_id)
                .group_by(StatesMeta.entity_id)
            )
            return {str(entity_id): count for entity_id, count in session.execute(counted)}

    return await get_instance(hass).async_add_executor_job(query)


async def test_a_quiet_day_writes_little(
    hass: HomeAssistant,
    recorder_room: MockConfigEntry,
    model: ModelFile,
    clock: Clock,
) -> None:
    Play(recorder_room.runtime_data, model, clock).run(DAY_S, lambda at_s: False)
    counted = await rows(hass)
    assert counted["binary_sensor.nursery_crying"] <= 2
    # Alive all the same.
    assert counted["sensor.nursery_sound_level"] > 500
    assert sum(counted.values()) <= 3000


async def test_a_day_with_two_hours_of_crying_writes_what_it_may(
    hass: HomeAssistant,
    recorder_room: MockConfigEntry,
    model: ModelFile,
    clock: Clock,
) -> None:
    play = Play(recorder_room.runtime_data, model, clock)
    # Five minutes of every hour.
    play.run(DAY_S, lambda at_s: at_s % 3600.0 < 300.0)
    ledger = recorder_room.runtime_data.today.ledger
    assert ledger.crying_s == pytest.approx(2 * 3600, rel=0.05)
    counted = await rows(hass)
    # Every few seconds while the baby cries.
    assert counted["sensor.nursery_crying_probability"] > 1000
    assert sum(counted.values()) <= 12_000


async def test_curves_over_months_are_kept(
    hass: HomeAssistant, recorder_room: MockConfigEntry, model: ModelFile, clock: Clock
) -> None:
    Play(recorder_room.runtime_data, model, clock).run(60.0, lambda at_s: at_s > 30.0)
    await async_wait_recording_done(hass)
    kept = {
        found["statistic_id"].removeprefix("sensor.nursery_"): found["has_sum"]
        for found in await async_list_statistic_ids(hass)
    }
    # With a sum, a statistics card shows minutes and cries of a week without any helper.
    assert kept == {
        "cries_today": True,
        "crying_probability": False,
        "crying_today": True,
        "distress_today": False,
        "heard_today": True,
        "longest_cry_today": False,
        "sound_level": False,
    }
