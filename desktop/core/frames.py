"""Frames of a film whose rate changes: their moments, one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


class ListedFrames:
    """The first whole ms at which each frame is seen, in order; at least one frame."""

    def __init__(self, starts_ms: Sequence[int]) -> None:
        """Raise ValueError when there is no frame."""
        if not starts_ms:
            raise ValueError("a film has at least one frame")
        self.starts_ms = starts_ms

    def snap(self, ms: int) -> int:
        """Return the start of the nearest frame; beyond the last one the moment itself."""
        place = bisect_left(self.starts_ms, ms)
        if place == len(self.starts_ms):
            return ms
        near = self.starts_ms[max(place - 1, 0) : place + 1]
        return min(near, key=lambda start: (abs(start - ms), start))

    def moved(self, ms: int, frames: int) -> int:
        """Return the start of the frame that is so many after the nearest one, or before it."""
        place = bisect_left(self.starts_ms, min(self.snap(ms), self.starts_ms[-1]))
        return self.starts_ms[min(max(place + frames, 0), len(self.starts_ms) - 1)]
