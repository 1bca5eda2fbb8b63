"""Fetches more sound that is no cry: music and speech with free licences, from Debian's packages.

    python -m model extra --out DIR

The folder is what `--extra` of `train` and `evaluate` takes. Needs `apt-get` and
`dpkg`; nothing is installed.
"""

import argparse
from collections.abc import Sequence
import csv
from pathlib import Path
import subprocess
from tempfile import TemporaryDirectory

from tqdm import tqdm

_ASTERISK = "CC-BY-SA-3.0 / CC-BY-3.0"
# Each package in one split: what is heard in the test was never heard in training.
SOURCES = (
    ("train", "asterisk-core-sounds-en-wav", "speech_prompt", _ASTERISK),
    ("train", "asterisk-core-sounds-es-wav", "speech_prompt", _ASTERISK),
    ("train", "asterisk-core-sounds-fr-wav", "speech_prompt", _ASTERISK),
    ("train", "asterisk-moh-opsound-wav", "music", "CC-BY-SA-3.0"),
    ("train", "bambam", "effects_game", "GPL-3+ / GPL-2+"),
    ("train", "brainparty-data", "effects_game", "GPL-3+ / CC-BY-SA-3.0"),
    ("train", "colobot-common-sounds", "effects_game", "GPL-3+"),
    ("train", "fillets-ng-data-cs", "speech_game", "GPL-2+"),
    ("train", "fillets-ng-data-nl", "speech_game", "GPL-2+"),
    ("train", "gcin-voice", "speech_letters", "CC-BY-3.0 / LGPL-3"),
    ("train", "hedgewars-data", "voices_game", "GPL-2"),
    ("train", "kajongg", "speech_game", "GPL-2+"),
    ("train", "klettres-data", "speech_letters", "GPL-2+"),
    ("train", "ktuberling-data", "speech_kids_game", "GPL-2+"),
    ("train", "megaglest-data", "voices_game", "CC-BY-SA-3.0"),
    ("train", "planetblupi-common", "animals_game", "GPL-3+"),
    ("train", "sonic-pi-samples", "music_samples", "CC0-1.0"),
    ("train", "tuxpaint-stamps-default", "animals_game", "GPL-2+"),
    ("train", "wesnoth-1.16-data", "effects_game", "GPL-2+"),
    ("train", "wesnoth-1.16-music", "music", "GPL-2+"),
    ("valid", "asterisk-core-sounds-it-wav", "speech_prompt", _ASTERISK),
    ("valid", "singularity-music", "music", "CC-BY-SA-3.0"),
    ("test", "warzone2100-music", "music", "GPL-2+"),
)

# TuxPaint reads the name of every picture aloud in 30 languages; we want what the animals say.
_SPOKEN_NAMES = "*_desc*.ogg"


def main(arguments: Sequence[str]) -> None:
    """Fetch, unpack, and write `sources.csv`."""
    parser = argparse.ArgumentParser(prog="python -m model extra", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to unpack into")
    out: Path = parser.parse_args(arguments).out
    out.mkdir(parents=True, exist_ok=True)
    for _, package, _, _ in tqdm(SOURCES, "Fetching packages", unit="package"):
        with TemporaryDirectory() as folder:
            subprocess.run(["apt-get", "-q", "download", package], cwd=folder, check=True)  # noqa: S607 - apt-get is where the system has it
            (archive,) = Path(folder).glob("*.deb")
            subprocess.run(["dpkg", "-x", archive, out / package], check=True)  # noqa: S607 - likewise
    for path in out.rglob(_SPOKEN_NAMES):
        path.unlink()
    with (out / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("split", "source", "sound", "licence"))
        table.writerows(SOURCES)
    print(f"{out} is ready for --extra.")
