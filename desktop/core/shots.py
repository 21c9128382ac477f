"""Shot changes of a film: decided from how much each frame differs, looked up by time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence

SURE = 0.3
"""A difference (0 to 1) from which a frame begins a new shot, whatever stands around it."""

LIKELY = 0.1
"""From here it does where it stands out: by night, or between shots of one scene."""

STANDS_OUT = 4.0
"""By this factor from the frames around it; a pan or a shaking camera differs all the time."""

AROUND = 6
"""How many frames before and after are looked at."""

FLASH_MS = 130
"""No shot is shorter: what lies between two changes so near is a flash of light."""


class ShotFinder:
    """Is told of frames in order and decides, a few frames later, which begin a new shot."""

    def __init__(self) -> None:
        self.found: list[int] = []
        """First moments of shots in ms, in order; that of the film itself is none."""
        self._frames: deque[tuple[int, float]] = deque(maxlen=2 * AROUND + 1)
        self._n_seen = 0

    def add(self, ms: int, difference: float) -> None:
        """The frame seen from ms on differs so much (0 to 1) from the one before."""
        self._frames.append((ms, difference))
        self._n_seen += 1
        if self._n_seen > AROUND:
            self._judge(-1 - AROUND)

    def finish(self) -> tuple[int, ...]:
        """No frame comes any more; return all shot changes."""
        for back in range(min(AROUND, self._n_seen), 0, -1):
            self._judge(-back)
        self._n_seen = 0
        self._frames.clear()
        return tuple(self.found)

    def _judge(self, at: int) -> None:
        frames = list(self._frames)
        here = len(frames) + at
        ms, difference = frames[here]
        around = [score for place, (_, score) in enumerate(frames) if place != here]
        stands_out = difference >= LIKELY and difference >= STANDS_OUT * max(around, default=0.0)
        if difference < SURE and not stands_out:
            return
        if self.found and ms - self.found[-1] < FLASH_MS:
            self.found[-1] = ms
        else:
            self.found.append(ms)


def next_after(shots: Sequence[int], ms: int) -> int | None:
    """Return the first shot change later than a moment."""
    place = bisect_right(shots, ms)
    return shots[place] if place < len(shots) else None


def previous_before(shots: Sequence[int], ms: int) -> int | None:
    """Return the last shot change earlier than a moment."""
    place = bisect_left(shots, ms)
    return shots[place - 1] if place else None


def nearest(shots: Sequence[int], ms: int, within_ms: float) -> int | None:
    """Return the shot change nearest to a moment, None when none is so near."""
    place = bisect_left(shots, ms)
    near = [shot for shot in shots[max(place - 1, 0) : place + 1] if abs(shot - ms) <= within_ms]
    return min(near, key=lambda shot: abs(shot - ms)) if near else None


def between(shots: Sequence[int], start_ms: float, end_ms: float) -> Sequence[int]:
    """Return the shot changes from start_ms up to, not including, end_ms."""
    return shots[bisect_left(shots, start_ms) : bisect_left(shots, end_ms)]
