"""Every fault is noticed, named and survived."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cry_detection import ConnectionState, detector, reader
from cry_detection.audio import capture, stream

from . import faults
from .faults import Observed
from .room import Footprint

pytestmark = pytest.mark.usefixtures("socket_enabled", "impatient")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for less than a family waits for, but for long enough on a machine that is busy."""
    monkeypatch.setattr(detector, "NO_SIGNAL_S", 6.0)
    monkeypatch.setattr(stream, "_READ_TIMEOUT_S", 3.0)
    monkeypatch.setattr(capture, "_STALLED_AFTER_S", 3.0)
    monkeypatch.setattr(reader, "_LONGEST_BACK_OFF_S", 0.5)
    monkeypatch.setattr(faults, "FROZEN_S", 10.0)


@pytest.fixture(autouse=True)
def leaves_nothing_behind() -> Iterator[None]:
    """Fail a fault after which a thread, a process or an open file is left."""
    before = Footprint.now()
    yield
    assert Footprint.now() == before


WANTED: dict[Callable[[Path], Observed], tuple[set[ConnectionState], set[str]]] = {
    faults.server_killed: ({ConnectionState.DISCONNECTED}, {"gone"}),
    faults.server_frozen: ({ConnectionState.STALLED}, {"stalled"}),
    faults.datagrams_frozen: ({ConnectionState.STALLED}, {"stalled"}),
    faults.wrong_password: ({ConnectionState.DISCONNECTED}, {"wrong_password"}),
    faults.garbage: ({ConnectionState.STALLED}, {"stalled"}),
    faults.other_codec: ({ConnectionState.STALLED}, {"stalled"}),
    faults.other_sample_rate: ({ConnectionState.LISTENING}, {""}),
    faults.closes_each_second: ({ConnectionState.DISCONNECTED}, {"gone"}),
    faults.no_sound_but_zeros: ({ConnectionState.NO_SIGNAL}, {""}),
    faults.wyoming_killed: ({ConnectionState.DISCONNECTED}, {"gone"}),
    faults.microphone_vanishes_ffmpeg: ({ConnectionState.DISCONNECTED}, {"gone"}),
    # PortAudio may notice the end itself, or only stop giving sound.
    faults.microphone_vanishes_portaudio: (
        {ConnectionState.DISCONNECTED, ConnectionState.STALLED},
        {"gone", "stalled"},
    ),
    faults.microphone_suspended: ({ConnectionState.STALLED}, {"stalled"}),
    faults.twenty_restarts_of_a_stream: ({ConnectionState.LISTENING}, {""}),
    faults.twenty_restarts_of_a_microphone: ({ConnectionState.LISTENING}, {""}),
}


@pytest.mark.parametrize("fault", faults.FAULTS, ids=lambda fault: fault.__name__)
def test_fault(fault: Callable[[Path], Observed], tmp_path: Path) -> None:
    observed = fault(tmp_path)
    states, reasons = WANTED[fault]
    assert observed.state in states
    assert observed.fault in reasons
    assert faults.is_in_time(observed)
