"""From a folder of recordings to the model that the integration ships, in one command.

python -m model.train --data DIR --teacher YAMNET.tflite --out DIR [--extra DIR]
"""

import argparse
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

from custom_components.cry_monitor.detection.audio import SAMPLE_RATE
from custom_components.cry_monitor.detection.episodes import Sensitivity
from custom_components.cry_monitor.detection.features import FeatureConfig
from custom_components.cry_monitor.detection.model_file import ModelFile

from . import network
from .bank import fill_bank
from .data import Clip, read_all, unlabelled
from .export import write_description, write_golden, write_tflite
from .fit import fit
from .library import Library
from .mix import Mixture
from .moments import write_moments
from .noise import noise
from .peer import YamNet
from .teacher import label, without_wrong
from .tune import BASE, tune

VERSION = "2026.11.0"
SEED = 20261123
# Some 71 hours of sound: what two cores mix and learn in an hour.
_SEQUENCES = 16_000
_EPOCHS = 3
# What is mixed of labelled clips alone, and teaches a network to label the others.
_FIRST_SHARE = 0.5
_FIRST_EPOCHS = 2


def main() -> None:
    """Train, and say where things went."""
    parser = argparse.ArgumentParser(prog="python -m model.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with clips.csv")
    parser.add_argument("--teacher", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--extra", type=Path, help="folder with sources.csv: more that is no cry")
    parser.add_argument("--sequences", type=int, default=_SEQUENCES, help="mixtures of 16 s")
    parser.add_argument("--epochs", type=int, default=_EPOCHS)
    arguments = parser.parse_args()

    clips = read_all(arguments.data, arguments.extra)
    yamnet = YamNet(arguments.teacher)
    labelled = without_wrong([clip for clip in clips if clip.split == "train"], yamnet)
    library = Library(labelled)
    first = round(_FIRST_SHARE * arguments.sequences)
    bank = fill_bank(library, arguments.teacher, SEED, first)
    trained = fit(bank, arguments.teacher, seed=SEED, epochs=_FIRST_EPOCHS)

    arguments.out.mkdir(parents=True, exist_ok=True)
    model = ModelFile(
        path=arguments.out / "cry.tflite",
        version=VERSION,
        features=FeatureConfig(),
        window_frames=network.WINDOW_FRAMES,
        hop_frames=network.HOP_FRAMES,
        scale=1.0,
        bias=0.0,
        sensitivities=dict.fromkeys(Sensitivity, BASE),
        provenance={},
    )
    golden = _golden_sound(library)
    write_tflite(trained, model.path)
    write_golden(model.path, golden)
    uploads = label(unlabelled(clips), yamnet, model)
    library = library.with_more(uploads)
    more = fill_bank(library, arguments.teacher, SEED + 1, arguments.sequences - first)
    trained = fit(bank + more, arguments.teacher, seed=SEED, epochs=arguments.epochs)

    trained.save_weights(arguments.out / "cry.weights.h5")
    write_tflite(trained, model.path)
    write_golden(model.path, golden)
    write_moments(model, library)
    model = replace(model, provenance=_provenance([*labelled, *uploads], arguments))
    write_description(tune(clips, model))
    print(f"cry.tflite, cry.json and cry.golden.npz are ready in {arguments.out}.")


def _golden_sound(library: Library) -> np.ndarray:
    """Return a cry of the training split in pink noise."""
    rng = np.random.default_rng(SEED)
    cry = library.babies[0][0]
    mixture = Mixture(noise(rng, "pink", 6 * SAMPLE_RATE), -50.0)
    mixture.add(cry.samples, 2.0, cry.rms, 15.0)
    return mixture.sound


def _provenance(clips: Sequence[Clip], arguments: argparse.Namespace) -> dict[str, Any]:
    """Return how the model came about, so that somebody could make it again."""
    licences = {clip.source: clip.licence for clip in clips}
    counts = Counter((clip.source, clip.label) for clip in clips)
    return {
        "seed": SEED,
        "sequences": arguments.sequences,
        "epochs": arguments.epochs,
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


if __name__ == "__main__":
    main()
