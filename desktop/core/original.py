"""The original text beside a line: what was said before it was translated.

It lives in `Line.extra`, so that it is edited, undone, journalled and saved like all of a line;
no subtitle format has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.core.line import Line

ORIGINAL = "original"


def original_of(line: Line) -> str:
    """Return the original text of a line, "" where there is none."""
    for name, text in line.extra:
        if name == ORIGINAL:
            return text
    return ""


def with_original(line: Line, text: str) -> Line:
    """Return the line with another original text; "" takes it away."""
    others = tuple(pair for pair in line.extra if pair[0] != ORIGINAL)
    return replace(line, extra=(*others, (ORIGINAL, text)) if text else others)


def has_originals(lines: Iterable[Line]) -> bool:
    """Say whether any line has an original text."""
    return any(original_of(line) for line in lines)
