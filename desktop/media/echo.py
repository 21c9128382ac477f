"""How long a room rings on: judged by how fast the voice dies away where a word ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.media.envelope import HOP_S, Envelope, Floats

_LONGEST_FALL_S = 1.2
_RIPPLE_DB = 2.0
_NEEDED_FALLS = 3
_QUICK_SHARE = 25.0
"""A speaker may end a word slowly, but a room lets none end faster than it rings."""


@dataclass(frozen=True, slots=True)
class _Fall:
    """The end of a word: how far it has to fall, from where below its top, how far above noise."""

    by_db: float
    from_db: float
    above_db: float


_FALLS = (_Fall(15.0, 3.0, 6.0), _Fall(12.0, 3.0, 4.0), _Fall(10.0, 3.0, 3.0), _Fall(8.0, 2.0, 2.0))
"""Where a room rings on through the pauses, no word falls far: then shorter falls have to do. Of
251 readings one is taken for a ringing room; put into a room of 1.2 s, 42 of 42 are found, by the
longest falls alone 24."""


def decay_seconds(envelope: Envelope) -> float | None:
    """The time in which the sound would fall by 60 dB; None where too few words end clearly.

    The speaker's own voice needs about 0.2 s, so a dry room gives that and not zero.
    """
    levels = _smoothed(envelope.levels_db)
    tops = _tops(levels, envelope)
    for fall in _FALLS:
        times = [_fall_seconds(levels, top, envelope.floor_db, fall) for top in tops]
        known = [seconds for seconds in times if seconds is not None]
        if len(known) >= _NEEDED_FALLS:
            return float(np.percentile(known, _QUICK_SHARE))
    return None


def _smoothed(levels: Floats) -> Floats:
    if len(levels) < 3:
        return levels
    padded = np.pad(levels, 1, "edge")
    return (padded[:-2] + padded[1:-1] + padded[2:]) / 3


def _tops(levels: Floats, envelope: Envelope) -> list[int]:
    """The last loud frame before each fall: a hill at most 15 dB below the loudest speech."""
    if len(levels) < 3:
        return []
    is_hill = (levels[1:-1] >= levels[:-2]) & (levels[1:-1] > levels[2:])
    is_loud = levels[1:-1] > envelope.loud_db - 15.0
    return [int(at) + 1 for at in np.flatnonzero(is_hill & is_loud)]


def _fall_seconds(levels: Floats, top: int, floor_db: float, fall: _Fall) -> float | None:
    """60 dB at the slope of the fall that begins at top; None when it is stopped on its way."""
    begin_db = levels[top] - fall.from_db
    end_db = begin_db - fall.by_db
    if end_db < floor_db + fall.above_db:
        return None
    stretch = levels[top : top + round(_LONGEST_FALL_S / HOP_S)]
    below = np.flatnonzero(stretch < end_db)
    if len(below) == 0:
        return None
    last = int(below[0])
    lowest = np.minimum.accumulate(stretch[: last + 1])
    if bool((stretch[: last + 1] > lowest + _RIPPLE_DB).any()):
        return None
    first = int(np.flatnonzero(stretch < begin_db)[0])
    if last - first < 2:
        return 60.0 / fall.by_db * 2 * HOP_S
    slope = float(np.polyfit(np.arange(first, last + 1) * HOP_S, stretch[first : last + 1], 1)[0])
    return -60.0 / slope if slope < 0 else None
