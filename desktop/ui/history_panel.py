"""The steps of undo as a list: what was done and to which line; a click goes back or forward."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QUndoStack
from PySide6.QtWidgets import (
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QUndoView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.edit import Edit
from desktop.core.line import plain_text
from desktop.ui.history import EditCommand
from desktop.ui.theme import theme_of
from desktop.ui.translation import said

Index = QModelIndex | QPersistentModelIndex
_SNIPPET = 40


class HistoryDelegate(QStyledItemDelegate):
    """Names a step in the language of the window; steps that were taken back are faint."""

    def __init__(self, view: QUndoView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        stack = self._view.stack()
        option.text = self.told(stack, index.row())
        if index.row() > stack.index():
            muted = QColor(theme_of(self._view.palette()).muted)
            option.palette.setColor(option.palette.ColorRole.Text, muted)
            option.font.setItalic(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, option.fontMetrics.height() + 14)

    def told(self, stack: QUndoStack, row: int) -> str:
        """What stands in a row: the first is the state before any step."""
        if row == 0:
            return self.tr("As it was opened")
        command = stack.command(row - 1)
        if not isinstance(command, EditCommand):
            return said(command.text())
        return self._with_line(said(command.text()), command.edit)

    def _with_line(self, label: str, edit: Edit) -> str:
        lines = edit.inserted or edit.removed
        if len(lines) > 1:
            return self.tr("{step} · lines: {n}").format(step=label, n=len(lines))
        text = plain_text(lines[0].text).replace("\n", " ") if lines else ""
        if not text:
            return label
        short = text if len(text) <= _SNIPPET else f"{text[:_SNIPPET].rstrip()}…"
        return self.tr("{step} · “{text}”").format(step=label, text=short)


class HistoryPanel(QWidget):
    """All steps of the open document, the saved state marked."""

    def __init__(self, stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QUndoView(self)
        self.view.setAccessibleName(self.tr("Steps"))
        self.view.setItemDelegate(HistoryDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(self.tr("Choose a step to go back to it, or forward again."), self)
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(8)
        rows.addWidget(self.view, 1)
        rows.addWidget(hint)
        self.follow(stack)

    def follow(self, stack: QUndoStack) -> None:
        """Show the steps of another document."""
        self.view.setStack(stack)
