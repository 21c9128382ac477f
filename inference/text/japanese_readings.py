"""How kanji are read: Janome's dictionary and grammar, loaded when the first kanji is met."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from janome.tokenizer import Tokenizer

_KANJI = re.compile(r"[\u3400-\u9FFF々〆]")
_UNKNOWN = "*"
_PARTICLE = "助詞"
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


@dataclass(frozen=True, slots=True)
class Reading:
    """A written word that kana alone do not tell how to say, and its kana; [start, end)."""

    start: int
    end: int
    kana: str


def readings(text: str) -> dict[int, Reading]:
    """Return the words with kanji, by where they begin, and particles not said as written.

    Words that the dictionary does not know are left out. A text without kanji costs nothing.
    """
    if not _KANJI.search(text):
        return {}
    found: dict[int, Reading] = {}
    at = 0
    for token in _tokenizer().tokenize(text):
        at = text.index(token.surface, at)
        kana = _kana(token.surface, token.reading, token.phonetic, token.part_of_speech)
        if kana:
            found[at] = Reading(at, at + len(token.surface), kana)
        at += len(token.surface)
    return found


def _kana(surface: str, reading: str, phonetic: str, kind: str) -> str:
    """Return hiragana for what has to be read in its own way, else ""."""
    if reading == _UNKNOWN:
        return ""
    if _KANJI.search(surface):
        return reading.translate(_TO_HIRAGANA)
    # The particles は and へ are said wa and e.
    if kind.startswith(_PARTICLE) and surface in ("は", "へ"):
        return phonetic.translate(_TO_HIRAGANA)
    return ""


@functools.cache
def _tokenizer() -> Tokenizer:
    from janome.tokenizer import Tokenizer

    return Tokenizer()
