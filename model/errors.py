"""What can be wrong with what a command of this package is given."""


class DataError(Exception):
    """The data cannot be used; the message says which file is at fault and what to do."""
