"""Many films, one after the other: what is done already is skipped, what fails does not stop."""

from __future__ import annotations

import hashlib
import itertools
import json
import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from desktop.core import files, formats
from desktop.core.errors import AppError, FileError, read_error, shown
from desktop.jobs.report import Report
from desktop.jobs.ticket import JobCancelled, Ticket

log = logging.getLogger(__name__)

FILMS = frozenset({
    ".mp4", ".mkv", ".mov", ".m4v", ".webm", ".avi", ".mpg", ".mpeg",
    ".ts", ".m2ts", ".mts", ".wmv", ".flv", ".ogv", ".3gp",
})  # fmt: skip
"""Files of a folder that are taken for films, by their ending."""

SUMMARY = "dub-summary.json"
MARK = ".dub-"
"""Stands in the names that a batch gives: what it wrote is no film to be dubbed."""

_LIMIT = 50_000_000

Status = Literal["done", "incomplete", "failed", "cancelled", "waiting"]


@dataclass(frozen=True, slots=True)
class Item:
    """One film of a batch; an error that is known before keeps it from being begun."""

    film: Path
    subtitles: Path | None
    out: Path
    error: AppError | None = None

    @property
    def report(self) -> Path:
        """Where its report is written."""
        return self.out.with_name(f"{self.out.stem}.report.json")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one film; done: every line is spoken, incomplete: some are not."""

    film: str
    out: str
    status: Status
    stamp: str = ""
    """What it was made of, to know whether it would come out alike."""
    lines: int = 0
    spoken: int = 0
    too_long: int = 0
    failed: int = 0
    seconds: float = 0.0
    message: str = ""
    was_kept: bool = False
    """Whether an earlier run had made it."""


def items_for(inputs: Iterable[Path], folder: Path, language: str, ending: str) -> list[Item]:
    """Find the films, each with its subtitles and the file to write into folder; raises FileError.

    Of a folder among the inputs every film is taken. ending is that of the files, "" for the
    one that suits each film. A name that an earlier run gave to another film is not given again.
    """
    films: dict[Path, None] = {}
    for one in inputs:
        films.update(dict.fromkeys(_films_in(one) if one.is_dir() else [one]))
    owners = _owners(folder)
    found: list[Item] = []
    for film in films:
        out = folder / _name(film, language, ending, owners)
        owners[out.name.casefold()] = film.absolute()
        subtitles = subtitles_beside(film, language)
        error = None if subtitles is not None else no_subtitles(film)
        found.append(Item(film, subtitles, out, error))
    return found


def subtitles_beside(film: Path, language: str) -> Path | None:
    """The subtitles of a film: NAME.en.srt before NAME.srt before the only other NAME.*.srt."""
    for middle in (f".{language}", f".{language.split('-')[0]}", ""):
        for ending in formats.ENDINGS:
            path = film.with_name(f"{film.stem}{middle}{ending}")
            if path.is_file():
                return path
    others = [
        path
        for path in _entries(film.parent)
        if path.suffix.lower() in formats.ENDINGS and path.name.startswith(f"{film.stem}.")
    ]
    return others[0] if len(others) == 1 else None


class Batch:
    """The films of one run, and the summary that it keeps in a folder after each."""

    def __init__(self, items: Sequence[Item], summary: Path, settings: str) -> None:
        self._items, self._summary, self._settings = items, summary, settings
        self._before = _outcomes(summary)

    def run(
        self,
        dub: Callable[[Item, Ticket], Report],
        tell: Callable[[Item, Outcome], None],
        ticket: Ticket,
    ) -> tuple[Outcome, ...]:
        """Dub what is not done yet; raises JobCancelled, and FileError for the summary alone.

        dub writes the film and the report of an item.
        """
        found = {item.out.name: self._waiting(item) for item in self._items}
        count = len(self._items)
        for number, item in enumerate(self._items):
            told = f"{number + 1} of {count}, {item.film.name}"
            part = ticket.part(number / count, (number + 1) / count, told)
            try:
                outcome = self._one(item, dub, part)
            except JobCancelled:
                found[item.out.name] = self._waiting(item, "cancelled")
                self._write(found.values())
                raise
            found[item.out.name] = outcome
            self._write(found.values())
            tell(item, outcome)
        return tuple(found.values())

    def _one(self, item: Item, dub: Callable[[Item, Ticket], Report], ticket: Ticket) -> Outcome:
        start = time.monotonic()
        film, out = str(item.film.absolute()), str(item.out)
        try:
            if item.error is not None:
                raise item.error
            stamp = self._stamp(item)
            if (kept := self._kept(item, stamp)) is not None:
                return kept
            ticket.progress(0.0)
            report = dub(item, ticket)
        except AppError as error:
            log.info("%s was not dubbed: %s", item.film, error)
            return Outcome(film, out, "failed", message=str(error))
        silent = len(report.with_status("silent"))
        return Outcome(
            film,
            out,
            "incomplete" if report.failed else "done",
            stamp,
            lines=len(report.lines),
            spoken=len(report.lines) - len(report.failed) - silent,
            too_long=len(report.with_status("overflow")),
            failed=len(report.failed),
            seconds=round(time.monotonic() - start, 1),
        )

    def _kept(self, item: Item, stamp: str) -> Outcome | None:
        """What an earlier run made of the same, where that is still there."""
        before = self._before.get(item.out.name)
        is_there = item.out.is_file() and item.report.is_file()
        if before is None or not is_there or before.status != "done" or before.stamp != stamp:
            return None
        return Outcome(**{**asdict(before), "was_kept": True})

    def _stamp(self, item: Item) -> str:
        """A hash of everything that a film is made of; raises FileError."""
        assert item.subtitles is not None
        try:
            about = item.film.stat()
        except OSError as error:
            raise read_error(item.film, error) from error
        text = files.read_bytes(item.subtitles, _LIMIT)
        made_of = f"{about.st_size} {about.st_mtime_ns} {self._settings}".encode()
        return hashlib.sha256(made_of + b"\0" + text).hexdigest()[:32]

    def _waiting(self, item: Item, status: Status = "waiting") -> Outcome:
        before = self._before.get(item.out.name)
        if before is not None and before.status == "done":
            return before
        return Outcome(str(item.film.absolute()), str(item.out), status)

    def _write(self, outcomes: Iterable[Outcome]) -> None:
        told = {Path(one.out).name: one for one in outcomes}
        # What other runs did in this folder stays known, or they would do it all again.
        others = [one for name, one in self._before.items() if name not in told]
        films = [asdict(one) for one in (*told.values(), *others)]
        text = json.dumps({"films": films}, ensure_ascii=False, indent=1)
        files.write_whole(self._summary, f"{text}\n".encode("utf-8", "backslashreplace"))


def _outcomes(summary: Path) -> dict[str, Outcome]:
    """What an earlier run has noted, by the name of the file; nothing where that is damaged."""
    if not summary.is_file():
        return {}
    try:
        told = json.loads(files.read_bytes(summary, _LIMIT))
        found = [Outcome(**record) for record in told["films"]]
        return {Path(one.out).name: one for one in found}
    except (FileError, ValueError, TypeError, KeyError) as error:
        log.info("the summary of an earlier run is damaged: %s", error)
        return {}


def _owners(folder: Path) -> dict[str, Path]:
    """The films whose dubs earlier runs wrote into a folder, by the names of these."""
    before = _outcomes(folder / SUMMARY)
    return {
        name.casefold(): Path(one.film).absolute()
        for name, one in before.items()
        if (folder / name).exists()
    }


def _films_in(folder: Path) -> list[Path]:
    return [
        path
        for path in _entries(folder)
        if path.suffix.lower() in FILMS and MARK not in path.name and path.is_file()
    ]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise read_error(folder, error) from error


def _name(film: Path, language: str, ending: str, owners: Mapping[str, Path]) -> str:
    """A name for what is written; films of one name in two folders get that of the folder too.

    owners are the films to which names belong, by these names without regard to case.
    """
    ending = ending or (".mkv" if film.suffix.lower() in (".mkv", ".webm") else ".mp4")
    tail = f"{MARK}{language}{ending}"
    plain = f"{film.stem}{tail}"
    with_folder = f"{film.absolute().parent.name} {plain}"
    numbered = (f"{film.stem} {number}{tail}" for number in itertools.count(2))
    names = itertools.chain((plain, with_folder), numbered)
    own = film.absolute()
    return next(name for name in names if owners.get(name.casefold(), own) == own)


def no_subtitles(film: Path) -> FileError:
    """The error for a film beside which there is nothing to speak."""
    return FileError(
        film,
        f"There are no subtitles beside {shown(film)}",
        f"Put a file such as {film.stem}.srt into its folder",
    )
