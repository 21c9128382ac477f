"""How a take meets its slot: the voice hurries, pauses close, a gap is lent, sound is pressed.

The laws, in this order, each only as far as the one before left something to do: the voice itself
speaks faster (a second take, at most MODEL_PACES); the pauses between words close down to a floor;
the silence after the line is lent; the sound is pressed at its own pitch; neighbours that stand
near are pressed a little too, so that the pace does not jump; what is left is told, never cut.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from desktop.core.dub import DubSettings

FitStatus = Literal["ok", "tight", "overflow"]

UNHEARD_RATE = 1.15
"""Up to this rate speech passes unnoticed; above it the line is marked."""

MODEL_PACES = (0.90, 1.15)
"""How much slower and faster than by nature the voice itself may be asked to speak."""

STEP = 0.08
"""Lines that follow each other differ by no more in their rates, where the faster one allows it."""


@dataclass(frozen=True, slots=True)
class FitLimits:
    """How far the planner may go."""

    max_borrow_ms: int = 1000
    keep_gap_ms: int = 80
    max_rate: float = 1.25
    """Of the voice and the press together."""
    unheard_rate: float = UNHEARD_RATE
    exact: bool = False
    """Speech shall end where its slot ends: nothing is lent, and short speech is drawn out."""

    @classmethod
    def of(cls, dub: DubSettings) -> FitLimits:
        """Return the limits that the settings of a dub ask for."""
        max_rate = max(1.0, dub.max_rate)
        return cls(
            max(0, dub.max_borrow_ms),
            max(0, dub.keep_gap_ms),
            max_rate,
            min(UNHEARD_RATE, max_rate),
            dub.exact,
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """What became of a take in its slot; times in ms."""

    natural_ms: int
    """Length of the words as the voice speaks them unasked."""
    slot_ms: int
    rendered_ms: int
    """Length in the dub, after everything."""
    rate: float
    """How much faster the words are heard than by nature: by voice and press, pauses aside."""
    borrowed_ms: int
    """How far it runs into the free silence after the slot."""
    overflow_ms: int
    """How far it runs beyond that, over what comes next."""
    status: FitStatus
    take_ms: int = 0
    """Length of the take itself, whose voice may have been asked to hurry or to linger."""
    squeezed_ms: int = 0
    """What the pauses between its words give."""
    press: float = 1.0
    """How much faster than the take its sound is played."""
    smoothed: bool = False
    """Whether it is pressed for the sake of a neighbour."""


def asked_ms(natural_ms: int, slot_ms: int, exact: bool = False) -> int:
    """Return the length to ask the voice for, where natural_ms is how long it takes unasked."""
    slowest, fastest = MODEL_PACES
    if natural_ms > slot_ms:
        # A quotient may lie a hair above the whole number that it is.
        return max(math.ceil(natural_ms / fastest - 1e-9), slot_ms)
    if exact:
        return min(math.floor(natural_ms / slowest), slot_ms)
    return natural_ms


def fit(
    natural_ms: int,
    slot_ms: int,
    gap_ms: int | None,
    limits: FitLimits,
    take_ms: int | None = None,
    pauses_ms: int = 0,
) -> Fit:
    """Fit a take into a slot with gap_ms of silence after it (None: no next line).

    natural_ms is how long its words take by nature, take_ms (as long, where it is None) how long
    the take is, pauses_ms how much the pauses between its words may give.
    """
    slot_ms = max(0, slot_ms)
    take_ms = natural_ms if take_ms is None else take_ms
    squeezed_ms = min(pauses_ms, max(0, take_ms - slot_ms))
    left_ms = take_ms - squeezed_ms
    lent_ms = 0 if limits.exact else _free_ms(gap_ms, limits)
    press = _press(left_ms, slot_ms, lent_ms, _voice_rate(natural_ms, take_ms), limits)
    plain = Fit(natural_ms, slot_ms, 0, 1.0, lent_ms, 0, "ok", take_ms, squeezed_ms)
    return _pressed(plain, press, limits)


def hastened(found: Fit, rate: float, limits: FitLimits) -> Fit:
    """Return the fit with its words heard at least at this rate, for the sake of a neighbour."""
    if rate <= found.rate or found.status == "overflow" or found.rendered_ms == 0:
        return found
    faster = replace(found, smoothed=True)
    return _pressed(faster, found.press * rate / found.rate, limits)


def smooth_rates(
    rates: Sequence[float], follows: Sequence[bool], limit: float = UNHEARD_RATE
) -> list[float]:
    """Return rates that do not jump: none lower than before, none raised above a limit.

    follows[n] says whether line n stands so near to line n - 1 that a jump would be heard.
    """
    smooth = list(rates)
    for number in range(1, len(smooth)):
        if follows[number]:
            smooth[number] = max(smooth[number], min(limit, smooth[number - 1] - STEP))
    for number in range(len(smooth) - 1, 0, -1):
        if follows[number]:
            smooth[number - 1] = max(smooth[number - 1], min(limit, smooth[number] - STEP))
    return smooth


def _free_ms(gap_ms: int | None, limits: FitLimits) -> int:
    if gap_ms is None:
        return limits.max_borrow_ms
    return min(limits.max_borrow_ms, max(0, gap_ms - limits.keep_gap_ms))


def _voice_rate(natural_ms: int, take_ms: int) -> float:
    return natural_ms / take_ms if take_ms else 1.0


def _press(left_ms: int, slot_ms: int, lent_ms: int, voice_rate: float, limits: FitLimits) -> float:
    """How much faster than the take its sound is to be played."""
    room_ms = slot_ms + lent_ms
    fastest = max(1.0, limits.max_rate / voice_rate)
    if left_ms > room_ms:
        return min(left_ms / room_ms, fastest) if room_ms else fastest
    if limits.exact and slot_ms:
        slowest = min(1.0, 1 / (limits.max_rate * voice_rate))
        return max(left_ms / slot_ms, slowest)
    return 1.0


def _pressed(found: Fit, press: float, limits: FitLimits) -> Fit:
    """Return the fit with its sound pressed so much; its borrowed_ms says how much may be lent."""
    room_ms = found.slot_ms + found.borrowed_ms
    left_ms = found.take_ms - found.squeezed_ms
    rendered_ms = round(left_ms / press)
    rate = _voice_rate(found.natural_ms, found.take_ms) * press
    overflow_ms = max(0, rendered_ms - room_ms)
    is_heard = not 1 / limits.unheard_rate - 1e-9 <= rate <= limits.unheard_rate + 1e-9
    return replace(
        found,
        rendered_ms=rendered_ms,
        rate=rate,
        borrowed_ms=min(found.borrowed_ms, max(0, rendered_ms - found.slot_ms)),
        overflow_ms=overflow_ms,
        status="overflow" if overflow_ms else "tight" if is_heard else "ok",
        press=press,
    )
