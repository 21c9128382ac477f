"""What moves over the timeline: playhead, held lines with their times, guide, notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.core import timing
from desktop.core.line import Line
from desktop.ui.timeline_blocks import BlockPainter
from desktop.ui.timeline_drag import Outcome, Slot
from desktop.ui.timeline_index import moved
from desktop.ui.timeline_layout import RULER_PX
from desktop.ui.translation import said_seconds

if TYPE_CHECKING:
    from desktop.ui.timeline_canvas import TimelineCanvas

HANDLE_PX = 5.5


def playhead_strip(canvas: TimelineCanvas, device_x: int) -> QRect:
    """The part of the canvas that a playhead at this device pixel covers."""
    x = device_x / canvas.devicePixelRatioF()
    return canvas.strip(x - HANDLE_PX - 2, 2 * HANDLE_PX + 4)


def paint_playhead(painter: QPainter, canvas: TimelineCanvas, device_x: int) -> None:
    """A line through all bands, with a handle on the ruler."""
    if not -20 <= device_x <= canvas.width() * canvas.devicePixelRatioF() + 20:
        return
    ratio = canvas.devicePixelRatioF()
    width = max(1.0, round(ratio * 1.2)) / ratio
    x = device_x / ratio
    colour = canvas.colours.playhead
    painter.fillRect(QRectF(x - width / 2, RULER_PX - 4, width, canvas.height()), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    top, waist = RULER_PX - 12.0, RULER_PX - 6.0
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x - HANDLE_PX, top),
                QPointF(x + HANDLE_PX, top),
                QPointF(x + HANDLE_PX, waist),
                QPointF(x, RULER_PX),
                QPointF(x - HANDLE_PX, waist),
            ]
        )
    )


def paint_held(blocks: BlockPainter, canvas: TimelineCanvas, outcome: Outcome) -> None:
    """The lines in the hand where they would come to lie, their times, and what they snapped to."""
    painter = blocks.painter
    painter.setFont(canvas.font())
    for slot in outcome.slots:
        _paint_slot(blocks, canvas, slot)
    if outcome.guide_ms is not None:
        x = canvas.scale.x(outcome.guide_ms)
        painter.setPen(QPen(canvas.colours.guide, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, RULER_PX), QPointF(x, canvas.height()))


def _paint_slot(blocks: BlockPainter, canvas: TimelineCanvas, slot: Slot) -> None:
    index, scale = canvas.index, canvas.scale
    left, right = scale.x(slot.start_ms), scale.x(slot.end_ms)
    tint = QColor(canvas.colours.accent)
    tint.setAlpha(52)
    bands = canvas.layout_bands
    blocks.painter.fillRect(QRectF(left, bands.wave_top, right - left, bands.wave_height), tint)
    position = index.position(slot.line_id)
    row, depth = (
        (0, 1) if position is None else (int(index.rows[position]), int(index.depths[position]))
    )
    line = Line("", 0, 0, "") if position is None else index.lines[position]
    blocks.paint_block(moved(line, slot.start_ms, slot.end_ms), row, depth, is_current=True)
    _paint_times(blocks.painter, canvas, slot, (left + right) / 2)


def _paint_times(painter: QPainter, canvas: TimelineCanvas, slot: Slot, middle: float) -> None:
    length = said_seconds(f"{(slot.end_ms - slot.start_ms) / 1000:.2f}")
    start, end = (timing.format_time(ms, ".").removeprefix("00:") for ms in _ends(slot))
    label = f"{start} – {end}   {length}"
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(label) + 16, metrics.height() + 6
    left = max(4.0, min(middle - width / 2, canvas.width() - width - 4))
    chip = QRectF(left, canvas.layout_bands.lane_top - height - 6, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(canvas.colours.hairline, 1))
    painter.setBrush(canvas.colours.ruler)
    painter.drawRoundedRect(chip, 5, 5)
    painter.setPen(canvas.colours.text)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)


def _ends(slot: Slot) -> tuple[int, int]:
    return slot.start_ms, slot.end_ms


def paint_notice(painter: QPainter, canvas: TimelineCanvas) -> None:
    """A quiet sentence in the middle of the waveform: why there is none."""
    bands = canvas.layout_bands
    painter.setFont(canvas.font())
    painter.setPen(canvas.colours.muted)
    place = QRectF(0, bands.wave_top, canvas.width(), bands.wave_height)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, canvas.notice)


def paint_focus(painter: QPainter, canvas: TimelineCanvas) -> None:
    """A frame that shows that the keys go to the timeline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(canvas.colours.accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0.5, 0.5, canvas.width() - 1, canvas.height() - 1))
