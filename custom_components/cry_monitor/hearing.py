"""What follows when a room goes deaf: it is said once, mended where it can be, never forgotten."""

from datetime import datetime

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later

from cry_detection import ConnectionState, Fault, Snapshot

from .const import CONF_SOURCE, DOMAIN, LOGGER, SourceKind

DEAF_AFTER_S = 600.0
"""Seconds of hearing nothing after which a repair issue appears."""


class Hearing:
    """Follows whether a room hears, until `async_stop`."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Initialize."""
        self._hass = hass
        self._entry = entry
        self._issue_id = f"deaf_{entry.entry_id}"
        self._cause = Fault.STALLED.value
        self._told = False
        self._overdue = False
        self._stopped = False
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def async_follow(self, snapshot: Snapshot) -> None:
        """Take note of a snapshot."""
        if self._stopped:
            return
        if snapshot.state in (ConnectionState.LISTENING, ConnectionState.PAUSED):
            self._async_all_is_well(snapshot)
            return
        if self._cancel is None:
            self._cancel = async_call_later(self._hass, DEAF_AFTER_S, self._async_deaf_for_long)
        if snapshot.state.deaf:
            self._async_deaf(snapshot)

    @callback
    def async_stop(self) -> None:
        """Follow no longer: a room that is unloaded is not deaf."""
        self._stopped = True
        self._async_forget()

    @callback
    def _async_all_is_well(self, snapshot: Snapshot) -> None:
        """Withdraw what was said: the room hears again, or nobody wants it to."""
        if self._told and snapshot.state is ConnectionState.LISTENING:
            LOGGER.info("%s: listening again", self._entry.title)
        self._told = False
        self._async_forget()

    @callback
    def _async_forget(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        if self._overdue:
            self._overdue = False
            ir.async_delete_issue(self._hass, DOMAIN, self._issue_id)

    @callback
    def _async_deaf(self, snapshot: Snapshot) -> None:
        """Say once that the room is deaf, and ask for the password where that is why."""
        before, self._cause = self._cause, self._cause_of(snapshot)
        if not self._told:
            self._told = True
            why = snapshot.fault or "Only digital silence comes. Is the microphone muted?"
            LOGGER.warning("%s: no sound. %s", self._entry.title, why)
        if self._overdue and self._cause != before:
            self._async_create_issue()
        if (
            self._cause == Fault.WRONG_PASSWORD
            and self._entry.data[CONF_SOURCE] == SourceKind.STREAM
        ):
            # Asked only once, however often the source is refused.
            self._entry.async_start_reauth(self._hass)

    def _cause_of(self, snapshot: Snapshot) -> str:
        """Return the key of the sentences that name the cause and the way out."""
        if snapshot.fault is None:
            return ConnectionState.NO_SIGNAL.value
        if self._entry.data[CONF_SOURCE] == SourceKind.SATELLITE:
            return SourceKind.SATELLITE.value
        return snapshot.fault.fault.value

    @callback
    def _async_deaf_for_long(self, _: datetime) -> None:
        self._overdue = True
        self._async_create_issue()

    @callback
    def _async_create_issue(self) -> None:
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            self._issue_id,
            is_fixable=False,
            severity=ir.IssueSeverity.ERROR,
            translation_key=f"deaf_{self._cause}",
            translation_placeholders={"room": self._entry.title},
        )
