"""Text in rows: broken where it reads best, long lines cut in two, short ones joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from desktop.core.checks import Limits, n_characters
from desktop.core.edit import Edit, merge, split
from desktop.core.line import Line, plain_text

LONGEST = 2000
"""Characters: in a longer text nobody looks for the best place, which takes the square of them."""

_MARKUP = re.compile(r"<[^<>\n]*>|\{[^{}\n]*\}")
_DASH = re.compile(r"^\s*(?:<[^<>]*>)*[-–—]\s?\S", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»」』)]*$")
_CLAUSE_END = re.compile(r"[,;:、，；：–—][\"'”’»」』)]*$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_JOINT = re.compile(
    r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*(?=[\u3000-\u30ff\u3400-\u9fff])"
)
_NEVER_FIRST = frozenset("、。，．！？：；）」』】〉》”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NEVER_LAST = frozenset("（「『【〈《“‘")

_BEFORE_WORDS = re.compile(
    r"(?:and|or|but|because|that|which|who|when|where|while|if|so|than|for|with|from|to|of|in|on|at"
    r"|as|und|oder|aber|weil|dass|wenn|et|ou|mais|que|qui|y|o|pero|porque|cuando)\b",
    re.IGNORECASE,
)
"""A row reads better when it begins with one of these."""

_ARTICLE = re.compile(
    r"\b(?:a|an|the|my|your|his|her|its|our|their|this|these|those|der|die|das|ein|eine|le|la|les"
    r"|un|une|el|los|las)$",
    re.IGNORECASE,
)
"""A row reads worse when it ends with one of these."""

_NEW_PHRASE = re.compile(r"[\u3041-\u3096]\n[\u30a1-\u30fa\u3400-\u9fff]")
"""In Japanese a phrase mostly begins where kana give way to other letters."""


def balanced(text: str, limits: Limits) -> str:
    """Return the text in as few rows as limits allow, about equally long, broken by sense.

    Rows of two people (each after a dash) stay as they are, and so does a text beyond LONGEST. A
    text that is too long even for max_rows gets rows that are longer, never more than max_rows.
    0 is no limit, of either. Characters count as the checks count them.
    """
    max_row, max_rows = limits.max_row, limits.max_rows
    if len(text) > LONGEST or len(_DASH.findall(text)) >= 2:
        return text
    flat = one_row(text)
    wanted = ceil(_width(flat, limits) / max_row) if max_row > 0 else 1
    n_rows = min(max_rows, wanted) if max_rows > 0 else wanted
    if n_rows <= 1:
        return flat
    places = list(_places(flat))
    rows: list[str] = []
    start = 0
    for k in range(n_rows, 1, -1):
        best = _best_place(flat, start, [p for p in places if p > start], k, limits)
        if best is None:
            break
        rows.append(flat[start:best].rstrip())
        start = best + len(flat[best:]) - len(flat[best:].lstrip())
    return "\n".join([*rows, flat[start:]])


def one_row(text: str) -> str:
    """Return the text in one row: with spaces between words, none where a script has none."""
    return re.sub(r"\s*\n\s*", " ", _JOINT.sub("", text.strip()))


def cut_long(line: Line, limits: Limits) -> Edit | None:
    """Return the edit that cuts a line in two at the best place; None when it is short enough.

    None too for a text beyond LONGEST. Time is shared by the length of the texts.
    """
    room = limits.max_row * limits.max_rows
    flat = one_row(line.text)
    is_short = room <= 0 or _width(flat, limits) <= room
    if is_short or len(flat) > LONGEST or line.duration_ms < 2:
        return None
    of_line = replace(limits, max_row=room)
    place = _best_place(flat, 0, list(_places(flat)), 2, of_line)
    if place is None:
        return None
    share = _width(flat[:place], limits) / _width(flat, limits)
    at_ms = line.start_ms + round(line.duration_ms * share)
    at_ms = min(max(at_ms, line.start_ms + 1), line.end_ms - 1)
    halves = split(replace(line, text=flat), at_ms, place).inserted
    broken = (replace(x, text=balanced(x.text, limits)) for x in halves)
    return Edit("Cut long line", (line,), tuple(broken))


def join_short(lines: Sequence[Line], limits: Limits, max_gap_ms: int = 500) -> Edit | None:
    """Return the edit that makes one line of neighbours; None when they had better stay apart.

    They are joined when one person speaks on without a pause and the whole fits.
    """
    if len(lines) < 2 or len({(line.speaker, line.voice) for line in lines}) > 1:
        return None
    pauses = [b.start_ms - a.end_ms for a, b in pairwise(lines)]
    whole = merge(lines).inserted[0]
    room = limits.max_row * limits.max_rows
    is_too_long = 0 < limits.max_duration_ms < whole.duration_ms
    if max(pauses) > max_gap_ms or is_too_long or 0 < room < _width(whole.text, limits):
        return None
    text = balanced(whole.text, limits)
    return Edit("Join", tuple(lines), (replace(whole, text=text),))


def share_of(text: str, caret: int | None) -> float:
    """Return which share of the letters stands before the caret, 0.5 where there is no telling."""
    whole = len(plain_text(text))
    if not caret or not whole:
        return 0.5
    share = len(plain_text(text[:caret])) / whole
    return share if 0.0 < share < 1.0 else 0.5


def _width(text: str, limits: Limits) -> float:
    """Return how many characters a text counts as, in one row."""
    return n_characters(plain_text(text).replace("\n", " "), counts_half=limits.counts_half)


def _places(text: str) -> Iterator[int]:
    """Yield each index where a row may end: before a space, or between wide characters."""
    inside = [match.span() for match in _MARKUP.finditer(text)]
    for i in range(1, len(text)):
        if any(a < i < b for a, b in inside):
            continue
        last, first = text[i - 1], text[i]
        is_wide = _WIDE.match(last) or _WIDE.match(first) or last in _NEVER_FIRST
        is_open = first not in _NEVER_FIRST and last not in _NEVER_LAST and not last.isspace()
        if first.isspace() or (is_wide and is_open):
            yield i


def _best_place(
    text: str, start: int, places: Sequence[int], n_rows: int, limits: Limits
) -> int | None:
    """Return where the first of n_rows rows ends: near its share, at a seam of sense."""
    share, max_row = _width(text[start:], limits) / n_rows, limits.max_row

    def cost(place: int) -> float:
        row, rest = text[start:place], text[place:]
        width, left = _width(row, limits), _width(rest, limits)
        off = abs(width - share) / max(1.0, share)
        too_long = max(0, width - max_row) + max(0, left - max_row * (n_rows - 1))
        return off + too_long + _seam(row, rest)

    return min(places, key=cost, default=None)


def _seam(row: str, rest: str) -> float:
    """Return how well two rows come apart: less is better."""
    row, rest = plain_text(row), plain_text(rest)
    if _SENTENCE_END.search(row):
        return -0.6
    if _CLAUSE_END.search(row):
        return -0.3
    if _ARTICLE.search(row):
        return 0.3
    is_good = _BEFORE_WORDS.match(rest.lstrip()) or _NEW_PHRASE.match(f"{row[-1:]}\n{rest[:1]}")
    return -0.15 if is_good else 0.0
