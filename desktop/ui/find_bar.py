"""A bar to find text in the lines: type, Enter for the next, Shift+Enter for the one before."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.core.line import Line, plain_text
from desktop.ui import icons
from desktop.ui.badge import set_tone
from desktop.ui.session import Session


class FindBar(QFrame):
    """Walks through the lines that hold a text, without regard to case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the lines"))
        self.field.setAccessibleName(self.tr("Text to find"))
        self.field.setClearButtonEnabled(True)
        self.result = QLabel(self)
        self.result.setObjectName("muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 8, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.result)
        self.field.textChanged.connect(self._on_text_changed)
        self.hide()

    def add_actions(self, previous: QAction, following: QAction) -> None:
        """Put the buttons for both directions and one to close behind the field."""
        close = QAction(self.tr("Close"), self)
        close.triggered.connect(self.close_bar)
        self._close = close
        for action in (previous, following, close):
            button = QToolButton(self)
            button.setObjectName("flat")
            button.setIconSize(QSize(16, 16))
            button.setDefaultAction(action)
            self._row.addWidget(button)
        self.recolour(self.palette())

    def recolour(self, palette: QPalette) -> None:
        """Draw the icon again after the theme changed."""
        self._close.setIcon(icons.icon("close", palette))

    def open_bar(self) -> None:
        """Show the bar with the caret in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and go back to the table."""
        self.hide()
        if parent := self.parentWidget():
            parent.setFocus()

    def find_next(self) -> None:
        """Go to the next line that holds the text, beginning anew after the last."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the line before that holds the text."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, _text: str) -> None:
        self._show_result(self._found())

    def _go(self, direction: int) -> None:
        found = self._found()
        current = self._session.current_line
        if found:
            place = (current.start_ms, current.end_ms, current.id) if current else (-1, 0, "")
            self._choose(found, place, direction)
        self._show_result(found)

    def _choose(self, found: list[Line], place: tuple[int, int, str], direction: int) -> None:
        ordered = found if direction > 0 else found[::-1]
        for line in ordered:
            key = (line.start_ms, line.end_ms, line.id)
            if (key > place) if direction > 0 else (key < place):
                break
        else:
            line = ordered[0]
        self._session.select(line.id)
        if not self._session.is_playing:
            self._session.seek(line.start_ms)

    def _found(self) -> list[Line]:
        wanted = self.field.text().casefold()
        if not wanted:
            return []
        lines = self._session.document.lines
        return [line for line in lines if wanted in plain_text(line.text).casefold()]

    def _show_result(self, found: list[Line]) -> None:
        if not self.field.text():
            self.result.setText("")
            return
        ids = [line.id for line in found]
        current = self._session.current_line_id
        here = ids.index(current) + 1 if current in ids else 0
        text = self.tr("%1 of %2") if here else self.tr("%2 found")
        self.result.setText(text.replace("%1", str(here)).replace("%2", str(len(ids))))
        set_tone(self.result, "muted" if ids else "warn")
