"""Thousands of upright bars in one stroke: a row of colours, stretched to their height."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter


def paint_row(painter: QPainter, row: NDArray[np.uint32], place: QRectF) -> None:
    """Fill a place with columns, each in its `ink` or 0 for none, one per device pixel.

    Bars painted one by one would each be shared out among Qt's threads, and waited for.
    """
    kind = QImage.Format.Format_ARGB32_Premultiplied
    painter.drawImage(place, QImage(row.tobytes(), len(row), 1, len(row) * 4, kind))


def ink(colour: QColor) -> int:
    """The colour as paint_row wants it: its parts weakened by its own clearness."""
    share = colour.alphaF()
    parts = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (round(part * share) for part in parts)
    return QColor(red, green, blue, colour.alpha()).rgba()
