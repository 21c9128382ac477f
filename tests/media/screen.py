"""A window of one's own for a real player: draws when a picture comes, waits for news."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import AppError
from desktop.media.player import Player
from tests.media.clips import Canvas, number_in


class Screen:
    """Shows a player as the window would, on the thread of the test."""

    def __init__(self, player: Player, canvas: Canvas | None = None) -> None:
        self.player = player
        self.canvas = canvas or Canvas()
        self.durations: list[int] = []
        self.positions: list[int] = []
        self.restarts = 0
        self.ends = 0
        self.errors: list[AppError] = []
        self.playing: list[bool] = []
        self._fresh = threading.Event()
        player.on_loaded = self.durations.append
        player.on_position = self.positions.append
        player.on_restart = self._count_restart
        player.on_end = self._count_end
        player.on_error = self.errors.append
        player.on_playing = self.playing.append
        player.on_frame = self._fresh.set

    def shows(self, frame: int) -> bool:
        """Whether this is the frame that is seen, and stays so; a busy machine is given time."""
        arrived = self.wait(lambda: number_in(self.picture()) == frame, seconds=3.0)
        self.wait(lambda: False, seconds=0.03)
        return arrived and number_in(self.picture()) == frame

    def picture(self) -> NDArray[np.uint8]:
        """What is seen now, (rows, columns, 4)."""
        canvas = self.canvas
        self.player.render(canvas.width, canvas.height, canvas.address, canvas.stride)
        return canvas.pixels.copy()

    def open(self, path: Path, start_ms: int | None = None) -> None:
        """Load a film and wait for its first picture."""
        n = len(self.durations)
        self.player.load(path, start_ms)
        assert self.wait(lambda: len(self.durations) > n or bool(self.errors)), "nothing loaded"
        assert not self.errors, self.errors

    def seek(self, ms: int, exact: bool = True) -> None:
        """Go there and wait until the player says that it has arrived."""
        self.player.seek(ms, exact)
        assert self.wait(lambda: not self.player.is_seeking), "the seek never arrived"

    def step(self, frames: int) -> None:
        """Step and wait until the player says that it has arrived."""
        self.player.step(frames)
        assert self.wait(lambda: not self.player.is_seeking), "the step never arrived"

    def wait(self, condition: Callable[[], bool], seconds: float = 30.0) -> bool:
        """Draw what comes until the condition holds; False when it never did."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                return False
            if self._fresh.wait(0.002):
                self._fresh.clear()
                self.picture()
        return True

    def _count_restart(self) -> None:
        self.restarts += 1

    def _count_end(self) -> None:
        self.ends += 1
