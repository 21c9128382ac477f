"""Whose voice it is, and that it may be used: asked once, kept with the voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Ground: TypeAlias = Literal["own", "permission"]
GROUNDS: tuple[Ground, ...] = ("own", "permission")


@dataclass(frozen=True, slots=True)
class Consent:
    """The answer of the person who made the voice; date is ISO 8601, "" while not asked."""

    ground: Ground
    date: str
    is_spoken: bool = False
    """The sentence of consent is part of the recording."""


def consent_from_json(record: object) -> Consent | None:
    """Return the consent of a record, None when there is none that makes sense."""
    if not isinstance(record, dict):
        return None
    ground, date = record.get("ground"), record.get("date")
    if ground not in GROUNDS or not isinstance(date, str) or len(date) > 40:
        return None
    return Consent(ground, date, record.get("is_spoken") is True)


def as_text(consent: Consent | None) -> str:
    """Return a consent as a voice file holds it: its ground, its date, whether it was spoken."""
    if consent is None:
        return ""
    return " ".join((consent.ground, consent.date, "spoken" if consent.is_spoken else "")).strip()


def from_text(text: str) -> Consent | None:
    """Return the consent of a voice file, None when it says nothing of the kind.

    >>> from_text(as_text(Consent("own", "2026-01-02", True)))
    Consent(ground='own', date='2026-01-02', is_spoken=True)
    """
    ground, _, rest = text.partition(" ")
    date, _, spoken = rest.partition(" ")
    return consent_from_json({"ground": ground, "date": date, "is_spoken": spoken == "spoken"})
