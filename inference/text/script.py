"""Which letters the voices of a language can read."""

from __future__ import annotations

import functools
import unicodedata

_LATIN = "af an bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it la lt lv ms mt nb nl no pl"
_MORE_LATIN = "pt ro sk sl sq sv sw tr uz vi az"
_SCRIPTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(f"{_LATIN} {_MORE_LATIN}".split(), frozenset({"LATIN"})),
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk"), frozenset({"CYRILLIC", "LATIN"})),
    "el": frozenset({"GREEK", "LATIN"}),
    "ko": frozenset({"HANGUL", "LATIN"}),
    # The dictionary of espeak-ng has no readings for Chinese characters in Japanese.
    "ja": frozenset(
        {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "LATIN", "FULLWIDTH", "HALFWIDTH"}
    ),
    **dict.fromkeys(("zh", "cmn", "yue"), frozenset({"CJK", "LATIN"})),
}


def is_readable(token: str, language: str) -> bool:
    """Tell whether every letter of the token belongs to a script of the language.

    A language that is not known here is trusted with everything.
    """
    allowed = _SCRIPTS.get(language.lower().split("-")[0])
    return allowed is None or all(
        _script(letter) in allowed for letter in token if letter.isalpha()
    )


@functools.lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0]
