"""A program of its own: records from PortAudio, or lists its input devices.

PortAudio waits for ever in a sound server that dies, learns of no device that is plugged in after
it started, and prints to the standard error. A process can be ended and started anew; a thread
cannot.

    python recorder.py list
    python recorder.py record NAME CARD

NAME is a device's without the number of its card, which changes at a reboot; "" is the default one.
CARD, "1,0", tells two of one name apart; "" is any, and whatever is no number is none.

The list is one JSON array of names. A recording begins with the sample rate and the number of
channels, two little-endian 32-bit numbers, and goes on with interleaved 32-bit floats. The last
line of the standard error says why there is none: "busy", "denied", "not found", "ambiguous", or
"driver: " and what that says.
"""

import json
import re
import struct
import sys
from typing import Any

# sounddevice names the errors of portaudio.h by number alone.
_INVALID_SAMPLE_RATE = -9997
_INVALID_CHANNEL_COUNT = -9998
_INVALID_DEVICE = -9996
_DEVICE_UNAVAILABLE = -9985

_RATES = (48_000, 44_100, 16_000)
_BLOCK_S = 0.05

# "USB PnP Sound Device: Audio (hw:1,0), ALSA"
_CARD = re.compile(r" \(hw:(\d+,\d+)\)(?=, [^,]*$)")


def split_name(name: str) -> tuple[str, str]:
    """Return a device's name without the number of its card and its device, and these."""
    found = _CARD.search(name)
    return _CARD.sub("", name), found[1] if found else ""


def _inputs(sounddevice: Any) -> list[tuple[str, Any]]:
    """Return the name and the description of every input device."""
    systems = sounddevice.query_hostapis()
    return [
        (f"{device['name']}, {systems[device['hostapi']]['name']}", device)
        for device in sounddevice.query_devices()
        if device["max_input_channels"] > 0
    ]


def _find(sounddevice: Any, name: str, card: str) -> Any:
    if not name:
        return sounddevice.query_devices(None, "input")
    found = [
        (split_name(other)[1], device)
        for other, device in _inputs(sounddevice)
        if split_name(other)[0] == name
    ]
    if not found:
        sys.exit("not found")
    fitting = [device for number, device in found if card in ("", number)]
    if len(fitting) != 1:
        # Rather none than another room's: of two of one name the order changes at a reboot.
        sys.exit("ambiguous")
    return fitting[0]


def _open(sounddevice: Any, device: Any) -> Any:
    """Return the device, opened at the first rate and number of channels that it takes.

    PortAudio converts neither, and what it calls the default is not always taken.
    """
    most = device["max_input_channels"]
    refusal = None
    for rate in dict.fromkeys((int(device["default_samplerate"]), *_RATES)):
        for channels in dict.fromkeys((min(2, most), *range(1, most + 1))):
            try:
                return sounddevice.RawInputStream(
                    device=device["index"], samplerate=rate, channels=channels, dtype="float32"
                )
            except sounddevice.PortAudioError as err:
                refusal = err
                if _INVALID_SAMPLE_RATE in err.args:
                    break
                if _INVALID_CHANNEL_COUNT not in err.args:
                    raise
    raise refusal or ValueError


def _record(sounddevice: Any, name: str, card: str) -> None:
    with _open(sounddevice, _find(sounddevice, name, card)) as stream:
        rate, channels = int(stream.samplerate), stream.channels
        sys.stdout.buffer.write(struct.pack("<II", rate, channels))
        while True:
            sound, _ = stream.read(int(rate * _BLOCK_S))
            sys.stdout.buffer.write(sound)
            sys.stdout.buffer.flush()


def _reason(err: Exception) -> str:
    """Return the last line that is written for an error of PortAudio."""
    if _DEVICE_UNAVAILABLE in err.args:
        return "busy"
    if _INVALID_DEVICE in err.args:
        return "not found"
    text = " ".join(str(err).split())
    return "denied" if "denied" in text else f"driver: {text}"


def _main(command: str, *arguments: str) -> None:
    try:
        import sounddevice  # noqa: PLC0415 - raises OSError where there is no PortAudio
    except ImportError, OSError:
        sys.exit("not found")
    try:
        if command == "list":
            sys.stdout.write(json.dumps([name for name, _ in _inputs(sounddevice)]))
        else:
            _record(sounddevice, *arguments)
    except sounddevice.PortAudioError as err:
        sys.exit(_reason(err))
    except ValueError:
        # What `query_devices` raises where there is no default.
        sys.exit("not found")


if __name__ == "__main__":
    _main(*sys.argv[1:])
