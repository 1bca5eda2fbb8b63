"""Follows what Home Assistant reports of the room, from the moment the room listens."""

import asyncio
from datetime import UTC, datetime

from .client import Connection, Json
from .recording.labels import Labels
from .terminal import Reading, Terminal, clock, ended_line, live_line
from .verdict import Report, playing

_REFRESH_S = 0.5


class Watch:
    """Shows the state of the room and its cries, and keeps `reports` of them in order."""

    def __init__(self, terminal: Terminal, labels: Labels) -> None:
        self._terminal = terminal
        self._labels = labels
        self._began: datetime | None = None
        self._reading = Reading()
        self.reports: list[Report] = []

    @property
    def listened_s(self) -> float:
        """For how long the room has been listening."""
        return self._since(datetime.now(UTC))

    def begin(self) -> None:
        """The room listens from now on."""
        self._began = datetime.now(UTC)

    async def subscribe(self, connection: Connection) -> None:
        """Subscribe to the episodes."""
        await connection.subscribe_events("cry_monitor_cry_started", self._cry_started)
        await connection.subscribe_events("cry_monitor_cry_ended", self._cry_ended)

    async def follow(self, connection: Connection, entry_id: str) -> None:
        """Have the live line told of a room."""
        await connection.subscribe_room(entry_id, self._heard)

    async def show(self) -> None:
        """Keep the live line up to date."""
        while True:
            at_s = self.listened_s
            self._terminal.show(live_line(at_s, self._reading, playing(self._labels, at_s)))
            await asyncio.sleep(_REFRESH_S)

    def _since(self, moment: datetime) -> float:
        return 0.0 if self._began is None else (moment - self._began).total_seconds()

    def _heard(self, live: Json) -> None:
        self._reading = Reading(
            evidence=live["evidence"], level=live["level"], crying=live["crying"]
        )

    def _cry_started(self, event: Json) -> None:
        self.reports.append(self._report(event))
        self._print(event)

    def _cry_ended(self, event: Json) -> None:
        # A room has one cry at a time; one that ends without a beginning is worth showing as well.
        if not self.reports or self.reports[-1].duration_s is not None:
            self.reports.append(self._report(event))
        report = self.reports[-1]
        report.duration_s = event["data"]["duration"]
        report.peak = event["data"]["peak"]
        self._print(event, ended_line(report))

    def _report(self, event: Json) -> Report:
        return Report(
            start_s=self._since(datetime.fromisoformat(event["data"]["start"])),
            fired_s=self._since(datetime.fromisoformat(event["time_fired"])),
        )

    def _print(self, event: Json, figures: str = "") -> None:
        what = f"{event['event_type']} in {event['data']['room']}"
        self._terminal.say(f"{clock(self.listened_s):>6}  {what}{figures and ': '}{figures}")
