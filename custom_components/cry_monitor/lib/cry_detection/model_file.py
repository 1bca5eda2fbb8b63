"""A model: a .tflite file, what was decided about it, and proof of what it computes."""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from .episodes import EpisodeConfig, Sensitivity
from .features import FeatureConfig
from .tflite import ModelError, Tensor

MODEL_FORMAT = 6
SHIPPED_MODEL = Path(__file__).parent / "models" / "cry.tflite"

_COPY_AGAIN = "copy the three files of the model again, side by side"


@dataclass(frozen=True, kw_only=True)
class ModelFile:
    """A model as it lies on the disk: NAME.tflite, NAME.json and NAME.golden.npz."""

    path: Path
    version: str
    features: FeatureConfig
    window_frames: int
    """What an answer is about: the frames that it was made of, in this hop and earlier ones."""
    hop_frames: int
    scale: float
    """The calibrated logit is scale x logit + bias."""
    bias: float
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
                raise ModelError(
                    f"{path.name} has format {data['format']}, but this version of Cry Monitor "
                    f"reads format {MODEL_FORMAT}: use a model made for it."
                )
            return cls(
                path=path,
                version=data["version"],
                features=FeatureConfig(**data["features"]),
                window_frames=data["window_frames"],
                hop_frames=data["hop_frames"],
                scale=data["calibration"]["scale"],
                bias=data["calibration"]["bias"],
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

    def golden(self) -> dict[str, Tensor]:
        """Return the inputs of one hop and what the model made of them when it was trained.

        The keys are the network's inputs, among them "frames", shape [1, hop_frames,
        mel_bands], its outputs "logit", shape [1, 1], and "embedding", shape [1, size], and what
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
