"""Which of the written words are spoken, and how a project says some of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop.core.line import plain_text

Sayings = tuple[tuple[str, str], ...]
"""Pairs of a word as it is written and as it is said, in the order in which they were added."""

MAX_SAYINGS = 5000
MAX_SAYING = 200

_NOTES = "♩♪♫♬"
_SILENT = re.compile(
    r"[\[［][^\[\]［］]*[\]］](?:[ \t]*[:：])?"
    r"|【[^【】]*】(?:[ \t]*[:：])?"
    rf"|[{_NOTES}]+[^{_NOTES}]*[{_NOTES}]+"
    rf"|[{_NOTES}]+[^\n]*"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def silent_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return (first, after last) of the parts of a text that are never spoken, by rule.

    They are what stands in square brackets, [door slams], and what is sung between notes, ♪ la ♪.
    """
    return tuple(match.span() for match in _SILENT.finditer(text) if match.end() > match.start())


@lru_cache(maxsize=32_768)
def spoken_text(text: str) -> str:
    """The words of a line without markup and line breaks; "" when it holds nothing to speak."""
    words = " ".join(plain_text(_SILENT.sub(" ", text)).split())
    return words if any(character.isalnum() for character in words) else ""


def said(words: str, sayings: Sayings) -> str:
    """Return spoken words with each one that the project says otherwise written as it is said.

    Whole words in any case are meant; where several sayings fit, the longest does.
    """
    if not sayings:
        return words
    table = {written.casefold(): said for written, said in sayings}
    pattern = _pattern(tuple(written for written, _ in sayings))
    return pattern.sub(lambda match: table.get(match[0].casefold(), match[0]), words)


def holds(text: str, word: str) -> bool:
    """Say whether the spoken words of a text hold a word, as `said` would find it."""
    return bool(word.strip()) and bool(_pattern((word.strip(),)).search(spoken_text(text)))


def with_saying(sayings: Sayings, word: str, said: str) -> Sayings:
    """Return the sayings with one more, or another for a word that had one; "" takes it out.

    Raises ValueError for what no voice could use.
    """
    word, said = " ".join(word.split()), " ".join(said.split())
    if not word or len(word) > MAX_SAYING or len(said) > MAX_SAYING:
        raise ValueError("a saying needs a word, and neither may be endless")
    others = tuple(pair for pair in sayings if pair[0].casefold() != word.casefold())
    return (*others, (word, said))[:MAX_SAYINGS] if said else others


def sayings_from_json(records: object) -> Sayings:
    """Read as if a stranger had written it: what is no pair of words is left out."""
    found: list[tuple[str, str]] = []
    for record in _items(records)[:MAX_SAYINGS]:
        match _items(record):
            case [str(word), str(said)] if word.strip() and max(len(word), len(said)) <= MAX_SAYING:
                found.append((word, said))
    return tuple(found)


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_whole(words)), re.IGNORECASE)


def _whole(words: Iterable[str]) -> list[str]:
    """Patterns that find whole words; scripts without spaces have no whole words to ask for."""
    found = []
    for word in sorted(words, key=len, reverse=True):
        before = "" if _UNSPACED.match(word[0]) else r"(?<!\w)"
        after = "" if _UNSPACED.match(word[-1]) else r"(?!\w)"
        found.append(f"{before}{re.escape(word)}{after}")
    return found
