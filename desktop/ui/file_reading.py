"""Reads a subtitle file for a person: asks about its letters, tells what was odd in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core import formats
from desktop.core.errors import AppError
from desktop.core.subtitle import SubtitleFile
from desktop.ui import file_questions as questions
from desktop.ui.messages import MessageBar
from desktop.ui.translation import said
from desktop.ui.waiting import wait_for

_LARGE = 100_000  # bytes


class SubtitleReading(QObject):
    """One way to read subtitles, for the lines and for the originals beside them."""

    def __init__(self, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._messages, self._window = messages, window

    def read(self, path: Path, fps: float | None) -> SubtitleFile | None:
        """Read a file; None when it cannot be read or the person thought better of it.

        Letters that had to be guessed are shown first: nothing is written in a guess later.
        """
        try:
            file = self._read(path, fps, "")
            if file.encoding_guessed:
                encoding = questions.which_encoding(self._window, path)
                if not encoding:
                    return None
                file = self._read(path, fps, encoding)
        except AppError as error:
            self._messages.tell_error(error)
            return None
        return file

    @staticmethod
    def _read(path: Path, fps: float | None, encoding: str) -> SubtitleFile:
        """A large file is read in the background, with the window alive."""
        is_large = path.is_file() and path.stat().st_size > _LARGE
        if not is_large:
            return formats.read(path, fps=fps, encoding=encoding)
        return wait_for(lambda: formats.read(path, fps=fps, encoding=encoding))

    def tell_about(self, file: SubtitleFile, path: Path) -> None:
        """Say what was odd in a file that was opened."""
        if file.problems:
            self._tell_oddities(file, path)
        elif file.notes:
            self._messages.tell(path.name, " ".join(said(note) for note in file.notes))

    def _tell_oddities(self, file: SubtitleFile, path: Path) -> None:
        first = file.problems[0]
        title = self.tr("{name}: block {block} at line {line} was odd, its text was kept")
        if len(file.problems) > 1:
            title = self.tr(
                "{name}: {n} blocks were odd, their text was kept; the first at line {line}"
            )
        told = title.format(
            name=path.name, block=first.block, line=first.line_number, n=len(file.problems)
        )
        self._messages.tell(told, said(first.reason), "warn")
