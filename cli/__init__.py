"""The command line: the integration's detector in a terminal."""

from .standalone import stand_alone

stand_alone()
