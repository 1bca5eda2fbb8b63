"""Rules for the images of the brand."""

from collections.abc import Iterator
from pathlib import Path
import struct

from .files import INTEGRATION, unread

HEIGHTS = {"icon.png": 256, "icon@2x.png": 512, "logo.png": 256, "logo@2x.png": 512}


def png_size(path: Path) -> tuple[int, int]:
    """Return width and height in pixels, as the header of a PNG file says.

    Raises:
        ValueError: The file is no PNG.
    """
    header = path.read_bytes()[:24]
    if header[:8] != b"\x89PNG\r\n\x1a\n" or header[12:16] != b"IHDR":
        raise ValueError("is not a PNG")
    width, height = struct.unpack(">II", header[16:])
    return width, height


def problems(root: Path) -> Iterator[str]:
    """Yield the images that are missing, or of another size than the frontend wants."""
    for name, height in HEIGHTS.items():
        path = root / INTEGRATION / "brand" / name
        try:
            width, actual = png_size(path)
        except (OSError, ValueError) as error:
            yield unread(path, error, root)
            continue
        if actual != height or (name.startswith("icon") and width != height):
            yield (
                f"{path.relative_to(root)} is {width}x{actual} pixels and should be {height} high"
            )
