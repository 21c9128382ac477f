"""Edits of the original texts beside the lines: attach, type, exchange, begin anew, remove."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.core.edit import Edit
from desktop.core.line import Line, make
from desktop.core.original import original_of, with_original

_BACK = 8
"""A line that began so many lines earlier may still be shown."""


def set_original(line: Line, text: str, session: int) -> Edit:
    """Type in the original; all typing in one session is one step."""
    key = f"original:{line.id}:{session}"
    return Edit("Type the original", (line,), (with_original(line, text),), key)


def swapped(lines: Sequence[Line]) -> Edit:
    """Exchange texts and originals."""
    after = tuple(replace(with_original(x, x.text), text=original_of(x)) for x in lines)
    return Edit("Exchange text and original", tuple(lines), after)


def begun(lines: Sequence[Line]) -> Edit:
    """Make the texts the originals, and leave the texts empty to be written anew."""
    after = tuple(replace(with_original(line, line.text), text="") for line in lines)
    return Edit("Begin a translation", tuple(lines), after)


def without(lines: Sequence[Line]) -> Edit:
    """Take all originals away."""
    after = tuple(with_original(line, "") for line in lines)
    return Edit("Remove the original", tuple(lines), after)


def attached(lines: Sequence[Line], originals: Sequence[Line]) -> Edit:
    """Put the texts of another file beside the lines that are shown at the same time.

    Each goes to the line that it shares most time with; several at one line stand below each
    other. One that shares no time with any line becomes a line of its own, without a text.
    Originals that were there before are replaced. Both are in time order.
    """
    beside: dict[str, list[str]] = {line.id: [] for line in lines}
    alone: list[Line] = []
    first = 0
    for original in originals:
        while first < len(lines) and lines[first].end_ms <= original.start_ms:
            first += 1
        line = _most_shared(lines, max(0, first - _BACK), original)
        if line is not None:
            beside[line.id].append(original.text)
        elif original.text.strip():
            alone.append(original)
    before, after = [], []
    for line in lines:
        text = "\n".join(beside[line.id])
        if text != original_of(line):
            before.append(line)
            after.append(with_original(line, text))
    new = (with_original(make(x.start_ms, x.end_ms, ""), x.text) for x in alone)
    return Edit("Open an original beside", tuple(before), (*after, *new))


def as_text(lines: Iterable[Line]) -> list[Line]:
    """Return the lines with their originals in place of their texts, those that have one."""
    return [replace(line, text=original_of(line)) for line in lines if original_of(line)]


def _most_shared(lines: Sequence[Line], first: int, original: Line) -> Line | None:
    """Return the line that is shown longest together with another, None when none is."""
    best, best_ms = None, 0
    for line in lines[first:]:
        if line.start_ms >= original.end_ms:
            break
        shared_ms = min(line.end_ms, original.end_ms) - max(line.start_ms, original.start_ms)
        if shared_ms > best_ms:
            best, best_ms = line, shared_ms
    return best
