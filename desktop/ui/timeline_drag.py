"""Drags as values: where lines come to lie when the pointer is here. No Qt, no document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.core.frames import ListedFrames
from desktop.core.line import Line
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_snap import Snapping

NO_LIMIT_MS = 1 << 40


class Grip(Enum):
    """What is held."""

    BODY = "body"
    START = "start"
    END = "end"
    SHARED = "shared"  # the end of one line together with the start of the next
    NEW = "new"  # a line that does not exist yet


@dataclass(frozen=True, slots=True)
class Rules:
    """What drags keep: room between lines, a shortest slot; fps (0 for none) is the grid."""

    fps: float = 0.0
    min_gap_ms: int = 80
    min_duration_ms: int = 100
    frames: ListedFrames | None = None
    """The grid instead, where the frame rate changes."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a line lies: id ("" for a new one), start and end in ms."""

    line_id: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the held lines come to lie, and the moment they snapped to, if they did."""

    slots: tuple[Slot, ...]
    guide_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Drag:
    """What is held, where it was taken hold of, and the free room it may move in.

    low_ms and high_ms keep the gap to the neighbours; a partner is the following line of a shared
    edge.
    """

    grip: Grip
    grab_ms: float
    first: Slot
    partner: Slot | None = None
    low_ms: int = 0
    high_ms: int = NO_LIMIT_MS


def take_hold(
    grip: Grip, line: Line, at_ms: float, index: LineIndex, rules: Rules, partner: Line | None
) -> Drag:
    """Begin to drag a line, or the edge it shares with its partner, the line after it."""
    before, after = index.room_around(line)
    beyond = slot_of(partner) if partner is not None else None
    if partner is not None:
        after = None
    low = _low(before, line.start_ms, rules)
    high = _high(after, line.end_ms, rules)
    return Drag(grip, at_ms, slot_of(line), beyond, low, high)


def draw_new(at_ms: float, index: LineIndex, rules: Rules) -> Drag:
    """Begin to draw a new line where there is none."""
    ms = round(at_ms)
    before, after = index.gap_at(ms)
    low, high = _low(before, ms, rules), _high(after, ms, rules)
    return Drag(Grip.NEW, at_ms, Slot("", ms, ms), None, low, high)


def partner_of(line: Line, grip: Grip, index: LineIndex, within_ms: float) -> Line | None:
    """The line on the other side of a shared edge, if it lies near enough."""
    position = index.position(line.id)
    if position is None or grip not in (Grip.START, Grip.END):
        return None
    step = 1 if grip is Grip.END else -1
    other = position + step
    if not 0 <= other < len(index):
        return None
    neighbour = index.lines[other]
    first, second = (line, neighbour) if step == 1 else (neighbour, line)
    return neighbour if 0 <= second.start_ms - first.end_ms <= within_ms else None


def slot_of(line: Line) -> Slot:
    return Slot(line.id, line.start_ms, line.end_ms)


def moved_to(drag: Drag, pointer_ms: float, rules: Rules, snap: Snapping, *, free: bool) -> Outcome:
    """Where everything lies with the pointer at pointer_ms; free knows no neighbours, no snaps."""
    if drag.grip is Grip.BODY:
        return _move(drag, pointer_ms, snap, free)
    if drag.grip is Grip.NEW:
        return _draw(drag, pointer_ms, snap, free)
    if drag.grip is Grip.SHARED and drag.partner is not None:
        return _share(drag, drag.partner, pointer_ms, rules, snap, free)
    return _stretch(drag, pointer_ms, rules, snap, free)


def _move(drag: Drag, pointer_ms: float, snap: Snapping, free: bool) -> Outcome:
    slot = drag.first
    length = slot.end_ms - slot.start_ms
    start = max(0, slot.start_ms + round(pointer_ms - drag.grab_ms))
    if free:
        return Outcome((Slot(slot.line_id, start, start + length),))
    start, guide = _pulled(start, length, snap)
    start = max(drag.low_ms, min(start, drag.high_ms - length))
    reached = guide if guide in (start, start + length) else None
    return Outcome((Slot(slot.line_id, start, start + length),), reached)


def _pulled(start: int, length: int, snap: Snapping) -> tuple[int, int | None]:
    """Let the edge nearer to its magnet pull the whole slot; give the new start and the magnet."""
    ends = [(start, snap.magnet(start)), (start + length, snap.magnet(start + length))]
    pulls = [
        (abs(magnet - edge), magnet - edge, magnet) for edge, magnet in ends if magnet is not None
    ]
    if not pulls:
        return snap.grid(start), None
    _, shift, magnet = min(pulls)
    return start + shift, magnet


def _stretch(drag: Drag, pointer_ms: float, rules: Rules, snap: Snapping, free: bool) -> Outcome:
    slot, shortest = drag.first, rules.min_duration_ms
    is_start = drag.grip is Grip.START
    edge, guide = _edge(drag, slot.start_ms if is_start else slot.end_ms, pointer_ms, snap, free)
    low, high = (0, NO_LIMIT_MS) if free else (drag.low_ms, drag.high_ms)
    if is_start:
        low, high = low, min(high, max(slot.end_ms - shortest, slot.start_ms))
    else:
        low, high = max(low, min(slot.start_ms + shortest, slot.end_ms)), high
    edge = max(low, min(edge, high))
    start, end = (edge, slot.end_ms) if is_start else (slot.start_ms, edge)
    return Outcome((Slot(slot.line_id, start, end),), guide if guide == edge else None)


def _share(
    drag: Drag, partner: Slot, pointer_ms: float, rules: Rules, snap: Snapping, free: bool
) -> Outcome:
    slot, shortest = drag.first, rules.min_duration_ms
    gap = partner.start_ms - slot.end_ms
    edge, guide = _edge(drag, slot.end_ms, pointer_ms, snap, free)
    low = min(slot.start_ms + shortest, slot.end_ms)
    high = max(partner.end_ms - shortest - gap, slot.end_ms)
    edge = max(low, min(edge, high))
    slots = (
        Slot(slot.line_id, slot.start_ms, edge),
        Slot(partner.line_id, edge + gap, partner.end_ms),
    )
    return Outcome(slots, guide if guide == edge else None)


def _draw(drag: Drag, pointer_ms: float, snap: Snapping, free: bool) -> Outcome:
    from_ms, to_ms = round(drag.grab_ms), max(0, round(pointer_ms))
    guide = None
    if not free:
        from_ms, _ = _snapped(from_ms, snap)
        to_ms, guide = _snapped(to_ms, snap)
        from_ms, to_ms = (max(drag.low_ms, min(ms, drag.high_ms)) for ms in (from_ms, to_ms))
    slot = Slot("", min(from_ms, to_ms), max(from_ms, to_ms))
    return Outcome((slot,), guide if guide == to_ms else None)


def _edge(
    drag: Drag, was_ms: int, pointer_ms: float, snap: Snapping, free: bool
) -> tuple[int, int | None]:
    """The edge under the pointer (it was taken hold of a little beside it), and its magnet."""
    edge = max(0, was_ms + round(pointer_ms - drag.grab_ms))
    return (edge, None) if free else _snapped(edge, snap)


def _snapped(ms: int, snap: Snapping) -> tuple[int, int | None]:
    magnet = snap.magnet(ms)
    return (snap.grid(ms), None) if magnet is None else (magnet, magnet)


def _low(before_ms: int | None, start_ms: int, rules: Rules) -> int:
    """Where the room begins; lines that stand closer than the gap already may stay so."""
    return 0 if before_ms is None else min(before_ms + rules.min_gap_ms, start_ms)


def _high(after_ms: int | None, end_ms: int, rules: Rules) -> int:
    return NO_LIMIT_MS if after_ms is None else max(after_ms - rules.min_gap_ms, end_ms)
