"""What helps a line whose speech is too long: edits that a person chooses, each one step.

Allowances live in `Line.extra` under "dub." and stay in the project: no subtitle format has them.
"""

from __future__ import annotations

import math
from dataclasses import replace

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.spoken import spoken_text

MAX_RATE = "dub.max_rate"
OVERLAP = "dub.overlap"
EXACT = "dub.exact"

ALLOWED_RATE = 1.5
HIGHEST_RATE = 2.0

SHORTEST_MS = 500
"""A line that is moved keeps at least so much of its time."""


def max_rate_of(line: Line, usual: float) -> float:
    """Return how fast this line may be spoken; usual where nothing else was allowed for it."""
    try:
        allowed = float(dict(line.extra).get(MAX_RATE, usual))
    except ValueError:
        return usual
    return allowed if 1.0 <= allowed <= HIGHEST_RATE else usual


def may_overlap(line: Line) -> bool:
    """Say whether this line may be heard into the next one."""
    return dict(line.extra).get(OVERLAP) == "1"


def exact_of(line: Line, usual: bool) -> bool:
    """Say whether this line's speech shall fill its slot exactly; usual where nothing was said."""
    said = dict(line.extra).get(EXACT)
    return usual if said is None else said == "1"


def fill_exactly(line: Line, exact: bool) -> Edit | None:
    """Let the speech of this line end where its slot ends, or not; None where it does already."""
    return _allow("Exact length", line, EXACT, "1" if exact else "0")


def extend(document: Document, line: Line, natural_ms: int, film_ms: int = 0) -> Edit | None:
    """Let the line end later, up to its speech or to the gap before the next; None: no room.

    film_ms is the length of the film, 0 where there is none.
    """
    latest_ms = line.start_ms + natural_ms
    gap_ms = document.gap_after(line)
    if gap_ms is not None:
        latest_ms = min(latest_ms, line.end_ms + gap_ms - document.dub.keep_gap_ms)
    if film_ms > 0:
        latest_ms = min(latest_ms, film_ms)
    if latest_ms <= line.end_ms:
        return None
    return Edit("Extend into the gap", (line,), (replace(line, end_ms=latest_ms),))


def move_next(document: Document, line: Line, heard_ms: int) -> Edit | None:
    """Let the next line begin after a speech of heard_ms; None where that does not help.

    Its end moves along as far as the line after it lets it; nothing later moves. Where the speech
    would run further past its own line than is lent, that one ends later as well.
    """
    row = document.index_of(line.id) + 1
    if row >= len(document):
        return None
    following = document[row]
    over_ms = line.start_ms + heard_ms
    missing_ms = over_ms + document.dub.keep_gap_ms - following.start_ms
    if missing_ms <= 0:
        return None
    start_ms, end_ms = following.start_ms + missing_ms, following.end_ms + missing_ms
    gap_ms = document.gap_after(following)
    if gap_ms is not None:
        latest_ms = following.end_ms + max(0, gap_ms - document.dub.keep_gap_ms)
        end_ms = min(end_ms, latest_ms)
    if end_ms - start_ms < min(SHORTEST_MS, following.duration_ms):
        return None
    moved = replace(following, start_ms=start_ms, end_ms=end_ms)
    lent_ms = 0 if exact_of(line, document.dub.exact) else document.dub.max_borrow_ms
    longer = replace(line, end_ms=max(line.end_ms, over_ms - lent_ms))
    if longer == line:
        return Edit("Move the next line", (following,), (moved,))
    return Edit("Move the next line", (line, following), (longer, moved))


def characters_to_lose(text: str, heard_ms: int, missing_ms: int) -> int:
    """Return about how many characters of a text have to go, where its speech lacks so much time.

    heard_ms is how long all of it is heard.
    """
    spoken = len(spoken_text(text))
    if heard_ms <= 0 or missing_ms <= 0:
        return 0
    return min(spoken, math.ceil(spoken * missing_ms / heard_ms))


def allow_rate(line: Line, rate: float = ALLOWED_RATE) -> Edit | None:
    """Let this line be spoken faster than others; None where it may already."""
    return _allow("Allow faster speech", line, MAX_RATE, f"{rate:g}")


def allow_overlap(line: Line) -> Edit | None:
    """Let this line be heard into the next one; None where it may already."""
    return _allow("Allow overlap", line, OVERLAP, "1")


def _allow(label: str, line: Line, key: str, value: str) -> Edit | None:
    others = tuple(pair for pair in line.extra if pair[0] != key)
    after = replace(line, extra=(*others, (key, value)))
    return None if (key, value) in line.extra else Edit(label, (line,), (after,))
