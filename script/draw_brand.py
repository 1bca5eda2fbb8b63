"""Draws the icon and the logo: a cry that grows calm, and a moon to sleep under."""

from collections.abc import Iterator
import math
from pathlib import Path

import matplotlib as mpl
from PIL import Image, ImageDraw, ImageFont

FOLDER = Path(__file__).parents[1] / "custom_components" / "cry_monitor" / "brand"

type Colour = tuple[int, int, int]

# Middle tones: they stand out from Home Assistant's light theme and from its dark one.
DUSK: Colour = (126, 112, 226)
NIGHT: Colour = (63, 66, 160)
MOON: Colour = (255, 218, 138)
CRY: Colour = (255, 138, 128)
CALM: Colour = (226, 240, 255)
WORDS: Colour = (112, 104, 214)

# Drawn this much larger and then scaled down, which smooths every edge.
OVERSAMPLING = 4


def blend(start: Colour, end: Colour, share: float) -> Colour:
    """Return the colour a share (0..1) of the way from start to end."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return red, green, blue


def wave() -> Iterator[tuple[float, float, float]]:
    """Yield x, y and progress (each 0..1) along the cry, close enough to be drawn as dots."""
    steps = 3000
    for step in range(steps + 1):
        progress = step / steps
        # Swells like a cry, fades, and ends in a smile.
        loudness = 0.24 * min(1.0, progress * 7.0) * (1.0 - progress) ** 2
        cry = -loudness * math.sin(2.0 * math.pi * 3.6 * progress)
        smile = 0.045 * math.sin(math.pi * max(0.0, (progress - 0.5) / 0.5))
        yield 0.13 + 0.74 * progress, 0.665 + cry + smile, progress


def draw_icon(size: int) -> Image.Image:
    """Return the icon, size x size pixels, with transparent corners."""
    large = size * OVERSAMPLING
    sky = Image.linear_gradient("L").resize((large, large))
    background = Image.composite(
        Image.new("RGB", (large, large), NIGHT), Image.new("RGB", (large, large), DUSK), sky
    )
    icon = background.convert("RGBA")
    corners = Image.new("L", (large, large), 0)
    ImageDraw.Draw(corners).rounded_rectangle(
        (0, 0, large - 1, large - 1), radius=0.23 * large, fill=255
    )
    icon.putalpha(corners)

    # The moon is a disc that another one, a little aside, covers.
    moon = Image.new("L", (large, large), 0)
    pen = ImageDraw.Draw(moon)
    disc(pen, (0.655 * large, 0.315 * large), 0.19 * large, 255)
    disc(pen, (0.575 * large, 0.255 * large), 0.165 * large, 0)
    icon.paste(Image.new("RGBA", (large, large), (*MOON, 255)), mask=moon)

    pen = ImageDraw.Draw(icon)
    for x, y, progress in wave():
        colour = blend(CRY, CALM, min(1.0, progress * 1.5))
        disc(pen, (x * large, y * large), 0.034 * large, (*colour, 255))
    return icon.resize((size, size), Image.Resampling.LANCZOS)


def disc(
    pen: ImageDraw.ImageDraw,
    centre: tuple[float, float],
    radius: float,
    colour: int | tuple[int, int, int, int],
) -> None:
    """Fill a circle; lengths in pixels."""
    x, y = centre
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def draw_logo(height: int) -> Image.Image:
    """Return the icon with the name beside it, trimmed to what is drawn."""
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    font = ImageFont.truetype(fonts / "DejaVuSans-Bold.ttf", 0.42 * height)
    left = round(1.18 * height)
    width = left + math.ceil(font.getlength("Monitor"))
    logo = Image.new("RGBA", (width, height), (*WORDS, 0))
    logo.paste(draw_icon(height))
    pen = ImageDraw.Draw(logo)
    pen.text((left, 0.43 * height), "Cry", font=font, fill=WORDS, anchor="ls")
    pen.text((left, 0.91 * height), "Monitor", font=font, fill=WORDS, anchor="ls")
    return logo.crop(logo.getbbox())


def main() -> None:
    """Write all images."""
    FOLDER.mkdir(exist_ok=True)
    for suffix, size in (("", 256), ("@2x", 512)):
        draw_icon(size).save(FOLDER / f"icon{suffix}.png", optimize=True)
        draw_logo(size).save(FOLDER / f"logo{suffix}.png", optimize=True)


if __name__ == "__main__":
    main()
