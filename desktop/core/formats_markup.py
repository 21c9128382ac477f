"""Markup of one subtitle format turned into that of another; what it cannot say is left out."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.core.line import Line, plain_text

_OVERRIDE = re.compile(r"\{(?:\\|[a-zA-Z]:)[^{}\n]*\}")
_OVERRIDE_BUT_PLACE = re.compile(r"\{(?!\\an\d\})(?:\\|[a-zA-Z]:)[^{}\n]*\}")
_WEB_TAG = re.compile(r"</?(?:c|v|lang|ruby|rt)(?:[\s.][^<>\n]*)?>|<\d+:[\d:.]+>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:font|s|strike|span|em|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_LOOSE_TAG = re.compile(r"</?(?:s|strike|em|strong)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00a0"), ("&lrm;", ""), ("&rlm;", ""))


def to_format(line: Line, kind: str) -> Line:
    """Return the line as another format can hold it, without what only its own file knew."""
    extra = tuple(pair for pair in line.extra if pair[0].startswith(f"{kind}:"))
    return replace(line, text=_text(line.text, kind), extra=extra)


def _text(text: str, kind: str) -> str:
    if kind in {"microdvd", "mpl2", "tmp", "text", "subviewer", "sbv"}:
        return _unescaped(plain_text(text))
    text = _unescaped(_WEB_TAG.sub("", text))
    if kind == "ttml":
        return _LOOSE_TAG.sub("", _OVERRIDE.sub("", text.replace("\\h", "\u00a0")))
    if kind in {"ass", "ssa", "json"}:
        return _OTHER_TAG.sub("", text)
    text = re.sub(r"\\h", "\u00a0", text)
    if kind == "srt":
        return _OVERRIDE_BUT_PLACE.sub("", text)
    return _OTHER_TAG.sub("", _OVERRIDE.sub("", text))


def _unescaped(text: str) -> str:
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text
