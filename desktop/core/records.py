"""Lines, edits and settings of a dub as JSON records, read as if a stranger had written them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from desktop.core.dub import DubSettings
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.line_speech import speech_from_json, speech_to_json
from desktop.core.settings import dub_from_json
from desktop.core.timing import LONGEST_MS

MOVED = "moved"
"""The key of an edit that only moves lines: it names them by id, and needs to know them."""

_EARLIER = "earlier:"
"""Stands before what edits merged by when they were made: new typing is no part of theirs."""

_MANY = 64

# More than the largest subtitle file holds: what can be read and saved has to come back.
_MAX_LINES = 5_000_000
_MAX_TEXT = 50_000_000

_ALL_BUT_TIMES = attrgetter(
    *(x.name for x in dataclasses.fields(Line) if x.name not in {"start_ms", "end_ms"})
)


def dump(value: object) -> bytes:
    """Return JSON on one row; file names that are not valid text survive."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def parse(data: bytes) -> Any:
    """Return what JSON holds; raise ValueError for anything that is not JSON."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def line_to_json(line: Line) -> dict[str, Any]:
    """Return a line as JSON holds it; what is empty is left out."""
    record: dict[str, Any] = {
        "id": line.id,
        "start": line.start_ms,
        "end": line.end_ms,
        "text": line.text,
        "voice": line.voice,
        "speaker": line.speaker,
        "extra": [list(pair) for pair in line.extra],
        "speech": speech_to_json(line.speech),
    }
    return {key: value for key, value in record.items() if value or key in {"start", "end", "text"}}


def line_from_json(record: object) -> Line:
    """Return the line of a record; raise ValueError when it is none."""
    if not isinstance(record, dict):
        raise ValueError("a line is not an object")
    extra = record.get("extra", [])
    if not isinstance(extra, list):
        raise ValueError("the extra fields of a line are not a list")
    return Line(
        text_of(record, "id", 64),
        _ms(record, "start"),
        _ms(record, "end"),
        text_of(record, "text", _MAX_TEXT),
        text_of(record, "voice", _MAX_TEXT, ""),
        text_of(record, "speaker", _MAX_TEXT, ""),
        tuple(_pair(item) for item in extra),
        speech_from_json(record.get("speech")),
    )


def lines_from_json(records: object) -> tuple[Line, ...]:
    """Return the lines of a list of records; raise ValueError when one is not right."""
    if not isinstance(records, list):
        raise ValueError("the lines are not a list")
    if len(records) > _MAX_LINES:
        raise ValueError(f"it has more than {_MAX_LINES} lines")
    return tuple(line_from_json(record) for record in records)


def dub_to_json(dub: DubSettings) -> dict[str, Any]:
    """Return the settings of a dub as JSON holds them."""
    return dataclasses.asdict(dub)


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON holds it; one that moves very many lines tells only their times."""
    record: dict[str, Any] = {"label": edit.label}
    if edit.merge_key:
        record["merges"] = edit.merge_key
    if _only_moves_many(edit):
        record[MOVED] = [(line.id, line.start_ms, line.end_ms) for line in edit.inserted]
    else:
        record["removed"] = _lines_to_json(edit.removed)
        record["inserted"] = _lines_to_json(edit.inserted)
    if edit.dub_before is not None and edit.dub_after is not None:
        record["dub_before"] = dub_to_json(edit.dub_before)
        record["dub_after"] = dub_to_json(edit.dub_after)
    return record


def edit_from_json(record: object, lines: Mapping[str, Line] | None = None) -> Edit:
    """Return the edit of a record; raise ValueError when it is none.

    lines are those before the edit by id; only a record with MOVED needs them.
    """
    if not isinstance(record, dict):
        raise ValueError("an edit is not an object")
    has_dub = "dub_before" in record and "dub_after" in record
    if MOVED in record:
        removed, inserted = _moved_from_json(record[MOVED], lines or {})
    else:
        removed = lines_from_json(record.get("removed"))
        inserted = lines_from_json(record.get("inserted"))
    merge_key = text_of(record, "merges", 1000, "")
    if merge_key and not merge_key.startswith(_EARLIER):
        merge_key = _EARLIER + merge_key
    return Edit(
        text_of(record, "label", 1000),
        removed,
        inserted,
        merge_key,
        dub_from_json(record["dub_before"]) if has_dub else None,
        dub_from_json(record["dub_after"]) if has_dub else None,
    )


def text_of(record: dict[str, Any], key: str, limit: int, default: str | None = None) -> str:
    """Return a text of a record; raise ValueError when it is missing, no text, or too long."""
    value = record.get(key, default)
    if not isinstance(value, str) or len(value) > limit:
        raise ValueError(f"“{key}” is not a text of at most {limit} characters")
    return value


def _lines_to_json(lines: Sequence[Line]) -> list[dict[str, Any]]:
    return [line_to_json(line) for line in lines]


def _only_moves_many(edit: Edit) -> bool:
    removed, inserted = edit.removed, edit.inserted
    return len(removed) == len(inserted) > _MANY and all(
        _ALL_BUT_TIMES(old) == _ALL_BUT_TIMES(new)
        for old, new in zip(removed, inserted, strict=True)
    )


def _moved_from_json(
    records: object, lines: Mapping[str, Line]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines before and after; raises ValueError."""
    if not isinstance(records, list) or len(records) > _MAX_LINES:
        raise ValueError("the moved lines are not a list")
    before, after = [], []
    for record in records:
        if not isinstance(record, list) or len(record) != 3 or not isinstance(record[0], str):
            raise ValueError("a moved line is not an id and two times")
        line = lines.get(record[0])
        if line is None:
            raise ValueError("a line that was moved is not there")
        times = {"start": record[1], "end": record[2]}
        before.append(line)
        after.append(
            dataclasses.replace(line, start_ms=_ms(times, "start"), end_ms=_ms(times, "end"))
        )
    return tuple(before), tuple(after)


def _ms(record: dict[str, Any], key: str) -> int:
    value = record.get(key)
    if type(value) is not int or abs(value) > LONGEST_MS:
        raise ValueError(f"“{key}” is not a time in milliseconds")
    return value


def _pair(item: object) -> tuple[str, str]:
    if not isinstance(item, list) or len(item) != 2:
        raise ValueError("an extra field is not a pair")
    name, value = item
    if not isinstance(name, str) or not isinstance(value, str):
        raise ValueError("an extra field is not a pair of texts")
    return name, value
