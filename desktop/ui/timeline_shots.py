"""Shot changes on the timeline: thin lines through the sound, ticks where they stand close."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from desktop.core import shots as lookup
from desktop.ui.timeline_layout import RULER_PX
from desktop.ui.timeline_row import ink, paint_row
from desktop.ui.timeline_scene import Scene

APART_PX = 6.0
"""Closer together than this on average, lines would hide the sound."""

TICK_PX = 5.0
_MARK_PX = 3.5
_LINE_ALPHA = 150


def paint_shots(painter: QPainter, scene: Scene, ratio: float) -> int:
    """Paint the shot changes in view; give how many there are."""
    scale, layout = scene.scale, scene.layout
    shown = lookup.between(scene.shots, scale.left_ms - scale.ms_per_px, scale.right_ms)
    if not shown:
        return 0
    is_apart = len(shown) * APART_PX <= scale.width_px
    top = layout.wave_top
    bottom = top + (layout.wave_height if is_apart else TICK_PX)
    xs = (np.array(shown) - scale.left_ms) / scale.ms_per_px
    at = np.unique(np.round(xs * ratio).astype(np.int64))
    row = np.zeros(round(scale.width_px * ratio), np.uint32)
    colour = QColor(scene.colours.shot)
    colour.setAlpha(_LINE_ALPHA)
    row[at[(at >= 0) & (at < len(row))]] = ink(colour)
    paint_row(painter, row, QRectF(0, top, scale.width_px, bottom - top))
    if is_apart:
        _paint_marks(painter, [(x + 0.5) / ratio for x in at.tolist()], scene.colours.shot)
    return len(shown)


def _paint_marks(painter: QPainter, xs: list[float], colour: QColor) -> None:
    """A small wedge at the foot of the ruler, so that each is found at a glance."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x in xs:
        wedge = (
            QPointF(x - _MARK_PX, RULER_PX),
            QPointF(x + _MARK_PX, RULER_PX),
            QPointF(x, RULER_PX + _MARK_PX + 1),
        )
        painter.drawPolygon(QPolygonF(wedge))
