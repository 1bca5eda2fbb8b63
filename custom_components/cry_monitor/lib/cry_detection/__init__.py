"""From sound to the story of the day, without Home Assistant.

Sound flows down one path: a source (`audio`) gives blocks, `features` turns them into log-mel
frames, `classifier` into probabilities, `episodes` into episodes of crying. `detector` is that path
in one object, `monitor` keeps it listening to one room, `ledger` sums up a day and `journal` keeps
the days.

This is the whole public face: whoever is outside imports from here, and from the modules below only
the parser of model files (`tflite.flatbuffer`), which is slow to import and for those who take a
network apart. No runtime of networks is imported before one is loaded.
"""

from .audio import SAMPLE_RATE, Block, Fault, Source, SourceError
from .audio.file import RecordingSource, duration_s, printable
from .audio.microphone import Microphone, MicrophoneSource, list_microphones
from .audio.pushed import PushedSource
from .audio.stream import RtspMode, StreamSource, split_credentials, with_credentials
from .audio.wyoming import DEFAULT_PORT as WYOMING_DEFAULT_PORT
from .audio.wyoming import WyomingSource
from .classifier import Classifier, Score
from .detector import Detector, Hop, level_dbfs
from .episodes import (
    Change,
    Episode,
    EpisodeConfig,
    EpisodeTracker,
    Sensitivity,
    Verdict,
    logit,
    sigmoid,
)
from .features import LOUDNESS_CENTRE_DB, LOUDNESS_SCALE_DB, FeatureConfig, LogMel, hz_to_mel
from .journal import RETENTION, CoverageSpan, EpisodeRecord, Journal, Page, Soothing
from .ledger import Ledger, distress_weight
from .model_file import (
    MODEL_FORMAT,
    SHIPPED_MODEL,
    ModelFile,
    NetworkFile,
    OutdatedModelError,
)
from .monitor import ConnectionState, EpisodeChange, Monitor, Snapshot
from .probe import ProbeResult, probe_source
from .tflite import ModelError, Runtime, RuntimeName, Tensor, load_runtime
from .witness import Witness, WitnessConfig, spectrogram

__all__ = [
    "LOUDNESS_CENTRE_DB",
    "LOUDNESS_SCALE_DB",
    "MODEL_FORMAT",
    "RETENTION",
    "SAMPLE_RATE",
    "SHIPPED_MODEL",
    "WYOMING_DEFAULT_PORT",
    "Block",
    "Change",
    "Classifier",
    "ConnectionState",
    "CoverageSpan",
    "Detector",
    "Episode",
    "EpisodeChange",
    "EpisodeConfig",
    "EpisodeRecord",
    "EpisodeTracker",
    "Fault",
    "FeatureConfig",
    "Hop",
    "Journal",
    "Ledger",
    "LogMel",
    "Microphone",
    "MicrophoneSource",
    "ModelError",
    "ModelFile",
    "Monitor",
    "NetworkFile",
    "OutdatedModelError",
    "Page",
    "ProbeResult",
    "PushedSource",
    "RecordingSource",
    "RtspMode",
    "Runtime",
    "RuntimeName",
    "Score",
    "Sensitivity",
    "Snapshot",
    "Soothing",
    "Source",
    "SourceError",
    "StreamSource",
    "Tensor",
    "Verdict",
    "Witness",
    "WitnessConfig",
    "WyomingSource",
    "distress_weight",
    "duration_s",
    "hz_to_mel",
    "level_dbfs",
    "list_microphones",
    "load_runtime",
    "logit",
    "printable",
    "probe_source",
    "sigmoid",
    "spectrogram",
    "split_credentials",
    "with_credentials",
]
