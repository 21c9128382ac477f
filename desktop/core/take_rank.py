"""How much a take needs somebody's ear: the worse, the higher the number."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.fit import UNHEARD_RATE

FAULTS = {"empty": 60.0, "unlike": 40.0, "cut": 30.0, "clipped": 25.0, "length": 20.0}
"""What seems wrong with the sound, by how much it spoils."""

_FAILED, _OVERFLOW, _TIGHT = 100.0, 50.0, 5.0
_PER_SECOND = 20.0
_PER_RATE = 50.0


def badness(status: str, faults: Sequence[str], overflow_ms: int, rate: float) -> float:
    """Return 0.0 for a take that is as it should be; a failed one is worse than any other."""
    if status == "failed":
        return _FAILED * 10
    found = sum(FAULTS.get(fault, 10.0) for fault in faults)
    if status == "overflow":
        found += _OVERFLOW + _PER_SECOND * overflow_ms / 1000
    elif status == "tight":
        found += _TIGHT
    return found + _PER_RATE * max(0.0, rate - UNHEARD_RATE)
