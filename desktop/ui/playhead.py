"""The moment on the screen: steady sixty times a second, though the film tells it unevenly."""

from __future__ import annotations

import time
from collections.abc import Callable

FROZEN_S = 0.12  # no news for this long means that the film stands, whatever was asked of it
LATE_MS = 150  # this far behind, catching up smoothly would take too long
PULL = 0.12  # part of the remaining difference that is made up with each tick
NEAR_MS = 70  # a frame begins at most this long before the moment that was asked for


class PlayheadClock:
    """Guesses where the film is between two reports; never runs backwards while it plays.

    A moment that someone asked for is pinned: it is what they see until the film plays on, even
    when the frame there began a little earlier or only a key frame near it is shown.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._speed = 1.0
        self._is_running = False
        self._is_pinned = False
        self._is_under_way = False
        self._shown_ms = 0.0
        self._reported_ms = 0.0
        self._reported_at = 0.0
        self._ticked_at = 0.0

    @property
    def position_ms(self) -> int:
        """Where the playhead stands, in milliseconds."""
        return round(self._shown_ms)

    def set_speed(self, speed: float) -> None:
        """The film runs this many times as fast."""
        self._speed = speed

    def run(self) -> None:
        """The film plays on."""
        self._is_running = True
        if not self._is_under_way:
            self._is_pinned = False
        self._ticked_at = self._reported_at = self._clock()
        self._reported_ms = self._shown_ms

    def stand(self) -> None:
        """The film stands still, on the frame that it told of last: here guessing ends."""
        self._is_running = False
        if not self._is_pinned:
            self._shown_ms = self._reported_ms

    def pin(self, ms: int) -> None:
        """Someone asked for this moment."""
        self._is_pinned = self._is_under_way = True
        self._shown_ms = float(ms)

    def arrive(self) -> None:
        """The film is where it was asked to go."""
        self._is_under_way = False
        self._reported_ms = self._shown_ms
        self._reported_at = self._ticked_at = self._clock()
        if self._is_running:
            self._is_pinned = False

    def report(self, ms: int) -> None:
        """The film shows the frame of this moment."""
        if self._is_under_way:
            return
        self._reported_ms, self._reported_at = float(ms), self._clock()
        if not self._is_running and not self._is_pinned:
            self._shown_ms = float(ms)

    def release(self) -> None:
        """Forget what was asked for: the next report counts, as after a step."""
        self._is_pinned = self._is_under_way = False

    def tick(self) -> int:
        """Move on with the time that has passed; give the position in milliseconds."""
        now = self._clock()
        passed_s, self._ticked_at = now - self._ticked_at, now
        if not self._is_running or self._is_pinned:
            return self.position_ms
        since_s = now - self._reported_at
        if since_s > FROZEN_S / min(self._speed, 1.0):
            return self.position_ms
        expected = self._reported_ms + since_s * self._speed * 1000
        guess = self._shown_ms + passed_s * self._speed * 1000
        error = expected - guess
        if error > LATE_MS or error < -4 * LATE_MS:
            self._shown_ms = expected
        else:
            self._shown_ms = max(self._shown_ms, guess + error * PULL)
        return self.position_ms
