"""Which stretches of a film a voice is taken from: one person's lines, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.core import cast
from desktop.core.document import Document
from desktop.core.line import Line

LEAST_MS = 3_000
"""No voice is taken from less than this of a person's speech."""
ENOUGH_MS = 30_000
GROW_MS = 250
"""Words begin before and end after their subtitle; so much silence around it is taken as well."""
APART_MS = 50
_SHORTEST_MS = 400

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FilmVoice:
    """What a speaker of the film can be taken from; stretches are (start, end) in ms."""

    speaker: str
    stretches: tuple[Stretch, ...]
    """What is taken."""
    offered: tuple[Stretch, ...] = ()
    """All that there is to choose from."""

    @property
    def total_ms(self) -> int:
        return _length(self.stretches)

    @property
    def is_enough(self) -> bool:
        """Whether a voice can be taken from it."""
        return self.total_ms >= LEAST_MS


def stretches(chosen: Iterable[Line], document: Document, duration_ms: int) -> tuple[Stretch, ...]:
    """The times of these lines, grown into silence but never into another line, in order.

    What another line overlaps is left out. duration_ms is that of the film, 0 when unknown.
    """
    mine = sorted(chosen, key=lambda line: line.start_ms)
    ids = {line.id for line in mine}
    others = [line for line in document.lines if line.id not in ids]
    end_of_film = duration_ms or max((line.end_ms for line in document.lines), default=0) + GROW_MS
    parts: list[Stretch] = []
    for line in mine:
        for free in _free((line.start_ms, line.end_ms), others):
            grown = _grown(free, others, end_of_film)
            if grown[1] - grown[0] >= _SHORTEST_MS:
                parts.append(grown)
    return tuple(_merged(parts))


def best(parts: Sequence[Stretch], enough_ms: int = ENOUGH_MS) -> tuple[Stretch, ...]:
    """The longest stretches that together are enough, in the order of the film."""
    chosen: list[Stretch] = []
    total = 0
    for part in sorted(parts, key=lambda part: part[0] - part[1]):
        if total >= enough_ms:
            break
        chosen.append(part)
        total += part[1] - part[0]
    return tuple(sorted(chosen))


def film_voices(document: Document, duration_ms: int) -> tuple[FilmVoice, ...]:
    """What each speaker of the cast can be taken from, in the order of appearance."""
    found = []
    for role in cast.roles(document):
        if role.speaker:
            lines = [document.get(line_id) for line_id in role.line_ids]
            parts = stretches(lines, document, duration_ms)
            found.append(FilmVoice(role.speaker, best(parts), parts))
    return tuple(found)


def of_a_line(line: Line, document: Document, duration_ms: int) -> tuple[Stretch, ...]:
    """What a line of its own is taken from: itself, and where that is short its neighbours too.

    Neighbours are lines of the same speaker, the nearest first, until it is LEAST_MS. () when
    there is not so much.
    """
    parts = stretches([line], document, duration_ms)
    name = cast.speaker(line)
    nearest = sorted(
        (other for other in document.lines if name and cast.speaker(other) == name),
        key=lambda other: abs(other.start_ms - line.start_ms),
    )
    chosen = [line]
    for other in nearest:
        if _length(parts) >= LEAST_MS:
            break
        if other.id != line.id:
            chosen.append(other)
            parts = stretches(chosen, document, duration_ms)
    return parts if _length(parts) >= LEAST_MS else ()


def _length(parts: Iterable[Stretch]) -> int:
    return sum(end - start for start, end in parts)


def _free(part: Stretch, others: Sequence[Line]) -> list[Stretch]:
    """What is left of a stretch where nobody else speaks."""
    left = [part]
    for other in others:
        if other.end_ms <= part[0] or other.start_ms >= part[1]:
            continue
        left = [
            piece
            for start, end in left
            for piece in ((start, min(end, other.start_ms)), (max(start, other.end_ms), end))
            if piece[0] < piece[1]
        ]
    return left


def _grown(part: Stretch, others: Sequence[Line], end_of_film: int) -> Stretch:
    start, end = part
    first = max(0, start - GROW_MS)
    last = min(end_of_film, end + GROW_MS)
    for other in others:
        if first < other.end_ms + APART_MS and other.end_ms <= start:
            first = min(start, other.end_ms + APART_MS)
        if other.start_ms - APART_MS < last and other.start_ms >= end:
            last = max(end, other.start_ms - APART_MS)
    return first, min(last, end_of_film)


def _merged(parts: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for start, end in sorted(parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
