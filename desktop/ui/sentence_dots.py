"""One dot for each sentence: read, being read, still to read; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme_of

_PITCH = 20
_RADIUS = 4.0


class SentenceDots(QWidget):
    """A row of dots, to be clicked or walked through with the arrow keys."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: tuple[bool, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Sentences"))
        self.setToolTip(self.tr("Click a sentence to read it again"))

    def show_state(self, done: tuple[bool, ...], at: int) -> None:
        """Show which sentences are read and which one is shown."""
        if len(done) != len(self._done):
            self.updateGeometry()
        self._done, self._at = done, at
        said = self.tr("Sentence %1 of %2").replace("%1", str(at + 1))
        self.setAccessibleDescription(said.replace("%2", str(len(done))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self._done)) * _PITCH, _PITCH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int(event.position().x() // _PITCH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._at + step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, is_done in enumerate(self._done):
            centre = QPointF((number + 0.5) * _PITCH, self.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.ok if is_done else theme.border))
            painter.drawEllipse(centre, _RADIUS, _RADIUS)
            if number == self._at:
                ring = QPen(QColor(theme.accent if self.hasFocus() else theme.muted), 1.5)
                painter.setPen(ring)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, _RADIUS + 3, _RADIUS + 3)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._done) and index != self._at:
            self.chosen.emit(index)
