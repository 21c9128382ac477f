"""The rows of the panel of problems: a heading for each kind, below it a row for each line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.checks import Problem
from desktop.core.inspection import Inspection
from desktop.core.line import Line, plain_text
from desktop.ui.lines_model import short_time
from desktop.ui.row_paint import draw_ground
from desktop.ui.theme import Theme
from desktop.ui.translation import said

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAD = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One row: a heading (no line) with its count, or a line and what is wrong with it."""

    kind: str
    line: Line | None = None
    problem: Problem | None = None
    count: int = 0


class ProblemRows(QAbstractListModel):
    """All problems that are known, or those of one kind; built anew when they have changed."""

    def __init__(self, inspection: Inspection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._rows: list[ProblemRow] = []

    def build(self, only: str = "") -> None:
        """Show what is wrong now, of one kind or of all ("")."""
        rows: list[ProblemRow] = []
        for kind, lines in self._inspection.by_kind().items():
            if only and kind != only:
                continue
            if not only:
                rows.append(ProblemRow(kind, count=len(lines)))
            rows += [ProblemRow(kind, line, problem) for line, problem in lines]
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> ProblemRow | None:
        """What stands in a row; None outside of the list."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, line_id: str, kind: str = "") -> QModelIndex:
        """The row of a line, with a kind of problem if one is named; an invalid index for none."""
        for row, shown in enumerate(self._rows):
            is_line = shown.line is not None and shown.line.id == line_id
            if is_line and (not kind or shown.kind == kind):
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.line is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return said(row.problem.message) if row.problem else self.title(row.kind)
        if role == Qt.ItemDataRole.ToolTipRole:
            texts = (
                (said(row.problem.message), plain_text(row.line.text))
                if row.line and row.problem
                else ()
            )
            return "\n".join(texts) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row)
        return None

    def number(self, line: Line) -> int:
        """The number of a line in the table, from 1; 0 for one that is gone."""
        document = self._inspection.document
        return document.index_of(line.id) + 1 if line.id in document else 0

    def title(self, kind: str) -> str:
        """The name of a kind of problem."""
        titles = {
            "negative": self.tr("Before the film"),
            "duration": self.tr("No length"),
            "overflow": self.tr("Speech too long"),
            "overlap": self.tr("Overlap"),
            "tight": self.tr("Speech hurried"),
            "fast": self.tr("Too fast to read"),
            "words": self.tr("Too many words"),
            "short": self.tr("Shown too briefly"),
            "long": self.tr("Shown too long"),
            "gap": self.tr("Small gap"),
            "row": self.tr("Row too long"),
            "rows": self.tr("Too many rows"),
            "shot": self.tr("Beside a cut"),
            "crossing": self.tr("Over a cut"),
            "empty": self.tr("No text"),
        }
        return titles.get(kind, kind)

    def _told(self, row: ProblemRow) -> str:
        if row.line is None or row.problem is None:
            return f"{self.title(row.kind)}: {row.count}"
        return f"{self.number(row.line)}. {said(row.problem.message)} {plain_text(row.line.text)}"


class ProblemsDelegate(QStyledItemDelegate):
    """Paints a heading with its count; of a line what is wrong, and below which line it is."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        row = index.data(ROW_ROLE)
        is_heading = row is None or row.line is None
        return QSize(120, height + 18 if is_heading else 2 * height + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        rect = option.rect
        painter.save()
        if row.line is None:
            self._paint_heading(painter, rect, option.font, index.data(), row.count)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ground(painter, QRectF(rect), option, self.theme)
            model = index.model()
            number = model.number(row.line) if isinstance(model, ProblemRows) else 0
            self._paint_line(painter, rect, row, index.data(), number)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, rect: QRect, font: QFont, title: str, count: int
    ) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.text))
        inner = rect.adjusted(_PAD, 6, -_PAD, 0)
        painter.drawText(inner, _LEFT, title)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count)
        )

    def _paint_line(
        self, painter: QPainter, rect: QRect, row: ProblemRow, message: str, number: int
    ) -> None:
        if row.line is None or row.problem is None:
            return
        height = painter.fontMetrics().height()
        colours = {"error": self.theme.error, "warn": self.theme.warn, "note": self.theme.note}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours[row.problem.severity]))
        painter.drawEllipse(QPointF(rect.left() + _PAD + 4, rect.top() + 7 + height / 2), 4, 4)
        left = rect.left() + _PAD + 16
        width = max(0, rect.right() - left - _PAD)
        top = QRect(left, rect.top() + 7, width, height)
        text = plain_text(row.line.text).replace("\n", "  ⏎  ")
        below = f"{number}   {short_time(row.line.start_ms)}   {text}"
        metrics = painter.fontMetrics()
        right = Qt.TextElideMode.ElideRight
        painter.setPen(QColor(self.theme.text))
        painter.drawText(
            top, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(message, right, width)
        )
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(
            top.translated(0, height),
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(below, right, width),
        )
