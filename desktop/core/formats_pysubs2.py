"""SAMI, read by pysubs2 alone; and the JSON in which pysubs2 keeps scripts, read and written."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import ParseError

import pysubs2

from desktop.core.formats_ass import to_ass
from desktop.core.formats_timing import repaired
from desktop.core.line import Line, make
from desktop.core.phrase import phrase
from desktop.core.subtitle import OddBlock, Parsed

_FIELDS = "json:fields"
_TAG = re.compile(r"\{\\([ibus])([01])\}")
_UNREADABLE = (
    *(ParseError, pysubs2.Pysubs2Error, AssertionError, TypeError),
    *(KeyError, IndexError, AttributeError, OverflowError),
)


def parse(text: str, kind: str) -> Parsed:
    """Return the lines of a text; raise ValueError when pysubs2 cannot read it."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("it defines entities, which can blow up to fill the memory")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            events = pysubs2.SSAFile.from_string(text, kind).events
        times = [(int(event.start), int(event.end), str(event.text)) for event in events]
        fields, preserved = _json(text) if kind == "json" else ([()] * len(events), "")
    except _UNREADABLE as error:
        raise ValueError(phrase("it is damaged ({error})", error=error)) from error
    lines: list[Line] = []
    problems: list[OddBlock] = []
    for number, (start_ms, end_ms, written) in enumerate(times, start=1):
        written = written.replace("\\N", "\n")
        written = _TAG.sub(lambda m: f"<{'/' if m[2] == '0' else ''}{m[1]}>", written)
        after_ms = lines[-1].end_ms if lines else 0
        start_ms, end_ms, reason = repaired(start_ms, end_ms, written, after_ms, "")
        lines.append(make(start_ms, end_ms, written, extra=fields[number - 1]))
        if reason:
            problems.append(OddBlock(number, 0, written, reason))
    return Parsed(tuple(lines), tuple(problems), preserved)


def dump_json(lines: Iterable[Line], preserved: str) -> str:
    """Return the JSON of pysubs2; preserved is what `parse` kept of the file."""
    script = json.loads(preserved or pysubs2.SSAFile().to_string("json"))
    plain = pysubs2.SSAEvent().as_dict()
    script["events"] = [
        {
            **plain,
            **json.loads(dict(line.extra).get(_FIELDS, "{}")),
            "start": max(0, line.start_ms),
            "end": max(0, line.end_ms),
            "text": to_ass(line.text),
        }
        for line in lines
    ]
    return json.dumps(script, ensure_ascii=False)


def _json(text: str) -> tuple[list[tuple[tuple[str, str], ...]], str]:
    """Return what each event says beside times and text, and the script without its events."""
    script: dict[str, Any] = json.loads(text)
    plain = pysubs2.SSAEvent().as_dict()
    known = {"start", "end", "text"}
    found: list[tuple[tuple[str, str], ...]] = []
    for event in script["events"]:
        own = {k: v for k, v in event.items() if k not in known and v != plain.get(k)}
        found.append(((_FIELDS, json.dumps(own, ensure_ascii=False)),) if own else ())
    script["events"] = []
    return found, json.dumps(script, ensure_ascii=False)
