"""The words on the blocks, laid out once and painted many times."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from desktop.core.line import plain_text

_WIDTH_STEP_PX = 8
_MAX_KEPT = 4_000
_MAX_SEEN = 400


class TextCache:
    """Shortened rows of text, ready to be painted, by text and room."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.row_height = self._metrics.height()
        self._kept: dict[tuple[str, int, int], tuple[QStaticText, ...]] = {}

    def paint(
        self, painter: QPainter, text: str, left: float, top: float, room: tuple[float, float]
    ) -> None:
        """Write as much of the text as there is room (width, height); the pen gives the colour."""
        width = int(room[0] // _WIDTH_STEP_PX) * _WIDTH_STEP_PX
        for number, row in enumerate(self._laid_out(text, width, int(room[1] // self.row_height))):
            painter.drawStaticText(QPointF(left, top + number * self.row_height), row)

    def _laid_out(self, text: str, width: int, n_rows: int) -> tuple[QStaticText, ...]:
        key = (text, width, n_rows)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _MAX_KEPT:
                self._kept.clear()
            rows = [self._shortened(row, width) for row in self._rows(text, width, n_rows)]
            found = self._kept[key] = tuple(self._static(row) for row in rows if row != "…")
        return found

    def _rows(self, text: str, width: int, n_rows: int) -> list[str]:
        """The text in at most so many rows: its own, or broken where a single row is too long."""
        # Many thousand letters would be measured whole, though few can be seen.
        rows = [row.strip() for row in plain_text(text[:_MAX_SEEN]).split("\n") if row.strip()]
        if n_rows < 2 or len(rows) > n_rows:
            return [" ".join(rows)] if n_rows == 1 and rows else rows[:n_rows]
        if len(rows) == 1 and self._metrics.horizontalAdvance(rows[0]) > width:
            return self._broken(rows[0], width)
        return rows

    def _broken(self, row: str, width: int) -> list[str]:
        words = row.split(" ")
        n_first = 1
        while n_first < len(words) and self._fits(" ".join(words[: n_first + 1]), width):
            n_first += 1
        return [part for part in (" ".join(words[:n_first]), " ".join(words[n_first:])) if part]

    def _fits(self, row: str, width: int) -> bool:
        return self._metrics.horizontalAdvance(row) <= width

    def _shortened(self, row: str, width: int) -> str:
        return self._metrics.elidedText(row, Qt.TextElideMode.ElideRight, width)

    def _static(self, row: str) -> QStaticText:
        static = QStaticText(row)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=self.font)
        return static
