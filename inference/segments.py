"""A long line is spoken in parts, each no longer than what the model has heard in training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inference.text.frontend import ENDS_WORD, Phone, Utterance
from inference.text.symbols import EDGE, PAUSE_SHORT

# A part ends at the first full stop after so many phones, at a comma or word beyond the second.
ENOUGH_PHONES = 60
MOST_PHONES = 160


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of an utterance, between edges of its own; the word indices are the utterance's.

    `is_first` and `is_last` tell whether the edges are those of the whole.
    """

    said: Utterance
    is_first: bool
    is_last: bool


def segments(said: Utterance) -> list[Segment]:
    """Cut an utterance; its parts hold all of its phones in order."""
    parts = _parts(said.phones[1:-1])
    edge = Phone(EDGE)
    return [
        Segment(replace(said, phones=(edge, *part, edge)), index == 0, index == len(parts) - 1)
        for index, part in enumerate(parts)
    ]


def _parts(phones: Sequence[Phone]) -> list[tuple[Phone, ...]]:
    parts: list[tuple[Phone, ...]] = []
    begin = 0
    while begin < len(phones):
        end = _end(phones, begin)
        parts.append(tuple(phones[begin:end]))
        begin = end
    return parts


def _end(phones: Sequence[Phone], begin: int) -> int:
    """Return where the part that begins here ends."""
    comma = word = 0
    for at in range(begin, min(len(phones), begin + MOST_PHONES)):
        phone = phones[at]
        if phone.is_pause and phone.symbol != PAUSE_SHORT and at - begin >= ENOUGH_PHONES:
            return at + 1
        if phone.is_pause:
            comma = at + 1
        if phone.boundary & ENDS_WORD:
            word = at + 1
    if len(phones) - begin <= MOST_PHONES:
        return len(phones)
    return comma or word or begin + MOST_PHONES
