"""How the project says some words: asked for at a word, listed in a dialog, heard at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from desktop.core import edit as edits
from desktop.core.phrase import phrase
from desktop.core.spoken import Sayings
from desktop.ui.feature import Feature, Parts

if TYPE_CHECKING:
    from desktop.ui.lexicon_dialog import LexiconDialog


class LexiconCommands(Feature):
    """Opens the dialog of pronunciations and keeps it until it is closed."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.dialog: LexiconDialog | None = None
        parts.session.document_edited.connect(self._refresh)
        parts.session.project_opened.connect(self._refresh)
        parts.session.current_changed.connect(self._refresh)
        parts.editor.text.menu_opening.connect(self._fill_menu)

    def close(self) -> None:
        """Close what is open."""
        if self.dialog is not None:
            self.dialog.close()

    # --- handlers --------------------------------------------------------------------------

    def open(self) -> None:
        """Show how the project says its words."""
        self._open("")

    def say_word(self) -> None:
        """Ask how to say the word that is selected in the text, or stands at its caret."""
        self._open(self._word())

    # --- below -----------------------------------------------------------------------------

    def _open(self, word: str) -> None:
        if self.dialog is None:
            # Late: the window paints before anybody wants to say a word otherwise.
            from desktop.ui.lexicon_dialog import LexiconDialog

            self.dialog = LexiconDialog(self.parts.window)
            self.dialog.sayings_wanted.connect(self._set)
            self.dialog.hear_wanted.connect(self._hear)
            self.dialog.finished.connect(self._on_closed)
            self._refresh()
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.ask_for(word)

    def _word(self) -> str:
        cursor = self.parts.editor.text.textCursor()
        if not cursor.hasSelection():
            cursor.select(cursor.SelectionType.WordUnderCursor)
        return " ".join(cursor.selectedText().split())

    def _fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Offer to say the word otherwise at the end of the menu of the text."""
        word = self._word() if self.parts.editor.text.textCursor().hasSelection() else ""
        if not word:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            word = " ".join(cursor.selectedText().split())
        if word:
            menu.addSeparator()
            action = menu.addAction(self.tr("Say “{word}” otherwise…").format(word=word))
            action.triggered.connect(lambda: self._open(word))

    def _set(self, sayings: Sayings) -> None:
        dub = self.parts.session.document.dub
        edit = edits.set_dub(dub, replace(dub, sayings=sayings))
        self.parts.session.do(replace(edit, label=phrase("Pronunciations")))

    def _hear(self) -> None:
        self.parts.dub.play_line()

    def _refresh(self, _reason: object = None) -> None:
        if self.dialog is not None:
            document = self.parts.session.document
            self.dialog.show_sayings(
                document.dub.sayings, document.lines, self.parts.session.current_line
            )

    def _on_closed(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
