"""Shows Cry Monitor in a real Home Assistant that listens to a nursery of two minutes."""

import argparse
import asyncio
from collections.abc import Coroutine
from pathlib import Path
import signal
import sys

import aiohttp

from . import history, house, server
from .client import PASSWORD, USERNAME, Client
from .failure import DemoError
from .recording.labels import RECORDING, Labels
from .terminal import Terminal, clock, summary
from .verdict import judge
from .watch import Watch

# The room is as if it had been there for twelve weeks.
_DAYS = 84


async def first_of(
    *works: Coroutine[object, object, object], timeout_s: float | None = None
) -> None:
    """Wait until one of these works ends, or the time is over, and stop the others.

    Raises:
        Exception: what ended the first one, if it did not end well.
    """
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def _listen(
    client: Client, storage: Path, watch: Watch, terminal: Terminal, seconds: float | None
) -> None:
    await client.wait_for_start()
    await client.create_user()
    await client.log_in()
    async with client.connected() as connection:
        await watch.subscribe(connection)
        await connection.open_first(house.DASHBOARD)
        room = await client.add_room(house.ROOM, RECORDING)
        await history.give(client, storage, room, _DAYS)
        await watch.follow(connection, room)
        watch.begin()
        terminal.say(f"Home Assistant:  {client.url}")
        terminal.say(f"Log in as:       {USERNAME} / {PASSWORD}")
        terminal.say(f"The room {house.ROOM} listens to a recording, again and again.")
        terminal.say("Ctrl-C ends it." if seconds is None else f"It ends after {seconds:.0f} s.")
        terminal.say()
        await first_of(connection.dispatch(), watch.show(), timeout_s=seconds)


async def _demonstrate(options: argparse.Namespace, terminal: Terminal) -> int:
    interrupted = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, interrupted.set)
    labels = Labels.read()
    watch = Watch(terminal, labels)
    with house.built(options.dir.absolute(), RECORDING) as config:
        port = server.free_port(options.port)
        if port != options.port:
            terminal.say(f"Port {options.port} is taken, so this Home Assistant gets port {port}.")
        terminal.say("Home Assistant starts ...")
        async with server.running(config, port) as home, aiohttp.ClientSession() as session:
            listen = _listen(
                Client(session, home.url), config / ".storage", watch, terminal, options.seconds
            )
            try:
                await first_of(listen, home.ended(), interrupted.wait())
            except (DemoError, aiohttp.ClientError) as error:
                raise DemoError(f"{error}\n\nIts last words:\n{home.log_tail()}") from error
            finally:
                terminal.settle()
            listened_s = watch.listened_s
    verdict = judge(labels, watch.reports, listened_s)
    if listened_s:
        terminal.say()
        terminal.say(f"The room listened for {clock(listened_s)} minutes.")
        for line in summary(verdict, labels):
            terminal.say(line)
    # Without a time to end, ending it is all that can go right.
    return 0 if verdict.passed or options.seconds is None else 1


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65_535:
        raise argparse.ArgumentTypeError(f"{text} is no port: choose one from 1 to 65535")
    return port


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/demo", description=__doc__)
    parser.add_argument(
        "--seconds",
        type=float,
        help="end after this time, with exit code 0 if all cries in the recording, and nothing "
        "else, were reported (the recording takes 128); without it Ctrl-C ends the demonstration",
    )
    parser.add_argument(
        "--port", type=_port, default=8123, help="where Home Assistant listens (8123)"
    )
    parser.add_argument(
        "--dir", type=Path, default=house.DIRECTORY, help="its configuration, made anew (.demo)"
    )
    return parser.parse_args()


def main() -> int:
    """Run the demonstration and return the exit code."""
    options = _options()
    try:
        return asyncio.run(_demonstrate(options, Terminal()))
    except DemoError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
