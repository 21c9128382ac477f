"""One remedy for each kind of problem, for one line or for all that have it, as one edit.

To add one: write a function from a Spot to the lines as they become, and name it in `FIXES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop.core.checks import Limits, Spoken, check_line, cut_near, n_characters, n_words
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.formats_timing import likely_ms
from desktop.core.inspection import Inspection, SpokenLookup
from desktop.core.line import Line, plain_text
from desktop.core.phrase import phrase
from desktop.core.rows import balanced, cut_long
from desktop.core.shots import between

Change = Mapping[str, Line | None]
"""Id -> the line as it becomes, None when it goes; an id that is not there yet is a new line."""

_LARGE_GAP_MS = 200
"""A least gap above this is meant for real pauses: a shorter one is closed, not opened."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line between its neighbours in time, and what it is judged by; film_ms 0 is no film."""

    line: Line
    previous: Line | None
    following: Line | None
    limits: Limits
    shots: Sequence[int] = ()
    spoken: Spoken | None = None
    film_ms: int = 0

    @property
    def joint_ms(self) -> int:
        """The pause to leave between two lines that meet."""
        gap_ms = self.limits.min_gap_ms
        return gap_ms if gap_ms <= _LARGE_GAP_MS else 0

    @property
    def latest_end_ms(self) -> int | None:
        """How late the line may end; None for no bound."""
        bounds = [self.film_ms] if self.film_ms > 0 else []
        if self.following is not None:
            bounds.append(self.following.start_ms - self.joint_ms)
        return min(bounds, default=None)

    @property
    def least_ms(self) -> int:
        """How long the line must be shown to be read."""
        text = plain_text(self.line.text).replace("\n", " ")
        limits = self.limits
        needs = [float(limits.min_duration_ms)]
        if limits.max_cps > 0:
            count = n_characters(text, counts_half=limits.counts_half)
            needs.append(count * 1000 / limits.max_cps)
        if limits.max_wpm > 0:
            needs.append(n_words(text) * 60_000 / limits.max_wpm)
        return -int(-max(needs) // 1)

    def has(self, kind: str) -> bool:
        """Say whether the line has a problem of a kind."""
        found = check_line(
            self.line, self.previous, self.following, self.limits, self.spoken, self.shots
        )
        return any(problem.kind == kind for problem in found)


def lengthen(spot: Spot) -> Change | None:
    """Let the line end late enough to be read, as far as there is room."""
    line, most_ms = spot.line, spot.limits.max_duration_ms
    wanted_ms = spot.least_ms if line.duration_ms > 0 else max(spot.least_ms, likely_ms(line.text))
    end_ms = line.start_ms + (min(wanted_ms, most_ms) if most_ms > 0 else wanted_ms)
    return _ended(spot, end_ms)


def lengthen_for_speech(spot: Spot) -> Change | None:
    """Let the line end late enough to be spoken at its own pace, as far as there is room."""
    if spot.spoken is None:
        return None
    natural_ms = round(spot.spoken.rendered_ms * spot.spoken.rate)
    return _ended(spot, spot.line.start_ms + natural_ms)


def shorten(spot: Spot) -> Change | None:
    """Let the line end when it has been shown long enough; None where it could not be read."""
    line, most_ms = spot.line, spot.limits.max_duration_ms
    if most_ms <= 0 or spot.least_ms > most_ms or line.duration_ms <= most_ms:
        return None
    return {line.id: replace(line, end_ms=line.start_ms + most_ms)}


def open_gap(spot: Spot) -> Change | None:
    """Make the pause after the line long enough: it ends earlier, or the next begins later."""
    line, following, gap_ms = spot.line, spot.following, spot.limits.min_gap_ms
    if following is None or gap_ms > _LARGE_GAP_MS:
        return None
    end_ms = following.start_ms - gap_ms
    if end_ms - line.start_ms >= min(spot.least_ms, line.duration_ms):
        return {line.id: replace(line, end_ms=end_ms)}
    return _begun(following, line.end_ms + gap_ms, spot.limits) or (
        {line.id: replace(line, end_ms=end_ms)} if end_ms > line.start_ms else None
    )


def close_gap(spot: Spot) -> Change | None:
    """Let the line stay until the next begins."""
    line, following = spot.line, spot.following
    if following is None or following.start_ms <= line.end_ms:
        return None
    return {line.id: replace(line, end_ms=following.start_ms)}


def end_before(spot: Spot) -> Change | None:
    """Let the first of two lines that overlap end before the second begins."""
    pair = _overlapping(spot)
    if pair is None:
        return None
    first, second = pair
    end_ms = second.start_ms - spot.joint_ms
    if end_ms - first.start_ms < min(spot.limits.min_duration_ms, first.duration_ms):
        return None
    return {first.id: replace(first, end_ms=end_ms)}


def begin_after(spot: Spot) -> Change | None:
    """Let the second of two lines that overlap begin after the first has ended."""
    pair = _overlapping(spot)
    if pair is None:
        return None
    first, second = pair
    return _begun(second, first.end_ms + spot.joint_ms, spot.limits)


def move_into_film(spot: Spot) -> Change | None:
    """Move a line that starts before the film to its beginning."""
    line = spot.line
    if line.start_ms >= 0:
        return None
    return {line.id: replace(line, start_ms=0, end_ms=line.end_ms - line.start_ms)}


def break_rows(spot: Spot) -> Change | None:
    """Break the text into rows by its sense; None where that does not make it fit."""
    line, limits = spot.line, spot.limits
    text = balanced(line.text, limits)
    if text == line.text:
        return None
    broken = replace(line, text=text)
    is_better = _size(broken, limits) < _size(line, limits)
    return {line.id: broken} if is_better else None


def cut_in_two(spot: Spot) -> Change | None:
    """Make two lines of one with more text than fits."""
    edit = cut_long(spot.line, spot.limits)
    return None if edit is None else {line.id: line for line in edit.inserted}


def snap_to_cut(spot: Spot) -> Change | None:
    """Put an edge that nearly lies on a cut onto it; a neighbour that is in the way yields."""
    line, zone_ms = spot.line, spot.limits.shot_zone_ms
    start_ms = cut_near(line.start_ms, spot.shots, zone_ms)
    end_ms = cut_near(line.end_ms, spot.shots, zone_ms)
    moved = replace(
        line,
        start_ms=line.start_ms if start_ms is None else start_ms,
        end_ms=line.end_ms if end_ms is None else end_ms,
    )
    if moved == line or moved.duration_ms < min(spot.limits.min_duration_ms, line.duration_ms):
        return None
    return {line.id: moved, **_yielding(spot, moved)}


def stay_in_shot(spot: Spot) -> Change | None:
    """Let a line that is shown over a cut end there, or begin there, where it can be read."""
    line, least_ms = spot.line, spot.least_ms
    inside = between(spot.shots, line.start_ms + 1, line.end_ms)
    if not inside:
        return None
    if inside[0] - line.start_ms >= least_ms:
        return {line.id: replace(line, end_ms=inside[0])}
    if line.end_ms - inside[-1] >= least_ms:
        return {line.id: replace(line, start_ms=inside[-1])}
    return None


def remove(spot: Spot) -> Change | None:
    """Take out a line without text."""
    return {spot.line.id: None}


@dataclass(frozen=True, slots=True)
class Fix:
    """A remedy and the name of its step of undo, a fixed English phrase."""

    label: str
    apply: Callable[[Spot], Change | None]


_LENGTHEN = Fix(phrase("Lengthen"), lengthen)
_CUT = Fix(phrase("Cut long line"), cut_in_two)
_BREAK = Fix(phrase("Break rows"), break_rows)

FIXES: Mapping[str, tuple[Fix, ...]] = MappingProxyType(
    {
        "negative": (Fix(phrase("Move into the film"), move_into_film),),
        "duration": (_LENGTHEN,),
        "short": (_LENGTHEN,),
        "fast": (_LENGTHEN,),
        "words": (_LENGTHEN,),
        "long": (Fix(phrase("Shorten"), shorten), _CUT),
        "overlap": (
            Fix(phrase("End before the next line"), end_before),
            Fix(phrase("Begin after the line before"), begin_after),
        ),
        "gap": (Fix(phrase("Open the gap"), open_gap), Fix("Close the gap", close_gap)),
        "row": (_BREAK, _CUT),
        "rows": (_BREAK, _CUT),
        "shot": (Fix(phrase("Snap to the cut"), snap_to_cut),),
        "crossing": (Fix(phrase("Stay within the shot"), stay_in_shot),),
        "empty": (Fix(phrase("Delete"), remove),),
        "overflow": (Fix(phrase("Extend into the gap"), lengthen_for_speech),),
        "tight": (Fix(phrase("Extend into the gap"), lengthen_for_speech),),
    }
)
"""Kind of problem -> its remedies, the usual one first."""


def fix_line(
    inspection: Inspection,
    line_id: str,
    kind: str,
    fixes: Sequence[Fix] = (),
    spoken: SpokenLookup | None = None,
    film_ms: int = 0,
) -> Edit | None:
    """Return the edit that mends a problem of a line, by the first remedy that helps, else None."""
    document = inspection.document
    row = document.index_of(line_id)
    spot = _spot(inspection, document.lines, row, spoken, film_ms)
    for fix in fixes or FIXES.get(kind, ()):
        change = fix.apply(spot)
        if change is not None:
            edit = _edit(fix.label, document, change)
            if not edit.changes_nothing:
                return edit
    return None


def fix_all(
    inspection: Inspection,
    kind: str,
    fixes: Sequence[Fix] = (),
    spoken: SpokenLookup | None = None,
    film_ms: int = 0,
) -> Edit | None:
    """Return one edit that mends a kind of problem wherever it can be mended; None for nowhere.

    Each line is judged with what has become of those before it.
    """
    document = inspection.document
    wanted = {line.id for line in inspection.with_kind(kind)}
    lines = list(document.lines)
    label, total = "", dict[str, Line | None]()
    row = 0
    while row < len(lines):
        spot = _spot(inspection, lines, row, spoken, film_ms)
        row += 1
        if spot.line.id not in wanted or not spot.has(kind):
            continue
        for fix in fixes or FIXES.get(kind, ()):
            change = fix.apply(spot)
            if change is not None:
                label = label or fix.label
                total.update(change)
                row += _put(lines, row - 1, change)
                break
    edit = _edit(label, document, total)
    return None if edit.changes_nothing else edit


def _spot(
    inspection: Inspection,
    lines: Sequence[Line],
    row: int,
    spoken: SpokenLookup | None,
    film_ms: int,
) -> Spot:
    return Spot(
        lines[row],
        lines[row - 1] if row else None,
        lines[row + 1] if row + 1 < len(lines) else None,
        inspection.limits,
        inspection.shots,
        spoken(lines[row].id) if spoken is not None else None,
        film_ms,
    )


def _put(lines: list[Line], row: int, change: Change) -> int:
    """Apply a change near a row of a list; return how many rows it grew by, after that row."""
    known = {lines[k].id: k for k in range(max(0, row - 1), min(len(lines), row + 2))}
    new = [line for line_id, line in change.items() if line_id not in known and line is not None]
    gone = 0
    for line_id, line in change.items():
        if line is not None and line_id in known:
            lines[known[line_id]] = line
    for line_id, line in change.items():
        if line is None and line_id in known:
            del lines[known[line_id]]
            gone += 1
    lines[row + 1 : row + 1] = new
    return len(new) - gone


def _edit(label: str, document: Document, change: Change) -> Edit:
    before = tuple(document.get(line_id) for line_id in change if line_id in document)
    after = tuple(line for line in change.values() if line is not None)
    return Edit(label, before, after)


def _ended(spot: Spot, end_ms: int) -> Change | None:
    """Let the line end later, as far as it may; None where that is no later than it does."""
    latest_ms = spot.latest_end_ms
    end_ms = end_ms if latest_ms is None else min(end_ms, latest_ms)
    if end_ms <= max(spot.line.end_ms, spot.line.start_ms):
        return None
    return {spot.line.id: replace(spot.line, end_ms=end_ms)}


def _begun(line: Line, start_ms: int, limits: Limits) -> Change | None:
    """Let a line begin later; None where too little of it would be left."""
    left_ms = line.end_ms - start_ms
    if left_ms < min(limits.min_duration_ms, line.duration_ms) or left_ms <= 0:
        return None
    return {line.id: replace(line, start_ms=start_ms)}


def _overlapping(spot: Spot) -> tuple[Line, Line] | None:
    """Return the two lines that overlap here, in time order."""
    line, previous, following = spot.line, spot.previous, spot.following
    if following is not None and following.start_ms < line.end_ms:
        return line, following
    if previous is not None and previous.end_ms > line.start_ms:
        return previous, line
    return None


def _yielding(spot: Spot, moved: Line) -> Change:
    """The neighbours that have to make room for a line that moved, as they become."""
    found: dict[str, Line | None] = {}
    line, previous, following = spot.line, spot.previous, spot.following
    if previous is not None and moved.start_ms < previous.end_ms <= line.start_ms:
        found[previous.id] = replace(previous, end_ms=moved.start_ms)
    if following is not None and line.end_ms <= following.start_ms < moved.end_ms:
        found[following.id] = replace(following, start_ms=moved.end_ms)
    return found


def _size(line: Line, limits: Limits) -> tuple[int, float]:
    """How far a text is beyond what fits: rows too many, then characters too many."""
    rows = plain_text(line.text).split("\n")
    longest = max(n_characters(row.strip(), counts_half=limits.counts_half) for row in rows)
    too_many = max(0, len(rows) - limits.max_rows) if limits.max_rows else 0
    return too_many, max(0.0, longest - limits.max_row) if limits.max_row else 0.0
