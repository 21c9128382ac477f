"""Where the words of a take begin and end: what is quiet around them is neither kept nor heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Samples: TypeAlias = npt.NDArray[np.float32]
Hear: TypeAlias = Callable[[Samples, int], None]
"""Takes mono samples (n,) and their rate, in order, as they are made."""

END_DB = -42.0
"""Sound this far below a take's loudest sample counts as silence at its end."""

START_DB = -34.0
"""Breath and hiss this far below the loudest moment are not yet the first word."""

MOMENT_S = 0.005
"""How long the ear adds sound up: one click of a vocoder does not begin a word."""

TAIL_S = 0.030
"""Silence kept after the last sound."""


def sound_edges(samples: Samples, sample_rate: int) -> tuple[int, int]:
    """First and one past the last sample worth keeping of a take; equal when all is silence."""
    loudness = np.abs(samples)
    peak = float(loudness.max(initial=0.0))
    if peak < 1e-4:
        return 0, 0
    sounding = np.flatnonzero(loudness > peak * 10.0 ** (END_DB / 20.0))
    last = min(len(samples), int(sounding[-1]) + 1 + round(TAIL_S * sample_rate))
    return _first_moment(samples, sample_rate), last


def from_first_word(hear: Hear) -> Hear:
    """Hand on the pieces of a line without the silence before it, which would be waited through."""
    has_begun = False

    def begin(samples: Samples, sample_rate: int) -> None:
        nonlocal has_begun
        first = 0
        if not has_begun:
            first, last = sound_edges(samples, sample_rate)
            if first == last:
                return
            has_begun = True
        hear(samples[first:], sample_rate)

    return begin


def _first_moment(samples: Samples, sample_rate: int) -> int:
    """First sample of the first moment that can be heard as speech."""
    width = round(MOMENT_S * sample_rate)
    sums = np.cumsum(np.pad(np.square(samples, dtype=np.float64), (width, 0)))
    power = sums[width:] - sums[:-width]
    first_end = int(np.argmax(power > power.max() * 10.0 ** (START_DB / 10.0)))
    return max(0, first_end + 1 - width)
