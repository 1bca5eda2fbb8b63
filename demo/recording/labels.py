"""What is heard when in the bundled recording."""

from dataclasses import asdict, dataclass
import json
from pathlib import Path
from typing import Self

# Without links in it: Home Assistant follows them before it compares a path with the allowed ones.
_HERE = Path(__file__).resolve().parent
RECORDING = _HERE / "nursery.ogg"
LABELS = _HERE / "nursery.json"

CRY = "cry"


@dataclass(frozen=True, kw_only=True)
class Segment:
    """One sound, from its first to its last moment, in seconds from the start."""

    start_s: float
    end_s: float
    sound: str


@dataclass(frozen=True, kw_only=True)
class Labels:
    """The length of a recording and the sounds in it, in order of their start."""

    duration_s: float
    segments: tuple[Segment, ...]

    @property
    def cries(self) -> tuple[Segment, ...]:
        """The episodes of crying; short pauses for breath belong to them."""
        return tuple(segment for segment in self.segments if segment.sound == CRY)

    @classmethod
    def read(cls, path: Path = LABELS) -> Self:
        """Return the labels that `write` has put into a file."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            duration_s=stored["duration_s"],
            segments=tuple(Segment(**segment) for segment in stored["segments"]),
        )

    def write(self, path: Path) -> None:
        """Write the labels as JSON."""
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")
