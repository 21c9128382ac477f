"""A list of lines that deserve a look, each with a mark of how bad it is, and a way to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import icons
from desktop.ui.badge import Tone
from desktop.ui.theme import theme_of

_LINE_ID = Qt.ItemDataRole.UserRole
_TONE = Qt.ItemDataRole.UserRole + 1
_MARKS: dict[Tone, str] = {
    "error": "error",
    "warn": "warning",
    "ok": "success",
    "muted": "volume-off",
}


class _AsWideAsTheList(QStyledItemDelegate):
    """Shortens what does not fit, instead of letting the list be pushed aside."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(1, super().sizeHint(option, index).height())


class MarkedLines(QListWidget):
    """One row for each line; a click, or Enter, asks for it."""

    line_wanted = Signal(str)  # line id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lines to look at"))
        self.setUniformItemSizes(True)
        self.setItemDelegate(_AsWideAsTheList(self))
        for wish in (self.itemActivated, self.itemClicked):
            wish.connect(lambda item: self.line_wanted.emit(item.data(_LINE_ID)))

    def add(self, line_id: str, text: str, tone: Tone, whole: str) -> None:
        """Add a row; the whole of what the line says is told under the pointer."""
        item = QListWidgetItem(text)
        item.setData(_LINE_ID, line_id)
        item.setData(_TONE, tone)
        item.setToolTip(whole)
        self._mark(item)
        self.addItem(item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in range(self.count()):
                self._mark(self.item(row))

    def _mark(self, item: QListWidgetItem) -> None:
        tone = item.data(_TONE)
        colour = QColor(getattr(theme_of(self.palette()), tone))
        item.setIcon(icons.coloured(_MARKS[tone], colour))
