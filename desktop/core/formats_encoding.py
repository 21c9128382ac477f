"""Bytes to text and back: byte order mark, strict UTF-8, then a guess that says it is one."""

from __future__ import annotations

import codecs
import re
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

_XML = re.compile(rb"""\s*<\?xml[^<>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{2,30})["']""")

_DECLARABLE = ("utf-8", "ascii", "iso8859", "cp", "koi8", "euc", "shift", "big5", "gb")
"""Encodings of bytes whose declaration can be read before the encoding is known."""

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


def decode(path: Path, data: bytes, chosen: str = "") -> Decoded:
    """Return the text of a file; raise UnreadableSubtitle when it is not text.

    chosen is the encoding that a person picked, "" to find out. Otherwise a byte order mark, an
    XML declaration or strict UTF-8 tell; everything else is a guess and says so.
    """
    if chosen:
        return _decoded(data.decode(chosen, "replace"), chosen, bom=False, guessed=False)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            return _decoded(text, encoding, bom=True, guessed="\ufffd" in text)
    if b"\0" in data[:_SAMPLE] and (wide := _wide_encoding(data[:_SAMPLE])):
        return _decoded(data.decode(wide, "replace"), wide, bom=False, guessed=True)
    if _is_binary(data):
        raise UnreadableSubtitle(path, 0, "it is not text")
    for encoding in (_declared(data), "utf-8"):
        try:
            return _decoded(data.decode(encoding), encoding, bom=False, guessed=False)
        except (UnicodeDecodeError, LookupError):
            continue
    encoding = _guess(data)
    return _decoded(data.decode(encoding, "replace"), encoding, bom=False, guessed=True)


def candidates(data: bytes) -> tuple[str, ...]:
    """Return the encodings that the bytes of a file may be in, the likeliest first."""
    likely = [_guess(data), *_ranked(data)]
    wide = ("utf-16-le", "utf-16-be") if b"\0" in data[:_SAMPLE] else ()
    common = (*wide, "utf-8", *_SINGLE_BYTE, *_MULTIBYTE)
    able = [encoding for encoding in (*likely, *common) if _reads(data, encoding)]
    return tuple(dict.fromkeys([likely[0], *able]))


def sample(data: bytes, encoding: str, n_rows: int = 8) -> str:
    """Return some rows of a text as an encoding reads them: those with letters beyond ASCII."""
    rows = data[: 4 * _SAMPLE].decode(encoding, "replace").splitlines()
    telling = [row.strip() for row in rows if not row.isascii()]
    return "\n".join(telling[:n_rows])


def able_to_hold(text: str, encoding: str) -> str:
    """Return the encoding, or utf-8 where it cannot hold every character of a text."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "utf-8"
    return encoding


def encode(text: str, encoding: str, newline: str, *, bom: bool) -> bytes:
    """Return the bytes of a text; UTF-8 where the encoding cannot hold every character."""
    if newline != "\n":
        text = text.replace("\n", newline)
    encoding = able_to_hold(text, encoding)
    data = text.encode(encoding, "replace")
    mark = next((mark for mark, name in _BOMS if name == encoding), b"") if bom else b""
    return mark + data


def _decoded(text: str, encoding: str, *, bom: bool, guessed: bool) -> Decoded:
    n_both = text.count("\r\n")
    counts = {"\n": text.count("\n") - n_both, "\r\n": n_both, "\r": text.count("\r") - n_both}
    newline = max(counts, key=lambda kind: counts[kind])
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, newline, bom, guessed)


def _declared(data: bytes) -> str:
    """Return the encoding that an XML declaration names, utf-8 for none that can be true."""
    match = _XML.match(data[:200])
    name = match[1].decode("ascii") if match else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return "utf-8"
    return known if known.startswith(_DECLARABLE) else "utf-8"


def _reads(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


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
    for encoding in (*_ranked(data), *_MULTIBYTE, "cp1251", "cp1252"):
        if _reads(data, encoding):
            return encoding
    # A few damaged bytes in UTF-8 are likelier than a text that fits no encoding at all.
    damaged = data.decode("utf-8", "replace").count("\ufffd")
    return "utf-8" if damaged * 20 < len(data) else "latin-1"


def _ranked(data: bytes) -> list[str]:
    """Return the encodings that a sample of the bytes speaks for, the likeliest first."""
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
    return [str(match.encoding) for match in matches]
