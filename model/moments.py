"""What the network makes of nights, in sum: what a refitted last layer is pulled back to.

python -m model.moments --data DIR [--extra DIR] [--model FILE]
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from cry_detection import SHIPPED_MODEL, Block, Classifier, LogMel, ModelFile

from . import command
from .data import read_all
from .library import Library
from .scenes import Scenery

SEED = 11
# Four hours, so that every bed comes several times.
_SCENES = 24
# Of each ten minutes, the moments that sound most like a cry and are none.
_HARDEST = 20
# What may still hold something of a cry, its echo or its end.
_NEAR_CRY_S = 5.0


def main() -> None:
    """Measure the moments of what was learnt from and store them with a model."""
    parser = command.parser("moments", __doc__)
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    arguments = parser.parse_args()

    clips = read_all(arguments.data, arguments.extra)
    library = Library(clip for clip in clips if clip.split in {"train", "valid"})
    write_moments(ModelFile.read(arguments.model), library)
    print(f"They are in {arguments.model.with_suffix('.golden.npz')}.")


def write_moments(model: ModelFile, library: Library) -> None:
    """Store what `cli.mine.refit` has to know of what the model learnt from, in its golden vectors.

    `second_moments` is the mean of x x^T over the hops of generated nights with
    x = [embedding, 1], shape [size + 1, size + 1]. `hardest` are the embeddings that came closest
    to a false alert, shape [hops, size].
    """
    golden: dict[str, Any] = model.golden()
    moments, hardest = listen(model, library)
    golden["second_moments"] = moments.astype(np.float32)
    golden["hardest"] = hardest.astype(np.float16)
    np.savez_compressed(model.path.with_suffix(".golden.npz"), **golden)


def listen(model: ModelFile, library: Library) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the second moments of the embeddings of generated nights, and the hardest of them."""
    scenery = Scenery(library, SEED)
    classifier = Classifier(model)
    moments, hardest = [], []
    with threadpool_limits(1):
        for index in tqdm(range(_SCENES), "Listening to scenes", unit="scene"):
            scene = scenery.scene(index)
            embeddings, probabilities = _hear(model, classifier, scene.sound)
            inputs = np.hstack((embeddings, np.ones((len(embeddings), 1))))
            moments.append(inputs.T @ inputs / len(inputs))
            ends_s = np.arange(1, len(embeddings) + 1) * model.hop_s
            for spell in scene.spells:
                near = (spell.start_s < ends_s) & (ends_s < spell.end_s + _NEAR_CRY_S)
                probabilities[near] = 0.0
            hardest.append(embeddings[np.argsort(probabilities)[-_HARDEST:]])
    return np.mean(moments, axis=0), np.concatenate(hardest)


def _hear(
    model: ModelFile, classifier: Classifier, sound: Block
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the embedding and the probability of every hop."""
    classifier.reset()
    features = LogMel(model.features)
    scores = [
        classifier.push(features.push(sound[start : start + model.hop_samples]))
        for start in range(0, len(sound) - model.hop_samples + 1, model.hop_samples)
    ]
    return (
        np.array([score.embedding for score in scores], np.float64),
        np.array([score.probability for score in scores], np.float64),
    )


if __name__ == "__main__":
    command.run(main)
