"""SubViewer and its sister SBV: a row of two times, the text below, an empty row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.formats_srt import safe_text, tidy
from desktop.core.formats_timing import MAX_MS, repaired
from desktop.core.line import Line, make
from desktop.core.subtitle import OddBlock, Parsed

_TIMES = re.compile(
    r"^[\ufeff \t]*(\d{1,3}):(\d{1,2}):(\d{1,2})\.(\d{2,3})[ \t]*,"
    r"[ \t]*(\d{1,3}):(\d{1,2}):(\d{1,2})\.(\d{2,3})[ \t]*$"
)
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_HEAD = """[INFORMATION]
[TITLE]
[AUTHOR]
[SOURCE]
[PRG]
[FILEPATH]
[DELAY]0
[CD TRACK]0
[COMMENT]
[END INFORMATION]
[SUBTITLE]
[COLF]&HFFFFFF,[STYLE]no,[SIZE]18,[FONT]Arial"""

_NO_HEAD = "\n"
"""What is preserved of a file that begins with its first times."""


def kind_of(text: str) -> str:
    """Return subviewer or sbv for a text that is written so, "" for any other."""
    rows = text.split("\n", 400)[:400]
    times = [match for row in rows if (match := _TIMES.match(row))]
    if not times or any("-->" in row for row in rows):
        return ""
    return "sbv" if len(times[0][4]) == 3 else "subviewer"


def parse(text: str, kind: str) -> Parsed:
    """Return all lines of a text, what was odd, and what stands before the first."""
    rows = text.split("\n")
    places = [(i, match) for i, row in enumerate(rows) if (match := _TIMES.match(row))]
    lines: list[Line] = []
    problems: list[OddBlock] = []
    for number, (i, match) in enumerate(places, start=1):
        stop = places[number][0] if number < len(places) else len(rows)
        written = "\n".join(tidy(rows[i + 1 : stop]))
        if kind == "subviewer":
            written = _BREAK.sub("\n", written)
        after_ms = lines[-1].end_ms if lines else 0
        times = _ms(match, 1), _ms(match, 5)
        start_ms, end_ms, reason = repaired(*times, written, after_ms, "")
        lines.append(make(start_ms, end_ms, written))
        if reason:
            problems.append(OddBlock(number, i + 1, "\n".join(rows[i:stop]).strip("\n"), reason))
    head = "\n".join(rows[: places[0][0]]) if places else text
    return Parsed(tuple(lines), tuple(problems), head.strip("\n\ufeff") or _NO_HEAD)


def dump(lines: Iterable[Line], preserved: str, kind: str) -> str:
    """Return a text; preserved is what `parse` kept of the file."""
    digits = 3 if kind == "sbv" else 2
    head = (preserved or ("" if kind == "sbv" else _HEAD)).strip("\n")
    parts = [head] if head else []
    for line in lines:
        text = safe_text(line.text)
        if kind == "subviewer":
            text = text.replace("\n", "[br]")
        times = f"{_clock(line.start_ms, digits)},{_clock(line.end_ms, digits)}"
        parts.append(f"{times}\n{text}")
    gap = "\n" if head and kind == "subviewer" else "\n\n"
    return gap.join(parts[:2]) + "".join(f"\n\n{part}" for part in parts[2:]) + "\n"


def _ms(match: re.Match[str], first: int) -> int | None:
    hours, minutes, seconds = (int(match[first + k]) for k in range(3))
    ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(match[first + 3].ljust(3, "0"))
    return ms if ms <= MAX_MS else None


def _clock(ms: int, digits: int) -> str:
    ms = max(0, ms)
    if digits == 2:
        ms = round(ms / 10) * 10
    seconds, rest = divmod(ms, 1000)
    fraction = f"{rest:03}"[:digits]
    hours = f"{seconds // 3600:02}" if digits == 2 else f"{seconds // 3600}"
    return f"{hours}:{seconds // 60 % 60:02}:{seconds % 60:02}.{fraction}"
