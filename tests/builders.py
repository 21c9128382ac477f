"""Lines, documents and subtitle texts for tests, written as short as they are said."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.line import Line, new_id
from desktop.core.timing import format_time, parse_time


def line(
    start: str | int,
    end: str | int,
    text: str = "text",
    *,
    line_id: str = "",
    voice: str = "",
    speaker: str = "",
    extra: tuple[tuple[str, str], ...] = (),
) -> Line:
    """Return a line; times as "0:01" or in ms."""
    return Line(line_id or new_id(), _ms(start), _ms(end), text, voice, speaker, extra)


def lines(count: int, *, every_ms: int = 2000, duration_ms: int = 1500) -> tuple[Line, ...]:
    """Return lines at regular moments, named l0, l1 and so on."""
    return tuple(
        Line(f"l{i}", i * every_ms, i * every_ms + duration_ms, f"Line number {i}")
        for i in range(count)
    )


def document(*given: Line, dub: DubSettings | None = None) -> Document:
    """Return a document of the lines given."""
    return Document(given, dub or DubSettings())


def srt(given: Iterable[Line], newline: str = "\n") -> str:
    """Return lines as the plainest SubRip text, without asking the code under test."""
    cues = (
        f"{number}\n{format_time(x.start_ms)} --> {format_time(x.end_ms)}\n{x.text}\n"
        for number, x in enumerate(given, start=1)
    )
    return "\n".join(cues).replace("\n", newline)


def _ms(time: str | int) -> int:
    return time if isinstance(time, int) else parse_time(time)
