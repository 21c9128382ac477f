"""What may be wrong with a take: looked at once, when it was spoken."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

EMPTY, CLIPPED, LENGTH, CUT = "empty", "clipped", "length", "cut"

SILENT_PEAK = 10 ** (-45 / 20)
FULL = 0.999
CLIPPED_RUN = 3
"""Neighbouring samples at full scale: one alone may be a peak, a row of them is a lost one."""

LENGTH_RANGE = (0.6, 1.7)
"""A take may take so many times the length that was foreseen."""

SHORTEST_FORESEEN_MS = 400

TAIL_S = 0.012
CUT_BELOW_PEAK_DB = -14.0
"""A word that ends by itself has died away further than this within its last moments."""


def faults(samples: Samples, sample_rate: int, predicted_ms: int = 0) -> tuple[str, ...]:
    """Return what is wrong with mono samples (n,), -1..1, as they came from the voice.

    predicted_ms is the length foreseen, 0 where nobody asked for it. () is a good take.
    """
    loudness = np.abs(samples)
    if float(loudness.max(initial=0.0)) < SILENT_PEAK:
        return (EMPTY,)
    found = (
        (CLIPPED, _longest_run(loudness >= FULL) >= CLIPPED_RUN),
        (LENGTH, _is_odd_length(1000 * len(samples) / sample_rate, predicted_ms)),
        (CUT, _ends_loud(samples, sample_rate)),
    )
    return tuple(name for name, is_so in found if is_so)


def _longest_run(flags: NDArray[np.bool_]) -> int:
    padded = np.concatenate(([0], flags.astype(np.int8), [0]))
    edges = np.diff(padded)
    runs = np.flatnonzero(edges == -1) - np.flatnonzero(edges == 1)
    return int(runs.max(initial=0))


def _is_odd_length(real_ms: float, predicted_ms: int) -> bool:
    if predicted_ms < SHORTEST_FORESEEN_MS:
        return False
    low, high = LENGTH_RANGE
    return not low <= real_ms / predicted_ms <= high


def _ends_loud(samples: Samples, sample_rate: int) -> bool:
    """Whether the very end is nearly as loud as the loudest moment of the same length."""
    length = round(TAIL_S * sample_rate)
    n_pieces = len(samples) // length
    if n_pieces < 4:
        return False
    pieces = samples[len(samples) - n_pieces * length :].reshape(n_pieces, length)
    levels = np.sqrt(np.mean(np.square(pieces, dtype=np.float64), axis=1))
    return bool(levels[-1] > levels.max() * 10 ** (CUT_BELOW_PEAK_DB / 20))
