"""What the views may know of a line's sound: a small value, looked up by the line's id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop.core.fit import Fit

Status: TypeAlias = Literal[
    "missing", "queued", "speaking", "ok", "tight", "overflow", "failed", "silent"
]


@dataclass(frozen=True, slots=True)
class TakeState:
    """How the take of one line stands.

    rendered_ms is the length it will be heard with, measured from the line's start; borrowed_ms of
    it lie in the gap after the slot, and overflow_ms of it have no room at all. A line that is not
    spoken yet may have a forecast: how it will stand by its predicted length.
    """

    status: Status
    rendered_ms: int = 0
    borrowed_ms: int = 0
    overflow_ms: int = 0
    message: str = ""
    rate: float = 1.0
    forecast: TakeState | None = None
    faults: tuple[str, ...] = ()

    @classmethod
    def of(cls, fit: Fit, faults: tuple[str, ...] = ()) -> TakeState:
        """How a take, or a forecast, of this fit stands, and what seems wrong with its sound."""
        times = (fit.rendered_ms, fit.borrowed_ms, fit.overflow_ms)
        return cls(fit.status, *times, rate=fit.rate, faults=faults)


TakeLookup: TypeAlias = Callable[[str], TakeState | None]


def no_takes(line_id: str) -> TakeState | None:
    """Answer for a window that has no sound yet."""
    return None
