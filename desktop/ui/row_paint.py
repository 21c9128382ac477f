"""What the rows of every list share when they are drawn: their ground, and texts that give way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.theme import Theme


def draw_ground(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme
) -> None:
    """Draw a row that is selected, or under the pointer, on a ground of its own."""
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selected if is_selected else theme.hover))
        painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)


def draw_elided(painter: QPainter, rect: QRectF, text: str) -> None:
    """Draw a text at the left of its room, in the middle of its height, with "…" where it ends."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
