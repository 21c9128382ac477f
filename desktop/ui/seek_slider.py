"""The bar under the film that shows how far it is, and follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from desktop.core import timing
from desktop.ui.thin_slider import ThinSlider

_STEP_MS = 1_000
_PAGE_MS = 10_000


class SeekSlider(ThinSlider):
    """A slider in milliseconds: a click goes there at once, a drag scrubs."""

    seek_wanted = Signal(int, bool)  # ms, exact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_scrubbing = True
            self.seek_wanted.emit(self.value(), False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._is_scrubbing:
            self.seek_wanted.emit(self.value(), False)
        if self.maximum() > 0:
            x = event.position().x()
            place = self.mapToGlobal(QPoint(round(x) - 20, -34))
            QToolTip.showText(place, timing.format_clock(self.value_at(x)), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._is_scrubbing:
            self._is_scrubbing = False
            self.seek_wanted.emit(self.value(), True)

    def _on_action(self, action: int) -> None:
        """The keyboard moved the handle."""
        if action != QAbstractSlider.SliderAction.SliderMove.value:
            self.seek_wanted.emit(self.sliderPosition(), True)
