"""Roman numerals."""

from __future__ import annotations

import re

_VALID = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(numeral: str) -> int | None:
    """Return the value of a well-formed numeral in capitals, None for anything else.

    >>> roman("XIV"), roman("IIII"), roman("")
    (14, None, None)
    """
    if not numeral or not _VALID.fullmatch(numeral):
        return None
    total = 0
    for letter, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES.get(following, 0) else value
    return total
