"""Written text to the words that are spoken, keeping where each of them stands.

To teach a language its numbers, dates and abbreviations: write a module with RULES (see `rule`)
and name it in `_rules` below. A language without rules is spoken as espeak-ng reads it.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterator, Mapping

from inference.text import markup
from inference.text.japanese_readings import Reading, readings
from inference.text.lexicon import EMPTY, Lexicon
from inference.text.piece import Piece, Spoken, Unspoken
from inference.text.rule import Rule
from inference.text.script import is_readable
from inference.text.symbols import EXCLAMATION, PAUSE_LONG, PAUSE_SHORT, QUESTION

_MODULES = {"en": "english", "ko": "korean", "ja": "japanese"}
_MODULES |= dict.fromkeys(("es", "fr", "de", "ru", "tr", "it", "pt"), "european")

# Vowel signs and other marks that belong to a word but are no letters.
_MARKS = (
    r"\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED"
    r"\u0900-\u0963\u0966-\u0DF3\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECD"
    r"\u0F71-\u0F84\u102B-\u103E\u17B4-\u17D3\u200C\u200D"
)
_IN_WORD = rf"[\w{_MARKS}]"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*|(?:['’](?=\w))?[^\W\d_]{_IN_WORD}*(?:['’‐‑-]?{_IN_WORD}+)*['’]?|{_IN_WORD}+"
    r"|\.{2,}|…+|[?!¿¡？！]+|[–—―]|--+|[,;:.،؛。、，：；…]|\S"
)
_PAUSES = {
    **dict.fromkeys(",–—―،、，", PAUSE_SHORT),
    **dict.fromkeys(";:.…؛。：；", PAUSE_LONG),
    **dict.fromkeys("?؟？", QUESTION),
    **dict.fromkeys("!！", EXCLAMATION),
}
_EAST_ASIAN = 0x1100
# Where no spaces stand between words, a token ends where the script changes.
_UNSPACED = frozenset({"ja", "zh", "cmn", "yue"})
_JAPANESE = "ja"
_RUN = re.compile(r"[\u3040-\u30FF]+|[\u3400-\u9FFF々〆]+|[^\d\u3040-\u30FF\u3400-\u9FFF々〆]+|\d+")
_QUIET = frozenset("\"'“”„‟‘’‚`´«»‹›()（）{}「」『』〈〉《》¿¡-‐‑/·・\\")
_STARTS_WITH_QUOTE = re.compile(
    r"'(?:em|cause|til|tis|twas|round|bout|n|kay|nother|ello|ere|im|er|s|ll|d|re|ve|m|cos|cuz)(?!\w)",
    re.IGNORECASE,
)


def normalize(text: str, language: str, lexicon: Lexicon = EMPTY) -> Spoken:
    """Return the pieces to speak, in order, and what stays unspoken."""
    visible, lost = markup.hide(text)
    pieces: list[Piece] = []
    unspoken = list(lost)
    for part in _scan(visible, language, lexicon):
        if isinstance(part, Unspoken):
            unspoken.append(part)
        else:
            pieces.append(part)
    unspoken.sort(key=lambda part: part.start)
    return Spoken(tuple(pieces), tuple(unspoken))


def _scan(text: str, language: str, lexicon: Lexicon) -> Iterator[Piece | Unspoken]:
    base = language.lower().replace("_", "-").split("-")[0]
    rules = _rules(base)
    read = readings(text) if base == _JAPANESE else {}
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _TOKEN.match(text, at)
        if token and base in _UNSPACED and token.group()[0].isalpha():
            token = _RUN.match(text, at, _until(read, at, token.end()))
        known = lexicon.say(token.group()) if token else None
        if token and known:
            yield Piece(known, at, token.end())
            at = token.end()
            continue
        found = _by_rule(text, at, rules)
        if found:
            said, end = found
            yield from _pieces(said, at, end)
            at = end
            continue
        if at in read:
            yield Piece(read[at].kana, at, read[at].end)
            at = read[at].end
            continue
        end = token.end() if token else at + 1
        yield from _plain(text, at, end, language)
        at = end


def _until(read: Mapping[int, Reading], at: int, end: int) -> int:
    """Return where a run of letters ends: before the next word with a reading of its own."""
    return min((begin for begin in read if at < begin < end), default=end)


def _by_rule(text: str, at: int, rules: tuple[Rule, ...]) -> tuple[str, int] | None:
    if at and _is_inside_word(text, at):
        return None
    for rule in rules:
        match = rule.pattern.match(text, at)
        if match and match.end() > at:
            said = rule.say(match)
            if said is not None:
                return said, match.end()
    return None


def _is_inside_word(text: str, at: int) -> bool:
    """Tell whether a word goes on here; in East Asian writing anything may begin anywhere."""
    before = text[at - 1]
    return before.isalnum() and text[at].isalnum() and ord(before) < _EAST_ASIAN


def _pieces(said: str, start: int, end: int) -> Iterator[Piece]:
    """Cut what a rule says at the pauses in it; all parts stand for the same span."""
    words: list[str] = []
    for word in said.split():
        if word in (PAUSE_SHORT, PAUSE_LONG):
            if words:
                yield Piece(" ".join(words), start, end)
            yield Piece("", start, end, word)
            words = []
        else:
            words.append(word)
    if words:
        yield Piece(" ".join(words), start, end)


def _plain(text: str, start: int, end: int, language: str) -> Iterator[Piece | Unspoken]:
    token = text[start:end]
    if token.startswith("--") or (token == "-" and _parts_words(text, start, end)):
        yield Piece("", start, end, PAUSE_SHORT)
    elif token[0] in _PAUSES:
        marks = [_PAUSES[letter] for letter in token if letter in _PAUSES]
        yield Piece("", start, end, QUESTION if QUESTION in marks else marks[0])
    elif not any(letter.isalnum() for letter in token):
        if not set(token) <= _QUIET:
            yield Unspoken(token, start, end)
    elif is_readable(token, language):
        yield Piece(_bare(token), start, end)
    else:
        yield Unspoken(token, start, end)


def _parts_words(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen stands between blanks, with something spoken before it in its row."""
    row = text.rfind("\n", 0, start) + 1
    has_blanks = text[start - 1 : start].isspace() and text[end : end + 1].isspace()
    return has_blanks and any(letter.isalnum() for letter in text[row:start])


def _bare(token: str) -> str:
    """Take quotation marks off a word and write apostrophes in one way."""
    word = token.replace("’", "'").replace("_", " ").replace("‑", "-").replace("‐", "-")
    if word.startswith("'") and not _STARTS_WITH_QUOTE.fullmatch(word):
        word = word[1:]
    return word.removesuffix("'") if len(word) > 1 else word


@functools.lru_cache(maxsize=32)
def _rules(language: str) -> tuple[Rule, ...]:
    name = _MODULES.get(language)
    if name is None:
        return ()
    module = importlib.import_module(f"inference.text.{name}")
    rules: tuple[Rule, ...] = module.rules(language)
    return rules
