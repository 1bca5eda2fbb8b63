"""Reading of the integration's files."""

import json
from pathlib import Path
from typing import Any

INTEGRATION = Path("custom_components") / "cry_monitor"


def read_json(path: Path) -> dict[str, Any]:
    """Return the JSON object in a file.

    Raises:
        ValueError: The file is no JSON object, or names a key twice.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise ValueError(f"names {', '.join(sorted(twice))} twice")
        return dict(pairs)

    content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)
    if isinstance(content, dict):
        return content
    raise ValueError("is not a JSON object")


def unread(path: Path, error: Exception, root: Path) -> str:
    """Return the sentence that says why a file cannot be read."""
    return f"{path.relative_to(root)}: {error}"
