"""A known sound, written by real encoders and measured after it was decoded."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from cry_detection.audio import SAMPLE_RATE, Block

FREQUENCY = 440.0
LEVEL = 0.5
SECONDS = 3.0


def tone(rate: int = SAMPLE_RATE, seconds: float = SECONDS) -> NDArray[np.float32]:
    """Return a sine of `FREQUENCY` with an amplitude of `LEVEL`, shape [samples]."""
    time = np.arange(round(rate * seconds)) / rate
    return (LEVEL * np.sin(2 * np.pi * FREQUENCY * time)).astype(np.float32)


def record(
    path: Path,
    codec: str | None,
    *,
    channels: NDArray[np.float32] | None = None,
    layout: str = "mono",
    rate: int = SAMPLE_RATE,
    bit_rate: int | None = None,
    late_s: float = 0.0,
    film_s: float = 0.0,
    options: dict[str, str] | None = None,
) -> Path:
    """Encode `channels`, shape [channels, samples], into a file; by default the tone in each.

    The sound begins after `late_s`; a film of `film_s` is put beside it. No codec, no sound.
    """
    if channels is None:
        sound = tone(rate)
        channels = np.broadcast_to(sound, (av.AudioLayout(layout).nb_channels, len(sound)))
    with av.open(path, "w", options=options or {}) as container:
        # Every track is announced before the first packet.
        track = None if codec is None else container.add_stream(codec, rate=rate, layout=layout)
        film = container.add_stream("mpeg4", rate=10) if film_s else None
        if isinstance(film, av.VideoStream):
            film.width, film.height, film.pix_fmt = 64, 48, "yuv420p"
        if isinstance(track, av.AudioStream):
            if bit_rate is not None:
                track.bit_rate = bit_rate
            planes = np.ascontiguousarray(channels)
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
            frame.sample_rate = rate
            frame.pts, frame.time_base = round(late_s * rate), Fraction(1, rate)
            container.mux(track.encode(frame))
            container.mux(track.encode())
        if isinstance(film, av.VideoStream):
            for number in range(int(film_s * 10)):
                picture = av.VideoFrame(64, 48, "yuv420p")
                picture.pts, picture.time_base = number, Fraction(1, 10)
                container.mux(film.encode(picture))
            container.mux(film.encode())
    return path


def cut(path: Path, share: float = 0.6) -> Path:
    """Cut a file off."""
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def amplitude(sound: Block) -> float:
    """Return the amplitude of a sine, without the edges where a coder fades."""
    middle = sound[len(sound) // 4 : -len(sound) // 4]
    return float(np.sqrt(2 * np.mean(np.square(middle, dtype=np.float64))))


def pitch(sound: Block) -> float:
    """Return the loudest frequency in Hz, to the width of a bin of the spectrum."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(spectrum.argmax() * SAMPLE_RATE / len(sound))
