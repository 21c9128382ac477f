"""TTML and SAMI, read (and TTML written) by pysubs2 alone."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from xml.etree.ElementTree import ParseError

import pysubs2

from desktop.core.formats_ass import to_ass
from desktop.core.formats_timing import repaired
from desktop.core.line import Line, make
from desktop.core.subtitle import OddBlock, Parsed

_TAG = re.compile(r"\{\\([ibus])([01])\}")
_UNREADABLE = (
    ParseError,
    pysubs2.Pysubs2Error,
    NotImplementedError,
    AssertionError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
)


def parse(text: str, kind: str) -> Parsed:
    """Return the lines of a text; raise ValueError when pysubs2 cannot read it."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("it defines entities, which can blow up to fill the memory")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            events = pysubs2.SSAFile.from_string(text, kind).events
    except _UNREADABLE as error:
        raise ValueError(f"it is damaged ({error})") from error
    lines: list[Line] = []
    problems: list[OddBlock] = []
    for number, event in enumerate(events, start=1):
        written = event.text.replace("\\N", "\n")
        written = _TAG.sub(lambda m: f"<{'/' if m[2] == '0' else ''}{m[1]}>", written)
        after_ms = lines[-1].end_ms if lines else 0
        start_ms, end_ms, reason = repaired(int(event.start), int(event.end), written, after_ms, "")
        lines.append(make(start_ms, end_ms, written))
        if reason:
            problems.append(OddBlock(number, 0, written, reason))
    return Parsed(tuple(lines), tuple(problems))


def dump(lines: Iterable[Line], kind: str) -> str:
    """Return a text as pysubs2 writes it."""
    script = pysubs2.SSAFile()
    script.events = [
        pysubs2.SSAEvent(
            start=max(0, line.start_ms), end=max(0, line.end_ms), text=to_ass(line.text)
        )
        for line in lines
    ]
    return script.to_string(kind)
