"""Subtitle files of every kind, read without losing a word and written whole or not at all.

To add a format: 1. write formats_NAME.py with parse(text) and dump(...); 2. name it in `_parse`
and `_dump`; 3. give its endings in `ENDINGS`; 4. add a sample to the round-trip tests.

What needs pysubs2 is imported when it is used: the window must open within a second.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from desktop.core import formats_srt, formats_vtt
from desktop.core.errors import FileError, UnreadableSubtitle, shown
from desktop.core.files import read_bytes, write_whole
from desktop.core.formats_encoding import Decoded, able_to_hold, decode, encode
from desktop.core.formats_markup import to_format
from desktop.core.line import Line
from desktop.core.phrase import phrase
from desktop.core.subtitle import OddBlock, Parsed, SubtitleFile

__all__ = ["ENDINGS", "OddBlock", "SubtitleFile", "format_of", "read", "write"]

log = logging.getLogger(__name__)

_LIMIT = 50_000_000

ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        ".srt": "srt",
        ".ass": "ass",
        ".ssa": "ssa",
        ".vtt": "vtt",
        ".sub": "microdvd",
        ".sbv": "sbv",
        ".mpl": "mpl2",
        ".smi": "sami",
        ".sami": "sami",
        ".ttml": "ttml",
        ".dfxp": "ttml",
        ".xml": "ttml",
        ".json": "json",
        ".txt": "text",
    }
)
"""Ending of a file name -> format."""


def read(path: Path, *, fps: float | None = None, encoding: str = "") -> SubtitleFile:
    """Read a subtitle file of any known format; fps is for formats that count frames.

    encoding is one that a person chose, "" to find out. An empty file gives no lines and a note.
    Raises FileError or UnreadableSubtitle.
    """
    data = read_bytes(path, _LIMIT)
    decoded = decode(path, data, encoding)
    if not decoded.text.strip("\ufeff \t\n\x1a"):
        kind = ENDINGS.get(path.suffix.lower(), "srt")
        return _file(path, kind, decoded, Parsed(notes=("The file is empty.",)))
    kind = _kind_of(path, decoded.text)
    try:
        parsed = _parse(kind, decoded.text, fps)
    except (ValueError, RecursionError) as error:
        raise UnreadableSubtitle(path, 0, str(error)) from error
    return _file(path, kind, decoded, parsed)


def write(
    path: Path,
    lines: Iterable[Line],
    like: SubtitleFile | None = None,
    format: str | None = None,  # noqa: A002 - the word of the callers
) -> str:
    """Write lines in time order, whole or not at all; return the encoding that was used.

    The format is the one named, else the one of the ending, else that of `like`. Where `like` has
    the same format, its encoding, newlines and everything it preserved are kept; UTF-8 steps in
    for an encoding that cannot hold the text. Raises FileError, DiskFull or ReadOnly.
    """
    ending = path.suffix.lower()
    kind = format or ENDINGS.get(ending) or (like.format if like else "srt")
    if not format and like is not None and like.format in _SHARED.get(ending, ()):
        kind = like.format
    source = like if like is not None and like.format == kind else SubtitleFile(format=kind)
    ordered = sorted(lines, key=lambda line: (line.start_ms, line.end_ms, line.id))
    ready = ordered if source is like else [to_format(line, kind) for line in ordered]
    text = _dump(path, kind, ready, source)
    encoding = able_to_hold(text, source.encoding)
    if encoding != source.encoding and kind == "ttml":
        text = text.replace(text[:200], _XML_ENCODING.sub(r"\1utf-8\2", text[:200], count=1), 1)
    if source.encoding_guessed and source is like:
        log.info("%s is written in the guessed encoding %s", path.name, encoding)
    write_whole(path, encode(text, encoding, source.newline, bom=source.bom))
    return encoding


def format_of(path: Path) -> str:
    """Return the format that the ending of a name stands for; raise FileError for none."""
    kind = ENDINGS.get(path.suffix.lower())
    if kind is None:
        raise FileError(
            path,
            phrase("{path} has no ending that names a subtitle format", path=shown(path)),
            phrase("Use one of {endings}", endings=", ".join(ENDINGS)),
        )
    return kind


_ROW_KINDS = frozenset({"microdvd", "mpl2", "tmp", "text"})
_SUBVIEWER = frozenset({"subviewer", "sbv"})
_SHARED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        ".sub": frozenset({"microdvd", "mpl2", "subviewer"}),
        ".txt": frozenset({"microdvd", "mpl2", "tmp", "text", "subviewer", "sbv"}),
    }
)
"""Formats that share an ending: a file stays what it was."""

_XML_ENCODING = re.compile(r"""(encoding\s*=\s*["'])[^"']*(["'])""")


def _kind_of(path: Path, text: str) -> str:
    """Tell the format by what stands in the file; the ending decides only where that is silent."""
    from desktop.core import formats_rows, formats_subviewer

    kind = _kind_by_its_mark(path, text) or formats_rows.kind_of(text)
    kind = kind or formats_subviewer.kind_of(text)
    if kind or formats_srt.has_times(text):
        return kind or "srt"
    if path.suffix.lower() == ".txt":
        return "text"
    raise UnreadableSubtitle(path, 0, "there is no row in it that says when a line is shown")


def _kind_by_its_mark(path: Path, text: str) -> str:
    """Return the format of a file that says what it is at its beginning, else ""."""
    from desktop.core import formats_ass, formats_ttml

    start = text.lstrip("\ufeff \t\n")[:200]
    lowered = text[:20_000].lower()
    if start.startswith("WEBVTT"):
        return "vtt"
    if start[:5].lower() == "<sami":
        return "sami"
    if start.startswith("{") and '"events"' in text and '"info"' in lowered:
        return "json"
    if formats_ttml.is_ttml(text):
        return "ttml"
    is_script = "[script info]" in lowered or "[events]" in lowered
    return formats_ass.kind_of(lowered, path.suffix.lower()) if is_script else ""


def _parse(kind: str, text: str, fps: float | None) -> Parsed:
    if kind == "srt":
        lines, problems = formats_srt.parse(text)
        return Parsed(lines, problems)
    if kind == "vtt":
        return formats_vtt.parse(text)
    from desktop.core import (
        formats_ass,
        formats_pysubs2,
        formats_rows,
        formats_subviewer,
        formats_ttml,
    )

    if kind in {"ass", "ssa"}:
        return formats_ass.parse(text, kind)
    if kind in _ROW_KINDS:
        return formats_rows.parse(text, kind, fps)
    if kind in _SUBVIEWER:
        return formats_subviewer.parse(text, kind)
    return formats_ttml.parse(text) if kind == "ttml" else formats_pysubs2.parse(text, kind)


def _dump(path: Path, kind: str, lines: list[Line], source: SubtitleFile) -> str:
    if kind == "srt":
        return formats_srt.dump(lines)
    if kind == "vtt":
        return formats_vtt.dump(lines, source.preserved)
    from desktop.core import (
        formats_ass,
        formats_pysubs2,
        formats_rows,
        formats_subviewer,
        formats_ttml,
    )

    if kind in {"ass", "ssa"}:
        return formats_ass.dump(lines, source.preserved, kind)
    if kind in _ROW_KINDS:
        declared = None if source.path is None else source.preserved
        return formats_rows.dump(lines, declared, kind, source.fps)
    if kind in _SUBVIEWER:
        return formats_subviewer.dump(lines, source.preserved, kind)
    if kind == "ttml":
        return formats_ttml.dump(lines, source.preserved)
    if kind == "json":
        return formats_pysubs2.dump_json(lines, source.preserved)
    raise FileError(
        path,
        phrase(
            "{path} was not written: subtitles of the kind “{kind}” can be read only",
            path=shown(path),
            kind=kind,
        ),
        "Save it as SubRip (.srt) or WebVTT (.vtt)",
    )


def _file(path: Path, kind: str, decoded: Decoded, parsed: Parsed) -> SubtitleFile:
    return SubtitleFile(
        parsed.lines,
        parsed.problems,
        kind,
        decoded.encoding,
        decoded.newline,
        decoded.bom,
        decoded.guessed,
        parsed.preserved,
        parsed.notes,
        parsed.fps,
        path,
    )
