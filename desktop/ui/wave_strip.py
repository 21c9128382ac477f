"""A recording as a drawing: its waveform, what is kept of it, and where it is heard."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme_of

Samples: TypeAlias = NDArray[np.float32]


class WaveStrip(QWidget):
    """Draws the loudest and the lowest sample of each column; silence that is cut is pale."""

    place_chosen = Signal(float)  # 0 to 1 of the whole: hear it from here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: Samples = np.zeros(0, np.float32)
        self._first = self._last = 0
        self._columns: Samples = np.zeros((0, 2), np.float32)
        self._playhead = -1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(64)
        self.setAccessibleName(self.tr("Waveform of the recording"))

    def show_sound(self, samples: Samples, first: int, last: int) -> None:
        """Show mono samples (n,); those before first and from last on are left out of the voice."""
        self._samples, self._first, self._last = samples, first, last
        self._columns = np.zeros((0, 2), np.float32)
        self._playhead = -1.0
        self.update()

    def show_playhead(self, share: float) -> None:
        """Mark where it is heard, 0 to 1; below 0 nowhere."""
        if share != self._playhead:
            self._playhead = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 80)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.place_chosen.emit(min(1.0, max(0.0, event.position().x() / max(1, self.width()))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if len(self._samples) == 0:
            return
        self._draw_columns(painter, QColor(theme.accent), QColor(theme.faint))
        if self._playhead >= 0:
            painter.fillRect(
                QRectF(self._playhead * self.width(), 2, 2, self.height() - 4), QColor(theme.text)
            )

    def _draw_columns(self, painter: QPainter, kept: QColor, cut: QColor) -> None:
        n_columns = max(1, self.width() // 3)
        if len(self._columns) != n_columns:
            self._columns = columns(self._samples, n_columns)
        middle, half = self.height() / 2, self.height() / 2 - 6
        loudest = max(float(np.abs(self._columns).max()), 0.05)
        pitch = self.width() / n_columns
        per_column = len(self._samples) / n_columns
        for number, (low, high) in enumerate(self._columns.tolist()):
            is_kept = self._first <= (number + 0.5) * per_column < self._last
            top = middle - high / loudest * half
            height = max(1.5, (high - low) / loudest * half)
            painter.fillRect(QRectF(number * pitch, top, 2, height), kept if is_kept else cut)


def columns(samples: Samples, n_columns: int) -> Samples:
    """The lowest and the highest sample of each of n columns, (n, 2)."""
    if len(samples) == 0:
        return np.zeros((n_columns, 2), np.float32)
    edges = np.linspace(0, len(samples), n_columns, endpoint=False).astype(np.int64)
    lows, highs = np.minimum.reduceat(samples, edges), np.maximum.reduceat(samples, edges)
    return np.stack([lows, highs], axis=1)
