"""Lets the test stack of one Home Assistant load with the next one.

The stack comes out weeks after a Home Assistant and asks for exactly that one. Loaded with
`-p tests.newer_core`, before the stack itself, this gives it back the one name that it imports and
that is gone since 2026.11; nothing here uses what needs that name.
"""

from homeassistant.components import logger

if not hasattr(logger, "_clear_logger_overwrites"):
    vars(logger)["_clear_logger_overwrites"] = None
