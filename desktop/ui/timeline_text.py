"""The words on the blocks, laid out once and painted many times."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from desktop.core.line import plain_text

_WIDTH_STEP_PX = 8
_MAX_KEPT = 4_000


class TextCache:
    """Shortened rows of text, ready to be painted, by text and room."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.row_height = self._metrics.height()
        self._kept: dict[tuple[str, int], QStaticText | None] = {}
        self._rows: dict[str, tuple[str, ...]] = {}

    def paint(
        self, painter: QPainter, text: str, left: float, top: float, room: tuple[float, float]
    ) -> None:
        """Write as much of the text as there is room (width, height); the pen gives the colour."""
        width, height = room
        rows = self._split(text)
        n_rows = int(height // self.row_height)
        if n_rows == 1 and len(rows) > 1:
            rows = (" ".join(rows),)
        for number, row in enumerate(rows[:n_rows]):
            static = self._shortened(row, int(width // _WIDTH_STEP_PX) * _WIDTH_STEP_PX)
            if static is not None:
                painter.drawStaticText(QPointF(left, top + number * self.row_height), static)

    def _split(self, text: str) -> tuple[str, ...]:
        rows = self._rows.get(text)
        if rows is None:
            self._make_room()
            rows = tuple(row.strip() for row in plain_text(text).split("\n") if row.strip())
            self._rows[text] = rows
        return rows

    def _shortened(self, row: str, width: int) -> QStaticText | None:
        key = (row, width)
        if key in self._kept:
            return self._kept[key]
        self._make_room()
        # A row of many thousand letters would be measured whole, though few can be seen.
        shown = self._metrics.elidedText(row[:400], Qt.TextElideMode.ElideRight, width)
        static = None
        if shown and shown != "…":
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(font=self.font)
        self._kept[key] = static
        return static

    def _make_room(self) -> None:
        if len(self._kept) > _MAX_KEPT or len(self._rows) > _MAX_KEPT:
            self._kept.clear()
            self._rows.clear()
