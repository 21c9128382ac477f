"""WebVTT: cues with their names and settings, and the notes, styles and regions around them.

pysubs2 drops settings, names, notes and styles; so this format is read here, as tolerantly as
SubRip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core.formats_srt import safe_text, tidy
from desktop.core.formats_timing import TimingRow, repaired, timing_row
from desktop.core.line import Line, make
from desktop.core.looks import WEB_COLOURS, colour_of
from desktop.core.subtitle import OddBlock, Parsed
from desktop.core.tags import BOTTOM, FONT, place_of, put_at
from desktop.core.timing import format_time
from desktop.core.vtt_place import place_in, settings_at

_NAME = "vtt:id"
_SETTINGS = "vtt:settings"
_BEFORE = "vtt:before"
_CUT = "\0"
"""Stands in what is preserved where the cues stood."""

_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_SPEAKER = re.compile(r"\s*<v(?:\.[^\s<>]*)?\s+([^<>\n]+)>")
_CLASSES = {rgb: name for name, rgb in WEB_COLOURS.items()}
_KEPT_ENTITY = r"(?!(?:lt|gt|nbsp|lrm|rlm|amp);)"
_AMP_IN = re.compile(rf"&amp;{_KEPT_ENTITY}")
_AMP_OUT = re.compile(rf"&{_KEPT_ENTITY}")


def parse(text: str) -> Parsed:
    """Return all lines of a WebVTT text, what was odd, and all that stands around the cues."""
    rows = text.split("\n")
    timings = [(i, row) for i in range(len(rows)) if (row := timing_row(rows[i], webvtt=True))]
    heads = [_head(rows, i) for i, _ in timings]
    header, before = _header(rows[: heads[0]] if heads else rows)
    lines: list[Line] = []
    problems: list[OddBlock] = []
    end_ms = 0
    for k, (i, timing) in enumerate(timings):
        stop = heads[k + 1] if k + 1 < len(heads) else len(rows)
        body, after, oddity = _body(rows[i + 1 : stop])
        name = rows[i - 1].strip() if heads[k] < i else ""
        line, reason = _line(timing, body, end_ms, oddity)
        lines.append(_with_extra(line, name, timing.place, before))
        if reason:
            raw = "\n".join(rows[heads[k] : stop]).strip("\n")
            problems.append(OddBlock(k + 1, heads[k] + 1, raw, reason))
        end_ms, before = line.end_ms, after
    return Parsed(tuple(lines), tuple(problems), f"{header}{_CUT}{before}")


def dump(lines: Iterable[Line], preserved: str = "") -> str:
    """Return a WebVTT text; preserved is what `parse` kept of the file."""
    header, _, tail = preserved.partition(_CUT)
    parts = [header or "WEBVTT"]
    for line in lines:
        extra = dict(line.extra)
        times = f"{format_time(max(0, line.start_ms), '.')} --> "
        times += format_time(max(0, line.end_ms), ".")
        settings = settings_at(place_of(line.text), extra.get(_SETTINGS, ""))
        cue = [extra.get(_NAME, ""), f"{times} {settings}".rstrip()]
        text = _classed(put_at(line.text, BOTTOM))
        cue.append(_AMP_OUT.sub("&amp;", _safe(text)))
        parts += [extra.get(_BEFORE, ""), "\n".join(part for part in cue if part)]
    return "\n\n".join(part for part in [*parts, tail] if part) + "\n"


def _head(rows: Sequence[str], i: int) -> int:
    """Return the row where a cue begins: its name above the times, if there is one."""
    has_name = i > 1 and rows[i - 1].strip() and not rows[i - 2].strip()
    if not has_name or _ASIDE.match(rows[i - 1]) or timing_row(rows[i - 1], webvtt=True):
        return i
    return i - 1


def _header(rows: Sequence[str]) -> tuple[str, str]:
    """Return the first paragraph, and what stands between it and the first cue."""
    end = next((i for i, row in enumerate(rows) if i and not row.strip()), len(rows))
    return "\n".join(rows[:end]).lstrip("\ufeff\n"), "\n".join(rows[end:]).strip("\n")


def _body(rows: Sequence[str]) -> tuple[list[str], str, str]:
    """Return the text of a cue, the notes and styles after it, and what was odd."""
    text: list[str] = []
    asides: list[str] = []
    oddity = ""
    is_aside = False
    for i, row in enumerate(rows):
        is_new = i > 0 and not rows[i - 1].strip(" \t")
        if is_new and row.strip():
            is_aside = _ASIDE.match(row) is not None
        if is_aside:
            asides.append(row)
        else:
            text.append(row)
    while text and not text[-1].strip(" \t"):
        text.pop()
    if any(not row.strip(" \t") for row in text):
        oddity = "there is an empty row inside the text"
    while text and not text[0].strip(" \t"):
        del text[0]
    return text, "\n".join(asides).strip("\n"), oddity


def _line(timing: TimingRow, body: list[str], after_ms: int, oddity: str) -> tuple[Line, str]:
    if timing.rest:
        body.insert(0, timing.rest)
    text = _AMP_IN.sub("&", "\n".join(tidy(body)).replace("-->", "--&gt;"))
    reason = "; ".join(part for part in (timing.oddity, oddity) if part)
    start_ms, end_ms, reason = repaired(timing.start_ms, timing.end_ms, text, after_ms, reason)
    speaker = _SPEAKER.match(text)
    return make(start_ms, end_ms, text, speaker=speaker[1].strip() if speaker else ""), reason


def _safe(text: str) -> str:
    """The arrow may not stand in the text of a cue."""
    return safe_text(text).replace("-->", "--&gt;")


def _classed(text: str) -> str:
    """Colours as WebVTT says them; those that it has no name for are left out."""
    opened: list[str] = []

    def classed(font: re.Match[str]) -> str:
        if font[0].startswith("</"):
            return "</c>" if opened and opened.pop() else ""
        opened.append(_CLASSES.get(colour_of(font[0]), ""))
        return f"<c.{opened[-1]}>" if opened[-1] else ""

    return FONT.sub(classed, text)


def _with_extra(line: Line, name: str, settings: str, before: str) -> Line:
    pairs = ((_NAME, name), (_SETTINGS, settings), (_BEFORE, before))
    extra = tuple(pair for pair in pairs if pair[1])
    place = place_in(settings)
    text = put_at(line.text, place) if place != BOTTOM else line.text
    return make(line.start_ms, line.end_ms, text, speaker=line.speaker, extra=extra)
