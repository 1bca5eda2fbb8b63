"""What the network makes of nights, in sum: what a refitted last layer is pulled back to.

python -m model anchors --data DIR [--more DIR] [--extra DIR] [--model FILE]
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from cry_detection import SHIPPED_MODEL, Block, Classifier, LogMel, ModelFile
from model import command
from model.data.clips import read_all
from model.data.library import Library
from model.mixing.scenes import SceneMixer

type _Array = NDArray[np.float64]

SEED = 11
# Four hours, so that every bed comes several times.
_SCENES = 24
# Of each ten minutes, the moments that sound most like a cry and are none.
_HARDEST = 20
# What may still hold something of a cry, its echo or its end.
_NEAR_CRY_S = 5.0


def main(arguments: Sequence[str]) -> None:
    """Measure what was learnt from and store it with a model."""
    parser = command.parser("anchors", __doc__)
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    options = parser.parse_args(arguments)

    clips = read_all(options.data, options.more, options.extra)
    library = Library(clip for clip in clips if clip.split in {"train", "valid"})
    write_anchors(ModelFile.read(options.model), library)
    print(f"They are in {options.model.with_suffix('.golden.npz')}.")


def write_anchors(model: ModelFile, library: Library) -> None:
    """Store what `cli.mine.refit` has to know of what the model learnt from, in its golden vectors.

    `second_moments` is the mean of x x^T over the hops of generated nights with
    x = [embedding, 1], shape [size + 1, size + 1]. `hardest` are the embeddings that came closest
    to a false alert, shape [hops, size], and `hardest_opinions` what the witness adds to them.
    """
    golden: dict[str, Any] = model.golden()
    moments, hardest, opinions = listen(model, library)
    golden["second_moments"] = moments.astype(np.float32)
    golden["hardest"] = hardest.astype(np.float16)
    golden["hardest_opinions"] = opinions.astype(np.float16)
    np.savez_compressed(model.path.with_suffix(".golden.npz"), **golden)


def listen(model: ModelFile, library: Library) -> tuple[_Array, _Array, _Array]:
    """Return second moments of the judge's embeddings of nights, the hardest, and opinions of them.

    The embeddings are of generated nights.
    """
    scenes = SceneMixer(library, SEED)
    classifier = Classifier(model, always_judge=True)
    moments, hardest, opinions = [], [], []
    with threadpool_limits(1):
        for index in tqdm(range(_SCENES), "Listening to scenes", unit="scene"):
            scene = scenes.mix(index)
            embeddings, said, probabilities = _hear(model, classifier, scene.sound)
            inputs = np.hstack((embeddings, np.ones((len(embeddings), 1))))
            moments.append(inputs.T @ inputs / len(inputs))
            ends_s = np.arange(1, len(embeddings) + 1) * model.hop_s
            for episode in scene.episodes:
                near = (episode.start_s < ends_s) & (ends_s < episode.end_s + _NEAR_CRY_S)
                probabilities[near] = 0.0
            worst = np.argsort(probabilities)[-_HARDEST:]
            hardest.append(embeddings[worst])
            opinions.append(said[worst])
    return np.mean(moments, axis=0), np.concatenate(hardest), np.concatenate(opinions)


def _hear(model: ModelFile, classifier: Classifier, sound: Block) -> tuple[_Array, _Array, _Array]:
    """Return the embedding, the witness's opinion and the probability of every hop."""
    classifier.reset()
    features = LogMel(model.features)
    size = model.hop_samples
    hops = [sound[at : at + size] for at in range(0, len(sound) - size + 1, size)]
    scores = [classifier.push(features.push(hop), hop) for hop in hops]
    return (
        np.array([score.embedding for score in scores], np.float64),
        np.array([score.opinion for score in scores], np.float64),
        np.array([score.probability for score in scores], np.float64),
    )
