"""Markup of one subtitle format turned into that of another; what it cannot say is left out."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.core.line import Line, plain_text
from desktop.core.looks import Look, pieces
from desktop.core.tags import BOTTOM, place_of, put_at

_OVERRIDE = re.compile(r"\{(?:\\|[a-zA-Z]:)[^{}\n]*\}")
_OVERRIDE_BUT_PLACE = re.compile(r"\{(?!\\an\d\})(?:\\|[a-zA-Z]:)[^{}\n]*\}")
_WEB_TAG = re.compile(r"</?(?:c|v|lang|ruby|rt)(?:[\s.][^<>\n]*)?>|<\d+:[\d:.]+>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:font|s|strike|span|em|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_NO_ASS_TAG = re.compile(r"</?(?:strike|span|em|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_INK = re.compile(r"\{[^{}\n]*\\1?c(?:&H|\\|\})")
_LOOSE_TAG = re.compile(r"</?(?:s|strike|em|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00a0"), ("&lrm;", ""), ("&rlm;", ""))


def to_format(line: Line, kind: str) -> Line:
    """Return the line as another format can hold it, without what only its own file knew."""
    extra = tuple(pair for pair in line.extra if pair[0].startswith(f"{kind}:"))
    return replace(line, text=_text(line.text, kind), extra=extra)


def _text(text: str, kind: str) -> str:
    if kind in {"microdvd", "mpl2", "tmp", "text", "subviewer", "sbv"}:
        return _unescaped(plain_text(text))
    is_script = kind in {"ass", "ssa", "json"}
    if (_INK.search(text) and not is_script) or ("<c." in text and kind != "vtt"):
        text = _retagged(text)
    text = _unescaped(_WEB_TAG.sub("", text))
    if kind == "ttml":
        return _LOOSE_TAG.sub("", _OVERRIDE.sub("", text.replace("\\h", "\u00a0")))
    if is_script:
        return _NO_ASS_TAG.sub("", text)
    text = re.sub(r"\\h", "\u00a0", text)
    if kind == "srt":
        return _OVERRIDE_BUT_PLACE.sub("", text)
    if kind == "vtt":
        return _LOOSE_TAG.sub("", _OVERRIDE_BUT_PLACE.sub("", text))
    return _OTHER_TAG.sub("", _OVERRIDE.sub("", text))


def _retagged(text: str) -> str:
    """Say by tags what override blocks say of letters, their colours too."""
    whole = "".join(_tagged(text[piece.start : piece.end], piece.look) for piece in pieces(text))
    return put_at(whole, place_of(text)) if place_of(text) != BOTTOM else whole


def _tagged(letters: str, look: Look) -> str:
    for tag in sorted(look.tags):
        letters = f"<{tag}>{letters}</{tag}>"
    return f'<font color="#{look.colour.lower()}">{letters}</font>' if look.colour else letters


def _unescaped(text: str) -> str:
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text
