"""TTML: paragraphs with their times and styles; all that stands around them is written back.

The text is read as it stands and not as a tree, so that what was not touched comes back byte for
byte and a damaged file still gives its words.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.core.formats_timing import repaired
from desktop.core.formats_ttml_text import to_markup, to_text
from desktop.core.formats_ttml_time import Clock
from desktop.core.line import Line, make
from desktop.core.subtitle import OddBlock, Parsed

_ATTRIBUTES = "ttml:attributes"
_INNER = "ttml:inner"
_GROUP = "ttml:group"
_NAME = "ttml:name"
_CUT = "\0"
"""Stands in what is preserved where a group of paragraphs stood."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_OPEN = re.compile(r"<((?:[A-Za-z_][\w.-]*:)?p)(\s[^<>]*?)?(/?)>")
_TAG = re.compile(r"<(/?)((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)(\s[^<>]*?)?(/?)>")
_TIME = re.compile(r"""(\s+)(begin|end|dur)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?tt(?=[\s>])[^<>]*>")
_STYLE = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?style\s([^<>]*?)/?>")
_NEW = """<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="">
  <body>
    <div>
      \0
    </div>
  </body>
</tt>
"""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph as it stands: where, its name with prefix, its attributes, what is in it."""

    start: int
    end: int
    name: str
    attributes: str
    inner: str
    is_closed: bool


def is_ttml(text: str) -> bool:
    """Say whether a text is TTML, of whatever version and prefix."""
    start = _COMMENT.sub("", text[:20_000])
    return start.lstrip("\ufeff \t\n").startswith("<") and _ROOT.search(start) is not None


def parse(text: str) -> Parsed:
    """Return the paragraphs of a text, what was odd, and all that stands around them."""
    if "<!ENTITY" in text:
        raise ValueError("it defines entities, which can blow up to fill the memory")
    text = text.replace(_CUT, "")
    clock, styles = _clock(text), _styles(text)
    nesting = _Nesting(clock)
    chunks: list[str] = []
    lines: list[Line] = []
    problems: list[OddBlock] = []
    position = 0
    for number, found in enumerate(_paragraphs(text), start=1):
        between = text[position : found.start]
        if not chunks or between.strip():
            nesting.feed(between)
            chunks.append(between)
        after_ms = lines[-1].end_ms if lines else 0
        start_ms, end_ms = _times(found.attributes, clock, nesting.offset_ms)
        line, reason = _line(found, start_ms, end_ms, after_ms, to_text(found.inner, styles))
        if len(chunks) > 1:
            line = replace(line, extra=(*line.extra, (_GROUP, str(len(chunks) - 1))))
        lines.append(line)
        if reason:
            row = text.count("\n", 0, found.start) + 1
            problems.append(OddBlock(number, row, text[found.start : found.end], reason))
        position = found.end
    if not lines:
        return Parsed(preserved=_emptied(text))
    return Parsed(tuple(lines), tuple(problems), _CUT.join([*chunks, text[position:]]))


def dump(lines: Iterable[Line], preserved: str) -> str:
    """Return a TTML text; preserved is what `parse` kept of the file, "" for a new one."""
    *chunks, tail = (preserved if _CUT in preserved else _NEW).split(_CUT)
    clock, styles = _clock(chunks[0]), _styles("".join(chunks))
    groups: list[list[Line]] = [[] for _ in chunks]
    for line in lines:
        number = dict(line.extra).get(_GROUP, "0")
        k = int(number) if number.isdecimal() and len(number) < 9 else 0
        groups[k if k < len(chunks) else 0].append(line)
    nesting, gap = _Nesting(clock), _gap(chunks[0])
    parts: list[str] = []
    for chunk, group in zip(chunks, groups, strict=True):
        nesting.feed(chunk)
        written = (_paragraph(line, clock, styles, nesting.offset_ms) for line in group)
        parts += [chunk, gap.join(written)]
    return "".join([*parts, tail])


class _Nesting:
    """Which elements are open after some text, and when the innermost of them begins."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open: list[tuple[str, int]] = []

    @property
    def offset_ms(self) -> int:
        return sum(begin_ms for _, begin_ms in self._open)

    def feed(self, text: str) -> None:
        """Follow the tags of the next piece of text."""
        for match in _TAG.finditer(_COMMENT.sub("", text)):
            closing, name, attributes, empty = match.groups()
            if closing:
                while self._open and self._open.pop()[0] != name:
                    continue
            elif not empty:
                begin = next((m for m in _TIME.finditer(attributes or "") if m[2] == "begin"), None)
                begin_ms = self._clock.ms(begin[3] or begin[4] or "") if begin else 0
                self._open.append((name, begin_ms or 0))


def _clock(text: str) -> Clock:
    root = _ROOT.search(text)
    return Clock.of(root[0] if root else "")


def _emptied(text: str) -> str:
    """A file without paragraphs, as `dump` can fill it; raise ValueError where that is no file."""
    end = next((m for m in _TAG.finditer(text) if m[1] and m[2].endswith(("div", "body"))), None)
    if end is None:
        raise ValueError("it is damaged: there are no paragraphs in it")
    return f"{text[: end.start()]}{_CUT}{text[end.start() :]}"


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """Yield each paragraph; one that is not closed ends where the next begins."""
    asides = [match.span() for match in _COMMENT.finditer(text)]
    opens = [match for match in _OPEN.finditer(text) if not _is_within(match.start(), asides)]
    for k, match in enumerate(opens):
        stop = opens[k + 1].start() if k + 1 < len(opens) else len(text)
        name, attributes = match[1], match[2] or ""
        if match[3]:
            yield _Paragraph(match.start(), match.end(), name, attributes, "", True)
            continue
        close = re.compile(rf"</{re.escape(name)}\s*>").search(text, match.end(), stop)
        inner_end = close.start() if close else _likely_end(text, match.end(), stop)
        end = close.end() if close else inner_end
        inner = text[match.end() : inner_end]
        yield _Paragraph(match.start(), end, name, attributes, inner, close is not None)


def _is_within(place: int, spans: list[tuple[int, int]]) -> bool:
    """Say whether a place in a text lies in one of the spans, which are in order."""
    before = bisect_right(spans, (place, sys.maxsize))
    return before > 0 and place < spans[before - 1][1]


def _likely_end(text: str, start: int, stop: int) -> int:
    """Where a paragraph that is not closed ends: before the end of what it stands in."""
    for match in _TAG.finditer(text, start, stop):
        if match[2].rpartition(":")[2] in {"div", "body", "tt"}:
            return match.start()
    return stop


def _line(
    found: _Paragraph, start_ms: int | None, end_ms: int | None, after_ms: int, text: str
) -> tuple[Line, str]:
    oddity = "" if found.is_closed else "the paragraph is not closed"
    start_ms, end_ms, reason = repaired(start_ms, end_ms, text, after_ms, oddity)
    extra = [(_ATTRIBUTES, found.attributes), (_INNER, found.inner)]
    extra += [(_NAME, found.name)] if found.name != "p" else []
    return make(start_ms, end_ms, text, extra=tuple(extra)), reason


def _times(attributes: str, clock: Clock, offset_ms: int) -> tuple[int | None, int | None]:
    """Return start and end in ms of the film, None for what is not said or cannot be read."""
    said = {m[2]: clock.ms(m[3] if m[3] is not None else m[4]) for m in _TIME.finditer(attributes)}
    start_ms, end_ms, duration_ms = said.get("begin"), said.get("end"), said.get("dur")
    if start_ms is not None:
        start_ms += offset_ms
    if end_ms is not None:
        end_ms += offset_ms
    elif start_ms is not None and duration_ms is not None:
        end_ms = start_ms + duration_ms
    return start_ms, end_ms


def _paragraph(line: Line, clock: Clock, styles: dict[str, str], offset_ms: int) -> str:
    """The paragraph of a line: as it stood in the file where nothing of it changed."""
    extra = dict(line.extra)
    name, attributes = extra.get(_NAME, "p"), extra.get(_ATTRIBUTES, "")
    inner = extra.get(_INNER, "")
    start_ms, end_ms = max(0, line.start_ms), max(0, line.end_ms)
    if (start_ms, end_ms) != _times(attributes, clock, offset_ms):
        others = _TIME.sub("", attributes)
        begin = clock.text(max(0, start_ms - offset_ms))
        attributes = f' begin="{begin}" end="{clock.text(max(0, end_ms - offset_ms))}"{others}'
    if not inner or to_text(inner, styles) != line.text:
        prefix = f"{name.rpartition(':')[0]}:" if ":" in name else ""
        inner = to_markup(line.text, prefix)
    return f"<{name}{attributes}>{inner}</{name}>"


def _styles(text: str) -> dict[str, str]:
    """Return the styles that the head defines: id -> its attributes."""
    found: dict[str, str] = {}
    for match in _STYLE.finditer(text[:200_000]):
        name = re.search(r"""\b(?:xml:)?id\s*=\s*["']([^"']*)["']""", match[1])
        if name:
            found[name[1]] = match[1]
    return found


def _gap(head: str) -> str:
    """The white space that stands before a paragraph, to be put between two."""
    white = head[len(head.rstrip()) :]
    return white if "\n" in white else "\n"
