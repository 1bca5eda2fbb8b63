"""From a folder of recordings to the model that the integration ships, in one command.

python -m model.train --data DIR --teacher YAMNET.tflite --out DIR [--extra DIR]
"""

import argparse
from collections import Counter
from collections.abc import Sequence
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
from .data import Clip, read_clips, read_extra
from .export import write_description, write_golden, write_tflite
from .fit import fit
from .library import Library
from .mix import Mixture
from .moments import write_moments
from .noise import noise
from .peer import YamNet
from .teacher import with_unlabelled
from .tune import BASE, tune

VERSION = "2026.11.0"
SEED = 20261123
# Nearly 47 hours of sound: what two cores mix and learn in half an hour.
_SEQUENCES = 10_500
_EPOCHS = 4


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

    clips = read_clips(arguments.data) + (read_extra(arguments.extra) if arguments.extra else [])
    learnt = [clip for clip in clips if clip.split in ("train", "unlabelled")]
    learnt = with_unlabelled(learnt, YamNet(arguments.teacher))
    library = Library(learnt)
    bank = fill_bank(library, arguments.teacher, SEED, arguments.sequences)
    trained = fit(bank, arguments.teacher, seed=SEED, epochs=arguments.epochs)

    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / "cry.tflite"
    trained.save_weights(arguments.out / "cry.weights.h5")
    write_tflite(trained, path)
    write_golden(path, _golden_sound(library))
    model = ModelFile(
        path=path,
        version=VERSION,
        features=FeatureConfig(),
        window_frames=network.WINDOW_FRAMES,
        hop_frames=network.HOP_FRAMES,
        scale=1.0,
        bias=0.0,
        sensitivities=dict.fromkeys(Sensitivity, BASE),
        provenance=_provenance(learnt, arguments),
    )
    write_moments(model, library)
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
