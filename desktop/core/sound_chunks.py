"""A dub track cut into chunks, each named by the hash of everything that is heard in it."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.dub_plan import Breakpoint, DubPlan, Placement

FRAME = 1024
"""Samples of one packet of AAC."""

CHUNK_PACKETS = 450
"""9.6 s at 48 kHz: whole packets and whole tenths of a second, in which loudness is measured."""

OVERLAP = 8
"""Packets that a chunk holds beyond each of its ends: its neighbours are joined within them."""

NEARBY = 4096
"""Samples beyond the packets that still shape them: the limiter's reach and the encoder's look."""

FORM = "aac 192k fast 1"
"""How chunks are encoded; another number where the same plan shall give other bytes."""

_GAIN_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the track, in packets: packet n is heard from sample (n - 1) * FRAME on."""

    first: int
    stop: int
    key: str

    @property
    def held(self) -> tuple[int, int]:
        """First packet that is kept, and one past the last; the overlap may end with the track."""
        return max(0, self.first - OVERLAP), self.stop + OVERLAP


def packet_count(n_samples: int) -> int:
    """How many packets a track of so many samples has; the first one only leads in."""
    return -(-n_samples // FRAME) + 1


def chunks_of(plan: DubPlan, film: str) -> tuple[Chunk, ...]:
    """Cut the track of a plan; film names the sound that lies under it ("" for none).

    A chunk has the same key as long as nothing near it changes, wherever else the plan does.
    """
    ears = _Ears(plan, film)
    total = packet_count(plan.duration_samples)
    starts = range(0, total, CHUNK_PACKETS)
    return tuple(_chunk(ears, first, min(total, first + CHUNK_PACKETS)) for first in starts)


def _chunk(ears: _Ears, first: int, stop: int) -> Chunk:
    low = (first - OVERLAP - 1) * FRAME - NEARBY
    high = (stop + OVERLAP + 1) * FRAME + NEARBY
    heard = json.dumps(ears.heard(low, high), sort_keys=True, separators=(",", ":"))
    return Chunk(first, stop, hashlib.sha256(heard.encode("utf-8")).hexdigest()[:32])


class _Ears:
    """What of a plan is heard between two samples, as plain values."""

    def __init__(self, plan: DubPlan, film: str) -> None:
        self._plan = plan
        has_bed = bool(film) and plan.bed != "replace"
        self._film = film if has_bed else ""
        self._envelope: Sequence[Breakpoint] = plan.envelope if has_bed else ()
        self._moments = [sample for sample, _ in self._envelope]
        self._placements = sorted(plan.placements, key=lambda p: (p.onset_sample, p.line_id))
        self._onsets = [p.onset_sample for p in self._placements]
        self._longest = max((p.n_samples for p in self._placements), default=0)

    def heard(self, low: int, high: int) -> dict[str, object]:
        """Everything that shapes the sound between two samples."""
        plan = self._plan
        return {
            "form": FORM,
            "span": (low, min(high, plan.duration_samples)),
            "rate": plan.sample_rate,
            "takes": [_told(p) for p in self._sounding(low, high)],
            "film": self._film,
            "bed": plan.bed if self._film else "",
            "envelope": self._curve(low, high),
            "gain": round(plan.gain_db, _GAIN_DIGITS),
            "ceiling": round(plan.ceiling_db, _GAIN_DIGITS),
        }

    def _sounding(self, low: int, high: int) -> list[Placement]:
        first = bisect_left(self._onsets, low - self._longest)
        last = bisect_right(self._onsets, high)
        return [p for p in self._placements[first:last] if p.onset_sample + p.n_samples > low]

    def _curve(self, low: int, high: int) -> list[tuple[int, float]]:
        """The envelope within a stretch; where it comes from farther away only its value counts."""
        if not self._moments:
            return []
        first, last = bisect_right(self._moments, low), bisect_left(self._moments, high)
        inside = [(at, round(gain, _GAIN_DIGITS)) for at, gain in self._envelope[first:last]]
        return [(low, self._gain_at(low)), *inside, (high, self._gain_at(high))]

    def _gain_at(self, sample: int) -> float:
        place = bisect_right(self._moments, sample)
        if place == 0:
            return round(self._envelope[0][1], _GAIN_DIGITS)
        if place == len(self._moments):
            return round(self._envelope[-1][1], _GAIN_DIGITS)
        (left, left_db), (right, right_db) = self._envelope[place - 1 : place + 1]
        gain = left_db + (right_db - left_db) * (sample - left) / (right - left)
        return round(gain, _GAIN_DIGITS)


def _told(placement: Placement) -> tuple[object, ...]:
    return (
        placement.key,
        placement.onset_sample,
        placement.n_samples,
        round(placement.rate, 6),
        placement.gain_db,
        placement.cuts,
    )
