"""Where a WebVTT cue stands: its settings as a place on a number pad, and back."""

from __future__ import annotations

from desktop.core.tags import BOTTOM

_OURS = ("line", "position", "align")
_TOP, _MIDDLE = ("line:0",), ("line:50%",)
_LEFT, _RIGHT = ("position:0%", "align:start"), ("position:100%", "align:end")
_ROWS_FROM_TOP = 4
"""A cue that begins in one of so many rows from the top stands at the top."""


def place_in(settings: str) -> int:
    """Return the place that settings mean; the usual one where they say no line.

    Many files put every cue to the left and mean nothing by it: sides count only beside a line.
    """
    told = dict(part.partition(":")[::2] for part in settings.split())
    if "line" not in told:
        return BOTTOM
    side = {"start": 0, "left": 0, "end": 2, "right": 2}.get(told.get("align", ""), 1)
    return 1 + 3 * _height(told["line"]) + side


def settings_at(place: int, settings: str) -> str:
    """Return the settings with another place, and as they are where they mean it already."""
    if place_in(settings) == place:
        return settings
    kept = [part for part in settings.split() if part.partition(":")[0] not in _OURS]
    row, side = divmod(place - 1, 3)
    if place != BOTTOM:
        kept += ("line:-1",) if row == 0 else _MIDDLE if row == 1 else _TOP
        kept += (_LEFT, (), _RIGHT)[side]
    return " ".join(kept)


def _height(line: str) -> int:
    """2 at the top, 1 in the middle, 0 at the bottom; what is no number is the bottom."""
    value = line.split(",")[0]
    try:
        number = float(value.removesuffix("%"))
    except ValueError:
        return 0
    if not value.endswith("%"):
        return 2 if 0 <= number < _ROWS_FROM_TOP else 0
    return 2 - min(2, int(max(0.0, number) // (100 / 3)))
