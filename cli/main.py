"""`cry-monitor`: the detector for a terminal."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
import io
import logging
import os
from pathlib import Path
import sys

from cry_detection import (
    SHIPPED_MODEL,
    Detector,
    Fault,
    ModelError,
    ModelFile,
    RuntimeName,
    SourceError,
    printable,
)

from .analyse import Analysis, analyse
from .listen import listen, open_source
from .mine import MineError, named
from .report import as_json, as_text

_STANDARD_INPUT = Path("-")

# What native code writes to, whatever sys.stderr is.
_STDERR = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows no emoji, and a name that is no text, end nothing.
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = options.run(options)
    except (MineError, ModelError, SourceError) as err:
        _complain(str(err))
    except BrokenPipeError:
        # Whoever reads has seen enough, as `head` does.
        _write_no_more()
    except OSError as err:
        _write_no_more()
        why = err.strerror or err
        _complain(f"the results cannot be written: {why}.")
    except KeyboardInterrupt:
        return 130
    else:
        return code
    return 2


def _write_no_more() -> None:
    """Drop what Python would write at its end, and fail to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cry-monitor", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True)
    command = commands.add_parser(
        "analyse",
        help="find the crying in recordings",
        description="Find the crying in recordings: anything with sound in it that FFmpeg reads.",
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--json", action="store_true", help="print one JSON object a file and nothing else"
    )
    command.add_argument(
        "--plot", type=Path, metavar="OUT.png", help="draw the recording (one FILE only)"
    )
    command.add_argument(
        "--runtime",
        type=RuntimeName,
        choices=list(RuntimeName),
        help="what computes the model (default: LiteRT where it is installed, else numpy)",
    )
    command.set_defaults(run=_analyse)
    command = commands.add_parser(
        "train",
        help="fit the model to your own baby",
        description="Fit the model to your own baby. DIR holds recordings in cry/ and other/, or "
        "long ones beside label tracks of Audacity with the labels cry and other.",
    )
    command.add_argument(
        "--mine", type=Path, required=True, metavar="DIR", help="your recordings; nothing leaves it"
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="MODEL",
        help="the .tflite file to write, or a folder for cry.tflite",
    )
    command.set_defaults(run=_train)
    command = commands.add_parser(
        "listen",
        help="listen to a microphone or a stream, and show what is heard",
        description="Listen to a source as a room does, and show what is heard.",
    )
    command.set_defaults(run=_listen)
    command.add_argument(
        "source",
        metavar="SOURCE",
        help="mic, mic:NAME, wyoming://HOST:PORT, an address such as rtsp://HOST/PATH, or a file;"
        " - reads it from the standard input, where no list of processes shows its password",
    )
    command.add_argument(
        "--json", action="store_true", help="print one line a hop and one an event"
    )
    command.add_argument(
        "--seconds", type=_seconds, metavar="N", help="end after so long (default: never)"
    )
    return parser


def _seconds(text: str) -> float:
    """Return a positive number of seconds.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise argparse.ArgumentTypeError(f"{text} is no time: choose a number of seconds above 0")
    return seconds


def _listen(options: argparse.Namespace) -> int:
    """Listen; return 2 if nothing was heard."""
    source = open_source(_typed() if options.source == "-" else options.source)
    with _hushed():
        detector = Detector(ModelFile.read(SHIPPED_MODEL))
    if listen(source, detector, as_json=options.json, seconds=options.seconds):
        return 0
    _complain("Nothing was heard: check the source, or give it more time.")
    return 2


def _typed() -> str:
    """Return a source that is typed in, unseen, or comes through a pipe."""
    typed = getpass("Source: ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    if not typed:
        raise SourceError(Fault.NOT_FOUND, "No source was given: type in an address or a file.")
    return typed


def _analyse(options: argparse.Namespace) -> int:
    """Analyse every file that can be read; return 2 if one could not, or not all of it."""
    if options.plot is not None and len(options.files) > 1:
        _complain("--plot draws one recording: name a single FILE.")
        return 2
    if options.plot is not None and not _can_plot(options.plot):
        return 2
    model = ModelFile.read(SHIPPED_MODEL)
    with _hushed():
        detector = Detector(model, options.runtime)
    code = 0
    for path in options.files:
        analysis = _analyse_one(path, model, detector)
        if analysis is None:
            code = 2
            continue
        print(as_json(analysis) if options.json else as_text(analysis), flush=True)
        if analysis.warning is not None:
            _complain(str(analysis.warning))
            code = 2
        if options.plot is not None and not _plot(analysis, model, options.plot):
            code = 2
    return code


def _analyse_one(path: Path, model: ModelFile, detector: Detector) -> Analysis | None:
    """Return what was found in a recording; None, and say why, where nothing can be."""
    if path == _STANDARD_INPUT:
        _complain("A recording is read more than once: save the standard input in a file first.")
        return None
    try:
        return analyse(path, model, detector)
    except SourceError as err:
        _complain(str(err))
    except Exception as err:  # whatever a decoder throws, the other recordings can be read
        _complain(f"{printable(path)} cannot be analysed ({named(err)}): convert it to FLAC.")
    return None


def _complain(sentence: str) -> None:
    print(f"cry-monitor: {sentence}", file=sys.stderr)


def _train(options: argparse.Namespace) -> int:
    # Here, so that who only analyses does not wait for them.
    from .mine.embedder import Embedder  # noqa: PLC0415
    from .train import train  # noqa: PLC0415

    model = ModelFile.read(SHIPPED_MODEL)
    with _hushed():
        embedder = Embedder(model)
    print(train(options.mine, options.out, model, embedder))
    return 0


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep what native libraries write to stderr away: LiteRT greets, and offers no switch."""
    stderr = os.dup(_STDERR)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), _STDERR)
    try:
        yield
    finally:
        os.dup2(stderr, _STDERR)
        os.close(stderr)


def _can_plot(path: Path) -> bool:
    # Here, so that nobody who wants no picture waits for matplotlib.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from .plot import check  # noqa: PLC0415

    try:
        check(path)
    except (OSError, ValueError) as err:
        _complain_of_plot(path, err)
        return False
    return True


def _plot(analysis: Analysis, model: ModelFile, path: Path) -> bool:
    from .plot import plot  # noqa: PLC0415

    try:
        plot(analysis, model.episodes, path)
    except (OSError, RuntimeError, ValueError) as err:
        _complain_of_plot(path, err)
        return False
    return True


def _complain_of_plot(path: Path, err: Exception) -> None:
    reason = getattr(err, "strerror", None) or " ".join(str(err).split())
    _complain(f"The plot {printable(path)} cannot be written ({reason}): choose another place.")
