"""The bands of the timeline from top to bottom, and what lies under a point of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import LineIndex

RULER_PX = 28
MOST_LANE_PX, LEAST_LANE_PX = 64, 38
ROW_PX = 24  # for each voice beyond two that speak at once
WORDS_PX = 26  # a row as high as this has room for words above its take
MOST_SHARE = 0.55  # for the words of several rows
LANE_SHARE = 0.42  # of what the ruler leaves, where there is little
LANE_MARGIN_PX = 5
EDGE_INSIDE_PX = 7
EDGE_OUTSIDE_PX = 4


class Part(Enum):
    """What of the timeline a point belongs to."""

    RULER = "ruler"
    EMPTY = "empty"  # no line here: a new one can be drawn
    FILM = "film"  # waveform under a line: a place to go to
    BODY = "body"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit; line_id is "" where no line is."""

    part: Part
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Vertical arrangement, in pixels from the top: ruler, waveform, lane of the lines.

    depth is in how many rows lines stand at most.
    """

    height_px: int
    depth: int = 1

    @property
    def lane_top(self) -> int:
        room = self.height_px - RULER_PX
        most = MOST_LANE_PX + ROW_PX * max(self.depth - 2, 0)
        lane = min(max(round(room * LANE_SHARE), LEAST_LANE_PX), most)
        if self.depth > 1:
            with_words = 2 * LANE_MARGIN_PX + self.depth * WORDS_PX
            lane = max(lane, min(with_words, round(room * MOST_SHARE)))
        return max(RULER_PX + 8, self.height_px - lane)

    @property
    def wave_top(self) -> int:
        return RULER_PX

    @property
    def wave_height(self) -> int:
        return self.lane_top - RULER_PX

    @property
    def lane_height(self) -> int:
        return max(self.height_px - self.lane_top, 1)

    def block(self, row: int, depth: int) -> tuple[float, float]:
        """Top and height of a block that stands in this row among so many."""
        usable = self.lane_height - 2 * LANE_MARGIN_PX
        pitch = usable / depth
        gap = 2.0 if depth > 1 else 0.0
        return self.lane_top + LANE_MARGIN_PX + row * pitch, max(pitch - gap, 2.0)


def hit(x: float, y: float, layout: Layout, scale: Scale, index: LineIndex, current: str) -> Hit:
    """What lies under the point; an edge wins over a body, the current line over its neighbours."""
    if y < RULER_PX:
        return Hit(Part.RULER)
    if y < layout.lane_top:
        return _hit_wave(x, scale, index, current)
    return _hit_lane(x, y, layout, scale, index)


def _hit_wave(x: float, scale: Scale, index: LineIndex, current: str) -> Hit:
    line = index.get(current)
    if line is not None:
        part = _edge(x, scale.x(line.start_ms), scale.x(line.end_ms))
        if part is not None and part is not Part.BODY:
            return Hit(part, line.id)
    ms = scale.ms(x)
    under = index.between(ms, ms + 1)
    return Hit(Part.FILM if len(under) else Part.EMPTY)


def _hit_lane(x: float, y: float, layout: Layout, scale: Scale, index: LineIndex) -> Hit:
    reach_ms = (EDGE_OUTSIDE_PX + 1) * scale.ms_per_px
    ms = scale.ms(x)
    best: tuple[float, Hit] | None = None
    for i in index.between(ms - reach_ms, ms + reach_ms):
        top, height = layout.block(int(index.rows[i]), int(index.depths[i]))
        if not top - 1 <= y <= top + height + 1:
            continue
        left, right = scale.x(float(index.starts[i])), scale.x(float(index.ends[i]))
        part = _edge(x, left, right)
        if part is None:
            continue
        outside = max(left - x, x - right, 0.0)
        if best is None or outside < best[0]:
            best = (outside, Hit(part, index.lines[i].id))
    return best[1] if best else Hit(Part.EMPTY)


def _edge(x: float, left: float, right: float) -> Part | None:
    """Which part of a block from left to right lies at x, None when x is too far off."""
    if not left - EDGE_OUTSIDE_PX <= x <= right + EDGE_OUTSIDE_PX:
        return None
    inside = min(EDGE_INSIDE_PX, (right - left) / 4)
    if x <= left + inside:
        return Part.START
    if x >= right - inside:
        return Part.END
    return Part.BODY
