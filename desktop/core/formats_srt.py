"""SubRip: pysrt reads each cue, after every part of the file has found its place; none is dropped.

pysrt alone skips what it cannot read. So the rows that say when are looked for first, however
they are written; what stands between two of them belongs to the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pysrt

from desktop.core.formats_timing import (
    TimingRow,
    likely_ms,
    looks_like_timing,
    repaired,
    timing_row,
)
from desktop.core.line import Line, make
from desktop.core.subtitle import OddBlock
from desktop.core.timing import format_time

PLACE = "srt:position"
_INDEX = re.compile(r"^[\ufeff \t]*#?(\d{1,9})[.:)]?[ \t]*$")
_BLANKS = " \t\f\v\ufeff\x1a"
_EMPTY_ROW = "\u00a0"
"""Stands for an empty row inside a text, where a truly empty one would end the cue."""


@dataclass(slots=True)
class _Block:
    """The rows from one index or timing row to the next."""

    first_row: int
    index: int | None
    timing: TimingRow | None
    body: list[str]
    raw: list[str]
    oddities: list[str] = field(default_factory=list)


def parse(text: str) -> tuple[tuple[Line, ...], tuple[OddBlock, ...]]:
    """Return all lines in the order of the file, and each block that was odd."""
    lines: list[Line] = []
    problems: list[OddBlock] = []
    end_ms = 0
    for number, block in enumerate(_blocks(text.split("\n")), start=1):
        line, reason = _line(block, end_ms)
        if line is not None:
            lines.append(line)
            end_ms = line.end_ms
        if reason:
            raw = "\n".join(block.raw).strip("\n")
            problems.append(OddBlock(number, block.first_row + 1, raw, reason))
    return tuple(lines), tuple(problems)


def has_times(text: str) -> bool:
    """Say whether any row of a text says when."""
    return any(timing_row(row) is not None for row in text.split("\n"))


def dump(lines: Iterable[Line]) -> str:
    """Return lines as a SubRip file, numbered from 1, with "\\n" at the end of each row."""
    items = (
        pysrt.SubRipItem(
            number,
            pysrt.SubRipTime(milliseconds=max(0, line.start_ms)),
            pysrt.SubRipTime(milliseconds=max(0, line.end_ms)),
            safe_text(line.text),
            dict(line.extra).get(PLACE, ""),
        )
        for number, line in enumerate(lines, start=1)
    )
    return "\n".join(str(item) for item in items)


def safe_text(text: str) -> str:
    """Return a text that no reader takes for the end of its cue or the start of another."""
    return "\n".join(row or _EMPTY_ROW for row in tidy(text.split("\n")))


def tidy(rows: Sequence[str]) -> list[str]:
    """Return the rows of a text without marks, space at their ends, or empty rows around it."""
    tidied = [harmless(row.replace("\ufeff", "").rstrip()) for row in rows]
    full = [i for i, row in enumerate(tidied) if row]
    return tidied[full[0] : full[-1] + 1] if full else []


def harmless(row: str) -> str:
    """Return a row of text that cannot be taken for times."""
    if not looks_like_timing(row):
        return row
    row = row.replace("-->", "→").replace("->", "→").replace(">", "›").replace("&gt;", "›")
    return row if not looks_like_timing(row) else f"… {row}"


def _blocks(rows: Sequence[str]) -> list[_Block]:
    """Cut the rows into blocks: one per row that says when, and one per block that lacks it."""
    timings = [(i, found) for i, row in enumerate(rows) if (found := timing_row(row))]
    blocks: list[_Block] = []
    heads = [_head(rows, i, timings[k - 1][0] if k else -1) for k, (i, _) in enumerate(timings)]
    before = rows[: heads[0]] if heads else rows
    blocks += _without_times(before, 0, 1)
    for k, (i, timing) in enumerate(timings):
        stop = heads[k + 1] if k + 1 < len(heads) else len(rows)
        match = next((m for m in map(_INDEX.match, rows[heads[k] : i]) if m), None)
        index = int(match[1]) if match else None
        block = _Block(heads[k], index, timing, [], list(rows[heads[k] : stop]))
        _note_the_head(block, rows, i)
        blocks.append(block)
        expected = (index if index is not None else len(blocks)) + 1
        cut = _lost_block(rows, i + 1, stop, expected)
        block.body, block.raw = list(rows[i + 1 : cut]), list(rows[heads[k] : cut])
        blocks += _without_times(rows[cut:stop], cut, expected)
    return blocks


def _head(rows: Sequence[str], i: int, previous: int) -> int:
    """Return the row where the block of the timing row i begins: its index, if it has one."""
    if i - 1 > previous and _INDEX.match(rows[i - 1]):
        return i - 1
    is_apart = i - 2 > previous and _is_blank(rows[i - 1]) and _INDEX.match(rows[i - 2])
    if is_apart and (i - 3 <= previous or _is_blank(rows[i - 3])):
        return i - 2
    return i


def _note_the_head(block: _Block, rows: Sequence[str], i: int) -> None:
    head = block.first_row
    if block.index is None:
        block.oddities.append("the number of the cue is missing")
    elif head == i - 2:
        block.oddities.append("there is an empty row between the number and the times")
    if head and not _is_blank(rows[head - 1]):
        block.oddities.append("there is no empty row before it")


def _lost_block(rows: Sequence[str], first: int, stop: int, expected: int) -> int:
    """Return where the number that is due stands alone after an empty row: a cue without times."""
    for i in range(first + 1, stop):
        match = _INDEX.match(rows[i])
        if match and int(match[1]) == expected and _is_blank(rows[i - 1]):
            return i
    return stop


def _without_times(rows: Sequence[str], offset: int, expected: int) -> list[_Block]:
    """Return blocks for the paragraphs of rows that no times belong to."""
    blocks: list[_Block] = []
    paragraph: list[str] = []
    for i, row in enumerate([*rows, ""]):
        if not _is_blank(row):
            paragraph.append(row)
        elif paragraph:
            match = _INDEX.match(paragraph[0])
            is_index = match is not None and (len(paragraph) > 1 or int(match[1]) == expected)
            index = int(match[1]) if match and is_index else None
            body = paragraph[1:] if is_index else paragraph
            blocks.append(_Block(offset + i - len(paragraph), index, None, body, paragraph))
            expected = (index or expected) + 1
            paragraph = []
    return blocks


def _line(block: _Block, after_ms: int) -> tuple[Line | None, str]:
    """Return the line of a block (None when it has neither times nor text) and what was odd."""
    body = tidy(_trimmed(block))
    if block.timing is None:
        if not body:
            return None, "there are neither times nor text"
        text = "\n".join(body)
        placed = make(after_ms, after_ms + likely_ms(text), text)
        return placed, "there are no times: it was placed after the line before"
    timing = block.timing
    if timing.rest:
        body = tidy([timing.rest, *body])
    oddity = "; ".join([*block.oddities, timing.oddity] if timing.oddity else block.oddities)
    text = "\n".join(body)
    start_ms, end_ms, oddity = repaired(timing.start_ms, timing.end_ms, text, after_ms, oddity)
    times = f"{format_time(start_ms)} --> {format_time(end_ms)} {timing.place}"
    item = pysrt.SubRipItem.from_lines([str(block.index or 0), times, *body])
    extra = ((PLACE, item.position),) if item.position else ()
    return make(item.start.ordinal, item.end.ordinal, item.text, extra=extra), oddity


def _trimmed(block: _Block) -> list[str]:
    """Return the rows of the text without empty ones around it; note those within."""
    body = list(block.body)
    while body and _is_blank(body[-1]):
        body.pop()
    n_before = next((i for i, row in enumerate(body) if not _is_blank(row)), 0)
    if n_before:
        block.oddities.append("there is an empty row between the times and the text")
        body = body[n_before:]
    if any(_is_blank(row) for row in body):
        block.oddities.append("there is an empty row inside the text")
    return body


def _is_blank(row: str) -> bool:
    return not row.strip(_BLANKS)
