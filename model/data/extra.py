"""Fetches more sound that is no cry, with free licences, from Debian's packages.

    python -m model extra --out DIR

The folder is what `--extra` of `train`, `voices` and `evaluate` takes. Which packages, and what is
in which of their files, stands in extra.csv beside this module; `read_extra` says how it is read.
Needs `apt-get` and `dpkg-deb`; nothing is installed. Some 4 GB.
"""

import argparse
from collections.abc import Iterator, Sequence
import csv
from pathlib import Path
import shutil
import subprocess
from tempfile import TemporaryDirectory
from zipfile import ZipFile, is_zipfile

from tqdm import tqdm

from .clips import SOUND_FILES

SOURCES = Path(__file__).with_name("extra.csv")
"""A package's files stand in one split, or each of its voices does: what is heard in the test was
never heard in training."""

_ARCHIVES = {".ocg", ".pk3", ".zip"}
_UNWANTED = (
    # TuxPaint reads the name of every picture aloud in 30 languages; we want what the animals say.
    "*_desc*.ogg",
    # 0 A.D. greets a new house with a baby who cries.
    "complete_house.ogg",
    # Of LMMS; RIFF with a damaged header, whatever they are called.
    "harpsichord01.ogg",
    "hit01.ogg",
    # Of HyperRogue; FFmpeg stumbles over what stands before their music.
    "hr-savino-[cio]*.ogg",
)


def main(arguments: Sequence[str]) -> None:
    """Fetch, unpack what is sound, and write `sources.csv`."""
    parser = argparse.ArgumentParser(prog="python -m model extra", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to unpack into")
    out: Path = parser.parse_args(arguments).out
    out.mkdir(parents=True, exist_ok=True)
    for package in tqdm(packages(), "Fetching packages", unit="package"):
        with TemporaryDirectory(dir=out) as name:
            folder = Path(name)
            subprocess.run(["apt-get", "-q", "download", package], cwd=folder, check=True)  # noqa: S607 - apt-get is where the system has it
            (archive,) = folder.glob("*.deb")
            subprocess.run(["dpkg-deb", "-x", archive, folder / "all"], check=True)  # noqa: S607 - likewise
            shutil.rmtree(out / package, ignore_errors=True)
            keep_sound(folder / "all", out / package)
    shutil.copyfile(SOURCES, out / "sources.csv")
    print(f"{out} is ready for --extra.")


def packages() -> list[str]:
    """Return the names of the packages, each once."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["source"] for row in csv.DictReader(file)))


def keep_sound(unpacked: Path, out: Path) -> None:
    """Move the recordings of an unpacked package, and whose they are, to `out`.

    What lies in an archive among its files comes into a folder of the archive's name.
    """
    for path in [path for path in unpacked.rglob("*") if path.suffix in _ARCHIVES]:
        if path.is_file() and is_zipfile(path):
            with ZipFile(path) as archive:
                archive.extractall(
                    path.with_suffix(""),
                    [name for name in archive.namelist() if Path(name).suffix in SOUND_FILES],
                )
    for path in list(_wanted(unpacked)):
        target = out / path.relative_to(unpacked)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)


def _wanted(unpacked: Path) -> Iterator[Path]:
    for path in unpacked.rglob("*"):
        # Debian's packages link to what another has: that is another's.
        if path.is_symlink() or not path.is_file():
            continue
        sound = path.suffix in SOUND_FILES and not any(map(path.match, _UNWANTED))
        if sound or path.name == "copyright":
            yield path
