"""What Linux knows of its sound cards: their order, and so their numbers, changes at a reboot."""

from dataclasses import dataclass
from pathlib import Path
import re

_ASOUND = Path("/proc/asound")
# " 1 [Snowball       ]: USB-Audio - Blue Snowball
#                       BLUE MICROPHONE Blue Snowball at usb-0000:01:00.0-1.4, full speed"
_CARD = re.compile(r"^ *(\d+) \[(\S+) *\]: .*? - (.*)\n(?: .* at ([^,\n]+)|)", re.MULTILINE)
# "01-00: USB Audio : USB Audio : playback 1 : capture 1"
_CAPTURE = re.compile(r"^(\d+)-(\d+): .*? : (.*?) :.* capture \d+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Card:
    """A sound card as it is found now."""

    number: int
    """Its place in the order in which cards are found."""
    id: str
    """ALSA's word for it; of two cards of one kind the second one found gets another."""
    name: str
    place: str
    """Where it is plugged in, which tells two of one name apart; its id where that is not known."""


def cards() -> list[Card]:
    """Return the sound cards; none where there is no ALSA."""
    return [
        Card(int(number), word, name.strip(), (place or word).strip())
        for number, word, name, place in _CARD.findall(_read("cards"))
    ]


def capture_devices() -> list[tuple[Card, int, str]]:
    """Return the card, the number and the name of every device that records."""
    by_number = {card.number: card for card in cards()}
    return [
        (by_number[int(number)], int(device), name)
        for number, device, name in _CAPTURE.findall(_read("pcm"))
        if int(number) in by_number
    ]


def _read(name: str) -> str:
    try:
        return (_ASOUND / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
