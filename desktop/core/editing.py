"""How a person types and times, and what the dialogs about it were last asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

_TEXTS = ("palette_recent", "searches", "replacements")
_SPANS = ("lead_in_ms", "lead_out_ms", "around_ms", "replay_ms", "resume_ms", "reaction_ms")
_LONGEST_SPAN_MS = 10_000
_KEPT = 20


@dataclass(frozen=True, slots=True)
class Editing:
    """What is remembered from one day to the next; times in milliseconds."""

    lead_in_ms: int = 100
    """How much earlier a lead-in lets a line begin."""
    lead_out_ms: int = 350
    around_ms: int = 500
    """How much is played before or after an edge of a line."""
    reaction_ms: int = 0
    """How late a person taps: so much is taken from every tapped moment."""
    pauses_while_typing: bool = False
    replay_ms: int = 2000
    """How far back the film goes when it plays on after typing."""
    resume_ms: int = 1000
    """How long nothing is typed before the film plays on."""
    shift_ms: int = 1000
    shift_scope: str = "all"
    stretch_scope: str = "all"
    rate_scope: str = "all"
    rate_was: float = 25.0
    rate_becomes: float = 24.0
    find_is_regex: bool = False
    find_is_case_sensitive: bool = False
    find_is_whole_word: bool = False
    searches: tuple[str, ...] = ()
    """What was looked for, the latest first."""
    replacements: tuple[str, ...] = ()
    palette_recent: tuple[str, ...] = ()
    """Actions that were chosen by name, the latest first."""
    colour: str = "#ffff00"
    checks_spelling: bool = True
    dictionaries: tuple[tuple[str, str], ...] = ()
    """Language of a project and the dictionary chosen for it, "" for none."""

    def dictionary_for(self, language: str) -> str | None:
        """Return the dictionary that was chosen for a language, None when none was ever chosen."""
        return dict(self.dictionaries).get(language)

    def with_dictionary(self, language: str, name: str) -> Editing:
        """Return the same with a dictionary for a language."""
        rest = tuple(x for x in self.dictionaries if x[0] != language)
        return replace(self, dictionaries=(*rest, (language, name)))

    def remembering(self, field: str, text: str) -> Editing:
        """Return the same with a text at the head of one of the lists of texts."""
        if not text:
            return self
        rest = [x for x in getattr(self, field) if x != text]
        change: dict[str, Any] = {field: (text, *rest)[:_KEPT]}
        return replace(self, **change)


def editing_from_json(data: object) -> Editing:
    """Return it from JSON; what does not make sense keeps its default."""
    if not isinstance(data, Mapping):
        return Editing()
    default = Editing()
    known = {
        name: value
        for name in Editing.__slots__
        if (value := _sensible(name, data.get(name), getattr(default, name))) is not None
    }
    return Editing(**known)


def _sensible(name: str, value: object, default: object) -> Any:
    """Return the value in the form of its field, None when it makes no sense there."""
    if name in _TEXTS:
        return _texts(value)
    if name == "dictionaries":
        return _pairs(value)
    if type(value) is not type(default):
        return None
    if isinstance(value, int) and name in _SPANS:
        return value if 0 <= value <= _LONGEST_SPAN_MS else None
    if isinstance(value, float):
        return value if 1.0 <= value <= 240.0 else None
    return value


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple(x for x in items if isinstance(x, str))[:_KEPT]


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple((x[0], x[1]) for x in items if len(_texts(x)) == 2)
