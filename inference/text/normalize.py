"""Written text to the words that are spoken, keeping where each of them stands."""

from __future__ import annotations

import re

from inference.text.piece import Piece, Spoken, Unspoken
from inference.text.symbols import EXCLAMATION, PAUSE_LONG, PAUSE_SHORT, QUESTION

_TOKEN = re.compile(r"[\w'’]+(?:[-‐‑][\w'’]+)*|[.…]+|[?!¿¡]+|[,;:—–]|\S")
_PAUSES = {
    ",": PAUSE_SHORT,
    "—": PAUSE_SHORT,
    "–": PAUSE_SHORT,
    ";": PAUSE_LONG,
    ":": PAUSE_LONG,
    ".": PAUSE_LONG,
    "…": PAUSE_LONG,
    "?": QUESTION,
    "!": EXCLAMATION,
}
_QUIET = frozenset("\"'“”‘’«»()[]{}¿¡-")


def normalize(text: str, language: str) -> Spoken:
    """Return the pieces to speak, in order, and what stays unspoken."""
    pieces: list[Piece] = []
    unspoken: list[Unspoken] = []
    for match in _TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        if token[0] in _PAUSES:
            pieces.append(Piece("", start, end, _PAUSES[token[0]]))
        elif any(letter.isalnum() for letter in token):
            pieces.append(Piece(token.replace("’", "'"), start, end))
        elif token not in _QUIET:
            unspoken.append(Unspoken(token, start, end))
    return Spoken(tuple(pieces), tuple(unspoken))
