"""How a command of this package ends."""

from collections.abc import Callable

from custom_components.cry_monitor.detection.tflite import ModelError

from .errors import DataError


def run(main: Callable[[], None]) -> None:
    """Run a command; what is wrong with its input ends it with one sentence.

    Raises:
        SystemExit: With that sentence.
    """
    try:
        main()
    except (DataError, ModelError) as err:
        raise SystemExit(str(err)) from err
