"""Shared by the tests of all sources."""

from collections.abc import Iterator
from pathlib import Path
import subprocess
import threading

import pytest

from .servers import pulseaudio_server
from .signals import FREQUENCY


def _children() -> set[str]:
    tasks = Path("/proc/self/task")
    return {child for task in tasks.iterdir() for child in (task / "children").read_text().split()}


def _open_files() -> set[str]:
    return {file.name for file in Path("/proc/self/fd").iterdir()}


@pytest.fixture(autouse=True)
def leaves_nothing_behind() -> Iterator[None]:
    """Fail a test whose source leaves a thread, a process or an open file."""
    before = (threading.active_count(), _children(), _open_files())
    yield
    assert (threading.active_count(), _children(), _open_files()) == before


@pytest.fixture
def pulseaudio(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A sound server of the test's own with a microphone, "crib", that hears the tone."""
    tone = f"module-sine sink=speaker frequency={FREQUENCY:.0f}"
    with pulseaudio_server(tmp_path, tone) as server:
        yield server
