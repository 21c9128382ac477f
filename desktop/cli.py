"""The command line: one table of commands, and how each of them ends."""

from __future__ import annotations

import argparse
import importlib
import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Protocol, cast

from desktop.commands import window
from desktop.commands.console import Console
from desktop.core.errors import AppError
from desktop.jobs.ticket import JobCancelled, Ticket

log = logging.getLogger(__name__)

EXIT_FAILURE = 1
EXIT_CANCELLED = 130

COMMANDS = {
    "dub": "dub a film: speak its subtitles and write it with a new sound track",
    "say": "speak a text into a sound file",
    "voice": "list the voices, add one from a recording, or remove one",
    "model": "list the speech models, or import one",
    "convert": "convert subtitles into another format",
    "doctor": "look for everything the program needs, and say how to get what is missing",
    "bench": "measure what the program promises",
}
"""To add a command: name it here and write desktop/commands/NAME.py with add_arguments(parser)
and run(arguments, console, ticket) -> exit code. It is imported when it is asked for only."""


class Command(Protocol):
    """The face of a module in desktop.commands."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command may be given."""

    def run(self, arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
        """Do it; returns the exit code, raises AppError."""


def command_named(name: str) -> Command:
    """The module of a command; raises ImportError."""
    return cast("Command", importlib.import_module(f"desktop.commands.{name}"))


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    name = words[0] if words else ""
    if name not in COMMANDS:
        return window.main(_window_parser().parse_args(_shielded(words)))
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    parser = argparse.ArgumentParser(
        prog=f"dubwright {name}", description=COMMANDS[name], allow_abbrev=False
    )
    command = command_named(name)
    command.add_arguments(parser)
    arguments = parser.parse_args(_shielded(words[1:]))
    return _run(lambda console, ticket: command.run(arguments, console, ticket))


def _run(command: Callable[[Console, Ticket], int]) -> int:
    console = Console(sys.stdout, sys.stderr)
    ticket = Ticket(console.progress)
    with _cancelled_by_ctrl_c(ticket):
        try:
            code = command(console, ticket)
        except (JobCancelled, KeyboardInterrupt):
            code = EXIT_CANCELLED
        except AppError as error:
            if not ticket.is_cancelled:
                console.inform(str(error))
            # A tool that heard the same Ctrl-C ends with an error of its own.
            code = EXIT_CANCELLED if ticket.is_cancelled else EXIT_FAILURE
        except BrokenPipeError:
            # Whoever read the results has heard enough.
            sys.stdout = None
            return EXIT_FAILURE
        console.end_progress()
    if code == EXIT_CANCELLED:
        console.inform("Cancelled; nothing was left behind.")
    return code


@contextmanager
def _cancelled_by_ctrl_c(ticket: Ticket) -> Iterator[None]:
    """The first Ctrl-C cancels the work, so that it cleans up; a second one ends it at once."""

    def cancel(number: int, frame: FrameType | None) -> None:
        if ticket.is_cancelled:
            raise KeyboardInterrupt
        ticket.cancel()

    try:
        before = signal.signal(signal.SIGINT, cancel)
    except ValueError:
        # Only the main thread may say what a signal does.
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _shielded(words: Sequence[str]) -> list[str]:
    """Let file names begin with a dash: where such a file exists, it is meant."""
    shielded: list[str] = []
    for number, word in enumerate(words):
        if word == "--":
            return [*shielded, *words[number:]]
        is_value = bool(number) and words[number - 1] in ("-o", "--output", "--report")
        if word.startswith("-") and word != "-" and (is_value or _exists(word)):
            word = f"./{word}"
        shielded.append(word)
    return shielded


def _exists(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):
        return False


def _window_parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  {name:9}{summary}" for name, summary in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dubwright",
        description="The subtitle editor that speaks: write lines, hear them, export the dub.",
        epilog=f"commands without a window (dubwright COMMAND --help):\n{commands}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    window.add_arguments(parser)
    return parser


def _speak_utf8() -> None:
    """Names of files may hold anything; printing them must never be what fails."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
