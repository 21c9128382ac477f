"""What the timeline tells of the place under a resting mouse."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from desktop.core.line import Line, plain_text
from desktop.core.timing import format_clock
from desktop.ui.timeline_layout import Part
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.ui.timeline_canvas import TimelineCanvas

_LONGEST = 400


def tip_of(canvas: TimelineCanvas, at: QPointF) -> str:
    """What can be done here, or the whole of the line with what is wrong with it; "" for none."""
    if canvas.pointer.is_busy:
        return ""
    found = canvas.pointer.under(at)
    if found.part in (Part.START, Part.END):
        return QCoreApplication.translate(
            "TimelineCanvas",
            "Drag to move this edge. With Shift it lies anywhere; "
            "begin with Alt or Ctrl, and the edge beside it moves as well.",
        )
    if found.part is Part.EMPTY:
        return QCoreApplication.translate("TimelineCanvas", "Drag to make a new line")
    line = canvas.index.get(found.line_id)
    return _told(canvas, line) if line is not None else ""


def _told(canvas: TimelineCanvas, line: Line) -> str:
    times = f"{format_clock(line.start_ms)} – {format_clock(line.end_ms)}"
    troubles = [said(problem.message) for problem in canvas.problems(line.id)]
    words = escape(plain_text(line.text)[:_LONGEST]).replace("\n", "<br>")
    below = "<br>".join(escape(text) for text in (times, *troubles))
    return f"<p>{words}</p><p>{below}</p>"
