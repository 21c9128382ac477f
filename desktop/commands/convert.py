"""`dubwright convert IN OUT`: subtitles from one format into another."""

from __future__ import annotations

import argparse
import codecs
from pathlib import Path

from desktop.commands.console import Console
from desktop.core import formats
from desktop.core.errors import FileError, shown
from desktop.jobs.ticket import Ticket


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name both files."""
    parser.add_argument("source", type=Path, metavar="IN", help="subtitles to read")
    parser.add_argument("target", type=Path, metavar="OUT", help="file to write")
    parser.add_argument(
        "--encoding",
        type=encoding_name,
        metavar="NAME",
        help="how IN is written, such as cp949 or latin-1 (found out, or guessed, by itself)",
    )


def encoding_name(text: str) -> str:
    """Return the name of an encoding of text as Python spells it."""
    try:
        b"".decode(text)
        return codecs.lookup(text).name
    except LookupError as error:
        raise argparse.ArgumentTypeError(f"no encoding is called {text!r}") from error


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Read, say what was odd, write."""
    source, target = arguments.source, arguments.target
    formats.format_of(target)
    subtitle = formats.read(source, encoding=arguments.encoding or "")
    if target.exists() and target.samefile(source):
        raise FileError(
            target,
            f"{shown(target)} is the file that is read",
            "Choose another name for the result",
        )
    warn_of_oddities(source, subtitle, console)
    formats.write(target, subtitle.lines, like=subtitle)
    console.result(f"{shown(target)}: {len(subtitle.lines)} lines")
    return 0


def warn_of_oddities(path: Path, subtitle: formats.SubtitleFile, console: Console) -> None:
    """Say what was guessed, and which blocks were not as their format asks; their text was kept."""
    if subtitle.encoding_guessed:
        guess = "the encoding was guessed from the letters"
        console.inform(f"{shown(path)}: read as {subtitle.encoding}; {guess}")
    for note in subtitle.notes:
        console.inform(f"{shown(path)}: {note}")
    for odd in subtitle.problems:
        console.inform(f"{shown(path)}, block {odd.block} at line {odd.line_number}: {odd.reason}")
