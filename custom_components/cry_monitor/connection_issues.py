"""What follows when a room hears nothing: one line in the log, a repair issue, a new password."""

from datetime import datetime

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later

from cry_detection import ConnectionState, Fault, Snapshot

from .const import CONF_SOURCE, DOMAIN, LOGGER, SourceKind

ISSUE_AFTER_S = 600.0
"""Seconds of hearing nothing after which a repair issue appears."""


class ConnectionIssues:
    """Reports when a room hears nothing, until `async_stop`."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Initialize."""
        self._hass = hass
        self._entry = entry
        self._issue_id = f"deaf_{entry.entry_id}"
        self._cause = Fault.STALLED.value
        self._reported = False
        self._overdue = False
        self._stopped = False
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def async_update(self, snapshot: Snapshot) -> None:
        """Take over the state of a snapshot."""
        if self._stopped:
            return
        if snapshot.state in (ConnectionState.LISTENING, ConnectionState.PAUSED):
            self._async_clear(snapshot)
            return
        if self._cancel is None:
            self._cancel = async_call_later(self._hass, ISSUE_AFTER_S, self._async_overdue)
        if snapshot.state.listening_lost:
            self._async_report(snapshot)

    @callback
    def async_stop(self) -> None:
        """Report no longer: a room that is unloaded needs not hear."""
        self._stopped = True
        self._async_delete_issue()

    @callback
    def _async_clear(self, snapshot: Snapshot) -> None:
        """Withdraw what was reported: the room hears again, or nobody wants it to."""
        if self._reported and snapshot.state is ConnectionState.LISTENING:
            LOGGER.info("%s: listening again", self._entry.title)
        self._reported = False
        self._async_delete_issue()

    @callback
    def _async_delete_issue(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        if self._overdue:
            self._overdue = False
            ir.async_delete_issue(self._hass, DOMAIN, self._issue_id)

    @callback
    def _async_report(self, snapshot: Snapshot) -> None:
        """Log once that nothing is heard, and ask for the password where that is why."""
        before, self._cause = self._cause, self.cause_of(snapshot)
        if not self._reported:
            self._reported = True
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

    def cause_of(self, snapshot: Snapshot) -> str:
        """Return, of a deaf room, the key of the sentences that name the cause and the way out."""
        if snapshot.fault is None:
            return ConnectionState.NO_SIGNAL.value
        if self._entry.data[CONF_SOURCE] == SourceKind.SATELLITE:
            return SourceKind.SATELLITE.value
        return snapshot.fault.fault.value

    @callback
    def _async_overdue(self, _: datetime) -> None:
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
