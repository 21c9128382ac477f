"""Hearing the original around a line: the line, its edges, in a loop; and pausing while typing."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QTimer

from desktop.core.line import Line
from desktop.core.settings import Settings
from desktop.ui.actions import Actions
from desktop.ui.feature import Feature, Parts
from desktop.ui.timers import once

_ELSEWHERE_MS = 500
_AT_END_MS = 120  # a stretch ends on the last frame before its end


class LinePlaying(Feature):
    """Handlers of what plays a stretch of the film beside or over the current line."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._session = parts.session
        self._is_looping = False
        self._paused_at_ms: int | None = None
        self._resuming = once(self, self._resume)
        self._session.playing_changed.connect(self._on_playing_changed)
        self._session.playhead_moved.connect(self._on_playhead_moved)
        self._session.current_changed.connect(self._on_other_line)
        parts.editor.text.typed.connect(self._on_typed)

    def take_actions(self, actions: Actions) -> None:
        """Know the two switches."""
        self._loop, self._pausing = actions["loop_line"], actions["pause_typing"]

    def apply_settings(self, settings: Settings) -> None:
        """Show whether typing pauses the film."""
        self._pausing.setChecked(settings.editing.pauses_while_typing)

    def close(self) -> None:
        """Play nothing any more."""
        self._is_looping = False
        self._resuming.stop()

    # --- stretches ---------------------------------------------------------------------------

    def play_slot(self) -> None:
        """Play the film from the start of the line to its end."""
        if line := self._session.current_line:
            self._play(line.start_ms, line.end_ms)

    def play_around(self, where: str) -> None:
        """Play a moment "before" or "after" an edge: "before start", "after end" and so on."""
        line = self._session.current_line
        if line is None:
            return
        side, edge = where.split()
        ms = line.start_ms if edge == "start" else line.end_ms
        around_ms = self.parts.preferences.value.editing.around_ms
        if side == "before":
            self._play(ms - around_ms, ms)
        else:
            self._play(ms, ms + around_ms)

    def play_to_end(self) -> None:
        """Play from the start of the line and on."""
        if line := self._session.current_line:
            self._stop_loop()
            self._session.seek(line.start_ms)
            self.parts.video.play()

    def seek_line_end(self) -> None:
        """Go to where the current line ends."""
        if line := self._session.current_line:
            self._session.seek(line.end_ms)

    def seek_by(self, ms: str) -> None:
        """Go so many milliseconds on, or back when negative."""
        self._session.seek(self._session.playhead_ms + int(ms))

    def _play(self, start_ms: int, end_ms: int) -> None:
        start_ms = max(0, start_ms)
        end_ms = min(end_ms, self._session.duration_ms)
        if start_ms < end_ms:
            self.parts.video.play_range(start_ms, end_ms)

    # --- the loop ----------------------------------------------------------------------------

    def toggle_loop(self) -> None:
        """Play the current line again and again, or no longer."""
        self._is_looping = not self._is_looping
        self._loop.setChecked(self._is_looping)
        if self._is_looping:
            self.play_slot()
        else:
            self.parts.video.pause()

    def _stop_loop(self) -> None:
        self._is_looping = False
        self._loop.setChecked(False)

    def _on_playing_changed(self, is_playing: bool) -> None:
        line = self._session.current_line
        if self._is_looping and not is_playing and line is not None:
            at_end = abs(self._session.playhead_ms - line.end_ms) <= _AT_END_MS
            if at_end and self._paused_at_ms is None:
                QTimer.singleShot(0, self, self._again)

    def _on_playhead_moved(self, ms: int) -> None:
        """Playing on by hand inside of a loop must not leave it."""
        if self._is_looping and self._session.is_playing:
            line = self._session.current_line
            if line is not None and not line.start_ms - _AT_END_MS <= ms <= line.end_ms:
                self._again()

    def _on_other_line(self, _line_id: str) -> None:
        if self._is_looping and self._session.is_playing:
            self._again()

    def _again(self) -> None:
        line: Line | None = self._session.current_line
        if self._is_looping and line is not None:
            self.play_slot()

    # --- pausing while typing ----------------------------------------------------------------

    def toggle_pausing(self) -> None:
        """Let the film wait while something is typed, or run on."""
        editing = self.parts.preferences.value.editing
        pauses = not editing.pauses_while_typing
        self.parts.preferences.change(
            editing=dataclasses.replace(editing, pauses_while_typing=pauses)
        )
        if not pauses:
            self._paused_at_ms = None
            self._resuming.stop()

    def _on_typed(self, _text: str, _number: int) -> None:
        editing = self.parts.preferences.value.editing
        if not editing.pauses_while_typing:
            return
        if self._session.is_playing:
            self._paused_at_ms = self._session.playhead_ms
            self.parts.video.pause()
        if self._paused_at_ms is not None:
            self._resuming.start(editing.resume_ms)

    def _resume(self) -> None:
        paused_ms, self._paused_at_ms = self._paused_at_ms, None
        if paused_ms is None or self._session.is_playing:
            return
        if abs(self._session.playhead_ms - paused_ms) > _ELSEWHERE_MS:
            return  # the person went elsewhere in the meantime
        self._session.seek(max(0, paused_ms - self.parts.preferences.value.editing.replay_ms))
        self.parts.video.play()
