"""A limiter whose gain depends only on the sound nearby, so any part of a film comes out alike.

Peaks are those between the samples too (ITU-R BS.1770-4, annex 2: four times oversampled). The
gain is held low around a peak and eased in and out by a short window, so nothing clicks.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

CEILING = 10 ** (-1.0 / 20)
"""One decibel below full scale leaves room for what a lossy encoder adds."""

HOP = 64
"""Samples that share one peak; at 48 kHz 1.3 ms."""

HOLD_HOPS = 12
"""The gain stays down this long before and after a peak, and is eased over the same time."""

CONTEXT = 2 * HOLD_HOPS * HOP
"""Samples on each side that must be known to limit a stretch."""

_SAFE = 0.426
"""Below this share of it no shape between the samples reaches the ceiling: the taps sum to 2.34."""

_TAPS = 12


def limit(samples: NDArray[np.float32], ceiling: float = CEILING) -> NDArray[np.float32]:
    """Keep the peaks of the middle under a ceiling (1.0 is full scale).

    samples: (n + 2 * CONTEXT, channels), n a multiple of HOP; the first and last CONTEXT samples
    are what comes before and after (zeros at the ends of the film). Returns (n, channels). Blocks
    that meet at multiples of HOP join without a seam.
    """
    middle = samples[CONTEXT:-CONTEXT]
    safe = _SAFE * ceiling
    if _largest(samples) <= safe:
        return middle
    # The outermost hops lack a neighbour to find the peaks between samples with.
    wanted = np.minimum(1.0, ceiling / np.maximum(_peaks(samples, safe)[1:-1], 1e-9))
    if wanted.min() >= 1.0:
        return middle
    gains = _eased(_held(wanted))
    # gains[i] belongs to the border at the left of hop i of the middle.
    borders = np.arange(len(gains)) * HOP
    curve = np.interp(np.arange(len(middle)), borders, gains)
    return np.asarray(middle * curve[:, None].astype(np.float32), np.float32)


def _largest(samples: NDArray[np.float32]) -> float:
    return max(float(samples.max(initial=0.0)), -float(samples.min(initial=0.0)))


def _peaks(samples: NDArray[np.float32], safe: float) -> NDArray[np.float64]:
    """The true peak of each hop that is not safe, all channels together: (hops,)."""
    n_hops = len(samples) // HOP
    highest = np.abs(samples).reshape(n_hops, -1).max(axis=1)
    peaks: NDArray[np.float64] = highest.astype(np.float64)
    near = np.maximum(peaks, np.maximum(np.append(peaks[1:], 0), np.append(0, peaks[:-1])))
    loud = np.flatnonzero(near > safe)
    peaks[loud] = np.maximum(peaks[loud], _between(samples, loud))
    return peaks


def _between(samples: NDArray[np.float32], hops: NDArray[np.intp]) -> NDArray[np.float32]:
    """The largest value that the band-limited sound reaches between the samples of these hops."""
    padded = np.pad(samples, ((_TAPS, _TAPS), (0, 0)))
    # (hops, channels, positions, taps): only the hops in question are looked at.
    pieces = sliding_window_view(padded, HOP + 2 * _TAPS, axis=0)[hops * HOP]
    columns = sliding_window_view(pieces, 2 * _TAPS, axis=2)
    return np.asarray(np.abs(columns @ _PHASES).max(axis=(1, 2, 3), initial=0.0))


def _phases() -> NDArray[np.float32]:
    """Three fractional delays by a windowed sine cardinal: (2 * _TAPS, 3)."""
    offsets = np.arange(2 * _TAPS) - (_TAPS - 1)
    quarters = np.array([0.25, 0.5, 0.75])
    distance = offsets[:, None] - quarters
    window = np.cos(np.pi * distance / (2 * _TAPS + 1)) ** 2
    taps = np.sinc(distance) * window
    return np.asarray(taps / taps.sum(axis=0), np.float32)


_PHASES = _phases()


def _held(wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """The lowest gain wanted within HOLD_HOPS hops on either side of each border between hops."""
    around = sliding_window_view(wanted, 2 * HOLD_HOPS)
    return np.asarray(around.min(axis=1))


def _eased(held: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same smoothed so that no value rises above what was wanted nearby."""
    window = np.hanning(2 * HOLD_HOPS + 1)[1:-1]
    return np.convolve(held, window / window.sum(), "valid")
