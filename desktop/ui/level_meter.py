"""How loud the microphone is: a bar, the peak that stays a while, and where it becomes too loud."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme_of

LOWEST_DB = -60.0
WARN_DB = -9.0
LOUD_DB = -1.5
_HOLD_S = 1.5
_FALL_DB_PER_S = 18.0


class LevelMeter(QWidget):
    """Shows decibels from -60 to 0; the number is told to those who cannot see it."""

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._level_db = self._peak_db = LOWEST_DB
        self._held_db, self._held_at = LOWEST_DB, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.setAccessibleName(self.tr("Level of the microphone"))
        self.setToolTip(self.tr("Speak so that the bar stays green"))

    @property
    def held_db(self) -> float:
        """The peak that is held up now; it falls slowly when nothing as loud follows."""
        waited = self._clock() - self._held_at - _HOLD_S
        return max(LOWEST_DB, self._held_db - max(0.0, waited) * _FALL_DB_PER_S)

    def show_level(self, level_db: float, peak_db: float) -> None:
        """Show a level (RMS) and the peak of the same moment, dB of full scale."""
        self._level_db = max(LOWEST_DB, level_db)
        self._peak_db = max(LOWEST_DB, peak_db)
        if self._peak_db >= self.held_db:
            self._held_db, self._held_at = self._peak_db, self._clock()
        self.setAccessibleDescription(f"{self._peak_db:.0f} dB")
        self.update()

    def clear(self) -> None:
        """Show that nothing is heard."""
        self._level_db = self._peak_db = self._held_db = LOWEST_DB
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(whole, 3, 3)
        colour = self._colour(self._peak_db)
        self._bar(painter, whole, self._peak_db, colour, 0.45)
        self._bar(painter, whole, self._level_db, colour, 1.0)
        held = self.held_db
        if held > LOWEST_DB:
            painter.setBrush(self._colour(held))
            x = whole.left() + whole.width() * self._share(held)
            painter.drawRect(QRectF(max(whole.left(), x - 2), whole.top(), 2, whole.height()))
        painter.setBrush(QColor(theme.window))
        for mark_db in (WARN_DB, LOUD_DB):
            x = whole.left() + whole.width() * self._share(mark_db)
            painter.drawRect(QRectF(x, whole.top(), 1, whole.height()))

    def _bar(
        self, painter: QPainter, whole: QRectF, level_db: float, colour: QColor, opacity: float
    ) -> None:
        bar = QRectF(whole)
        bar.setWidth(whole.width() * self._share(level_db))
        if bar.width() < 1:
            return
        painter.setOpacity(opacity)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, 3, 3)
        painter.setOpacity(1.0)

    def _colour(self, peak_db: float) -> QColor:
        theme = theme_of(self.palette())
        if peak_db >= LOUD_DB:
            return QColor(theme.error)
        return QColor(theme.warn if peak_db >= WARN_DB else theme.ok)

    @staticmethod
    def _share(level_db: float) -> float:
        return min(1.0, max(0.0, 1.0 - level_db / LOWEST_DB))
