"""The bandwidth leak: whether our mixtures give a cry away by what lies above 4 kHz.

Half of the cries were recorded at 8 kHz, most other sounds were not. A network that may learn "no
treble is a cry" fails on every real microphone.
"""

import numpy as np
from sklearn.metrics import roc_auc_score
from tqdm import tqdm

from cry_detection import FeatureConfig, LogMel
from model.data.library import Library
from model.mixing.examples import ExampleMixer
from model.network.geometry import HOP_FRAMES, WINDOW_FRAMES

_EXAMPLES = 300
_TREBLE_BANDS = 50
"""The mel bands below this one reach up to 4 kHz."""


def treble_auc(library: Library, seed: int = 3) -> float:
    """Return how well the treble's share of a window tells a cry (0.5: not at all, 1: always)."""
    mixer = ExampleMixer(library, seed)
    shares, labels = [], []
    for index in tqdm(range(_EXAMPLES), "Measuring the bandwidth leak", unit="example"):
        example = mixer.mix(index)
        loudness = LogMel(FeatureConfig()).push(example.sound)
        share = loudness[:, _TREBLE_BANDS:].mean(axis=1) - loudness.mean(axis=1)
        label, weight = mixer.shape.labels(example.cries)
        for hop in np.flatnonzero(weight):
            start = hop * HOP_FRAMES
            shares.append(share[start : start + WINDOW_FRAMES].mean())
            labels.append(label[hop])
    auc = float(roc_auc_score(labels, shares))
    return max(auc, 1.0 - auc)
