"""Runs Home Assistant as its own command does, but reachable from this machine alone.

It ends with whoever started it, however that came to its end: standard input is a pipe that the
starter holds open and never writes to.
"""

import os
import signal
import sys
from threading import Thread

from homeassistant.__main__ import main
from homeassistant.components.http.server import DEFAULT_BIND


def _end_with_starter() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    # An address in the configuration would be on trial until somebody confirms it in the frontend,
    # and is left aside in recovery mode. Changed in place, as other modules hold the same list.
    DEFAULT_BIND[:] = ["127.0.0.1"]
    Thread(target=_end_with_starter, daemon=True).start()
    sys.exit(main())
