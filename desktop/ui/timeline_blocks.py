"""The lines as blocks, with their words, and their takes drawn inside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from desktop.core.checks import Problem, Severity
from desktop.core.line import Line
from desktop.ui.take_state import TakeLookup, TakeState
from desktop.ui.timeline_colours import (
    BlockColours,
    TimelineColours,
    block_colours,
    mixed,
    voice_colour,
)
from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_layout import Layout
from desktop.ui.timeline_row import paint_row
from desktop.ui.timeline_text import TextCache

ROUND_FROM_PX = 12  # narrower blocks are plain bars: roundness would be lost on them
TEXT_FROM_PX = 44
OUTLINE_FROM_PX = 4
TALL_PX = 36  # such a block has room for a thick take and two rows of text
TAKE_FROM_HEIGHT_PX = 14
CORNER_FROM_PX = 24
CORNER_PX = 9.0
_RADIUS = 4.0
_GHOST = 0.4


ProblemLookup: TypeAlias = Callable[[str], Sequence[Problem]]


def no_problems(_line_id: str) -> Sequence[Problem]:
    """Answer for a window that checks nothing."""
    return ()


@dataclass(slots=True)
class BlockPainter:
    """Paints blocks with one painter; what does not change per block is looked up once."""

    painter: QPainter
    scale: Scale
    layout: Layout
    colours: TimelineColours
    voices: dict[str, QColor]
    takes: TakeLookup
    problems: ProblemLookup
    texts: TextCache
    pixel: float  # size of a device pixel
    _palettes: dict[str, BlockColours] = field(default_factory=dict)

    def paint_all(
        self, index: LineIndex, current_id: str, hidden: frozenset[str], span: tuple[float, float]
    ) -> int:
        """Paint the lines in a span (ms) but the hidden ones, the current one last.

        Gives how many there were.
        """
        shown = index.between(*span)
        current = index.position(current_id)
        apart = [p for p in (current, *map(index.position, hidden)) if p is not None]
        is_current_shown = current in shown and current_id not in hidden
        if apart:
            shown = shown[~np.isin(shown, apart)]
        lefts = (index.starts[shown] - self.scale.left_ms) / self.scale.ms_per_px
        rights = (index.ends[shown] - self.scale.left_ms) / self.scale.ms_per_px
        is_wide = rights - lefts >= ROUND_FROM_PX
        count = self._paint_narrow(index, shown[~is_wide], lefts[~is_wide], rights[~is_wide])
        for i in shown[is_wide].tolist():
            self.paint_block(index.lines[i], int(index.rows[i]), int(index.depths[i]))
            count += 1
        if current is not None and is_current_shown:
            row, depth = int(index.rows[current]), int(index.depths[current])
            self.paint_block(index.lines[current], row, depth, is_current=True)
            count += 1
        return count

    def _paint_narrow(
        self,
        index: LineIndex,
        shown: NDArray[np.intp],
        lefts: NDArray[np.floating],
        rights: NDArray[np.floating],
    ) -> int:
        """Lines of a few pixels: outlined bars, and those narrower still as one picture."""
        is_bar = rights - lefts >= OUTLINE_FROM_PX
        bars: dict[tuple[int, int, int], list[QRect]] = {}
        for i, left, right in zip(
            shown[is_bar].tolist(), lefts[is_bar].tolist(), rights[is_bar].tolist(), strict=True
        ):
            place = (int(index.rows[i]), int(index.depths[i]), int(index.voice_codes[i]))
            bars.setdefault(place, []).append(QRect(int(left), 0, int(right) - int(left), 1))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for (row, depth, voice), rects in bars.items():
            self._paint_bars(rects, row, depth, self._palette(index.voices[voice]))
        slim = ~is_bar
        return int(is_bar.sum()) + self._paint_slim(index, shown[slim], lefts[slim], rights[slim])

    def _paint_bars(self, rects: list[QRect], row: int, depth: int, palette: BlockColours) -> None:
        top, height = self.layout.block(row, depth)
        self.painter.setPen(palette.edge)
        self.painter.setBrush(palette.fill)
        self.painter.drawRects(
            [QRect(r.left(), round(top), r.width() - 1, round(height) - 1) for r in rects]
        )

    def _paint_slim(
        self,
        index: LineIndex,
        shown: NDArray[np.intp],
        lefts: NDArray[np.floating],
        rights: NDArray[np.floating],
    ) -> int:
        """Thousands of lines in a few hundred pixels: one row of colours, stretched to a block."""
        count = 0
        colours = np.array([self._slim_colour(voice).rgba() for voice in index.voices], np.uint32)
        places = index.rows[shown] * 8 + index.depths[shown]
        width = round(self.scale.width_px / self.pixel)
        for place in sorted(set(places.tolist())):
            at = places == place
            first = np.clip(lefts[at] / self.pixel, 0, width - 1).astype(np.int64)
            last = np.clip(rights[at] / self.pixel, 1, width).astype(np.int64)
            lengths = np.maximum(last - first, 1)
            columns = np.repeat(first - np.cumsum(lengths) + lengths, lengths)
            columns += np.arange(len(columns))
            row = np.zeros(width, np.uint32)
            row[columns] = np.repeat(colours[index.voice_codes[shown[at]]], lengths)
            count += int(np.count_nonzero(row))
            top, height = self.layout.block(place // 8, place % 8)
            part = QRectF(0, round(top), len(row) * self.pixel, round(height))
            paint_row(self.painter, row, part)
        return count

    def _slim_colour(self, voice: str) -> QColor:
        palette = self._palette(voice)
        return mixed(palette.fill, palette.edge, 0.5)

    def paint_block(self, line: Line, row: int, depth: int, *, is_current: bool = False) -> None:
        """One line: its block, its words, its take."""
        top, height = self.layout.block(row, depth)
        left, right = self._snapped(line.start_ms), self._snapped(line.end_ms)
        box = QRectF(left, top, max(right - left, 2 * self.pixel), height)
        self._paint_box(box, self._palette(line.voice), is_current)
        if box.width() >= CORNER_FROM_PX and (problems := self.problems(line.id)):
            self._paint_corner(box, problems[0].severity)
        if box.width() >= TEXT_FROM_PX:
            self._paint_text(line, box, is_current)
        take = self.takes(line.id) if height >= TAKE_FROM_HEIGHT_PX else None
        if take is not None:
            self._paint_take(take, line, box)

    def _paint_box(self, box: QRectF, palette: BlockColours, is_current: bool) -> None:
        pen_width = max(1.0, self.pixel) * (2.0 if is_current else 1.0)
        half = pen_width / 2
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(palette.current_edge if is_current else palette.edge, pen_width))
        painter.setBrush(palette.current_fill if is_current else palette.fill)
        radius = min(_RADIUS, box.width() / 3, box.height() / 3)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def _paint_corner(self, box: QRectF, severity: Severity) -> None:
        """A corner in the colour of what is wrong with the line."""
        colours = self.colours
        ink = {"error": colours.error, "warn": colours.warn}.get(severity, colours.muted)
        right, top, side = box.right() - 1, box.top() + 1, min(CORNER_PX, box.height() / 2)
        corners = (QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(ink)
        self.painter.drawPolygon(QPolygonF(corners))

    def _paint_text(self, line: Line, box: QRectF, is_current: bool) -> None:
        palette = self._palette(line.voice)
        self.painter.setPen(palette.current_text if is_current else palette.text)
        # Words stay readable while their block begins left of the view.
        left = max(box.left(), 0.0) + 6
        is_tall = box.height() >= TALL_PX
        used = _take_px(box) + (7 if is_tall else 3)
        room = (box.right() - left - 4, box.height() - used)
        if room[0] > TEXT_FROM_PX / 2:
            top = box.top() + (3 if is_tall else 1)
            self.texts.paint(self.painter, line.text, left, top, room)

    def _paint_take(self, take: TakeState, line: Line, box: QRectF) -> None:
        """The take as a bar at the foot of the block, as long as it sounds."""
        painter, colours = self.painter, self.colours
        thick = _take_px(box)
        top = box.bottom() - thick - (4 if box.height() >= TALL_PX else 2)
        left, end = box.left() + 3, max(box.right() - 3, box.left() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        slot = QRectF(left, top, end - left, thick)
        if take.forecast is not None:
            # A ghost of the take to come.
            painter.setOpacity(_GHOST)
            self._paint_sound(take.forecast, line, slot)
            painter.setOpacity(1.0)
        if take.status in ("queued", "speaking"):
            self._paint_waiting(slot, take.status == "speaking")
        elif take.status == "failed":
            painter.setBrush(QBrush(colours.error, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(slot)
        elif take.rendered_ms > 0:
            self._paint_sound(take, line, slot)

    def _paint_waiting(self, slot: QRectF, is_now: bool) -> None:
        self.painter.setBrush(self.colours.accent if is_now else self.colours.waiting)
        middle = slot.center().y()
        x = slot.left() + 2
        while x < min(slot.right(), slot.left() + 600):
            self.painter.drawEllipse(QRectF(x - 1, middle - 1, 2, 2))
            x += 6

    def _paint_sound(self, take: TakeState, line: Line, slot: QRectF) -> None:
        painter, colours, thick = self.painter, self.colours, slot.height()
        inner = min(take.rendered_ms, line.duration_ms)
        sounds_until = line.start_ms + take.rendered_ms
        colour = {"tight": colours.warn, "overflow": colours.error}.get(take.status, colours.ok)
        end = min(
            slot.right(), max(self.scale.x(line.start_ms + inner), slot.left() + slot.height())
        )
        painter.setBrush(colour if take.status != "overflow" else colours.warn)
        painter.drawRoundedRect(QRectF(slot.left(), slot.top(), end - slot.left(), thick), 2, 2)
        if sounds_until <= line.end_ms:
            return
        edge = self.scale.x(line.end_ms)
        overflow_from = max(line.end_ms, sounds_until - take.overflow_ms)
        borrowed_until = self.scale.x(overflow_from)
        painter.setBrush(QBrush(colours.warn, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colours.warn, max(1.0, self.pixel)))
        if overflow_from > line.end_ms:
            painter.drawRect(QRectF(edge, slot.top(), borrowed_until - edge, thick))
        if take.overflow_ms > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.error)
            until = self.scale.x(sounds_until)
            painter.drawRect(QRectF(borrowed_until, slot.top(), until - borrowed_until, thick))

    def _snapped(self, ms: float) -> float:
        """A moment on the edge of a device pixel, so that blocks have crisp sides."""
        return round(self.scale.x(ms) / self.pixel) * self.pixel

    def _palette(self, voice: str) -> BlockColours:
        palette = self._palettes.get(voice)
        if palette is None:
            colour = self.voices.get(voice) or voice_colour(voice, "", self.colours.accent)
            palette = self._palettes[voice] = block_colours(colour, self.colours)
        return palette


def _take_px(box: QRectF) -> float:
    """How thick the take of a block is."""
    return 5.0 if box.height() >= TALL_PX else 3.0
