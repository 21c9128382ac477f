"""Timing by the keys: set and go on, shift the rest, tap, nudge, lead in and out."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.core import edit, retime
from desktop.core.line import Line
from desktop.ui.actions import Actions
from desktop.ui.feature import Feature, Parts
from desktop.ui.timers import once

_SAME_STEP_S = 2.0  # nudges of the same lines that follow each other within this are one step
_FRAMELESS_MS = 10  # one "frame" where the film has none
_LEAST_TAPPED_MS = 200
_SAME_MS = 2
_REPEAT_MS = 150  # so late may a repetition be heard of on a busy computer
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class TimingCommands(Feature):
    """Handlers of everything that sets times and goes on."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._session = parts.session
        self._number = 0
        self._nudged: tuple[object, float] = (None, 0.0)
        self._tapped: Line | None = None
        self._released_ms = 0
        self._released_key, self._released_at = 0, 0
        self._letting_go = once(self, self._end_tap, _REPEAT_MS)

    def take_actions(self, actions: Actions) -> None:
        """A key that is held must not tap again and again."""
        actions["tap"].setAutoRepeat(False)
        actions.keys.bind(actions.keys.bindings)

    # --- set and go on -----------------------------------------------------------------------

    def set_end_next(self) -> None:
        """Let the line end at the playhead and go on to the next one."""
        self.parts.lines.set_end()
        self.parts.lines.go_on()

    def set_end_start_next(self) -> None:
        """Let the line end at the playhead and the next one begin right behind it."""
        ms = self._session.playhead_ms
        self.parts.lines.set_end()
        line = self.parts.lines.go_on()
        if line is not None:
            start_ms = ms + self._gap_ms
            self._session.do(edit.set_times(line, start_ms, max(line.end_ms, start_ms + 1)))

    def set_start_rest(self) -> None:
        """Let the line begin at the playhead, and move it and everything after it along."""
        line = self._session.current_line
        if line is None:
            return
        document = self._session.document
        rest = document.lines[document.index_of(line.id) :]
        self._do(edit.shift(rest, self._session.playhead_ms - line.start_ms))

    # --- tap ---------------------------------------------------------------------------------

    def tap(self) -> None:
        """Begin the line now; it ends when the key is let go, and the next one waits."""
        if self._tapped is not None:
            return
        self.parts.lines.walk.touch()
        line = self._session.current_line
        if line is None:
            return
        self._number = time.monotonic_ns()
        self._tapped = line
        start_ms = self._tapped_ms
        self._set_tapped(start_ms, start_ms + max(line.duration_ms, _LEAST_TAPPED_MS))
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the key to be let go, or for the window to lose it."""
        if isinstance(event, QKeyEvent):
            self._follow_key(event)
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._release()
            self._end_tap()
        return False

    def _follow_key(self, event: QKeyEvent) -> None:
        """A held key is let go and pressed again all the time, and X11 does not always say so."""
        is_released = event.type() == QEvent.Type.KeyRelease
        if is_released and not event.isAutoRepeat() and event.key() not in _MODIFIERS:
            if not self._letting_go.isActive():
                self._release()
            self._released_key, self._released_at = event.key(), event.timestamp()
            self._letting_go.start()
        elif not is_released and event.key() == self._released_key:
            self._press_again(event.timestamp() - self._released_at)

    def _press_again(self, after_ms: int) -> None:
        """The key is down once more: a repetition has the time of the release before it."""
        if after_ms <= _SAME_MS:
            self._letting_go.stop()
        elif self._letting_go.isActive():
            self._end_tap()

    def _release(self) -> None:
        self._released_ms = self._tapped_ms

    def close(self) -> None:
        """Wait for no key any more."""
        self._release()
        self._end_tap()

    def _end_tap(self) -> None:
        tapped, self._tapped = self._tapped, None
        self._letting_go.stop()
        self._released_key = 0
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if tapped is None or tapped.id not in self._session.document:
            return
        line = self._session.document.get(tapped.id)
        end_ms = self._released_ms
        if end_ms > line.start_ms:
            self._tapped = line
            self._set_tapped(line.start_ms, max(end_ms, line.start_ms + _LEAST_TAPPED_MS))
            self._tapped = None
        self.parts.lines.go_on()

    def _set_tapped(self, start_ms: int, end_ms: int) -> None:
        if self._tapped is None:
            return
        times = edit.set_times(self._tapped, start_ms, end_ms)
        key = f"tap:{self._tapped.id}:{self._number}"
        self._do(edit.Edit("Tap", times.removed, times.inserted, key))

    @property
    def _tapped_ms(self) -> int:
        reaction_ms = self.parts.preferences.value.editing.reaction_ms
        is_playing = self._session.is_playing
        return max(0, self._session.playhead_ms - (reaction_ms if is_playing else 0))

    # --- nudge -------------------------------------------------------------------------------

    def nudge(self, how: str) -> None:
        """Move an edge of the chosen lines: "start -1f" by frames, "line +100" by ms."""
        edge, amount = how.split()
        lines = self.parts.table.chosen_lines()
        if not lines:
            return
        key = (tuple(line.id for line in lines), edge)
        now = time.monotonic()
        if self._nudged[0] != key or now - self._nudged[1] > _SAME_STEP_S:
            self._number = time.monotonic_ns()
        self._nudged = (key, now)
        self._do(retime.nudge(lines, edge, self._mover(amount), self._number))

    def _mover(self, amount: str) -> Callable[[int], int]:
        if not amount.endswith("f"):
            return lambda ms: ms + int(amount)
        frames = int(amount[:-1])
        media = self._session.media
        if (listed := self._session.frames) is not None:
            return lambda ms: listed.moved(ms, frames)
        if media is None or media.video is None or media.video.fps <= 0:
            return lambda ms: ms + frames * _FRAMELESS_MS
        return retime.frame_mover(media.video.fps, frames)

    # --- lead --------------------------------------------------------------------------------

    def lead_in(self) -> None:
        """Let the chosen lines begin a little earlier, as far as there is room."""
        if not self._lead(self.parts.preferences.value.editing.lead_in_ms, 0):
            self.parts.messages.tell(self.tr("There is no room in front of this line"))

    def lead_out(self) -> None:
        """Let the chosen lines end a little later, as far as there is room."""
        if not self._lead(0, self.parts.preferences.value.editing.lead_out_ms):
            self.parts.messages.tell(self.tr("There is no room behind this line"))

    def extend_next(self) -> None:
        """Let the chosen lines last until the next one begins."""
        if not self._lead(0, 10**9, only_before_another=True):
            self.parts.messages.tell(self.tr("This line reaches to the next one already"))

    def _lead(self, in_ms: int, out_ms: int, *, only_before_another: bool = False) -> bool:
        """Use the room around the chosen lines; say whether there was any."""
        lines = self._session.document.lines
        chosen = self.parts.table.chosen_lines()
        if only_before_another and lines:
            chosen = [line for line in chosen if line.id != lines[-1].id]
        change = retime.lead(lines, chosen, in_ms, out_ms, self._gap_ms)
        self._do(change)
        return not change.changes_nothing

    # --- below -------------------------------------------------------------------------------

    @property
    def _gap_ms(self) -> int:
        return self.parts.table.limits.min_gap_ms

    def _do(self, change: edit.Edit) -> None:
        if not change.changes_nothing:
            self._session.do(change)
