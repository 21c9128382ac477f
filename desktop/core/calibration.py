"""How long each voice really takes for what was predicted: learnt from its own takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

SHORTEST_MS = 400
"""Shorter takes are mostly edges: they say nothing about a pace."""

ENOUGH = 3
"""Takes that a voice must have before its own pace is believed."""

REMEMBERED = 40
"""The newest takes of a voice that count."""

SPREAD_MS = 500
"""Two takes that differ by less in what was predicted tell nothing of a slope."""

ENOUGH_PAIRS = 6

_BELIEVED = (0.5, 2.0)

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Correction:
    """The real length is ratio times the predicted one, and so many ms more."""

    ratio: float = 1.0
    offset_ms: float = 0.0


class Calibration:
    """Real against predicted length, by voice; medians, so that one odd take is nothing.

    Takes of different length tell apart what is slow speech and what is silence that was trimmed
    from the edges. A voice with too few takes borrows from all voices together.
    """

    def __init__(self) -> None:
        self._pairs: dict[str, dict[str, Pair]] = {}
        self._known: dict[str, Correction] = {}

    def note(self, voice: str, key: str, predicted_ms: int, real_ms: int) -> None:
        """Learn from the take of that key; the same take counts once."""
        if min(predicted_ms, real_ms) < SHORTEST_MS:
            return
        pairs = self._pairs.setdefault(voice, {})
        if key in pairs:
            return
        pairs[key] = (predicted_ms, real_ms)
        if len(pairs) > REMEMBERED:
            del pairs[next(iter(pairs))]
        self._known.clear()

    def correction(self, voice: str) -> Correction:
        """How the voice differs from what is predicted; nothing is corrected while unknown."""
        if voice not in self._known:
            pairs = list(self._pairs.get(voice, {}).values())
            if len(pairs) < ENOUGH:
                everybody = (pair for own in self._pairs.values() for pair in own.values())
                pairs = list(everybody)[-REMEMBERED:]
            self._known[voice] = _fitted(pairs)
        return self._known[voice]

    def corrected_ms(self, voice: str, predicted_ms: float) -> int:
        """The length to expect where predicted_ms was predicted."""
        correction = self.correction(voice)
        low, high = _BELIEVED
        expected = correction.ratio * predicted_ms + correction.offset_ms
        return round(min(max(expected, low * predicted_ms), high * predicted_ms))


def _fitted(pairs: list[Pair]) -> Correction:
    """The line through the takes: the median of all slopes between two of them."""
    from statistics import median  # slow to import, and the window must open at once

    if len(pairs) < ENOUGH:
        return Correction()
    slopes = [
        (b[1] - a[1]) / (b[0] - a[0])
        for a, b in combinations(pairs, 2)
        if abs(b[0] - a[0]) >= SPREAD_MS
    ]
    if len(slopes) < ENOUGH_PAIRS:
        return Correction(ratio=median(real / predicted for predicted, real in pairs))
    ratio = median(slopes)
    return Correction(ratio, median(real - ratio * predicted for predicted, real in pairs))
