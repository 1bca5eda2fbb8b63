"""How a command of this package begins and ends."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from cry_detection import ModelError

from .errors import DataError


def parser(name: str, description: str | None) -> argparse.ArgumentParser:
    """Return the parser of a command that reads clips: their folders are `data` and `extra`."""
    arguments = argparse.ArgumentParser(prog=f"python -m model {name}", description=description)
    arguments.add_argument("--data", type=Path, required=True, help="folder with clips.csv")
    arguments.add_argument(
        "--extra", type=Path, help="folder with sources.csv: more that is no cry"
    )
    return arguments


def run(main: Callable[[Sequence[str]], None], arguments: Sequence[str]) -> None:
    """Run a command with its arguments; what is wrong with its input ends it with one sentence.

    Raises:
        SystemExit: With that sentence.
    """
    try:
        main(arguments)
    except (DataError, ModelError) as err:
        raise SystemExit(str(err)) from err
