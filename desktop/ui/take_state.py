"""What the views may know of a line's sound: a small value, looked up by the line's id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal[
    "missing", "queued", "speaking", "ok", "tight", "overflow", "failed", "silent"
]


@dataclass(frozen=True, slots=True)
class TakeState:
    """How the take of one line stands.

    rendered_ms is the length it will be heard with, measured from the line's start; borrowed_ms of
    it lie in the gap after the slot, and overflow_ms of it have no room at all.
    """

    status: Status
    rendered_ms: int = 0
    borrowed_ms: int = 0
    overflow_ms: int = 0
    message: str = ""


TakeLookup: TypeAlias = Callable[[str], TakeState | None]


def no_takes(line_id: str) -> TakeState | None:
    """Answer for a window that has no sound yet."""
    return None
