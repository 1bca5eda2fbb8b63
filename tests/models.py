"""Models that may be broken."""

from collections.abc import Callable
import json
from pathlib import Path
import shutil
from typing import Any

from cry_detection import SHIPPED_MODEL

PARTS = (".tflite", ".judge.tflite", ".json", ".golden.npz")


def copy_model(folder: Path) -> Path:
    """Copy the shipped model into a folder, and return where it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        shutil.copy(SHIPPED_MODEL.with_suffix(part), folder)
    return folder / SHIPPED_MODEL.name


def edit_description(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the description of a model."""
    path = path.with_suffix(".json")
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))
