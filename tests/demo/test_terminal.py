"""What the demonstration shows in the terminal."""

from io import StringIO

import pytest

from demo.recording.labels import Labels, Segment
from demo.terminal import Reading, Terminal, ended_line, live_line, summary
from demo.verdict import Report, judge


class _Tty(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading(), "  1:05  ··············|······     - dB  no sound yet"),
        (
            Reading(evidence=0.5, level=-61.4, crying=False),
            "  1:05  ███████·······|······   -61 dB  quiet",
        ),
        (
            Reading(evidence=1.0, level=-20.0, crying=True),
            "  1:05  ██████████████|······   -20 dB  CRYING",
        ),
        (
            Reading(evidence=1.5, level=-8.0, crying=True),
            "  1:05  █████████████████████    -8 dB  CRYING",
        ),
    ],
)
def test_live_line(reading: Reading, expected: str) -> None:
    assert live_line(65.9, reading, []) == expected


def test_live_line_fits_a_terminal() -> None:
    line = live_line(65.0, Reading(), ["noise", "laughter"])
    assert line.endswith("(noise, laughter)")
    assert len(line) <= 80


def test_end_of_a_cry() -> None:
    report = Report(start_s=1.0, fired_s=3.0, duration_s=15.24, peak=0.973)
    assert ended_line(report) == "15.2 s long, peak 97%"


def test_summary_names_what_went_wrong() -> None:
    labels = Labels(
        duration_s=100.0,
        segments=(
            Segment(start_s=10.0, end_s=20.0, sound="cry"),
            Segment(start_s=40.0, end_s=50.0, sound="cat"),
            Segment(start_s=60.0, end_s=70.0, sound="cry"),
        ),
    )
    reports = [
        Report(start_s=10.0, fired_s=12.5),
        Report(start_s=42.0, fired_s=44.0),
        Report(start_s=90.0, fired_s=92.0),
    ]
    assert list(summary(judge(labels, reports, 120.0), labels)) == [
        "Cries that Home Assistant reported: 1 of 2.",
        "  The cry from 0:10 to 0:20: heard after 2.5 s.",
        "  The cry from 1:00 to 1:10: not heard.",
        "Other alerts: 2.",
        "  At 0:42 (cat).",
        "  At 1:30 (silence).",
    ]


def test_the_live_line_stays_below_what_is_said() -> None:
    output = _Tty()
    terminal = Terminal(output)
    terminal.show("one")
    terminal.say("event")
    terminal.show("two")
    terminal.settle()
    terminal.say("end")
    assert output.getvalue() == "\r\x1b[Kone\r\x1b[Kevent\none\r\x1b[Ktwo\nend\n"


def test_without_a_terminal_lines_come_now_and_then() -> None:
    output = StringIO()
    terminal = Terminal(output)
    terminal.show("one")
    terminal.show("two")
    terminal.say("event")
    terminal.settle()
    assert output.getvalue() == "one\nevent\n"
