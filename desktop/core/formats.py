"""Subtitle files of every kind, read without losing a word and written whole or not at all.

To add a format: 1. write formats_NAME.py with parse(text) and dump(...); 2. name it in `_parse`
and `_dump`; 3. give its endings in `ENDINGS`; 4. add a sample to the round-trip tests.

What needs pysubs2 is imported when it is used: the window must open within a second.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from desktop.core import formats_srt, formats_vtt
from desktop.core.errors import FileError, UnreadableSubtitle, shown
from desktop.core.files import read_bytes, write_whole
from desktop.core.formats_encoding import Decoded, decode, encode
from desktop.core.formats_markup import to_format
from desktop.core.line import Line
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
        ".mpl": "mpl2",
        ".smi": "sami",
        ".sami": "sami",
        ".ttml": "ttml",
        ".dfxp": "ttml",
        ".xml": "ttml",
        ".txt": "text",
    }
)
"""Ending of a file name -> format."""


def read(path: Path, *, fps: float | None = None) -> SubtitleFile:
    """Read a subtitle file of any known format; fps is for formats that count frames.

    An empty file gives no lines and a note. Raises FileError or UnreadableSubtitle.
    """
    data = read_bytes(path, _LIMIT)
    decoded = decode(path, data)
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
) -> None:
    """Write lines in time order, whole or not at all.

    The format is the one named, else the one of the ending, else that of `like`. Where `like` has
    the same format, its encoding, newlines and everything it preserved are kept; UTF-8 steps in
    for an encoding that cannot hold the text. Raises FileError, DiskFull or ReadOnly.
    """
    kind = format or ENDINGS.get(path.suffix.lower()) or (like.format if like else "srt")
    kind = like.format if like and kind == "text" and like.format in _ROW_KINDS else kind
    source = like if like is not None and like.format == kind else SubtitleFile(format=kind)
    ordered = sorted(lines, key=lambda line: (line.start_ms, line.end_ms, line.id))
    ready = ordered if source is like else [to_format(line, kind) for line in ordered]
    text = _dump(path, kind, ready, source)
    if source.encoding_guessed and like is not None:
        log.info("%s is written in the guessed encoding %s", path.name, source.encoding)
    write_whole(path, encode(text, source.encoding, source.newline, bom=source.bom))


def format_of(path: Path) -> str:
    """Return the format that the ending of a name stands for; raise FileError for none."""
    kind = ENDINGS.get(path.suffix.lower())
    if kind is None:
        raise FileError(
            path,
            f"{shown(path)} has no ending that names a subtitle format",
            f"Use one of {', '.join(ENDINGS)}",
        )
    return kind


_ROW_KINDS = frozenset({"microdvd", "mpl2", "tmp", "text"})


def _kind_of(path: Path, text: str) -> str:
    """Tell the format by what stands in the file; the ending decides only where that is silent."""
    from desktop.core import formats_ass, formats_rows

    start = text.lstrip("\ufeff \t\n")[:200]
    lowered = text[:20_000].lower()
    if start.startswith("WEBVTT"):
        return "vtt"
    if "[script info]" in lowered or "[events]" in lowered:
        return formats_ass.kind_of(lowered, path.suffix.lower())
    if start[:5].lower() == "<sami":
        return "sami"
    if "http://www.w3.org/ns/ttml" in lowered:
        return "ttml"
    if kind := formats_rows.kind_of(text):
        return kind
    if formats_srt.has_times(text):
        return "srt"
    if path.suffix.lower() == ".txt":
        return "text"
    raise UnreadableSubtitle(path, 0, "there is no row in it that says when a line is shown")


def _parse(kind: str, text: str, fps: float | None) -> Parsed:
    if kind == "srt":
        lines, problems = formats_srt.parse(text)
        return Parsed(lines, problems)
    if kind == "vtt":
        return formats_vtt.parse(text)
    from desktop.core import formats_ass, formats_pysubs2, formats_rows

    if kind in {"ass", "ssa"}:
        return formats_ass.parse(text, kind)
    if kind in _ROW_KINDS:
        return formats_rows.parse(text, kind, fps)
    return formats_pysubs2.parse(text, kind)


def _dump(path: Path, kind: str, lines: list[Line], source: SubtitleFile) -> str:
    if kind == "srt":
        return formats_srt.dump(lines)
    if kind == "vtt":
        return formats_vtt.dump(lines, source.preserved)
    from desktop.core import formats_ass, formats_pysubs2, formats_rows

    if kind in {"ass", "ssa"}:
        return formats_ass.dump(lines, source.preserved, kind)
    if kind in _ROW_KINDS:
        return formats_rows.dump(lines, source.preserved, kind, source.fps)
    if kind == "ttml":
        return formats_pysubs2.dump(lines, kind)
    raise FileError(
        path,
        f"{shown(path)} was not written: subtitles of the kind “{kind}” can be read only",
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
