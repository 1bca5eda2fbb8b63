"""Config flow for Cry Monitor: one entry is one room."""

import asyncio
from asyncio import Task
from collections.abc import Mapping
from threading import Event
from typing import Any, override

from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntryState,
    ConfigFlow,
    ConfigFlowResult,
    OptionsFlow,
)
from homeassistant.const import CONF_NAME, UnitOfTime
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)
import probatio

from cry_detection import (
    ModelError,
    ModelFile,
    ProbeResult,
    Sensitivity,
    SourceError,
    probe_source,
)

from .cards import NEW_DASHBOARD, async_dashboard_path
from .const import (
    CONF_ADDRESS,
    CONF_LONG_CRY,
    CONF_MERGE_GAP,
    CONF_QUIET,
    CONF_SENSITIVITY,
    CONF_SOURCE,
    DOMAIN,
    LOGGER,
    SourceKind,
)
from .coordinator import CryMonitorConfigEntry
from .options import RoomOptions
from .own_model import async_load_detector
from .source import create_source
from .source_check import async_refusal, refusal
from .source_form import CREDENTIALS, async_fields, is_same, to_answers, to_data

# The frontend subscribes to a flow's progress after it got the reply that there is one: of what is
# over before, it never hears. A slow phone far away needs a second or two for that.
LEAST_PROGRESS_S = 3.0

# What is softer is a room in which nothing happens.
_QUIET_DBFS = -45.0
_LIKE_CRYING = 0.5


class CryMonitorFlowHandler(ConfigFlow, domain=DOMAIN):
    """Handle a Cry Monitor config flow.

    Every way in leads over a form of a kind of source to a short listen, and over what was heard to
    the room.
    """

    _data: dict[str, Any]
    _form: str
    _error: str | None = None
    _answers: dict[str, Any] | None = None
    _task: Task[ProbeResult] | None = None
    _probe_result: ProbeResult

    def __init__(self) -> None:
        """Initialize the flow."""
        self._title = ""
        self._stop = Event()

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: CryMonitorConfigEntry) -> CryMonitorOptionsFlow:
        """Return the flow of a room's options."""
        return CryMonitorOptionsFlow()

    @callback
    @override
    def async_remove(self) -> None:
        """Stop listening when the flow is closed meanwhile."""
        self._stop.set()

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask where the sound comes from."""
        return self.async_show_menu(step_id="user", menu_options=list(SourceKind))

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where the sound comes from now; the room and its history stay."""
        return self.async_show_menu(step_id="reconfigure", menu_options=list(SourceKind))

    async def async_step_reauth(self, entry_data: Mapping[str, Any]) -> ConfigFlowResult:
        """Ask for the new password of a stream."""
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the user name and password alone: the address is known."""
        before = self._get_reauth_entry().data
        shown = to_answers(self.hass, before)
        if user_input is not None:
            user_input = {CONF_ADDRESS: shown.pop(CONF_ADDRESS), **user_input}
        return await self._async_step_form(
            SourceKind.STREAM, "reauth_confirm", CREDENTIALS, shown, user_input
        )

    async def async_step_camera(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Listen to a camera entity."""
        return await self._async_step_source(SourceKind.CAMERA, user_input)

    async def async_step_microphone(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Listen to a microphone on this machine."""
        return await self._async_step_source(SourceKind.MICROPHONE, user_input)

    async def async_step_satellite(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Listen to a voice satellite, which has to be told to stream to us once we are there."""
        return await self._async_step_source(SourceKind.SATELLITE, user_input)

    async def async_step_wyoming(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Listen to a microphone that speaks Wyoming."""
        return await self._async_step_source(SourceKind.WYOMING, user_input)

    async def async_step_stream(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Listen to a stream from the network."""
        return await self._async_step_source(SourceKind.STREAM, user_input)

    async def async_step_sample(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Play the recording that comes with the integration, to try things out at once."""
        return await self._async_step_source(SourceKind.SAMPLE, user_input)

    async def async_step_recording(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Play a recording, to try things out."""
        return await self._async_step_source(SourceKind.RECORDING, user_input)

    async def _async_step_source(
        self, kind: SourceKind, user_input: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Ask for a source of a kind, and for the room's name if it is a new one."""
        try:
            fields = await async_fields(self.hass, kind)
        except SourceError as err:
            return self.async_abort(reason=err.fault.value)
        if self.source == SOURCE_USER:
            fields = {probatio.Required(CONF_NAME): TextSelector(), **fields}
        before = self._before()
        shown = to_answers(self.hass, before) if before.get(CONF_SOURCE) == kind else {}
        return await self._async_step_form(kind, kind.value, fields, shown, user_input)

    async def _async_step_form(
        self,
        kind: SourceKind,
        step_id: str,
        fields: dict[probatio.Marker, Any],
        shown: dict[str, Any],
        user_input: dict[str, Any] | None,
    ) -> ConfigFlowResult:
        """Show a form; go on to listening with its answers."""
        if user_input is not None:
            self._form, self._answers = step_id, user_input
            answers = dict(user_input)
            self._title = answers.pop(CONF_NAME, "")
            self._data = to_data(self.hass, kind, answers, self._before())
            if (taken := self._taken_by()) is not None:
                return self.async_abort(
                    reason="already_configured", description_placeholders={"room": taken}
                )
            if kind is SourceKind.SATELLITE:
                return await self.async_step_finish()
            self._error = await async_refusal(self.hass, self._data)
            if self._error is None:
                return await self.async_step_listen()
        error, self._error = self._error, None
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(
                probatio.Schema(fields),
                self._answers or shown,
            ),
            errors={"base": error} if error else {},
        )

    async def async_step_listen(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Listen for a few seconds; return to the form if nothing can be heard."""
        if self._task is None:
            self._task = self.hass.async_create_task(self._async_listen())
        if not self._task.done():
            return self.async_show_progress(
                step_id="listen", progress_action="listen", progress_task=self._task
            )
        task, self._task = self._task, None
        try:
            self._probe_result = task.result()
        except _RefusedError as err:
            self._error = str(err)
            return self.async_show_progress_done(next_step_id=self._form)
        return self.async_show_progress_done(next_step_id=_step_of(self._probe_result))

    async def async_step_heard(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say that the room was heard, and let a parent try again while clapping."""
        return self._show_heard("heard")

    async def async_step_heard_quiet(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say that it was a quiet room, so that nobody takes a quiet one for a fault."""
        return self._show_heard("heard_quiet")

    async def async_step_heard_crying(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say that it sounded like crying."""
        return self._show_heard("heard_crying")

    def _show_heard(self, step_id: str) -> ConfigFlowResult:
        return self.async_show_menu(
            step_id=step_id,
            menu_options=["finish", "listen", "other"],
            description_placeholders={"level": f"{self._probe_result.level_dbfs:.0f}"},
        )

    async def async_step_silent(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Tell that digital silence came, which some cameras send when a room is quiet."""
        return self.async_show_menu(step_id="silent", menu_options=["listen", "other", "finish"])

    async def async_step_other(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Begin again with another source."""
        self._answers = None
        if self.source == SOURCE_REAUTH:
            return await self.async_step_reauth_confirm()
        if self.source == SOURCE_RECONFIGURE:
            return await self.async_step_reconfigure()
        return await self.async_step_user()

    async def async_step_finish(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Keep the source."""
        if self.source == SOURCE_USER:
            path = await async_dashboard_path(self.hass)
            return self.async_create_entry(
                title=self._title,
                data=self._data,
                description="no_dashboard" if path is None else "dashboard",
                description_placeholders={"path": path or NEW_DASHBOARD},
            )
        entry = self._entry()
        result = self.async_update_and_abort(entry, data=self._data)
        if not entry.update_listeners:
            # A room that listens sees to that itself; one that could not be set up does not.
            self.hass.config_entries.async_schedule_reload(entry.entry_id)
        return result

    def _entry(self) -> CryMonitorConfigEntry:
        """Return the room that is being changed."""
        if self.source == SOURCE_REAUTH:
            return self._get_reauth_entry()
        return self._get_reconfigure_entry()

    def _before(self) -> Mapping[str, Any]:
        """Return the source that the room has so far."""
        return {} if self.source == SOURCE_USER else self._entry().data

    def _taken_by(self) -> str | None:
        """Return the name of another room that listens to the same source."""
        own = None if self.source == SOURCE_USER else self._entry().entry_id
        others = (
            entry.title
            for entry in self._async_current_entries()
            if entry.entry_id != own and is_same(self._data, entry.data)
        )
        return next(others, None)

    async def _async_listen(self) -> ProbeResult:
        """Listen to the source, for long enough to be followed.

        Raises:
            _RefusedError: it gives no sound.
        """
        heard, _ = await asyncio.gather(
            self._async_probe(), asyncio.sleep(LEAST_PROGRESS_S), return_exceptions=True
        )
        if isinstance(heard, BaseException):
            raise heard
        return heard

    async def _async_probe(self) -> ProbeResult:
        """Listen to the source.

        Raises:
            _RefusedError: it gives no sound.
        """
        source = create_source(self.hass, self._data)
        try:
            _, detector = await async_load_detector(self.hass)
            return await self.hass.async_add_executor_job(
                probe_source, source, detector, self._stop
            )
        except SourceError as err:
            LOGGER.debug("The source was refused: %s", err)
            raise _RefusedError(refusal(err.fault, self._data)) from err
        except ModelError as err:
            LOGGER.error("The cry model cannot be used. %s", err)
            raise _RefusedError("model_unusable") from err
        except Exception as err:
            LOGGER.exception("Unexpected error while listening to the source")
            raise _RefusedError("unexpected") from err


class _RefusedError(Exception):
    """A source cannot be used; the message is the key of the sentence that says why."""


def _step_of(heard: ProbeResult) -> str:
    """Return the step that says what was heard."""
    if heard.level_dbfs is None:
        return "silent"
    if heard.probability >= _LIKE_CRYING:
        return "heard_crying"
    return "heard_quiet" if heard.level_dbfs < _QUIET_DBFS else "heard"


def _number(least: int, most: int, unit: UnitOfTime) -> NumberSelector:
    mode = NumberSelectorMode.BOX
    return NumberSelector(
        NumberSelectorConfig(min=least, max=most, mode=mode, unit_of_measurement=unit)
    )


OPTIONS_SCHEMA = probatio.Schema(
    {
        probatio.Required(CONF_SENSITIVITY): SelectSelector(
            SelectSelectorConfig(
                options=[sensitivity.value for sensitivity in Sensitivity],
                translation_key="sensitivity",
            )
        ),
        probatio.Required(CONF_QUIET): _number(5, 60, UnitOfTime.SECONDS),
        probatio.Required(CONF_MERGE_GAP): _number(5, 600, UnitOfTime.SECONDS),
        probatio.Required(CONF_LONG_CRY): _number(1, 120, UnitOfTime.MINUTES),
    }
)


class CryMonitorOptionsFlow(OptionsFlow):
    """Ask how a room decides what crying is."""

    _model: ModelFile | None = None

    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for everything at once."""
        try:
            model = self._model = self._model or await self._async_model()
        except ModelError as err:
            LOGGER.error("The cry model cannot be used. %s", err)
            return self.async_abort(reason="model_unusable")
        options = RoomOptions.from_entry(self.config_entry)
        errors = {}
        if user_input is not None:
            if user_input[CONF_QUIET] <= user_input[CONF_MERGE_GAP]:
                return self.async_create_entry(data=self._chosen(model, user_input))
            errors[CONF_MERGE_GAP] = "shorter_than_quiet"
        config = options.episode_config(model)
        shown = {
            CONF_SENSITIVITY: options.sensitivity.value,
            CONF_QUIET: config.quiet_s,
            CONF_MERGE_GAP: config.merge_gap_s,
            CONF_LONG_CRY: options.long_episode_min,
        }
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                OPTIONS_SCHEMA,
                user_input or shown,
            ),
            errors=errors,
        )

    async def _async_model(self) -> ModelFile:
        """Return the model that the room listens with, or would if it could be set up.

        Raises:
            ModelError: there is none.
        """
        entry: CryMonitorConfigEntry = self.config_entry
        if entry.state is ConfigEntryState.LOADED:
            return entry.runtime_data.model
        model, _ = await async_load_detector(self.hass)
        return model

    def _chosen(self, model: ModelFile, answers: dict[str, Any]) -> dict[str, Any]:
        """Return the options to keep: times only where they are not the model's own."""
        kept = {**self.config_entry.options, **answers}
        for key in (CONF_QUIET, CONF_MERGE_GAP):
            del kept[key]
        own = model.episodes_for(Sensitivity(answers[CONF_SENSITIVITY]))
        if (answers[CONF_QUIET], answers[CONF_MERGE_GAP]) != (own.quiet_s, own.merge_gap_s):
            kept |= {CONF_QUIET: answers[CONF_QUIET], CONF_MERGE_GAP: answers[CONF_MERGE_GAP]}
        return kept
