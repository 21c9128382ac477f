"""A take that is not right is noticed; one that is right is left in peace."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.media.take_quality import CLIPPED, CUT, EMPTY, LENGTH, faults

RATE = 22_050


def spoken(seconds: float = 1.0, level: float = 0.3) -> NDArray[np.float32]:
    """A vowel that swells and dies away."""
    time_s = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 120 * n * time_s) / n for n in range(1, 6))
    return np.asarray(level * voice * np.hanning(len(time_s)), np.float32)


def test_a_good_take_has_no_faults() -> None:
    assert faults(spoken(), RATE, 1000) == ()
    assert faults(spoken(), RATE) == ()


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(RATE), spoken(level=0.001)])
def test_silence_is_empty(samples: NDArray[np.float64]) -> None:
    assert faults(samples.astype(np.float32), RATE, 1000) == (EMPTY,)


def test_peaks_cut_flat_are_clipped_and_a_single_full_sample_is_not() -> None:
    assert CLIPPED in faults(np.clip(spoken(level=3.0), -1, 1), RATE)
    touched = spoken()
    touched[5000] = 1.0
    assert faults(touched, RATE) == ()


@pytest.mark.parametrize(("predicted_ms", "is_odd"), [(1000, False), (1800, True), (500, True)])
def test_a_length_far_from_the_one_foreseen_is_odd(predicted_ms: int, is_odd: bool) -> None:
    assert (LENGTH in faults(spoken(), RATE, predicted_ms)) == is_odd


def test_a_short_word_may_be_of_any_length() -> None:
    assert faults(spoken(0.6), RATE, 250) == ()


def test_a_word_torn_off_is_cut() -> None:
    assert faults(spoken()[: RATE // 2], RATE) == (CUT,)
