"""The pauses between the words of a take, and what may be taken out of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from desktop.core.takes import Take

FLOOR_MS = 120
"""No pause becomes shorter than this: a comma stays a comma."""

Cut = tuple[int, int]
"""First sample that is left out and first one after it, at the rate of the take."""


def squeezable_ms(take: Take) -> int:
    """Return how much the pauses of a take can give, in ms."""
    return sum(_spare(take)) * 1000 // take.sample_rate


def cuts(take: Take, squeezed_ms: int) -> tuple[Cut, ...]:
    """Return what to leave out so that a take is squeezed_ms shorter, from the middle of pauses.

    Each pause gives by what it has above the floor; words are never touched.
    """
    spare = _spare(take)
    wanted = min(sum(spare), round(squeezed_ms * take.sample_rate / 1000))
    if wanted <= 0:
        return ()
    # Shares are rounded on the way, not one by one: together they are what was wanted.
    upto = [0, *(total * wanted // sum(spare) for total in accumulate(spare))]
    found: list[Cut] = []
    for (start, end), (before, after) in zip(_pauses(take), pairwise(upto), strict=True):
        length = after - before
        first = start + (end - start - length) // 2
        if length:
            found.append((first, first + length))
    return tuple(found)


def _spare(take: Take) -> list[int]:
    floor = round(FLOOR_MS * take.sample_rate / 1000)
    return [max(0, end - start - floor) for start, end in _pauses(take)]


def _pauses(take: Take) -> Iterator[Cut]:
    """Yield where no word is heard, between two words in order."""
    for left, right in pairwise(take.words):
        start, end = left.end_sample, min(right.start_sample, take.n_samples)
        if 0 < start < end:
            yield start, end
