"""Config flow for Cry Monitor: one entry is one room."""

from threading import Event
from typing import Any, override

from homeassistant.config_entries import ConfigFlow, ConfigFlowResult
from homeassistant.const import CONF_DEVICE, CONF_NAME, CONF_PATH
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import voluptuous as vol

from .const import CONF_ADDRESS, CONF_SOURCE, DOMAIN, LOGGER, SourceKind
from .detection.audio import SourceError
from .detection.audio.microphone import list_microphones
from .detection.probe import probe
from .source import create_source


class CryMonitorFlowHandler(ConfigFlow, domain=DOMAIN):
    """Handle a Cry Monitor config flow."""

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask where the sound comes from."""
        return self.async_show_menu(step_id="user", menu_options=list(SourceKind))

    async def async_step_microphone(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Set up a room with a microphone on this machine."""
        try:
            microphones = await self.hass.async_add_executor_job(list_microphones)
        except SourceError as err:
            return self.async_abort(reason=err.fault.value)
        choice = SelectSelector(
            SelectSelectorConfig(
                options=[
                    SelectOptionDict(value=microphone.id, label=microphone.name)
                    for microphone in microphones
                ],
                mode=SelectSelectorMode.DROPDOWN,
            )
        )
        fields = {vol.Optional(CONF_DEVICE): choice}
        return await self._async_step_room(SourceKind.MICROPHONE, fields, user_input)

    async def async_step_stream(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Set up a room with a stream from the network."""
        address = TextSelector(TextSelectorConfig(type=TextSelectorType.URL))
        fields = {vol.Required(CONF_ADDRESS): address}
        return await self._async_step_room(SourceKind.STREAM, fields, user_input)

    async def async_step_recording(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Set up a room that plays a recording, to try things out."""
        fields = {vol.Required(CONF_PATH): TextSelector()}
        return await self._async_step_room(SourceKind.RECORDING, fields, user_input)

    async def _async_step_room(
        self, kind: SourceKind, fields: dict[Any, Any], user_input: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Ask for a room's name and source, and listen to it before it is trusted."""
        errors: dict[str, str] = {}
        if user_input is not None:
            name = user_input.pop(CONF_NAME)
            data = {CONF_SOURCE: kind.value, **user_input}
            self._async_abort_entries_match(data)
            if (error := await self._async_try(data)) is None:
                return self.async_create_entry(title=name, data=data)
            errors["base"] = error
            user_input[CONF_NAME] = name
        schema = vol.Schema({vol.Required(CONF_NAME): TextSelector(), **fields})
        return self.async_show_form(
            step_id=kind.value,
            data_schema=self.add_suggested_values_to_schema(
                schema,  # type: ignore[arg-type]  # core runs voluptuous as its successor probatio
                user_input,
            ),
            errors=errors,
        )

    async def _async_try(self, data: dict[str, Any]) -> str | None:
        """Listen for a moment; return the key of what is wrong."""
        if CONF_PATH in data and not await self.hass.async_add_executor_job(
            self.hass.config.is_allowed_path, data[CONF_PATH]
        ):
            return "path_not_allowed"
        stop = Event()
        try:
            level = await self.hass.async_add_executor_job(probe, create_source(data), stop)
        except SourceError as err:
            LOGGER.debug("The source was refused: %s", err)
            return err.fault.value
        finally:
            # Also when the flow is closed while we listen.
            stop.set()
        return "silent" if level is None else None
