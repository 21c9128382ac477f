"""Formats of one row per line: MicroDVD, MPL2, TMP, and plain text without times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from pysubs2.time import frames_to_ms, ms_to_frames

from desktop.core.formats_timing import MAX_MS, likely_ms, repaired
from desktop.core.line import Line, make
from desktop.core.subtitle import OddBlock, Parsed

DEFAULT_FPS = 24000 / 1001

_MICRODVD = re.compile(r"^\ufeff?\s*\{\s*(\d{1,9})\s*\}\s*\{\s*(\d{0,9})\s*\}(.*)$")
_MPL2 = re.compile(r"^\ufeff?\s*\[\s*(\d{1,9})\s*\]\s*\[\s*(\d{0,9})\s*\](.*)$")
_TMP = re.compile(r"^\ufeff?\s*(\d{1,2}):(\d{2}):(\d{2})[:=](.*)$")
_PATTERNS = {"microdvd": _MICRODVD, "mpl2": _MPL2, "tmp": _TMP}
_NO_FPS = (
    "The file counts frames and does not say how many there are in a second: 23.976 was assumed."
)


def kind_of(text: str) -> str:
    """Return the format that most of the first rows are written in, "" for none."""
    rows = [row for row in text.split("\n", 200)[:200] if row.strip()]
    for kind, pattern in _PATTERNS.items():
        if sum(1 for row in rows if pattern.match(row)) * 2 > len(rows):
            return kind
    return ""


def parse(text: str, kind: str, fps: float | None = None) -> Parsed:
    """Return the lines of a text; rows without times are kept after the line before."""
    if kind == "text":
        return _plain(text)
    rows = list(enumerate(text.split("\n"), start=1))
    declared = ""
    notes: tuple[str, ...] = ()
    if kind == "microdvd":
        declared, fps, notes, rows = _frame_rate(rows, fps)
    times = _times(kind, fps or DEFAULT_FPS)
    lines: list[Line] = []
    problems: list[OddBlock] = []
    for number, row in rows:
        if not row.strip():
            continue
        line, reason = _line(_PATTERNS[kind].match(row), row, times, lines)
        lines.append(line)
        if reason:
            problems.append(OddBlock(len(lines), number, row, reason))
    if kind == "tmp":
        lines = list(_ended_by_the_next(lines))
    return Parsed(tuple(lines), tuple(problems), declared, notes, fps)


def dump(lines: Iterable[Line], declared: str | None, kind: str, fps: float | None = None) -> str:
    """Return a text of one row per line.

    declared is the row that says the frame rate in the file the lines came from, "" where it had
    none: then none is added, a guess would look like knowledge. None is for a new file.
    """
    if kind == "text":
        return "\n\n".join(line.text for line in lines) + "\n"
    rate = fps or DEFAULT_FPS
    own = f"{{1}}{{1}}{rate:.3f}" if declared is None else declared
    rows = [own] if kind == "microdvd" else []
    rows += [_row(line, kind, rate) for line in lines]
    return "\n".join(row for row in rows if row) + "\n"


_Times = Callable[[re.Match[str]], tuple[int, int | None]]


def _times(kind: str, fps: float) -> _Times:
    """Return the function that reads start and end (None: not given) from a match."""

    def frames(match: re.Match[str]) -> tuple[int, int | None]:
        end = frames_to_ms(int(match[2]), fps) if match[2] else None
        return frames_to_ms(int(match[1]), fps), end

    def tenths(match: re.Match[str]) -> tuple[int, int | None]:
        return int(match[1]) * 100, int(match[2]) * 100 if match[2] else None

    def clock(match: re.Match[str]) -> tuple[int, int | None]:
        start = ((int(match[1]) * 60 + int(match[2])) * 60 + int(match[3])) * 1000
        return start, start + likely_ms(match[4])

    return {"microdvd": frames, "mpl2": tenths, "tmp": clock}[kind]


def _line(
    match: re.Match[str] | None, row: str, times: _Times, before: list[Line]
) -> tuple[Line, str]:
    after_ms = before[-1].end_ms if before else 0
    if match is None:
        text = _rows_of(row)
        placed = make(after_ms, after_ms + likely_ms(text), text)
        return placed, "there are no times: it was placed after the line before"
    start_ms, end_ms = times(match)
    text = _rows_of(match[match.re.groups])
    if max(start_ms, end_ms or 0) > MAX_MS:
        placed = make(after_ms, after_ms + likely_ms(text), text)
        return placed, "a time is too large: it was placed after the line before"
    start_ms, end_ms, reason = repaired(start_ms, end_ms, text, after_ms, "")
    return make(start_ms, end_ms, text), reason


def _row(line: Line, kind: str, fps: float) -> str:
    text = line.text.replace("\n", "|")
    start_ms, end_ms = max(0, line.start_ms), max(0, line.end_ms)
    if kind == "microdvd":
        return f"{{{ms_to_frames(start_ms, fps)}}}{{{ms_to_frames(end_ms, fps)}}}{text}"
    if kind == "mpl2":
        return f"[{round(start_ms / 100)}][{round(end_ms / 100)}] {text}"
    minutes, seconds = divmod(start_ms // 1000, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}:{text}"


_Rows = list[tuple[int, str]]


def _frame_rate(rows: _Rows, fps: float | None) -> tuple[str, float, tuple[str, ...], _Rows]:
    """Return the row that declares the frame rate, the rate, a note if assumed, other rows."""
    first = next((k for k, (_, row) in enumerate(rows) if row.strip()), len(rows))
    match = _MICRODVD.match(rows[first][1]) if first < len(rows) else None
    if match and match[1] in "01" and match[2] in {"0", "1"}:
        declared = re.fullmatch(r"\s*(\d{1,3}(?:[.,]\d{1,6})?)\s*", match[3])
        rate = float(declared[1].replace(",", ".")) if declared else 0.0
        if 1.0 <= rate <= 500.0:
            return rows[first][1], fps or rate, (), rows[:first] + rows[first + 1 :]
    return "", fps or DEFAULT_FPS, () if fps else (_NO_FPS,), rows


def _ended_by_the_next(lines: list[Line]) -> Iterator[Line]:
    """TMP has no ends: a line is shown until the next one at the latest."""
    for line, following in zip_longest(lines, lines[1:]):
        if following is not None and line.start_ms < following.start_ms < line.end_ms:
            yield replace(line, end_ms=following.start_ms)
        else:
            yield line


def _plain(text: str) -> Parsed:
    """One line per paragraph, or per row where there are no paragraphs."""
    text = text.lstrip("\ufeff").strip()
    parts = re.split(r"\n[ \t]*\n\s*", text)
    if len(parts) == 1:
        parts = text.split("\n")
    lines: list[Line] = []
    for part in parts:
        start_ms = lines[-1].end_ms if lines else 0
        lines.append(make(start_ms, min(MAX_MS, start_ms + likely_ms(part)), part.strip()))
    note = "There are no times in the file: they were estimated from the length of the text."
    return Parsed(tuple(lines), (), "", (note,))


def _rows_of(text: str) -> str:
    return "\n".join(row.strip() for row in text.split("|")).strip("\n")
