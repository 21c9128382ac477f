"""Translate mode: the original text beside each line, from a file, a track, or the lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter

from desktop.core import translating
from desktop.core.edit import Edit
from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.core.original import has_originals, original_of
from desktop.core.subtitle import SubtitleFile
from desktop.ui import file_questions as questions
from desktop.ui import file_saving
from desktop.ui.feature import Feature, Parts
from desktop.ui.translate_box import OriginalBox

if TYPE_CHECKING:
    from desktop.ui.actions import Actions


class TranslateCommands(Feature):
    """Handlers of the originals; the box that shows the one of the current line."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._actions: Actions | None = None
        self.box = OriginalBox(parts.session)
        self.box.hide()
        session = parts.session
        session.project_opened.connect(self._follow)
        session.document_edited.connect(self._on_edited)

    def take_actions(self, actions: Actions) -> None:
        self._actions = actions
        around = self.parts.editor.parentWidget()
        if isinstance(around, QSplitter):
            around.insertWidget(around.indexOf(self.parts.editor), self.box)
        self._follow()

    # --- asked by the menu -----------------------------------------------------------------

    def open_original(self) -> None:
        """Ask for a subtitle file and put its texts beside the lines."""
        folder = self.parts.preferences.value.last_folder
        if path := questions.which_subtitles(self.parts.window, folder):
            self.open_original_at(path)

    def begin(self) -> None:
        """Make the texts the originals and leave the lines empty, to be translated."""
        self._do(translating.begun(self._lines))

    def swap(self) -> None:
        """Exchange texts and originals: the spoken text is always the first."""
        self._do(translating.swapped(self._lines))

    def remove(self) -> None:
        """Take all originals away."""
        with_one = [line for line in self._lines if original_of(line)]
        self._do(translating.without(with_one))
        self.show_box(False)

    def save_original(self) -> None:
        """Ask for a name and write the originals as a subtitle file."""
        if not has_originals(self._lines):
            self.parts.messages.tell(self.tr("There is no original text to save"))
            return
        project = self.parts.session.project
        near = project.path or (project.media.path if project.media else None)
        folder = Path(self.parts.preferences.value.last_folder or Path.home())
        stem = near.stem if near is not None else self.tr("Untitled")
        suggested = (near.parent if near is not None else folder) / f"{stem}.original.srt"
        path = questions.where_to_write_subtitles(self.parts.window, suggested)
        if path is not None:
            self.save_original_at(path)

    def toggle(self) -> None:
        """Show or hide the original of the current line and the column of all."""
        self.show_box(self.box.isHidden())

    # --- asked by others -------------------------------------------------------------------

    def open_original_at(self, path: Path) -> None:
        """Put the texts of a subtitle file beside the lines."""
        files = self.parts.files
        file = files.reading.read(path, files.frames_per_second)
        if file is not None:
            self.put_beside(file, path)

    def put_beside(self, file: SubtitleFile, path: Path) -> None:
        """Put texts that were read beside the lines that are shown at the same time."""
        originals = sorted(file.lines, key=lambda line: (line.start_ms, line.end_ms))
        self._do(translating.attached(self._lines, originals))
        self.show_box(True)
        self.parts.files.reading.tell_about(file, path)

    def save_original_at(self, path: Path) -> bool:
        """Write the originals as a subtitle file; say whether it worked."""
        try:
            file_saving.write_subtitles(path, translating.as_text(self._lines), None)
        except AppError as error:
            self.parts.messages.tell_error(error)
            return False
        self.parts.messages.tell(self.tr("Saved {name}").format(name=path.name), tone="ok")
        return True

    def show_box(self, is_shown: bool) -> None:
        """Show or hide what belongs to translating."""
        self.box.setVisible(is_shown)
        self.parts.table.show_originals(is_shown)
        if self._actions is not None:
            self._actions["originals"].setChecked(is_shown)

    # --- below -----------------------------------------------------------------------------

    @property
    def _lines(self) -> list[Line]:
        return list(self.parts.session.document.lines)

    def _do(self, edit: Edit) -> None:
        if not edit.changes_nothing:
            self.parts.session.do(edit)

    def _follow(self) -> None:
        self.show_box(has_originals(self.parts.session.document.lines))

    def _on_edited(self, edit: Edit) -> None:
        if self.box.isHidden() and has_originals(edit.inserted):
            self.show_box(True)
