"""Lets `detection/` be imported without Home Assistant."""

from pathlib import Path
import sys
from types import ModuleType

_INTEGRATION = "custom_components.cry_monitor"


def stand_alone() -> None:
    """Make the integration's folder importable as a bare package, unless the real one is loaded.

    Importing `custom_components.cry_monitor.detection` first runs the integration's own `__init__`,
    which needs Home Assistant: seconds and many packages that no recording or training run wants.
    """
    if _INTEGRATION not in sys.modules:
        package = ModuleType(_INTEGRATION)
        package.__path__ = [str(Path(__file__).parents[1] / "custom_components" / "cry_monitor")]
        sys.modules[_INTEGRATION] = package
