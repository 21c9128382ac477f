"""What a person does to lines, in words of edits: insert, split, merge, delete, time, walk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.core import edit
from desktop.core.line import Line, make
from desktop.core.rows import share_of
from desktop.core.settings import Settings
from desktop.ui.line_editor import LineEditor
from desktop.ui.line_walk import LineWalk
from desktop.ui.lines_view import LinesView
from desktop.ui.session import Session


class LineCommands(QObject):
    """The handlers of the menu Line, and of undo and redo."""

    def __init__(
        self,
        session: Session,
        view: LinesView,
        editor: LineEditor,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._editor = editor
        self._settings = settings
        self.walk = LineWalk(session)
        editor.line_wanted.connect(self.insert_with_text)

    # --- undo ------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back."""
        self._editor.end_typing()
        self._session.undo()

    def redo(self) -> None:
        """Do the step that was taken back once more."""
        self._editor.end_typing()
        self._session.redo()

    # --- lines -----------------------------------------------------------------------------

    def insert(self) -> None:
        """Make an empty line at the playhead and write in it; inside a line, right behind it."""
        self.insert_with_text("")

    def insert_with_text(self, text: str) -> None:
        """Make a line at the playhead that holds a text already."""
        self._put(self._new_line(self._session.playhead_ms, text))

    def insert_after(self) -> None:
        """Make an empty line right behind the current one and write in it."""
        line = self._session.current_line
        gap_ms = self._view.limits.min_gap_ms
        self._put(self._new_line(line.end_ms + gap_ms if line else 0, ""))

    def insert_before(self) -> None:
        """Make an empty line right before the current one and write in it."""
        line = self._session.current_line
        if line is None:
            self.insert()
            return
        settings, document = self._settings(), self._session.document
        before = document.previous_before(line.start_ms)
        gap_ms = self._view.limits.min_gap_ms
        end_ms = max(line.start_ms - gap_ms, 1)
        start_ms = max(0, end_ms - settings.new_line_ms)
        floor_ms = before.end_ms + gap_ms if before else 0
        if end_ms - floor_ms >= self._view.limits.min_duration_ms:
            start_ms = max(start_ms, floor_ms)
        self._put(make(start_ms, end_ms, ""))

    def split(self) -> None:
        """Cut the current line at the playhead, its text at the caret."""
        line = self._session.current_line
        if line is None or line.duration_ms < 2:
            return
        caret = self._editor.caret
        if caret is not None and not 0 < caret < len(line.text):
            caret = None  # at an end of the text it says nothing about where to cut
        at_ms = self._session.playhead_ms
        if not line.start_ms < at_ms < line.end_ms:
            at_ms = line.start_ms + round(line.duration_ms * share_of(line.text, caret))
            at_ms = max(line.start_ms + 1, min(at_ms, line.end_ms - 1))
        self._session.do(edit.split(line, at_ms, caret))

    def merge(self) -> None:
        """Make one line of the chosen ones, or of the current one and the next."""
        lines = self._view.chosen_lines()
        if len(lines) < 2:
            current = self._session.current_line
            following = self._neighbour(1)
            lines = [x for x in (current, following) if x is not None]
        if len(lines) >= 2:
            self._session.do(edit.merge(lines), select=lines[0].id)

    def delete(self) -> None:
        """Take the chosen lines out; the line after them becomes the current one."""
        lines = self._view.chosen_lines()
        if not lines:
            return
        gone = {line.id for line in lines}
        after = [x for x in self._session.document.lines if x.id not in gone]
        rest = [x for x in after if x.start_ms >= lines[-1].start_ms] or after[-1:]
        self._session.do(edit.delete(lines), select=rest[0].id if rest else "")

    # --- times -----------------------------------------------------------------------------

    def set_start(self) -> None:
        """Let the current line begin at the playhead; behind its end, all of it moves."""
        self.walk.touch()
        line, ms = self._session.current_line, self._session.edge_ms
        if line is not None and ms != line.start_ms:
            end_ms = line.end_ms if ms < line.end_ms else ms + line.duration_ms
            self._session.do(edit.set_times(line, ms, end_ms))

    def set_end(self) -> None:
        """Let the current line end at the playhead; before its start, all of it moves."""
        self.walk.touch()
        line, ms = self._session.current_line, self._session.edge_ms
        if line is not None and ms not in (line.end_ms, 0):
            start_ms = line.start_ms if ms > line.start_ms else max(0, ms - line.duration_ms)
            self._session.do(edit.set_times(line, start_ms, ms))

    # --- walking ---------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next line."""
        self._show(self._neighbour(1))

    def previous(self) -> None:
        """Go to the line before."""
        self._show(self._neighbour(-1))

    def go_on(self) -> Line | None:
        """Make the next line to time the current one, without moving the film; None at the end."""
        following = self._neighbour(1)
        if following is not None:
            self.walk.go(following)
        return following

    def commit(self) -> None:
        """Be done with this line: go on to the next, or make one behind the last."""
        self._editor.end_typing()
        line, following = self._session.current_line, self._neighbour(1)
        if following is not None:
            # The focus stays where it is: who times in the table or the timeline goes on there.
            self._show(following)
        elif line is not None and line.text.strip():
            gap_ms = self._view.limits.min_gap_ms
            self._put(self._new_line(max(self._session.playhead_ms, line.end_ms + gap_ms), ""))

    def edit_text(self) -> None:
        """Put the caret into the text of the current line."""
        self._editor.write()

    def go_to(self, number: int) -> None:
        """Go to the line of this number, counted from 1."""
        lines = self._session.document.lines
        if 1 <= number <= len(lines):
            self._show(lines[number - 1])

    # --- below -----------------------------------------------------------------------------

    def _put(self, line: Line) -> None:
        self._session.do(edit.insert((line,)), select=line.id)
        self._editor.write()

    def _new_line(self, at_ms: int, text: str) -> Line:
        settings = self._settings()
        gap_ms = self._view.limits.min_gap_ms
        document = self._session.document
        while inside := [x for x in document.at(at_ms) if x.end_ms + gap_ms > at_ms]:
            at_ms = max(x.end_ms for x in inside) + gap_ms
        end_ms = at_ms + settings.new_line_ms
        following = document.next_after(at_ms)
        if following is not None:
            room_ms = following.start_ms - gap_ms - at_ms
            if room_ms >= self._view.limits.min_duration_ms:
                end_ms = min(end_ms, at_ms + room_ms)
        return make(at_ms, end_ms, text)

    def _neighbour(self, step: int) -> Line | None:
        document, current = self._session.document, self._session.current_line
        if current is None:
            ms = self._session.playhead_ms
            return document.next_after(ms - 1) if step > 0 else document.previous_before(ms)
        return self.walk.beside(step)

    def _show(self, line: Line | None) -> None:
        if line is None:
            return
        self.walk.go(line)
        if not self._session.is_playing:
            self._session.seek(line.start_ms)
