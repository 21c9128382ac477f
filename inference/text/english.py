"""The rules that make written English speakable, in the order they are tried."""

from __future__ import annotations

from inference.text import (
    english_addresses,
    english_dates,
    english_letters,
    english_quantities,
    english_words,
)
from inference.text.rule import Rule

RULES: tuple[Rule, ...] = (
    *english_addresses.RULES,
    *english_words.RULES,
    *english_dates.RULES,
    *english_quantities.RULES,
    *english_letters.RULES,
    *english_words.LAST_RULES,
)


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of English; the language is "en"."""
    return RULES
