"""`dubwright bench NAME [--json]`: measure what the program promises, beside stated references."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.bench import registry
from desktop.bench.result import BenchResult, as_json, as_table
from desktop.commands.console import Console
from desktop.jobs.ticket import Ticket


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the bench, how it prints, and whatever the bench itself may be given."""
    parser.add_argument("name", metavar="NAME", choices=registry.names(), help=_help())
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="what it measures with")
    parser.add_argument("-o", "--out", metavar="DIR", type=Path, help="where it leaves its sounds")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        type=_setting,
        metavar="KEY=VALUE",
        help="change the size of the bench, such as minutes=10",
    )


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Run the bench and print what it found; a goal that was missed is not a failure."""
    settings = dict(arguments.set)
    if arguments.files:
        settings["files"] = "\n".join(str(path) for path in arguments.files)
    if arguments.out:
        settings["out"] = str(arguments.out)
    result: BenchResult = registry.find(arguments.name)(settings, ticket.progress)
    console.result(as_json(result) if arguments.json else as_table(result))
    return 0


def _help() -> str:
    return "; ".join(f"{name}: {registry.summary(name)}" for name in registry.names())


def _setting(text: str) -> tuple[str, str]:
    key, separator, value = text.partition("=")
    if not (key and separator):
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    return key, value
