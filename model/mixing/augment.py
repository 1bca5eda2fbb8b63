"""What a room, a microphone and a camera do to a sound."""

from typing import Literal, cast

import av
import numpy as np
import pyroomacoustics
from python_stretch import Signalsmith
from scipy import fft
from scipy.signal import fftconvolve, resample_poly

from cry_detection import SAMPLE_RATE, Block

type Codec = Literal["aac", "libopus"]

NARROWEST_HZ = 3400.0
WIDEST_HZ = SAMPLE_RATE / 2


def band_limit(sound: Block, high_hz: float) -> Block:
    """Return the sound without what lies above `high_hz`, as a resampler would leave it."""
    size = fft.next_fast_len(len(sound), real=True)
    spectrum = fft.rfft(sound, size)
    hz = fft.rfftfreq(size, 1.0 / SAMPLE_RATE)
    spectrum *= np.clip((high_hz * 1.05 - hz) / (high_hz * 0.05), 0.0, 1.0).astype(np.float32)
    return cast(Block, fft.irfft(spectrum, size)[: len(sound)])


def random_band_limit(rng: np.random.Generator, sound: Block) -> Block:
    """Return the sound with a random upper limit: bandwidth must not tell a cry from the rest."""
    return band_limit(sound, rng.uniform(NARROWEST_HZ, WIDEST_HZ))


def change_speed(sound: Block, percent: int) -> Block:
    """Return the sound at `percent` of its speed and pitch."""
    return cast(Block, resample_poly(sound, 100, percent).astype(np.float32))


def change_pitch(sound: Block, semitones: float) -> Block:
    """Return the sound higher or lower at the same speed: another voice of the same throat."""
    stretch = Signalsmith.Stretch()
    stretch.preset(1, SAMPLE_RATE)
    stretch.setTransposeSemitones(semitones)
    # It takes no array that is read-only, as those of a library are in a worker.
    (higher,) = np.asarray(stretch.process(sound[None].copy()))
    return cast(Block, higher[: len(sound)])


def camera(sound: Block, codec: Codec, kbit: int) -> Block:
    """Return the sound as a camera's codec leaves it, a little late and as long as before."""
    encoder = av.AudioCodecContext.create(codec, "w")
    encoder.sample_rate, encoder.layout, encoder.bit_rate = SAMPLE_RATE, "mono", kbit * 1000
    encoder.format = "fltp" if codec == "aac" else "flt"
    encoder.open()
    decoder = av.AudioCodecContext.create(codec, "r")
    decoder.extradata = encoder.extradata
    resampler = av.AudioResampler("flt", "mono", SAMPLE_RATE)
    parts = []
    for start in range(0, len(sound) - encoder.frame_size + 1, encoder.frame_size):
        samples = np.ascontiguousarray(sound[None, start : start + encoder.frame_size])
        frame = av.AudioFrame.from_ndarray(samples, format=encoder.format.name, layout="mono")
        frame.sample_rate, frame.pts = SAMPLE_RATE, start
        for packet in encoder.encode(frame):
            for decoded in decoder.decode(packet):
                decoded.pts = None
                parts += [each.to_ndarray()[0] for each in resampler.resample(decoded)]
    heard = np.concatenate(parts)
    return np.pad(heard, (0, max(0, len(sound) - len(heard))))[: len(sound)]


def mu_law(sound: Block) -> Block:
    """Return the sound as 8 bits of G.711 mu-law leave it (ITU-T G.711, 1988)."""
    squeezed = np.sign(sound) * np.log1p(255.0 * np.abs(sound)) / np.log(256.0)
    coded = np.round(squeezed * 127.0) / 127.0
    return cast(
        Block, (np.sign(coded) * np.expm1(np.abs(coded) * np.log(256.0)) / 255.0).astype("f")
    )


def rooms(rng: np.random.Generator, count: int) -> list[Block]:
    """Return impulse responses of random shoebox rooms, each with a peak of 1 at its start."""
    responses = []
    for _ in range(count):
        size = rng.uniform((2.5, 2.5, 2.3), (6.0, 5.0, 3.0))
        absorption, order = pyroomacoustics.inverse_sabine(rng.uniform(0.2, 0.6), size)
        room = pyroomacoustics.ShoeBox(
            size,
            fs=SAMPLE_RATE,
            materials=pyroomacoustics.Material(absorption),
            max_order=min(order, 12),
        )
        room.add_source(rng.uniform(0.3, size - 0.3))
        room.add_microphone(rng.uniform(0.3, size - 0.3))
        room.compute_rir()
        response = np.asarray(room.rir[0][0], np.float32)[: SAMPLE_RATE // 2]
        direct = int(np.abs(response).argmax())
        responses.append(cast(Block, response[direct:] / response[direct]))
    return responses


def reverberate(sound: Block, response: Block) -> Block:
    """Return the sound as it is heard across the room, as long as before."""
    return cast(Block, fftconvolve(sound, response)[: len(sound)].astype(np.float32))
