"""How long each voice really takes for what was predicted: learnt from its own takes."""

from __future__ import annotations

from statistics import median

SHORTEST_MS = 400
"""Shorter takes are mostly edges: they say nothing about a pace."""

ENOUGH = 3
"""Takes that a voice must have before its own pace is believed."""

REMEMBERED = 200
"""The newest takes of a voice that count."""

_BELIEVED = (0.5, 2.0)


class Calibration:
    """The ratio of real to predicted length, by voice; a median, so that one odd take is nothing.

    A voice with too few takes borrows the ratio of all voices together.
    """

    def __init__(self) -> None:
        self._ratios: dict[str, dict[str, float]] = {}
        self._known: dict[str, float] = {}

    def note(self, voice: str, key: str, predicted_ms: int, real_ms: int) -> None:
        """Learn from the take of that key; the same take counts once."""
        if min(predicted_ms, real_ms) < SHORTEST_MS:
            return
        ratios = self._ratios.setdefault(voice, {})
        if key in ratios:
            return
        ratios[key] = real_ms / predicted_ms
        if len(ratios) > REMEMBERED:
            del ratios[next(iter(ratios))]
        self._known.clear()

    def ratio(self, voice: str) -> float:
        """How much longer than predicted the voice takes; 1.0 while nothing is known."""
        if voice not in self._known:
            self._known[voice] = self._median(voice)
        return self._known[voice]

    def corrected_ms(self, voice: str, predicted_ms: float) -> int:
        """The length to expect where predicted_ms was predicted."""
        return round(predicted_ms * self.ratio(voice))

    def _median(self, voice: str) -> float:
        own = self._ratios.get(voice, {})
        pool = [*own.values()]
        if len(pool) < ENOUGH:
            pool = [ratio for ratios in self._ratios.values() for ratio in ratios.values()]
        if len(pool) < ENOUGH:
            return 1.0
        low, high = _BELIEVED
        return min(max(median(pool), low), high)
