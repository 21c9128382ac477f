"""Where a headless command talks: results to one stream, progress and sentences to the other."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from typing import TextIO

BAR_WIDTH = 24
PLAIN_STEP = 0.1
"""Where there is no terminal, a line is written each time this share of the work was done."""


class Console:
    """Writes results to `out` and everything that only informs to `err`."""

    def __init__(
        self, out: TextIO, err: TextIO, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._out = out
        self._err = err
        self._clock = clock
        self._started = clock()
        self._stage = ""
        self._fraction = 0.0
        self._bar_length = 0

    def result(self, text: str) -> None:
        """Write what was asked for."""
        self.end_progress()
        self._out.write(f"{text}\n")
        self._out.flush()

    def inform(self, text: str) -> None:
        """Write a sentence for the person, apart from the results."""
        self.end_progress()
        self._err.write(f"dubwright: {text}\n")
        self._err.flush()

    def progress(self, fraction: float, note: str = "") -> None:
        """Show how far the work is, 0 to 1, with the time left."""
        if self._err.isatty():
            self._draw_bar(fraction, note)
        elif _stage(note) != self._stage or fraction >= self._fraction + PLAIN_STEP:
            self._fraction = fraction
            self._write_progress_line(fraction, note)
        self._stage = _stage(note)

    def end_progress(self) -> None:
        """Remove the bar, so that the next line starts clean."""
        if self._bar_length:
            self._err.write("\r" + " " * self._bar_length + "\r")
            self._err.flush()
            self._bar_length = 0

    def _write_progress_line(self, fraction: float, note: str) -> None:
        self._err.write(f"{round(100 * fraction):3d} % {note}".rstrip() + "\n")
        self._err.flush()

    def _draw_bar(self, fraction: float, note: str) -> None:
        full = round(BAR_WIDTH * fraction)
        text = f"[{'#' * full}{'.' * (BAR_WIDTH - full)}] {round(100 * fraction):3d} %"
        text = f"{text} {self._time_left(fraction)} {note}".rstrip()
        text = text[: max(10, shutil.get_terminal_size().columns - 1)]
        self._err.write("\r" + text.ljust(self._bar_length))
        self._err.flush()
        self._bar_length = max(self._bar_length, len(text))

    def _time_left(self, fraction: float) -> str:
        return format_time_left(self._clock() - self._started, fraction)


def _stage(note: str) -> str:
    """The note without its numbers: counting on is no news where each line stays."""
    return re.sub(r"\d+", "", note)


def format_time_left(elapsed_s: float, fraction: float) -> str:
    """Say how long the rest takes when it goes on as until now; nothing while that is a guess.

    >>> format_time_left(10.0, 0.25)
    '0:30 left'
    >>> format_time_left(0.2, 0.25)
    ''
    """
    if elapsed_s < 1.0 or not 0.01 <= fraction < 1.0:
        return ""
    left_s = round(elapsed_s * (1.0 - fraction) / fraction)
    hours, rest = divmod(left_s, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
    return f"{hours}:{clock} left" if hours else f"{clock} left"
