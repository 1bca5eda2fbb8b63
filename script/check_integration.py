"""Checks offline what hassfest and the HACS action will check of the integration's own files.

Run it from the project's folder: python -m script.check_integration
"""

from collections.abc import Iterator
from pathlib import Path
import sys

from script.rules import brand, descriptions, manifest, quality_scale, translations

ROOT = Path(__file__).parents[1]


def problems(root: Path) -> Iterator[str]:
    """Yield one sentence for every problem in the project at `root`."""
    for rules in (manifest, brand, translations, descriptions, quality_scale):
        yield from rules.problems(root)


def main() -> int:
    """Print every problem and return the exit status."""
    found = list(problems(ROOT))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
