"""Pauses between words give from their middle, by what they have, and never below the floor."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.pauses import FLOOR_MS, cuts, squeezable_ms
from desktop.core.takes import SpokenWord, Take

RATE = 1000
"""A sample is a millisecond here."""


def take(*words: tuple[int, int], length: int = 5000) -> Take:
    spoken = tuple(SpokenWord(f"w{n}", start, end) for n, (start, end) in enumerate(words))
    return Take("k", Path("k.wav"), RATE, length, spoken)


TWO_PAUSES = take((0, 1000), (1320, 2000), (2520, 3000))
"""Pauses of 320 and 520 ms: 200 and 400 above the floor."""


def test_pauses_above_the_floor_can_give() -> None:
    assert squeezable_ms(TWO_PAUSES) == 600
    assert squeezable_ms(take((0, 1000), (1000 + FLOOR_MS, 2000))) == 0
    assert squeezable_ms(take()) == 0


@pytest.mark.parametrize(
    ("squeezed", "expected"),
    [
        (0, ()),
        (300, ((1110, 1210), (2160, 2360))),
        (600, ((1060, 1260), (2060, 2460))),
        (9000, ((1060, 1260), (2060, 2460))),
    ],
)
def test_each_gives_from_its_middle_by_what_it_has(
    squeezed: int, expected: tuple[tuple[int, int], ...]
) -> None:
    assert cuts(TWO_PAUSES, squeezed) == expected


def test_words_without_times_or_beyond_the_sound_give_nothing() -> None:
    assert squeezable_ms(take((0, 0), (0, 0), (0, 0))) == 0
    assert squeezable_ms(take((0, 1000), (900, 2000))) == 0
    assert squeezable_ms(take((0, 1000), (9000, 9500), length=1200)) == 80


words = st.lists(st.tuples(st.integers(1, 900), st.integers(0, 700)), min_size=1, max_size=12)


@given(words, st.integers(0, 6000))
def test_no_word_is_touched_and_the_sum_is_exact(
    spoken: list[tuple[int, int]], squeezed: int
) -> None:
    places, at = [], 0
    for length, pause in spoken:
        places.append((at, at + length))
        at += length + pause
    subject = take(*places, length=at)
    found = cuts(subject, squeezed)
    assert sum(end - start for start, end in found) == min(squeezed, squeezable_ms(subject))
    for start, end in found:
        assert all(end <= first or start >= last for first, last in places)
        left = max(last for _, last in places if last <= start)
        right = min(first for first, _ in places if first >= end)
        assert (right - left) - (end - start) >= FLOOR_MS
