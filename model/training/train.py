"""From a folder of recordings to the model that the integration ships, in one command.

python -m model train --data DIR --teacher YAMNET.tflite --out DIR [--extra DIR]
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
import os
from pathlib import Path
import platform
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from model import command
from model.data.clips import Clip, part, read_clips, read_extra
from model.data.library import Library
from model.evaluation.tune import tune
from model.mixing.bank import join
from model.network.description import write_description

from .anchors import write_anchors
from .fit import fit
from .recipe import EPOCHS, SEED, SEQUENCES, mix_part, mix_parts, store

# The validation split has an eighth of the training split's babies.
_VALID_SHARE = 0.125


def main(arguments: Sequence[str]) -> None:
    """Train, and say where things went."""
    parser = command.parser("train", __doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument(
        "--sequences", type=int, default=SEQUENCES, help="training mixtures of 16 s"
    )
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args(arguments)

    teacher: Path = options.teacher
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)

    clips = read_clips(options.data)
    extra = read_extra(options.extra)
    others = Library(clip for clip in extra if clip.split == "train")
    training_set = mix_parts([part(clips, "train")], others, teacher, out, options.sequences)
    (train,) = training_set.parts
    trained = fit(train.bank, teacher, seed=SEED, epochs=options.epochs)
    chosen = tune([*clips, *extra], store(trained, out / "train.tflite", training_set.golden))
    write_description(chosen)

    # What was chosen is kept: more babies make a network better, and leave none to choose by.
    sequences = round(_VALID_SHARE * options.sequences)
    valid = mix_part(
        part([*clips, *extra], "valid"), others, teacher, training_set.first, sequences
    )
    bank = join((train.bank, valid.bank))
    trained = fit(bank, teacher, seed=SEED, epochs=options.epochs)
    trained.save_weights(out / "cry.weights.h5")
    model = store(trained, out / "cry.tflite", training_set.golden)
    library = train.library + others + valid.library
    write_anchors(model, library)
    learnt_from = [sound.clip for sound in library.sounds]
    provenance = _provenance(learnt_from, len(bank.labels), options.epochs)
    write_description(replace(chosen, path=model.path, provenance=provenance))
    print(f"cry.tflite, cry.json and cry.golden.npz are ready in {out}.")


def _provenance(clips: Sequence[Clip], sequences: int, epochs: int) -> dict[str, Any]:
    """Return how the model came about, so that somebody could make it again."""
    licences = {clip.source: clip.licence for clip in clips}
    counts = Counter((clip.source, clip.label) for clip in clips)
    return {
        "seed": SEED,
        "sequences": sequences,
        "epochs": epochs,
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
