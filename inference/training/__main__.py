"""The command line of training: `python -m inference.training COMMAND …`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence

from inference.training import (
    acoustic_commands,
    evaluate_command,
    prepare_command,
    vocoder_commands,
)

_MODULES = (prepare_command, acoustic_commands, vocoder_commands, evaluate_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    parser = argparse.ArgumentParser(prog="python -m inference.training", description=__doc__)
    choices = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in _MODULES:
        for command in module.COMMANDS:
            made = choices.add_parser(command.name, help=command.help)
            command.add_arguments(made)
            made.set_defaults(run=command.run)
    chosen = parser.parse_args(arguments)
    status: int = chosen.run(chosen)
    return status


if __name__ == "__main__":
    raise SystemExit(main())
