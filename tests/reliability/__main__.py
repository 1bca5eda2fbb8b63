"""Injects every fault with the times that a family gets, and writes docs/reliability.md."""

from pathlib import Path
import sys
from tempfile import TemporaryDirectory

from .faults import FAULTS, Observed, is_in_time

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"

HEAD = """# What happens when a source fails

A room that hears nothing must never look like a quiet baby. This table was written by
`.venv/bin/python -m tests.reliability`: it set up each source for real, broke it, and noted what
the room said of itself, why, and how many seconds later. Do not edit it by hand.

| what was done | the room says | why | after | then |
| --- | --- | --- | --- | --- |
"""

TAIL = """
*After* counts from the fault. A source that is mended is found by the next attempt: the first comes
at once, and the wait then doubles from one second to a minute, less a random half of it. So a
camera that was off for a night is heard again within a minute. A wrong password is tried only once
an hour, as cameras lock an account for more: enter the new one, or pause the room and go on, and it
is tried at once.

While a room is deaf what tells of the baby is unavailable, and unknown where digital silence comes;
the connection sensor says in which way, and the log says why once. After ten minutes a repair issue
names the cause and the way out; it goes by itself. An open cry ends as `interrupted`, never as
calm.
"""


def _row(what: str, observed: Observed) -> str:
    state = observed.state.value.replace("_", " ")
    fault = observed.fault.replace("_", " ") or "-"
    after = "-" if observed.noticed_s is None else f"{observed.noticed_s:.1f} s"
    return f"| {what} | {state} | {fault} | {after} | {observed.after} |\n"


def main() -> int:
    """Write the page; return 1 where a room noticed too late that it is deaf."""
    rows = []
    late = False
    for fault in FAULTS:
        what = (fault.__doc__ or "").strip().rstrip(".")
        sys.stderr.write(f"{fault.__name__} ...\n")
        with TemporaryDirectory() as folder:
            observed = fault(Path(folder))
        rows.append(_row(what, observed))
        late = late or not is_in_time(observed)
        sys.stderr.write(f"  {rows[-1]}")
    PAGE.write_text(HEAD + "".join(rows) + TAIL, encoding="utf-8")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
