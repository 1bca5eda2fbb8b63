"""A model: two .tflite files, what was decided about them, and proof of what they compute."""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from .episodes import EpisodeConfig, Sensitivity
from .features import FeatureConfig
from .tflite import ModelError, Tensor
from .witness import WitnessConfig

MODEL_FORMAT = 7
# Far above what honest runtimes differ by, far below what changes a decision: with weights of eight
# bits LiteRT rounds what they are multiplied with to eight bits too, and numpy does not.
_FLOAT_TOLERANCE, _EIGHT_BIT_TOLERANCE = 1e-2, 0.3
SHIPPED_MODEL = Path(__file__).parent / "models" / "cry.tflite"

_COPY_AGAIN = "copy the four files of the model again, side by side"


class OutdatedModelError(ModelError):
    """A model made for an older version of the detector."""


@dataclass(frozen=True, kw_only=True)
class NetworkFile:
    """One of a model's networks: its .tflite file, and what its logit means."""

    name: str
    """What the names of its golden vectors begin with, before a dot."""
    path: Path
    scale: float
    bias: float
    """The calibrated logit is scale x logit + bias."""
    tolerance: float
    """By how much honest runtimes may differ in what it computes."""

    def calibrate[T: (float, NDArray[np.float64])](self, logit: T) -> T:
        """Return the logit of an honest probability for what the network gives, or for several."""
        return self.scale * logit + self.bias


@dataclass(frozen=True, kw_only=True)
class ModelFile:
    """A model as it lies on the disk.

    NAME.tflite is the listener, NAME.judge.tflite the judge; NAME.json says what was decided about
    them, and NAME.golden.npz proves what they compute.
    """

    path: Path
    version: str
    features: FeatureConfig
    window_frames: int
    """What the listener's answer is about: the frames it was made of, in this hop and before."""
    hop_frames: int
    listener: NetworkFile
    """The network that always listens."""
    judge: NetworkFile
    """The network that decides while the listener suspects something."""
    witness: WitnessConfig
    """What the second opinion counts for."""
    gate: float
    """The listener's calibrated logit above which it suspects something."""
    hold_s: float
    """How long after the last suspicion the judge still decides."""
    judge_hops: int
    """How many hops, the newest among them, the judge's answer is made of."""
    sensitivities: Mapping[Sensitivity, EpisodeConfig]
    """The rule for each sensitivity; they differ in their thresholds alone."""
    provenance: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> ModelFile:
        """Read the JSON beside the .tflite file at `path`.

        Raises:
            ModelError: it is missing, damaged, or written for another version of the detector.
        """
        try:
            data = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            if data["format"] != MODEL_FORMAT:
                error = OutdatedModelError if data["format"] < MODEL_FORMAT else ModelError
                raise error(
                    f"{path.name} has format {data['format']}, but this version of Cry Monitor "
                    f"reads format {MODEL_FORMAT}: use a model made for it."
                )
            calibrations = data["calibration"]
            return cls(
                path=path,
                version=data["version"],
                features=FeatureConfig(**data["features"]),
                window_frames=data["window_frames"],
                hop_frames=data["hop_frames"],
                listener=NetworkFile(
                    name="listener",
                    path=path,
                    tolerance=_FLOAT_TOLERANCE,
                    **calibrations["listener"],
                ),
                judge=NetworkFile(
                    name="judge",
                    path=path.with_suffix(".judge.tflite"),
                    tolerance=_EIGHT_BIT_TOLERANCE,
                    **calibrations["judge"],
                ),
                witness=WitnessConfig(**data["witness"]),
                gate=data["gate"],
                hold_s=data["hold_s"],
                judge_hops=data["judge_hops"],
                sensitivities={
                    sensitivity: EpisodeConfig(
                        **data["episodes"], **data["sensitivities"][sensitivity]
                    )
                    for sensitivity in Sensitivity
                },
                provenance=data["provenance"],
            )
        except (OSError, ValueError, KeyError, TypeError) as err:
            raise ModelError(
                f"The description of the model {path.name} cannot be read ({_why(err)}): "
                f"{_COPY_AGAIN}."
            ) from err

    @property
    def episodes(self) -> EpisodeConfig:
        """The rule that is used unless somebody asks for another sensitivity."""
        return self.episodes_for(Sensitivity.NORMAL)

    def episodes_for(self, sensitivity: Sensitivity) -> EpisodeConfig:
        """Return when an episode begins and ends at this sensitivity."""
        return self.sensitivities[sensitivity]

    @property
    def hop_s(self) -> float:
        """Seconds from one probability to the next."""
        return self.hop_frames / self.features.frame_rate

    @property
    def hop_samples(self) -> int:
        """Samples from one probability to the next."""
        return self.hop_frames * self.features.hop_size

    @property
    def refitted_from(self) -> str | None:
        """The version that was refitted to a parent's recordings; None if none was."""
        refitted = self.provenance.get("refitted")
        return None if refitted is None else str(refitted["from"])

    def golden_of(self, network: NetworkFile) -> dict[str, Tensor]:
        """Return the inputs of one hop and what a network made of them when it was trained.

        The keys are the network's inputs, among them "frames", shape [1, hop_frames, mel_bands],
        and its outputs "logit", shape [1, 1], and "embedding", shape [1, size].

        Raises:
            ModelError: they are missing or damaged.
        """
        prefix = f"{network.name}."
        golden = self.golden()
        return {
            name.removeprefix(prefix): golden[name] for name in golden if name.startswith(prefix)
        }

    def golden(self) -> dict[str, Tensor]:
        """Return all that is stored with the model.

        That is the golden vectors of both networks, "listener.frames" for example, and what
        training with a parent's own recordings needs.

        Raises:
            ModelError: it is missing or damaged.
        """
        path = self.path.with_suffix(".golden.npz")
        try:
            with np.load(path) as arrays:
                return dict(arrays)
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as err:
            raise ModelError(
                f"The golden vectors {path.name} cannot be read ({_why(err)}): {_COPY_AGAIN}."
            ) from err


def _why(err: Exception) -> str:
    return err.strerror if isinstance(err, OSError) and err.strerror else "it is damaged"
