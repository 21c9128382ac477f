"""Pieces of a text on their way to sound: what is spoken, and where in the original it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One written word or one pause, with its span of characters in the original text.

    `spoken` holds the words to say, separated by spaces ("five dollars" for "$5"); for a pause it
    is "" and `pause` is the pause symbol (see `symbols`).
    """

    spoken: str
    start: int
    end: int
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """A part of the text that has no sound, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text made ready to speak: pieces in order of the original, and what stays unspoken."""

    pieces: tuple[Piece, ...]
    unspoken: tuple[Unspoken, ...]
