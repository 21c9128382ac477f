"""Writes projects and subtitles; long ones in the background, with the window alive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from desktop.core import formats
from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.core.subtitle import SubtitleFile
from desktop.ui.waiting import wait_for

T = TypeVar("T")

SLOW_FROM = 1000
"""Fewer lines than these are on disk before anybody could notice."""


FileState = tuple[int, int]
"""When a file was last written, in ns, and how many bytes it has."""


def state_of(path: Path | None) -> FileState | None:
    """Return what tells whether another program has written a file since; None without one."""
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found is not None else None


def save_project(project: Project, folder: Path) -> None:
    """Save a project whole or not at all and make the folder its home.

    Raises FileError, DiskFull or ReadOnly.
    """
    document = project.document
    frozen = replace(project, document=Document(document.lines, document.dub))
    _do(lambda: projects.save(frozen, folder), len(document))
    project.path, project.kept = folder, frozen.kept


def write_subtitles(path: Path, lines: list[Line], like: SubtitleFile | None) -> str:
    """Write lines as a subtitle file, whole or not at all; return the encoding that was used.

    Raises FileError, DiskFull or ReadOnly.
    """
    return _do(lambda: formats.write(path, lines, like), len(lines))


def _do(work: Callable[[], T], n_lines: int) -> T:
    return work() if n_lines < SLOW_FROM else wait_for(work)
