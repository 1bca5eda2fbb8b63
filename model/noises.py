"""Recall against SNR: single cries in each kind of noise, at thresholds that are fixed before."""

from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from tqdm import tqdm

from cry_detection import SAMPLE_RATE, Block, Detector, ModelFile, RuntimeName

from .library import Library, Sound
from .mix import Bed, Mixture, bed_kinds, lay_bed
from .ours import listen, reports
from .peer import HOP, YamNet, frigate, window_rms
from .peer_rule import PeerRule

SNRS_DB = (-10.0, -5.0, 0.0, 5.0, 10.0, 20.0)
_CRIES = 12
_LEAD_S = 6.0
_TAIL_S = 3.0
_LEVEL_DBFS = -40.0
_WORKERS = 2

type Recall = dict[str, dict[str, list[float]]]
"""Bed to rule to the share (0..1) of cries that are found at each of SNRS_DB."""


class Noises:
    """The cries of a split, each in a noise that began 6 s before it."""

    def __init__(
        self,
        library: Library,
        model: ModelFile,
        peer: Path,
        yamnet: PeerRule,
        seed: int,
    ) -> None:
        """Take the cries of a library, and what listens to them."""
        self._library = library
        self._model = model
        self._path = peer
        self._ears: tuple[Detector, YamNet] | None = None
        self._yamnet = yamnet
        self._seed = seed
        self.beds = [bed for bed in bed_kinds(library) if bed != "quiet"]
        babies = library.babies
        rng = np.random.default_rng(seed)
        # One cry of each baby in turn, so that no baby counts for many.
        self._cries: Sequence[Sound] = [
            baby[rng.integers(len(baby))]
            for baby in (babies[i % len(babies)] for i in range(_CRIES))
        ]

    def found(self, bed: Bed) -> dict[str, list[float]]:
        """Return the share of cries that each rule finds at each SNR."""
        if self._ears is None:
            # Interpreters do not survive a fork, so that each process has its own.
            self._ears = Detector(self._model, RuntimeName.LITERT), YamNet(self._path)
        hits: dict[str, list[float]] = {"ours": [], "yamnet": [], "frigate": []}
        for snr_db in SNRS_DB:
            heard = [self._heard(bed, index, snr_db) for index in range(len(self._cries))]
            for name, shares in hits.items():
                shares.append(float(np.mean([each[name] for each in heard])))
        return hits

    def _heard(self, bed: Bed, index: int, snr_db: float) -> dict[str, bool]:
        assert self._ears is not None  # noqa: S101 - made by `found`
        detector, yamnet = self._ears
        sound = self._mixture(bed, index, snr_db)
        probabilities = listen(detector, sound)
        crying = yamnet.crying(sound, HOP)
        every_window = crying[::2]
        return {
            "ours": _alerts(
                reports(self._model.episodes, self._model.hop_s, probabilities).started_s
            ),
            "yamnet": _alerts(self._yamnet.reports(crying).started_s),
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


_noises: Noises | None = None


def _found(bed: Bed) -> dict[str, list[float]]:
    assert _noises is not None  # noqa: S101 - set before the workers are forked
    return _noises.found(bed)


def recall_in_noise(noises: Noises) -> Recall:
    """Return the recall in every bed, measured by two processes."""
    global _noises  # noqa: PLW0603 - what a fork hands on need not be copied
    _noises = noises
    with get_context("fork").Pool(_WORKERS) as pool:
        found = tqdm(pool.imap(_found, noises.beds), "Adding noise", len(noises.beds), unit="noise")
        return dict(zip(map(str, noises.beds), found, strict=True))
