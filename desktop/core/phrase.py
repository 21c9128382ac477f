"""A sentence that knows its pattern, so that the window can say it in another language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Phrase(str):
    """English text made of a pattern and values; to everybody else it is a plain string.

    The layers below the window know no translator. They write English and keep the pattern, and
    the window looks the pattern up and fills the values in again.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Self:
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = dict(values)
        return made

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, Mapping[str, object]]]:
        return type(self), (self.template, self.values)


def phrase(template: str, **values: object) -> Phrase:
    """Return the pattern with its {names} filled in; values that are phrases are said again too."""
    return Phrase(template, values)
