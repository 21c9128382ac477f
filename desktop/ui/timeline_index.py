"""The document as arrays: which lines are in view, in which row, without asking ten thousand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktop.core.line import Line

MAX_ROWS = 6


class LineIndex:
    """Lines in time order with their starts, ends and rows.

    voice_codes[i] is the place of the voice of line i in voices.
    Lines that overlap stand in rows: rows[i] counts from the top, depths[i] says among how many.
    A chain of overlapping lines shares one depth, a line alone has the whole height (depth 1).
    """

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self.lines: list[Line] = list(lines)
        count = len(self.lines)
        self.starts = np.array([line.start_ms for line in self.lines], np.int64)
        self.ends = np.array([line.end_ms for line in self.lines], np.int64)
        self.reach = np.maximum.accumulate(self.ends) if count else self.ends
        self.rows: NDArray[np.int64] = np.zeros(count, np.int64)
        self.depths: NDArray[np.int64] = np.ones(count, np.int64)
        self.voices: list[str] = list(dict.fromkeys([line.voice for line in self.lines]))
        codes = {voice: code for code, voice in enumerate(self.voices)}
        self.voice_codes = np.array([codes[line.voice] for line in self.lines], np.int64)
        self._positions = {line.id: index for index, line in enumerate(self.lines)}
        self._stack()

    @property
    def depth(self) -> int:
        """In how many rows lines stand at most."""
        return int(self.depths.max(initial=1))

    def __len__(self) -> int:
        return len(self.lines)

    def position(self, line_id: str) -> int | None:
        """Index of a line, None when it is not here."""
        return self._positions.get(line_id)

    def get(self, line_id: str) -> Line | None:
        index = self._positions.get(line_id)
        return None if index is None else self.lines[index]

    def put(self, line: Line) -> bool:
        """Take in a line whose place in time did not change; False when it needs a new index."""
        index = self._positions.get(line.id)
        if index is None:
            return False
        old = self.lines[index]
        if (old.start_ms, old.end_ms) != (line.start_ms, line.end_ms):
            return False
        self.lines[index] = line
        self.voice_codes[index] = self._code_of(line)
        return True

    def between(self, start_ms: float, end_ms: float) -> NDArray[np.intp]:
        """Positions of all lines of which something lies in the span."""
        first = bisect_right(self.reach, start_ms)
        last = bisect_left(self.starts, end_ms)
        if first >= last:
            return np.empty(0, np.intp)
        return first + np.flatnonzero(self.ends[first:last] > start_ms)

    def room_around(self, line: Line) -> tuple[int | None, int | None]:
        """End of the last line before this one and start of the first after it, in ms.

        Lines that overlap it already are no neighbours: they are another voice.
        """
        first = bisect_right(self.starts, line.start_ms)
        before = [
            int(self.ends[i])
            for i in self._backwards(first)
            if self.ends[i] <= line.start_ms and self.lines[i].id != line.id
        ]
        after = bisect_left(self.starts, line.end_ms)
        while after < len(self.lines) and self.lines[after].id == line.id:
            after += 1
        following = int(self.starts[after]) if after < len(self.lines) else None
        return (max(before) if before else None), following

    def gap_at(self, ms: int) -> tuple[int | None, int | None]:
        """The free room around a moment in which no line is: its ends in ms, None if open."""
        return self.room_around(Line(id="", start_ms=ms, end_ms=ms, text=""))

    def _backwards(self, before: int) -> range:
        """Positions to look at for the latest end before a position, at most a cluster or two."""
        return range(before - 1, max(-1, before - 1 - 64), -1)

    def _code_of(self, line: Line) -> int:
        if line.voice not in self.voices:
            self.voices.append(line.voice)
        return self.voices.index(line.voice)

    def _stack(self) -> None:
        if len(self.lines) < 2:
            return
        is_alone = np.empty(len(self.lines) + 1, bool)
        is_alone[0] = is_alone[-1] = True
        is_alone[1:-1] = self.starts[1:] >= self.reach[:-1]
        firsts = np.flatnonzero(is_alone)
        sizes = np.diff(firsts)
        pairs = firsts[:-1][sizes == 2]
        self.rows[pairs + 1] = 1
        self.depths[pairs] = self.depths[pairs + 1] = 2
        for k in np.flatnonzero(sizes > 2):
            self._stack_cluster(int(firsts[k]), int(firsts[k + 1]))

    def _stack_cluster(self, first: int, last: int) -> None:
        free_from: list[int] = []
        for i in range(first, last):
            start = int(self.starts[i])
            row = next((r for r, end in enumerate(free_from) if end <= start), len(free_from))
            if row == len(free_from):
                free_from.append(0)
            free_from[row] = int(self.ends[i])
            self.rows[i] = row
        depth = min(len(free_from), MAX_ROWS)
        self.rows[first:last] %= depth
        self.depths[first:last] = depth


def moved(line: Line, start_ms: int, end_ms: int) -> Line:
    """The same line at another time."""
    return replace(line, start_ms=start_ms, end_ms=end_ms)
