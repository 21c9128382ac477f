"""How well a few typed letters fit a name: whole words first, then beginnings, then letters."""

from __future__ import annotations

import re
from collections.abc import Iterator


def score(typed: str, name: str) -> float | None:
    """Return how well the letters fit, more is better; None when they do not fit at all.

    >>> score("sp", "Split at playhead") > score("sp", "Set start to playhead")
    True
    """
    wanted, text = typed.casefold().split(), name.casefold()
    if not wanted:
        return 0.0
    found = [_word_score(word, text) for word in wanted]
    if any(x is None for x in found):
        return None
    return sum(x for x in found if x is not None) / len(found) - len(text) / 1000


def _word_score(word: str, text: str) -> float | None:
    place = text.find(word)
    if place == 0:
        return 5.0
    if place > 0:
        return 4.0 if not text[place - 1].isalnum() else 2.5
    initials = "".join(match.group()[0] for match in re.finditer(r"\w+", text))
    if word in initials:
        return 3.0
    places = list(_places(word, text))
    if len(places) < len(word):
        return None
    return 1.0 / (1 + places[-1] - places[0])


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where each letter is found, one behind the other, until one is not."""
    at = 0
    for letter in word:
        at = text.find(letter, at)
        if at < 0:
            return
        yield at
        at += 1
