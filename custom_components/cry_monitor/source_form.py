"""The forms that ask for a source, and what their answers mean."""

from collections.abc import Mapping
from typing import Any

from homeassistant.const import (
    CONF_DEVICE,
    CONF_ENTITY_ID,
    CONF_HOST,
    CONF_PASSWORD,
    CONF_PATH,
    CONF_PORT,
    CONF_USERNAME,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio

from cry_detection import (
    WYOMING_DEFAULT_PORT,
    list_microphones,
    split_credentials,
    with_credentials,
)

from .const import CONF_ADDRESS, CONF_SOURCE, SourceKind
from .source import current_entity_id, registry_id

_PASSWORD = TextSelector(
    TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="current-password")
)
CREDENTIALS: dict[probatio.Marker, Any] = {
    probatio.Optional(CONF_USERNAME): TextSelector(TextSelectorConfig(autocomplete="username")),
    probatio.Optional(CONF_PASSWORD): _PASSWORD,
}


async def async_fields(hass: HomeAssistant, kind: SourceKind) -> dict[probatio.Marker, Any]:
    """Return the fields of a kind of source.

    Raises:
        SourceError: FFMPEG_MISSING, where microphones can be neither listed nor used.
    """
    match kind:
        case SourceKind.CAMERA:
            return {
                probatio.Required(CONF_ENTITY_ID): EntitySelector(
                    EntitySelectorConfig(domain="camera")
                )
            }
        case SourceKind.MICROPHONE:
            return {probatio.Optional(CONF_DEVICE): await _async_microphones(hass)}
        case SourceKind.SATELLITE | SourceKind.SAMPLE:
            return {}
        case SourceKind.WYOMING:
            port = NumberSelectorConfig(min=1, max=65535, mode=NumberSelectorMode.BOX)
            return {
                probatio.Required(CONF_HOST): TextSelector(),
                probatio.Required(CONF_PORT, default=WYOMING_DEFAULT_PORT): NumberSelector(port),
            }
        case SourceKind.STREAM:
            address = TextSelector(TextSelectorConfig(type=TextSelectorType.URL))
            return {probatio.Required(CONF_ADDRESS): address, **CREDENTIALS}
        case SourceKind.RECORDING:  # pragma: no branch - mypy knows that it is the last
            return {probatio.Required(CONF_PATH): TextSelector()}


async def _async_microphones(hass: HomeAssistant) -> SelectSelector:
    microphones = await hass.async_add_executor_job(list_microphones)
    options = [SelectOptionDict(value=found.id, label=found.name) for found in microphones]
    return SelectSelector(SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN))


def to_data(
    hass: HomeAssistant, kind: SourceKind, answers: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an entry's data from a form's answers.

    A password is never shown again: left empty, it stays the one in `before` for the same user.
    """
    data: dict[str, Any] = {CONF_SOURCE: kind.value, **answers}
    if kind is SourceKind.CAMERA:
        data[CONF_ENTITY_ID] = registry_id(hass, answers[CONF_ENTITY_ID])
    if kind is SourceKind.WYOMING:
        data[CONF_PORT] = int(answers[CONF_PORT])
    if kind is SourceKind.STREAM:
        address = answers[CONF_ADDRESS].strip()
        username = data.pop(CONF_USERNAME, "")
        password = data.pop(CONF_PASSWORD, "")
        _, old_username, old_password = split_credentials(before.get(CONF_ADDRESS, ""))
        if not password and username == old_username:
            password = old_password
        data[CONF_ADDRESS] = with_credentials(address, username, password) if username else address
    return data


def to_answers(hass: HomeAssistant, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers that a form shows for an entry's data, without its password."""
    answers = {key: value for key, value in data.items() if key != CONF_SOURCE}
    if CONF_ENTITY_ID in answers:
        answers[CONF_ENTITY_ID] = current_entity_id(hass, answers[CONF_ENTITY_ID])
    if CONF_ADDRESS in answers:
        answers[CONF_ADDRESS], username, _ = split_credentials(answers[CONF_ADDRESS])
        answers |= {CONF_USERNAME: username} if username else {}
    return answers


def is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether two entries' data name the same source, whoever asks for it."""
    if one[CONF_SOURCE] == SourceKind.SATELLITE:
        # Each room has a wake word engine of its own.
        return False
    return _place(one) == _place(other)


def _place(data: Mapping[str, Any]) -> dict[str, Any]:
    if CONF_ADDRESS in data:
        return {**data, CONF_ADDRESS: split_credentials(data[CONF_ADDRESS])[0]}
    return dict(data)
