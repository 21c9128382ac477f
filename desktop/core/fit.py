"""How a take meets its slot: keep it, let it run into the silence after, press it; never cut it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from desktop.core.dub import DubSettings

FitStatus = Literal["ok", "tight", "overflow"]

UNHEARD_RATE = 1.15
"""Up to this rate a pitch-keeping stretch passes unnoticed; above it the line is marked."""


@dataclass(frozen=True, slots=True)
class FitLimits:
    """How far the planner may go."""

    max_borrow_ms: int = 1000
    keep_gap_ms: int = 80
    max_rate: float = 1.25
    unheard_rate: float = UNHEARD_RATE

    @classmethod
    def of(cls, dub: DubSettings) -> FitLimits:
        """Return the limits that the settings of a dub ask for."""
        max_rate = max(1.0, dub.max_rate)
        return cls(
            max(0, dub.max_borrow_ms),
            max(0, dub.keep_gap_ms),
            max_rate,
            min(UNHEARD_RATE, max_rate),
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """What became of a take in its slot; times in ms."""

    natural_ms: int
    """Length of the take as it was spoken."""
    slot_ms: int
    rendered_ms: int
    """Length in the dub, after pressing."""
    rate: float
    """How much faster it plays: 1.0 is as spoken."""
    borrowed_ms: int
    """How far it runs into the free silence after the slot."""
    overflow_ms: int
    """How far it runs beyond that, over what comes next."""
    status: FitStatus


def fit(natural_ms: int, slot_ms: int, gap_ms: int | None, limits: FitLimits) -> Fit:
    """Fit a take of natural_ms into a slot with gap_ms of silence after it (None: no next line).

    The laws, in this order: keep it; borrow the gap, leaving keep_gap_ms before the next line;
    press it up to max_rate; let the rest overflow. Short speech is left short.
    """
    slot_ms = max(0, slot_ms)
    free_ms = limits.max_borrow_ms
    if gap_ms is not None:
        free_ms = min(free_ms, max(0, gap_ms - limits.keep_gap_ms))
    room_ms = slot_ms + free_ms
    if natural_ms <= room_ms:
        borrowed = max(0, natural_ms - slot_ms)
        return Fit(natural_ms, slot_ms, natural_ms, 1.0, borrowed, 0, "ok")
    if natural_ms <= room_ms * limits.max_rate:
        rate = natural_ms / room_ms
        status: FitStatus = "ok" if rate <= limits.unheard_rate else "tight"
        return Fit(natural_ms, slot_ms, room_ms, rate, free_ms, 0, status)
    rendered_ms = max(round(natural_ms / limits.max_rate), room_ms + 1)
    overflow_ms = rendered_ms - room_ms
    return Fit(natural_ms, slot_ms, rendered_ms, limits.max_rate, free_ms, overflow_ms, "overflow")


def fit_hurried(planned: Fit, take_ms: int) -> Fit:
    """Return the fit of a take whose voice itself hurried: it may be shorter than planned."""
    spared_ms = planned.rendered_ms - take_ms
    if spared_ms <= 0:
        return planned
    overflow_ms = max(0, planned.overflow_ms - spared_ms)
    rate = planned.natural_ms / take_ms if take_ms else 1.0
    status: FitStatus = "ok" if rate <= UNHEARD_RATE else "tight"
    return replace(
        planned,
        rendered_ms=take_ms,
        rate=rate,
        borrowed_ms=min(planned.borrowed_ms, max(0, take_ms - planned.slot_ms)),
        overflow_ms=overflow_ms,
        status="overflow" if overflow_ms else status,
    )
