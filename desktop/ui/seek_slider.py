"""The bar under the film that shows how far it is, and follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolTip,
    QWidget,
)

from desktop.core import timing

_STEP_MS = 1_000
_PAGE_MS = 10_000


class SeekSlider(QSlider):
    """A slider in milliseconds: a click goes there at once, a drag scrubs."""

    seek_wanted = Signal(int, bool)  # ms, exact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_scrubbing = False
        self.setSingleStep(_STEP_MS)
        self.setPageStep(_PAGE_MS)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Position in the film"))
        self.actionTriggered.connect(self._on_action)

    def show_position(self, ms: int) -> None:
        """Move the handle, unless a hand holds it."""
        if not self._is_scrubbing:
            self.setValue(ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._is_scrubbing = True
        self._scrub(event, exact=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_scrubbing:
            self._scrub(event, exact=False)
        if self.maximum() > 0:
            text = timing.format_clock(self._ms_at(event.position().x()))
            place = self.mapToGlobal(QPoint(round(event.position().x()) - 20, -34))
            QToolTip.showText(place, text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_scrubbing:
            self._is_scrubbing = False
            self._scrub(event, exact=True)

    def _scrub(self, event: QMouseEvent, *, exact: bool) -> None:
        ms = self._ms_at(event.position().x())
        self.setValue(ms)
        self.seek_wanted.emit(ms, exact)

    def _on_action(self, action: int) -> None:
        """The keyboard moved the handle."""
        if action != QAbstractSlider.SliderAction.SliderMove.value:
            self.seek_wanted.emit(self.sliderPosition(), True)

    def _ms_at(self, x: float) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        part = QStyle.SubControl
        groove = style.subControlRect(
            QStyle.ComplexControl.CC_Slider, option, part.SC_SliderGroove, self
        )
        handle = style.subControlRect(
            QStyle.ComplexControl.CC_Slider, option, part.SC_SliderHandle, self
        )
        first = groove.left() + handle.width() / 2
        span = max(groove.width() - handle.width(), 1)
        share = min(max((x - first) / span, 0.0), 1.0)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))
