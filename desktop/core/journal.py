"""The journal of a project: every edit since the last save, so that no crash loses work."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.errors import AppError, FileError, ProjectInUse, write_error
from desktop.core.files import make_folder
from desktop.core.line import Line
from desktop.core.lock import try_lock
from desktop.core.project import Project, recovery_folder
from desktop.core.records import MOVED, dump, edit_from_json, edit_to_json, parse

FILE = "journal.jsonl"
ASIDE = "journal.previous.jsonl"
_VERSION = 1
UNTOUCHED = "untouched"
"""Stands in the folder of work that was opened and not changed yet."""

_LONG = 1000
"""From so many lines on the base is written in the background, before the first edit."""

_SYNC_EVERY_S = 1.0
_LIMIT = 500_000_000


@dataclass(frozen=True, slots=True)
class Recovery:
    """Work that a crash left behind: the folder to load, and how much there is."""

    folder: Path
    n_edits: int
    n_lines: int
    changed_at: float
    """Seconds since 1970."""


class Journal:
    """Writes each edit of a project's document to the disk as it happens.

    A failing disk must not stop the typing: it is told once, to on_problem.
    """

    def __init__(
        self, project: Project, on_problem: Callable[[FileError], None] = lambda _: None
    ) -> None:
        self._project = project
        self._on_problem = on_problem
        self._file: IO[bytes] | None = None
        self._written: Path | None = None
        self._synced_at = 0.0
        self.problem: FileError | None = None
        self._base: Future[None] | None = None
        self._unsubscribe = project.document.subscribe(self._append)

    @property
    def path(self) -> Path:
        return self._project.home / FILE

    def prepare(self) -> None:
        """Write the base of long new work in the background, so that no first edit waits for it."""
        project = self._project
        if project.path is not None or len(project.document) < _LONG or self._base is not None:
            return
        frozen = replace(project, document=Document(project.document.lines, project.document.dub))
        executor = ThreadPoolExecutor(1, "journal")
        self._base = executor.submit(_write_base, frozen)
        executor.shutdown(wait=False)

    def keep(self, edits: Iterable[Edit]) -> None:
        """Write edits that were brought back from an earlier journal: they are not saved yet."""
        for edit in edits:
            self._append(edit)

    def rebase(self) -> None:
        """Start anew after the project was saved, or after its film or voices changed.

        Unsaved work gets a snapshot of the present state, so that its journal has a base.
        """
        self._settle()
        old = self._written
        self._close_file()
        try:
            if self._project.path is None:
                make_folder(self._project.workspace)
                projects.write_snapshot(self._project, self._project.workspace)
            for path in {old or self.path, self.path, self._project.workspace / UNTOUCHED}:
                if not is_in_use(path.parent):
                    _remove(path)
            self.problem = None
        except OSError as error:
            self._tell(write_error(self.path, error))
        except FileError as error:
            self._tell(error)
        if self._project.path is not None:
            self._forget_the_workspace()

    def close(self) -> None:
        """Stop writing; what is there stays and will be offered at the next start."""
        self._settle()
        self._unsubscribe()
        self._close_file()

    def discard(self) -> None:
        """Stop writing and forget: the work was saved, or the person gave it up.

        A journal that an earlier crash left behind and nobody decided about stays.
        """
        self.close()
        if self._written is not None:
            with contextlib.suppress(OSError):
                _remove(self._written)
        self._forget_the_workspace()

    def _append(self, edit: Edit) -> None:
        if edit.changes_nothing:
            return
        self._settle()
        is_new = self._project.path is None and not projects.is_project(self._project.workspace)
        if self._file is None and is_new:
            # The snapshot holds this edit already.
            self.rebase()
            return
        try:
            file = self._file or self._open()
            file.write(dump(edit_to_json(edit)) + b"\n")
            file.flush()
            if time.monotonic() - self._synced_at >= _SYNC_EVERY_S:
                os.fsync(file.fileno())
                self._synced_at = time.monotonic()
        except OSError as error:
            self._tell(write_error(self.path, error))
        except ProjectInUse as error:
            self._tell(error)

    def _open(self) -> IO[bytes]:
        """Open the journal at the first edit: a project that is only looked at gets none.

        One that was left behind is moved aside, in case it was not looked at. Raises ProjectInUse
        where another program writes one.
        """
        path = self.path
        if path.exists():
            if is_in_use(path.parent):
                raise ProjectInUse(path.parent)
            path.replace(path.with_name(ASIDE))
        _remove(path.with_name(UNTOUCHED))
        file = path.open("wb")
        try_lock(file)
        base = projects.digest_of(path.parent)
        file.write(dump({"journal": _VERSION, "base": base}) + b"\n")
        self._file, self._written = file, path
        return file

    def _settle(self) -> None:
        """Wait for the base, if it is being written; the first edit tells where that failed."""
        base, self._base = self._base, None
        if base is not None:
            with contextlib.suppress(FileError, OSError):
                base.result()

    def _forget_the_workspace(self) -> None:
        workspace = self._project.workspace
        if workspace.is_relative_to(recovery_folder()):
            shutil.rmtree(workspace, ignore_errors=True)

    def _close_file(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def _tell(self, error: FileError) -> None:
        if self.problem is None:
            self.problem = error
            self._on_problem(error)


def left_behind(folder: Path) -> tuple[Edit, ...]:
    """Return the edits that were made after the last save of a project; () for none.

    A torn last record is where the power went: it and all after it are ignored. A journal that
    belongs to another state of the project is ignored too.
    """
    path = folder / FILE
    try:
        if not path.is_file() or path.stat().st_size > _LIMIT:
            return ()
        header, *records = path.read_bytes().split(b"\n")[:-1]
        first = parse(header)
    except (OSError, ValueError):
        return ()
    is_ours = isinstance(first, dict) and first.get("journal") == _VERSION
    if not is_ours or first.get("base") != projects.digest_of(folder):
        return ()
    edits: list[Edit] = []
    lines: dict[str, Line] | None = None
    for row in records:
        try:
            record = parse(row)
            if lines is None and isinstance(record, dict) and MOVED in record:
                lines = _lines_after(folder, edits)
            edit = edit_from_json(record, lines)
        except (ValueError, TypeError, AppError):
            break
        edits.append(edit)
        if lines is not None:
            _follow(lines, edit)
    return tuple(edits)


def replay(document: Document, edits: Iterable[Edit]) -> int:
    """Apply edits in order up to the first that does not fit; return how many were applied."""
    count = 0
    for edit in edits:
        try:
            document.apply(edit)
        except ValueError:
            break
        count += 1
    return count


def is_in_use(folder: Path) -> bool:
    """Say whether another running program writes the journal of a project."""
    path = folder / FILE
    try:
        with path.open("rb+") as file:
            return not try_lock(file)
    except OSError:
        return False


def recoveries() -> tuple[Recovery, ...]:
    """Return the work that was never saved and that no running program holds, latest first."""
    folder = recovery_folder()
    found = [
        recovery
        for path in (folder.iterdir() if folder.is_dir() else ())
        if projects.is_project(path) and (recovery := _recovery(path)) is not None
    ]
    return tuple(sorted(found, key=lambda recovery: -recovery.changed_at))


def recover(folder: Path) -> tuple[Project, tuple[Edit, ...]]:
    """Load work that was left behind; return the project as it was and the edits replayed.

    Work that was never saved comes back without a path. Raises ProjectDamaged or FileError.
    """
    edits = left_behind(folder)
    project = projects.load(folder)
    if folder.resolve().is_relative_to(recovery_folder().resolve()):
        project.workspace, project.path = folder, None
    return project, edits[: replay(project.document, edits)]


def _lines_after(folder: Path, edits: Iterable[Edit]) -> dict[str, Line]:
    """The lines of a saved project by id, as they were after these edits."""
    lines = {line.id: line for line in projects.load(folder).document.lines}
    for edit in edits:
        _follow(lines, edit)
    return lines


def _follow(lines: dict[str, Line], edit: Edit) -> None:
    for line in edit.removed:
        lines.pop(line.id, None)
    lines.update((line.id, line) for line in edit.inserted)


def _write_base(project: Project) -> None:
    make_folder(project.workspace)
    (project.workspace / UNTOUCHED).write_bytes(b"")
    projects.write_snapshot(project, project.workspace)


def _remove(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()


def _recovery(folder: Path) -> Recovery | None:
    if is_in_use(folder) or (folder / UNTOUCHED).exists():
        return None
    try:
        project = projects.load(folder)
        changed_at = max(path.stat().st_mtime for path in folder.iterdir() if path.is_file())
    except (FileError, OSError, ValueError):
        return None
    edits = left_behind(folder)
    replay(project.document, edits)
    if not edits and not len(project.document):
        return None
    return Recovery(folder, len(edits), len(project.document), changed_at)
