"""Makes voices of the free ones: other babies, and what is nearly a baby.

    python -m model voices --data DIR [--more DIR] [--extra DIR] --peer YAMNET.tflite --out DIR

The folder holds clips.csv and cry_segments.csv as that of --data does. A made voice stands in
the split of the one it is made of; its group is that one's, a `~` and its own name. The same
folders give the same voices. Music needs FluidSynth and its sound font
(`apt-get install fluidsynth fluid-soundfont-gm`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
import csv
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from zlib import crc32

import numpy as np
import soundfile
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, Block
from model import command
from model.data.clips import MADE_OF, SEVERAL, Clip, Span, read_all
from model.network.yamnet import BABY_CRY, HOP, WINDOW, YamNet
from model.workers import in_workers

from . import babies, grown_ups, melodies, people, pets, talk
from .task import Task

SEED = 15
MOST_LIKE_A_BABY = 0.5
"""What is made to be no baby and scores more than this is left out."""

_PEAK = 0.7
_SHORTEST_S = 0.4
_QUIETEST = 1e-3
# Neighbours share the voices that they are made of, so a worker takes many of them at a time.
_BATCH = 24


@dataclass(frozen=True, kw_only=True)
class Row:
    """What the tables say of one recording."""

    task: Task
    seconds: float
    cries: tuple[Span, ...]


def main(arguments: Sequence[str]) -> None:
    """Make them all, and write the two tables."""
    parser = command.parser("voices", __doc__)
    parser.add_argument("--peer", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    options = parser.parse_args(arguments)
    clips = read_all(options.data, options.more, options.extra)
    if not melodies.can_render():
        print("There will be no music: apt-get install fluidsynth fluid-soundfont-gm brings it.")
    write(options.out, make(plan(clips), options.peer, options.out))
    print(f"{options.out} is ready.")


def plan(clips: Sequence[Clip]) -> list[Task]:
    """Return all that can be made of these clips."""
    clips = [clip for clip in clips if clip.split in {"train", "valid"}]
    return [
        *babies.tasks(clips),
        *grown_ups.tasks(clips, _rng("grown_ups")),
        *pets.tasks(clips, _rng("pets")),
        *people.tasks(clips, _rng("people")),
        *(melodies.tasks() if melodies.can_render() else ()),
        *talk.tasks(clips, _rng("talk")),
    ]


def make(tasks: Iterable[Task], peer: Path, out: Path) -> Iterator[Row]:
    """Make them and yield what became of them; what came out broken or too like is left out."""
    tasks = sorted(tasks, key=lambda task: (task.sound, str(task.parents[0].path), task.name))
    for sound in dict.fromkeys(task.sound for task in tasks):
        (out / _folder(sound)).mkdir(parents=True, exist_ok=True)
    batches = [tasks[start : start + _BATCH] for start in range(0, len(tasks), _BATCH)]
    done = in_workers(_batch_maker, (peer, out), batches)
    for rows in tqdm(done, "Making voices", total=len(batches), unit="batch"):
        yield from rows


def write(out: Path, rows: Iterable[Row]) -> None:
    """Write the two tables."""
    rows = sorted(rows, key=lambda row: (row.task.sound, row.task.name))
    with (out / "clips.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(
            ("file", "split", "label", "sound", "source", "group", "seconds", "licence", "by")
        )
        for row in rows:
            parents = row.task.parents
            table.writerow(
                (
                    file_of(row.task),
                    row.task.split,
                    row.task.label,
                    row.task.sound,
                    _source(row.task),
                    row.task.group,
                    f"{row.seconds:.2f}",
                    _all(parent.licence for parent in parents),
                    _all(parent.by for parent in parents),
                )
            )
    with (out / "cry_segments.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("file", "start_s", "end_s", "label"))
        for row in rows:
            for start, end in row.cries:
                table.writerow((file_of(row.task), f"{start:.3f}", f"{end:.3f}", "cry"))


def file_of(task: Task) -> str:
    """Return where a recording stands in the folder."""
    return f"{_folder(task.sound)}/{task.name}.flac"


def _folder(sound: str) -> str:
    return f"audio/{sound}"


def _source(task: Task) -> str:
    sources = {parent.source for parent in task.parents}
    return f"{MADE_OF}{sources.pop() if len(sources) == 1 else SEVERAL}"


def _all(names: Iterable[str]) -> str:
    return " / ".join(sorted({part for name in names for part in name.split(" / ") if part}))


def _rng(name: str) -> np.random.Generator:
    return np.random.default_rng([SEED, crc32(name.encode())])


class Maker:
    """Makes and stores recordings, and listens to each."""

    def __init__(self, peer: YamNet, out: Path) -> None:
        self._peer = peer
        self._out = out

    def make(self, task: Task) -> Row | None:
        """Make and store one; None if it is not fit to be learnt from."""
        made = task.make(task, task.rng(SEED))
        sound = made.sound
        if len(sound) < _SHORTEST_S * SAMPLE_RATE or not np.isfinite(sound).all():
            return None
        peak = float(np.abs(sound).max())
        if peak < _QUIETEST:
            return None
        sound = sound * np.float32(_PEAK / peak)
        if task.label != "cry" and self._like_a_baby(sound) > MOST_LIKE_A_BABY:
            return None
        soundfile.write(self._out / file_of(task), sound, SAMPLE_RATE, subtype="PCM_16")
        return Row(task=task, seconds=len(sound) / SAMPLE_RATE, cries=made.cries)

    def _like_a_baby(self, sound: Block) -> float:
        padded = np.pad(sound, (0, max(0, WINDOW - len(sound))))
        starts = chain(range(0, len(padded) - WINDOW + 1, HOP), (len(padded) - WINDOW,))
        return max(
            float(self._peer.scores(padded[start : start + WINDOW])[BABY_CRY]) for start in starts
        )


def _batch_maker(peer: Path, out: Path) -> Callable[[Sequence[Task]], list[Row]]:
    maker = Maker(YamNet(peer), out)

    def make_batch(tasks: Sequence[Task]) -> list[Row]:
        return [row for task in tasks if (row := maker.make(task)) is not None]

    return make_batch
