"""What the mouse is doing on the timeline: scrubbing, panning, dragging a line or drawing one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from desktop.core import edit
from desktop.core.line import Line, make
from desktop.core.shots import between
from desktop.ui.timeline_drag import (
    Drag,
    Grip,
    Outcome,
    Rules,
    Slot,
    draw_new,
    moved_to,
    partner_of,
    take_hold,
)
from desktop.ui.timeline_layout import Hit, Part, hit
from desktop.ui.timeline_snap import SNAP_PX, Snapping, magnets_of

if TYPE_CHECKING:
    from desktop.ui.timeline_canvas import TimelineCanvas

SLACK_PX = 4  # a hand that trembles while it clicks does not drag
SHARED_WITHIN_MS = 1_000
EDGE_SCROLL_MS = 30
EDGE_SCROLL_PX = 24

_ALT = Qt.KeyboardModifier.AltModifier
_GRIPS = {Part.BODY: Grip.BODY, Part.START: Grip.START, Part.END: Grip.END}
_CURSORS = {
    Part.START: Qt.CursorShape.SizeHorCursor,
    Part.END: Qt.CursorShape.SizeHorCursor,
    Part.BODY: Qt.CursorShape.OpenHandCursor,
    Part.EMPTY: Qt.CursorShape.CrossCursor,
    Part.FILM: Qt.CursorShape.IBeamCursor,
    Part.RULER: Qt.CursorShape.PointingHandCursor,
}


class Doing(Enum):
    """What the pressed button does."""

    NOTHING = "nothing"
    SCRUBBING = "scrubbing"
    PANNING = "panning"
    DRAGGING = "dragging"


@dataclass(frozen=True, slots=True)
class Press:
    """Where and on what the button went down."""

    at: QPointF
    what: Hit


class Pointer(QObject):
    """Follows one mouse from press to release; the document changes on release, once."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self.rules = Rules()
        self.outcome: Outcome | None = None
        self._canvas = canvas
        self._doing = Doing.NOTHING
        self._press: Press | None = None
        self._drag: Drag | None = None
        self._last = QPointF()
        self._is_free = False
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(EDGE_SCROLL_MS)
        self._edge_timer.timeout.connect(self._scroll_at_edge)

    @property
    def is_busy(self) -> bool:
        """A button is down."""
        return self._press is not None

    @property
    def held(self) -> frozenset[str]:
        """Ids of the lines that are being dragged."""
        if self.outcome is None:
            return frozenset()
        return frozenset(slot.line_id for slot in self.outcome.slots)

    # --- events ------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what lies under the mouse."""
        self._last = event.position()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._press = Press(event.position(), Hit(Part.EMPTY))
            self._doing = Doing.PANNING
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        what = self.under(event.position())
        self._press = Press(event.position(), what)
        if what.part in (Part.RULER, Part.FILM):
            self._doing = Doing.SCRUBBING
            self._seek(event.position(), exact=what.part is Part.FILM)
        elif what.line_id:
            self._canvas.session.select(what.line_id)

    def move(self, event: QMouseEvent) -> None:
        """Go on with what was begun, or show what could be."""
        self._is_free = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._press is None:
            self._show_cursor(event.position(), self._wants_shared(event))
            return
        before, self._last = self._last, event.position()
        if self._doing is Doing.PANNING:
            self.scroll(before.x() - event.position().x())
            return
        if self._doing is Doing.NOTHING:
            if abs(event.position().x() - self._press.at.x()) < SLACK_PX:
                return
            self._begin_drag(self._press, self._wants_shared(event))
        self._follow()
        self._watch_edges(event.position().x())

    def release(self, event: QMouseEvent) -> None:
        """Let go: the picture becomes exact, or the lines take their new times."""
        if self._press is None:
            return
        press, doing = self._press, self._doing
        if doing is Doing.SCRUBBING or (doing is Doing.NOTHING and not press.what.line_id):
            self._seek(event.position(), exact=True)
        elif doing is Doing.DRAGGING:
            self.commit()
        self._let_go()
        self._show_cursor(event.position(), shared=False)

    def double_click(self, event: QMouseEvent) -> None:
        """Go to the start of a line and ask for its words to be edited."""
        line = self._canvas.index.get(self.under(event.position()).line_id)
        if line is None:
            self.press(event)
            return
        self._canvas.session.select(line.id)
        self._canvas.session.seek(line.start_ms)
        self._canvas.line_activated.emit(line.id)

    def leave(self) -> None:
        """The mouse went away."""
        if not self.is_busy:
            self._canvas.unsetCursor()

    def cancel(self) -> bool:
        """Put everything back; False when nothing was held."""
        if self._doing is not Doing.DRAGGING:
            return False
        self._let_go()
        return True

    def commit(self) -> bool:
        """Give the lines the times at which they are held, in one step; False when none are."""
        outcome, self.outcome = self.outcome, None
        if outcome is None:
            return False
        slots = outcome.slots
        if not slots[0].line_id:
            self._insert(slots[0])
        else:
            self._retime(slots)
        self._let_go()
        return True

    def scroll(self, dx_px: float) -> None:
        """Scroll by hand."""
        self._canvas.set_scale(self._canvas.scale.panned(dx_px))
        if self._doing in (Doing.DRAGGING, Doing.SCRUBBING):
            self._follow()

    def line_at(self, at: QPoint) -> str:
        """Id of the line under a point, "" for none; in the waveform too."""
        canvas = self._canvas
        found = self.under(QPointF(at)).line_id
        if found or at.y() >= canvas.layout_bands.lane_top:
            return found
        ms = canvas.scale.ms(at.x())
        under = canvas.index.between(ms, ms + 1)
        return canvas.index.lines[int(under[0])].id if len(under) else ""

    # --- dragging ----------------------------------------------------------------------------

    def _begin_drag(self, press: Press, shared: bool) -> None:
        canvas = self._canvas
        at_ms = canvas.scale.ms(press.at.x())
        line = canvas.index.get(press.what.line_id)
        self._doing = Doing.DRAGGING
        if line is None:
            self._drag = draw_new(at_ms, canvas.index, self.rules)
            return
        grip = _GRIPS[press.what.part]
        partner = partner_of(line, grip, canvas.index, SHARED_WITHIN_MS) if shared else None
        if partner is None:
            self._drag = take_hold(grip, line, at_ms, canvas.index, self.rules, None)
        else:
            first, second = sorted((line, partner), key=lambda each: each.start_ms)
            self._drag = take_hold(Grip.SHARED, first, at_ms, canvas.index, self.rules, second)
        if grip is Grip.BODY:
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _follow(self) -> None:
        if self._doing is Doing.SCRUBBING:
            self._seek(self._last, exact=False)
        elif self._drag is not None:
            pointer_ms = self._canvas.scale.ms(self._last.x())
            was_held = self.held
            self.outcome = moved_to(
                self._drag, pointer_ms, self.rules, self._snapping(pointer_ms), free=self._is_free
            )
            for slot in self.outcome.slots:
                self._canvas.times_previewed.emit(slot.line_id, slot.start_ms, slot.end_ms)
            if self.held != was_held:
                self._canvas.mark_stale(is_scene_same=True)
            self._canvas.update()

    def _snapping(self, pointer_ms: float) -> Snapping:
        canvas, drag = self._canvas, self._drag
        reach = SNAP_PX * canvas.scale.ms_per_px
        slots = [] if drag is None else [drag.first] + ([drag.partner] if drag.partner else [])
        longest = max((slot.end_ms - slot.start_ms for slot in slots), default=0)
        around = longest + reach + self.rules.min_gap_ms
        span = (pointer_ms - around, pointer_ms + around)
        held = frozenset(slot.line_id for slot in slots)
        magnets = magnets_of(canvas.index, held, *span, self.rules.min_gap_ms)
        magnets += (canvas.session.playhead_ms, *between(canvas.shots, *span))
        return Snapping(magnets, reach, self.rules.fps, self.rules.frames)

    def _retime(self, slots: tuple[Slot, ...]) -> None:
        session = self._canvas.session
        before = [
            line for line in map(self._canvas.index.get, self._ids(slots)) if line is not None
        ]
        if len(before) != len(slots):
            return
        after = [
            replace(line, start_ms=slot.start_ms, end_ms=slot.end_ms)
            for line, slot in zip(before, slots, strict=True)
        ]
        if before == after:
            return
        if len(before) == 1:
            session.do(edit.set_times(before[0], after[0].start_ms, after[0].end_ms))
        else:
            session.do(edit.replace("Move shared edge", before, after))

    def _insert(self, slot: Slot) -> None:
        if slot.end_ms - slot.start_ms < self.rules.min_duration_ms:
            return
        line: Line = make(slot.start_ms, slot.end_ms, "")
        self._canvas.session.do(edit.insert([line]), select=line.id)
        self._canvas.line_created.emit(line.id)

    @staticmethod
    def _ids(slots: tuple[Slot, ...]) -> list[str]:
        return [slot.line_id for slot in slots]

    # --- small things ------------------------------------------------------------------------

    def _let_go(self) -> None:
        self._edge_timer.stop()
        was_held = self.outcome is not None or self._drag is not None
        self._press, self._drag, self.outcome = None, None, None
        self._doing = Doing.NOTHING
        if was_held:
            self._canvas.mark_stale(is_scene_same=True)

    def _seek(self, at: QPointF, *, exact: bool) -> None:
        self._canvas.session.seek(max(0, round(self._canvas.scale.ms(at.x()))), exact=exact)

    def under(self, at: QPointF) -> Hit:
        """What of the timeline lies under a point."""
        canvas = self._canvas
        current = canvas.session.current_line_id
        return hit(at.x(), at.y(), canvas.layout_bands, canvas.scale, canvas.index, current)

    def _show_cursor(self, at: QPointF, shared: bool) -> None:
        part = self.under(at).part
        is_edge = part in (Part.START, Part.END)
        shape = Qt.CursorShape.SplitHCursor if shared and is_edge else _CURSORS[part]
        if self._canvas.cursor().shape() is not shape:
            self._canvas.setCursor(shape)

    @staticmethod
    def _wants_shared(event: QMouseEvent) -> bool:
        # Many window managers keep Alt and the mouse for themselves.
        return bool(event.modifiers() & (_ALT | Qt.KeyboardModifier.ControlModifier))

    def _watch_edges(self, x: float) -> None:
        """Scroll for as long as the held mouse is beside the view."""
        if 0 <= x < self._canvas.width():
            self._edge_timer.stop()
        elif not self._edge_timer.isActive():
            self._edge_timer.start()

    def _scroll_at_edge(self) -> None:
        self.scroll(-EDGE_SCROLL_PX if self._last.x() < 0 else EDGE_SCROLL_PX)
