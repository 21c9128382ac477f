"""Subtitle text as events of the ASS renderer, in which a person's text can never be a command."""

from __future__ import annotations

import re

STYLE = r"{\an2\q0\fs46\bord2.5\shad0.6\1c&HFFFFFF&\3c&H000000&\4c&H000000&\blur0.4}"
"""Bottom centre, balanced rows, white on a black outline; sizes for a picture 720 high."""

LINES = 720
"""The height in which the sizes of STYLE are meant."""

_TAG = re.compile(r"<(/?)([ib])\s*>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:u|s|font)(?:\s[^<>]*)?>", re.IGNORECASE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_JOINER = "\u2060"


def ass_event(text: str) -> str:
    """One line of ASS text that shows the words as they are; only <i> and <b> keep a meaning."""
    if not text.strip():
        return ""
    shown = _OTHER_TAG.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    # The renderer trims a leading space of a row, but not one that does not break.
    shown = _INDENT.sub(lambda gap: "\u00a0" * len(gap[0]), shown)
    parts: list[str] = []
    end = 0
    for tag in _TAG.finditer(shown):
        parts += (_literal(shown[end : tag.start()]), _switch(tag))
        end = tag.end()
    parts.append(_literal(shown[end:]))
    return STYLE + "".join(parts)


def _switch(tag: re.Match[str]) -> str:
    return f"{{\\{tag[2].lower()}{0 if tag[1] else 1}}}"


def _literal(text: str) -> str:
    # An invisible joiner after the backslash keeps it from starting a command such as \N.
    quiet = text.replace("\\", "\\" + _JOINER).replace("{", "\\{")
    return quiet.replace("\n", "\\N").replace("\0", "")
