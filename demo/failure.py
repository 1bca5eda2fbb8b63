"""What can go wrong in a demonstration."""


class DemoError(Exception):
    """The demonstration cannot go on; the message is a sentence for the person who started it."""
