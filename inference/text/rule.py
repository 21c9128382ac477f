"""A rule of normalisation: a pattern of the written, and the words to say for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Say = Callable[["re.Match[str]"], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` matches, `say` gives the words, or None when it does not apply after all.

    A comma or full stop standing alone among the words is a pause. A word may be phones in the
    notation of espeak-ng, in double brackets.
    """

    pattern: re.Pattern[str]
    say: Say


def rule(pattern: str, say: Say, flags: int = 0) -> Rule:
    """Return a rule for a pattern that is tried at the start of words only."""
    return Rule(re.compile(pattern, flags), say)


def plain(words: dict[str, str], ending: str = r"(?!\w)") -> Rule:
    """Return a rule that says one thing for each of the written forms, longest form first."""
    forms = sorted(words, key=len, reverse=True)
    pattern = "|".join(re.escape(form) for form in forms)
    return rule(f"(?:{pattern}){ending}", lambda match: words[match.group()])


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list that is written as one text."""
    return tuple(words.split())


def closing(match: re.Match[str]) -> str:
    """Return a long pause when the full stop that the pattern took also ends the sentence."""
    following = match.string[match.end() :].lstrip()
    ends = match.group().endswith(".") and following[:1].isupper()
    return " ." if ends else ""
