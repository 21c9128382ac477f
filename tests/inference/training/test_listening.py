"""Words, likeness and melody as a listener would judge them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.training.listening import (
    Heard,
    correlation,
    likeness,
    melody_of,
    plain_words,
    word_errors,
)

WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=8)


def test_words_are_plain() -> None:
    assert plain_words("Don’t, Mr. O'Neill!") == ["don't", "mr", "o'neill"]


@pytest.mark.parametrize(
    ("heard", "errors"),
    [
        (["did", "you", "see"], 0),
        (["did", "you"], 1),
        (["did", "he", "see"], 1),
        (["so", "did", "you", "see"], 1),
        ([], 3),
    ],
)
def test_errors_are_missed_changed_and_invented_words(heard: list[str], errors: int) -> None:
    assert word_errors(["did", "you", "see"], heard) == errors


@given(WORDS, WORDS)
def test_errors_are_the_same_both_ways_and_bounded(a: list[str], b: list[str]) -> None:
    assert word_errors(a, b) == word_errors(b, a) <= max(len(a), len(b))


def test_word_error_rates_add_by_words() -> None:
    assert (Heard(1, 4) + Heard(0, 6)).rate == pytest.approx(0.1)


def test_a_clone_on_the_way_to_its_reader_is_measured_by_the_way() -> None:
    readers = [np.eye(3, dtype=np.float32)[at] for at in range(3)]
    clones = [[(row + 0.0).astype(np.float32) * 0.6] for row in readers]
    found = likeness(readers, [(row, row) for row in readers], clones)
    assert found.floor == pytest.approx(0.0)
    assert found.ceiling == pytest.approx(1.0)
    assert found.share == pytest.approx(0.6)
    assert found.picked == 1.0


def test_a_clone_of_somebody_else_is_not_picked() -> None:
    readers = [np.eye(2, dtype=np.float32)[at] for at in range(2)]
    swapped = likeness(readers, [(r, r) for r in readers], [[readers[1]], [readers[0]]])
    assert swapped.picked == 0.0
    assert swapped.share == pytest.approx(0.0)


def test_melody_is_measured_in_logarithms() -> None:
    t = np.arange(22050 * 2) / 22050
    f0 = 150 * np.exp(0.2 * np.sin(2 * np.pi * 1.5 * t))
    phase = 2 * np.pi * np.cumsum(f0) / 22050
    sound = sum(np.sin(k * phase) / k for k in range(1, 12))
    mean, spread = melody_of(np.asarray(0.1 * sound, dtype=np.float32), 22050)
    assert mean == pytest.approx(math.log(150), abs=0.02)
    assert spread == pytest.approx(0.2 / math.sqrt(2), abs=0.02)


def test_correlation_is_one_for_a_scaled_row() -> None:
    row = np.array([1.0, 4.0, 2.0])
    assert correlation(row, row * 3 + 1) == pytest.approx(1.0)
