"""Tests of how `script/develop` begins."""

from pathlib import Path
import subprocess

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("standard_input", ["</dev/null", "<&-"])
def test_without_a_standard_input_it_says_why_it_does_not_start(standard_input: str) -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", f"exec script/develop {standard_input}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 1
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert "standard input is open" in line
