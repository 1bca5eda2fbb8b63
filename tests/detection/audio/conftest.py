"""Shared by the tests of all sources."""

from collections.abc import Iterator
from pathlib import Path
import shutil
import subprocess
import threading

import pytest

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


def pactl(*arguments: str) -> bool:
    """Return whether PulseAudio's server does as it is told."""
    command = ["pactl", *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def pulseaudio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[subprocess.Popen[bytes]]:
    """A sound server of the test's own with a microphone, "crib", that hears the tone."""
    if shutil.which("pulseaudio") is None:
        pytest.skip("pulseaudio is not installed")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/pulse.socket")
    crib = "source_name=crib master=speaker.monitor source_properties=device.description=Crib"
    modules = [
        f"module-native-protocol-unix socket={tmp_path}/pulse.socket auth-anonymous=1",
        "module-null-sink sink_name=speaker",
        f"module-sine sink=speaker frequency={FREQUENCY:.0f}",
        f"module-remap-source {crib}",
    ]
    with subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        + [f"--load={module}" for module in modules],
        stderr=subprocess.DEVNULL,
    ) as server:
        while not pactl("set-default-source", "crib"):
            assert server.poll() is None, "pulseaudio has ended"
        yield server
        server.kill()
