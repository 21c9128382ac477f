"""The timeline without a mouse: walk along the lines, nudge them, zoom and scroll."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.core import edit, timing
from desktop.core.line import Line, plain_text
from desktop.ui.timeline_drag import NO_LIMIT_MS

if TYPE_CHECKING:
    from desktop.ui.timeline_canvas import TimelineCanvas

ZOOM_STEP = 1.5
PAGE_FRACTION = 0.8
SMALL_NUDGE_MS = 10  # where the film has no frames
LARGE_NUDGE_MS = 100
SAME_STEP_S = 2.0  # nudges of one line that follow each other within this time are one step

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class TimelineKeys(QObject):
    """What each key does while the timeline has the focus."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session_number = 0
        self._nudged = ("", 0.0)
        key = Qt.Key
        zoom_in, zoom_out = self._zoom(ZOOM_STEP), self._zoom(1 / ZOOM_STEP)
        self._table: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], bool]] = {
            (key.Key_Left, _NONE): lambda: self._walk(-1),
            (key.Key_Right, _NONE): lambda: self._walk(1),
            (key.Key_Left, _CTRL): lambda: self._nudge(-1, is_large=False),
            (key.Key_Right, _CTRL): lambda: self._nudge(1, is_large=False),
            (key.Key_Left, _CTRL | _SHIFT): lambda: self._nudge(-1, is_large=True),
            (key.Key_Right, _CTRL | _SHIFT): lambda: self._nudge(1, is_large=True),
            (key.Key_PageUp, _NONE): lambda: self._page(-1),
            (key.Key_PageDown, _NONE): lambda: self._page(1),
            (key.Key_Home, _NONE): lambda: self._go(0),
            (key.Key_End, _NONE): lambda: self._go(canvas.scale.duration_ms),
            (key.Key_Plus, _NONE): zoom_in,
            (key.Key_Plus, _SHIFT): zoom_in,
            (key.Key_Equal, _NONE): zoom_in,
            (key.Key_Minus, _NONE): zoom_out,
            (key.Key_0, _NONE): self._fit,
            (key.Key_Return, _NONE): self._enter,
            (key.Key_Enter, _NONE): self._enter,
            (key.Key_Escape, _NONE): canvas.pointer.cancel,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; False when it says nothing here."""
        modifiers = event.modifiers() & ~_KEYPAD
        action = self._table.get((Qt.Key(event.key()), modifiers))
        return action() if action is not None else False

    def describe(self, line: Line) -> None:
        """Tell people who hear the screen which line they are on."""
        place = self._canvas.index.position(line.id)
        text = QCoreApplication.translate(
            "TimelineCanvas", "Line {n} of {all}, {start} to {end}: {text}"
        )
        self._canvas.setAccessibleDescription(
            text.format(
                n=0 if place is None else place + 1,
                all=len(self._canvas.index),
                start=timing.format_clock(line.start_ms),
                end=timing.format_clock(line.end_ms),
                text=plain_text(line.text).replace("\n", " "),
            )
        )

    def _walk(self, step: int) -> bool:
        index, session = self._canvas.index, self._canvas.session
        here = index.position(session.current_line_id)
        beside = self._beside_playhead(step) if here is None else here + step
        if not 0 <= beside < len(index):
            return False
        line = index.lines[beside]
        session.select(line.id)
        if not session.is_playing:
            session.seek(line.start_ms)
        return True

    def _beside_playhead(self, step: int) -> int:
        starts, ms = self._canvas.index.starts, self._canvas.session.playhead_ms
        after = int(starts.searchsorted(ms, "left" if step < 0 else "right"))
        return after - 1 if step < 0 else after

    def _nudge(self, direction: int, *, is_large: bool) -> bool:
        canvas = self._canvas
        line = canvas.index.get(canvas.session.current_line_id)
        if line is None:
            return False
        before, after = canvas.index.room_around(line)
        low = 0 if before is None else before
        high = NO_LIMIT_MS if after is None else after
        start = self._stepped(line.start_ms, direction, is_large)
        start = max(low, min(start, high - line.duration_ms))
        if start != line.start_ms:
            number = self._number(line.id)
            canvas.session.do(edit.set_times(line, start, start + line.duration_ms, number))
            canvas.set_scale(canvas.scale.revealing(start, start + line.duration_ms))
        return True

    def _stepped(self, ms: int, direction: int, is_large: bool) -> int:
        rules = self._canvas.pointer.rules
        fps = rules.fps
        if is_large:
            return ms + direction * LARGE_NUDGE_MS
        if rules.frames is not None:
            return rules.frames.moved(ms, direction)
        if fps <= 0:
            return ms + direction * SMALL_NUDGE_MS
        frame = timing.frame_at(timing.snap_to_frame(ms, fps), fps)
        return timing.frame_start(frame + direction, fps)

    def _number(self, line_id: str) -> int:
        """One number for nudges of one line in a row, so that they are one step to undo."""
        now = time.monotonic()
        if self._nudged[0] != line_id or now - self._nudged[1] > SAME_STEP_S:
            # Other views number their own sessions from one; these can never meet.
            self._session_number = time.monotonic_ns()
        self._nudged = (line_id, now)
        return self._session_number

    def _zoom(self, factor: float) -> Callable[[], bool]:
        def zoom() -> bool:
            self._canvas.zoom(factor)
            return True

        return zoom

    def _fit(self) -> bool:
        self._canvas.set_scale(self._canvas.scale.fitted())
        return True

    def _page(self, direction: int) -> bool:
        self._canvas.pointer.scroll(direction * PAGE_FRACTION * self._canvas.width())
        return True

    def _go(self, ms: int) -> bool:
        self._canvas.session.seek(ms)
        return True

    def _enter(self) -> bool:
        if self._canvas.pointer.commit():
            return True
        line_id = self._canvas.session.current_line_id
        if line_id:
            self._canvas.line_activated.emit(line_id)
        return bool(line_id)
