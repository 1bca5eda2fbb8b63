"""Home Assistant as a process of ours, which always ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import os
from pathlib import Path
import socket
import sys

from .failure import DemoError

HOST = "127.0.0.1"

_LOG_LINES = 25
_STOP_S = 20


def free_port(wanted: int) -> int:
    """Return the first port from `wanted` on that nobody listens on.

    Raises:
        DemoError: none is left.
    """
    for port in range(wanted, 65_536):
        with socket.socket() as probe:
            # As Home Assistant does; a connection that is only just over is then no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise DemoError(f"No port from {wanted} on is free: name a lower one with --port.")


class Server:
    """A Home Assistant that runs."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path, port: int) -> None:
        self._process = process
        self._log = log
        self.url = f"http://{HOST}:{port}"

    def log_tail(self) -> str:
        """Return the last lines that Home Assistant wrote."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-_LOG_LINES:])

    async def ended(self) -> None:
        """Wait until Home Assistant ends, which it should not.

        Raises:
            DemoError: it has.
        """
        code = await self._process.wait()
        raise DemoError(f"Home Assistant ended (exit code {code}).")


@asynccontextmanager
async def running(config: Path, port: int) -> AsyncIterator[Server]:
    """Start Home Assistant on this configuration directory, and end it."""
    log = config / "demo.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            # Unsafe path off: a module of ours is not to stand in for one of Home Assistant's.
            "-P",
            Path(__file__).with_name("hass.py"),
            *("--config", config, "--skip-pip", "--log-no-color"),
            cwd=config,
            env={**os.environ, "SETUP_PORT": str(port)},
            stdin=asyncio.subprocess.PIPE,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            # Ctrl-C reaches us alone; we end Home Assistant in order.
            start_new_session=True,
        )
    try:
        yield Server(process, log, port)
    finally:
        await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(_STOP_S):
            await process.wait()
    except TimeoutError:
        pass
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
