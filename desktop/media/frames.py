"""Which frame is seen when, and what to ask of mpv so that exactly this frame shows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EARLY_S = 0.005
"""mpv shows the first frame whose time is at most this much before the one asked for (measured)."""

ROUNDED_S = 0.00049
"""A time that was rounded to a millisecond may lie so much before the frame it means."""


AVERAGED = 0.0004
"""An average rate so near to a usual one means that one; 24 and 23.976 are 0.001 apart."""


@dataclass(frozen=True, slots=True)
class FrameGrid:
    """Frames that follow each other evenly: fps per second, the first at origin_s seconds."""

    fps: float
    origin_s: float = 0.0

    @classmethod
    def told(cls, fps: float, origin_s: float) -> FrameGrid:
        """The grid for a rate that is an average: a lost frame or rounding puts it a little off."""
        candidates = (round(fps), round(fps * 1.001) / 1.001)
        nearest = min(candidates, key=lambda rate: abs(rate - fps))
        is_meant = abs(nearest - fps) < AVERAGED * fps
        return cls(nearest if is_meant else fps, origin_s)

    def seen_at(self, seconds: float) -> int:
        """The number of the frame on the screen at that moment, from 0."""
        return max(0, math.floor((seconds - self.origin_s + ROUNDED_S) * self.fps))

    def nearest(self, seconds: float) -> int:
        """The number of the frame whose own time this is, as mpv reports it."""
        return max(0, round((seconds - self.origin_s) * self.fps))

    def start_ms(self, frame: int) -> int:
        """The first whole millisecond at which the frame is seen."""
        return math.ceil((self.origin_s + frame / self.fps) * 1000 - 0.001)

    def aim_s(self, frame: int) -> float:
        """The second to ask of mpv: half a frame away from both frames it could be mistaken for."""
        return max(0.0, self.origin_s + (frame - 0.5) / self.fps + EARLY_S)


@dataclass(frozen=True, slots=True)
class FrameTable:
    """Frames at their own times in seconds, in order: the face of FrameGrid for uneven films."""

    times_s: NDArray[np.float64]

    def seen_at(self, seconds: float) -> int:
        """The number of the frame on the screen at that moment, from 0."""
        place = int(np.searchsorted(self.times_s, seconds + ROUNDED_S, "right")) - 1
        return max(0, place)

    def nearest(self, seconds: float) -> int:
        """The number of the frame whose own time this is, as mpv reports it."""
        after = min(int(np.searchsorted(self.times_s, seconds)), len(self.times_s) - 1)
        before = max(0, after - 1)
        near = (before, after)
        return min(near, key=lambda frame: abs(float(self.times_s[frame]) - seconds))

    def start_ms(self, frame: int) -> int:
        """The first whole millisecond at which the frame is seen."""
        return math.ceil(self._time(frame) * 1000 - 0.001)

    def aim_s(self, frame: int) -> float:
        """The second to ask of mpv: half way from the frame before."""
        here = self._time(frame)
        before = self._time(frame - 1) if frame > 0 else 2 * here - self._time(1)
        return max(0.0, (before + here) / 2 + EARLY_S)

    def _time(self, frame: int) -> float:
        return float(self.times_s[min(max(frame, 0), len(self.times_s) - 1)])
