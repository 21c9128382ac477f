"""Bytes to text and back: byte order mark, strict UTF-8, then a guess that says it is one."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import UnreadableSubtitle

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
"""Guessing reads this many bytes; more is slow and tells nothing new."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1a\x1b"))
_MULTIBYTE = ("cp949", "cp932", "gb18030", "big5", "euc_jp")
_SINGLE_BYTE = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("koi8_r", "cp874", "iso8859_15", "cp850"),
)
"""What subtitle files are written in; the hundred others only lead a guess astray."""

_NEARLY = 0.07
"""Western European text may look this much messier than another guess and still be it."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with "\\n" at the end of each row, and how the bytes were."""

    text: str
    encoding: str
    newline: str
    bom: bool
    guessed: bool


def decode(path: Path, data: bytes) -> Decoded:
    """Return the text of a file; raise UnreadableSubtitle when it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            return _decoded(text, encoding, bom=True, guessed="\ufffd" in text)
    if b"\0" in data[:_SAMPLE] and (wide := _wide_encoding(data[:_SAMPLE])):
        return _decoded(data.decode(wide, "replace"), wide, bom=False, guessed=True)
    if _is_binary(data):
        raise UnreadableSubtitle(path, 0, "it is not text")
    try:
        return _decoded(data.decode("utf-8"), "utf-8", bom=False, guessed=False)
    except UnicodeDecodeError:
        encoding = _guess(data)
        return _decoded(data.decode(encoding, "replace"), encoding, bom=False, guessed=True)


def encode(text: str, encoding: str, newline: str, *, bom: bool) -> bytes:
    """Return the bytes of a text; UTF-8 where the encoding cannot hold every character."""
    if newline != "\n":
        text = text.replace("\n", newline)
    try:
        data = text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        encoding, data = "utf-8", text.encode("utf-8", "replace")
    mark = next((mark for mark, name in _BOMS if name == encoding), b"") if bom else b""
    return mark + data


def _decoded(text: str, encoding: str, *, bom: bool, guessed: bool) -> Decoded:
    newline = "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, newline, bom, guessed)


def _wide_encoding(sample: bytes) -> str:
    """Return UTF-16 without its mark when every second byte is mostly zero, else ""."""
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > 0.4 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    n_controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return n_controls > max(4, len(sample) // 100)


def _guess(data: bytes) -> str:
    """Return the most likely encoding of bytes that are not UTF-8; one that decodes them all."""
    import charset_normalizer  # slow to import, and seldom needed

    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    found = charset_normalizer.from_bytes(sample, cp_isolation=[*_MULTIBYTE, *_SINGLE_BYTE])
    best = found.best()
    matches = [best, *found] if best else []
    if best and best.encoding in _SINGLE_BYTE:
        # Its guesses for short Western texts are often Baltic or Polish, on equal grounds.
        western = [
            match
            for match in found
            if match.encoding == "cp1252"
            and match.chaos <= best.chaos + _NEARLY
            and match.coherence >= best.coherence
        ]
        matches = western + matches
    for encoding in (*(match.encoding for match in matches), *_MULTIBYTE, "cp1251", "cp1252"):
        try:
            data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return str(encoding)
    # A few damaged bytes in UTF-8 are likelier than a text that fits no encoding at all.
    damaged = data.decode("utf-8", "replace").count("\ufffd")
    return "utf-8" if damaged * 20 < len(data) else "latin-1"
