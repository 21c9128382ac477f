"""What pulls a dragged edge: other lines, the playhead, shot changes, the grid of frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from desktop.core import timing
from desktop.core.frames import ListedFrames
from desktop.ui.timeline_index import LineIndex

SNAP_PX = 8


class Snapping:
    """Magnets (moments that pull from a distance) and the grid of frames under them."""

    def __init__(
        self,
        magnets: Iterable[int] = (),
        reach_ms: float = 0.0,
        fps: float = 0.0,
        frames: ListedFrames | None = None,
    ) -> None:
        """Give the frames themselves instead of fps where their rate changes."""
        self._magnets = sorted(set(magnets))
        self._reach_ms = reach_ms
        self._fps = fps
        self._frames = frames

    def magnet(self, ms: int) -> int | None:
        """The nearest magnet within reach of a moment."""
        at = bisect_left(self._magnets, ms)
        near = [m for m in self._magnets[max(at - 1, 0) : at + 1] if abs(m - ms) <= self._reach_ms]
        return min(near, key=lambda m: abs(m - ms)) if near else None

    def grid(self, ms: int) -> int:
        """The moment itself, or the start of the nearest frame where the film has frames."""
        if self._frames is not None:
            return self._frames.snap(ms)
        return timing.snap_to_frame(ms, self._fps) if self._fps > 0 else ms


def magnets_of(
    index: LineIndex, held: frozenset[str], start_ms: float, end_ms: float, min_gap_ms: int
) -> list[int]:
    """Edges of the lines in the span and the places one gap beside them, without the held lines."""
    found: list[int] = []
    for i in index.between(start_ms, end_ms):
        if index.lines[i].id not in held:
            start, end = int(index.starts[i]), int(index.ends[i])
            found += (start, end, start - min_gap_ms, end + min_gap_ms)
    return found
