"""The commands of the training: python -m model COMMAND.

Each stands in a module of its own, which is imported only when it is asked for: most need
TensorFlow, and fetching sound does not.
"""

from argparse import REMAINDER, ArgumentParser, RawDescriptionHelpFormatter
from importlib import import_module

from .command import run

COMMANDS = {
    "extra": ("model.data.extra", "fetch more sound that is no cry"),
    "voices": ("model.voices.make", "make other voices of those that are free"),
    "train": ("model.training.train", "make the model that the integration ships"),
    "tune": ("model.evaluation.tune", "choose thresholds again, where only the rule changed"),
    "anchors": ("model.training.anchors", "store what cry-monitor train needs to know of a model"),
    "cross": ("model.training.cross", "cross-validate the training on other babies"),
    "evaluate": ("model.evaluation.evaluate", "open the test split and measure"),
    "memory": ("model.evaluation.memory", "measure what listening adds to a process"),
    "card": ("model.report.card", "write the model card and its figures"),
    "explain": ("model.report.explain", "draw the pictures of docs/how-it-hears.md"),
}
"""The module of each command, whose `main` takes its arguments, and what it does."""


def main() -> None:
    """Run the command that was asked for."""
    parser = ArgumentParser(
        prog="python -m model",
        description="commands:\n"
        + "\n".join(f"  {name:10}{does}" for name, (_, does) in COMMANDS.items()),
        epilog="python -m model COMMAND --help tells what a command takes.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("arguments", nargs=REMAINDER, metavar="...", help="what it takes")
    options = parser.parse_args()
    module, _ = COMMANDS[options.command]
    run(import_module(module).main, options.arguments)


if __name__ == "__main__":
    main()
