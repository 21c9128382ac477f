"""ASS and SSA through pysubs2; everything else in the script stays as it was written."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator

import pysubs2

from desktop.core.formats_timing import likely_ms, repaired
from desktop.core.line import Line, make
from desktop.core.looks import colour_of
from desktop.core.subtitle import OddBlock, Parsed
from desktop.core.tags import FONT

_CUT = "\0"
"""Stands in what is preserved where the dialogue rows stood."""

_AT = "\x1f"
"""Stands between the place of a row among the dialogue and the row."""

_TAG_IN = re.compile(r"\{\\([ibus])([01])\}")
_TAG_OUT = re.compile(r"<(/?)([ibus])>")
_ROW = re.compile(r"^\s*Dialogue:", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d{1,9}")
_N_COMMAS = 9
_FIELDS = ("layer", "style", "marginl", "marginr", "marginv", "effect", "marked")
_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


def kind_of(lowered: str, ending: str) -> str:
    """Return ass or ssa for the beginning of a script in lower case."""
    if "v4+ styles" in lowered:
        return "ass"
    return "ssa" if "v4 styles" in lowered or ending == ".ssa" else "ass"


def parse(text: str, kind: str) -> Parsed:
    """Return the dialogue of a script, what was odd, and the script without it."""
    rows = text.split("\n")
    places = [i for i, row in enumerate(rows) if _ROW.match(row)]
    lines: list[Line] = []
    problems: list[OddBlock] = []
    for number, i in enumerate(places, start=1):
        line, reason = _line(rows[i], kind, lines[-1].end_ms if lines else 0)
        lines.append(line)
        if reason:
            problems.append(OddBlock(number, i + 1, rows[i], reason))
    first, last = (places[0], places[-1]) if places else (len(rows), len(rows))
    head = "\n".join(rows[:first]).rstrip("\n")
    tail = "\n".join(rows[last + 1 :]).rstrip("\n")
    between = "\n".join(_between(rows[first : last + 1]))
    preserved = f"{head}{_CUT}{tail}" + (f"{_CUT}{between}" if between else "")
    return Parsed(tuple(lines), tuple(problems), preserved)


def dump(lines: Iterable[Line], preserved: str, kind: str) -> str:
    """Return a script; preserved is what `parse` kept of the file, "" for a new script."""
    head, tail, between, *_ = [*preserved.split(_CUT), "", ""]
    if not head.strip():
        head = _serialized(pysubs2.SSAFile(), kind).rstrip("\n")
    dialogue = pysubs2.SSAFile()
    dialogue.events = [_event(line) for line in lines]
    rows = [row for row in _serialized(dialogue, kind).split("\n") if _ROW.match(row)]
    # From the end, so that the places of the earlier ones stay right.
    for entry in reversed(between.split("\n") if between else []):
        place, _, row = entry.partition(_AT)
        rows.insert(min(int(place) if _NUMBER.fullmatch(place) else 0, len(rows)), row)
    return "\n".join(part for part in (head, *rows, tail) if part) + "\n"


def _between(rows: list[str]) -> Iterator[str]:
    """Yield the rows among the dialogue (comments), each with the number of dialogues before it."""
    count = 0
    for row in rows:
        if _ROW.match(row):
            count += 1
        elif row.strip():
            yield f"{count}{_AT}{row}"


def _line(row: str, kind: str, after_ms: int) -> tuple[Line, str]:
    if row.count(",") < _N_COMMAS:
        text = row.split(":", 1)[1].split(",")[-1].strip()
        return make(after_ms, after_ms + likely_ms(text), text), "fields are missing in the row"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            script = f"[Events]\n{_ROW.sub('Dialogue:', row)}"
            event = pysubs2.SSAFile.from_string(script, kind).events[0]
    except _UNREADABLE:
        text = _from_ass(row.split(",", _N_COMMAS)[-1])
        return make(after_ms, after_ms + likely_ms(text), text), "the times cannot be read"
    text = _from_ass(event.text)
    start_ms, end_ms, reason = repaired(int(event.start), int(event.end), text, after_ms, "")
    extra = tuple(
        (f"{kind}:{name}", str(getattr(event, name)))
        for name in _FIELDS
        if getattr(event, name) != getattr(_PLAIN, name)
    )
    return make(start_ms, end_ms, text, speaker=event.name, extra=extra), reason


_PLAIN = pysubs2.SSAEvent()


def _event(line: Line) -> pysubs2.SSAEvent:
    event = pysubs2.SSAEvent(
        start=line.start_ms,
        end=line.end_ms,
        text=to_ass(line.text),
        name=line.speaker.replace(",", " ").replace("\n", " "),
    )
    for key, value in line.extra:
        name = key.partition(":")[2]
        if key.startswith(("ass:", "ssa:")) and name in _FIELDS:
            setattr(event, name, _typed(value, getattr(_PLAIN, name)))
    return event


def _typed(value: str, plain: object) -> object:
    if isinstance(plain, bool):
        return value == "True"
    if isinstance(plain, int):
        return int(value) if _NUMBER.fullmatch(value) else plain
    return value


def _from_ass(text: str) -> str:
    text = text.replace("\\N", "\n")
    return _TAG_IN.sub(lambda m: f"<{m[1]}>" if m[2] == "1" else f"</{m[1]}>", text)


def to_ass(text: str) -> str:
    """Return a text with "\\n", <i> and colours as a script writes them, on one row."""
    colours = [""]
    text = FONT.sub(lambda m: _ink(m[0], colours), text)
    text = _TAG_OUT.sub(lambda m: f"{{\\{m[2]}{0 if m[1] else 1}}}", text)
    return text.replace("\n", "\\N")


def _ink(font: str, colours: list[str]) -> str:
    """The command for a <font> or its end; colours are those that are open, the usual one first."""
    if not font.startswith("</"):
        colours.append(colour_of(font) or colours[-1])
    elif len(colours) > 1:
        colours.pop()
    rgb = colours[-1]
    return f"{{\\c&H{rgb[4:]}{rgb[2:4]}{rgb[:2]}&}}" if rgb else "{\\c}"


def _serialized(script: pysubs2.SSAFile, kind: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return script.to_string(kind, header_notice="Made with Dubwright")
