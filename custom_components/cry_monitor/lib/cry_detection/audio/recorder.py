"""A program of its own: records from PortAudio, or lists its input devices.

PortAudio waits for ever in a sound server that dies, learns of no device that is plugged in after
it started, and prints to the standard error. A process can be ended and started anew; a thread
cannot.

    python recorder.py list
    python recorder.py record DEVICE    ("" is the default one)

The list is one JSON array of names. A recording begins with the sample rate and the number of
channels, two little-endian 32-bit numbers, and goes on with interleaved 32-bit floats.
"""

import json
import struct
import sys
from typing import Any

# sounddevice names the errors of portaudio.h by number alone: paDeviceUnavailable.
_DEVICE_UNAVAILABLE = -9985
_BLOCK_S = 0.05


def _list(sounddevice: Any) -> None:
    systems = sounddevice.query_hostapis()
    names = [
        f"{device['name']}, {systems[device['hostapi']]['name']}"
        for device in sounddevice.query_devices()
        if device["max_input_channels"] > 0
    ]
    sys.stdout.write(json.dumps(names))


def _record(sounddevice: Any, name: str) -> None:
    device = sounddevice.query_devices(name or None, "input")
    # At its own rate and with its own channels, as PortAudio converts neither.
    rate, channels = int(device["default_samplerate"]), min(2, device["max_input_channels"])
    with sounddevice.RawInputStream(
        device=device["index"], samplerate=rate, channels=channels, dtype="float32"
    ) as stream:
        sys.stdout.buffer.write(struct.pack("<II", rate, channels))
        while True:
            sound, _ = stream.read(int(rate * _BLOCK_S))
            sys.stdout.buffer.write(sound)
            sys.stdout.buffer.flush()


def _main(command: str, *arguments: str) -> None:
    try:
        import sounddevice  # noqa: PLC0415 - raises OSError where there is no PortAudio
    except (ImportError, OSError) as err:
        sys.exit(str(err))
    try:
        if command == "list":
            _list(sounddevice)
        else:
            _record(sounddevice, *arguments)
    except sounddevice.PortAudioError as err:
        sys.exit("busy" if _DEVICE_UNAVAILABLE in err.args else "not found")
    except ValueError:
        # What `query_devices` raises for a name that is not there.
        sys.exit("not found")


if __name__ == "__main__":
    _main(*sys.argv[1:])
