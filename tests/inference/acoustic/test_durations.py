"""Whole frames per phone that meet a wanted total exactly."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.acoustic.durations import fit, round_to
from inference.acoustic.phones import CONSONANT, PAUSE, VOWEL

LINE = np.array([4.2, 7.7, 9.1, 20.4, 6.6, 12.3, 8.8])
KINDS = np.array([PAUSE, CONSONANT, VOWEL, PAUSE, CONSONANT, VOWEL, PAUSE])


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 60), st.sampled_from([0, 1, 2])), min_size=1, max_size=40),
    st.integers(0, 600),
)
def test_the_sum_is_the_wanted_total_whatever_the_phones(
    phones: list[tuple[float, int]], total: int
) -> None:
    durations = np.array([length for length, _ in phones])
    kinds = np.array([kind for _, kind in phones])
    frames = fit(durations, kinds, total)
    assert int(frames.sum()) == total
    assert int(frames.min()) >= 0


def test_without_a_total_each_phone_is_within_a_frame_of_its_prediction() -> None:
    frames = fit(LINE, KINDS)
    assert int(frames.sum()) == round(float(LINE.sum()))
    assert float(np.abs(frames - LINE).max()) < 1.0


def test_pauses_give_way_before_sounds() -> None:
    frames = fit(LINE, KINDS, 60)
    spoken = KINDS != PAUSE
    assert float(np.abs(frames[spoken] - LINE[spoken]).max()) < 1.0
    assert int(frames[~spoken].sum()) < 0.8 * float(LINE[~spoken].sum())


def test_vowels_give_more_than_consonants() -> None:
    longer = fit(LINE, KINDS, 140) / LINE
    assert longer[KINDS == VOWEL].mean() > longer[KINDS == CONSONANT].mean()


def test_sounds_keep_two_frames_as_long_as_there_is_room() -> None:
    frames = fit(LINE, KINDS, 12)
    assert int(frames[KINDS != PAUSE].min()) >= 2


def test_twice_the_pace_is_half_the_frames() -> None:
    assert int(fit(LINE, KINDS, pace=2.0).sum()) == round(float(LINE.sum()) / 2)


def test_rounding_gives_frames_to_the_largest_remainders() -> None:
    assert round_to(np.array([1.2, 1.7, 1.6]), 5).tolist() == [1, 2, 2]


def test_an_impossible_pace_is_refused() -> None:
    with pytest.raises(ValueError, match="pace"):
        fit(LINE, KINDS, pace=0.0)
