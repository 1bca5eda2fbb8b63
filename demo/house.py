"""The house of the demonstration: a Home Assistant configuration, made afresh at every start."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import json
from pathlib import Path
import shutil

from .failure import DemoError

ROOM = "Nursery"
DASHBOARD = "demo-nursery"
# What Home Assistant calls the room's entities, here and in entities.yaml.
CRYING = "binary_sensor.nursery_crying"

_REPOSITORY = Path(__file__).parents[1]
DIRECTORY = _REPOSITORY / ".demo"
# Says that a directory is ours to empty, and is locked while it is in use.
_MARK = ".cry-monitor-demo"

# No default_config: it looks for devices in the network, which is nobody's wish here.
_CONFIGURATION = """\
homeassistant:
  name: Demonstration
  country: US
  allowlist_external_dirs:
    - {recordings}
frontend:
config:
history:
logbook:
recorder:
  commit_interval: 1
automation:
lovelace:
  dashboards:
    {dashboard}:
      mode: yaml
      filename: dashboard.yaml
      title: {room}
      icon: mdi:baby-face-outline
    demo-entities:
      mode: yaml
      filename: entities.yaml
      title: {room} by core's cards
      icon: mdi:gauge
logger:
  default: warning
"""

# The other questions to a new owner would set up a weather forecast, radio stations and a to-do
# list; they count as answered, and the user is made over the API.
_ANSWERED = {
    "version": 4,
    "key": "onboarding",
    "data": {"done": ["core_config", "analytics", "integration"]},
}


@contextmanager
def built(directory: Path, recording: Path) -> Iterator[Path]:
    """Make a configuration directory that nobody else uses meanwhile.

    Raises:
        DemoError: the directory holds something else, or another demonstration uses it.
    """
    mark = directory / _MARK
    if directory.exists() and not mark.exists() and any(directory.iterdir()):
        raise DemoError(
            f"{directory} holds other files, and the demonstration empties its directory: "
            "name a new one with --dir."
        )
    directory.mkdir(parents=True, exist_ok=True)
    with mark.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DemoError(
                f"Another demonstration runs in {directory}: end it, or name another directory "
                "with --dir."
            ) from None
        _empty(directory)
        _furnish(directory, recording)
        yield directory


def _empty(directory: Path) -> None:
    for path in directory.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != _MARK:
            path.unlink()


def _furnish(directory: Path, recording: Path) -> None:
    (directory / "configuration.yaml").write_text(
        _CONFIGURATION.format(
            # A JSON string is a YAML string, whatever is in the path.
            recordings=json.dumps(str(recording.parent)),
            dashboard=DASHBOARD,
            room=ROOM,
        ),
        encoding="utf-8",
    )
    storage = directory / ".storage"
    storage.mkdir()
    (storage / "onboarding").write_text(json.dumps(_ANSWERED), encoding="utf-8")
    for dashboard in ("dashboard.yaml", "entities.yaml"):
        shutil.copyfile(Path(__file__).with_name(dashboard), directory / dashboard)
    (directory / "custom_components").symlink_to(_REPOSITORY / "custom_components")
