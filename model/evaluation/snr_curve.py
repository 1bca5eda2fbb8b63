"""Recall against SNR: single cries in each kind of noise, at thresholds that are fixed before."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, Block, Detector, ModelFile, RuntimeName
from model.data.library import Library, Sound
from model.mixing.beds import Bed, bed_kinds, lay_bed
from model.mixing.mixture import Mixture
from model.network.yamnet import HOP, YamNet
from model.workers import in_workers

from .detector_scores import listen, reports
from .frigate import frigate, window_rms
from .yamnet_rule import YamNetRule

SNRS_DB = (-10.0, -5.0, 0.0, 5.0, 10.0, 20.0)
_CRIES = 12
_LEAD_S = 6.0
_TAIL_S = 3.0
_LEVEL_DBFS = -40.0

type Recall = dict[str, dict[str, list[float]]]
"""Bed to rule to the share (0..1) of cries that are found at each of SNRS_DB."""


class _NoisyCries:
    """Listens to the cries of a split, each in a noise that began 6 s before it."""

    def __init__(
        self,
        library: Library,
        model: ModelFile,
        yamnet: Path,
        yamnet_rule: YamNetRule,
        seed: int,
    ) -> None:
        """Take the cries of a library, and what listens to them."""
        self._library = library
        self._model = model
        self._detector = Detector(model, RuntimeName.LITERT)
        self._yamnet = YamNet(yamnet)
        self._yamnet_rule = yamnet_rule
        self._seed = seed
        babies = library.babies
        rng = np.random.default_rng(seed)
        # One cry of each baby in turn, so that no baby counts for many.
        self._cries: Sequence[Sound] = [
            baby[rng.integers(len(baby))]
            for baby in (babies[i % len(babies)] for i in range(_CRIES))
        ]

    def __call__(self, bed: Bed) -> dict[str, list[float]]:
        """Return the share of cries that each rule finds at each SNR."""
        hits: dict[str, list[float]] = {"normal": [], "yamnet": [], "frigate": []}
        for snr_db in SNRS_DB:
            heard = [self._heard(bed, index, snr_db) for index in range(len(self._cries))]
            for name, shares in hits.items():
                shares.append(float(np.mean([each[name] for each in heard])))
        return hits

    def _heard(self, bed: Bed, index: int, snr_db: float) -> dict[str, bool]:
        sound = self._mixture(bed, index, snr_db)
        probabilities = listen(self._detector, sound)
        crying = self._yamnet.crying(sound, HOP)
        every_window = crying[::2]
        return {
            "normal": _alerts(
                reports(self._model.episodes, self._model.hop_s, probabilities).started_s
            ),
            "yamnet": _alerts(self._yamnet_rule.reports(crying).started_s),
            "frigate": _alerts(frigate(window_rms(sound), every_window).started_s),
        }

    def _mixture(self, bed: Bed, index: int, snr_db: float) -> Block:
        rng = np.random.default_rng([self._seed, index])
        cry = self._cries[index]
        seconds = _LEAD_S + len(cry.samples) / SAMPLE_RATE + _TAIL_S
        laid = lay_bed(rng, self._library, bed, round(seconds * SAMPLE_RATE))
        mixture = Mixture(laid, _LEVEL_DBFS)
        mixture.add(cry.samples, _LEAD_S, cry.rms, snr_db)
        return np.clip(mixture.sound, -1.0, 1.0)


def _alerts(started_s: Sequence[float]) -> bool:
    return any(at_s > _LEAD_S for at_s in started_s)


def snr_curve(
    library: Library, model: ModelFile, yamnet: Path, yamnet_rule: YamNetRule, seed: int
) -> Recall:
    """Return the recall of a library's cries in every bed.

    Args:
        library: One split.
        model: Ours, with its thresholds.
        yamnet: YAMNet as a .tflite file.
        yamnet_rule: Its smoothed rule.
        seed: Of which cries are taken, and of the noise.
    """
    beds = [bed for bed in bed_kinds(library) if bed != "quiet"]
    found = in_workers(_NoisyCries, (library, model, yamnet, yamnet_rule, seed), beds)
    return dict(
        zip(map(str, beds), tqdm(found, "Adding noise", len(beds), unit="noise"), strict=True)
    )
