"""A model for one baby: the shipped one, its last layer refitted to a parent's own recordings.

No TensorFlow and no Home Assistant: it runs where the integration runs, on a small computer too.
"""


class MineError(Exception):
    """Recordings that nothing can be learnt from; the message is one sentence that says why."""


def named(err: Exception) -> str:
    """Return what nobody foresaw as a few words on one line."""
    return " ".join(f"{type(err).__name__}: {err}".split())
