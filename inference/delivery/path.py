"""The cheapest way to walk along a spoken line while a recording of it goes by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

_STAY, _GO, _SKIP, _JUMP = range(4)
_FAR = 1e9


@dataclass(frozen=True, slots=True)
class Toll:
    """What it costs to hear a frame longer than it was expected, or to hear one of two only."""

    stay: float = 0.4
    skip: float = 0.4


def walk(cost: Floats, rests: Flags, toll: Toll) -> Places:
    """Return the place (t,) at every moment, from the first place to the last one.

    cost: (t, n) of being at a place at a moment; rests: (n,) places that may last as long as they
    like at no toll, and may be left out. One other place may be left out at a time.
    """
    t, n = cost.shape
    stay = np.where(rests, 0.0, toll.stay)
    jumps = _jumps(rests)
    moves = np.zeros((t, n), dtype=np.int8)
    best = np.full(n, _FAR)
    best[0] = cost[0, 0]
    if rests[0] and n > 1:
        best[1] = cost[0, 1]
    for at in range(1, t):
        ways = np.full((4, n), _FAR)
        ways[_STAY] = best + stay
        ways[_GO, 1:] = best[:-1]
        ways[_SKIP, 2:] = best[:-2] + toll.skip
        ways[_JUMP, jumps] = best[jumps - 2]
        move = ways.argmin(axis=0)
        moves[at] = move
        best = ways[move, np.arange(n)] + cost[at]
    return _back(moves, best, rests)


def _jumps(rests: Flags) -> Places:
    """Return the places that can be reached from two before them, past a rest, without a toll."""
    return np.flatnonzero(rests[1:-1]) + 2


def _back(moves: npt.NDArray[np.int8], best: Floats, rests: Flags) -> Places:
    t, n = moves.shape
    place = n - 1
    if rests[-1] and n > 1 and best[-2] < best[-1]:
        place = n - 2
    places = np.zeros(t, dtype=np.int64)
    for at in range(t - 1, -1, -1):
        places[at] = place
        place -= (0, 1, 2, 2)[moves[at, place]]
    return places
