"""The list of voices: its rows, its headings, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.row_paint import draw_elided, draw_ground
from desktop.ui.theme import Theme, theme_of

Kind: TypeAlias = Literal["own", "project", "built-in", "robot"]
Index: TypeAlias = QModelIndex | QPersistentModelIndex

KINDS: tuple[Kind, ...] = ("own", "project", "built-in", "robot")
NAME = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
COLOURS = (
    *("#4f8ff7", "#e2696b", "#3fae7c", "#d99a2b", "#9a6fe0"),
    *("#2fa7b8", "#d0629f", "#7f9a3a", "#b5764a", "#7a88a1"),
)
"""What voices are marked with until somebody chooses another colour."""


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One voice as the list shows it; kind and name together are its identity."""

    name: str
    kind: Kind
    colour: str = ""
    note: str = ""
    """Shown at the right: its likeness, or the language it speaks."""
    tone: str = "muted"
    explanation: str = ""
    is_current: bool = False
    is_damaged: bool = False
    """It cannot speak; it can be taken again from its recording, or deleted."""

    @property
    def shown_colour(self) -> str:
        """The colour that was chosen, or one that the name always has."""
        return self.colour or COLOURS[sum(self.name.encode()) % len(COLOURS)]


def heading(kind: Kind) -> str:
    """What stands above the voices of a kind."""
    if kind == "own":
        return QCoreApplication.translate("VoiceRows", "My voices")
    if kind == "project":
        return QCoreApplication.translate("VoiceRows", "Voices of this project")
    if kind == "built-in":
        return QCoreApplication.translate("VoiceRows", "Built-in voices")
    return QCoreApplication.translate("VoiceRows", "Robot voices (espeak-ng)")


def fill(model: QStandardItemModel, rows: Sequence[VoiceRow]) -> None:
    """Put the voices into a model, each kind under its heading."""
    model.clear()
    for kind in KINDS:
        members = [row for row in rows if row.kind == kind]
        if members:
            model.appendRow(_heading_item(heading(kind)))
        for row in members:
            item = QStandardItem(row.name)
            item.setData(row.name, NAME)
            item.setData(row, ROW)
            item.setEditable(False)
            item.setToolTip(row.explanation)
            item.setData(f"{row.name}, {row.note}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)


def _heading_item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class VoiceDelegate(QStyledItemDelegate):
    """Draws a dot of the voice's colour, its name, and what there is to say of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        return QSize(120, height + (14 if index.data(NAME) else 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW)
        if isinstance(row, VoiceRow):
            draw_ground(painter, rect, option, theme)
            _draw_row(painter, rect.adjusted(10, 0, -10, 0), row, theme)
        else:
            painter.setPen(QColor(theme.muted))
            at_bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(8, 0, -8, -5), at_bottom, str(index.data()))
        painter.restore()


def _draw_row(painter: QPainter, rect: QRectF, row: VoiceRow, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(row.shown_colour))
    painter.drawEllipse(QRectF(rect.left(), rect.center().y() - 5, 10, 10))
    middle = Qt.AlignmentFlag.AlignVCenter
    metrics = painter.fontMetrics()
    note_width = metrics.horizontalAdvance(row.note) + 8 if row.note else 0
    tones = {"ok": theme.ok, "warn": theme.warn, "error": theme.error, "accent": theme.accent}
    painter.setPen(QColor(tones.get(row.tone, theme.muted)))
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, row.note)
    font = QFont(painter.font())
    font.setBold(row.is_current)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    draw_elided(painter, rect.adjusted(20, 0, -note_width, 0), row.name)
