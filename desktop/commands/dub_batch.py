"""`dubwright dub FILM… -o FOLDER`: many films with one voice, one report each and a summary."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.commands.console import Console
from desktop.core import files, formats
from desktop.core.errors import AppError, shown
from desktop.jobs.batch import SUMMARY, Batch, Item, Outcome, items_for
from desktop.jobs.report import Report
from desktop.jobs.ticket import Ticket

EXIT_USAGE = 2

ENDINGS = ("mp4", "mkv", "m4a", "wav", "flac", "mp3", "opus")


class NoFilms(AppError):
    """The folders that were named hold nothing to dub."""

    def __init__(self) -> None:
        super().__init__("There is no film in what was named", "Name films, or a folder of films")


def is_batch(inputs: list[Path], out: Path) -> bool:
    """Whether these words mean many films: a folder is read, or one is written into."""
    if len(inputs) == 2 and inputs[1].suffix.lower() in formats.ENDINGS:
        return False
    return len(inputs) > 2 or not out.suffix or out.is_dir() or any(one.is_dir() for one in inputs)


def run(
    arguments: argparse.Namespace,
    console: Console,
    ticket: Ticket,
    dub: Callable[[Item, Ticket], Report],
    who: str,
) -> int:
    """Dub each film that is not done yet; 1 when any film or line of one could not be.

    who names what speaks: films that another voice spoke are made again.
    """
    folder: Path = arguments.output
    if folder.suffix.lower().removeprefix(".") in ENDINGS and not folder.is_dir():
        console.inform("Many films are written into a folder; name one with -o.")
        return EXIT_USAGE
    files.make_folder(folder)
    ending = f".{arguments.kind}" if arguments.kind else ""
    items = items_for(arguments.inputs, folder, arguments.language, ending)
    if not items:
        raise NoFilms
    summary = folder / SUMMARY
    batch = Batch(items, summary, _settings(arguments, who))
    outcomes = batch.run(dub, lambda item, outcome: _tell(item, outcome, console), ticket)
    done = sum(outcome.status == "done" for outcome in outcomes)
    console.result(f"{done} of {len(outcomes)} films done, {shown(summary)}")
    return 0 if done == len(outcomes) else 1


def _tell(item: Item, outcome: Outcome, console: Console) -> None:
    name = shown(item.film)
    if outcome.status == "failed":
        console.inform(f"{name} was not dubbed. {outcome.message}")
    elif outcome.was_kept:
        console.inform(f"{name} was dubbed before.")
    else:
        late = f", {outcome.too_long} too long" if outcome.too_long else ""
        missing = f", {outcome.failed} not spoken" if outcome.failed else ""
        told = f"{outcome.spoken} of {outcome.lines} lines spoken{late}{missing}"
        console.inform(f"{shown(item.out)}: {told}, {outcome.seconds:.0f} s.")


def _settings(arguments: argparse.Namespace, who: str) -> str:
    """What shapes every film alike, to know which are as they would be."""
    names = ("language", "bed", "loudness", "burn", "exact")
    told = [f"{name}={getattr(arguments, name)}" for name in names]
    return " ".join((who, *told))
