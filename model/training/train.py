"""From folders of recordings to the model that the integration ships, in one command.

    python -m model train --data DIR --foreign DIR --teacher YAMNET.tflite --out DIR [--more DIR]
        [--extra DIR] [--cache DIR]

The listener learns from --data and --extra, the training and the validation split: it opens the
gate, and decides nothing. The judge learns from the training split of all folders. Calibration and
thresholds are chosen on nights of the validation split and of the homes of --foreign, from which
nothing learns. The witness is the teacher with the classes of crying alone.
"""

from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
import os
from pathlib import Path
import platform
from tempfile import TemporaryDirectory
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from model import command
from model.data.clips import Clip, part, read_all, read_clips, read_foreign, thinned
from model.data.library import Library
from model.evaluation.tune import SCENES, tune
from model.mixing.bank import join
from model.mixing.scenes import SCENE_S
from model.network.description import write_description
from model.network.geometry import HOP_FRAMES
from model.network.witness import write_witness

from .anchors import write_anchors
from .recipe import EPOCHS, LONG_SEQUENCES, SEED, SEQUENCES, learn, mix_long, mix_part, mix_parts

# The validation split has an eighth of the training split's babies.
_VALID_SHARE = 0.125


def main(arguments: Sequence[str]) -> None:
    """Train, and say where things went."""
    parser = command.parser("train", __doc__)
    command.add_foreign(parser, required=True)
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--sequences", type=int, default=SEQUENCES, help="the listener's mixtures")
    parser.add_argument(
        "--long-sequences", type=int, default=LONG_SEQUENCES, help="the judge's mixtures"
    )
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument(
        "--cache", type=Path, help="folder with room for half a megabyte a mixture of the judge's"
    )
    options = parser.parse_args(arguments)

    teacher: Path = options.teacher
    out: Path = options.out
    clips = read_clips(options.data)
    everything = read_all(options.data, options.more, options.extra)
    foreign = read_foreign(options.foreign)
    out.mkdir(parents=True, exist_ok=True)
    write_witness(teacher, out / "witness.tflite")

    known = set(clips)
    rest = [clip for clip in everything if clip not in known and clip.split == "train"]
    # What is no cry and comes in masses; voices were made to be heard.
    others = Library(thinned(clip for clip in rest if clip.label != "cry"))
    training_set = mix_parts([part(clips, "train")], others, teacher, out, options.sequences)
    (train,) = training_set.parts
    sequences = round(_VALID_SHARE * options.sequences)
    valid = mix_part(part(clips, "valid"), others, teacher, training_set.first, sequences)
    made = Library(clip for clip in rest if clip.label == "cry")
    library = train.library + others + made
    long_bank = mix_long([library], teacher, options.long_sequences)
    with TemporaryDirectory() if options.cache is None else nullcontext(options.cache) as folder:
        model = learn(
            join((train.bank, valid.bank)),
            long_bank,
            teacher,
            out / "cry.tflite",
            training_set.golden,
            Path(folder),
            options.epochs,
        )
    learnt_from = [sound.clip for sound in (library + valid.library).sounds]
    provenance = _provenance(learnt_from, options)
    chosen = replace(tune(everything, foreign, model), provenance=provenance)
    write_description(chosen)
    write_anchors(chosen, library)
    print(f"The model's files are ready in {out}: cry.* and witness.tflite.")


def _provenance(clips: Sequence[Clip], options: Any) -> dict[str, Any]:
    """Return how the model came about, so that somebody could make it again."""
    licences = {clip.source: clip.licence for clip in clips}
    counts = Counter((clip.source, clip.label) for clip in clips)
    return {
        "seed": SEED,
        "sequences": options.sequences + round(_VALID_SHARE * options.sequences),
        "long_sequences": options.long_sequences,
        "epochs": options.epochs,
        "hop_frames": HOP_FRAMES,
        "chosen_on": dict.fromkeys(
            ("validation_hours", "foreign_hours"), SCENES * SCENE_S / 3600.0
        ),
        "sources": [
            {"name": name, "label": label, "clips": count, "licence": licences[name]}
            for (name, label), count in sorted(counts.items())
        ],
        "teacher": "YAMNet (Google, Apache-2.0)",
        "versions": {
            "python": platform.python_version(),
            "tensorflow": tf.__version__,
            "keras": keras.__version__,
            "numpy": np.__version__,
        },
        "processors": os.cpu_count(),
    }
