"""What a European language has to know to say amounts, dates and abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Forms of a noun after a number: for one, for several; Russian has another for two to four.
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class European:
    """How a language says amounts.

    `date` is filled with day, month and year, `clock` with hour and minute. `percent` holds the
    words before and after the number. `ordinals` name days where cardinals are not used; `century`
    is the word for hundreds in years such as 1984, where they are counted so.
    """

    months: tuple[str, ...]
    date: str
    clock: str
    minus: str
    percent: tuple[str, Forms]
    to: str
    currencies: Mapping[str, Forms]
    cents: Mapping[str, Forms]
    units: Mapping[str, Forms]
    abbreviations: Mapping[str, str]
    signs: Mapping[str, str]
    ordinals: Mapping[int, str] = field(default_factory=dict)
    century: str = ""


def forms_in(text: str) -> dict[str, Forms]:
    """Read lines of `written: one, several`."""
    found: dict[str, Forms] = {}
    for line in text.strip().splitlines():
        written, _, forms = line.strip().partition(": ")
        found[written] = tuple(form.strip() for form in forms.split(","))
    return found


def words_in(text: str) -> dict[str, str]:
    """Read lines of `written: said`."""
    return {written: forms[0] for written, forms in forms_in(text).items()}
