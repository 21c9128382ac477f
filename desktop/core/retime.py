"""Times of many lines changed together: stretched by two points, to another frame rate, snapped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.timing import LONGEST_MS, exact_rate, frame_at, frame_start, snap_to_frame


def stretch(lines: Sequence[Line], first: tuple[int, int], second: tuple[int, int]) -> Edit:
    """Move lines so that two moments come right: each a pair (ms as it is, ms as it should be).

    Raises ValueError when the moments are the same or would change places.
    """
    (old_a, new_a), (old_b, new_b) = sorted((first, second))
    if old_a == old_b:
        raise ValueError("two different moments are needed")
    if new_b <= new_a:
        raise ValueError("the second moment must stay after the first")
    ratio = Fraction(new_b - new_a, old_b - old_a)
    return _moved("Stretch", lines, lambda ms: new_a + round((ms - old_a) * ratio))


def change_frame_rate(
    lines: Sequence[Line], was: Fraction | float, becomes: Fraction | float
) -> Edit:
    """Keep the frame numbers of lines and change how fast the frames go by."""
    ratio = exact_rate(was) / exact_rate(becomes)
    return _moved("Change frame rate", lines, lambda ms: round(ms * ratio))


def snap(lines: Sequence[Line], fps: Fraction | float) -> Edit:
    """Put both edges of lines on frames."""
    return _moved("Snap to frames", lines, lambda ms: snap_to_frame(ms, fps))


def nudge(lines: Sequence[Line], edge: str, moved: Callable[[int], int], session: int) -> Edit:
    """Send one edge ("start", "end") of lines or both ("line") through a function of the moment.

    Nudges with the same session number become one step. A line never gets shorter than 1 ms and
    never begins before 0.
    """
    after = tuple(_nudged(line, edge, moved) for line in lines)
    ids = ",".join(line.id for line in lines)
    return Edit("Nudge", tuple(lines), after, f"nudge:{edge}:{ids}:{session}")


def frame_mover(fps: Fraction | float, frames: int) -> Callable[[int], int]:
    """Return the function that goes from a moment to the start of a frame so many frames on."""

    def moved(ms: int) -> int:
        frame = frame_at(snap_to_frame(ms, fps), fps) + frames
        return frame_start(max(0, frame), fps)

    return moved


def lead(
    lines: Sequence[Line], chosen: Sequence[Line], in_ms: int, out_ms: int, gap_ms: int
) -> Edit:
    """Let the chosen of all lines in time order begin earlier and end later, where there is room.

    A line keeps gap_ms to those beside it; where it is nearer already it stays as it is.
    """
    ids = {line.id for line in chosen}
    before, after = [], []
    for place, line in enumerate(lines):
        if line.id not in ids:
            continue
        floor = lines[place - 1].end_ms + gap_ms if place else 0
        is_last = place + 1 == len(lines)
        ceiling = line.end_ms + out_ms if is_last else lines[place + 1].start_ms - gap_ms
        start_ms = min(line.start_ms, max(floor, line.start_ms - in_ms))
        end_ms = max(line.end_ms, min(ceiling, line.end_ms + out_ms))
        if (start_ms, end_ms) != (line.start_ms, line.end_ms):
            before.append(line)
            after.append(replace(line, start_ms=start_ms, end_ms=end_ms))
    return Edit("Add lead", tuple(before), tuple(after))


def _nudged(line: Line, edge: str, moved: Callable[[int], int]) -> Line:
    if edge == "start":
        return replace(line, start_ms=max(0, min(moved(line.start_ms), line.end_ms - 1)))
    if edge == "end":
        return replace(line, end_ms=max(moved(line.end_ms), line.start_ms + 1))
    start_ms = max(0, moved(line.start_ms))
    return replace(line, start_ms=start_ms, end_ms=start_ms + line.duration_ms)


def _moved(label: str, lines: Sequence[Line], moment: Callable[[int], int]) -> Edit:
    """Return the edit that sends every edge through a function; none leaves the longest film."""

    def inside(ms: int) -> int:
        return max(0, min(moment(ms), LONGEST_MS))

    pairs = [
        (line, replace(line, start_ms=inside(line.start_ms), end_ms=inside(line.end_ms)))
        for line in lines
    ]
    changed = [(old, new) for old, new in pairs if old != new]
    return Edit(label, tuple(old for old, _ in changed), tuple(new for _, new in changed))
