"""A satellite's sound through Home Assistant's real voice pipeline, into a room."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, Callable
from pathlib import Path
from threading import Event as ThreadEvent
from typing import override
from unittest.mock import patch

from homeassistant.components import stt
from homeassistant.components.assist_pipeline import (
    PipelineEvent,
    PipelineEventType,
    PipelineStage,
    WakeWordSettings,
    async_pipeline_from_audio_stream,
    async_update_pipeline,
)
from homeassistant.components.assist_pipeline.pipeline import async_get_pipeline
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component
import numpy as np
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from cli.analyse import analyse
from cry_detection import (
    SAMPLE_RATE,
    ConnectionState,
    Detector,
    ModelFile,
    RecordingSource,
    backlog,
)
from cry_detection.audio import pushed
from custom_components.cry_monitor.const import (
    CONF_SOURCE,
    DOMAIN,
    EVENT_CRY_ENDED,
    EVENT_CRY_STARTED,
    SourceKind,
)

from .common import PATIENCE_S, wait_for_events, wait_for_state

CONNECTION = "sensor.nursery_connection"
EAR = "wake_word.nursery_crying"
# What an ESPHome satellite sends at once.
CHUNK_BYTES = 1024
SPEED = 40.0

METADATA = stt.SpeechMetadata(
    language="en",
    format=stt.AudioFormats.WAV,
    codec=stt.AudioCodecs.PCM,
    bit_rate=stt.AudioBitRates.BITRATE_16,
    sample_rate=stt.AudioSampleRates.SAMPLERATE_16000,
    channel=stt.AudioChannels.CHANNEL_MONO,
)


class Transcriber(stt.SpeechToTextEntity):
    """A speech-to-text engine, which a pipeline must have although it is never asked."""

    _attr_name = "Transcriber"
    supported_languages = ["en"]  # noqa: RUF012 - what follows are properties in the base class
    supported_formats = [stt.AudioFormats.WAV]  # noqa: RUF012
    supported_codecs = [stt.AudioCodecs.PCM]  # noqa: RUF012
    supported_bit_rates = [stt.AudioBitRates.BITRATE_16]  # noqa: RUF012
    supported_sample_rates = [stt.AudioSampleRates.SAMPLERATE_16000]  # noqa: RUF012
    supported_channels = [stt.AudioChannels.CHANNEL_MONO]  # noqa: RUF012

    @override
    async def async_process_audio_stream(
        self, metadata: stt.SpeechMetadata, stream: AsyncIterable[bytes]
    ) -> stt.SpeechResult:
        """Fail."""
        raise NotImplementedError


class Satellite:
    """A connection of a satellite that does its wake words in Home Assistant."""

    def __init__(self, hass: HomeAssistant, sound: bytes = b"") -> None:
        self._hass = hass
        self._sound = sound
        self.events: list[PipelineEventType] = []
        self.is_sent = False
        self.hangs_up = asyncio.Event()

    async def _stream(self) -> AsyncIterable[bytes]:
        start, pace = self._hass.loop.time(), 2 * SAMPLE_RATE * SPEED
        for at in range(0, len(self._sound), CHUNK_BYTES):
            yield self._sound[at : at + CHUNK_BYTES]
            await asyncio.sleep(max(0.0, start + at / pace - self._hass.loop.time()))
        self.is_sent = True
        await self.hangs_up.wait()

    def _take(self, event: PipelineEvent) -> None:
        self.events.append(event.type)

    async def run(self) -> None:
        """Stream to the preferred pipeline, until it has heard a wake word."""
        await async_pipeline_from_audio_stream(
            self._hass,
            context=Context(),
            event_callback=self._take,
            stt_metadata=METADATA,
            stt_stream=self._stream(),
            wake_word_settings=WakeWordSettings(timeout=None),
            start_stage=PipelineStage.WAKE_WORD,
            end_stage=PipelineStage.WAKE_WORD,
        )


@pytest.fixture(autouse=True)
def long_queues(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lose no sound that comes so fast, however busy the machine is."""
    monkeypatch.setattr(pushed, "_MOST_WAITING", 0)
    monkeypatch.setattr(backlog, "LIMIT_S", 1000.0)


@pytest.fixture
async def room(hass: HomeAssistant) -> AsyncGenerator[MockConfigEntry]:
    """Return a room that the preferred pipeline streams to."""
    entry = MockConfigEntry(
        domain=DOMAIN, title="Nursery", data={CONF_SOURCE: SourceKind.SATELLITE.value}
    )
    entry.add_to_hass(hass)
    for component in ("homeassistant", "assist_pipeline"):
        assert await async_setup_component(hass, component, {})
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.data[stt.DATA_COMPONENT].async_add_entities([Transcriber()])
    await async_update_pipeline(
        hass,
        async_get_pipeline(hass),
        stt_engine="stt.transcriber",
        stt_language="en",
        wake_word_entity=EAR,
        wake_word_id="crying",
    )
    await wait_for_listening(entry)
    yield entry
    await hass.config_entries.async_unload(entry.entry_id)


async def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something that no event tells of."""
    async with asyncio.timeout(PATIENCE_S):
        while not is_so():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)


async def wait_for_listening(room: MockConfigEntry) -> None:
    """Wait until the room takes what is pushed, which a satellite's first chunk would not do."""
    source = room.runtime_data.source
    while not source._open.is_set():  # noqa: ASYNC110 - set by another thread
        await asyncio.sleep(0.01)


async def test_a_satellite_is_heard_as_a_recording_is(
    hass: HomeAssistant, room: MockConfigEntry, recording: Path, model: ModelFile
) -> None:
    sound = np.concatenate(list(RecordingSource(recording).blocks(ThreadEvent())))
    samples = (sound * 32767).round().astype("<i2").tobytes()
    analysis = analyse(recording, model, Detector(model))
    started = async_capture_events(hass, EVENT_CRY_STARTED)
    ended = async_capture_events(hass, EVENT_CRY_ENDED)

    satellite = Satellite(hass, samples)
    task = hass.async_create_task(satellite.run())
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    await wait_for_events(ended, len(analysis.episodes))
    assert len(started) == len(analysis.episodes)
    for event, episode in zip(ended, analysis.episodes, strict=True):
        assert event.data["duration"] == pytest.approx(episode.duration_s, abs=analysis.hop_s)
        assert event.data["interrupted"] is False

    # It never wakes, and the satellite's going is noticed.
    satellite.hangs_up.set()
    await task
    assert PipelineEventType.WAKE_WORD_START in satellite.events
    assert PipelineEventType.STT_START not in satellite.events
    ear = hass.states.get(EAR)
    assert ear is not None
    assert ear.state == STATE_UNKNOWN
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.DISCONNECTED)


async def test_a_second_satellite_is_not_mixed_in(
    hass: HomeAssistant, room: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    source = room.runtime_data.source
    first, second = Satellite(hass, b"\1\0" * 2048), Satellite(hass, b"\2\0" * 2048)
    with patch.object(source, "push", wraps=source.push) as push:
        tasks = [hass.async_create_task(first.run())]
        await wait_until(lambda: push.called)
        tasks.append(hass.async_create_task(second.run()))
        await wait_until(lambda: "a second satellite" in caplog.text)
        await wait_until(lambda: first.is_sent and second.is_sent)
        for satellite in (first, second):
            satellite.hangs_up.set()
        await asyncio.gather(*tasks)
    pushed_samples = b"".join(call.args[0] for call in push.call_args_list)
    assert set(np.frombuffer(pushed_samples, "<i2").tolist()) == {1}


async def test_a_reload_brings_every_satellite_back(
    hass: HomeAssistant, room: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    # One that is heard, and one that was refused: neither may hang on to an entity that is gone.
    tasks = [hass.async_create_task(Satellite(hass, bytes(4096)).run()) for _ in range(2)]
    await wait_until(lambda: "a second satellite" in caplog.text)
    assert await hass.config_entries.async_reload(room.entry_id)
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*tasks)

    await wait_for_listening(room)
    again = Satellite(hass, bytes(2 * SAMPLE_RATE))
    task = hass.async_create_task(again.run())
    await wait_for_state(hass, CONNECTION, lambda s: s.state == ConnectionState.LISTENING)
    again.hangs_up.set()
    await task


async def test_the_engine_can_be_chosen(
    hass: HomeAssistant, room: MockConfigEntry, hass_ws_client: object
) -> None:
    client = await hass_ws_client(hass)  # type: ignore[operator]  # the plugin has no types
    await client.send_json_auto_id({"type": "wake_word/info", "entity_id": EAR})
    answer = await client.receive_json()
    assert [word["id"] for word in answer["result"]["wake_words"]] == ["crying"]


async def test_other_rooms_have_no_engine(
    hass: HomeAssistant, config_entry: MockConfigEntry
) -> None:
    config_entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(config_entry.entry_id)
    assert hass.states.async_entity_ids("wake_word") == []
    await hass.config_entries.async_unload(config_entry.entry_id)
