"""A horizontal slider drawn as a thin line with a round handle that goes where it is clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSlider, QWidget

_HANDLE_PX = 6.0  # radius
_LINE_PX = 4.0
_HEIGHT_PX = 22


class ThinSlider(QSlider):
    """Like any slider, but a click anywhere takes the handle there at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_held = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, _HEIGHT_PX)

    def value_at(self, x: float) -> int:
        """The value under a pixel."""
        span = max(self.width() - 2 * _HANDLE_PX, 1.0)
        share = min(max((x - _HANDLE_PX) / span, 0.0), 1.0)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def x_of(self, value: int) -> float:
        """The pixel of a value."""
        whole = max(self.maximum() - self.minimum(), 1)
        share = (value - self.minimum()) / whole
        return _HANDLE_PX + share * (self.width() - 2 * _HANDLE_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_held = True
            self.setValue(self.value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self.setValue(self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_held = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        group = palette.ColorGroup.Active if self.isEnabled() else palette.ColorGroup.Disabled
        accent = palette.color(group, QPalette.ColorRole.Accent)
        middle, x = self.height() / 2, self.x_of(self.value())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Mid))
        top = middle - _LINE_PX / 2
        line = QRectF(_HANDLE_PX, top, self.width() - 2 * _HANDLE_PX, _LINE_PX)
        painter.drawRoundedRect(line, 2, 2)
        if self.isEnabled():
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(_HANDLE_PX, top, x - _HANDLE_PX, _LINE_PX), 2, 2)
            is_lively = self._is_held or self.underMouse() or self.hasFocus()
            painter.setBrush(accent if is_lively else palette.color(QPalette.ColorRole.Text))
            painter.drawEllipse(QPointF(x, middle), _HANDLE_PX, _HANDLE_PX)
        if self.hasFocus():
            painter.setPen(QPen(accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)
