"""How a command of this package begins and ends."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from cry_detection import ModelError

from .errors import DataError


def parser(name: str, description: str | None) -> argparse.ArgumentParser:
    """Return the parser of a command that reads clips.

    Their folders are `data`, `more` (any number) and `extra`.
    """
    arguments = argparse.ArgumentParser(prog=f"python -m model {name}", description=description)
    arguments.add_argument("--data", type=Path, required=True, help="folder with clips.csv")
    arguments.add_argument(
        "--more",
        type=Path,
        action="append",
        default=[],
        help="another folder with clips.csv, as those of more sounds or of made voices",
    )
    arguments.add_argument(
        "--extra", type=Path, help="folder with sources.csv: more that is no cry"
    )
    return arguments


def add_foreign(arguments: argparse.ArgumentParser, *, required: bool) -> None:
    """Let a command take recordings of homes that nobody met, as `foreign`."""
    arguments.add_argument(
        "--foreign",
        type=Path,
        required=required,
        help="folder with clips.csv of homes never met: chosen and measured by, never learnt from",
    )


def run(main: Callable[[Sequence[str]], None], arguments: Sequence[str]) -> None:
    """Run a command with its arguments; what is wrong with its input ends it with one sentence.

    Raises:
        SystemExit: With that sentence.
    """
    try:
        main(arguments)
    except (DataError, ModelError) as err:
        raise SystemExit(str(err)) from err
