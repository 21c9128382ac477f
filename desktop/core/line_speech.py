"""How one line is spoken, beside its words: what a person set, and which take they chose."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PACES = (0.5, 2.0)
PITCHES = (-12.0, 12.0)
"""Semitones."""
GAINS = (-24.0, 12.0)
"""Decibels."""
PAUSES = (0, 5000)
"""Milliseconds."""
SEEDS = (0, 2**31 - 1)

_RANGES: Mapping[str, tuple[float, float]] = {
    "seed": SEEDS,
    "pace": PACES,
    "pitch_semitones": PITCHES,
    "gain_db": GAINS,
    "pause_before_ms": PAUSES,
}
_KEY = re.compile(r"[0-9a-f]{32}")
_MAX_KEYS = 1000


@dataclass(frozen=True, slots=True)
class LineSpeech:
    """Seed, pace and pitch shape the sound and name its take; the rest moves it in the dub."""

    seed: int = 0
    """Added to the seed of the project: another number, another reading of the same words."""
    pace: float = 1.0
    """Times the pace of the project."""
    pitch_semitones: float = 0.0
    gain_db: float = 0.0
    pause_before_ms: int = 0
    """Silence between the start of the line and its first sound."""
    take: str = ""
    """Key of the take that a person chose; "" is the one that follows from words and voice."""
    take_of: str = ""
    """What was asked for when it was chosen (asked_for): the choice counts while that holds."""
    stars: tuple[str, ...] = ()
    """Keys of the takes a person wants to keep."""
    gone: tuple[str, ...] = ()
    """Keys of the takes a person threw away; their files are put aside until the window closes."""

    @property
    def kept(self) -> frozenset[str]:
        """Keys of the takes that no tidying may remove."""
        return frozenset((*self.stars, self.take)) - {""}

    def chosen_for(self, asked: str) -> str:
        """Key of the chosen take while it was chosen for what is asked for now; else ""."""
        return self.take if self.take_of == asked else ""


PLAIN = LineSpeech()


def clamped(name: str, value: float) -> float:
    """Return the value of a field brought into its range."""
    low, high = _RANGES[name]
    return max(low, min(high, value))


def speech_to_json(speech: LineSpeech) -> dict[str, Any]:
    """Return what differs from the usual, as JSON holds it."""
    values = dataclasses.asdict(speech)
    return {name: value for name, value in values.items() if value != getattr(PLAIN, name)}


def speech_from_json(record: object) -> LineSpeech:
    """Read as if a stranger had written it: what does not make sense is as usual."""
    if not isinstance(record, Mapping):
        return PLAIN
    known: dict[str, Any] = {}
    value: Any
    for name, (low, high) in _RANGES.items():
        value, kind = record.get(name), type(getattr(PLAIN, name))
        if _is_number(value, kind) and low <= value <= high:
            known[name] = kind(value)
    for name in ("take", "take_of"):
        value = record.get(name)
        if isinstance(value, str) and _KEY.fullmatch(value):
            known[name] = value
    known["stars"], known["gone"] = _keys(record.get("stars")), _keys(record.get("gone"))
    return LineSpeech(**known)


def _is_number(value: Any, kind: type) -> bool:
    """Say whether a value may stand where a number of this kind is meant; a bool is none."""
    return type(value) is int or (kind is float and type(value) is float and math.isfinite(value))


def _keys(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else ()
    found = [item for item in items if isinstance(item, str) and _KEY.fullmatch(item)]
    return tuple(dict.fromkeys(found))[:_MAX_KEYS]
