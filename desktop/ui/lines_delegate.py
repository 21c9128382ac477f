"""How one cell of the table of lines is painted: text, problem colours, the state of the take."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.checks import Problem
from desktop.ui.lines_model import FIGURES, LINE_ROLE, PROBLEMS_ROLE, TAKE_ROLE, Column
from desktop.ui.take_state import TakeState
from desktop.ui.theme import Theme, time_font
from desktop.ui.translation import said_seconds

Index = QModelIndex | QPersistentModelIndex

_PAD = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_QUIET = {
    *(Column.NUMBER, Column.END, Column.DURATION, Column.SPEED),
    *(Column.VOICE, Column.ORIGINAL),
}

# Which column turns colour for which kind of problem; anything else colours the text.
_SHOWN_IN = {
    "negative": Column.START,
    "overlap": Column.START,
    "gap": Column.END,
    "duration": Column.DURATION,
    "short": Column.DURATION,
    "long": Column.DURATION,
    "fast": Column.SPEED,
    "words": Column.SPEED,
    "shot": Column.START,
    "crossing": Column.END,
    "overflow": Column.TAKE,
    "tight": Column.TAKE,
}


class LinesDelegate(QStyledItemDelegate):
    """Paints every cell itself: ten thousand rows scroll smoothly only without style sheets."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered_row = -1
        self.current_row = -1
        self.spoken_now: frozenset[str] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_back(painter, rect, index, is_selected)
        column = Column(index.column())
        if column == Column.TAKE:
            self._paint_take(painter, rect, index.data(TAKE_ROLE))
            return
        painter.setFont(time_font(option.font) if column in FIGURES else option.font)
        ink = self._ink(column, index.data(PROBLEMS_ROLE), is_selected)
        if column == Column.TEXT and ink == self.theme.text and self._dimmed(index):
            ink = self.theme.muted
        painter.setPen(QColor(ink))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        text = str(index.row() + 1) if column == Column.NUMBER else index.data()
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if column in FIGURES else _LEFT, text)
        if column == Column.NUMBER:
            self._paint_marks(painter, rect, index)

    def _paint_back(self, painter: QPainter, rect: QRect, index: Index, is_selected: bool) -> None:
        if is_selected:
            painter.fillRect(rect, QColor(self.theme.selected))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(self.theme.hover))
        painter.setPen(QPen(QColor(self.theme.line), 0))
        # One pixel into the next cell: on fine screens the line would have gaps.
        painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())

    def _ink(self, column: Column, problems: tuple[Problem, ...], is_selected: bool) -> str:
        if column == Column.NUMBER and problems and problems[0].severity != "note":
            return self.theme.error if problems[0].severity == "error" else self.theme.warn
        for problem in problems:
            if _SHOWN_IN.get(problem.kind, Column.TEXT) == column:
                if problem.severity == "error":
                    return self.theme.error
                if problem.severity == "warn":
                    return self.theme.warn
                if column in FIGURES:
                    return self.theme.note
        return self.theme.muted if column in _QUIET and not is_selected else self.theme.text

    def _dimmed(self, index: Index) -> bool:
        """Words that are never spoken: a sound in brackets, a song between notes."""
        state = index.data(TAKE_ROLE)
        return state is not None and state.status == "silent"

    def _paint_marks(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The bar of the current line, and the triangle of a line that is heard now."""
        if index.row() == self.current_row:
            bar = QRect(rect.left(), rect.top(), 3, rect.height() - 1)
            painter.fillRect(bar, QColor(self.theme.accent))
        if self.spoken_now and index.data(LINE_ROLE).id in self.spoken_now:
            middle = rect.center().y()
            left = rect.left() + 7.0
            triangle = [
                QPointF(left, middle - 4),
                QPointF(left + 6, middle),
                QPointF(left, middle + 4),
            ]
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawPolygon(QPolygonF(triangle))
            painter.restore()

    def _paint_take(self, painter: QPainter, rect: QRect, state: TakeState | None) -> None:
        status = state.status if state else "missing"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(rect.left() + _PAD + 5, rect.center().y() + 0.5)
        colour = QColor(self._take_colour(status))
        if status in ("missing", "queued"):
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 4.0, 4.0)
        elif status == "speaking":
            painter.setPen(QPen(colour, 2))
            box = QRectF(middle.x() - 4, middle.y() - 4, 8, 8)
            painter.drawArc(box, 90 * 16, -250 * 16)
        elif status != "silent":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(middle, 4.5, 4.5)
        painter.restore()
        label = self._take_label(state)
        if label:
            # A take that fits and sounds wrong is no good news.
            is_doubtful = status == "ok"
            painter.setPen(QColor(self.theme.warn) if is_doubtful else colour)
            painter.drawText(rect.adjusted(_PAD + 15, 0, -2, 0), _LEFT, label)

    def _take_colour(self, status: str) -> str:
        theme = self.theme
        colours = {
            "ok": theme.ok,
            "tight": theme.warn,
            "overflow": theme.error,
            "failed": theme.error,
            "speaking": theme.accent,
            "queued": theme.accent,
        }
        return colours.get(status, theme.muted)

    def _take_label(self, state: TakeState | None) -> str:
        if state is None:
            return ""
        if state.status == "overflow":
            return said_seconds(f"+{state.overflow_ms / 1000:.1f}")
        return "!" if state.status == "failed" or state.faults else ""
