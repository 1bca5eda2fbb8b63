"""A program that records: it runs for as long as it is listened to, and no longer."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
import os
import selectors
import subprocess
from threading import Event
from time import monotonic

from . import Fault, SourceError

# A busy Raspberry Pi takes its time to start a program.
_OPENS_WITHIN_S = 10.0
_STALLED_AFTER_S = 5.0
_LOOK_AT_STOP_EVERY_S = 0.25
_KILL_TIMEOUT_S = 5.0
_READ_BYTES = 65_536
_KEPT_MESSAGES = 16


def captured(
    command: list[str],
    microphone: str,
    stop: Event,
    *,
    judge: Callable[[str], tuple[Fault, str]],
    env: Mapping[str, str],
) -> Generator[bytes]:
    """Run a program and yield what it writes to its standard output, until `stop` is set.

    Args:
        command: the program and its arguments, free of secrets: everybody can list processes.
        microphone: its name in the errors, as the beginning of a sentence.
        stop: ends it within a second.
        judge: returns for what it wrote to its standard error why it gave no sound, NOT_FOUND,
            AMBIGUOUS, REFUSED, BUSY or DRIVER, and what the driver says.
        env: environment variables beside those of this process.

    Raises:
        FileNotFoundError: there is no such program.
        SourceError: what `judge` returns where it ends before it gave any sound; STALLED when no
            sound comes; GONE when it ends later.
    """
    messages: deque[bytes] = deque(maxlen=_KEPT_MESSAGES)
    heard = False
    waiting_since = monotonic()
    with _running(command, env) as outputs:
        while not stop.is_set():
            if not outputs.get_map():
                if heard:
                    raise SourceError(Fault.GONE, f"{microphone} is gone: plug it in again.")
                raise unopened(
                    microphone, *judge(b"".join(messages).decode("utf-8", errors="replace"))
                )
            for key, _ in outputs.select(_LOOK_AT_STOP_EVERY_S):
                data = os.read(key.fd, _READ_BYTES)
                if not data:
                    outputs.unregister(key.fileobj)
                elif key.data == "stderr":
                    messages.append(data)
                else:
                    heard = True
                    yield data
                    waiting_since = monotonic()
            if monotonic() - waiting_since > (_STALLED_AFTER_S if heard else _OPENS_WITHIN_S):
                raise SourceError(
                    Fault.STALLED,
                    f"{microphone} gives no sound: unplug it and plug it in again.",
                )


@contextmanager
def _running(command: list[str], env: Mapping[str, str]) -> Iterator[selectors.BaseSelector]:
    """Run a program for as long as the context lasts; its two outputs can be selected."""
    process = subprocess.Popen(
        command,
        bufsize=0,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # English is what the messages are searched for.
        env={**os.environ, "LC_ALL": "C.UTF-8", **env},
    )
    try:
        with selectors.DefaultSelector() as outputs:
            for pipe, name in ((process.stdout, "stdout"), (process.stderr, "stderr")):
                if pipe is not None:
                    outputs.register(pipe, selectors.EVENT_READ, name)
            yield outputs
    finally:
        process.kill()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
        # It outlives a kill only while the kernel waits for a broken device.
        with suppress(subprocess.TimeoutExpired):
            process.wait(_KILL_TIMEOUT_S)


def unopened(microphone: str, fault: Fault, reason: str = "") -> SourceError:
    """Return the error for a microphone that gives no sound, and what its driver says of it."""
    sentence = {
        Fault.AMBIGUOUS: "is not the only one of its name, or is plugged in elsewhere: choose it"
        " again.",
        Fault.BUSY: "is used by another program: close that or share it.",
        Fault.NOT_FOUND: "is not there: plug it in or choose another.",
        Fault.REFUSED: "may not be used: give Home Assistant access to the sound devices.",
    }.get(
        fault, f"cannot be opened ({reason or 'no reason'}): plug it in again, or choose another."
    )
    return SourceError(fault, f"{microphone} {sentence}")
