"""A microphone of this machine: the user picks which, this module picks the way to it."""

from collections.abc import Generator
from dataclasses import dataclass
from threading import Event

from . import Block, Source, ffmpeg, portaudio

_PORTAUDIO = "portaudio"


@dataclass(frozen=True)
class Microphone:
    """A microphone that can be picked."""

    id: str
    """What `MicrophoneSource` takes; stays the same over restarts."""
    name: str
    """What its maker or the system calls it."""


class MicrophoneSource:
    """A microphone, through PortAudio, or through ffmpeg where that has none.

    Args:
        device: the id of a `Microphone`; None is the system's default.
    """

    live = True

    def __init__(self, device: str | None) -> None:
        self._device = device

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the microphone's sound until `stop` is set.

        Raises:
            SourceError: NOT_FOUND, AMBIGUOUS, REFUSED, BUSY, DRIVER or FFMPEG_MISSING on opening;
                STALLED when no sound comes; GONE when it is taken away.
        """
        yield from self._source().blocks(stop)

    def _source(self) -> Source:
        if self._device is None:
            if portaudio.list_devices():
                return portaudio.PortAudioSource(None)
            return ffmpeg.FfmpegSource(ffmpeg.default_system(), "default")
        system, _, device = self._device.partition(":")
        if system in ffmpeg.SYSTEMS:
            return ffmpeg.FfmpegSource(system, device)
        return portaudio.PortAudioSource(device)


def list_microphones() -> list[Microphone]:
    """Return the microphones to choose from, beside the default one.

    Raises:
        SourceError: FFMPEG_MISSING, where there is no PortAudio either.
    """
    if devices := portaudio.list_devices():
        return [Microphone(f"{_PORTAUDIO}:{device}", name) for device, name in devices.items()]
    return [
        Microphone(f"{system}:{device}", name)
        for (system, device), name in ffmpeg.list_devices().items()
    ]
