"""The original text of the current line, to read and to write."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.edit import Edit
from desktop.core.original import original_of
from desktop.core.translating import set_original
from desktop.ui.session import Session
from desktop.ui.text_box import TypingSession


class _Field(QPlainTextEdit):
    """A field for plain text."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped here is opened by the window, not written out as its name."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)


class OriginalBox(QFrame):
    """Shows the original beside the text that is spoken; what is typed here is an edit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._is_showing = False
        self._typing = TypingSession(self)
        title = QLabel(self.tr("&Original"), self)
        title.setObjectName("heading")
        hint = QLabel(self.tr("It is not spoken."), self)
        hint.setObjectName("muted")
        self.text = _Field(self)
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(self.tr("Original text of the line"))
        self.text.setPlaceholderText(self.tr("What is said in the film"))
        title.setBuddy(self.text)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(hint)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.text, 1)
        self.text.textChanged.connect(self._on_typed)
        session.current_changed.connect(self._show)
        session.document_edited.connect(self._on_edited)
        session.project_opened.connect(self._show)
        self._show()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 3 * self.fontMetrics().lineSpacing() + 40)

    def sizeHint(self) -> QSize:
        return QSize(400, 4 * self.fontMetrics().lineSpacing() + 44)

    def _show(self, _reason: object = None) -> None:
        line = self._session.current_line
        text = original_of(line) if line is not None else ""
        self.text.setEnabled(line is not None)
        self._typing.end()
        if text != self.text.toPlainText():
            self._is_showing = True
            self.text.setPlainText(text)
            self._is_showing = False

    def _on_edited(self, edit: Edit) -> None:
        line = self._session.current_line
        if line is None or line.id not in edit.touched_ids:
            return
        if original_of(line) != self.text.toPlainText():
            self._show()

    def _on_typed(self) -> None:
        line = self._session.current_line
        if self._is_showing or line is None:
            return
        edit = set_original(line, self.text.toPlainText(), self._typing.number())
        if not edit.changes_nothing:
            self._session.do(edit)
