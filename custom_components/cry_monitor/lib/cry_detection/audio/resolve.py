"""The look-up of a host's name, under a deadline."""

from ipaddress import ip_address
import subprocess
import sys
from threading import Event
from time import monotonic

_DEADLINE_S = 5.0
_LOOK_AT_STOP_EVERY_S = 0.1

# A process can be ended. A thread that waits for a dead name server cannot, and the resolver of the
# system waits for most of a minute.
_LOOK_UP = (
    *(sys.executable, "-I", "-S", "-c"),
    "import socket, sys; socket.getaddrinfo(sys.argv[1], None)",
)


def is_resolved(host: str, stop: Event) -> bool:
    """Return whether a host's name leads to an address, within five seconds and before `stop`.

    Whoever connects right after it does not wait long for the name either.
    """
    try:
        ip_address(host)
    except ValueError:
        pass
    else:
        return True
    deadline = monotonic() + _DEADLINE_S
    with subprocess.Popen(
        [*_LOOK_UP, host],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            while process.poll() is None:
                if stop.wait(_LOOK_AT_STOP_EVERY_S) or monotonic() > deadline:
                    return False
        finally:
            process.kill()
    return process.returncode == 0
